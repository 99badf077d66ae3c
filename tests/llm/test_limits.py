import asyncio
import math

import pytest
from virtual_time import VirtualTime

from summarizer.domain.values import Usage
from summarizer.llm.faults import EndpointFault, FaultKind
from summarizer.llm.limits import Limited, Limits
from summarizer.llm.protocol import Message, Request, Response
from summarizer.llm.retrying import Retrying, RetryPolicy

REQUEST = Request(model="m", messages=(Message(role="user", content="Who said so?"),), max_output_tokens=100)


class Server:
    """Admits some and refuses the rest with 429; answers after `latency_s`."""

    def __init__(self, time: VirtualTime, *, rate: float, latency_s: float, retry_after: str, sending_s: float) -> None:
        self.time, self.rate, self.latency_s, self.retry_after = time, rate, latency_s, retry_after
        self.sending_s, self.line = sending_s, asyncio.Lock()
        self.seen: list[float] = []
        self.refused = 0

    async def complete(self, request: Request) -> Response:
        async with self.line:  # a busy client sends one after the other
            await self.time.pass_(self.sending_s)
        self.seen.append(self.time.now)
        wait_s = self.admit(self.time.now)
        if wait_s > 0:
            self.refused += 1
            await self.time.pass_(0.01)
            raise EndpointFault("slow down", kind="rate", retry_after_s=self.told(wait_s))
        await self.time.pass_(self.latency_s)
        return Response(text="ok", finish="stop", usage=Usage(calls=1, attempts=1, prompt_tokens=10))

    def admit(self, now: float) -> float:
        """Seconds to wait, 0 when admitted."""
        raise NotImplementedError

    def told(self, wait_s: float) -> float | None:
        return {"exact": wait_s, "seconds": float(math.ceil(wait_s)), "none": None}[self.retry_after]


class BucketServer(Server):
    """A bucket of one second's requests, refilled all the time."""

    level = 20.0
    filled_at = 0.0

    def admit(self, now: float) -> float:
        self.level = min(self.rate, self.level + (now - self.filled_at) * self.rate)
        self.filled_at = now
        if self.level < 1:
            return (1 - self.level) / self.rate
        self.level -= 1
        return 0.0


class WindowServer(Server):
    """At most one second's requests in any second."""

    admitted: tuple[float, ...] = ()

    def admit(self, now: float) -> float:
        recent = tuple(at for at in self.admitted if at > now - 1)
        if len(recent) >= self.rate:
            return recent[0] + 1 - now
        self.admitted = (*recent, now)
        return 0.0


@pytest.mark.parametrize("kind", [BucketServer, WindowServer])
@pytest.mark.parametrize("retry_after", ["seconds", "exact", "none"])
@pytest.mark.parametrize("latency_s", [0.1, 2.0])
@pytest.mark.parametrize("sending_s", [0.0, 0.004])
async def test_a_server_of_20_a_second_loses_none_of_200_sent_64_at_once_and_is_kept_busy(
    kind: type[Server], retry_after: str, latency_s: float, sending_s: float
):
    time = VirtualTime()
    server = kind(time, rate=20, latency_s=latency_s, retry_after=retry_after, sending_s=sending_s)
    limited = Limited(server, Limits(concurrency=64), clock=time.clock)
    endpoint = Retrying(limited, RetryPolicy(), clock=time.clock, draw=lambda: 0.5)

    async def run() -> list[Response]:
        return await asyncio.gather(*(endpoint.complete(REQUEST) for _ in range(200)))

    answers = await time.run(run())
    assert [answer.text for answer in answers] == ["ok"] * 200
    ideal_s = 200 / 20 + latency_s
    assert time.now <= 1.2 * ideal_s


class Counting:
    """Admits everything, takes as long as the message says, and remembers when."""

    def __init__(self, time: VirtualTime, *, latency_s: float = 0.0, usage: Usage = Usage()) -> None:  # noqa: B008 # frozen
        self.time, self.latency_s, self.usage = time, latency_s, usage
        self.began: list[float] = []
        self.at_once = self.most_at_once = 0

    async def complete(self, request: Request) -> Response:
        self.began.append(self.time.now)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        slow = request.messages[0].content == "slow"
        await self.time.pass_(100.0 if slow else self.latency_s)
        self.at_once -= 1
        return Response(text="ok", finish="stop", usage=self.usage)


async def complete_all(endpoint: Limited, count: int, request: Request = REQUEST) -> None:
    await asyncio.gather(*(endpoint.complete(request) for _ in range(count)))


