"""How far two sentences say the rest alike around two words: what stands before them, and what stands behind."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.core.contradiction.terms import Term

REACH = 9
"""Terms on either side of a word that belong to its frame. Swept 5 to 14 on documents with planted contradictions:
fewer lose long noun phrases, more bring in the next clause."""
_VAGUE_WEIGHT = 0.4


class Frame(NamedTuple):
    """`share` of the weight of one side's words that the other has, 0 to 1, at the same side of the hinge.

    `hinge` is the word between; `before`/`after` are the terms matched on either side, of `length_before` before it;
    `beside` counts the direct neighbours that are equal, 0 to 2.
    """

    hinge: Term
    share: float
    weight: float
    before: tuple[Term, ...]
    after: tuple[Term, ...]
    beside: int
    length_before: int

    @property
    def matched(self) -> int:
        """How many words of the frame are found again."""
        return len(self.before) + len(self.after)

    @property
    def is_on_both_sides(self) -> bool:
        """Is something of it found again before the hinge, and something behind."""
        return bool(self.before and self.after)


class _Side(NamedTuple):
    matched: tuple[Term, ...]
    weight: float
    total: float


def compare_frames(unit: Sequence[Term], at: int, other: Sequence[Term], place: int) -> Frame:
    """Set the words around `unit[at]` beside those around `other[place]`; order counts by side of the hinge only."""
    before = _compare_side(unit[:at], other[max(0, place - REACH) : place])
    after = _compare_side(unit[at + 1 :], other[place + 1 : place + 1 + REACH])
    total = before.total + after.total
    weight = before.weight + after.weight
    return Frame(
        hinge=unit[at],
        share=weight / total if total else 0.0,
        weight=weight,
        before=before.matched,
        after=after.matched,
        length_before=at,
        beside=_are_same(unit, at - 1, other, place - 1) + _are_same(unit, at + 1, other, place + 1),
    )


def _compare_side(terms: Sequence[Term], others: Sequence[Term]) -> _Side:
    left = list(others)
    matched: list[Term] = []
    weight = total = 0.0
    for term in terms:
        counts = _VAGUE_WEIGHT if term.is_vague else 1.0
        total += counts
        if (twin := next((one for one in left if _are_one_word(one, term)), None)) is not None:
            left.remove(twin)
            matched.append(term)
            weight += counts
    return _Side(tuple(matched), weight, total)


def _are_one_word(term: Term, other: Term) -> bool:
    """Is it one word, and not a name's part here and a plain word there ("the bank", "Brenner Bank")."""
    if term.key != other.key or bool(term.name) is bool(other.name):
        return term.key == other.key
    return term.text.islower() is other.text.islower()


def _are_same(unit: Sequence[Term], at: int, other: Sequence[Term], place: int) -> bool:
    return 0 <= at < len(unit) and 0 <= place < len(other) and unit[at].key == other[place].key
