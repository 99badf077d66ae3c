"""From articles to summaries: read, propose, check. Many at once, in order, in bounded memory."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from concurrent.futures import Executor
from functools import lru_cache, partial
from importlib import metadata

from summarizer.core.reading import Reading, read_article
from summarizer.core.speech.quotations import Quotation
from summarizer.core.summary.assembly import assemble_summary
from summarizer.core.summary.groundwork import Groundwork
from summarizer.domain.article import Article
from summarizer.domain.proposal import Proposal
from summarizer.domain.summary import Summary
from summarizer.engines.offline import OfflineEngine, propose
from summarizer.engines.protocol import Engine
from summarizer.errors import InputError, ModelError, SummarizerError
from summarizer.steps.failure import Failure

__all__ = [
    "Failure",
    "Outcome",
    "assemble",
    "read_story",
    "require_story",
    "summarize_article",
    "summarize_articles",
    "summarize_offline",
    "to_failure",
]

_WINDOW = 4
"""So many articles for each one at work may be under way or wait for an earlier one that is slow."""


Outcome = Summary | Failure


async def summarize_article(article: Article, engine: Engine, *, fallback: bool = False) -> Summary:
    """Summarise one article.

    Args:
        article: Segmented, with at least one sentence of content.
        engine: Who proposes.
        fallback: Let the offline engine propose when `engine` fails, and say so in the provenance.

    Raises:
        InputError: The article has no sentence of content.
        ModelError: The engine failed and `fallback` is off.
    """
    reading = read_story(article)
    try:
        proposal = await engine.read(reading)
    except ModelError as exc:
        if not fallback:
            raise
        return assemble(reading, _blame(propose(reading), exc))
    return assemble(reading, proposal)


def summarize_offline(article: Article) -> Summary:
    """Summarise one article by rules alone. A plain function, so that worker processes can be handed it.

    Raises:
        InputError: The article has no sentence of content.
    """
    reading = read_story(article)
    return assemble(reading, propose(reading))


async def summarize_articles(
    articles: Iterable[Article | Failure],
    engine: Engine,
    *,
    concurrency: int = 8,
    fallback: bool = False,
    executor: Executor | None = None,
    on_done: Callable[[Outcome], None] | None = None,
) -> AsyncIterator[Outcome]:
    """Summarise articles as they come; outcomes come out in the order of the articles.

    Args:
        articles: Read one by one, never all at once; a `Failure` among them comes out where it stood.
        engine: Who proposes.
        concurrency: How many articles are at work at once.
        fallback: As in `summarize_article`.
        executor: Where the offline engine works (a process pool or a cluster); None for this thread.
        on_done: Called with each outcome as soon as it is there, which may be before its turn.
    """
    limit = asyncio.Semaphore(concurrency)
    pool = executor if isinstance(engine, OfflineEngine) else None

    async def work(item: Article | Failure) -> Outcome:
        async with limit:
            outcome = item if isinstance(item, Failure) else await _attempt(item, engine, fallback, pool)
        if on_done:
            on_done(outcome)
        return outcome

    window: deque[asyncio.Task[Outcome]] = deque()
    try:
        async for item in _feed(articles):
            window.append(asyncio.create_task(work(item)))
            await asyncio.sleep(0)
            while len(window) >= concurrency * _WINDOW or (window and window[0].done()):
                yield await window.popleft()
        while window:
            yield await window.popleft()
    finally:
        for task in window:
            task.cancel()
        await asyncio.gather(*window, return_exceptions=True)


async def _feed(articles: Iterable[Article | Failure]) -> AsyncIterator[Article | Failure]:
    """One item at a time; reading files and addresses happens beside the event loop."""
    if isinstance(articles, list | tuple):
        for item in articles:
            yield item
        return
    source = iter(articles)
    while (item := await asyncio.to_thread(next, source, None)) is not None:
        yield item


async def _attempt(article: Article, engine: Engine, fallback: bool, pool: Executor | None) -> Outcome:
    try:
        if pool is not None:
            return await asyncio.get_running_loop().run_in_executor(pool, summarize_offline, article)
        return await summarize_article(article, engine, fallback=fallback)
    except (InputError, ModelError) as exc:
        return to_failure(article, exc)


def to_failure(article: Article, error: SummarizerError) -> Failure:
    """What is kept of an article that could not be summarised."""
    return Failure(
        article_id=article.id,
        label=article.label,
        error=type(error).__name__,
        message=str(error),
        exit_code=error.exit_code,
    )


def read_story(article: Article, *, quotations: tuple[Quotation, ...] | None = None) -> Reading:
    """Read an article that is to be summarised; most of the work, and a plain function, for worker processes.

    Args:
        article: Segmented.
        quotations: From `find_quotations`, where they were looked for beforehand.

    Raises:
        InputError: The article has no sentence of content.
    """
    require_story(article)
    return read_article(article, quotations=quotations)


def require_story(article: Article) -> None:
    """Refuse what there is nothing to summarise in; looks at the roles of the sentences only.

    Raises:
        InputError: The article has no sentence of content.
    """
    if all(sentence.kind != "content" for sentence in article.sentences):
        raise InputError(f"{article.label}: no sentence of an article in it; is it a list, a table or a page of links?")


def assemble(reading: Reading, proposal: Proposal, *, groundwork: Groundwork | None = None) -> Summary:
    """Check a proposal and make the summary of it; a plain function, for worker processes."""
    stand_in = partial(propose, reading) if proposal.proposed_by == "model" else None
    return assemble_summary(reading, proposal, stand_in=stand_in, groundwork=groundwork, version=_version())


def _blame(proposal: Proposal, error: ModelError) -> Proposal:
    """The offline proposal, saying why the model did not make it."""
    provenance = proposal.provenance.model_copy(update={"fallback": f"{type(error).__name__}: {error}"})
    return proposal.model_copy(update={"provenance": provenance})


@lru_cache(maxsize=1)
def _version() -> str:
    return metadata.version("summarizer")
