"""What servers do to a batch, and what must become of it: every article ends with a result or a named reason."""

import asyncio
import hashlib
import json
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from openai_server import OpenAIServer, summarise_honestly

from summarizer.domain.article import Article
from summarizer.engines.model import ModelEngine
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.prompts import load_prompt
from summarizer.errors import BudgetExceeded, ModelUnavailable
from summarizer.llm.open import OpenEndpoint, open_endpoint
from summarizer.settings import Settings
from summarizer.sources import ReadFailure, read_articles
from summarizer.steps.batch import BatchPlan, Counts, run_batch
from summarizer.steps.batch_rows import describe_result
from summarizer.steps.batch_work import ModelWork
from summarizer.store.manifest import Made
from summarizer.store.result_folder import ResultFolder
from tests.faults.conftest import require_whole, rows_of

EACH_5_PERCENT = ("429", "500", "reset", "hang", "malformed", "schema", "cut", "refusal", "empty")
MODEL = Made(engine="model", model="m")
MAX_ATTEMPTS = 6


def meet_a_fault(body: dict[str, Any], before: int) -> str:
    """One of the faults with 5 % each, by the words of the request and how often it came."""
    number = hashlib.sha256(f"{before} {body['messages']}".encode()).digest()[0] / 256
    return (*EACH_5_PERCENT, *[""] * 11)[int(number * 20)]


def settings(server: OpenAIServer, folder: Path, **more: Any) -> Settings:
    given = {"timeout_s": 1.0, "retry_budget_s": 30.0, "max_attempts": MAX_ATTEMPTS, "concurrency": 64, **more}
    return Settings(base_url=server.base_url, model="m", cache_dir=folder / "cache", **given)


def articles_of(corpus: Path) -> list[Article]:
    return [item for item in read_articles([str(corpus)]) if not isinstance(item, ReadFailure)]


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[tuple[OpenEndpoint, BatchPlan]]:
    async with open_endpoint(settings) as endpoint:
        engine = ModelEngine(endpoint, load_prompt("summarize"), options=ModelOptions("m"))
        yield endpoint, BatchPlan(ModelWork(engine), most_under_way=2 * settings.concurrency)


async def run(corpus: Path, out: Path, settings: Settings) -> Counts:
    async with opened(settings) as (_, plan):
        with ResultFolder(out, MODEL, describe=describe_result) as folder:
            counts = await run_batch(articles_of(corpus), folder, plan)
            folder.finish()
            return counts


