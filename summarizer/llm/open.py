"""Builds the endpoint a run talks to, out of the configuration, and closes it in the end."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from summarizer.domain.values import Usage
from summarizer.errors import ConfigError
from summarizer.llm.budget import DryRun, Estimate, Metered
from summarizer.llm.cached import Cached
from summarizer.llm.capabilities import Capabilities, Rung
from summarizer.llm.exchange import DEFAULT_BASE_URL, ChatOptions, Exchange, SdkExchange, clean_key
from summarizer.llm.faults import Who
from summarizer.llm.fits import is_finished_and_fits
from summarizer.llm.limits import Limited, Limits
from summarizer.llm.openai_chat import OpenAIChat
from summarizer.llm.prices import Prices, Tariff, read_price_list
from summarizer.llm.protocol import Endpoint, Request, Response
from summarizer.llm.retrying import Retrying, RetryPolicy

if TYPE_CHECKING:
    import httpx2

    from summarizer.llm.sender import Sender
    from summarizer.settings import Settings
    from summarizer.store.model_memory import ModelMemory

WARM_UP_AFTER_S: Final = 0.2
"""From the first request on, until the cache is opened for writing: the requests of the first round are out by then,
and their answers are not yet there."""


class _Server(NamedTuple):
    """One server, met once and again."""

    place: str
    chat: OpenAIChat
    patient: Retrying
    memory: "ModelMemory | None" = None


class OpenEndpoint:
    """An endpoint with its counters.

    Attributes:
        place: The server's address without credentials.
        prices: Of this server.
    """

    def __init__(self, endpoint: Endpoint, server: "_Server", *, prices: Prices, counter: Metered | DryRun) -> None:
        self.place = server.place
        self.prices = prices
        self._endpoint = endpoint
        self._server = server
        self._counter = counter

    async def complete(self, request: Request) -> Response:
        """Answer one request, from the cache if it was answered before.

        Raises:
            ModelUnavailable: No attempt was answered.
            ContextTooLong: The request does not fit the model.
            BudgetExceeded: The call could pass `max_cost`.
            ConfigError: The key, the model or the address is wrong.
            NotSent: In a dry run, for every request that the cache cannot answer.
        """
        return await self._endpoint.complete(request)

    async def models(self) -> tuple[str, ...]:
        """Names of the models the server says it has; none when it does not tell.

        Raises:
            ModelUnavailable: No attempt was answered.
            ConfigError: The key or the address is wrong.
        """
        return (await self._server.patient.persist(self._server.chat.list_models)).value

    def capabilities(self, model: str) -> Capabilities:
        """What the server is known to take for `model`; after a call, what it took."""
        return self._server.chat.capabilities(model)

    async def call(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> bytes:
        """One exchange beside completions, tried again like they are.

        Raises:
            ModelUnavailable: No attempt was answered.
            ConfigError: The key or the address is wrong.
        """
        return (await self._server.patient.persist(lambda: self._server.chat.call(method, path, body))).value

    async def upload(self, content: bytes) -> str:
        """Send a file of requests for the Batch API; its id.

        Raises:
            ModelUnavailable: No attempt was answered.
            ConfigError: The key or the address is wrong.
        """
        reply = (await self._server.patient.persist(lambda: self._server.chat.upload(content))).value
        return str(json.loads(reply)["id"])

    async def prepare(self) -> None:
        """Load and build what calls need, while there is something else to wait for.

        Raises:
            ConfigError: The address is none.
        """
        await self._server.chat.load()
        self._server.chat.open()

    def payload(self, request: Request) -> dict[str, Any]:
        """The body of a request as the server takes it."""
        return self._server.chat.payload(request)

    @property
    def tariff(self) -> Tariff:
        """What another process needs to tell prices as this one does."""
        return self.prices.tariff

    @property
    def store(self) -> "ModelMemory | None":
        """Where answers are kept; None without cache."""
        return self._server.memory

    @property
    def usage(self) -> Usage:
        """Of all calls that reached the server."""
        return self._counter.usage if isinstance(self._counter, Metered) else Usage()

    @property
    def cost(self) -> float | None:
        """US dollars spent, None when a price is unknown."""
        return self._counter.cost if isinstance(self._counter, Metered) else 0.0

    @property
    def estimate(self) -> Estimate | None:
        """What a dry run would have asked for; None when this was none."""
        return self._counter.estimate if isinstance(self._counter, DryRun) else None


@asynccontextmanager
async def open_endpoint(
    settings: "Settings",
    *,
    dry_run: bool = False,
    key_variable: str = "OPENAI_API_KEY",
    transport: "httpx2.AsyncBaseTransport | None" = None,
    sender: "Sender | None" = None,
) -> AsyncIterator[OpenEndpoint]:
    """Open what the configuration describes: `Cached(Metered(Retrying(Limited(OpenAIChat))))`.

    Nothing is sent and nothing heavy imported before the first request. On leaving, also by an error or Ctrl-C, what
    is to be cached is written and the connections are closed.

    Args:
        settings: Read by `read_settings`.
        dry_run: Count requests instead of sending them.
        key_variable: Where the key comes from, for messages.
        transport: Replaces the network, for tests.
        sender: Sends the calls in place of this process, and is ended with the endpoint.

    Raises:
        ConfigError: A key is needed and missing, or the prices are incomplete.
    """
    base_url = settings.base_url or DEFAULT_BASE_URL
    key = settings.api_key.get_secret_value() if settings.api_key is not None else None
    if settings.base_url is None and not key and not dry_run:
        raise ConfigError(f"no key for {DEFAULT_BASE_URL}: set OPENAI_API_KEY, or OPENAI_BASE_URL for a local server")
    prices = Prices(base_url, read_price_list(settings.price_input, settings.price_output, settings.price_cached))
    memory = _open_memory(settings)
    options = _chat_options(settings, base_url, key_variable)
    chat = OpenAIChat(
        options,
        api_key=key,
        memory=memory,
        when_open=lambda: _warm_up_later(memory),
        exchange=_exchange(options, clean_key(key, options.key_variable), transport, sender),
    )
    server = _Server(Who(base_url, "").place, chat, _patient(chat, settings), memory)
    counter = DryRun(prices) if dry_run else Metered(server.patient, prices, max_cost=settings.max_cost)
    endpoint: Endpoint = counter
    if memory is not None:
        endpoint = Cached(counter, memory, is_valid=is_finished_and_fits, place=server.place)
    try:
        yield OpenEndpoint(endpoint, server, prices=prices, counter=counter)
    finally:
        try:
            await chat.close()
        finally:
            if memory is not None:
                memory.close()


def _exchange(
    options: ChatOptions, key: str, transport: "httpx2.AsyncBaseTransport | None", sender: "Sender | None"
) -> Exchange:
    if sender is None:
        return SdkExchange(options, key, transport=transport)
    from summarizer.llm.sending_apart import SentApart

    return SentApart(sender, options, key)


def _patient(chat: OpenAIChat, settings: "Settings") -> Retrying:
    limits = Limits(
        concurrency=settings.concurrency,
        requests_per_minute=settings.requests_per_minute,
        tokens_per_minute=settings.tokens_per_minute,
        max_pause_s=settings.retry_budget_s,
    )
    return Retrying(
        Limited(chat, limits, prepare=chat.open), RetryPolicy(settings.max_attempts, settings.retry_budget_s)
    )


def _chat_options(settings: "Settings", base_url: str, key_variable: str) -> ChatOptions:
    rung: Rung | None = None if settings.structured == "auto" else settings.structured
    return ChatOptions(
        base_url=base_url,
        # A place that is no variable (an option, the file) is not what a message should tell to set.
        key_variable=key_variable if key_variable.isupper() else "OPENAI_API_KEY",
        connect_timeout_s=settings.connect_timeout_s,
        timeout_s=settings.timeout_s,
        rung=rung,
    )


def _open_memory(settings: "Settings") -> "ModelMemory | None":
    if not settings.cache:
        return None
    from summarizer.store.model_memory import ModelMemory

    return ModelMemory(settings.cache_dir, url=settings.store_url)


def _warm_up_later(memory: "ModelMemory | None") -> None:
    if memory is not None:
        asyncio.get_running_loop().call_later(WARM_UP_AFTER_S, memory.warm_up)
