"""Worker processes for a batch: they read and check, the batch asks, writes and keeps order.

Through a model, a worker asks for its articles as soon as it has them and reads them while the answers are on their
way, so that the processors work while the server does. The server is asked by one process alone: one set of limits, one
cache, one set of connections.
"""

import asyncio
import socket
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any, Final, NamedTuple, Protocol

from summarizer.domain.article import Article
from summarizer.errors import SummarizerError
from summarizer.llm.protocol import Endpoint
from summarizer.processes import Forked, can_fork, fork, read_frame, send_frame, tell, untell
from summarizer.steps.batch_rows import to_failed_row, worker_died
from summarizer.steps.crew_frames import Answer, Done, Frame, Job, Question, Recipe
from summarizer.steps.reading_apart import ReadApart
from summarizer.store.manifest import Saved

_END_TIMEOUT_S: Final = 1.0


class _Process(Protocol):
    """Forked, or started anew."""

    def end(self, patience_s: float) -> None:
        """Wait for its end; when it takes too long, end it."""
        ...


class Hired(NamedTuple):
    """Our end of the line to a worker process; it ends when the line is closed.

    `process` is None for a worker that another worker started.
    """

    line: socket.socket
    process: _Process | None

    def end(self) -> None:
        """End the process, whatever it does."""
        self.line.close()
        if self.process is not None:
            self.process.end(_END_TIMEOUT_S)


def hire(count: int, *, reader: ReadApart | None = None, asks_model: bool = False) -> list[Hired]:
    """Start worker processes, which take their time to get ready.

    Where a fork is safe (Linux, before there are threads), one process loads what reads articles and then splits into
    all the others; meanwhile this one can load what talks to a server.

    Args:
        count: How many.
        reader: Reads the inputs in a process that splits off before; only where a fork is safe.
        asks_model: Make ready what questions to a model need as well; only where a fork is safe.
    """
    pairs = [socket.socketpair() for _ in range(count)]
    ours, theirs = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    processes: list[_Process | None]
    if can_fork():
        first = fork(lambda: _load_and_split(theirs, ours, reader=reader, asks_model=asks_model))
        processes = [first, *[None] * (count - 1)]
    else:
        processes = [_Spawned(end) for end in theirs]
    for end in theirs:
        end.close()
    return [Hired(*of) for of in zip(ours, processes, strict=True)]


class _Spawned:
    """A worker process that starts anew."""

    def __init__(self, end: socket.socket) -> None:
        from multiprocessing import get_context

        self._process = get_context("spawn").Process(target=_serve, args=(end,), daemon=True)
        self._process.start()

    def end(self, patience_s: float) -> None:
        """Wait for its end; when it takes too long, end it."""
        self._process.join(patience_s)
        self._process.kill()


def _load_and_split(
    ends: Sequence[socket.socket], inherited: Sequence[socket.socket], *, reader: ReadApart | None, asks_model: bool
) -> None:
    """In the first of forked workers. A line that somebody else holds open would hide that a process is gone."""
    for line in inherited:
        line.close()
    split_off = [] if reader is None else [_split_off_reader(reader, ends)]
    from summarizer.steps.crew_worker import prepare_questions

    if asks_model:
        prepare_questions()
    while len(ends) > 1:
        split_off.append(fork(partial(_serve_alone, ends)))
        ends[0].close()
        ends = ends[1:]
    _serve(ends[0])
    for process in split_off:
        process.end(0)  # the batch is over, and only who forked them can clear them away


def _split_off_reader(reader: ReadApart, ends: Sequence[socket.socket]) -> Forked:
    """What reads inputs is part of what reads articles."""
    import summarizer.sources  # noqa: F401 # loaded here, for both

    def read() -> None:
        for end in ends:
            end.close()
        reader.read()

    process = fork(read)
    reader.leave()
    return process


def _serve_alone(ends: Sequence[socket.socket]) -> None:
    for other in ends[1:]:
        other.close()
    _serve(ends[0])


def _serve(end: socket.socket) -> None:
    from summarizer.steps.crew_worker import serve

    serve(end)


