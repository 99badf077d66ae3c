"""What scoring one labelled row gives, before anything is averaged."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Counts(NamedTuple):
    """True positives, false positives, false negatives of one row."""

    hit: int
    extra: int
    missed: int


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
