"""Times that the source has, but of another doing, or only of what it compares with."""

import re

from summarizer.core.support.bound_deeds import event_of
from summarizer.core.support.carrying import carries_time
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine

OTHER_DEED_COST = 0.6
COMPARED_COST = 0.45
REACH = 30
"""Characters before a time in which the words that make it a comparison stand."""
_RIGHT_BEHIND = re.compile(r"\s+(?:(?!and\b|or\b|but\b)\w+\s+){0,3}", re.IGNORECASE)
MAX_BETWEEN = 4
"""Content terms back from a time within which its doing stands."""
_COMPARED = re.compile(r"\bthan (?:(?:it|they|he|she) (?:was|were|had) )?(?:in |on |at |during |a )?$", re.IGNORECASE)
_START = re.compile(r"\b(?:since|from|compared with|compared to) $", re.IGNORECASE)


def check_dating(alignment: Alignment, spot: int) -> Problem | None:
    """A time of another doing ("built in 1969 and closed in 2009"), or of a comparison ("more than in 2015")."""
    link = alignment.links[spot]
    if link is None or link.kind != "value":
        return None
    claim, line = alignment.claim, alignment.lines[link.line]
    said, own = phrase_at(claim, spot), _own_time(alignment, spot, link)
    if own is not None and _differs(claim, spot, line, own):
        text = f"here the source says {own.text}; {said} belongs to something else"
        return Problem("time_bound_elsewhere", text, OTHER_DEED_COST, True, spot)
    before = _just_before(claim, spot)
    if _COMPARED.search(_just_before(line, link.spot)) and not (_COMPARED.search(before) or _START.search(before)):
        return Problem("time_open", f"the source only compares with {said}", COMPARED_COST, False, spot)
    return None


def _differs(claim: TermLine, spot: int, line: TermLine, own: Term) -> bool:
    return carries_time(claim.sentence.times[claim.content[spot].ref], line.sentence.times[own.ref]) == "no"


def _own_time(alignment: Alignment, spot: int, link: Link) -> Term | None:
    """The source's own time of the claim's doing, where the claim dates it with the time of another doing.

    Only times that stand right behind their doing on both sides are looked at.
    """
    line = alignment.lines[link.line]
    ours, theirs = _deed_right_before(alignment.claim, spot), _deed_right_before(line, link.spot)
    deed = alignment.links[ours.spot] if ours else None
    if deed is None or theirs is None or deed.line != link.line or deed.spot == theirs.spot:
        return None
    for place in range(deed.spot + 1, min(len(line.content), deed.spot + MAX_BETWEEN + 1)):
        if line.content[place].kind == "time" and place != link.spot:
            before = _deed_right_before(line, place)
            if before is not None and before.spot == deed.spot:
                return line.content[place]
    return None


def _deed_right_before(line: TermLine, spot: int) -> Term | None:
    for at in range(spot - 1, max(-1, spot - MAX_BETWEEN - 1), -1):
        term = line.content[at]
        if event_of(line, term):
            text, start = line.sentence.text, line.content[spot].start
            return term if _RIGHT_BEHIND.fullmatch(text, term.end, start) else None
    return None


def _just_before(line: TermLine, spot: int) -> str:
    start = line.content[spot].start
    return line.sentence.text[max(0, start - REACH) : start]
