"""Which way a level went: "stood at 4.8%, down from 5.2%" does not carry "rose to 4.8%"."""

import re

from summarizer.core.figures.quantities import Quantity
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import TermLine

TURNED_COST = 0.6
_WAY_AFTER = re.compile(
    r"[^.;:]{0,30}?[,(]\s*(?P<way>up|down|lower|higher|(?:a|an) \w+ (?:rise|increase|gain|fall|drop|decline))\b"
    r"[^.;:,]{0,25}?\b(?:from|on|than|compared)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"[^.;:]{0,30}?,? (?:compared (?:with|to)|from|against)\s+$", re.IGNORECASE)
_DOWN = re.compile(r"down|lower|fall|drop|decline", re.IGNORECASE)


def check_direction(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """A rise told as a fall, or the other way round, at the same level."""
    claim, line = alignment.claim, alignment.lines[link.line]
    ours = claim.sentence.quantities[claim.content[spot].ref]
    theirs = line.sentence.quantities[line.content[link.spot].ref]
    if not ours.direction or ours.change != "to":
        return None
    way = _direction_told(line, link.spot, theirs)
    if not way or way == ours.direction:
        return None
    turn = "up" if ours.direction == "up" else "down"
    text = f"says {turn} to {phrase_at(claim, spot)}, the source says {phrase_at(line, link.spot)}, {way}"
    return Problem("direction_differs", text, TURNED_COST, True, spot)


def _direction_told(line: TermLine, place: int, quantity: Quantity) -> str:
    """Which way the source says the level went, in words or by the level it had before; empty if it does not."""
    if quantity.direction:
        return quantity.direction
    text = line.sentence.text
    if found := _WAY_AFTER.match(text, quantity.phrase_end):
        return "down" if _DOWN.search(found["way"]) else "up"
    after = next((term for term in line.content[place + 1 :] if term.kind == "figure"), None)
    if after is None:
        return ""
    before = line.sentence.quantities[after.ref]
    if before.unit != quantity.unit or not _COMPARED.fullmatch(text, quantity.phrase_end, before.phrase_start):
        return ""
    if before.value is None or quantity.value is None or before.value == quantity.value:
        return ""
    return "up" if quantity.value > before.value else "down"
