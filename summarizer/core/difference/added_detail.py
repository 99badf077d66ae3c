"""One report says more and nothing clashes: a part of those counted, an hour, a fuller role, a closer place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.figure_record import place_figure
from summarizer.core.difference.place_scope import read_areas
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import is_role
from summarizer.core.difference.word_alignment import Gap
from summarizer.core.figures.quantities import Quantity
from summarizer.core.names.names import same_name
from summarizer.core.text.words import Word
from summarizer.core.times.time_relations import relate_times
from summarizer.core.times.times import TimeMention
from summarizer.domain.comparison import Facet, Gate, Relation

_PART = re.compile(
    r"(?: [a-z]+){0,2},? (?:(?:including|among them) [^,;.]{3,40}|\w+ of (?:them|whom) [^,;.]{3,30})(?=[,;.]|$| )"
)
_PART_OF = re.compile(
    r"\b(?:district|suburb|quarter|outskirts|centre|center|port|old town|part|neighbourhood|neighborhood|north|south|"
    r"east|west) of (?:the )?$"
)
_DETERMINERS = frozenset({"a", "an", "the"})
_UNDOING = frozenset("former deputy ex acting alleged non vice suspected future new old other another".split())
"""Words before a role that make it another role, or somebody else."""


class _Detail(NamedTuple):
    facet: Facet
    left: Place
    right: Place


def find_added_details(pair: Pair, agreed: Sequence[Difference]) -> Iterator[Difference]:
    """What one of two statements on one event adds to the other, at most once per facet.

    Args:
        pair: Two statements.
        agreed: What was found between their figures; equal ones may have a part named with them.
    """
    if pair.is_internal or not (pair.is_best and pair.is_close):
        return
    seen: set[Facet] = set()
    for found in (*_parts(pair, agreed), *_hours(pair), *_roles(pair), *_places(pair)):
        if found.facet not in seen:
            seen.add(found.facet)
            why = contrast(pair, found.left, found.right, "one says more, and nothing clashes")
            yield Difference(
                Relation.COMPATIBLE_DETAIL,
                found.facet,
                Gate.VALUE,
                pair.left,
                pair.right,
                found.left,
                found.right,
                why,
            )


def _parts(pair: Pair, agreed: Sequence[Difference]) -> Iterator[_Detail]:
    """Equal counts, one with a part of it named ("12 people, three of them children")."""
    for one in agreed:
        if one.relation is not Relation.EQUIVALENT or one.facet is not Facet.QUANTITY:
            continue
        sides = _with_part(pair.left, one.left_place), _with_part(pair.right, one.right_place)
        if (sides[0] is None) != (sides[1] is None):
            yield _Detail(Facet.QUANTITY, sides[0] or one.left_place, sides[1] or one.right_place)


def _with_part(statement: Statement, figure: Place) -> Place | None:
    counted = _counted_at(statement, figure)
    if counted is None:
        return None
    found = _PART.match(statement.sentence.text, counted.phrase_end, min(statement.end, counted.phrase_end + 80))
    return statement.place_of(counted.phrase_start, found.end()) if found else None


def _counted_at(statement: Statement, figure: Place) -> Quantity | None:
    counts = (one for one in statement.quantities if one.unit_kind == "count")
    return next((one for one in counts if place_figure(statement, one).start == figure.start), None)


def _hours(pair: Pair) -> Iterator[_Detail]:
    """A day, and a part of it or an hour in it."""
    for a in pair.left.times:
        for b in pair.right.times:
            if a.kind in ("date", "time") and b.kind in ("date", "time") and _is_closer(a, b):
                yield _Detail(Facet.TIME, pair.left.place_of(a.start, a.end), pair.right.place_of(b.start, b.end))


def _is_closer(a: TimeMention, b: TimeMention) -> bool:
    """Is one a part of the other's day: the same day told with an hour, by day of the week or by date."""
    if a.bound or b.bound or (a.clock_first is None) == (b.clock_first is None):
        return False
    if a.first is None or b.first is None:
        wide, close = (b, a) if b.clock_first is None else (a, b)
        return wide.text.lower() in close.text.lower()
    return a.first == b.first and a.last == b.last and relate_times(a, b) in ("contains", "within")


def _roles(pair: Pair) -> Iterator[_Detail]:
    """A role, and the same role told more closely, in one wording ("a minister", "the finance minister")."""
    for gap in pair.words.gaps:
        if not gap.is_firm:
            continue
        behind = _role_behind(pair, gap)
        if behind and _only_tells_more(gap.left, gap.right):
            left, right = behind
            yield _Detail(
                Facet.IDENTITY,
                pair.left.place_of(gap.left[0].start if gap.left else left.start, left.end),
                pair.right.place_of(gap.right[0].start if gap.right else right.start, right.end),
            )


def _role_behind(pair: Pair, gap: Gap) -> tuple[Word, Word] | None:
    """The noun for a person that stands directly behind the gap on both sides."""
    sides = [_word_behind(side, words) for side, words in ((pair.left, gap.left), (pair.right, gap.right))]
    a, b = sides
    if a is None or b is None or a.text.lower() != b.text.lower() or not is_role(a.stem):
        return None
    return a, b


def _word_behind(statement: Statement, words: Sequence[Word]) -> Word | None:
    return next((word for word in statement.words if words and word.start >= words[-1].end), None)


def _only_tells_more(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Does one side have an article alone where the other has an article and words that tell the role more closely."""
    plain, fuller = (left, right) if len(left) < len(right) else (right, left)
    told = [word.text.lower() for word in fuller if word.text.lower() not in _DETERMINERS]
    is_plain = all(word.text.lower() in _DETERMINERS for word in plain)
    return is_plain and len(fuller) > len(told) >= 1 and not _UNDOING & set(told)


def _places(pair: Pair) -> Iterator[_Detail]:
    """A place, and a part of it ("in Porto", "in the old town of Porto")."""
    for a in read_areas(pair.left):
        for b in pair.right.names:
            if same_name(a, b):
                yield from _closer_place(pair, a.start, b.start, ends=(a.end, b.end))
    for b in read_areas(pair.right):
        for a in pair.left.names:
            if same_name(a, b):
                yield from _closer_place(pair, a.start, b.start, ends=(a.end, b.end))


def _closer_place(pair: Pair, left: int, right: int, *, ends: tuple[int, int]) -> Iterator[_Detail]:
    begins = _part_before(pair.left, left), _part_before(pair.right, right)
    if (begins[0] < left) != (begins[1] < right):
        yield _Detail(Facet.PLACE, pair.left.place_of(begins[0], ends[0]), pair.right.place_of(begins[1], ends[1]))


def _part_before(statement: Statement, start: int) -> int:
    """Where the words begin that name a part of a place, the place itself where there are none."""
    begin = max(statement.start, start - 40)
    found = _PART_OF.search(statement.sentence.text, begin, start)
    return found.start() if found else start
