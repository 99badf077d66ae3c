"""What scoring one labelled row gives, before anything is averaged."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from summarizer.domain.values import Usage


class Counts(NamedTuple):
    """True positives, false positives, false negatives of one row."""

    hit: int
    extra: int
    missed: int


def group_of(row: Mapping[str, Any]) -> str:
    """The article, document or topic that a row shares with others; its own `id` if it stands alone."""
    return str(row.get("doc_id") or row.get("group") or row.get("topic") or row["id"])


class RowScore(NamedTuple):
    """One scored row.

    `group` is what is resampled for the interval (article or document). `counts` feed precision, recall and F1 by
    name; `labels` are (expected, got) pairs by name, for accuracy, balanced accuracy and macro-F1; `values` are
    averaged by name; `pairs` are (expected, got) numbers for rank correlation. `unscored` says why a row could not be
    scored. `detail` holds reasons and the two sides, for the per-row file.
    """

    id: str
    group: str
    counts: Mapping[str, Counts]
    labels: Mapping[str, tuple[str, str]]
    values: Mapping[str, float]
    pairs: Mapping[str, tuple[float, float]]
    detail: Mapping[str, Any]
    unscored: str | None = None


class ModelScore(NamedTuple):
    """One row scored with a model beside the rules.

    `usage` is what asking took, answers from the cache among it; `did` names what the model brought about. A row of
    which the rules left nothing open has used nothing.
    """

    score: RowScore
    usage: Usage = Usage()
    did: frozenset[str] = frozenset()


SET_ASIDE: Final = "an answer set aside"
"""What a model can bring about anywhere: an answer the rules let not count, for a reason told in the notes."""


def find_set_aside(notes: Iterable[str]) -> frozenset[str]:
    """Just `SET_ASIDE` if coverage notes tell of a judge's answers that were left out, else nothing."""
    told = any(" left out: " in note for note in notes)
    return frozenset((SET_ASIDE,) if told else ())
