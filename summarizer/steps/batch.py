"""Summarises a corpus into a folder: in constant memory, each article once, whatever happens on the way.

Three hands work side by side. A thread reads articles and passes over those that are done; the event loop has them
summarised, in the order they finish, so that a slow one delays nobody; a thread writes. What is read and not yet on
disk is bounded.
"""

import asyncio
import queue
import threading
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Final, NamedTuple

from summarizer.domain.article import Article
from summarizer.errors import SummarizerError
from summarizer.steps.batch_rows import result_key, to_failed_row, unreadable_row
from summarizer.steps.failure import Failure
from summarizer.steps.kept_results import KeptResults
from summarizer.store.manifest import Row, Saved
from summarizer.store.result_folder import ResultFolder

Work = Callable[[Sequence[Article]], Awaitable[Sequence[Saved]]]
"""Summarises a few articles. What it raises ends the run; a failed article is a row, not an error. An article that it
gives nothing for stays undone."""

MAX_SAVED_AT_ONCE: Final = 64
_CLOSE_TIMEOUT_S: Final = 60.0


class BatchPlan(NamedTuple):
    """How a batch goes.

    Attributes:
        work: Who summarises.
        per_task: Articles handed to `work` at once.
        most_under_way: Articles read and not yet saved.
        retry_failed: Try again what failed in an earlier run.
        kept: Results of earlier runs into other folders; None to make everything anew.
    """

    work: Work
    per_task: int = 1
    most_under_way: int = 64
    retry_failed: bool = False
    kept: KeptResults | None = None


class Counts(NamedTuple):
    """Articles of this run; `skipped` were done before or are in the input twice, `left_failed` failed before."""

    done: int = 0
    failed: int = 0
    skipped: int = 0
    left_failed: int = 0


async def run_batch(
    items: Iterable[Article | Failure],
    folder: ResultFolder,
    plan: BatchPlan,
    *,
    on_done: Callable[[Row], None] | None = None,
) -> Counts:
    """Summarise everything that has no result yet. Cancelled, it saves what is finished and asks for nothing more.

    Args:
        items: Read one by one in a thread; a `Failure` becomes a row.
        folder: Opened; nobody else writes to it.
        plan: How.
        on_done: Called with each new row, before it is saved.

    Raises:
        Incomplete: The disk is full.
        SummarizerError: What `plan.work` raises; what was finished before is saved.
    """
    return await _Run(folder, plan, on_done).run(items)


