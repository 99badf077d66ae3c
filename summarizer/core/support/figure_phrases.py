"""Of what a figure was told: "12 people in Assam and 30 in Bihar" gives each place its own."""

import re
from typing import NamedTuple

from summarizer.core.support.carrying import carries_figure
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import TermLine

COST = 0.6
REACH = 5
"""Content terms behind a figure within which its phrase begins."""
_BREAK = re.compile(r"[;:,.()–—]|\b(?:and|or|but|while|than)\b")
_JOINT = re.compile(r"\b(in|at|against|to|for|on|near|among)\s+(?:(?:the|an?|its|their|his|her)\s+)?$", re.IGNORECASE)
_JOINT_REACH = 20
"""Characters before a word in which "in the" stands."""


class _Phrase(NamedTuple):
    """The first of the words that a joint such as "in" ties to a figure: its content spot."""

    joint: str
    spot: int


def check_phrase(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """A figure with the place or party of another one, where the source gives both with the same joint."""
    claim, line = alignment.claim, alignment.lines[link.line]
    ours, own = _phrase_behind(claim, spot), _phrase_behind(line, link.spot)
    found = alignment.links[ours.spot] if ours else None
    if ours is None or own is None or found is None or ours.joint != own.joint:
        return None
    if found.line != link.line or found.spot == own.spot:
        return None
    quantity = claim.sentence.quantities[claim.content[spot].ref]
    for place in line.places.get("#figure", ()):
        other, rival = line.sentence.quantities[line.content[place].ref], _phrase_behind(line, place)
        is_of_rival = rival == _Phrase(ours.joint, found.spot) and other.unit_kind == quantity.unit_kind
        if is_of_rival and carries_figure(quantity, other) == "no":
            said, whose = phrase_at(claim, spot), claim.content[ours.spot].text
            text = f"says {said} {ours.joint} {whose}, the source says it {own.joint} {line.content[own.spot].text}"
            return Problem("figure_bound_elsewhere", text, COST, True, spot)
    return None


def keeps_phrase(alignment: Alignment, spot: int, link: Link) -> bool:
    """Does the claim name, beside the figure, what the source ties to the equal one ("in Faro it was 39 percent")."""
    own = _phrase_behind(alignment.lines[link.line], link.spot)
    if own is None:
        return False
    near = alignment.links[max(0, spot - REACH) : spot + REACH + 1]
    return any(other is not None and (other.line, other.spot) == (link.line, own.spot) for other in near)


def _phrase_behind(line: TermLine, spot: int) -> _Phrase | None:
    """None where another figure or the end of the statement comes before."""
    text, end = line.sentence.text, line.content[spot].end
    for term in line.content[spot + 1 : spot + REACH + 1]:
        if term.kind == "figure" or _BREAK.search(text, end, term.start):
            return None
        joint = _JOINT.search(text, max(end, term.start - _JOINT_REACH), term.start)
        if joint and term.kind != "time":
            return _Phrase(joint.group(1).lower(), term.spot)
    return None
