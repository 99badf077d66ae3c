"""One exchange with an OpenAI-compatible server through the official client, which is loaded only when it is needed."""

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from summarizer.errors import ConfigError, SummarizerError
from summarizer.llm.capabilities import Rung
from summarizer.llm.faults import EndpointFault, ErrorBody, Who, fault_of_status, read_error_body
from summarizer.llm.sdk import import_sdk

if TYPE_CHECKING:
    import httpx2
    import openai
    from openai._types import RequestOptions

DEFAULT_BASE_URL: Final = "https://api.openai.com/v1"
_REFUSED_STATUS: Final = frozenset({400, 422, 500, 501})
_NO_KEY: Final = "none"
"""Local servers ask for no key, but the SDK insists on one."""


class ChatOptions(NamedTuple):
    """How to reach an endpoint. `rung` fixes the way of asking for JSON; None finds out what the server takes."""

    base_url: str = DEFAULT_BASE_URL
    key_variable: str = "OPENAI_API_KEY"
    connect_timeout_s: float = 5.0
    timeout_s: float = 120.0
    rung: Rung | None = None


def clean_key(key: str | None, variable: str) -> str:
    """The key as it is sent: "" for none.

    Raises:
        ConfigError: It cannot be sent.
    """
    cleaned = (key or "").strip()
    if not cleaned.isascii() or not cleaned.isprintable():
        raise ConfigError(f"the key in {variable} holds characters that no HTTP header can carry; copy it again")
    return cleaned


class Call(NamedTuple):
    """What to send: `upload` as the file of a form, else `body` as JSON. `model` is for messages."""

    path: str
    body: Mapping[str, Any] | None = None
    method: str = "POST"
    upload: bytes | None = None
    model: str = ""


class Refused(Exception):
    """The server refused the request as such; another way of asking may do, else `error` tells what is wrong."""

    def __init__(self, status: int, body: ErrorBody, error: SummarizerError) -> None:
        super().__init__(status, body, error)
        self.status, self.body, self.error = status, body, error


class Exchange(Protocol):
    """Sends calls, one attempt each."""

    async def load(self) -> None:
        """Load what calls need, while there is something else to wait for."""
        ...

    def open(self) -> None:
        """Make ready what calls need, once. Every call does it when it was not done."""
        ...

    async def send(self, call: Call) -> bytes:
        """The body of the reply."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...


class SdkExchange:
    """Sends calls from this process, below `chat.completions.create`: no reply model is built and dropped.

    Args:
        options: Address and limits.
        key: Sent as bearer token. Never logged, shown or stored.
        transport: Replaces the network, for tests.
        wall_clock: Seconds since the epoch, for a Retry-After that is a date.
    """

    def __init__(
        self,
        options: ChatOptions,
        key: str = "",
        *,
        transport: "httpx2.AsyncBaseTransport | None" = None,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._options = options
        self._key = key
        self._transport = transport
        self._wall_clock = wall_clock
        self._client: openai.AsyncOpenAI | None = None

    async def load(self) -> None:
        """Import the SDK in a thread."""
        await asyncio.to_thread(import_sdk)

    def open(self) -> None:
        """Import and build what calls need, which takes a third of a second.

        Raises:
            ConfigError: The address is none.
        """
        if self._client is None:
            self._client = self._make_client()

    async def send(self, call: Call) -> bytes:
        """The body of the reply; every foreign error becomes one of ours here.

        Raises:
            EndpointFault: This attempt failed.
            Refused: The request as such.
            SummarizerError: Wrong key, model or address, or the request does not fit the model.
        """
        self.open()
        import httpx2
        import openai

        who = Who(self._options.base_url, call.model, self._options.key_variable, self._key)
        try:
            async with asyncio.timeout(self._options.timeout_s):
                return (await self._send(call)).content
        except openai.APIStatusError as exc:
            raise self._status_error(exc, who) from exc
        except (openai.APITimeoutError, TimeoutError) as exc:
            message = f"{who.place} did not answer within {self._options.timeout_s:g} s"
            raise EndpointFault(message, kind="timeout") from exc
        except (openai.APIConnectionError, httpx2.HTTPError, httpx2.InvalidURL) as exc:
            raise _connection_error(exc, who) from exc

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.close()
            self._client = None

    async def _send(self, call: Call) -> "httpx2.Response":
        import httpx2

        assert self._client is not None
        options: RequestOptions = {"security": {"bearer_auth": True}}
        if call.method == "GET":
            return await self._client.get(call.path, cast_to=httpx2.Response, options=options)
        if call.upload is None:
            return await self._client.post(call.path, cast_to=httpx2.Response, body=call.body, options=options)
        options["headers"] = {"Content-Type": "multipart/form-data"}
        file = ("file", ("requests.jsonl", call.upload, "application/jsonl"))
        return await self._client.post(
            call.path, cast_to=httpx2.Response, body=call.body, files=[file], options=options
        )

    def _status_error(self, exc: "openai.APIStatusError", who: Who) -> Exception:
        body = read_error_body(exc.body if exc.body is not None else exc.response.text)
        error = fault_of_status(exc.status_code, body, headers=exc.response.headers, who=who, now=self._wall_clock())
        if exc.status_code in _REFUSED_STATUS and isinstance(error, EndpointFault):
            return Refused(exc.status_code, body, error)
        return error

    def _make_client(self) -> "openai.AsyncOpenAI":
        import_sdk()
        import httpx2
        import openai

        from summarizer.llm.connections import open_client

        options = self._options
        timeout = httpx2.Timeout(options.timeout_s, connect=options.connect_timeout_s, pool=None)
        try:
            return openai.AsyncOpenAI(
                api_key=self._key or _NO_KEY,
                base_url=options.base_url,
                http_client=open_client(options.base_url, timeout, self._transport),
                max_retries=0,
                timeout=timeout,
            )
        except (httpx2.InvalidURL, openai.OpenAIError, ValueError) as exc:
            raise ConfigError(f"cannot use {Who(options.base_url, '').place} as an endpoint: {exc}") from exc


def _connection_error(exc: Exception, who: Who) -> SummarizerError:
    cause = who.hide_key(str(exc.__cause__ or exc)) or type(exc.__cause__ or exc).__name__
    said = f"cannot reach {who.place}: {cause}"
    if "CERTIFICATE_VERIFY_FAILED" in cause:
        hint = "set SSL_CERT_FILE to the certificates you trust, or install the system's ca-certificates"
        return EndpointFault(f"{said}; {hint}", kind="refused")
    if type(exc.__cause__ or exc).__name__ in {"UnsupportedProtocol", "InvalidURL", "LocalProtocolError"}:
        return ConfigError(f"{said}; set OPENAI_BASE_URL to an address such as http://127.0.0.1:8080/v1")
    return EndpointFault(f"{said}; check that the server runs and the address is right", kind="connection")
