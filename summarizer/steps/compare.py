"""Compare several articles on one story: read, line up, ask a judge about what rules leave open."""

from collections.abc import Sequence
from functools import lru_cache
from importlib import metadata

from summarizer.core.comparison import ComparedParts, add_verdicts, compare_readings
from summarizer.core.judged import PairVerdict
from summarizer.core.reading import read_article
from summarizer.domain.article import Article
from summarizer.domain.comparison import Comparison
from summarizer.domain.summary import Coverage, Provenance
from summarizer.engines.protocol import PairJudge
from summarizer.errors import ModelError, UsageError

PAIRS_PER_CALL = 20


async def compare_articles(
    articles: Sequence[Article], *, judge: PairJudge | None = None, pairs_per_call: int = PAIRS_PER_CALL
) -> Comparison:
    """Line up articles on one story.

    Args:
        articles: Two or more; each stands for itself, also where two have the same text.
        judge: Asked about pairs of statements no rule decides. Its verdicts add candidates marked "model"; if it fails,
            the comparison of the rules stands and the failure is noted.
        pairs_per_call: Pairs shown to the judge at a time.

    Raises:
        UsageError: Fewer than two articles.
    """
    if len(articles) < 2:
        raise UsageError("compare needs at least two articles; name a second file or URL")
    parts = compare_readings([read_article(article) for article in articles])
    notes: tuple[str, ...] = ()
    if judge is not None:
        parts, notes = await _ask_judge(parts, judge, pairs_per_call)
    return _make_comparison(articles, parts, notes, with_model=judge is not None)


async def _ask_judge(
    parts: ComparedParts, judge: PairJudge, pairs_per_call: int
) -> tuple[ComparedParts, tuple[str, ...]]:
    verdicts: dict[str, PairVerdict] = {}
    for start in range(0, len(parts.open_pairs), pairs_per_call):
        try:
            answered = await judge.judge(parts.open_pairs[start : start + pairs_per_call])
        except ModelError as error:
            left = len(parts.open_pairs) - start
            return add_verdicts(parts, verdicts), (f"{left} open pairs were not judged: {error}",)
        verdicts.update({verdict.id: verdict for verdict in answered})
    return add_verdicts(parts, verdicts), ()


def _make_comparison(
    articles: Sequence[Article], parts: ComparedParts, notes: tuple[str, ...], *, with_model: bool
) -> Comparison:
    undated = [article.label for article in articles if article.published is None]
    told = (f"no publication date: {', '.join(undated)}",) if undated else ()
    return Comparison(
        articles=tuple(articles),
        groups=parts.groups,
        findings=parts.findings,
        only_in=parts.only_in,
        origins=parts.origins,
        coverage=parts.coverage.model_copy(update={"notes": (*parts.coverage.notes, *told, *notes)}),
        provenance=Provenance(
            engine="model" if with_model else "offline",
            coverage=Coverage(
                characters=sum(len(article.text) for article in articles),
                sentences=sum(len(article.sentences) for article in articles),
                sentences_read=parts.coverage.sentences,
            ),
            version=_version(),
        ),
    )


@lru_cache(maxsize=1)
def _version() -> str:
    return metadata.version("summarizer")
