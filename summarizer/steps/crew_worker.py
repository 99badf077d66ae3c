"""A worker process of a batch: whole summaries of the articles it is handed, while the batch asks the server for it."""

import asyncio
import gc
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from heapq import heappop, heappush
from typing import Final

from summarizer.core.reading import Reading
from summarizer.core.speech.quotations import Quotation
from summarizer.core.summary.groundwork import Groundwork, lay_groundwork
from summarizer.domain.article import Article
from summarizer.engines.model import ModelEngine
from summarizer.engines.prompts import load_prompt
from summarizer.engines.wire import WireSummary
from summarizer.errors import InputError, ModelError, SummarizerError
from summarizer.llm.faults import EndpointGone
from summarizer.llm.prices import Prices
from summarizer.llm.protocol import Request, Response
from summarizer.llm.schema import strict_schema
from summarizer.processes import read_frame, send_frame, tell, untell
from summarizer.steps.batch_rows import to_failed_row, to_saved
from summarizer.steps.batch_work import summarize_by_rules
from summarizer.steps.crew_frames import Answer, Done, Job, Question, Recipe
from summarizer.steps.summarize import assemble, read_story, require_story
from summarizer.store.manifest import Saved

_CHECKING, _PREPARING, _READING = 0, 1, 2
_NICE: Final = 5
"""Behind the batch itself, whose questions and answers take little time and must not wait."""
_YOUNG_OBJECTS: Final = 20_000
"""New objects between two garbage collections: those of one article. Twice as quick as with the default of 700."""


def prepare_questions() -> None:
    """Do what comes before the first question to a model, once for all processes that split off later."""
    load_prompt("summarize").prepare()
    strict_schema(WireSummary)


def serve(end: socket.socket) -> None:
    """Work until the batch closes its end of the line, or is gone; Ctrl-C is left to the batch."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError, AttributeError):
        os.nice(_NICE)
    gc.freeze()
    gc.enable()
    gc.set_threshold(_YOUNG_OBJECTS)
    asyncio.run(_serve(end))


async def _serve(end: socket.socket) -> None:
    reader, writer = await asyncio.open_connection(sock=end)
    worker = _Worker(writer)
    while (frame := await read_frame(reader)) is not None:
        worker.take(frame)


class _Turns:
    """One piece of work at a time; what is nearly done goes first, so that few articles are kept half done.

    Between two pieces everything else that is ready has its turn: questions go out, answers and articles come in.
    """

    def __init__(self) -> None:
        self._is_taken = False
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._count = 0

    @asynccontextmanager
    async def turn(self, rank: int) -> AsyncIterator[None]:
        """Wait for a turn; the lowest rank is next."""
        loop = asyncio.get_running_loop()
        self._count += 1
        mine = loop.create_future()
        heappush(self._waiting, (rank, self._count, mine))
        if not self._is_taken:
            self._is_taken = True
            loop.call_soon(self._give)
        try:
            await mine
            yield
        finally:
            if not mine.cancelled():
                loop.call_soon(self._give)

    def _give(self) -> None:
        while self._waiting:
            mine = heappop(self._waiting)[2]
            if not mine.done():
                mine.set_result(None)
                return
        self._is_taken = False


class _Worker:
    """Has many articles under way, and works at one at a time."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self._turns = _Turns()
        self._tasks: set[asyncio.Task[None]] = set()
        self._asked: dict[int, asyncio.Future[Response]] = {}
        self._engine: ModelEngine | None = None
        self._count = 0

    def take(self, frame: object) -> None:
        """Begin what a message asks for."""
        if isinstance(frame, Recipe):
            prices = Prices(*frame.tariff)
            model = frame.options.model
            self._engine = ModelEngine(
                self, frame.prompt, options=frame.options, price=lambda usage: prices.cost(model, usage)
            )
        elif isinstance(frame, Job):
            task = asyncio.create_task(self._work(frame))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        elif isinstance(frame, Answer):
            self._hear(frame)

    async def complete(self, request: Request) -> Response:
        """The seam of the engine: the batch asks, with its cache, limits and connections."""
        self._count += 1
        number = self._count
        self._asked[number] = asyncio.get_running_loop().create_future()
        send_frame(self._writer, Question(number, request))
        try:
            return await self._asked[number]
        finally:
            del self._asked[number]

    def _hear(self, answer: Answer) -> None:
        waiting = self._asked.get(answer.number)
        if waiting is None or waiting.done():
            return
        if answer.response is not None:
            waiting.set_result(answer.response)
        elif answer.error is not None:
            waiting.set_exception(untell(answer.error))

    async def _work(self, job: Job) -> None:
        try:
            done = Done(job.number, await self._summarize(job.article))
        except SummarizerError as exc:
            done = Done(job.number, None, tell(exc))
        send_frame(self._writer, done)

    async def _summarize(self, article: Article) -> Saved:
        """A summary or a reason; by rules where there is no recipe of another engine.

        Raises:
            EndpointGone: There is no use in going on.
            ConfigError: Likewise.
        """
        if self._engine is None:
            async with self._turns.turn(_READING):
                return summarize_by_rules(article)
        try:
            return await self._read_and_check(article, self._engine)
        except EndpointGone:
            raise
        except (InputError, ModelError) as exc:
            return Saved(to_failed_row(article, exc))
        except SummarizerError:
            raise
        except Exception as exc:  # a fault of ours in one article must not cost the others
            return Saved(to_failed_row(article, exc))

    async def _read_and_check(self, article: Article, engine: ModelEngine) -> Saved:
        require_story(article)
        prepared: list[tuple[Reading, Groundwork]] = []

        async def read(article: Article, quotations: tuple[Quotation, ...]) -> Reading:
            """All that can be done while the answer is on its way, which leaves little to do after the last."""
            async with self._turns.turn(_READING):
                reading = read_story(article, quotations=quotations)
            async with self._turns.turn(_PREPARING):
                prepared.append((reading, lay_groundwork(reading)))
            return reading

        proposal = await engine.read_beside(article, read)
        reading, groundwork = prepared[-1]
        async with self._turns.turn(_CHECKING):
            return to_saved(assemble(reading, proposal, groundwork=groundwork))
