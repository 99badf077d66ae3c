"""Results of earlier runs: served when nothing changed, made anew when anything did."""

import base64
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.domain.summary import Summary
from summarizer.domain.values import Usage
from summarizer.engines.model import ModelEngine
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.prompts import load_prompt
from summarizer.llm.cached import Cached
from summarizer.llm.fits import is_finished_and_fits
from summarizer.llm.protocol import Request, Response
from summarizer.steps import kept_results
from summarizer.steps.batch import BatchPlan, Counts, Work, run_batch
from summarizer.steps.batch_rows import describe_result, to_failed_row, to_saved
from summarizer.steps.batch_work import ModelWork, OfflineWork
from summarizer.steps.kept_results import KeptResults, as_answered_before
from summarizer.steps.summarize import summarize_offline
from summarizer.store.manifest import Made, Saved
from summarizer.store.model_memory import ModelMemory
from summarizer.store.result_folder import ResultFolder

OFFLINE = {"engine": "offline"}


def story(number: int, **known: Any) -> Article:
    return make_article(
        f"The dam at Obermark broke on Friday and flooded {number} homes, the civil defence agency said.\n"
        "Prime Minister Ivo Lang promised 20 million euros for the flooded homes.\n",
        **known,
    )


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[ModelMemory]:
    with closing(ModelMemory(tmp_path / "cache")) as opened:
        yield opened


class Counting:
    """Offline work that counts its articles."""

    def __init__(self) -> None:
        self.count = 0

    async def __call__(self, articles: Sequence[Article]) -> Sequence[Saved]:
        self.count += len(articles)
        return await OfflineWork()(articles)


async def run(out: Path, articles: Sequence[Article], work: Work, kept: KeptResults | None) -> Counts:
    with ResultFolder(out, Made(engine="offline"), describe=describe_result) as folder:
        counts = await run_batch(articles, folder, BatchPlan(work, kept=kept))
        folder.finish()
    return counts


def files(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (out / "articles").iterdir()}


async def test_a_new_folder_gets_the_same_files_without_any_work(memory: ModelMemory, tmp_path: Path) -> None:
    articles = [story(number) for number in range(20)]
    first, second = Counting(), Counting()
    await run(tmp_path / "a", articles, first, KeptResults(memory, OFFLINE))
    assert await run(tmp_path / "b", articles, second, KeptResults(memory, OFFLINE)) == Counts(done=20)
    assert (first.count, second.count) == (20, 0)
    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert (tmp_path / "a" / "manifest.jsonl").read_text() == (tmp_path / "b" / "manifest.jsonl").read_text()


@pytest.mark.parametrize(
    "changed",
    [
        story(2),
        story(1, title="Another title"),
        story(1, published=date(2021, 7, 6)),
        story(1, source="Another paper"),
        story(1, id="another"),
        story(1, path="b.txt"),
    ],
    ids=["words", "title", "date", "source", "id", "path"],
)
async def test_a_changed_article_is_made_anew(changed: Article, memory: ModelMemory, tmp_path: Path) -> None:
    await run(tmp_path / "a", [story(1)], OfflineWork(), KeptResults(memory, OFFLINE))
    again = Counting()
    await run(tmp_path / "b", [changed], again, KeptResults(memory, OFFLINE))
    assert again.count == 1


@pytest.mark.parametrize("made_with", [{"engine": "model"}, {"engine": "offline", "prompt": "sha256:1"}], ids=str)
async def test_another_way_of_making_results_is_another_result(
    made_with: dict[str, object], memory: ModelMemory, tmp_path: Path
) -> None:
    await run(tmp_path / "a", [story(1)], OfflineWork(), KeptResults(memory, OFFLINE))
    again = Counting()
    await run(tmp_path / "b", [story(1)], again, KeptResults(memory, made_with))
    assert again.count == 1


def test_every_file_of_the_program_is_part_of_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "summarizer" / "steps"
    package.mkdir(parents=True)
    monkeypatch.setattr(kept_results, "__file__", str(package / "kept_results.py"))
    keys = []
    for name, text in [("a.py", "1"), ("a.py", "2"), ("b.py", ""), ("words.json", "{}")]:
        (package / name).write_text(text)
        kept_results.program_digest.cache_clear()
        keys.append(KeptResults(Nothing(), OFFLINE).key(story(1)))
    kept_results.program_digest.cache_clear()
    assert len(set(keys)) == 4


