"""How fast we may send: what is configured, and what the server shows us. Arithmetic on times handed in, no waiting."""

from collections import deque
from dataclasses import dataclass
from typing import Final

MINUTE_S: Final = 60.0
DEFAULT_PAUSE_S: Final = 1.0
"""Pause after a 429 that names no time."""

MASS_REFUSALS: Final = 4
MASS_SHARE: Final = 0.125
"""So many refusals, and such a share of what was sent, measure the speed anew; fewer are stragglers."""

SLOW_DOWN: Final = 0.9
HALVE: Final = 0.5
"""The most one pause may take off a known speed."""

NEAR_CEILING: Final = 0.9
SPEED_UP_PER_S: Final = 0.1
CREEP_PER_S: Final = 0.005
"""Growth below and near the speed that was last refused. A pause costs a second of work: creep towards the next one.
Swept 0.002 to 0.05 on the servers of tests/llm/test_limits.py: up to 0.01 all are kept busy to 1.15 of the ideal time,
0.02 takes 1.22 and 0.05 takes 1.68 on a server that counts a strict second."""

LOWEST_RATE: Final = 1.0
"""Requests a second. 429s that do not depend on our speed must not bring us to a stop."""

SHORTEST_MEASURE_S: Final = 0.25
"""A burst let through at once says little about the speed that can be kept."""


@dataclass(slots=True)
class Grant:
    """Permission to send one request; `tokens` is corrected once the server has counted."""

    at: float
    tokens: int
    epoch: int


class MinuteWindow:
    """At most `limit` units in any 60 seconds, whatever the server's own windows are.

    Args:
        limit: Requests or tokens a minute.
        by_tokens: A grant counts by its tokens, not as one.
    """

    def __init__(self, limit: int, *, by_tokens: bool = False) -> None:
        self._limit = limit
        self._by_tokens = by_tokens
        self._log: deque[Grant] = deque()
        self._used = 0

    def wait_s(self, amount: int, now: float) -> float:
        """Seconds until `amount` more fits. An amount over the limit waits for an empty window."""
        while self._log and self._log[0].at + MINUTE_S <= now:
            self._used -= self._weight(self._log.popleft())
        excess = self._used + min(amount, self._limit) - self._limit
        for grant in self._log:
            if excess <= 0:
                break
            excess -= self._weight(grant)
            if excess <= 0:
                return grant.at + MINUTE_S - now
        return 0.0

    def take(self, grant: Grant) -> None:
        """Count a request that goes now."""
        self._log.append(grant)
        self._used += self._weight(grant)

    def correct(self, grant: Grant, tokens: int) -> None:
        """Count a grant by the tokens the server counted, giving back what was reserved too much."""
        if self._log and grant.at >= self._log[0].at:
            self._used += tokens - grant.tokens
        grant.tokens = tokens

    def _weight(self, grant: Grant) -> int:
        return grant.tokens if self._by_tokens else 1


class Pace:
    """Learns from 429s how fast a server lets us send.

    Until the first 429 nothing is slowed down. A 429 stops everybody for as long as the server says. When it hit many
    at once, the speed afterwards is what the server let through from the first request to the end of the pause; single
    ones only slow down a little. From there the speed grows slowly until the next 429.
    """

    def __init__(self) -> None:
        self.epoch = 0
        self.rate: float | None = None
        """Requests a second, None while nothing is known."""
        self._ceiling = 0.0
        self._next_at = 0.0
        self._paused_until = 0.0
        self._grown_at = 0.0
        self._started = 0.0
        self._hit = False
        self._sent = 0
        self._refused = 0

    def wait_s(self, now: float) -> float:
        """Seconds until the next request may go."""
        if now < self._paused_until:
            return self._paused_until - now
        if self._hit:
            self._measure(now)
        return max(0.0, self._next_at - now) if self.rate else 0.0

    def take(self, now: float) -> None:
        """Count a request that goes now."""
        self._started = self._started if self._sent else now
        self._sent += 1
        if self.rate is not None:
            # A late wake-up is made up for, up to one interval, so that the average keeps the rate.
            self._next_at = max(self._next_at, now - 1 / self.rate) + 1 / self.rate

    def refused(self, epoch: int, *, now: float, retry_after_s: float | None) -> None:
        """A request that was sent in `epoch` was answered with 429."""
        if epoch == self.epoch:
            self._hit = True
            self._refused += 1
        elif retry_after_s is None:
            return
        self.pause(DEFAULT_PAUSE_S if retry_after_s is None else retry_after_s, now=now)

    def pause(self, seconds: float, *, now: float) -> None:
        """Let nobody go for a while."""
        self._paused_until = max(self._paused_until, now + seconds)

    def answered(self, now: float) -> None:
        """A request was answered: dare a little more."""
        if self.rate is not None and now > self._grown_at:
            growth = SPEED_UP_PER_S if self.rate < NEAR_CEILING * self._ceiling else CREEP_PER_S
            self.rate *= 1 + growth * min(now - self._grown_at, 1.0)
            self._grown_at = now

    def _measure(self, now: float) -> None:
        """The pause is over: set the speed and begin to count anew."""
        if self._refused >= MASS_REFUSALS and self._refused >= MASS_SHARE * self._sent:
            measured = (self._sent - self._refused) / max(now - self._started, SHORTEST_MEASURE_S)
            self._ceiling = self.rate or measured
            self.rate = max(measured, (self.rate or 0) * HALVE, LOWEST_RATE)
        elif self.rate is not None:
            self._ceiling = self.rate
            self.rate = max(self.rate * SLOW_DOWN, LOWEST_RATE)
        self.epoch += 1
        self._hit = False
        self._sent = self._refused = 0
        self._next_at = self._grown_at = now