def most_in_any_minute(times: list[float]) -> int:
    return max(sum(1 for at in times if start <= at < start + 60) for start in times)


async def test_no_minute_holds_more_requests_than_configured():
    time = VirtualTime()
    server = Counting(time, latency_s=0.2)
    limited = Limited(server, Limits(concurrency=100, requests_per_minute=60), clock=time.clock)
    await time.run(complete_all(limited, 150))
    assert most_in_any_minute(server.began) == 60
    assert 120 <= server.began[-1] < 121


async def test_tokens_reserved_and_not_used_are_given_back():
    time = VirtualTime()
    server = Counting(time, latency_s=1.0, usage=Usage(prompt_tokens=12, completion_tokens=8))
    limited = Limited(server, Limits(concurrency=1, tokens_per_minute=400), clock=time.clock)
    await time.run(complete_all(limited, 14))
    assert server.began[-1] == 13.0


async def test_tokens_a_minute_hold_requests_back():
    time = VirtualTime()
    server = Counting(time, latency_s=1.0, usage=Usage(prompt_tokens=100, completion_tokens=100))
    limited = Limited(server, Limits(concurrency=1, tokens_per_minute=400), clock=time.clock)
    await time.run(complete_all(limited, 5))
    assert [at // 60 for at in server.began] == [0, 0, 1, 1, 2]


async def test_a_request_larger_than_the_token_limit_goes_alone_instead_of_never():
    time = VirtualTime()
    server = Counting(time)
    limited = Limited(server, Limits(concurrency=4, tokens_per_minute=50), clock=time.clock)
    await time.run(complete_all(limited, 2))
    assert server.began == [0.0, 60.0]


async def test_no_more_requests_are_open_at_once_than_allowed():
    time = VirtualTime()
    server = Counting(time, latency_s=1.0)
    await time.run(complete_all(Limited(server, Limits(concurrency=7), clock=time.clock), 50))
    assert server.most_at_once == 7


async def test_a_slow_request_delays_nothing_but_itself():
    time = VirtualTime()
    server = Counting(time, latency_s=1.0)
    limited = Limited(server, Limits(concurrency=2), clock=time.clock)
    slow = Request(model="m", messages=(Message(role="user", content="slow"),))

    async def run() -> None:
        waiting = asyncio.ensure_future(limited.complete(slow))
        await complete_all(limited, 10)
        assert time.now == 10.0
        await waiting

    await time.run(run())


class RefusesFirst:
    """Refuses the first request with a time to wait."""

    def __init__(self, time: VirtualTime, fault: EndpointFault) -> None:
        self.time, self.fault = time, fault
        self.began: list[float] = []

    async def complete(self, request: Request) -> Response:
        self.began.append(self.time.now)
        if len(self.began) == 1:
            raise self.fault
        return Response(text="ok", finish="stop")


@pytest.mark.parametrize("kind", ["rate", "server"])
async def test_when_one_is_told_to_wait_all_wait(kind: FaultKind):
    time = VirtualTime()
    server = RefusesFirst(time, EndpointFault("busy", kind=kind, retry_after_s=7.0))
    limited = Limited(server, Limits(concurrency=1), clock=time.clock)

    async def run() -> None:
        with pytest.raises(EndpointFault):
            await limited.complete(REQUEST)
        await complete_all(limited, 3)

    await time.run(run())
    assert server.began == [0.0, 7.0, 7.0, 7.0]


async def test_a_longer_pause_than_allowed_ends_the_wait_at_once():
    time = VirtualTime()
    server = RefusesFirst(time, EndpointFault("busy", kind="rate", retry_after_s=7200.0))
    limited = Limited(server, Limits(concurrency=1, max_pause_s=600), clock=time.clock)

    async def run() -> None:
        with pytest.raises(EndpointFault):
            await limited.complete(REQUEST)
        with pytest.raises(EndpointFault, match="asks to wait 7200 s") as fault:
            await limited.complete(REQUEST)
        assert not fault.value.is_retryable

    await time.run(run())


async def test_a_single_429_among_many_answers_does_not_slow_the_rest_down():
    time = VirtualTime()
    server = RefusesFirst(time, EndpointFault("busy", kind="rate", retry_after_s=1.0))
    endpoint = Retrying(
        Limited(server, Limits(concurrency=16), clock=time.clock), RetryPolicy(), clock=time.clock, draw=lambda: 0.5
    )
    await time.run(asyncio.wait_for(asyncio.gather(*(endpoint.complete(REQUEST) for _ in range(100))), None))
    assert time.now == 1.0
