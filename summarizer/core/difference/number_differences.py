"""Bare numbers that differ in one place of one wording and measure nothing that can be named ("flight 737")."""

import re
from collections.abc import Iterator, Sequence

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.word_alignment import Gap
from summarizer.core.text.words import Word
from summarizer.domain.comparison import Facet, Gate, Relation

_NUMBER = re.compile(r"\d[\d.,:/-]*")


def find_number_differences(pair: Pair) -> Iterator[Difference]:
    """A tension for each number that stands in the place of another and is read neither as a figure nor as a time."""
    if not pair.words.is_near_copy or pair.is_internal:
        return
    for gap in pair.words.gaps:
        if _holds_one_number(gap) and not (_is_read(pair.left, gap.left) and _is_read(pair.right, gap.right)):
            left = pair.left.place_of(gap.left[0].start, gap.left[-1].end)
            right = pair.right.place_of(gap.right[0].start, gap.right[-1].end)
            why = contrast(pair, left, right, "the numbers differ, and it is not certain what they measure")
            yield Difference(
                Relation.TENSION, Facet.QUANTITY, Gate.SLOT, pair.left, pair.right, left, right, why, frozenset()
            )


def _holds_one_number(gap: Gap) -> bool:
    sides = [[word for word in side if _NUMBER.fullmatch(word.text)] for side in (gap.left, gap.right)]
    return all(len(side) == 1 for side in sides) and len(gap.left) == len(gap.right) == 1


def _is_read(statement: Statement, words: Sequence[Word]) -> bool:
    """Is the number part of a figure or a time, which are compared elsewhere."""
    spans = [(one.start, one.end) for one in statement.quantities]
    spans += [(one.start, one.end) for one in statement.times]
    return any(start < words[0].end and words[0].start < end for start, end in spans)
