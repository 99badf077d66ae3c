"""Two counts of a sentence told as one: "11 miners and six guards" as "17 people"."""

import re
from itertools import pairwise

from summarizer.core.figures.quantities import Quantity
from summarizer.core.figures.units import is_people
from summarizer.core.support.terms import Term, TermLine

MAX_BETWEEN = 45
"""Characters between two counts that are joined."""
_JOINED = re.compile(r"\band\b|\bplus\b|\bas well as\b|\balong with\b")
_LOOSE = ("at_least", "more_than", "about")


def find_sum(claim: Quantity, line: TermLine) -> Term | None:
    """The second of two joined counts that make up the claim's count, if nothing is done in between.

    "12 were killed and 30 hurt" makes no 42: each count has a doing of its own.
    """
    if claim.unit_kind != "count" or claim.value is None:
        return None
    figures = [term for term in line.content if term.kind == "figure"]
    for first, second in pairwise(figures):
        if _make_up(claim, line, first, second=second):
            return second
    return None


def _make_up(claim: Quantity, line: TermLine, first: Term, *, second: Term) -> bool:
    one, other = line.sentence.quantities[first.ref], line.sentence.quantities[second.ref]
    if one.unit_kind != "count" or other.unit_kind != "count" or one.value is None or other.value is None:
        return False
    if one.value + other.value != claim.value or not _is_as_firm(claim, one, other):
        return False
    if not all(_may_count(claim, part) for part in (one, other)):
        return False
    between = line.sentence.text[one.phrase_end : other.phrase_start]
    return len(between) <= MAX_BETWEEN and bool(_JOINED.search(between)) and not _is_done_between(line, one, other)


def _is_as_firm(claim: Quantity, one: Quantity, other: Quantity) -> bool:
    loose = {part.qualifier for part in (one, other)} - {"exactly"}
    return loose <= {claim.qualifier} and claim.qualifier in ("exactly", *_LOOSE)


def _may_count(claim: Quantity, part: Quantity) -> bool:
    if claim.unit is None or part.unit is None or claim.unit == part.unit:
        return True
    return is_people(claim.unit) and is_people(part.unit)


def _is_done_between(line: TermLine, one: Quantity, other: Quantity) -> bool:
    """Does a verb follow either count before the next begins, so that each has its own."""
    doings = [event.start for event in line.sentence.events if event.tense != "none"]
    return any(one.end <= start < other.start for start in doings)
