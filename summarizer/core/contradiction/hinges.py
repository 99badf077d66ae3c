"""Two words that cannot both stand in one frame: opposites, a word and its denial, two degrees of kinship."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import NamedTuple

from summarizer.core.contradiction.rivals import BOTH_TRUE, KIN
from summarizer.core.contradiction.terms import Term
from summarizer.core.text.opposites import opposites_of
from summarizer.core.text.word_forms import word_key


class HingeKind(StrEnum):
    """What makes two words of one frame exclude each other."""

    OPPOSITE = "opposite"
    DENIED = "denied"
    KIN = "kin"
    FIGURE = "figure"
    PREDICATE = "predicate"
    SLOT = "slot"
    DAY = "day"
    WHO = "who"
    DEAD = "dead"
    UNCOUNTED = "uncounted"
    PRESUPPOSED = "presupposed"
    MISFIT = "misfit"


class Hinge(NamedTuple):
    """A word of one sentence and a word of another, by their places among the terms of each."""

    kind: HingeKind
    at: int
    place: int


_DAY = "day "
_YEAR_DIGITS = 4
_ONCE = frozenset(map(word_key, "open found establish build erect bear born die launch create inaugurate".split()))
"""Done to one thing in one year."""
_BLAND = frozenset(word_key(word) for word in "be have do say make take get go come see want think know".split())
_WIDE = """
relationship bond closeness rapport harmony | conflict rift estrangement quarrel feud clash rupture; kindly gently
tenderly lovingly respectfully | brutally cruelly harshly degrading humiliating demeaning contemptuously savagely
"""
"""How people stand to and treat each other, in words that are no plain opposites."""


def find_hinges(terms: Sequence[Term], others: Sequence[Term], *, widely: bool) -> Iterator[Hinge]:
    """All hinges between two sentences.

    Args:
        terms: Content words of one sentence.
        others: Content words of the other.
        widely: Also another figure and another predicate beside an equal word: signs that go wrong more often.
    """
    mine, theirs = _index(terms), _index(others)
    clashes = _find_clashes(mine, theirs)
    for kind, key, other in chain(clashes, _find_wide(mine, theirs)) if widely else clashes:
        for at in mine[key]:
            for place in theirs[other]:
                if _exclude(kind, terms[at], others[place]):
                    yield Hinge(kind, at, place)
    for at in range(len(terms)) if widely else ():
        yield from _find_values(terms, at, others)


def _find_values(terms: Sequence[Term], at: int, others: Sequence[Term]) -> Iterator[Hinge]:
    """Another figure, day, person, predicate or noun of a place."""
    term = terms[at]
    if term.figure:
        yield from _find_figures(terms, at, others)
        yield from _find_days(terms, at, others)
    elif term.name:
        yield from _find_persons(terms, at, others)
    elif term.is_plain and term.is_told_as_fact:
        if term.is_predicate:
            yield from _find_predicates(terms, at, others)
        if term.slot:
            yield from _find_slots(terms, at, others)


def _index(terms: Sequence[Term]) -> Mapping[str, Sequence[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, term in enumerate(terms):
        if term.is_plain and term.is_told_as_fact:
            places[term.key].append(at)
    return places


def _find_clashes(mine: Collection[str], theirs: Collection[str]) -> Iterator[tuple[HingeKind, str, str]]:
    """Keys of either side that could exclude each other."""
    for key in mine:
        if key in theirs and key not in _BLAND:
            yield HingeKind.DENIED, key, key
        if key in KIN:
            yield from ((HingeKind.KIN, key, other) for other in theirs if other in KIN and other != key)
    opposites = {(key, other) for key in mine for other in _meet(opposites_of(key), theirs)}
    opposites |= {(key, other) for other in theirs for key in _meet(opposites_of(other), mine)}
    for key, other in sorted(opposites):
        if key not in BOTH_TRUE and other not in BOTH_TRUE:
            yield HingeKind.OPPOSITE, key, other


def _find_wide(mine: Collection[str], theirs: Collection[str]) -> Iterator[tuple[HingeKind, str, str]]:
    for one, other in _wide_sides():
        for left, right in ((one, other), (other, one)):
            yield from ((HingeKind.OPPOSITE, key, twin) for key in _meet(left, mine) for twin in _meet(right, theirs))


@cache
def _wide_sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = [line.partition("|") for line in _WIDE.split(";")]
    return tuple(
        (frozenset(map(word_key, one.split())), frozenset(map(word_key, other.split()))) for one, _, other in lines
    )


def _meet(opposites: frozenset[str], keys: Collection[str]) -> Collection[str]:
    return [key for key in keys if key in opposites] if opposites else ()


def _exclude(kind: HingeKind, term: Term, other: Term) -> bool:
    """Do two terms exclude each other as their words could: one denied, an event with an event; or neither denied."""
    if kind is HingeKind.DENIED:
        return term.is_denied is not other.is_denied and (term.event is None) is (other.event is None)
    return not (term.is_denied or other.is_denied)


def _find_figures(terms: Sequence[Term], at: int, others: Sequence[Term]) -> Iterator[Hinge]:
    if _is_designation(terms, at):
        return
    for place, other in enumerate(others):
        if not _are_two_values(terms[at].figure, other.figure) or _is_designation(others, place):
            continue
        if _stand_beside_equals(terms, at, others, place):
            yield Hinge(HingeKind.FIGURE, at, place)


def _find_days(terms: Sequence[Term], at: int, others: Sequence[Term]) -> Iterator[Hinge]:
    """Another day of the week, or year of what is done once; the deed before it has to be the same."""
    kind = _kind_of_time(terms, at)
    for place, other in enumerate(others) if kind else ():
        if other.figure != terms[at].figure and _kind_of_time(others, place) == kind:
            yield Hinge(HingeKind.DAY, at, place)


def _kind_of_time(terms: Sequence[Term], at: int) -> str:
    """What must be of one kind: a day of the week, or the deed before a year that is done once ("opened in 1911")."""
    term = terms[at]
    if term.figure.startswith(_DAY):
        return _DAY
    is_year = term.text.isdigit() and len(term.text) == _YEAR_DIGITS and at > 0
    return terms[at - 1].key if is_year and terms[at - 1].key in _ONCE else ""


def _find_persons(terms: Sequence[Term], at: int, others: Sequence[Term]) -> Iterator[Hinge]:
    """The first words of two names behind the same word ("the judge Ada Holm", "the judge Omar Tull")."""
    if not _begins_name(terms, at):
        return
    for place, other in enumerate(others):
        is_other = bool(other.name) and set(other.name.split()).isdisjoint(terms[at].name.split())
        if is_other and _begins_name(others, place) and _stand_in_one_role(terms, at, others, place):
            yield Hinge(HingeKind.WHO, at, place)


def _stand_in_one_role(terms: Sequence[Term], at: int, others: Sequence[Term], place: int) -> bool:
    """Do two names follow the same word, straight or behind one preposition ("led by")."""
    if terms[at - 1].key != others[place - 1].key:
        return False
    is_straight = terms[at].start - terms[at - 1].end == 1 == others[place].start - others[place - 1].end
    return is_straight or (terms[at].slot == others[place].slot != "")


def _begins_name(terms: Sequence[Term], at: int) -> bool:
    """Does a person's name of two words or more begin here, behind another word."""
    is_first = terms[at].is_person and at > 0 and terms[at - 1].name != terms[at].name
    return is_first and at + 1 < len(terms) and terms[at + 1].name == terms[at].name


