"""Is a text carried by another, on labelled rows."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from summarizer.core.reading import Reading, read_article
from summarizer.core.support.verification import JudgedText, judge_text
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict
from summarizer.evaluation.rows import RowScore

_LABELS = {
    "consistent": ("consistent", "inconsistent", "inconsistent"),
    "inconsistent": ("consistent", "inconsistent", "inconsistent"),
    "entailed": ("entailed", "not entailed", "not entailed"),
    "not entailed": ("entailed", "not entailed", "not entailed"),
    "contradicted": ("entailed", "contradicted", "not entailed"),
    "supported": ("supported", "refuted", "not enough information"),
    "refuted": ("supported", "refuted", "not enough information"),
    "not enough information": ("supported", "refuted", "not enough information"),
}
"""Label words a row may bear, to those for supported, contradicted and not found."""
_THREE_WAY_PARTS = frozenset(("redditnli",))
"""Parts of a set whose labels tell contradicted from not entailed."""


@lru_cache(maxsize=64)
def read_cached(text: str) -> Reading:
    """The reading of a text; rows of one article follow each other."""
    return read_article(make_article(text))


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Judge the claim of one row against its text.

    Args:
        row: `claim` or `hypothesis`; `text`, `premise` or `evidence`; `label`; `mean_consistency` if marked.
    """
    claim = row.get("claim") or row.get("hypothesis")
    text = row.get("text") or row.get("premise") or row.get("evidence")
    name, group = str(row.get("part") or "verdict"), str(row.get("doc_id") or row.get("group") or row["id"])
    expected = str(row.get("label", ""))
    if not claim or not text or expected not in _LABELS:
        missing = "no claim" if not claim else "no text" if not text else f"label {expected!r} is not known"
        return RowScore(str(row["id"]), group, {}, {}, {}, {}, {}, unscored=missing)
    judged = judge_text(read_cached(join_tokens(str(claim))), (read_cached(str(text)),))
    mark = row.get("mean_consistency")
    return RowScore(
        id=str(row["id"]),
        group=group,
        counts={},
        labels={name: (expected, label_of(judged.verdict, expected=expected, part=name))},
        values={},
        pairs={"consistency": (float(mark), judged.score)} if mark is not None else {},
        detail=explain(judged),
    )


_SPLIT_DASH = re.compile(
    r"(?<=\d) - (?=\d|year|time|day|month|week|hour)|(?<=[a-z]-year) - (?=old)|(?<=\d - year) - (?=old)"
)


def join_tokens(claim: str) -> str:
    """Hyphens that a system's tokeniser set apart put together again ("2 - 0", "4 - time")."""
    return _SPLIT_DASH.sub("-", claim)


def label_of(verdict: Verdict, *, expected: str, part: str) -> str:
    """The row's own label word for a verdict."""
    words = _LABELS["contradicted" if part in _THREE_WAY_PARTS else expected]
    return words[(Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_FOUND).index(verdict)]


def explain(judged: JudgedText) -> dict[str, Any]:
    """Verdict, score and reasons by sentence, for the per-row file."""
    return {
        "score": judged.score,
        "sentences": [
            {
                "text": one.sentence.text,
                "verdict": one.support.verdict.value,
                "score": one.support.score,
                "reasons": [reason.text for reason in one.support.reasons],
                "codes": [reason.code for reason in one.support.reasons],
                "evidence": list(one.support.sentences),
            }
            for one in judged.sentences
        ],
    }
