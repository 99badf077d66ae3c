"""Which engine speaks, opened from the settings; and what a run would cost."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

from summarizer.cli.options import OutputFlags
from summarizer.cli.progress import note
from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from summarizer.domain.article import Article
    from summarizer.engines.model import ModelEngine
    from summarizer.engines.model_options import ModelOptions
    from summarizer.engines.protocol import Engine
    from summarizer.llm.open import OpenEndpoint
    from summarizer.settings import Settings
    from summarizer.steps.failure import Failure


class Opened(NamedTuple):
    """An engine ready to be asked.

    `fallback` lets the offline engine stand in for it; `spent` tells in words what was spent so far, nothing for the
    offline engine.
    """

    engine: "Engine"
    fallback: bool = False
    spent: Callable[[], str] = lambda: ""


@asynccontextmanager
async def open_engine(settings: "Settings", output: OutputFlags) -> AsyncIterator[Opened]:
    """The engine that the settings ask for; says on stderr which one it is."""
    if not settings.uses_model:
        from summarizer.engines.offline import OfflineEngine

        if settings.engine == "auto":
            note("note: offline engine; no model is configured (OPENAI_API_KEY or OPENAI_BASE_URL)", output)
        yield Opened(OfflineEngine())
        return
    async with open_model(settings) as model:
        note(f"note: model engine, {model.options.model} at {model.endpoint.place}", output)
        yield Opened(
            model.engine(settings), fallback=settings.engine == "auto", spent=lambda: spent_words(model.endpoint)
        )


class OpenModel(NamedTuple):
    """An endpoint and how to ask it."""

    endpoint: "OpenEndpoint"
    options: "ModelOptions"

    def engine(self, settings: "Settings") -> "ModelEngine":
        """The engine that summarizes through this endpoint."""
        from summarizer.engines.model import ModelEngine
        from summarizer.engines.prompts import load_prompt

        prompt = load_prompt("summarize", settings.prompts)
        return ModelEngine(self.endpoint, prompt, options=self.options, price=self._price)

    def _price(self, usage: "object") -> float | None:
        from summarizer.domain.values import Usage

        assert isinstance(usage, Usage)
        return self.endpoint.prices.cost(self.options.model, usage)


@asynccontextmanager
async def open_model(settings: "Settings", *, dry_run: bool = False) -> AsyncIterator[OpenModel]:
    """The endpoint of the settings, with the name of its model found out where none is configured."""
    from summarizer.cli.start import take_sender
    from summarizer.engines.model_options import ModelOptions
    from summarizer.llm.open import open_endpoint
    from summarizer.settings import setting_origin

    key_variable = setting_origin("api_key")
    opening = open_endpoint(settings, dry_run=dry_run, key_variable=key_variable, sender=take_sender())
    async with opening as endpoint:
        options = ModelOptions(
            model=settings.model or await _default_model(settings, endpoint),
            max_output_tokens=settings.max_output_tokens,
            context_tokens=settings.context_tokens,
            temperature=settings.temperature,
            seed=settings.seed,
        )
        yield OpenModel(endpoint, options)


async def _default_model(settings: "Settings", endpoint: "OpenEndpoint") -> str:
    """OpenAI's default, or the one model that another server has.

    Raises:
        ConfigError: The server has several models, or does not tell.
    """
    from summarizer.settings import OPENAI_DEFAULT_MODEL

    if settings.base_url is None:
        return OPENAI_DEFAULT_MODEL
    names = await endpoint.models()
    if len(names) != 1:
        known = f"it has {', '.join(sorted(names)[:8])}" if names else "it does not list its models"
        raise ConfigError(f"which model of {endpoint.place}? {known}; pass --model NAME or set SUMMARIZER_MODEL")
    return names[0]


def spent_words(endpoint: "OpenEndpoint") -> str:
    """Calls, tokens and price so far."""
    usage = endpoint.usage
    cost = "price unknown" if endpoint.cost is None else f"${endpoint.cost:.4f}"
    tokens = f"{usage.prompt_tokens:,} tokens in ({usage.cached_tokens:,} cached), {usage.completion_tokens:,} out"
    return f"{usage.calls} calls in {usage.attempts} attempts, {tokens}, {cost}"


async def print_plan(items: "Iterable[Article | Failure]", settings: "Settings") -> None:
    """Print calls, tokens and price of a run, and spend nothing."""
    if not settings.uses_model:
        print("offline engine: no calls, no tokens, no cost")
        return
    from summarizer.core.reading import read_article
    from summarizer.llm.budget import NotSent
    from summarizer.steps.failure import Failure

    async with open_model(settings, dry_run=True) as model:
        engine = model.engine(settings)
        articles = [item for item in items if not isinstance(item, Failure)]
        cached = 0
        for article in articles:
            try:
                await engine.read(read_article(article))
                cached += 1
            except NotSent:
                continue
        estimate = model.endpoint.estimate
        assert estimate is not None
        cost = "price unknown" if estimate.cost is None else f"at most ${estimate.cost:.4f}"
        print(
            f"{len(articles)} articles, {cached} of them answered from the cache: {estimate.calls} calls to "
            f"{model.options.model}, about {estimate.prompt_tokens:,} tokens in, at most "
            f"{estimate.completion_tokens:,} out, {cost} (corrections and retries not counted)"
        )
