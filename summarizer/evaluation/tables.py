"""Scored rows as numbers that add up: one line a group, so that any resampling of groups is a sum."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.evaluation.rows import RowScore

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[np.float64]]

Formula = Callable[["Array"], "Array"]
"""From summed columns (last axis) to the value of a metric; NaN where it is not defined."""


class Statistic(NamedTuple):
    """A metric as a formula over column sums. `cells` has one line a group; `n` counts what was labelled."""

    name: str
    cells: "Array"
    formula: Formula
    n: int


def count_statistics(scores: Sequence[RowScore]) -> Iterator[Statistic]:
    """Precision, recall and F1 of everything counted in hits, extras and misses."""
    for name in _names(score.counts for score in scores):
        cells = _sum_by_group(scores, [score.counts.get(name) or (0, 0, 0) for score in scores])
        n = int(cells[:, 0].sum() + cells[:, 2].sum())
        yield Statistic(f"{name} precision", cells, lambda c: divide(c[..., 0], c[..., 0] + c[..., 1]), n)
        yield Statistic(f"{name} recall", cells, lambda c: divide(c[..., 0], c[..., 0] + c[..., 2]), n)
        yield Statistic(f"{name} F1", cells, lambda c: divide(2 * c[..., 0], 2 * c[..., 0] + c[..., 1] + c[..., 2]), n)


def value_statistics(scores: Sequence[RowScore]) -> Iterator[Statistic]:
    """Means of everything averaged."""
    for name in _names(score.values for score in scores):
        found = [(score.values[name], 1.0) if name in score.values else (0.0, 0.0) for score in scores]
        cells = _sum_by_group(scores, found)
        yield Statistic(name, cells, lambda c: divide(c[..., 0], c[..., 1]), int(cells[:, 1].sum()))


def label_statistics(scores: Sequence[RowScore]) -> Iterator[Statistic]:
    """Accuracy, balanced accuracy, macro-F1, and recall and F1 by label, of everything labelled.

    Labels named "NAME/number" are taken together as NAME. Averages are over the expected labels.
    """
    for name in sorted({_label_name(key) for score in scores for key in score.labels}):
        pairs = [[pair for key, pair in score.labels.items() if _label_name(key) == name] for score in scores]
        yield from _confusion_statistics(name, scores, pairs)


def _confusion_statistics(
    name: str, scores: Sequence[RowScore], pairs: Sequence[Sequence[tuple[str, str]]]
) -> Iterator[Statistic]:
    flat = [pair for each in pairs for pair in each]
    expected = sorted({pair[0] for pair in flat})
    words = [*expected, *sorted({pair[1] for pair in flat} - set(expected))]
    size, count = len(words), len(expected)
    place = {(a, b): words.index(a) * size + words.index(b) for a in words for b in words}
    cells = _sum_by_group(scores, [_tally(each, place, size * size) for each in pairs])
    yield Statistic(f"{name} accuracy", cells, lambda c: divide(_diagonal(c, size).sum(-1), c.sum(-1)), len(flat))
    if count > 1:
        balanced, macro = _averaged(_recalls, size, count), _averaged(_f_measures, size, count)
        yield Statistic(f"{name} balanced accuracy", cells, balanced, len(flat))
        yield Statistic(f"{name} macro-F1", cells, macro, len(flat))
    for at, word in enumerate(expected):
        n = sum(pair[0] == word for pair in flat)
        yield Statistic(f"{name} recall of {word!r}", cells, _one_of(_recalls, size, at), n)
        yield Statistic(f"{name} F1 of {word!r}", cells, _one_of(_f_measures, size, at), n)


_ByLabel = Callable[["Array", int], "Array"]


def _averaged(measure: _ByLabel, size: int, count: int) -> Formula:
    import numpy as np

    def mean(cells: "Array") -> "Array":
        values: Array = np.mean(measure(cells, size)[..., :count], axis=-1)
        return values

    return mean


def _one_of(measure: _ByLabel, size: int, at: int) -> Formula:
    return lambda cells: measure(cells, size)[..., at]


def _tally(pairs: Iterable[tuple[str, str]], place: dict[tuple[str, str], int], width: int) -> list[float]:
    tally = [0.0] * width
    for pair in pairs:
        tally[place[pair]] += 1
    return tally


def _diagonal(cells: "Array", size: int) -> "Array":
    return cells[..., :: size + 1]


def _recalls(cells: "Array", size: int) -> "Array":
    """By expected label. Cells are rows of a square: expected * size + got."""
    square = cells.reshape(*cells.shape[:-1], size, size)
    return divide(_diagonal(cells, size), square.sum(-1))


def _f_measures(cells: "Array", size: int) -> "Array":
    square = cells.reshape(*cells.shape[:-1], size, size)
    return divide(2 * _diagonal(cells, size), square.sum(-1) + square.sum(-2))


def divide(top: "Array", bottom: "Array") -> "Array":
    """Quotient, NaN where there is nothing to divide by."""
    import numpy as np

    quotient: Array = np.divide(top, bottom, out=np.full(np.shape(top), np.nan), where=bottom != 0)
    return quotient


def _sum_by_group(scores: Sequence[RowScore], lines: Sequence[Sequence[float]]) -> "Array":
    import numpy as np

    _, index = np.unique([score.group for score in scores], return_inverse=True)
    cells: Array = np.zeros((int(index.max()) + 1, len(lines[0])))
    np.add.at(cells, index, np.asarray(lines, dtype=float))
    return cells


def _names(mappings: Iterable[Iterable[str]]) -> list[str]:
    """In order of first sight."""
    return list(dict.fromkeys(name for mapping in mappings for name in mapping))


def _label_name(key: str) -> str:
    head, slash, tail = key.rpartition("/")
    return head if slash and tail.isdigit() else key