async def test_500_of_500_articles_end_with_a_checked_result_or_a_named_reason(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    with OpenAIServer(answer=summarise_honestly, faults=meet_a_fault) as server:
        counts = await run(write_corpus(500), tmp_path / "out", settings(server, tmp_path))
    rows = rows_of(tmp_path / "out")
    assert Counter(row["article_id"] for row in rows) == Counter(f"a{n}" for n in range(500))
    assert counts.done + counts.failed == 500
    require_whole(tmp_path / "out")
    failed = [row for row in rows if row["status"] == "failed"]
    # A refusal is an answer and not asked again; two unusable answers in a row are given up; the rest is mended.
    assert 20 <= len(failed) <= 90
    assert {row["error"] for row in failed} <= {"AnswerUnusable", "ModelUnavailable"}
    named = ("the model refused", "even when told so", "gave up after 6 attempts")
    assert all(any(reason in row["message"] for reason in named) for row in failed)
    # Each distinct request stays within its attempts: none is repeated beyond the one budget.
    asked = Counter(json.dumps(body["messages"]) for body in server.requests)
    assert max(asked.values()) <= MAX_ATTEMPTS
    assert {row["engine"] for row in rows if row["status"] == "done"} == {"model"}


async def test_everybody_pauses_after_a_retry_after(write_corpus: Callable[[int], Path], tmp_path: Path) -> None:
    with OpenAIServer(answer=summarise_honestly, faults=["429"], retry_after="1", latency_s=0.02) as server:
        counts = await run(write_corpus(30), tmp_path / "out", settings(server, tmp_path, concurrency=2))
    assert counts == Counts(done=30)
    gaps = [later - earlier for earlier, later in zip(server.arrived, server.arrived[1:], strict=False)]
    assert max(gaps) > 0.9


class TwentyASecond:
    """A bucket of twenty requests a second, twenty at first; what is beyond gets 429."""

    def __init__(self) -> None:
        self.level, self.filled_at = 20.0, time.monotonic()
        self.admitted: list[float] = []

    def __call__(self, _body: dict[str, Any], _before: int) -> str:
        now = time.monotonic()
        self.level = min(20.0, self.level + (now - self.filled_at) * 20)
        self.filled_at = now
        if self.level < 1:
            return "429"
        self.level -= 1
        self.admitted.append(now)
        return ""


async def test_a_server_of_20_a_second_loses_none_of_200_articles_sent_64_at_once(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    bucket = TwentyASecond()
    with OpenAIServer(answer=summarise_honestly, faults=bucket, retry_after="1") as server:
        counts = await run(write_corpus(200), tmp_path / "out", settings(server, tmp_path))
    assert counts == Counts(done=200)
    ideal_s = (200 - 20) / 20
    # 1.2 is what tests/llm/test_limits.py holds in virtual time; a busy machine is given some more here.
    assert bucket.admitted[-1] - bucket.admitted[0] <= 1.35 * ideal_s


async def test_one_request_that_is_never_answered_delays_nothing_but_its_own_article(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    def hang_for_a7(body: dict[str, Any], _before: int) -> str:
        return "hang" if " 17 homes" in body["messages"][1]["content"] else ""

    ended: list[tuple[str, float]] = []
    with OpenAIServer(answer=summarise_honestly, faults=hang_for_a7) as server:
        async with opened(settings(server, tmp_path, concurrency=4, timeout_s=3.0, max_attempts=1)) as (_, plan):
            with ResultFolder(tmp_path / "out", MODEL, describe=describe_result) as folder:
                await run_batch(
                    articles_of(write_corpus(60)),
                    folder,
                    plan,
                    on_done=lambda row: ended.append((row.article_id, time.monotonic())),
                )
    assert ended[-1][0] == "a7"
    assert len(ended) == 60
    assert ended[-1][1] - ended[-2][1] > 1.0


async def test_a_dead_endpoint_stops_the_run_early_and_nothing_is_called_failed(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    with OpenAIServer(answer=summarise_honestly, faults=lambda _body, _before: "reset") as server:
        corpus = write_corpus(300)
        with pytest.raises(ModelUnavailable, match="cannot reach"):
            await run(corpus, tmp_path / "out", settings(server, tmp_path, max_attempts=2, concurrency=8))
    assert len(server.requests) <= 2 * 16
    assert rows_of(tmp_path / "out") == []
    with OpenAIServer(answer=summarise_honestly) as server:
        assert await run(corpus, tmp_path / "out", settings(server, tmp_path)) == Counts(done=300)


async def test_a_budget_ends_a_run_cleanly_and_the_next_one_goes_on(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    corpus = write_corpus(40)
    prices = {"price_input": 1.0, "price_output": 1000.0, "concurrency": 4}
    with OpenAIServer(answer=summarise_honestly) as server:
        with pytest.raises(BudgetExceeded, match="raise --max-cost"):
            await run(corpus, tmp_path / "out", settings(server, tmp_path, max_cost=3.0, **prices))
        paid = len(server.requests)
        assert 0 < paid < 40
        done = len(rows_of(tmp_path / "out"))
        counts = await run(corpus, tmp_path / "out", settings(server, tmp_path, **prices))
    assert counts.done + done == 40
    assert counts.skipped == done
    assert len(server.requests) == 40


async def test_cancelling_saves_what_is_answered_and_takes_less_than_two_seconds(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    def hang_from_a20_on(body: dict[str, Any], _before: int) -> str:
        found = re.search(r"flooded (\d+) homes", body["messages"][1]["content"])
        assert found
        return "hang" if int(found.group(1)) >= 30 else ""

    corpus = write_corpus(100)
    with OpenAIServer(answer=summarise_honestly, faults=hang_from_a20_on) as server:
        slow = settings(server, tmp_path, timeout_s=60.0)
        running = asyncio.create_task(run(corpus, tmp_path / "out", slow))
        while len(server.requests) < 20 + 64:  # noqa: ASYNC110 - another thread counts them
            await asyncio.sleep(0.05)
        started = time.monotonic()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert time.monotonic() - started < 2.0
    require_whole(tmp_path / "out")
    assert {row["article_id"] for row in rows_of(tmp_path / "out")} == {f"a{n}" for n in range(20)}
