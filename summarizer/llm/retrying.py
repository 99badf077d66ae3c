"""Tries again what may succeed. The only module that imports `tenacity`, and only after a first failure."""

import random
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, NoReturn, TypeVar

from summarizer.errors import ModelUnavailable
from summarizer.llm.clock import Clock
from summarizer.llm.faults import EndpointFault, EndpointGone
from summarizer.llm.protocol import Endpoint, Request, Response

if TYPE_CHECKING:
    import tenacity

RATE_PATIENCE: Final = 5
"""Times as many attempts for a call that is told to come back while others are served."""

T = TypeVar("T")
_REAL_TIME: Final = Clock()


class RetryPolicy(NamedTuple):
    """How often to try, and how long to pause between the attempts of one call, `budget_s` in all.

    Time spent waiting in line is not counted: a call in a long line must not lose its attempts to it.
    """

    max_attempts: int = 6
    budget_s: float = 600.0
    first_pause_s: float = 0.5
    longest_pause_s: float = 30.0


class Persisted(NamedTuple, Generic[T]):
    """What the last attempt gave, and how many failed before it."""

    value: T
    failures: int


class Retrying:
    """Repeats a call while its fault says that another attempt may help.

    When one call has used up its attempts without reaching the server, and no other call got an answer since it began,
    the server is taken to be gone: the whole run stops instead of failing call by call.

    Args:
        endpoint: Makes one attempt per call.
        policy: How often and how long.
        clock: For tests.
        draw: Gives a share from 0 to 1 of the longest pause (full jitter), for tests.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        policy: RetryPolicy,
        *,
        clock: Clock = _REAL_TIME,
        draw: Callable[[], float] = random.random,
    ) -> None:
        self._endpoint = endpoint
        self._policy = policy
        self._clock = clock
        self._draw = draw
        self._last_answer_at: float | None = None
        self._gone: str | None = None

    async def complete(self, request: Request) -> Response:
        """Answer, after as many attempts as it takes and the policy allows; failed attempts are counted in `usage`.

        Raises:
            ModelUnavailable: All attempts failed.
            EndpointGone: The server is gone.
        """
        response, failures = await self.persist(lambda: self._endpoint.complete(request))
        if not failures:
            return response
        attempts = response.usage.attempts + failures
        return response.model_copy(update={"usage": response.usage.model_copy(update={"attempts": attempts})})

    async def persist(self, attempt: Callable[[], Awaitable[T]]) -> Persisted[T]:
        """Make attempts until one succeeds or the policy ends it.

        Raises:
            ModelUnavailable: All attempts failed.
            EndpointGone: The server is gone.
        """
        self._require_server()
        started = self._clock.now()
        try:
            persisted = Persisted(await attempt(), 0)
        except EndpointFault as fault:
            if not fault.is_retryable:
                raise
            persisted = await self._try_again(attempt, fault, started)
        self._last_answer_at = self._clock.now()
        return persisted

    async def _try_again(
        self, attempt: Callable[[], Awaitable[T]], first_fault: EndpointFault, started: float
    ) -> Persisted[T]:
        import tenacity

        first = [first_fault]
        failed: list[EndpointFault] = []

        async def attempt_again() -> T:
            if first:
                raise first.pop()
            self._require_server()
            return await attempt()

        def note(state: "tenacity.RetryCallState") -> None:
            fault = _fault(state)
            if fault is not None:
                failed.append(fault)

        retrying = tenacity.AsyncRetrying(
            retry=tenacity.retry_if_exception(_is_retryable),
            wait=self._pause_s,
            stop=lambda state: self._is_over(state, started),
            sleep=self._clock.sleep,
            after=note,
        )
        try:
            value: T = await retrying(attempt_again)
        except tenacity.RetryError as exc:
            self._give_up(failed, started, exc)
        return Persisted(value, len(failed))

    def _pause_s(self, state: "tenacity.RetryCallState") -> float:
        """What the server asked for, else a random share of a doubling span."""
        fault = _fault(state)
        if fault is not None and fault.retry_after_s is not None:
            return fault.retry_after_s
        span = self._policy.first_pause_s * 2.0 ** min(state.attempt_number, 16)
        return self._draw() * min(span, self._policy.longest_pause_s)

    def _is_over(self, state: "tenacity.RetryCallState", started: float) -> bool:
        """Has this call had its attempts, or no time for another.

        "Too many requests" costs no attempt while others get through: the server is there and we are in line.
        """
        fault = _fault(state)
        is_in_line = fault is not None and fault.kind == "rate" and self._was_answered_since(started)
        attempts = self._policy.max_attempts * (RATE_PATIENCE if is_in_line else 1)
        paused = state.idle_for + state.upcoming_sleep
        return state.attempt_number >= attempts or paused > self._policy.budget_s

    def _was_answered_since(self, started: float) -> bool:
        return self._last_answer_at is not None and self._last_answer_at >= started

    def _give_up(self, failed: list[EndpointFault], started: float, exc: Exception) -> NoReturn:
        last = failed[-1]
        tries = f"{len(failed)} attempts" if len(failed) > 1 else "1 attempt"
        message = f"{last}; gave up after {tries} in {self._clock.now() - started:.0f} s"
        if last.retry_after_s is not None and last.retry_after_s > self._policy.budget_s:
            message += f" (asked to wait {last.retry_after_s:.0f} s, longer than retry_budget_s)"
        unreached = all(fault.kind in {"connection", "timeout"} for fault in failed)
        if unreached and not self._was_answered_since(started):
            self._gone = message
            raise EndpointGone(message) from exc
        raise ModelUnavailable(message) from exc

    def _require_server(self) -> None:
        if self._gone is not None:
            raise EndpointGone(f"not tried: {self._gone}")


def _is_retryable(error: BaseException) -> bool:
    return isinstance(error, EndpointFault) and error.is_retryable


def _fault(state: "tenacity.RetryCallState") -> EndpointFault | None:
    error = state.outcome.exception() if state.outcome is not None else None
    return error if isinstance(error, EndpointFault) else None
