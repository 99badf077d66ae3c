"""Pages from the web, through the gate of `guard`."""

import time
from collections.abc import Callable
from urllib.parse import urljoin

import httpx2

from summarizer.errors import InputError
from summarizer.sources.guard import Resolver, check_url, resolve
from summarizer.sources.options import ReadOptions
from summarizer.sources.payload import Payload

MAX_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_READABLE = frozenset(
    {
        "application/xhtml+xml",
        "application/pdf",
        "application/json",
        "application/xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/x-ndjson",
        "application/jsonl",
        "application/octet-stream",
        "",
    }
)
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; summarizer)",
    "Accept": "text/html,application/xhtml+xml,application/xml,application/pdf,text/plain;q=0.9,*/*;q=0.1",
    # Unpacking is where a small download becomes a large one.
    "Accept-Encoding": "identity",
}


class GuardedTransport(httpx2.BaseTransport):
    """Connects to the address that was checked, so that a second look-up cannot lead elsewhere."""

    def __init__(
        self,
        *,
        resolver: Resolver = resolve,
        allow_private: bool = False,
        inner: httpx2.BaseTransport | None = None,
    ) -> None:
        self._resolver = resolver
        self._allow_private = allow_private
        self._inner = inner or httpx2.HTTPTransport(trust_env=False, retries=0)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Check where the request leads, then send it to that very address under its own host name."""
        target = check_url(str(request.url), resolver=self._resolver, allow_private=self._allow_private)
        extensions = {**request.extensions, "sni_hostname": target.host}
        failure: httpx2.TransportError | None = None
        for address in target.addresses:
            # Headers of the request carry Host with the name already.
            pinned = httpx2.Request(
                request.method,
                request.url.copy_with(host=address),
                headers=request.headers,
                stream=request.stream,
                extensions=extensions,
            )
            try:
                return self._inner.handle_request(pinned)
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as exc:
                failure = exc
        raise failure or httpx2.ConnectError(f"{target.host} has no address")

    def close(self) -> None:
        """Close the connections below."""
        self._inner.close()


def fetch(
    url: str,
    options: ReadOptions,
    *,
    transport: httpx2.BaseTransport | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Payload:
    """Fetch one page, following at most five redirects, each through the same gate.

    Raises:
        InputError: refused by the gate, not reachable, an error status, no readable type, too large or too slow.
    """
    deadline = clock() + options.timeout_s
    transport = transport or GuardedTransport(allow_private=options.allow_private)
    timeout = httpx2.Timeout(min(10.0, options.timeout_s))
    with httpx2.Client(
        transport=transport, follow_redirects=False, timeout=timeout, trust_env=False, headers=_HEADERS
    ) as client:
        for _ in range(MAX_REDIRECTS + 1):
            try:
                with client.stream("GET", url) as response:
                    if response.status_code not in _REDIRECTS:
                        return _payload(url, response, options=options, expired=lambda: clock() > deadline)
                    url = _next_url(url, response)
            except httpx2.HTTPError as exc:
                raise _failure(url, exc) from exc
            except httpx2.InvalidURL as exc:
                raise InputError(f"not a URL that can be read: {url[:200]!r}; check it") from exc
            # Cookies of one page are no business of the next.
            client.cookies.clear()
    raise InputError(f"cannot read {url}: more than {MAX_REDIRECTS} redirects; open it in a browser and save it")


def _next_url(url: str, response: httpx2.Response) -> str:
    location = response.headers.get("location")
    if not location:
        raise InputError(f"cannot read {url}: a redirect without a target; open it in a browser and save it")
    return urljoin(url, location)


def _failure(url: str, exc: httpx2.HTTPError) -> InputError:
    if isinstance(exc, httpx2.TimeoutException):
        return InputError(f"cannot read {url}: no answer in time; try again, or save the page as a file")
    return InputError(f"cannot read {url}: {exc or type(exc).__name__}; check the URL and the network")


def _payload(url: str, response: httpx2.Response, *, options: ReadOptions, expired: Callable[[], bool]) -> Payload:
    if response.status_code != 200:
        raise InputError(
            f"cannot read {url}: the server answered {response.status_code}; open it in a browser and save it"
        )
    content_type = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if not (content_type.startswith("text/") or content_type in _READABLE):
        raise InputError(f"cannot read {url}: it is {content_type[:80]}, not a page, text, feed or PDF")
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > options.max_bytes:
            raise InputError(f"cannot read {url}: larger than {options.max_bytes / 1e6:.0f} MB; save the part you need")
        if expired():
            raise InputError(f"cannot read {url}: not done within {options.timeout_s:.0f} s; save it as a file")
    return Payload(bytes(data), name=url, url=url, content_type=content_type, charset=response.charset_encoding)
