"""Connections to one server, in small pools: a pool looks at all of its connections whenever a call begins or ends.

With one pool of 64 that is half of what a call costs.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    import ssl

    import httpx2

POOL_SIZE: Final = 4


class Reach(NamedTuple):
    """Where and how to connect. `headers` go with every request; `transport` replaces the network, for tests."""

    base_url: str
    headers: dict[str, str]
    connect_timeout_s: float
    timeout_s: float
    transport: "httpx2.AsyncBaseTransport | None" = None


class Connections:
    """As many connections as are needed, up to any number; calls one after the other go over the same one.

    Args:
        reach: Where to.

    Raises:
        ValueError: The address is none, or a header cannot be sent.
        httpx2.InvalidURL: Likewise.
    """

    def __init__(self, reach: Reach) -> None:
        self._make = _maker(reach)
        self._pools = [self._make()]
        self._loads = [0]

    async def request(self, method: str, path: str, **content: Any) -> "httpx2.Response":
        """One exchange; `content` and what is raised are httpx2's."""
        place = self._find_room()
        self._loads[place] += 1
        try:
            return await self._pools[place].request(method, path, **content)
        finally:
            self._loads[place] -= 1

    async def close(self) -> None:
        """Close all."""
        for pool in self._pools:
            await pool.aclose()

    def _find_room(self) -> int:
        for place, load in enumerate(self._loads):
            if load < POOL_SIZE:
                return place
        self._pools.append(self._make())
        self._loads.append(0)
        return len(self._loads) - 1


def _maker(reach: Reach) -> "Callable[[], httpx2.AsyncClient]":
    """Makes pools that share what is read once."""
    import httpx2

    is_plain = reach.base_url.startswith("http://")
    context = _context(is_plain)

    def make() -> httpx2.AsyncClient:
        return httpx2.AsyncClient(
            base_url=reach.base_url,
            headers=reach.headers,
            verify=context,
            follow_redirects=not is_plain,
            timeout=httpx2.Timeout(reach.timeout_s, connect=reach.connect_timeout_s, pool=None),
            limits=httpx2.Limits(max_connections=POOL_SIZE, max_keepalive_connections=POOL_SIZE),
            transport=reach.transport,
        )

    return make


def _context(is_plain: bool) -> "ssl.SSLContext":
    """Reading the system's certificates takes a twentieth of a second.

    A plain-http address needs none: it gets a context that trusts nobody, and no redirects that could lead to TLS.
    """
    import ssl

    import httpx2

    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if is_plain else httpx2.create_ssl_context()


def load_client() -> None:
    """Import what connecting takes, a tenth of a second."""
    with _collector_resting():
        import httpx2  # noqa: F401 # loaded here, used where it is named


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Import without garbage collection, and set what was imported aside for good.

    It makes many thousand objects that live to the end and need not be looked through again and again.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_enabled:
            gc.enable()
