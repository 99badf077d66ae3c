"""Lets requests through as fast as the limits allow: so many at once, so many a minute, so many tokens a minute."""

import asyncio
from collections.abc import Callable
from typing import Final, NamedTuple

from summarizer.llm.clock import Clock
from summarizer.llm.faults import EndpointFault
from summarizer.llm.protocol import Endpoint, Request, Response
from summarizer.llm.rates import Grant, MinuteWindow, Pace
from summarizer.llm.tokens import TokenEstimator

_REAL_TIME: Final = Clock()


class Limits(NamedTuple):
    """What the user's contract with the server allows. None: no limit known beforehand.

    `max_pause_s` is how long a server may ask everybody to wait before the run gives up.
    """

    concurrency: int = 8
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    max_pause_s: float = 600.0


class Limited:
    """Holds each request back until it may go. A slow request delays nothing but itself.

    Args:
        endpoint: Answers what may go.
        limits: What is known beforehand.
        prepare: Done before the first request, so that the time it takes is not taken for the server's.
        clock: For tests.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        limits: Limits,
        *,
        prepare: Callable[[], object] | None = None,
        clock: Clock = _REAL_TIME,
    ) -> None:
        self._endpoint = endpoint
        self._limits = limits
        self._prepare = prepare
        self._clock = clock
        self._slots = asyncio.Semaphore(limits.concurrency)
        self._turn = asyncio.Lock()
        self._pace = Pace()
        self._requests = MinuteWindow(limits.requests_per_minute) if limits.requests_per_minute else None
        self._tokens = MinuteWindow(limits.tokens_per_minute, by_tokens=True) if limits.tokens_per_minute else None
        self._estimator = TokenEstimator()

    async def complete(self, request: Request) -> Response:
        """Answer when the limits allow.

        Raises:
            EndpointFault: The attempt failed, or the server asked for a longer pause than allowed.
        """
        async with self._slots:
            if self._prepare is not None:
                self._prepare()
            grant = await self._admit(request)
            try:
                response = await self._endpoint.complete(request)
            except EndpointFault as fault:
                self._note_fault(grant, fault)
                raise
            self._note_answer(grant, request, response)
            return response

    async def _admit(self, request: Request) -> Grant:
        """Wait in line, first come first served; only the first in line watches the clock."""
        tokens = self._estimator.prompt_tokens(request) + request.max_output_tokens if self._tokens else 0
        async with self._turn:
            while (wait_s := self._wait_s(tokens)) > 0:
                if wait_s > self._limits.max_pause_s:
                    message = f"the server asks to wait {wait_s:.0f} s, longer than retry_budget_s; try later"
                    raise EndpointFault(message, kind="refused")
                await self._clock.sleep(wait_s)
            return self._grant(tokens)

    def _wait_s(self, tokens: int) -> float:
        now = self._clock.now()
        waits = [self._pace.wait_s(now)]
        if self._requests:
            waits.append(self._requests.wait_s(1, now))
        if self._tokens:
            waits.append(self._tokens.wait_s(tokens, now))
        return max(waits)

    def _grant(self, tokens: int) -> Grant:
        now = self._clock.now()
        self._pace.take(now)
        grant = Grant(now, tokens, self._pace.epoch)
        if self._requests:
            self._requests.take(grant)
        if self._tokens:
            self._tokens.take(grant)
        return grant

    def _note_fault(self, grant: Grant, fault: EndpointFault) -> None:
        """Unanswered attempts cost no tokens; a 429, or any fault that names a time, makes everybody wait."""
        self._correct(grant, 0)
        if fault.kind == "rate":
            self._pace.refused(grant, now=self._clock.now(), retry_after_s=fault.retry_after_s)
        elif fault.retry_after_s is not None:
            self._pace.pause(fault.retry_after_s, now=self._clock.now())

    def _note_answer(self, grant: Grant, request: Request, response: Response) -> None:
        self._pace.answered(self._clock.now())
        if self._tokens:
            usage = response.usage
            self._estimator.learn(request, usage.prompt_tokens)
            self._correct(grant, usage.prompt_tokens + usage.completion_tokens or grant.tokens)

    def _correct(self, grant: Grant, tokens: int) -> None:
        """Give back what was reserved and not used."""
        if self._tokens:
            self._tokens.correct(grant, tokens)
