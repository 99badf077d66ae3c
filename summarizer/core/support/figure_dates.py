"""When a figure was so: "4,000 people in 1950 and 9,000 in 1990" gives each year its own."""

import re

from summarizer.core.support.carrying import carries_figure, carries_time
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import TermLine

COST = 0.6
REACH = 3
"""Content terms behind a figure within which the time that dates it stands."""
_BREAK = re.compile(r"[;:,.()–—]|\b(?:and|or|but|while|from|to|against|than|with|since|before|after|until)\b")


def check_dated(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """A figure with the time of another one, where the source dates both."""
    claim, line = alignment.claim, alignment.lines[link.line]
    ours, own = _dated_by(claim, spot), _dated_by(line, link.spot)
    found = alignment.links[ours] if ours is not None else None
    if ours is None or own is None or found is None or found.kind != "value" or found.line != link.line:
        return None
    if carries_time(claim.sentence.times[claim.content[ours].ref], line.sentence.times[line.content[own].ref]) != "no":
        return None
    quantity = claim.sentence.quantities[claim.content[spot].ref]
    for place in line.places.get("#figure", ()):
        other = line.sentence.quantities[line.content[place].ref]
        is_of_time = _dated_by(line, place) == found.spot and other.unit_kind == quantity.unit_kind
        if is_of_time and carries_figure(quantity, other) == "no":
            said, dated = phrase_at(claim, spot), phrase_at(claim, ours)
            text = f"says {said} of {dated}, the source says it of {phrase_at(line, own)}"
            return Problem("figure_bound_elsewhere", text, COST, True, spot)
    return None


def keeps_time(alignment: Alignment, spot: int, link: Link) -> bool:
    """Does the claim date the figure by the time that dates the equal one in the source."""
    ours, own = _dated_by(alignment.claim, spot), _dated_by(alignment.lines[link.line], link.spot)
    found = alignment.links[ours] if ours is not None else None
    return found is not None and (found.line, found.spot, found.kind) == (link.line, own, "value")


def _dated_by(line: TermLine, spot: int) -> int | None:
    """The place of the time that stands behind a figure, with no other statement in between."""
    for place in range(spot + 1, min(len(line.content), spot + REACH + 1)):
        term = line.content[place]
        if term.kind == "figure":
            return None
        if term.kind == "time":
            return None if _BREAK.search(line.sentence.text, line.content[spot].end, term.start) else place
    return None
