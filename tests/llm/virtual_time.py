"""A clock that jumps: everybody sleeps, the earliest wakes, no real time passes."""

import asyncio
import heapq
import itertools
from collections.abc import Coroutine
from typing import Any, TypeVar

from summarizer.llm.clock import Clock

T = TypeVar("T")

SETTLE_ROUNDS = 60
"""Passes through the event loop after which everything that can run without time passing has run."""


class VirtualTime:
    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._ties = itertools.count()

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: self.now, sleep=self.sleep)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await self.pass_(seconds)

    async def pass_(self, seconds: float) -> None:
        """Like `sleep`, for the server's side: not noted in `slept`."""
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._ties), future))
        await future

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run to the end, moving the clock whenever nothing else can happen."""
        task = asyncio.ensure_future(work)
        while not task.done():
            for _ in range(SETTLE_ROUNDS):
                await asyncio.sleep(0)
            if task.done() or not self._sleepers:
                continue
            self.now, _, future = heapq.heappop(self._sleepers)
            if not future.done():
                future.set_result(None)
        return task.result()