def _are_two_values(figure: str, other: str) -> bool:
    """Are two figures of one kind, and not the same."""
    return other != "" and other != figure and other.rpartition(" ")[0] == figure.rpartition(" ")[0]


def _is_designation(terms: Sequence[Term], at: int) -> bool:
    """Is a figure part of a name ("Highway 89")."""
    return at > 0 and terms[at - 1].text[0].isupper() and terms[at].start - terms[at - 1].end == 1


def _find_predicates(terms: Sequence[Term], at: int, others: Sequence[Term]) -> Iterator[Hinge]:
    term = terms[at]
    for place, other in enumerate(others):
        if (
            other.is_predicate
            and other.is_plain
            and other.key != term.key
            and other.is_denied is term.is_denied
            and _stand_beside_equals(terms, at, others, place)
        ):
            yield Hinge(HingeKind.PREDICATE, at, place)


def _find_slots(terms: Sequence[Term], at: int, others: Sequence[Term]) -> Iterator[Hinge]:
    """Other nouns behind one preposition ("by a promise", "by a bet")."""
    term = terms[at]
    for place, other in enumerate(others):
        if other.slot == term.slot and other.is_plain and not other.figure and other.key != term.key:
            yield Hinge(HingeKind.SLOT, at, place)


def _stand_beside_equals(terms: Sequence[Term], at: int, others: Sequence[Term], place: int) -> bool:
    before = at > 0 and place > 0 and terms[at - 1].key == others[place - 1].key
    after = at + 1 < len(terms) and place + 1 < len(others) and terms[at + 1].key == others[place + 1].key
    return before or after
