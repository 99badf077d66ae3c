import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
from openai_server import OpenAIServer
from pydantic import BaseModel, Field, SecretStr

from summarizer.errors import AnswerUnusable, BudgetExceeded, ConfigError, ModelUnavailable
from summarizer.llm.budget import NotSent
from summarizer.llm.open import OpenEndpoint, open_endpoint
from summarizer.llm.protocol import Message, Request
from summarizer.llm.structured import Asked, ask
from summarizer.settings import Settings

KEY = "sk-loopback-9876543210-never-kept"


class Answer(BaseModel):
    gist: Annotated[str, Field(max_length=100)]
    sentences: tuple[int, ...] = Field(max_length=5)


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    with OpenAIServer() as running:
        yield running


def settings(server: OpenAIServer, folder: Path, **more: Any) -> Settings:
    given = {"retry_budget_s": 20.0, "timeout_s": 5.0, "concurrency": 16, **more}
    return Settings(base_url=server.base_url, api_key=SecretStr(KEY), model="m", cache_dir=folder / "cache", **given)


def request(text: str = "What happened?") -> Request:
    return Request(model="m", messages=(Message(role="user", content=text),))


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def ask_each(endpoint: OpenEndpoint, texts: list[str]) -> list[Asked[Answer]]:
    return await asyncio.gather(*(ask(endpoint, request(text), Answer) for text in texts))


async def test_a_second_run_is_answered_from_the_cache(server: OpenAIServer, tmp_path: Path):
    texts = [f"article {i}" for i in range(20)]
    async with open_endpoint(settings(server, tmp_path)) as endpoint:
        first = await ask_each(endpoint, texts)
    assert len(server.requests) == 20
    async with open_endpoint(settings(server, tmp_path)) as endpoint:
        second = await ask_each(endpoint, texts)
        assert endpoint.usage.attempts == 0
    assert len(server.requests) == 20
    assert [asked.value for asked in second] == [asked.value for asked in first]
    assert all(asked.usage.from_cache == 1 and asked.usage.prompt_tokens == 0 for asked in second)


async def test_without_cache_nothing_is_written(server: OpenAIServer, tmp_path: Path):
    async with open_endpoint(settings(server, tmp_path, cache=False)) as endpoint:
        await ask_each(endpoint, ["a"])
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("fault", ["429", "500", "503", "reset", "broken", "malformed", "html", "408"])
async def test_a_fault_that_passes_costs_an_attempt_and_nothing_else(fault: str, tmp_path: Path):
    with OpenAIServer(faults=[fault]) as server:
        async with open_endpoint(settings(server, tmp_path)) as endpoint:
            asked = await ask(endpoint, request(), Answer)
    assert asked.value.gist == "word"
    assert (asked.usage.calls, asked.usage.attempts) == (1, 2)


@pytest.mark.parametrize("fault", ["schema", "prose", "cut", "null", "empty"])
async def test_an_answer_of_the_wrong_form_is_asked_for_once_more(fault: str, tmp_path: Path):
    with OpenAIServer(faults=[fault]) as server:
        async with open_endpoint(settings(server, tmp_path)) as endpoint:
            asked = await ask(endpoint, request(), Answer)
    assert asked.value.gist == "word"
    assert asked.asked_again
    assert asked.usage.calls == 2