class Crew:
    """Has articles summarised by worker processes.

    When a worker dies, each article it had under way is tried by itself in a new one.

    Args:
        hired: By `hire`.
        recipe: Of the model engine; None for the offline one.
        endpoint: Answers what the workers ask.
        prepare: Makes the endpoint ready; begun with the first article, while the workers look at it.
    """

    def __init__(
        self,
        hired: Sequence[Hired],
        *,
        recipe: Recipe | None = None,
        endpoint: Endpoint | None = None,
        prepare: Callable[[], Coroutine[Any, Any, None]] | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._recipe = recipe
        self._hired = list(hired)
        self._lines: list[Line] = []
        self._opening = asyncio.Lock()
        self._alone = asyncio.Lock()
        self._prepare = prepare
        self._preparing: asyncio.Task[None] | None = None

    async def __call__(self, articles: Sequence[Article]) -> Sequence[Saved]:
        """Summarise a few articles.

        Raises:
            EndpointGone: There is no use in going on.
            ConfigError: Likewise: the key, the model, the prompt or the budget.
        """
        return await asyncio.gather(*(self._summarize(article) for article in articles))

    def shutdown(self) -> None:
        """Let the workers go; they keep nothing."""
        if self._preparing is not None:
            self._preparing.cancel()
        for line in self._lines:
            line.close()
        for worker in self._hired:
            worker.line.close()
        for worker in self._hired:
            worker.end()

    async def _summarize(self, article: Article) -> Saved:
        line = await self._least_busy()
        saved = await line.summarize(article)
        return saved if saved is not None else await self._try_alone(article)

    async def _least_busy(self) -> "Line":
        async with self._opening:
            while len(self._lines) < len(self._hired):
                self._lines.append(await self._open(self._hired[len(self._lines)]))
            if self._prepare is not None and self._preparing is None:
                self._preparing = asyncio.create_task(self._prepare())
            for place, line in enumerate(self._lines):
                if line.is_dead:
                    self._hired[place].end()
                    (self._hired[place],) = hire(1)
                    self._lines[place] = await self._open(self._hired[place])
        return min(self._lines, key=lambda line: line.load)

    async def _open(self, worker: Hired) -> "Line":
        line = Line(*await asyncio.open_connection(sock=worker.line), self._endpoint)
        if self._recipe is not None:
            line.send(self._recipe)
        return line

    async def _try_alone(self, article: Article) -> Saved:
        """One at a time, so that the article that kills a worker takes no other with it."""
        async with self._alone:
            (worker,) = hire(1)
            line = await self._open(worker)
            try:
                saved = await line.summarize(article)
            finally:
                line.close()
                worker.end()
        return saved if saved is not None else Saved(to_failed_row(article, worker_died(article)))


class Line:
    """To one worker: articles there, summaries back, and its questions answered on the way."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, endpoint: Endpoint | None) -> None:
        self._writer = writer
        self._endpoint = endpoint
        self._under_way: dict[int, asyncio.Future[Saved | None]] = {}
        self._count = 0
        self._answering: set[asyncio.Task[None]] = set()
        self._listening = asyncio.create_task(self._listen(reader))

    @property
    def load(self) -> int:
        """Articles under way."""
        return len(self._under_way)

    @property
    def is_dead(self) -> bool:
        """Is the worker gone."""
        return self._listening.done()

    async def summarize(self, article: Article) -> Saved | None:
        """What became of an article; None when the worker died.

        Raises:
            SummarizerError: What ends the run.
        """
        if self.is_dead:
            return None
        self._count += 1
        number = self._count
        self._under_way[number] = asyncio.get_running_loop().create_future()
        self.send(Job(number, article))
        try:
            return await self._under_way[number]
        finally:
            del self._under_way[number]

    def send(self, frame: Frame) -> None:
        """Send a message; one that no longer reaches its worker is found out by `_listen`."""
        send_frame(self._writer, frame)

    def close(self) -> None:
        """Stop listening and answering."""
        for task in (self._listening, *self._answering):
            task.cancel()
        self._writer.close()

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        try:
            while (frame := await read_frame(reader)) is not None:
                if isinstance(frame, Question) and self._endpoint is not None:
                    task = asyncio.create_task(self._answer(frame, self._endpoint))
                    self._answering.add(task)
                    task.add_done_callback(self._answering.discard)
                elif isinstance(frame, Done):
                    self._settle(frame)
        finally:
            for waiting in self._under_way.values():
                if not waiting.done():
                    waiting.set_result(None)

    def _settle(self, done: Done) -> None:
        waiting = self._under_way.get(done.number)
        if waiting is None or waiting.done():
            return
        if done.error is not None:
            waiting.set_exception(untell(done.error))
        else:
            waiting.set_result(done.saved)

    async def _answer(self, question: Question, endpoint: Endpoint) -> None:
        try:
            answer = Answer(question.number, await endpoint.complete(question.request))
        except SummarizerError as exc:
            answer = Answer(question.number, None, tell(exc))
        self.send(answer)
