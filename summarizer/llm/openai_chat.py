"""Speaks to any OpenAI-compatible endpoint: what it takes, found out step by step, and what it answers, read."""

import re
import time
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from summarizer.errors import SummarizerError
from summarizer.llm.capabilities import Capabilities, CapabilityMemory, step_down, write_payload
from summarizer.llm.completions import MalformedCompletion, parse_completion, parse_model_names
from summarizer.llm.embeddings import (
    EmbeddingRequest,
    MalformedEmbeddings,
    parse_embeddings,
    write_embedding_payload,
)
from summarizer.llm.exchange import Call, ChatOptions, Exchange, Refused, SdkExchange, clean_key
from summarizer.llm.faults import EndpointFault, Who, fault_of_status, read_error_body
from summarizer.llm.protocol import Request, Response


class OpenAIChat:
    """One attempt per call, no retries: an `EndpointFault` says whether another may help.

    Args:
        options: Address and limits.
        api_key: Sent as bearer token; None for servers that want none. Never logged, shown or stored.
        memory: Keeps what the server takes for the next run.
        when_open: Called once the client stands, just before the first request goes out.
        exchange: Sends the calls; by default from this process.
    """

    def __init__(
        self,
        options: ChatOptions,
        *,
        api_key: str | None = None,
        memory: CapabilityMemory | None = None,
        when_open: Callable[[], object] | None = None,
        exchange: Exchange | None = None,
    ) -> None:
        self._options = options
        self._key = clean_key(api_key, options.key_variable)
        self._memory = memory
        self._when_open = when_open
        self._exchange = exchange or SdkExchange(options, self._key)
        self._is_open = False
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
        refusals: list[Refused] = []
        while True:
            try:
                call = Call("/chat/completions", write_payload(request, capabilities), model=request.model)
                body = await self._send(call)
            except Refused as refusal:
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
        try:
            body = await self._send(Call("/embeddings", write_embedding_payload(request), model=request.model))
            return parse_embeddings(body)
        except Refused as refusal:
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
        return parse_model_names(await self._send(Call("/models", method="GET", model="its models")))

    async def call(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> bytes:
        """One exchange of JSON beside completions, as the Batch API has them.

        Raises:
            EndpointFault: This attempt failed.
            ConfigError: Wrong key or address.
        """
        return await self._send(Call(path, body, method=method, model="batches"))

    async def upload(self, content: bytes) -> bytes:
        """Send a file of requests for the Batch API; the reply.

        Raises:
            EndpointFault: This attempt failed.
            ConfigError: Wrong key or address.
        """
        return await self._send(Call("/files", {"purpose": "batch"}, upload=content, model="batches"))

    def payload(self, request: Request) -> dict[str, Any]:
        """The body of a request as this server takes it."""
        return write_payload(request, self.capabilities(request.model))

    async def load(self) -> None:
        """Load what calls need, while there is something else to wait for."""
        await self._exchange.load()

    def open(self) -> None:
        """Make ready what calls need, once. Every call does it when it was not done.

        Raises:
            ConfigError: The address is none.
        """
        if not self._is_open:
            self._exchange.open()
            self._is_open = True
            if self._when_open is not None:
                self._when_open()

    async def close(self) -> None:
        """Close the connections."""
        await self._exchange.close()
        self._is_open = False

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
        return fault_of_status(status, body, headers={}, who=who, now=time.time())

    async def _send(self, call: Call) -> bytes:
        self.open()
        return await self._exchange.send(call)

    def _who(self, model: str) -> Who:
        return Who(self._options.base_url, model, self._options.key_variable, self._key)