class Nothing:
    """A store that forgets."""

    def result(self, key: str) -> str | None:
        return None

    def keep_result(self, key: str, text: str) -> None:
        return None


class Shelf(Nothing):
    """A store in memory."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def result(self, key: str) -> str | None:
        return self.texts.get(key)

    def keep_result(self, key: str, text: str) -> None:
        self.texts[key] = text


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-8],
        lambda text: text[: len(text) // 2] + "AAAA" + text[len(text) // 2 + 4 :],
        lambda _: "",
        lambda _: "no base64 at all é",
        lambda _: base64.b64encode(b"not packed").decode(),
        lambda _: base64.b64encode(zlib.compress(b'{"key": 1}\n{}\n')).decode(),
        lambda _: base64.b64encode(zlib.compress(b"")).decode(),
    ],
    ids=["cut", "flipped", "empty", "no base64", "not packed", "no row", "nothing in it"],
)
async def test_a_damaged_entry_is_made_anew_and_mended(damage: Any, tmp_path: Path) -> None:
    shelf = Shelf()
    kept = KeptResults(shelf, OFFLINE)
    await run(tmp_path / "a", [story(1)], OfflineWork(), kept)
    ((key, whole),) = shelf.texts.items()
    shelf.texts[key] = damage(whole)
    again = Counting()
    await run(tmp_path / "b", [story(1)], again, kept)
    assert again.count == 1
    assert shelf.texts == {key: whole}
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_the_result_of_another_article_is_not_served(tmp_path: Path) -> None:
    shelf = Shelf()
    kept = KeptResults(shelf, OFFLINE)
    kept.keep(kept.key(story(1)), to_saved(summarize_offline(story(2))))
    found = kept.find(kept.key(story(1)))
    assert found is not None
    assert found.row.key != to_saved(summarize_offline(story(1))).row.key  # which is what `run_batch` looks at


async def test_a_result_of_another_article_under_the_key_is_made_anew(tmp_path: Path) -> None:
    shelf = Shelf()
    kept = KeptResults(shelf, OFFLINE)
    kept.keep(kept.key(story(1)), to_saved(summarize_offline(story(2))))
    again = Counting()
    await run(tmp_path / "a", [story(1)], again, kept)
    assert again.count == 1


def test_failures_and_stand_ins_are_not_kept() -> None:
    shelf = Shelf()
    kept = KeptResults(shelf, OFFLINE)
    saved = to_saved(summarize_offline(story(1)))
    kept.keep("a", Saved(to_failed_row(story(1), ValueError("no"))))
    kept.keep("b", saved._replace(row=saved.row.model_copy(update={"fallback": "ModelUnavailable"})))
    assert shelf.texts == {}


def test_an_article_that_cannot_be_written_has_no_key() -> None:
    assert KeptResults(Nothing(), OFFLINE).key(story(1).model_copy(update={"title": "\ud800"})) == ""


class Honest:
    """A model that says the first sentence."""

    async def complete(self, request: Request) -> Response:
        text = next(line[4:] for line in request.messages[1].content.splitlines() if line.startswith("[1] "))
        line = f'{{"text": "{text}", "sentences": [1]}}'
        answer = f'{{"headline": {line}, "gist": [{line}], "points": [], "speakers": []}}'
        usage = Usage(calls=1, attempts=3, prompt_tokens=900, completion_tokens=90)
        return Response(text=answer, finish="stop", model="m", usage=usage)


@pytest.mark.parametrize("price", [2.0, None], ids=["known price", "unknown price"])
async def test_a_kept_result_is_what_a_second_run_makes_of_the_kept_answers(
    price: float | None, memory: ModelMemory
) -> None:
    def priced(usage: Usage) -> float | None:
        return None if price is None else price * usage.prompt_tokens

    endpoint = Cached(Honest(), memory, is_valid=is_finished_and_fits)
    work = ModelWork(ModelEngine(endpoint, load_prompt("summarize"), options=ModelOptions("m"), price=priced))
    article = story(1, title='a title with ,"provenance":{} in it')
    (first,), (second,) = await work([article]), await work([article])
    assert Summary.model_validate_json(first.result or b"").provenance.retries == 2
    assert Summary.model_validate_json(second.result or b"").provenance.retries == 0
    assert as_answered_before(first) == second