@pytest.mark.parametrize(
    ("faults", "error", "says"),
    [
        (["401"], ConfigError, "OPENAI_API_KEY"),
        (["404"], ConfigError, "check the model name 'm'"),
        (["quota"], ModelUnavailable, "no credit left"),
        (["context"], AnswerUnusable, "4096 tokens"),
        (["refusal"], AnswerUnusable, "I cannot help with that"),
        (["filtered"], AnswerUnusable, "refused"),
        (["schema", "schema"], AnswerUnusable, "gist: Field required"),
        (["500"] * 3, ModelUnavailable, "gave up after 3 attempts"),
        (["reset"] * 3, ModelUnavailable, "cannot reach"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
async def test_what_cannot_be_mended_is_an_error_that_says_what_to_do(
    faults: list[str], error: type[Exception], says: str, tmp_path: Path
):
    with OpenAIServer(faults=faults) as server:
        async with open_endpoint(settings(server, tmp_path, max_attempts=3)) as endpoint:
            with pytest.raises(error, match=says):
                await ask(endpoint, request(), Answer)
    assert len(server.requests) == len(faults)


@pytest.mark.parametrize("fault", ["hang", "endless"])
async def test_a_server_that_never_finishes_is_given_up(fault: str, tmp_path: Path):
    with OpenAIServer(faults=[fault] * 2) as server:
        async with open_endpoint(settings(server, tmp_path, timeout_s=0.3, max_attempts=2)) as endpoint:
            with pytest.raises(ModelUnavailable, match=r"did not answer within 0\.3 s"):
                await ask(endpoint, request(), Answer)


async def test_one_request_that_hangs_does_not_hold_up_the_others(tmp_path: Path):
    with OpenAIServer(faults=lambda body, before: "hang" if "hang" in body["messages"][0]["content"] else "") as server:
        async with open_endpoint(settings(server, tmp_path, timeout_s=2.0, max_attempts=1, concurrency=4)) as endpoint:
            hanging = asyncio.ensure_future(ask(endpoint, request("hang"), Answer))
            await ask_each(endpoint, [f"article {i}" for i in range(30)])
            assert not hanging.done()
            with pytest.raises(ModelUnavailable):
                await hanging


async def test_no_more_requests_are_open_than_configured(tmp_path: Path):
    with OpenAIServer(latency_s=0.05) as server:
        async with open_endpoint(settings(server, tmp_path, concurrency=5)) as endpoint:
            await ask_each(endpoint, [f"article {i}" for i in range(25)])
    assert server.most_at_once == 5


@pytest.mark.parametrize("fault", ["refusal", "filtered"])
async def test_refusals_are_never_kept(fault: str, tmp_path: Path):
    with OpenAIServer(faults=[fault]) as server:
        for _ in range(2):
            async with open_endpoint(settings(server, tmp_path)) as endpoint:
                try:
                    asked = await ask(endpoint, request(), Answer)
                except AnswerUnusable:
                    continue
                assert asked.usage.from_cache == 0
    assert len(server.requests) == 2


async def test_what_the_server_takes_is_known_in_the_next_run(tmp_path: Path):
    def only_text(body: dict[str, Any], before: int) -> str:
        return "400" if "response_format" in body else ""

    with OpenAIServer(faults=only_text, answer=lambda _: '{"gist": "word", "sentences": []}') as server:
        async with open_endpoint(settings(server, tmp_path)) as endpoint:
            assert endpoint.capabilities("m").rung == "strict"
            await ask(endpoint, request("first"), Answer)
            assert endpoint.capabilities("m").rung == "text"
        tried = len(server.requests)
        async with open_endpoint(settings(server, tmp_path)) as endpoint:
            await ask(endpoint, request("second"), Answer)
    assert tried == 5
    assert len(server.requests) == tried + 1


async def test_the_key_is_sent_and_never_kept_or_shown(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    texts: list[str] = []
    with OpenAIServer(faults=["401", "500", "429", "malformed", "schema", ""]) as server, caplog.at_level("DEBUG"):
        async with open_endpoint(settings(server, tmp_path, max_attempts=2)) as endpoint:
            for number in range(6):
                try:
                    await ask(endpoint, request(f"article {number}"), Answer)
                except (ConfigError, ModelUnavailable) as exc:
                    texts += [str(exc), repr(exc)]
            texts += [repr(endpoint), str(vars(endpoint))]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"
    assert all(KEY not in text for text in [*texts, caplog.text])
    kept = [path.read_bytes() for path in files_in(tmp_path)]
    assert kept
    assert all(KEY.encode() not in content for content in kept)


async def test_the_models_of_a_server_are_listed_even_when_it_needs_a_moment(tmp_path: Path):
    with OpenAIServer(models_after=1) as server:
        async with open_endpoint(settings(server, tmp_path)) as endpoint:
            assert await endpoint.models() == ("local-model",)


async def test_a_dry_run_counts_and_sends_nothing(server: OpenAIServer, tmp_path: Path):
    async with open_endpoint(settings(server, tmp_path, price_input=1.0, price_output=2.0), dry_run=True) as endpoint:
        for text in ("a", "b"):
            with pytest.raises(NotSent):
                await ask(endpoint, request(text), Answer)
    assert server.requests == []
    assert endpoint.estimate is not None
    assert (endpoint.estimate.calls, endpoint.estimate.completion_tokens) == (2, 4096)
    assert endpoint.estimate.cost is not None
    assert 0.008 < endpoint.estimate.cost < 0.009


async def test_a_budget_stops_before_it_is_passed(server: OpenAIServer, tmp_path: Path):
    priced = settings(server, tmp_path, price_input=1.0, price_output=10_000.0, max_cost=21.0)
    async with open_endpoint(priced) as endpoint:
        with pytest.raises(BudgetExceeded, match="--max-cost"):
            for number in range(10_000):
                await ask(endpoint, request(f"article {number}"), Answer)
        assert endpoint.cost is not None
        assert endpoint.cost <= 21.0
    assert len(server.requests) > 10


def test_a_missing_key_for_the_default_endpoint_is_told_at_once(tmp_path: Path):
    async def open_it() -> None:
        async with open_endpoint(Settings(cache_dir=tmp_path)):
            pass

    with pytest.raises(ConfigError, match="OPENAI_API_KEY"):
        asyncio.run(open_it())


async def test_a_cache_that_is_no_database_costs_a_warning_only(
    server: OpenAIServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "summarizer.sqlite3").write_text("this is no database, whatever its name says" * 50)
    async with open_endpoint(settings(server, tmp_path)) as endpoint:
        await ask_each(endpoint, ["a", "b"])
    assert caplog.text.count("going on without the cache") == 1


def test_an_interrupted_run_keeps_what_it_had(tmp_path: Path):
    script = """
import asyncio, os, signal, sys
from pathlib import Path
from summarizer.llm.open import open_endpoint
from summarizer.llm.protocol import Message, Request
from summarizer.settings import Settings

async def run():
    settings = Settings(base_url=sys.argv[1], cache_dir=Path(sys.argv[2]), model="m")
    async with open_endpoint(settings) as endpoint:
        for i in range(5):
            await endpoint.complete(Request(model="m", messages=(Message(role="user", content=str(i)),)))
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(60)

asyncio.run(run())
"""
    with OpenAIServer() as server:
        command = [sys.executable, "-c", script, server.base_url, str(tmp_path)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert "KeyboardInterrupt" in result.stderr
    with sqlite3.connect(tmp_path / "summarizer.sqlite3") as database:
        count = database.execute("SELECT count(*) FROM responses").fetchone()[0]
    database.close()
    assert count == 5


def test_nothing_heavy_is_imported_before_a_request_is_made():
    script = """
import sys
import summarizer.llm.open, summarizer.llm.structured, summarizer.store.model_memory
heavy = {"openai", "httpx2", "sqlalchemy", "tenacity", "genai_prices"} & set(sys.modules)
sys.exit(f"imported: {heavy}" if heavy else 0)
"""
    assert subprocess.run([sys.executable, "-c", script], timeout=60, check=False).returncode == 0
