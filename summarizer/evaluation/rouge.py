"""ROUGE: how far a summary shares words with a reference."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

_TOKEN = re.compile(r"[a-z0-9]+")


class Rouge(NamedTuple):
    """F-measures of ROUGE-1, ROUGE-2 and ROUGE-L, each 0 to 1.

    Source: Lin 2004; tokens are runs of a-z and 0-9 of the lower-case text, not stemmed, and ROUGE-L takes the longest
    common subsequence of the whole texts, as the package `rouge-score` does without its stemmer.
    """

    rouge1: float
    rouge2: float
    rouge_l: float


def score_against(summary: str, reference: str) -> Rouge:
    """Score one summary against one reference."""
    ours, theirs = _TOKEN.findall(summary.lower()), _TOKEN.findall(reference.lower())
    return Rouge(
        rouge1=_overlap(ours, theirs, size=1),
        rouge2=_overlap(ours, theirs, size=2),
        rouge_l=_f_measure(LCSseq.similarity(ours, theirs), len(ours), len(theirs)),
    )


def score_best(summary: str, references: Sequence[str]) -> Rouge:
    """Score against several references; each measure takes the reference it matches best."""
    scores = [score_against(summary, reference) for reference in references]
    if not scores:
        return Rouge(0.0, 0.0, 0.0)
    return Rouge(
        rouge1=max(score.rouge1 for score in scores),
        rouge2=max(score.rouge2 for score in scores),
        rouge_l=max(score.rouge_l for score in scores),
    )


def _overlap(ours: list[str], theirs: list[str], *, size: int) -> float:
    ours_counted, theirs_counted = _count_grams(ours, size), _count_grams(theirs, size)
    shared = sum((ours_counted & theirs_counted).values())
    return _f_measure(shared, ours_counted.total(), theirs_counted.total())


def _count_grams(tokens: list[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(tokens[offset:] for offset in range(size)), strict=False))


def _f_measure(shared: int, ours: int, theirs: int) -> float:
    return 2 * shared / (ours + theirs) if shared else 0.0
