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
_LEVEL = re.compile(r"\bto (?:a |an |just |only |some |record |a record )?$", re.IGNORECASE)
_AMOUNT = re.compile(r"\bby (?:a |an |just |only |some )?$", re.IGNORECASE)
REACH = 24
"""Characters before a figure in which "to" or "by" stands."""
_DOWN = re.compile(r"down|lower|fall|drop|decline", re.IGNORECASE)


def check_direction(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """A rise told as a fall, or the other way round, at the same level."""
    claim, line = alignment.claim, alignment.lines[link.line]
    ours = claim.sentence.quantities[claim.content[spot].ref]
    theirs = line.sentence.quantities[line.content[link.spot].ref]
    if _is_amount(ours) and not _is_amount(theirs) and _LEVEL.search(_just_before(line, theirs)):
        text = f"says {_phrase_with(claim, ours)}, the source says {_phrase_with(line, theirs)}"
        return Problem("direction_differs", text, TURNED_COST, True, spot)
    if not ours.direction or ours.change != "to":
        return None
    way = _direction_told(line, link.spot, theirs)
    if not way or way == ours.direction:
        return None
    turn = "up" if ours.direction == "up" else "down"
    text = f"says {turn} to {phrase_at(claim, spot)}, the source says {phrase_at(line, link.spot)}, {way}"
    return Problem("direction_differs", text, TURNED_COST, True, spot)


def _is_amount(quantity: Quantity) -> bool:
    return quantity.change in ("up", "down", "by")


def _just_before(line: TermLine, quantity: Quantity) -> str:
    return line.sentence.text[max(0, quantity.phrase_start - REACH) : quantity.phrase_start]


def _phrase_with(line: TermLine, quantity: Quantity) -> str:
    """The figure with the little word before it that makes it a level or an amount."""
    lead = _LEVEL.search(_just_before(line, quantity)) or _AMOUNT.search(_just_before(line, quantity))
    return (lead.group() if lead else "") + line.sentence.text[quantity.phrase_start : quantity.phrase_end]


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
