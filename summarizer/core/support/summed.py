"""Counts of a sentence told as one: "11 miners and six guards" as "17 people"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from summarizer.core.figures.quantities import Quantity
from summarizer.core.figures.units import is_people
from summarizer.core.support.terms import Term, TermLine

MAX_BETWEEN = 45
"""Characters between two counts that are joined."""
MAX_PARTS = 6
"""Counts that a claim may add up."""
_JOINED = re.compile(r"\band\b|\bplus\b|\bas well as\b|\balong with\b|,")
_LAST_JOINED = re.compile(r"\band\b|\bplus\b|\bas well as\b|\balong with\b")
_ONE_MORE = re.compile(r"[\w\s-]{0,30}?,? and (?:a|an)\s+([a-z-]+)(?:\s+([a-z]+))?", re.IGNORECASE)
"""A single one at the end of a list of counts ("three men, two women and a child")."""
_ANYBODY = frozenset("person victim other citizen worker employee staff personnel member".split())
"""What people of several kinds are together; eleven patients are not nine patients and two nurses."""
_LOOSE = ("at_least", "more_than", "about")


def find_sum(claim: Quantity, line: TermLine) -> Term | None:
    """The last of several joined counts that make up the claim's count, if nothing is done in between.

    "12 were killed and 30 hurt" makes no 42: each count has a doing of its own.
    """
    if claim.unit_kind != "count" or claim.value is None:
        return None
    figures = [term for term in line.content if term.kind == "figure"]
    for term in figures:
        if _is_one_beside_others(claim, line, line.sentence.quantities[term.ref]):
            return term
    for at in range(len(figures)):
        last = _find_last(claim, line, figures[at : at + MAX_PARTS])
        if last is not None:
            return last
    return None


def _is_one_beside_others(claim: Quantity, line: TermLine, others: Quantity) -> bool:
    """Is it "Dana Moe, like the other two climbers, …" for the claim's three."""
    before = line.sentence.text[: others.phrase_start]
    if others.unit_kind != "count" or others.value is None or claim.value != others.value + 1:
        return False
    return bool(_LIKE_OTHERS.search(before)) and " and " not in before and _may_count(claim, others)


_LIKE_OTHERS = re.compile(r"^[^.;:]*\w,? (?:like|as did|just as|along with|together with) the other $")
"""One and those who are as it is."""


def _find_last(claim: Quantity, line: TermLine, figures: Sequence[Term]) -> Term | None:
    """The count up to which those from the first on make up the claim's."""
    quantities = line.sentence.quantities
    wanted = claim.value or Decimal(0)
    parts: list[Quantity] = []
    total = Decimal(0)
    for term in figures:
        part = quantities[term.ref]
        if part.unit_kind != "count" or part.value is None or not _may_count(claim, part):
            return None
        if parts and not _is_joined(line, parts[-1], part):
            return None
        is_last = bool(parts) and bool(_LAST_JOINED.search(line.sentence.text, parts[-1].phrase_end, part.phrase_start))
        parts.append(part)
        total += part.value
        if not _is_as_firm(claim, parts) or total > wanted:
            return None
        if (is_last and total == wanted) or total + _count_one_more(line, part) == wanted != total:
            return term
    return None


def _is_joined(line: TermLine, one: Quantity, other: Quantity) -> bool:
    between = line.sentence.text[one.phrase_end : other.phrase_start]
    return len(between) <= MAX_BETWEEN and bool(_JOINED.search(between)) and not _is_done_between(line, one, other)


def _count_one_more(line: TermLine, part: Quantity) -> int:
    found = _ONE_MORE.match(line.sentence.text, part.phrase_end)
    return int(found is not None and any(is_people(word.lower()) for word in found.groups() if word))


def _is_as_firm(claim: Quantity, parts: Sequence[Quantity]) -> bool:
    loose = {part.qualifier for part in parts} - {"exactly"}
    return loose <= {claim.qualifier} and claim.qualifier in ("exactly", *_LOOSE)


def _may_count(claim: Quantity, part: Quantity) -> bool:
    if claim.unit is None or part.unit is None or claim.unit == part.unit:
        return True
    return claim.unit in _ANYBODY and is_people(part.unit)


def _is_done_between(line: TermLine, one: Quantity, other: Quantity) -> bool:
    """Does a verb follow either count before the next begins, so that each has its own."""
    doings = [event.start for event in line.sentence.events if event.tense != "none"]
    return any(one.end <= start < other.start for start in doings)
