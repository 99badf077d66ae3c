import asyncio
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.errors import Incomplete, UsageError
from summarizer.steps.batch import BatchPlan, Counts, run_batch
from summarizer.steps.batch_rows import describe_result, result_key, to_failed_row, to_saved
from summarizer.steps.batch_work import OfflineWork
from summarizer.steps.summarize import Failure, summarize_offline
from summarizer.store.manifest import Made, Row, Saved
from summarizer.store.result_folder import ResultFolder

OFFLINE = Made(engine="offline")


def story(number: int, **known: Any) -> Article:
    return make_article(
        f"The dam at Obermark broke on Friday and flooded {number} homes, the civil defence agency said.\n"
        "Prime Minister Ivo Lang promised 20 million euros for the flooded homes.\n",
        **known,
    )


def folder(path: Path, made: Made = OFFLINE) -> ResultFolder:
    return ResultFolder(path, made, describe=describe_result)


async def run(path: Path, items: Sequence[Article | Failure], **plan: Any) -> Counts:
    with folder(path) as opened:
        counts = await run_batch(iter(items), opened, BatchPlan(OfflineWork(), **plan))
        opened.finish()
        return counts


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (path / "manifest.jsonl").read_text("utf-8").splitlines()]


def statuses(path: Path) -> list[str]:
    return sorted(row["status"] for row in rows(path))


async def test_each_article_gets_a_file_and_a_row(tmp_path: Path) -> None:
    assert await run(tmp_path, [story(n) for n in range(5)]) == Counts(done=5)
    for row in rows(tmp_path):
        assert json.loads((tmp_path / row["file"]).read_text("utf-8"))["article"]["id"] == row["article_id"]
    assert json.loads((tmp_path / "manifest.json").read_text("utf-8"))["totals"]["done"] == 5


async def test_a_second_run_does_nothing_twice(tmp_path: Path) -> None:
    await run(tmp_path, [story(n) for n in range(5)])
    assert await run(tmp_path, [story(n) for n in range(7)]) == Counts(done=2, skipped=5)
    assert statuses(tmp_path) == ["done"] * 7


async def test_the_same_article_twice_in_the_input_is_done_once(tmp_path: Path) -> None:
    assert await run(tmp_path, [story(1), story(1), story(2)]) == Counts(done=2, skipped=1)


async def test_what_failed_is_a_row_and_is_tried_again_when_asked(tmp_path: Path) -> None:
    empty = make_article("- Reuters", title="Nothing in it")
    assert await run(tmp_path, [story(1), empty]) == Counts(done=1, failed=1)
    assert "no sentence of an article" in next(row["message"] for row in rows(tmp_path) if row["status"] == "failed")
    assert await run(tmp_path, [story(1), empty]) == Counts(skipped=1, left_failed=1)
    assert await run(tmp_path, [story(1), empty], retry_failed=True) == Counts(failed=1, skipped=1)
    assert statuses(tmp_path) == ["done", "failed"]


async def test_an_unreadable_input_is_a_row_until_it_can_be_read(tmp_path: Path) -> None:
    unread = Failure(label="a.txt", error="InputError", message="cannot read a.txt", exit_code=3)
    await run(tmp_path, [unread, story(1)])
    assert statuses(tmp_path) == ["done", "failed"]
    await run(tmp_path, [unread, story(1)])
    assert statuses(tmp_path) == ["done", "failed"]
    await run(tmp_path, [story(2), story(1)])
    assert statuses(tmp_path) == ["done", "done"]


async def test_a_fault_of_ours_in_one_article_costs_that_article_only(tmp_path: Path) -> None:
    async def work(articles: Sequence[Article]) -> list[Saved]:
        if "13 homes" in articles[0].text:
            raise ZeroDivisionError("division by zero")
        return list(await OfflineWork()(articles))

    with folder(tmp_path) as opened:
        counts = await run_batch([story(n) for n in range(10, 16)], opened, BatchPlan(work))
    assert counts == Counts(done=5, failed=1)
    assert "please report it: ZeroDivisionError" in next(iter(opened.failed.values())).message


async def test_no_more_articles_are_read_than_may_be_under_way(tmp_path: Path) -> None:
    read = 0
    gate = asyncio.Event()

    def items() -> Iterator[Article]:
        nonlocal read
        for number in range(100):
            read += 1
            yield story(number)

    async def work(articles: Sequence[Article]) -> list[Saved]:
        await gate.wait()
        return [Saved(to_failed_row(article, ValueError("not now"))) for article in articles]

    with folder(tmp_path) as opened:
        running = asyncio.create_task(run_batch(items(), opened, BatchPlan(work, most_under_way=8)))
        await asyncio.sleep(0.3)
        assert read <= 9
        gate.set()
        assert (await running).failed == 100


