"""Scores the grouping of articles into stories: B-cubed, pairwise F1 and V-measure, over all rows as one grouping."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import Any, NamedTuple

from summarizer.core.reading import read_article
from summarizer.core.stories.stories import group_stories
from summarizer.core.text.articles import make_article
from summarizer.evaluation.rows import Counts, RowScore


class GroupingScore(NamedTuple):
    """Measures of one grouping, each 0 to 1.

    Source: Bagga and Baldwin 1998 (B-cubed); Rosenberg and Hirschberg 2007 (V-measure).
    """

    bcubed_precision: float
    bcubed_recall: float
    bcubed_f1: float
    pairwise_precision: float
    pairwise_recall: float
    pairwise_f1: float
    v_measure: float


def score_rows(rows: Sequence[Mapping[str, Any]]) -> tuple[RowScore, ...]:
    """Group all rows and score each: its B-cubed precision and recall, and the pairs it is part of.

    Each pair is counted with both of its rows, which leaves pairwise precision and recall as they are. `detail` has
    the labelled story ("expected") and the number of the found one ("found"); `measure` takes them.

    Args:
        rows: Each `id`, `story`, and `sentences` or `text`; `topic` is what rows are resampled by, if it is there.
    """
    found = find_labels(rows)
    labelled = [str(row["story"]) for row in rows]
    sizes, gold_sizes = Counter(found), Counter(labelled)
    both = Counter(zip(found, labelled, strict=True))
    scores = []
    for row, got, expected in zip(rows, found, labelled, strict=True):
        hit, size, gold = both[got, expected], sizes[got], gold_sizes[expected]
        scores.append(
            RowScore(
                id=str(row.get("id", "")),
                group=str(row.get("topic") or row.get("id", "")),
                counts={"pairs": Counts(hit - 1, size - hit, gold - hit)},
                labels={},
                values={"B-cubed precision": hit / size, "B-cubed recall": hit / gold},
                pairs={},
                detail={"found": got, "expected": expected, "in_found": size, "in_expected": gold, "shared": hit},
            )
        )
    return tuple(scores)


def find_labels(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The number of the found story of each row."""
    readings = [
        read_article(make_article(_text_of(row), title=row.get("title"), id=str(row.get("id") or number)))
        for number, row in enumerate(rows)
    ]
    labels = [""] * len(rows)
    for story, members in enumerate(group_stories(readings), start=1):
        for member in members:
            labels[member] = f"story {story}"
    return labels


def measure(pairs: Iterable[tuple[str, str]]) -> GroupingScore:
    """All measures of a grouping from the (expected, got) labels of its rows."""
    both = Counter(pairs)
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for (expected, got), count in both.items():
        gold[expected] += count
        found[got] += count
    total = sum(both.values())
    precision = sum(n * n / found[got] for (_, got), n in both.items()) / total
    recall = sum(n * n / gold[expected] for (expected, _), n in both.items()) / total
    together = _pairs(both)
    pair_precision = together / _pairs(found) if _pairs(found) else 1.0
    pair_recall = together / _pairs(gold) if _pairs(gold) else 1.0
    return GroupingScore(
        precision,
        recall,
        _harmonic(precision, recall),
        pair_precision,
        pair_recall,
        _harmonic(pair_precision, pair_recall),
        _v_measure(both, gold, found),
    )


def bcubed_f1(scores: Sequence[RowScore]) -> float:
    """B-cubed F1 of scored rows."""
    return measure(_labels_of(scores)).bcubed_f1


def v_measure(scores: Sequence[RowScore]) -> float:
    """V-measure of scored rows."""
    return measure(_labels_of(scores)).v_measure


def _labels_of(scores: Sequence[RowScore]) -> list[tuple[str, str]]:
    return [(str(score.detail["expected"]), str(score.detail["found"])) for score in scores]


def _text_of(row: Mapping[str, Any]) -> str:
    return str(row["text"]) if row.get("text") else "\n".join(str(sentence) for sentence in row["sentences"])


def _pairs(sizes: Mapping[Any, int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


def _harmonic(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0


def _v_measure(both: Mapping[tuple[str, str], int], gold: Mapping[str, int], found: Mapping[str, int]) -> float:
    total = sum(both.values())

    def entropy(sizes: Mapping[str, int]) -> float:
        return -sum(n / total * log(n / total) for n in sizes.values())

    gold_entropy, found_entropy = entropy(gold), entropy(found)
    shared = sum(n / total * log(n * total / (gold[g] * found[f])) for (g, f), n in both.items())
    homogeneity = shared / gold_entropy if gold_entropy else 1.0
    completeness = shared / found_entropy if found_entropy else 1.0
    return _harmonic(homogeneity, completeness)
