"""Worker processes of a batch through a model, as processes of their own."""

import asyncio
import os
import pickle
import signal
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
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
from summarizer.errors import AnswerUnusable, BudgetExceeded, ModelUnavailable, SummarizerError
from summarizer.llm.faults import ContextTooLong, EndpointFault, EndpointGone
from summarizer.llm.prices import PriceList, Tariff
from summarizer.llm.protocol import Request, Response
from summarizer.processes import Forked, can_fork, tell, untell
from summarizer.steps import crew_worker
from summarizer.steps.batch_work import ModelWork, OfflineWork, summarize_few
from summarizer.steps.crew import Crew, Hired, Line, _Spawned, hire
from summarizer.steps.crew_frames import Recipe
from summarizer.steps.crew_worker import _Turns
from summarizer.store.manifest import Saved

RECIPE = Recipe(load_prompt("summarize"), ModelOptions("m"), Tariff("http://127.0.0.1/v1", PriceList(1.0, 2.0)))


def story(number: int) -> Article:
    return make_article(
        f"The dam at Obermark broke on Friday and flooded {number} homes, the civil defence agency said.\n"
        "Prime Minister Ivo Lang promised 20 million euros for the flooded homes.\n",
        id=f"a{number}",
    )


def first_sentence(request: Request) -> str:
    return next(line[4:] for line in request.messages[1].content.splitlines() if line.startswith("[1] "))


class Honest:
    """Answers with the first sentence, after a while; counts how many questions are open at once."""

    def __init__(self, *, error: SummarizerError | None = None, wait_s: float = 0.02) -> None:
        self.asked: list[Request] = []
        self.open = self.most_open = 0
        self._error = error
        self._wait_s = wait_s

    async def complete(self, request: Request) -> Response:
        self.asked.append(request)
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        await asyncio.sleep(self._wait_s)
        self.open -= 1
        if self._error is not None:
            raise self._error
        line = {"text": first_sentence(request), "sentences": [1]}
        answer = {"headline": line, "gist": [line], "points": [], "speakers": []}
        usage = Usage(calls=1, attempts=1, prompt_tokens=1_000_000)
        return Response(text=str(answer).replace("'", '"'), finish="stop", model="m", usage=usage)


@pytest.fixture
def hired() -> Iterator[list[Hired]]:
    workers = hire(2)
    yield workers
    for worker in workers:
        worker.end()


async def summarize(endpoint: Any, hired: Sequence[Hired], articles: Sequence[Article]) -> list[Saved]:
    crew = Crew(hired, recipe=RECIPE, endpoint=endpoint)
    try:
        return list(await crew(articles))
    finally:
        crew.shutdown()


async def test_workers_make_what_one_process_makes_byte_for_byte(hired: list[Hired]) -> None:
    articles = [story(number) for number in range(10, 30)]
    alone = ModelEngine(Honest(), RECIPE.prompt, options=RECIPE.options, price=lambda usage: float(usage.calls))
    made = await summarize(Honest(), hired, articles)
    assert [saved.result for saved in made] == [saved.result for saved in await ModelWork(alone)(articles)]
    assert Summary.model_validate_json(made[0].result or b"").provenance.cost == 1.0


async def test_all_questions_are_asked_before_the_first_is_answered(hired: list[Hired]) -> None:
    endpoint = Honest(wait_s=1.5)
    await summarize(endpoint, hired, [story(number) for number in range(10, 40)])
    assert endpoint.most_open == len(endpoint.asked) == 30


async def test_an_answer_that_cannot_be_used_is_a_row(hired: list[Hired]) -> None:
    saved = await summarize(Honest(error=AnswerUnusable("the model refused to answer")), hired, [story(1)])
    assert [(one.row.status, one.row.error, one.row.message) for one in saved] == [
        ("failed", "AnswerUnusable", "the model refused to answer")
    ]


@pytest.mark.parametrize("error", [EndpointGone("nobody there"), BudgetExceeded("spent")], ids=["gone", "budget"])
async def test_what_makes_going_on_useless_is_raised(error: SummarizerError, hired: list[Hired]) -> None:
    with pytest.raises(type(error), match=str(error)):
        await summarize(Honest(error=error), hired, [story(1)])


async def test_an_article_without_a_story_is_refused_before_it_costs_a_call(hired: list[Hired]) -> None:
    endpoint = Honest()
    (saved,) = await summarize(endpoint, hired, [make_article("- Reuters", title="Nothing in it")])
    assert "no sentence of an article" in (saved.row.message or "")
    assert endpoint.asked == []


class Murderous(Honest):
    """Kills the worker processes as soon as a question about 13 homes comes, every time or once."""

    def __init__(self, *, times: int) -> None:
        super().__init__()
        self._left = times

    async def complete(self, request: Request) -> Response:
        if "13 homes" in first_sentence(request) and self._left:
            self._left -= 1
            kill_children()
        return await super().complete(request)


def kill_children() -> None:
    """All processes whose parent or grandparent is this one."""
    parents = dict(_parents())
    for child, parent in parents.items():
        if os.getpid() in (parent, parents.get(parent)) and b"multiprocessing" not in _command(child):
            os.kill(child, signal.SIGKILL)


