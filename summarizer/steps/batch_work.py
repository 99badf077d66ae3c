"""Who summarises the articles of a batch within this process: the offline engine, a model, a provider's batches."""

import asyncio
from collections.abc import Callable, Sequence

from summarizer.domain.article import Article
from summarizer.engines.protocol import Engine
from summarizer.errors import InputError, ModelError
from summarizer.llm.faults import EndpointGone
from summarizer.llm.protocol import Endpoint
from summarizer.llm.provider_batch import Collecting, ProviderAnswers
from summarizer.steps.batch_rows import to_failed_row, to_saved
from summarizer.steps.summarize import summarize_article, summarize_offline
from summarizer.store.manifest import Saved


def summarize_few(articles: Sequence[Article]) -> list[Saved]:
    """Summarise by rules alone."""
    return [summarize_by_rules(article) for article in articles]


def summarize_by_rules(article: Article) -> Saved:
    """A summary or a reason."""
    try:
        return to_saved(summarize_offline(article))
    except Exception as exc:  # a fault of ours in one article must not cost the others
        return Saved(to_failed_row(article, exc))


class OfflineWork:
    """Has articles summarised by rules, in this process; `Crew` does it in several."""

    async def __call__(self, articles: Sequence[Article]) -> Sequence[Saved]:
        """Summarise a few articles."""
        await asyncio.sleep(0)
        return summarize_few(articles)


class ProviderWork:
    """Has articles summarised from the answers of a provider's batches; those that lack one stay undone.

    Args:
        answers: Of the provider.
        open_engine: Makes the engine of one article around its endpoint.
        is_last: No more batches follow: what lacks an answer has failed.
    """

    def __init__(
        self, answers: ProviderAnswers, open_engine: Callable[[Endpoint], Engine], *, is_last: bool = False
    ) -> None:
        self._answers = answers
        self._open_engine = open_engine
        self.is_last = is_last

    async def __call__(self, articles: Sequence[Article]) -> Sequence[Saved]:
        """Summarise what can be summarised."""
        await asyncio.sleep(0)
        found = [await self._summarize_one(article) for article in articles]
        return [saved for saved in found if saved is not None]

    async def _summarize_one(self, article: Article) -> Saved | None:
        endpoint = Collecting(self._answers)
        try:
            saved = to_saved(await summarize_article(article, self._open_engine(endpoint)))
        except (InputError, ModelError) as exc:
            saved = Saved(to_failed_row(article, exc))
        # An article may be summed up although its correction is still missing: that one is waited for.
        return None if endpoint.noted and not self.is_last else saved


class ModelWork:
    """Has articles summarised through a model, in this process. No offline summary stands in: a batch says what failed.

    Args:
        engine: Who proposes.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def __call__(self, articles: Sequence[Article]) -> Sequence[Saved]:
        """Summarise a few articles, one after the other.

        Raises:
            EndpointGone: There is no use in going on.
            ConfigError: Likewise: the key, the model, the prompt or the budget.
        """
        return [await self._summarize_one(article) for article in articles]

    async def _summarize_one(self, article: Article) -> Saved:
        try:
            return to_saved(await summarize_article(article, self._engine))
        except EndpointGone:
            raise
        except (InputError, ModelError) as exc:
            return Saved(to_failed_row(article, exc))
