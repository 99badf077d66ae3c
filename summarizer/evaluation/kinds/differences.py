"""Scores whether two reports of one thing are told to differ: rows with `claim`, `original_summary` and `label`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.domain.comparison import Comparison, Finding, Severity
from summarizer.engines.protocol import Embedder
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.rows import SET_ASIDE, ModelScore, RowScore, find_set_aside, group_of
from summarizer.steps.compare import compare_articles

_LABELS = ("consistent", "inconsistent")


ADDED: Final = "added a difference"
EFFECTS: Final = (ADDED, SET_ASIDE)
"""What a model can do to a comparison."""


class _Pair(NamedTuple):
    """What one row asks; `articles` are the claim's and the original's."""

    row: Mapping[str, Any]
    articles: tuple[Article, Article]
    expected: str

    def to_score(self, findings: Iterable[Finding]) -> RowScore:
        """The score of the row for what was found: severity 1 or more, across the two, says "inconsistent"."""
        found = [one for one in findings if not one.internal and one.severity >= Severity.S1]
        return RowScore(
            id=str(self.row["id"]),
            group=group_of(self.row),
            counts={},
            labels={"pair": (self.expected, "inconsistent" if found else "consistent")},
            values={"false alarms" if self.expected == "consistent" else "recall": float(bool(found))},
            pairs={},
            detail={
                "found": [
                    f"{one.relation} {one.facet} S{int(one.severity)} by {one.decided_by}: {one.why}" for one in found
                ]
            },
        )


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Compare two short reports.

    `values`: "false alarms" over consistent rows, "recall" over inconsistent ones.

    Args:
        row: `claim` and `original_summary`, `label` (`consistent`: only the wording differs).
    """
    pair = _read_pair(row)
    if isinstance(pair, RowScore):
        return pair
    return pair.to_score(compare_readings([read_article(article) for article in pair.articles]).findings)


async def score_by_meaning(row: Mapping[str, Any], embedder: Embedder) -> RowScore:
    """The rules with statements paired by an embedder, as in `summarize compare` without a model to ask."""
    pair = _read_pair(row)
    if isinstance(pair, RowScore):
        return pair
    return pair.to_score((await compare_articles(pair.articles, embedder=embedder, fallback=False)).findings)


async def score_with_model(row: Mapping[str, Any], asker: Asker) -> ModelScore:
    """The same with a model asked about pairs of statements that the rules leave open, as in `summarize compare`."""
    pair = _read_pair(row)
    if isinstance(pair, RowScore):
        return ModelScore(pair)
    compared = await compare_with_model(pair.articles, asker)
    score = with_notes(pair.to_score(compared.findings), compared)
    return ModelScore(score, compared.provenance.usage, what_model_did(compared))


def with_notes(score: RowScore, compared: Comparison) -> RowScore:
    """The score with what was noted of the model's answers, for the per-row file."""
    return score._replace(detail={**score.detail, "notes": list(compared.coverage.notes)})


def what_model_did(compared: Comparison) -> frozenset[str]:
    """Which of `EFFECTS` it had."""
    added = any(one.decided_by == "model" for one in compared.findings)
    return find_set_aside(compared.coverage.notes) | frozenset((ADDED,) if added else ())


async def compare_with_model(articles: Sequence[Article], asker: Asker) -> Comparison:
    """What `summarize compare --engine model` makes of articles.

    Raises:
        ModelError: The model failed.
        BudgetExceeded: A call could pass `max_cost`.
    """
    return await compare_articles(
        articles,
        judge=asker.pair_judge(),
        embedder=asker.embedder(),
        pairs_per_call=asker.pairs_per_call,
        fallback=False,
    )


def _read_pair(row: Mapping[str, Any]) -> _Pair | RowScore:
    """The two reports of a row, or why there are none to be scored."""
    left, right, expected = (str(row.get(name) or "") for name in ("claim", "original_summary", "label"))
    if left and right and expected in _LABELS:
        return _Pair(row, (make_article(left, id="claim"), make_article(right, id="original")), expected)
    why = f"label {expected!r} is not known" if left and right else "claim or original_summary is missing"
    return RowScore(str(row["id"]), group_of(row), {}, {}, {}, {}, {}, unscored=why)
