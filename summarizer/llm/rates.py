"""How fast we may send: what is configured, and what the server shows us. Arithmetic on times handed in, no waiting."""

import math
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
SAFE_SHARE: Final = 0.97
"""Of a speed that was just refused."""

HALVE: Final = 0.5
"""The most one pause may take off a known speed."""

NEAR_CEILING: Final = 0.9
SPEED_UP_PER_S: Final = 0.25
CREEP_PER_S: Final = 0.002
"""Growth below and near the speed that was last refused. A pause costs a second of work: creep towards the next.
Swept 0.002 to 0.05 on the servers of tests/llm/test_limits.py (buckets and strict windows of 20 a second): 0.002 ends
within 1.15 of the ideal time on all, 0.005 within 1.24, 0.02 within 1.35, 0.05 within 1.53. A client that takes 12 ms
to send one request instead of 4 takes 1.24 on a strict window."""

LOWEST_RATE: Final = 1.0
"""Requests a second. 429s that do not depend on our speed must not bring us to a stop."""

SHORT_BURST: Final = 0.1
"""Share of the measured time in which all was sent and refused, up to which the measure is trusted."""

MEASURED_SENDS: Final = 4096
"""Times of sending that are remembered: as many as can be under way at once, with room to spare."""

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
        self._hit_at: float | None = None
        self._sent = 0
        self._refused = 0
        self._refused_at = 0.0
        self._sent_at: deque[float] = deque(maxlen=MEASURED_SENDS)

    def wait_s(self, now: float) -> float:
        """Seconds until the next request may go."""
        if now < self._paused_until:
            return self._paused_until - now
        if self._hit_at is not None:
            self._measure(now)
        return max(0.0, self._next_at - now) if self.rate else 0.0

    def take(self, now: float) -> None:
        """Count a request that goes now."""
        self._sent += 1
        self._sent_at.append(now)
        if self.rate is not None:
            # A late wake-up is made up for, up to one interval, so that the average keeps the rate.
            self._next_at = max(self._next_at, now - 1 / self.rate) + 1 / self.rate

    def refused(self, grant: Grant, *, now: float, retry_after_s: float | None) -> None:
        """A request was answered with 429."""
        if grant.epoch == self.epoch:
            self._hit_at = grant.at if self._hit_at is None else self._hit_at
            self._refused += 1
            self._refused_at = now
        elif retry_after_s is None:
            return
        self.pause(DEFAULT_PAUSE_S if retry_after_s is None else retry_after_s, now=now)

    def pause(self, seconds: float, *, now: float) -> None:
        """Let nobody go for a while."""
        self._paused_until = max(self._paused_until, now + seconds)

    def answered(self, now: float) -> None:
        """A request was answered: dare a little more."""
        if self.rate is not None and self._hit_at is None and now > self._grown_at:
            growth = SPEED_UP_PER_S if self.rate < NEAR_CEILING * self._ceiling else CREEP_PER_S
            self.rate *= 1 + growth * min(now - self._grown_at, 1.0)
            self._grown_at = now

    def _measure(self, now: float) -> None:
        """The pause is over: set the speed and begin to count anew."""
        if self._refused >= MASS_REFUSALS and self._refused >= MASS_SHARE * self._sent:
            measured = self._admitted(now)
            self._ceiling = self.rate or (measured if self._was_short(now) else math.inf)
            self.rate = max(measured, (self.rate or 0) * HALVE, LOWEST_RATE)
        elif self.rate is not None:
            self._ceiling = min(self.rate, self._sent_in_last_second())
            self.rate = max(min(self.rate * SLOW_DOWN, self._ceiling * SAFE_SHARE), LOWEST_RATE)
        self.epoch += 1
        self._hit_at = None
        self._sent = self._refused = 0
        self._sent_at.clear()
        self._next_at = self._grown_at = now

    def _admitted(self, now: float) -> float:
        """Requests a second let through since the middle of the sending."""
        middle = sum(self._sent_at) / len(self._sent_at)
        return (self._sent - self._refused) / max(now - middle, SHORTEST_MEASURE_S)

    def _sent_in_last_second(self) -> float:
        """Requests sent in the second before the first refusal: what a server lets through that counts seconds."""
        hit_at = self._hit_at or 0.0
        if hit_at - self._sent_at[0] < 1:
            return math.inf
        return sum(hit_at - 1 <= at < hit_at for at in self._sent_at)

    def _was_short(self, now: float) -> bool:
        """Was it all one burst, sent and refused in no time, so that the measure can be trusted."""
        return self._refused_at - self._sent_at[0] < SHORT_BURST * (now - self._sent_at[0])
