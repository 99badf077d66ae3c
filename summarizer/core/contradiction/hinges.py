"""Two words that cannot both stand in one frame: opposites, a word and its denial, two degrees of kinship."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from itertools import permutations
from typing import NamedTuple

from summarizer.core.contradiction.terms import Term
from summarizer.core.text.opposites import opposites_among
from summarizer.core.text.word_forms import word_key


class HingeKind(StrEnum):
    """What makes two words of one frame exclude each other."""

    OPPOSITE = "opposite"
    DENIED = "denied"
    KIN = "kin"
    FIGURE = "figure"
    PREDICATE = "predicate"


class Hinge(NamedTuple):
    """A word of sentence `line` and one of sentence `other_line`, by their places among the terms of each."""

    kind: HingeKind
    line: int
    at: int
    other_line: int
    place: int


class _Spot(NamedTuple):
    line: int
    at: int


MOST_SPOTS = 12
"""A word that stands at more places than this is what the document is about, and no hinge."""
_KIN = frozenset(
    word_key(word)
    for word in """father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather
    grandmother cousin grandson granddaughter""".split()
)
_BLAND = frozenset(word_key(word) for word in "be have do say make take get go come see want think know".split())
_BOTH_TRUE = frozenset(
    word_key(word)
    for word in """north south east west northern southern eastern western left right first last old new early late
    men women man woman boy girl day night all most high low front back former long short open close more less male
    female up down before after above under with without public private present absent import export senior junior
    upper inside outside teacher student pupil doctor patient host guest buyer seller worker employer victim""".split()
)
"""Their opposites are told of different things side by side far more often than of one."""


def find_hinges(lines: Sequence[Sequence[Term]]) -> Iterator[Hinge]:
    """All hinges between different sentences, both ways round; `lines` are the terms of each sentence."""
    spots = _index(lines)
    for one, other in _opposites(spots):
        yield from _pair(lines, HingeKind.OPPOSITE, spots[one], spots[other])
    for key, places in spots.items():
        if len(places) > 1 and key not in _BLAND:
            yield from _pair(lines, HingeKind.DENIED, places, places)
    for one, other in permutations([key for key in spots if key in _KIN], 2):
        yield from _pair(lines, HingeKind.KIN, spots[one], spots[other])


def _opposites(spots: Collection[str]) -> set[tuple[str, str]]:
    pairs = {
        (key, other)
        for key in spots
        if key not in _BOTH_TRUE
        for other in opposites_among(key, spots)
        if other not in _BOTH_TRUE
    }
    return pairs | {(other, key) for key, other in pairs}


def _index(lines: Sequence[Sequence[Term]]) -> dict[str, list[_Spot]]:
    spots: defaultdict[str, list[_Spot]] = defaultdict(list)
    for line, terms in enumerate(lines):
        for at, term in enumerate(terms):
            if term.is_plain and term.is_told_as_fact and len(spots[term.key]) < MOST_SPOTS:
                spots[term.key].append(_Spot(line, at))
    return dict(spots)


def _pair(
    lines: Sequence[Sequence[Term]], kind: HingeKind, left: Sequence[_Spot], right: Sequence[_Spot]
) -> Iterator[Hinge]:
    for one in left:
        term = lines[one.line][one.at]
        for two in right:
            if one.line != two.line and _exclude(kind, term, lines[two.line][two.at]):
                yield Hinge(kind, *one, *two)


def _exclude(kind: HingeKind, term: Term, other: Term) -> bool:
    """Do two terms exclude each other: one of them denied, an event with an event; or neither or both denied."""
    if kind is HingeKind.DENIED:
        return term.is_denied is not other.is_denied and (term.event is None) is (other.event is None)
    return term.is_denied is other.is_denied
