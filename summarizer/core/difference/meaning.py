"""Statements that share few words and may still say one thing: paired by vectors that somebody else computed.

Likeness of vectors finds candidates; it never decides that two statements agree or differ.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from operator import mul
from typing import NamedTuple

from summarizer.core.difference.alignment import align_statements
from summarizer.core.difference.statements import Statement, split_statements
from summarizer.core.reading import Reading

COUNTERPART_COSINE = 0.2
"""Likeness in words from which two statements that are each other's best need no vectors."""
MAX_COMPARED = 40_000
"""Pairs of vectors compared; with more, the last sentences of each article are left out."""
LEAST_ABOVE = 0.25
"""How far a pair must stand above what statements of these articles have in common anyway, 0 to 1.

Models differ in what they give to sentences that only share a topic (0.1 with some, 0.8 with others), so likeness
counts from there.
"""
LEAST_MARGIN = 0.04
"""By how much, on the same scale, both must be nearer to each other than to any third statement.

Sentences that only share a topic are about as near to a dozen others. With a small sentence model, 18 pairs of
sentences written to say one thing in other words had margins of 0.05 to 0.4, the nearest neighbours of sentences
without a counterpart at most 0.01. On nine pairs written afterwards it found five, and one pair that was none.
"""
_MIN_BACKGROUND = 3
_MIN_WORDS = 4

Vector = Sequence[float]


class Unmatched(NamedTuple):
    """Statements that lack a counterpart in words in some other article.

    `lacking` maps the number of a statement to the articles that have nothing like it; `left_out` counts statements
    beyond what can be compared.
    """

    statements: tuple[Statement, ...]
    lacking: Mapping[int, frozenset[int]]
    left_out: int = 0

    @property
    def texts(self) -> tuple[str, ...]:
        """What vectors are needed for, in the order of `statements`."""
        return tuple(statement.text for statement in self.statements)


def find_unmatched(readings: Sequence[Reading]) -> Unmatched:
    """Which statements have no counterpart by their words: the cheap filter before any vector is asked for."""
    statements = split_statements(readings)
    matched: dict[int, set[int]] = defaultdict(set)
    for pair in align_statements(statements):
        if pair.is_best and pair.cosine >= COUNTERPART_COSINE:
            matched[pair.left.number].add(pair.right.article_index)
            matched[pair.right.number].add(pair.left.article_index)
    lacking = {
        statement.number: frozenset(range(len(readings))) - {statement.article_index} - matched[statement.number]
        for statement in statements
        if statement.sentence.is_content and len(statement.words) >= _MIN_WORDS
    }
    wanted = [statement for statement in statements if lacking.get(statement.number)]
    kept = _cap(wanted, len(readings))
    return Unmatched(kept, {one.number: lacking[one.number] for one in kept}, len(wanted) - len(kept))


def _cap(statements: Sequence[Statement], articles: int) -> tuple[Statement, ...]:
    """The first so many of each article, so that no more than `MAX_COMPARED` pairs arise."""
    most = max(2, int((2 * MAX_COMPARED) ** 0.5) // max(1, articles))
    seen: dict[int, int] = defaultdict(int)
    kept = []
    for statement in statements:
        seen[statement.article_index] += 1
        if seen[statement.article_index] <= most:
            kept.append(statement)
    return tuple(kept)


def link_by_meaning(unmatched: Unmatched, vectors: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """Pairs of statements of different articles that are each other's nearest, and stand out.

    Args:
        unmatched: From `find_unmatched`.
        vectors: One of length 1 for each of its statements, in order.

    Returns:
        (number, number), smaller first, with how far the pair stands above the background, 0 to 1. With fewer than
        three pairs to compare there is no background and nothing is linked.
    """
    statements = unmatched.statements
    likeness = {(a, b): sum(map(mul, vectors[a], vectors[b])) for a, b in combinations(range(len(statements)), 2)}
    background = _background(likeness.values())
    if background is None or background >= 1:
        return {}
    scale = 1 - background
    nearest = _two_nearest(likeness, len(statements))
    links = {}
    for (a, b), value in likeness.items():
        above = (value - background) / scale
        margin = (value - max(_rival(nearest[a], value), _rival(nearest[b], value))) / scale
        if above >= LEAST_ABOVE and margin >= LEAST_MARGIN and _may_pair(unmatched, a, b):
            links[statements[a].number, statements[b].number] = round(min(above, 1.0), 3)
    return links


def _background(values: Iterable[float]) -> float | None:
    """Likeness of statements that say different things: the lower quartile; None of too few pairs."""
    ordered = sorted(values)
    return ordered[len(ordered) // 4] if len(ordered) >= _MIN_BACKGROUND else None


def _may_pair(unmatched: Unmatched, a: int, b: int) -> bool:
    left, right = unmatched.statements[a], unmatched.statements[b]
    return (
        right.article_index in unmatched.lacking[left.number] and left.article_index in unmatched.lacking[right.number]
    )


def _two_nearest(likeness: Mapping[tuple[int, int], float], count: int) -> list[tuple[float, float]]:
    """For each place the two greatest likenesses to any other, greatest first."""
    nearest = [(-2.0, -2.0)] * count
    for pair, value in likeness.items():
        for place in pair:
            first, second = nearest[place]
            if value > first:
                nearest[place] = (value, first)
            elif value > second:
                nearest[place] = (first, value)
    return nearest


def _rival(nearest: tuple[float, float], value: float) -> float:
    """The greatest likeness apart from `value` itself; greater than it where it is not the greatest."""
    return nearest[1] if value == nearest[0] else nearest[0]