async def test_an_error_while_reading_ends_the_run(tmp_path: Path) -> None:
    def items() -> Iterator[Article]:
        yield story(1)
        raise UsageError("standard input can be read once only")

    with folder(tmp_path) as opened, pytest.raises(UsageError):
        await run_batch(items(), opened, BatchPlan(OfflineWork()))


@pytest.mark.parametrize("id", ["../../etc/passwd", "a/b", "", "\x00", "x" * 300, "con"])
def test_a_result_stays_in_its_folder_whatever_the_id(id: str) -> None:
    key = result_key(story(1).model_copy(update={"id": id}))
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(key) < 80
    assert key != "con"


def test_other_words_under_one_id_are_another_result() -> None:
    keys = {result_key(story(number, id=id)) for number in (1, 2) for id in ("a", "A")}
    assert len({key.lower() for key in keys}) == 4


async def test_an_article_that_cannot_be_written_is_a_row_and_ends_nothing(tmp_path: Path) -> None:
    broken = story(1).model_copy(update={"path": "a\udcff.txt", "title": "\ud800"})
    assert await run(tmp_path, [broken, story(2)]) == Counts(done=1, failed=1)
    assert next(row for row in rows(tmp_path) if row["status"] == "failed")["path"] == "a?.txt"


def test_a_file_name_that_is_not_utf_8_is_shown_with_a_question_mark() -> None:
    assert story(1, path="a\udcff.txt").path == "a?.txt"


def saved(number: int) -> Saved:
    article = story(number)
    return Saved(Row(key=result_key(article), article_id=article.id, label="x", status="done"), b"{}")


def test_a_torn_last_line_is_dropped_and_its_file_found_again(tmp_path: Path) -> None:
    with folder(tmp_path) as opened:
        asyncio.run(run_batch([story(n) for n in range(3)], opened, BatchPlan(OfflineWork())))
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_bytes(manifest.read_bytes()[:-20])
    with folder(tmp_path) as opened:
        assert len(list(opened.rows())) == 3
    assert statuses(tmp_path) == ["done"] * 3


def test_leftovers_of_a_killed_run_are_cleared_away(tmp_path: Path) -> None:
    with folder(tmp_path) as opened:
        asyncio.run(run_batch([story(1), story(2)], opened, BatchPlan(OfflineWork())))
    first = rows(tmp_path)[0]
    (tmp_path / first["file"]).write_text('{"kind": "summ')  # a power cut on a disk that lies
    (tmp_path / "articles" / "x.part").write_text("half")
    (tmp_path / "manifest.jsonl").unlink()
    with folder(tmp_path) as opened:
        assert [row.key for row in opened.rows()] == [path.stem for path in (tmp_path / "articles").iterdir()]
        assert not opened.has_result(first["key"])
    assert len(list((tmp_path / "articles").iterdir())) == 1


def test_a_result_that_was_deleted_is_made_again(tmp_path: Path) -> None:
    asyncio.run(run(tmp_path, [story(1), story(2)]))
    (tmp_path / rows(tmp_path)[0]["file"]).unlink()
    assert asyncio.run(run(tmp_path, [story(1), story(2)])) == Counts(done=1, skipped=1)
    assert statuses(tmp_path) == ["done", "done"]


def test_two_batches_do_not_write_to_one_folder(tmp_path: Path) -> None:
    with folder(tmp_path), pytest.raises(UsageError, match="another batch is writing"):
        folder(tmp_path).__enter__()


def test_results_of_two_engines_are_not_mixed(tmp_path: Path) -> None:
    with folder(tmp_path):
        pass
    with pytest.raises(UsageError, match="holds results of the offline engine"):
        folder(tmp_path, Made(engine="model", model="m")).__enter__()


def test_a_full_disk_leaves_no_half_file(tmp_path: Path) -> None:
    with folder(tmp_path) as opened:
        opened.save([saved(1)])
        (tmp_path / "articles").chmod(0o700)
        (tmp_path / "articles" / f"{saved(2).row.key}.part").mkdir()  # what cannot be written to
        with pytest.raises(Incomplete, match="start the same command again"):
            opened.save([saved(3), saved(2)])
    assert [row["key"] for row in rows(tmp_path)] == [saved(1).row.key]


def test_a_result_is_the_summary_as_it_is_shown_with_its_row() -> None:
    summary = summarize_offline(make_article("The dam at Obermark broke on Friday, “for 3.5 hours”, the agency said."))
    saved = to_saved(summary)
    assert saved.result == summary.model_dump_json().encode() + b"\n"
    assert saved.row == describe_result(saved.row.key, saved.result)
