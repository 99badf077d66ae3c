"""What is told of a figure that the source has not, but that follows from its figures, or does not."""

import re

from summarizer.core.figures.intervals import hard
from summarizer.core.support.computed import refutes_factor, share_pairs
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import TermLine

WORKED_OUT_COST = 0.1
REFUTED_COST = 0.6
NEAR = 2
"""Content terms between a share and the noun it is of."""
_MAJORITY = re.compile(r"\b(?:most(?: of)?|majority of)(?: (?:the|its|his|her|their))?\s+([a-z-]+)", re.IGNORECASE)


def tell_worked_out(alignment: Alignment, spot: int, link: Link) -> Problem:
    """Told, and not held against the claim: the source does not print the figure."""
    said = phrase_at(alignment.claim, spot)
    if link.kind == "sum":
        return Problem("figure_summed", f"{said} is the source's counts added up", WORKED_OUT_COST, False, spot)
    found = phrase_at(alignment.lines[link.line], link.spot)
    text = f"{said} is worked out from the source's figures ({_list_figures(alignment.lines[link.line])})"
    return Problem("figure_computed", text if found else said, WORKED_OUT_COST, False, spot)


def _list_figures(line: TermLine) -> str:
    return ", ".join(phrase_at(line, place) for place in line.places.get("#figure", ())[:3])


def check_factor(alignment: Alignment, spot: int) -> list[Problem]:
    """A "doubled" that follows from two levels of the source, or that they refute."""
    link, term = alignment.links[spot], alignment.claim.content[spot]
    if link is not None:
        return [tell_worked_out(alignment, spot, link)] if link.kind == "computed" else []
    for line in alignment.lines[:1]:
        if levels := refutes_factor(alignment.claim, term, line):
            text = f"says “{term.text}”, the source says {levels}"
            return [Problem("figure_differs", text, REFUTED_COST, True, spot)]
    return []


def check_majority(alignment: Alignment) -> list[Problem]:
    """A claim about most of those of whom the source counts half or fewer."""
    claim = alignment.claim
    for found in _MAJORITY.finditer(claim.sentence.text):
        term = next((each for each in claim.content if each.start == found.start(1)), None)
        link = alignment.links[term.spot] if term else None
        told = _minority_at(alignment.lines[link.line], link.spot) if link else ""
        if term is not None and told:
            text = f"says “{found.group()}”, the source says {told}"
            return [Problem("figure_differs", text, REFUTED_COST, True, term.spot)]
    return []


def _minority_at(line: TermLine, place: int) -> str:
    """The source's words or numbers for half or fewer of the noun at a place."""
    for pair in share_pairs(line):
        if abs(pair.at.spot - place) <= NEAR and pair.first * 2 <= pair.second:
            return f"{pair.first:f} of {pair.second:f}"
    for at in range(max(0, place - NEAR), place):
        if line.content[at].kind == "figure":
            quantity = line.sentence.quantities[line.content[at].ref]
            whole = {"fraction": 1, "percent": 100}.get(quantity.unit_kind)
            high = hard(quantity).high
            if whole and high is not None and high * 2 <= whole:
                return phrase_at(line, at)
    return ""
