"""The Batch API of a provider, spoken by a server of our own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from batch_server import BatchServer, Line

from summarizer.cli.batch import How
from summarizer.cli.options import OutputFlags
from summarizer.cli.provider_batch import run_through_provider
from summarizer.domain.article import Article
from summarizer.errors import ConfigError, ModelUnavailable
from summarizer.settings import Settings
from summarizer.sources import ReadFailure, read_articles
from summarizer.steps.batch import Counts
from summarizer.steps.summarize import Failure
from tests.faults.conftest import require_whole, rows_of


def how(server: BatchServer, folder: Path, **more: Any) -> How:
    prices = {"price_input": 1.0, "price_output": 2.0}
    settings = Settings(base_url=server.base_url, model="m", cache_dir=folder / "cache", **prices, **more)
    return How(settings, OutputFlags(quiet=True), retry_failed=False, workers=None)


def reader(corpus: Path) -> Callable[[], Any]:
    def read() -> Any:
        items: list[Article | Failure] = [i for i in read_articles([str(corpus)]) if not isinstance(i, ReadFailure)]
        return iter(items)

    return read


async def run(corpus: Path, server: BatchServer, folder: Path, **more: Any) -> Counts:
    result = await run_through_provider(reader(corpus), folder / "out", how(server, folder, **more), poll_s=0.02)
    return result.counts


async def test_a_corpus_goes_out_as_one_batch_and_comes_back_at_half_the_price(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    with BatchServer() as server:
        assert await run(write_corpus(20), server, tmp_path) == Counts(done=20)
    assert len(server.batches) == 1
    assert len(server.lines) == len({line["custom_id"] for line in server.lines}) == 20
    require_whole(tmp_path / "out")
    for row in rows_of(tmp_path / "out"):
        usage = row["usage"]
        dear = (usage["prompt_tokens"] * 1.0 + usage["completion_tokens"] * 2.0) / 1e6
        assert row["cost"] == pytest.approx(dear / 2)


async def test_what_expired_or_broke_is_sent_again_and_nothing_else(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    def fate(line: Line, before: int) -> str:
        number = int(line["custom_id"][:2], 16) % 3
        return ("expired", "500", "")[number] if before == 0 else ""

    with BatchServer(fate=fate) as server:
        assert await run(write_corpus(30), server, tmp_path) == Counts(done=30)
    assert len(server.batches) == 2
    sent_again = [line["custom_id"] for line in server.lines[30:]]
    assert 0 < len(sent_again) < 30
    assert all(int(id[:2], 16) % 3 < 2 for id in sent_again)


async def test_a_correction_goes_with_the_next_batch(write_corpus: Callable[[int], Path], tmp_path: Path) -> None:
    wrong = '{"headline": {"text": "The dam held", "sentences": [1]}, "gist": [], "points": [], "speakers": []}'

    def answer(body: dict[str, Any]) -> str:
        is_correction = body["response_format"]["json_schema"]["name"] == "wire_corrections"
        return '{"lines": []}' if is_correction else wrong

    with BatchServer(answer=answer) as server:
        assert (await run(write_corpus(3), server, tmp_path)).done == 3
    names = [line["body"]["response_format"]["json_schema"]["name"] for line in server.lines]
    assert names == ["wire_summary"] * 3 + ["wire_corrections"] * 3


async def test_an_ended_run_goes_on_with_the_batch_that_is_on_its_way(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    corpus = write_corpus(10)
    with BatchServer(lose_creation=True) as server:
        with pytest.raises(ModelUnavailable):
            await run(corpus, server, tmp_path, max_attempts=1)
        assert len(server.batches) == 1
        assert await run(corpus, server, tmp_path) == Counts(done=10)
    assert len(server.batches) == 1
    assert len(server.lines) == 10


async def test_a_line_the_provider_refuses_is_a_row_with_its_reason(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    with BatchServer(fate=lambda line, _before: "400" if " 13 homes" in str(line) else "") as server:
        assert await run(write_corpus(6), server, tmp_path) == Counts(done=5, failed=1)
    (failed,) = [row for row in rows_of(tmp_path / "out") if row["status"] == "failed"]
    assert "planned 400 (400)" in failed["message"]


async def test_what_always_expires_is_given_up_by_name(write_corpus: Callable[[int], Path], tmp_path: Path) -> None:
    with BatchServer(fate=lambda _line, _before: "expired") as server:
        assert (await run(write_corpus(2), server, tmp_path)).failed == 2
    assert len(server.batches) == 5
    assert all("has not answered" in row["message"] for row in rows_of(tmp_path / "out"))


async def test_a_batch_that_is_not_valid_says_why(write_corpus: Callable[[int], Path], tmp_path: Path) -> None:
    told = "does not support the batch API"
    with BatchServer(refuse=f"The model {told}") as server, pytest.raises(ModelUnavailable, match=told):
        await run(write_corpus(2), server, tmp_path)


async def test_without_cache_there_is_nowhere_to_keep_the_answers(tmp_path: Path) -> None:
    with BatchServer() as server, pytest.raises(ConfigError, match="leave --no-cache out"):
        await run(tmp_path / "none", server, tmp_path, cache=False)
