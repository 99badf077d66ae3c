"""Compare several articles on one story: read, line up, ask a judge about what rules leave open."""

import asyncio
from collections.abc import Sequence
from functools import lru_cache
from importlib import metadata
from typing import NamedTuple

from summarizer.core.comparison import ComparedParts, add_verdicts, compare_readings
from summarizer.core.judged import OpenPair, PairVerdict
from summarizer.core.reading import read_article
from summarizer.domain.article import Article
from summarizer.domain.comparison import Comparison
from summarizer.domain.summary import Coverage, Provenance
from summarizer.engines.protocol import PairJudge
from summarizer.errors import BudgetExceeded, ModelError, UsageError

PAIRS_PER_CALL = 20


async def compare_articles(
    articles: Sequence[Article],
    *,
    judge: PairJudge | None = None,
    pairs_per_call: int = PAIRS_PER_CALL,
    fallback: bool = True,
) -> Comparison:
    """Line up articles on one story.

    Args:
        articles: Two or more; each stands for itself, also where two have the same text.
        judge: Asked about pairs of statements no rule decides. Its verdicts add candidates marked "model".
        pairs_per_call: Pairs shown to the judge at a time.
        fallback: Let the comparison of the rules stand when the judge fails, and note the failure.

    Raises:
        UsageError: Fewer than two articles.
        ModelError: The judge failed and `fallback` is off.
        BudgetExceeded: The judge would have passed `max_cost` and `fallback` is off.
    """
    if len(articles) < 2:
        raise UsageError("compare needs at least two articles; name a second file or URL")
    parts = compare_readings([read_article(article) for article in articles])
    if judge is None or not parts.open_pairs:
        return _make_comparison(articles, parts, Provenance(engine="offline"))
    judged = await _ask_judge(parts.open_pairs, judge, pairs_per_call)
    if judged.failures and not fallback:
        raise judged.failures[0]
    parts = add_verdicts(parts, judged.verdicts)
    return _make_comparison(articles, parts, _account(judge, judged))


class _Judged(NamedTuple):
    """What a judge said, how many pairs it could not be asked about, and why."""

    verdicts: dict[str, PairVerdict]
    unasked: int
    failures: list[ModelError | BudgetExceeded]


async def _ask_judge(pairs: Sequence[OpenPair], judge: PairJudge, pairs_per_call: int) -> _Judged:
    """All calls side by side; one that fails does not take the others with it."""
    batches = [pairs[start : start + pairs_per_call] for start in range(0, len(pairs), pairs_per_call)]
    judged = _Judged({}, 0, [])
    for batch, answer in zip(
        batches, await asyncio.gather(*(_attempt(judge, batch) for batch in batches)), strict=True
    ):
        if isinstance(answer, ModelError | BudgetExceeded):
            judged.failures.append(answer)
            judged = judged._replace(unasked=judged.unasked + len(batch))
        else:
            judged.verdicts.update({verdict.id: verdict for verdict in answer})
    return judged


async def _attempt(judge: PairJudge, batch: Sequence[OpenPair]) -> Sequence[PairVerdict] | ModelError | BudgetExceeded:
    try:
        return await judge.judge(batch)
    except (ModelError, BudgetExceeded) as error:
        return error


def _account(judge: PairJudge, judged: _Judged) -> Provenance:
    """The judge's account of itself, with what went wrong; it is the rules' comparison if nothing was answered."""
    provenance = judge.provenance
    if not judged.failures:
        return provenance
    why = f"{judged.unasked} open pairs were not judged: {judged.failures[0]}"
    coverage = provenance.coverage.model_copy(update={"notes": (*provenance.coverage.notes, why)})
    failed = {"coverage": coverage, "fallback": f"{type(judged.failures[0]).__name__}: {judged.failures[0]}"}
    return provenance.model_copy(update=failed | ({} if judged.verdicts else {"engine": "offline"}))


def _make_comparison(articles: Sequence[Article], parts: ComparedParts, by: Provenance) -> Comparison:
    """Put a comparison on record; `by` tells who judged, what that took, and what is to be noted of it."""
    undated = [article.label for article in articles if article.published is None]
    told = (f"no publication date: {', '.join(undated)}",) if undated else ()
    notes = (*parts.coverage.notes, *told, *by.coverage.notes)
    coverage = Coverage(
        characters=sum(len(article.text) for article in articles),
        sentences=sum(len(article.sentences) for article in articles),
        sentences_read=parts.coverage.sentences,
    )
    return Comparison(
        articles=tuple(articles),
        groups=parts.groups,
        findings=parts.findings,
        only_in=parts.only_in,
        origins=parts.origins,
        coverage=parts.coverage.model_copy(update={"notes": notes}),
        provenance=by.model_copy(update={"coverage": coverage, "version": _version()}),
    )


@lru_cache(maxsize=1)
def _version() -> str:
    return metadata.version("summarizer")
