"""The network below the official client: a pool of one for each connection.

A pool looks at all of its connections whenever a call begins or ends, which with one pool of 64 is half of what a call
costs. Loads httpx2, so it is imported when a call is made.
"""

import ssl
from collections.abc import AsyncIterator, Callable
from urllib.request import getproxies

import httpx2


def open_client(
    base_url: str, timeout: httpx2.Timeout, transport: httpx2.AsyncBaseTransport | None = None
) -> httpx2.AsyncClient:
    """A client with as many connections as there are calls at once; `transport` replaces the network, for tests.

    Reading the system's certificates takes a twentieth of a second. A plain-http address needs none: it gets a context
    that trusts nobody, and no redirects that could lead to TLS. A proxy of the environment is only heeded by httpx2's
    own transport.
    """
    is_plain = base_url.startswith("http://")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if is_plain else httpx2.create_ssl_context()
    if transport is None and not getproxies():
        transport = Connections(verify=context)
    return httpx2.AsyncClient(
        verify=context,
        follow_redirects=not is_plain,
        timeout=timeout,
        limits=httpx2.Limits(max_connections=None, max_keepalive_connections=None),
        transport=transport,
    )


class Connections(httpx2.AsyncBaseTransport):
    """As many connections as are needed, up to any number; calls one after the other go over the same one."""

    def __init__(self, *, verify: ssl.SSLContext) -> None:
        self._verify = verify
        self._all: list[httpx2.AsyncHTTPTransport] = []
        self._free = [self._open()]  # the first one loads what all need: before the first call, not with it

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """One exchange over a connection of its own."""
        connection = self._free.pop() if self._free else self._open()
        try:
            reply = await connection.handle_async_request(request)
        except BaseException:
            self._free.append(connection)
            raise
        assert isinstance(reply.stream, httpx2.AsyncByteStream)
        reply.stream = _Watched(reply.stream, lambda: self._free.append(connection))
        return reply

    async def aclose(self) -> None:
        """Close all."""
        for connection in self._all:
            await connection.aclose()

    def _open(self) -> httpx2.AsyncHTTPTransport:
        limits = httpx2.Limits(max_connections=1, max_keepalive_connections=1)
        self._all.append(httpx2.AsyncHTTPTransport(verify=self._verify, limits=limits))
        return self._all[-1]


class _Watched(httpx2.AsyncByteStream):
    """A body that tells when it is closed, which gives its connection back."""

    def __init__(self, stream: httpx2.AsyncByteStream, when_closed: Callable[[], None]) -> None:
        self._stream = stream
        self._when_closed: Callable[[], None] | None = when_closed

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            yield part

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            told, self._when_closed = self._when_closed, None
            if told is not None:
                told()
