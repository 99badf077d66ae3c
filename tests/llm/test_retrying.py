import asyncio

import pytest
from virtual_time import VirtualTime

from summarizer.domain.values import Usage
from summarizer.errors import ConfigError, ModelUnavailable
from summarizer.llm.faults import EndpointFault, FaultKind
from summarizer.llm.protocol import Message, Request, Response
from summarizer.llm.retrying import Retrying, RetryPolicy
from summarizer.llm.scripted import Scripted

REQUEST = Request(model="m", messages=(Message(role="user", content="Who?"),))
OK = Response(text="Ada", finish="stop", usage=Usage(calls=1, attempts=1, prompt_tokens=9, completion_tokens=1))


def fault(kind: FaultKind = "server", wait: float | None = None) -> EndpointFault:
    return EndpointFault(f"a {kind} fault", kind=kind, retry_after_s=wait)


def retrying(endpoint: Scripted, time: VirtualTime, **policy: float) -> Retrying:
    return Retrying(endpoint, RetryPolicy(**policy), clock=time.clock, draw=lambda: 0.5)  # type: ignore[arg-type] # ints and floats


async def test_a_call_that_succeeds_at_once_waits_for_nothing():
    time = VirtualTime()
    assert await time.run(retrying(Scripted([OK]), time).complete(REQUEST)) == OK
    assert time.slept == []


async def test_every_attempt_is_counted():
    time = VirtualTime()
    response = await time.run(retrying(Scripted([fault(), fault("timeout"), OK]), time).complete(REQUEST))
    assert response.text == "Ada"
    assert response.usage.attempts == 3
    assert response.usage.calls == 1


async def test_what_the_server_asks_for_is_waited_exactly():
    time = VirtualTime()
    script = Scripted([fault("rate", 7.0), fault("rate", 0.25), OK])
    await time.run(retrying(script, time).complete(REQUEST))
    assert time.slept == [7.0, 0.25]


async def test_pauses_double_up_to_the_longest_when_nothing_is_said():
    time = VirtualTime()
    script = Scripted([fault()] * 6 + [OK])
    await time.run(retrying(script, time, max_attempts=9, first_pause_s=1.0, longest_pause_s=10.0).complete(REQUEST))
    assert time.slept == [1.0, 2.0, 4.0, 5.0, 5.0, 5.0]


async def test_after_the_last_attempt_the_message_says_what_where_and_how_often():
    time = VirtualTime()
    script = Scripted([fault()] * 9)
    with pytest.raises(ModelUnavailable, match="a server fault; gave up after 3 attempts"):
        await time.run(retrying(script, time, max_attempts=3).complete(REQUEST))
    assert len(script.requests) == 3


async def test_a_pause_that_would_pass_the_budget_is_not_begun():
    time = VirtualTime()
    with pytest.raises(ModelUnavailable, match="asked to wait 3600 s"):
        await time.run(retrying(Scripted([fault("rate", 3600.0)]), time, budget_s=60.0).complete(REQUEST))
    assert time.slept == []


@pytest.mark.parametrize("error", [fault("refused"), ConfigError("no key"), KeyError("a bug")])
async def test_what_will_not_get_better_is_raised_at_once(error: Exception):
    script = Scripted([error, OK])
    with pytest.raises(type(error)):
        await retrying(script, VirtualTime()).complete(REQUEST)
    assert len(script.requests) == 1


async def test_a_server_that_is_gone_stops_the_whole_run():
    time = VirtualTime()
    script = Scripted(lambda _: fault("connection"))
    endpoint = retrying(script, time, max_attempts=4)

    async def run() -> list[BaseException | Response]:
        calls = [endpoint.complete(REQUEST) for _ in range(10)]
        return await asyncio.gather(*calls, return_exceptions=True)

    assert all(isinstance(outcome, ModelUnavailable) for outcome in await time.run(run()))
    tried = len(script.requests)
    assert tried <= 40
    with pytest.raises(ModelUnavailable, match="not tried: a connection fault; gave up after 4 attempts"):
        await endpoint.complete(REQUEST)
    assert len(script.requests) == tried


async def test_one_lost_call_does_not_stop_a_run_that_others_get_through():
    time = VirtualTime()

    def answer(request: Request) -> Response | EndpointFault:
        return fault("timeout") if request.messages[0].content == "slow" else OK

    endpoint = retrying(Scripted(answer), time, max_attempts=3)
    slow = Request(model="m", messages=(Message(role="user", content="slow"),))

    async def run() -> None:
        lost = asyncio.ensure_future(endpoint.complete(slow))
        await time.pass_(0.1)
        await endpoint.complete(REQUEST)
        with pytest.raises(ModelUnavailable):
            await lost
        await endpoint.complete(REQUEST)

    await time.run(run())


async def test_waiting_in_line_before_the_first_attempt_is_not_taken_off_the_budget():
    time = VirtualTime()
    faults = iter([fault()])

    class Queue:
        async def complete(self, request: Request) -> Response:
            await time.pass_(1000.0)
            for waiting in faults:
                raise waiting
            return OK

    endpoint = Retrying(Queue(), RetryPolicy(budget_s=60.0), clock=time.clock, draw=lambda: 0.5)
    assert (await time.run(endpoint.complete(REQUEST))).text == "Ada"


async def test_pauses_that_add_up_to_the_budget_end_the_attempts():
    time = VirtualTime()
    with pytest.raises(ModelUnavailable):
        script = Scripted([fault("server", 25.0)] * 9)
        await time.run(retrying(script, time, max_attempts=9, budget_s=60.0).complete(REQUEST))
    assert time.slept == [25.0, 25.0]


async def test_standing_in_line_costs_no_attempts_while_others_are_served():
    time = VirtualTime()
    refusals = iter([fault("rate", 1.0)] * 9)

    def answer(request: Request) -> Response | EndpointFault:
        return next(refusals, OK) if request.messages[0].content == "unlucky" else OK

    endpoint = retrying(Scripted(answer), time, max_attempts=3)
    unlucky = Request(model="m", messages=(Message(role="user", content="unlucky"),))

    async def run() -> Response:
        waiting = asyncio.ensure_future(endpoint.complete(unlucky))
        await time.pass_(0.5)
        await endpoint.complete(REQUEST)
        return await waiting

    assert (await time.run(run())).usage.attempts == 10


async def test_a_server_that_refuses_everybody_is_given_up_after_the_attempts():
    time = VirtualTime()
    script = Scripted(lambda _: fault("rate", 1.0))
    with pytest.raises(ModelUnavailable, match="gave up after 3 attempts"):
        await time.run(retrying(script, time, max_attempts=3).complete(REQUEST))


async def test_cancelling_a_call_that_waits_stops_it():
    time = VirtualTime()
    endpoint = retrying(Scripted([fault("rate", 60.0), OK]), time)
    call = asyncio.ensure_future(endpoint.complete(REQUEST))
    for _ in range(20):
        await asyncio.sleep(0)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