def _parents() -> Iterator[tuple[int, int]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                yield int(folder.name), int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, IndexError):
                continue


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"multiprocessing.spawn", b"spawned")
    except OSError:
        return b"multiprocessing"


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="finds the processes in /proc")
async def test_articles_of_a_worker_that_died_are_done_by_another(hired: list[Hired]) -> None:
    saved = await summarize(Murderous(times=1), hired, [story(number) for number in range(10, 16)])
    assert [one.row.status for one in saved] == ["done"] * 6


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="finds the processes in /proc")
async def test_the_article_that_kills_every_worker_fails_alone(hired: list[Hired]) -> None:
    saved = await summarize(Murderous(times=9), hired, [story(number) for number in range(10, 16)])
    assert [one.row.article_id for one in saved if one.row.status == "failed"] == ["a13"]
    assert "too large for the memory" in next(one.row.message or "" for one in saved if one.row.status == "failed")


@pytest.mark.parametrize(
    "error",
    [
        EndpointFault("wait", kind="rate", retry_after_s=3.0),
        ContextTooLong("too long", context_tokens=4096),
        AnswerUnusable("no", raw="raw"),
        ModelUnavailable("gone"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_is_the_same_on_the_other_side(error: SummarizerError) -> None:
    arrived = untell(pickle.loads(pickle.dumps(tell(error))))
    assert type(arrived) is type(error)
    assert str(arrived) == str(error)
    assert vars(arrived) == vars(error)


def test_an_article_is_the_same_on_the_other_side() -> None:
    published = datetime(2024, 3, 9, 12, 30, tzinfo=UTC)
    article = make_article(f"{story(3).text} \ud83d", published=published.date()).model_copy(
        update={"published_at": published, "notes": ("a note",)}
    )
    assert pickle.loads(pickle.dumps(article)) == article


async def by_rules(hired: Sequence[Hired], articles: Sequence[Article]) -> list[Saved]:
    crew = Crew(hired)
    try:
        return list(await crew(articles))
    finally:
        crew.shutdown()


async def test_without_a_recipe_the_rules_summarise(hired: list[Hired]) -> None:
    articles = [*(story(number) for number in range(30)), make_article("- Reuters", title="Nothing in it")]
    assert await by_rules(hired, articles) == await OfflineWork()(articles)


@pytest.mark.skipif(not can_fork(), reason="what is planted here reaches forked workers only")
async def test_the_article_that_kills_a_worker_by_rules_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(article: Article) -> Saved:
        if "13 homes" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        return summarize_few([article])[0]

    monkeypatch.setattr(crew_worker, "summarize_by_rules", read)
    saved = await by_rules(hire(2), [story(number) for number in range(10, 22)])
    assert [one.row.article_id for one in saved if one.row.status == "failed"] == ["a13"]


async def test_an_article_handed_to_a_worker_that_is_gone_is_not_waited_for() -> None:
    ours, theirs = socket.socketpair()
    line = Line(*await asyncio.open_connection(sock=ours), None)
    theirs.close()
    await asyncio.sleep(0.2)
    assert line.is_dead
    assert await asyncio.wait_for(line.summarize(story(1)), 5) is None
    line.close()


def test_workers_end_when_their_batch_is_gone() -> None:
    workers = hire(2)
    lines = [worker.line for worker in workers]
    for line in lines:
        line.shutdown(socket.SHUT_WR)
    deadline = time.monotonic() + 20
    for line in lines:
        line.settimeout(max(0.1, deadline - time.monotonic()))
        assert line.recv(1) == b""  # the other end closed it: the process has ended
    for worker in workers:
        worker.end()


@pytest.mark.skipif(not can_fork(), reason="forks, on Linux")
def test_workers_that_split_off_are_cleared_away_by_the_first_one() -> None:
    hired = hire(3)
    assert isinstance(hired[0].process, Forked)
    children = Path(f"/proc/{hired[0].process.pid}/task/{hired[0].process.pid}/children")
    until = time.monotonic() + 30
    while len(split_off := children.read_text().split()) < 2 and time.monotonic() < until:
        time.sleep(0.01)
    for worker in hired:
        worker.line.close()
    hired[0].process.end(30)
    assert len(split_off) == 2
    assert [pid for pid in split_off if Path("/proc", pid).exists()] == []


def test_threads_rule_out_a_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        workers = hire(1)
        assert isinstance(workers[0].process, _Spawned)
        workers[0].end()
    finally:
        stop.set()
        thread.join()


async def test_a_turn_that_nobody_waits_for_any_more_goes_to_the_next() -> None:
    turns = _Turns()
    done: list[str] = []

    async def work(name: str) -> None:
        async with turns.turn(0):
            await asyncio.sleep(0.01)
            done.append(name)

    tasks = [asyncio.create_task(work(name)) for name in "abcd"]
    await asyncio.sleep(0.005)
    tasks[1].cancel()
    tasks[2].cancel()
    await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 5)
    await asyncio.wait_for(work("e"), 5)
    assert done == ["a", "d", "e"]


async def test_a_turn_given_up_in_the_moment_it_is_given_is_passed_on() -> None:
    turns = _Turns()
    loop = asyncio.get_running_loop()
    told: list[BaseException | dict[str, object]] = []
    loop.set_exception_handler(lambda _, context: told.append(context))

    async def work() -> str:
        async with turns.turn(0):
            return "done"

    first, second = asyncio.create_task(work()), asyncio.create_task(work())
    await asyncio.sleep(0)
    loop.call_soon(first.cancel)
    assert await asyncio.wait_for(second, 5) == "done"
    assert told == []
