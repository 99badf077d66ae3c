"""Compare several articles on one story: read, line up, ask a judge about what rules leave open."""

import asyncio
from collections.abc import Sequence
from functools import lru_cache
from importlib import metadata
from typing import NamedTuple

from summarizer.core.difference.comparison import ComparedParts, add_verdicts, compare_readings
from summarizer.core.difference.judged import OpenPair, PairVerdict
from summarizer.core.difference.meaning import find_unmatched, link_by_meaning
from summarizer.core.reading import Reading, read_article
from summarizer.domain.article import Article
from summarizer.domain.comparison import Comparison
from summarizer.domain.summary import Coverage, Provenance
from summarizer.domain.values import Usage
from summarizer.engines.protocol import Embedder, PairJudge
from summarizer.errors import BudgetExceeded, ModelError, UsageError

PAIRS_PER_CALL = 20


async def compare_articles(
    articles: Sequence[Article],
    *,
    judge: PairJudge | None = None,
    embedder: Embedder | None = None,
    pairs_per_call: int = PAIRS_PER_CALL,
    fallback: bool = True,
) -> Comparison:
    """Line up articles on one story.

    Args:
        articles: Two or more; each stands for itself, also where two have the same text.
        judge: Asked about pairs of statements no rule decides. Its verdicts add candidates marked "model".
        embedder: Asked for vectors of statements that have no counterpart by their words. Pairs it brings together go
            through the same rules, and to the judge if these leave them open.
        pairs_per_call: Pairs shown to the judge at a time.
        fallback: Let the comparison of the rules stand when judge or embedder fail, and note the failure.

    Raises:
        UsageError: Fewer than two articles.
        ModelError: Judge or embedder failed and `fallback` is off.
        BudgetExceeded: They would have passed `max_cost` and `fallback` is off.
    """
    if len(articles) < 2:
        raise UsageError("compare needs at least two articles; name a second file or URL")
    readings = [read_article(article) for article in articles]
    meant = await _align_by_meaning(readings, embedder, fallback=fallback)
    parts = compare_readings(readings, meaning=meant.links)
    judged = await judge_parts(parts, judge, pairs_per_call=pairs_per_call, fallback=fallback)
    return _make_comparison(articles, judged.parts, meant.add_to(judged.provenance), notes=meant.notes)


class JudgedParts(NamedTuple):
    """A comparison with a judge's candidates among its findings, and the judge's account of itself."""

    parts: ComparedParts
    provenance: Provenance


async def judge_parts(
    parts: ComparedParts, judge: PairJudge | None, *, pairs_per_call: int = PAIRS_PER_CALL, fallback: bool = True
) -> JudgedParts:
    """Ask a judge about the pairs that rules leave open; without one the rules stand alone.

    Raises:
        ModelError: The judge failed and `fallback` is off.
        BudgetExceeded: The judge would have passed `max_cost` and `fallback` is off.
    """
    if judge is None or not parts.open_pairs:
        return JudgedParts(parts, Provenance(engine="offline"))
    judged = await _ask_judge(parts.open_pairs, judge, pairs_per_call)
    if judged.failures and not fallback:
        raise judged.failures[0]
    return JudgedParts(add_verdicts(parts, judged.verdicts), _account(judge, judged))


class _Meant(NamedTuple):
    """Statements paired by meaning, what that took (US dollars, None if unknown), and what is to be noted of it."""

    links: dict[tuple[int, int], float]
    usage: Usage = Usage()
    cost: float | None = 0.0
    notes: tuple[str, ...] = ()

    def add_to(self, by: Provenance) -> Provenance:
        """The account of a judge with the price of the vectors added."""
        if not self.usage.calls:
            return by
        judged = by.cost if by.usage.calls else 0.0
        cost = None if judged is None or self.cost is None else judged + self.cost
        return by.model_copy(update={"usage": by.usage + self.usage, "cost": cost})


async def _align_by_meaning(readings: Sequence[Reading], embedder: Embedder | None, *, fallback: bool) -> _Meant:
    """Vectors only for statements whose words find no counterpart."""
    unmatched = find_unmatched(readings) if embedder is not None else None
    if embedder is None or unmatched is None or not unmatched.statements:
        return _Meant({})
    try:
        vectors = await embedder.embed(unmatched.texts)
    except (ModelError, BudgetExceeded) as error:
        if not fallback:
            raise
        return _Meant({}, notes=(f"statements were not paired by meaning: {error}",))
    links = link_by_meaning(unmatched, vectors)
    notes = [
        f"{len(unmatched.statements)} statements without a counterpart in words were looked at by meaning with "
        f"{embedder.name}: {len(links)} pairs"
    ]
    if unmatched.left_out:
        notes.append(f"{unmatched.left_out} statements were not looked at by meaning: too many for one comparison")
    return _Meant(links, embedder.usage, embedder.cost, tuple(notes))


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


def _make_comparison(
    articles: Sequence[Article], parts: ComparedParts, by: Provenance, *, notes: Sequence[str] = ()
) -> Comparison:
    """Put a comparison on record; `by` tells who judged, what that took, and what is to be noted of it."""
    undated = [article.label for article in articles if article.published is None]
    told = (f"no publication date: {', '.join(undated)}",) if undated else ()
    all_notes = (*parts.coverage.notes, *told, *notes, *by.coverage.notes)
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
        coverage=parts.coverage.model_copy(update={"notes": all_notes}),
        provenance=by.model_copy(update={"coverage": coverage, "version": _version()}),
    )


@lru_cache(maxsize=1)
def _version() -> str:
    return metadata.version("summarizer")
