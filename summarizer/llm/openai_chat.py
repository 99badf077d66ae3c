"""Speaks to any OpenAI-compatible endpoint through the official client, loaded only when a call is made."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pydantic import ValidationError

from summarizer.errors import ConfigError, SummarizerError
from summarizer.llm.capabilities import Capabilities, CapabilityMemory, Rung, step_down, write_payload
from summarizer.llm.completions import MalformedCompletion, parse_completion, parse_model_names
from summarizer.llm.embeddings import (
    EmbeddingRequest,
    MalformedEmbeddings,
    parse_embeddings,
    write_embedding_payload,
)
from summarizer.llm.faults import EndpointFault, ErrorBody, Who, fault_of_status, read_error_body
from summarizer.llm.protocol import Request, Response
from summarizer.llm.sdk import import_sdk

if TYPE_CHECKING:
    import httpx2
    import openai
    from openai._types import RequestOptions

DEFAULT_BASE_URL: Final = "https://api.openai.com/v1"
_REFUSED_STATUS: Final = frozenset({400, 422, 500, 501})
_WITH_KEY: Final["RequestOptions"] = {"security": {"bearer_auth": True}}
_NO_KEY: Final = "none"
"""Local servers ask for no key, but the SDK insists on one."""


class ChatOptions(NamedTuple):
    """How to reach an endpoint. `rung` fixes the way of asking for JSON; None finds out what the server takes."""

    base_url: str = DEFAULT_BASE_URL
    key_variable: str = "OPENAI_API_KEY"
    connect_timeout_s: float = 5.0
    timeout_s: float = 120.0
    rung: Rung | None = None


class _Refused(Exception):
    """The server refused the request as such; another way of asking may do."""

    def __init__(self, status: int, body: ErrorBody, error: SummarizerError) -> None:
        super().__init__()
        self.status, self.body, self.error = status, body, error


class OpenAIChat:
    """One attempt per call, no retries: an `EndpointFault` says whether another may help.

    Args:
        options: Address and limits.
        api_key: Sent as bearer token; None for servers that want none. Never logged, shown or stored.
        memory: Keeps what the server takes for the next run.
        when_open: Called once the client stands, just before the first request goes out.
        transport: Replaces the network, for tests.
        wall_clock: Seconds since the epoch, for a Retry-After that is a date.
    """

    def __init__(
        self,
        options: ChatOptions,
        *,
        api_key: str | None = None,
        memory: CapabilityMemory | None = None,
        when_open: Callable[[], object] | None = None,
        transport: "httpx2.AsyncBaseTransport | None" = None,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._options = options
        self._key = _clean_key(api_key, options.key_variable)
        self._memory = memory
        self._when_open = when_open
        self._transport = transport
        self._wall_clock = wall_clock
        self._client: openai.AsyncOpenAI | None = None
        self._known: dict[str, Capabilities] = {}

    async def complete(self, request: Request) -> Response:
        """Send the request, stepping down to what the server takes.

        Raises:
            EndpointFault: This attempt failed.
            ContextTooLong: The request does not fit.
            ConfigError: Wrong key, model or address.
        """
        if isinstance(request, EmbeddingRequest):
            return await self._embed(request)
        capabilities = self.capabilities(request.model)
        refusals: list[_Refused] = []
        while True:
            try:
                body = await self._post(request, capabilities)
            except _Refused as refusal:
                refusals.append(refusal)
                step = step_down(capabilities, refusal.body, request=request, fixed_rung=self._options.rung)
                if step is None or (refusal.status >= 500 and not step.is_certain):
                    raise refusals[0].error from None
                capabilities = step.capabilities
            else:
                self._learn(request.model, capabilities)
                return self._read(body, request, attempts=len(refusals) + 1)

    async def _embed(self, request: EmbeddingRequest) -> Response:
        """Ask for vectors; there is nothing to step down to."""
        import httpx2

        client = self._client or self._open()
        payload = write_embedding_payload(request)
        sending = client.post("/embeddings", cast_to=httpx2.Response, body=payload, options=_WITH_KEY)
        try:
            return parse_embeddings(await self._exchange(sending, request.model))
        except _Refused as refusal:
            raise refusal.error from None
        except MalformedEmbeddings as exc:
            place = self._who(request.model).place
            raise EndpointFault(f"{place} answered with something else: {exc}", kind="malformed") from exc

    async def list_models(self) -> tuple[str, ...]:
        """Names of the models the server says it has; none when it does not tell.

        Raises:
            EndpointFault: This attempt failed.
            ConfigError: Wrong key or address.
        """
        import httpx2

        client = self._client or self._open()
        body = await self._exchange(client.get("/models", cast_to=httpx2.Response, options=_WITH_KEY), "its models")
        return parse_model_names(body)

    async def call(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> bytes:
        """One exchange of JSON beside completions, as the Batch API has them.

        Raises:
            EndpointFault: This attempt failed.
            ConfigError: Wrong key or address.
        """
        import httpx2

        client = self._client or self._open()
        if method == "GET":
            return await self._exchange(client.get(path, cast_to=httpx2.Response, options=_WITH_KEY), "batches")
        sending = client.post(path, cast_to=httpx2.Response, body=body, options=_WITH_KEY)
        return await self._exchange(sending, "batches")

    async def upload(self, content: bytes) -> bytes:
        """Send a file of requests for the Batch API; the reply.

        Raises:
            EndpointFault: This attempt failed.
            ConfigError: Wrong key or address.
        """
        import httpx2

        client = self._client or self._open()
        options: RequestOptions = {**_WITH_KEY, "headers": {"Content-Type": "multipart/form-data"}}
        sending = client.post(
            "/files",
            cast_to=httpx2.Response,
            body={"purpose": "batch"},
            files=[("file", ("requests.jsonl", content, "application/jsonl"))],
            options=options,
        )
        return await self._exchange(sending, "batches")

    def payload(self, request: Request) -> dict[str, Any]:
        """The body of a request as this server takes it."""
        return write_payload(request, self.capabilities(request.model))

    def open(self) -> None:
        """Import and build what calls need, once; takes most of a second. Every call does it when it was not done.

        Raises:
            ConfigError: The address is none.
        """
        if self._client is None:
            self._open()

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.close()
            self._client = None

    def capabilities(self, model: str) -> Capabilities:
        """How this server is spoken to: as learnt in this run or an earlier one, else the defaults."""
        known = self._known.get(model)
        if known is None:
            known = self._recall(model)
            if self._options.rung is not None:
                known = known.model_copy(update={"rung": self._options.rung})
            self._known[model] = known
        return known

    def _recall(self, model: str) -> Capabilities:
        """What an earlier run learnt; the defaults when that is nothing, or of an older form."""
        text = self._memory.recall(self._who(model).place, model) if self._memory is not None else None
        try:
            return Capabilities.model_validate_json(text) if text else Capabilities()
        except ValidationError:
            return Capabilities()

    def _learn(self, model: str, capabilities: Capabilities) -> None:
        if capabilities == self._known[model]:
            return
        self._known[model] = capabilities
        if self._memory is not None and self._options.rung is None:
            self._memory.remember(self._who(model).place, model, capabilities.model_dump_json())

    def _read(self, body: bytes, request: Request, *, attempts: int) -> Response:
        try:
            return parse_completion(body, attempts=attempts)
        except MalformedCompletion as exc:
            who = self._who(request.model)
            if exc.error is not None:
                raise self._error_in_body(exc.error, who) from exc
            raise EndpointFault(f"{who.place} answered with something else: {exc}", kind="malformed") from exc

    def _error_in_body(self, error: object, who: Who) -> SummarizerError:
        body = read_error_body({"error": error})
        status = int(body.code.split()[0]) if re.match(r"[45]\d\d\b", body.code) else 502
        return fault_of_status(status, body, headers={}, who=who, now=self._wall_clock())

    async def _post(self, request: Request, capabilities: Capabilities) -> bytes:
        """Ask for one completion, below `chat.completions.create`.

        That way no typed resource tree is imported, and no reply model built and dropped.
        """
        import httpx2

        payload = write_payload(request, capabilities)
        client = self._client or self._open()
        return await self._exchange(
            client.post("/chat/completions", cast_to=httpx2.Response, body=payload, options=_WITH_KEY), request.model
        )

    async def _exchange(self, sending: "Awaitable[httpx2.Response]", model: str) -> bytes:
        """One HTTP exchange; every foreign error becomes one of ours here."""
        import httpx2
        import openai

        who = self._who(model)
        try:
            async with asyncio.timeout(self._options.timeout_s):
                reply = await sending
        except openai.APIStatusError as exc:
            raise self._status_error(exc, who) from exc
        except (openai.APITimeoutError, TimeoutError) as exc:
            message = f"{who.place} did not answer within {self._options.timeout_s:g} s"
            raise EndpointFault(message, kind="timeout") from exc
        except (openai.APIConnectionError, httpx2.HTTPError, httpx2.InvalidURL) as exc:
            raise _connection_error(exc, who) from exc
        return reply.content

    def _status_error(self, exc: "openai.APIStatusError", who: Who) -> Exception:
        body = read_error_body(exc.body if exc.body is not None else exc.response.text)
        error = fault_of_status(exc.status_code, body, headers=exc.response.headers, who=who, now=self._wall_clock())
        if exc.status_code in _REFUSED_STATUS and isinstance(error, EndpointFault):
            return _Refused(exc.status_code, body, error)
        return error

    def _who(self, model: str) -> Who:
        return Who(self._options.base_url, model, self._options.key_variable, self._key)

    def _open(self) -> "openai.AsyncOpenAI":
        import_sdk()
        import httpx2
        import openai

        from summarizer.llm.connections import open_client

        options = self._options
        timeout = httpx2.Timeout(options.timeout_s, connect=options.connect_timeout_s, pool=None)
        try:
            self._client = openai.AsyncOpenAI(
                api_key=self._key or _NO_KEY,
                base_url=options.base_url,
                http_client=open_client(options.base_url, timeout, self._transport),
                max_retries=0,
                timeout=timeout,
            )
        except (httpx2.InvalidURL, openai.OpenAIError, ValueError) as exc:
            raise ConfigError(f"cannot use {Who(options.base_url, '').place} as an endpoint: {exc}") from exc
        if self._when_open is not None:
            self._when_open()
        return self._client


def _clean_key(key: str | None, variable: str) -> str:
    cleaned = (key or "").strip()
    if not cleaned.isascii() or not cleaned.isprintable():
        raise ConfigError(f"the key in {variable} holds characters that no HTTP header can carry; copy it again")
    return cleaned


def _connection_error(exc: Exception, who: Who) -> SummarizerError:
    cause = who.hide_key(str(exc.__cause__ or exc)) or type(exc.__cause__ or exc).__name__
    said = f"cannot reach {who.place}: {cause}"
    if "CERTIFICATE_VERIFY_FAILED" in cause:
        hint = "set SSL_CERT_FILE to the certificates you trust, or install the system's ca-certificates"
        return EndpointFault(f"{said}; {hint}", kind="refused")
    if type(exc.__cause__ or exc).__name__ in {"UnsupportedProtocol", "InvalidURL", "LocalProtocolError"}:
        return ConfigError(f"{said}; set OPENAI_BASE_URL to an address such as http://127.0.0.1:8080/v1")
    return EndpointFault(f"{said}; check that the server runs and the address is right", kind="connection")