class _Run:
    """One run; the attributes are touched by the event loop only, but for the slots and the queue."""

    def __init__(self, folder: ResultFolder, plan: BatchPlan, on_done: Callable[[Row], None] | None) -> None:
        self._folder = folder
        self._plan = plan
        self._on_done = on_done
        self._counts = Counts()
        self._slots = threading.Semaphore(max(plan.most_under_way, 2 * plan.per_task))
        self._finished: queue.SimpleQueue[Saved | None] = queue.SimpleQueue()
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_over = False
        self._kept_under: dict[str, str] = {}  # result key -> key among the kept results, while under way

    async def run(self, items: Iterable[Article | Failure]) -> Counts:
        self._loop = asyncio.get_running_loop()
        self._all_read = asyncio.Event()
        self._error: asyncio.Future[None] = self._loop.create_future()
        self._writer = threading.Thread(target=self._write_all, name="batch-writer", daemon=True)
        self._writer.start()
        threading.Thread(target=self._read_all, args=(items,), name="batch-reader", daemon=True).start()
        try:
            await self._until_done()
        finally:
            await self._wind_up()
        if self._error.done():
            self._error.result()
        return self._counts

    async def _until_done(self) -> None:
        done = asyncio.create_task(self._work_off())
        await asyncio.wait({done, self._error}, return_when=asyncio.FIRST_COMPLETED)
        done.cancel()

    async def _work_off(self) -> None:
        await self._all_read.wait()
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _wind_up(self) -> None:
        """Let nothing more begin, and have everything written that is finished."""
        self._is_over = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._finished.put(None)
        self._slots.release()
        self._writer.join(_CLOSE_TIMEOUT_S)
        await asyncio.sleep(0)  # lets a last error of the writer arrive

    def _read_all(self, items: Iterable[Article | Failure]) -> None:
        """The reading thread: hands over articles that are not done, a few at a time."""
        waiting: list[Article] = []
        seen: set[str] = set()
        try:
            for item in items:
                if self._is_over:
                    return
                if isinstance(item, Failure):
                    self._take()
                    self._tell(self._keep, [Saved(unreadable_row(item))])
                elif self._is_new(item, seen):
                    self._take()
                    found = self._find_kept(item)
                    if found is not None:
                        self._tell(self._keep, [found])
                    else:
                        waiting.append(item)
                if len(waiting) == self._plan.per_task:
                    self._tell(self._start, waiting)
                    waiting = []
            if waiting:
                self._tell(self._start, waiting)
            self._tell(self._all_read.set)
        except Exception as exc:  # a thread has nobody to raise to: the run raises it
            self._tell(self._fail, exc)

    def _find_kept(self, article: Article) -> Saved | None:
        """The result of an earlier run; where there is none, remembers under which key to keep the one to come."""
        if self._plan.kept is None or not (under := self._plan.kept.key(article)):
            return None
        found = self._plan.kept.find(under)
        key = result_key(article)
        if found is not None and found.row.key == key:
            return found
        self._kept_under[key] = under
        return None

    def _take(self) -> None:
        self._slots.acquire()

    def _is_new(self, article: Article, seen: set[str]) -> bool:
        """Is there work to do. `seen` holds the keys of late articles, which may be under way."""
        key = result_key(article)
        if key in self._folder.failed and not self._plan.retry_failed and key not in seen:
            self._tell(self._count, "left_failed")
        elif key in seen or self._folder.has_result(key):
            self._tell(self._count, "skipped")
        else:
            if len(seen) >= 4 * self._plan.most_under_way:
                seen.clear()
            seen.add(key)
            return True
        return False

    def _tell(self, what: Callable[..., object], *values: object) -> None:
        """Have the event loop do something; nothing when it is gone."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(what, *values)

    def _count(self, name: str) -> None:
        self._counts = self._counts._replace(**{name: getattr(self._counts, name) + 1})

    def _start(self, articles: Sequence[Article]) -> None:
        if not self._is_over:
            task = asyncio.create_task(self._summarize(articles))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _summarize(self, articles: Sequence[Article]) -> None:
        try:
            finished = await self._plan.work(articles)
            self._keep(finished)
            if len(finished) < len(articles):
                self._slots.release(len(articles) - len(finished))
        except SummarizerError as exc:
            self._fail(exc)
        except Exception as exc:  # a fault of ours in one article must not cost the others
            self._keep([Saved(to_failed_row(article, exc)) for article in articles])

    def _keep(self, batch: Sequence[Saved]) -> None:
        for saved in batch:
            self._count(saved.row.status)
            self._finished.put(saved)
            if self._on_done:
                self._on_done(saved.row)

    def _fail(self, error: Exception) -> None:
        if not self._error.done():
            self._error.set_exception(error)

    def _write_all(self) -> None:
        """The writing thread: saves what is finished, many at a time, until told to stop."""
        is_last = False
        while not is_last:
            batch = [self._finished.get()]
            while batch[-1] is not None and len(batch) < MAX_SAVED_AT_ONCE and not self._finished.empty():
                batch.append(self._finished.get())
            is_last = batch[-1] is None
            saved = [one for one in batch if one is not None]
            try:
                if saved:
                    self._folder.save(saved)
                    self._keep_for_later(saved)
            except Exception as exc:  # a thread has nobody to raise to: the run raises it
                self._tell(self._fail, exc)
                return
            self._slots.release(len(saved) or 1)

    def _keep_for_later(self, batch: Sequence[Saved]) -> None:
        for saved in batch:
            under = self._kept_under.pop(saved.row.key, None)
            if under is not None and self._plan.kept is not None:
                self._plan.kept.keep(under, saved)
