"""The configured model as evaluations ask it."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

from summarizer.cli.engine import OpenModel, open_model
from summarizer.cli.judging import embedder

if TYPE_CHECKING:
    from summarizer.engines.protocol import Embedder
    from summarizer.evaluation.asker import Asker
    from summarizer.llm.open import OpenEndpoint
    from summarizer.settings import Settings


class OpenAsker(NamedTuple):
    """Whom to ask, and the endpoint with its counters."""

    asker: "Asker"
    endpoint: "OpenEndpoint"


@asynccontextmanager
async def open_asker(settings: "Settings") -> AsyncIterator[OpenAsker]:
    """The endpoint of the settings with all that the product would ask it with."""
    from summarizer.evaluation.asker import Asker

    async with open_model(settings) as model:
        asker = Asker(
            model.endpoint,
            model.options,
            settings.pairs_per_call,
            lambda usage: model.endpoint.prices.cost(model.options.model, usage),
            settings.prompts,
            _embedders(model, settings),
        )
        yield OpenAsker(asker, model.endpoint)


def _embedders(model: OpenModel, settings: "Settings") -> "Callable[[], Embedder | None]":
    """A model in a folder is loaded once; one of the endpoint keeps an account for each comparison."""
    if settings.embeddings_path is None:
        return lambda: embedder(model, settings)
    loaded = embedder(model, settings)
    return lambda: loaded
