import asyncio

import pytest

from summarizer.domain.values import Usage
from summarizer.errors import BudgetExceeded, ConfigError, ModelUnavailable
from summarizer.llm.budget import DryRun, Metered, NotSent
from summarizer.llm.prices import PriceList, Prices
from summarizer.llm.protocol import Message, Request, Response
from summarizer.llm.scripted import Scripted
from summarizer.llm.tokens import TokenEstimator, estimate_tokens

REQUEST = Request(model="m", messages=(Message(role="user", content="x" * 350),), max_output_tokens=100)
OK = Response(text="ok", finish="stop", usage=Usage(calls=1, attempts=1, prompt_tokens=100, completion_tokens=20))
ONE_DOLLAR_A_TOKEN = Prices("http://localhost/v1", PriceList(1_000_000, 1_000_000))
UNKNOWN = Prices("http://localhost/v1")


async def test_usage_and_cost_add_up():
    metered = Metered(Scripted([OK, OK]), ONE_DOLLAR_A_TOKEN)
    for _ in range(2):
        await metered.complete(REQUEST)
    assert metered.usage == OK.usage + OK.usage
    assert metered.cost == 240.0


async def test_a_cost_with_an_unknown_part_is_unknown():
    metered = Metered(Scripted([OK]), UNKNOWN)
    assert metered.cost == 0.0
    await metered.complete(REQUEST)
    assert metered.cost is None


async def test_no_call_goes_out_that_could_pass_the_limit():
    script = Scripted(lambda _: OK)
    metered = Metered(script, ONE_DOLLAR_A_TOKEN, max_cost=500.0)
    with pytest.raises(BudgetExceeded, match=r"spent \$360\.0000 of --max-cost \$500\.0000"):
        for _ in range(100):
            await metered.complete(REQUEST)
    assert len(script.requests) == 3


async def test_calls_at_once_wait_for_each_other_to_turn_out_cheaper():
    async def answer_slowly(request: Request) -> Response:
        await asyncio.sleep(0.01)
        return OK

    class Slow:
        complete = staticmethod(answer_slowly)

    metered = Metered(Slow(), ONE_DOLLAR_A_TOKEN, max_cost=700.0)
    outcomes = await asyncio.gather(*(metered.complete(REQUEST) for _ in range(20)), return_exceptions=True)
    answered = [outcome for outcome in outcomes if isinstance(outcome, Response)]
    assert len(answered) == 5
    assert all(isinstance(outcome, BudgetExceeded) for outcome in outcomes if outcome not in answered)
    assert metered.cost == 600.0


async def test_a_failed_call_gives_its_reservation_back():
    metered = Metered(Scripted([ModelUnavailable("down"), OK]), ONE_DOLLAR_A_TOKEN, max_cost=220.0)
    with pytest.raises(ModelUnavailable):
        await metered.complete(REQUEST)
    await metered.complete(REQUEST)
    assert metered.cost == 120.0


async def test_an_answer_without_token_counts_is_charged_in_full():
    silent = Response(text="ok", finish="stop", usage=Usage(calls=1, attempts=1))
    metered = Metered(Scripted([silent]), ONE_DOLLAR_A_TOKEN)
    await metered.complete(REQUEST)
    assert metered.cost == 100 + 8 + 100


async def test_a_limit_without_a_price_is_a_configuration_error_before_anything_is_sent():
    script = Scripted([OK])
    with pytest.raises(ConfigError, match="price_input"):
        await Metered(script, UNKNOWN, max_cost=1.0).complete(REQUEST)
    assert script.requests == []


@pytest.mark.parametrize(("prices", "cost"), [(ONE_DOLLAR_A_TOKEN, 416.0), (UNKNOWN, None)])
async def test_a_dry_run_counts_calls_tokens_and_price(prices: Prices, cost: float | None):
    dry_run = DryRun(prices)
    for _ in range(2):
        with pytest.raises(NotSent):
            await dry_run.complete(REQUEST)
    estimate = dry_run.estimate
    assert (estimate.calls, estimate.prompt_tokens, estimate.completion_tokens) == (2, 216, 200)
    assert estimate.cost == cost


@pytest.mark.parametrize(("text", "tokens"), [("", 0), ("abc", 1), ("x" * 7, 2), ("é" * 7, 4), ("\ud800" * 7, 2)])
def test_tokens_are_guessed_from_bytes_rounded_up(text: str, tokens: int):
    assert estimate_tokens(text) == tokens


def test_guesses_are_corrected_by_what_servers_count():
    estimator = TokenEstimator()
    assert estimator.prompt_tokens(REQUEST) == 108
    estimator.learn(REQUEST, 81)
    assert estimator.prompt_tokens(REQUEST) == 81
    estimator.learn(REQUEST, 0)
    assert estimator.prompt_tokens(REQUEST) == 81
