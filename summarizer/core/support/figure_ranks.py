"""Which place in an order: the second largest is not the largest."""

import re

from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import TermLine

RANK_COST = 0.55
ROW_COST = 0.4
_IN_A_ROW = re.compile(r"\bin a row\b|\b(?:straight|consecutive|successive)\b", re.IGNORECASE)
_RANK = re.compile(
    r"\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)|joint)[\s-]+$", re.IGNORECASE
)
_HIGHEST = re.compile(r"\w{2,}est\b|most\b|least\b|best\b|worst\b", re.IGNORECASE)
REACH = 20
"""Characters before a superlative in which its rank stands."""


def check_ranks(alignment: Alignment) -> list[Problem]:
    """A superlative told with another rank than the source gives, or without the rank it has there."""
    claim = alignment.claim
    for term, link in zip(claim.content, alignment.links, strict=True):
        if term.kind != "word" or link is None or not _HIGHEST.fullmatch(term.text):
            continue
        line = alignment.lines[link.line]
        other = line.content[link.spot]
        if other.key != term.key:
            continue
        ours, theirs = _rank_before(claim, term.start), _rank_before(line, other.start)
        if ours != theirs and "joint" not in (ours, theirs):
            said, found = f"{ours} {term.text}".strip(), f"{theirs} {other.text}".strip()
            return [Problem("rank_differs", f"says “{said}”, the source says “{found}”", RANK_COST, True, term.spot)]
    return _check_row(alignment) or _check_placed(alignment)


def _check_row(alignment: Alignment) -> list[Problem]:
    """Times one after another, where the source only counts them ("the fourth this year", "the fourth in a row")."""
    claim = alignment.claim
    found = _IN_A_ROW.search(claim.sentence.text)
    if found is None or any(_IN_A_ROW.search(line.sentence.text) for line in alignment.lines):
        return []
    spot = next((term.spot for term in claim.content if term.end > found.start()), len(claim.content) - 1)
    return [Problem("rank_differs", f"says “{found.group()}”, which the source does not", ROW_COST, False, spot)]


_PLACED = re.compile(
    r"\b(?:ranked|ranks?|placed|listed|finished|is|was|came|stands?|stood|in)\s+(?:at\s+|as\s+)?(?:the\s+)?"
    r"(\d{1,4})(?:st|nd|rd|th)\b(?!\s+(?:century|anniversary|birthday|minute|floor|day|time|year|season|round|straight))"
)
_NTH_MOST = re.compile(r"\b(\d{1,4})(?:st|nd|rd|th)[\s-]+(?:most|least|best|worst|\w{2,}est)\b")


def _check_placed(alignment: Alignment) -> list[Problem]:
    """A place in an order told as another ("ranked 42nd", "the 43rd most visited")."""
    ours = _find_places(alignment.claim.sentence.text)
    theirs = _find_places(alignment.lines[0].sentence.text) if ours else []
    if len(ours) != 1 or len(theirs) != 1 or ours[0].group(1) == theirs[0].group(1):
        return []
    said, found = ours[0].group(), theirs[0].group()
    spot = next(term.spot for term in reversed(alignment.claim.content) if term.start <= ours[0].start(1))
    return [Problem("rank_differs", f"says “{said}”, the source says “{found}”", RANK_COST, True, spot)]


def _find_places(text: str) -> list[re.Match[str]]:
    """The places in an order that a sentence gives, each once."""
    found = [*_PLACED.finditer(text), *_NTH_MOST.finditer(text)]
    return list({match.start(1): match for match in found}.values())


def _rank_before(line: TermLine, start: int) -> str:
    found = _RANK.search(line.sentence.text, max(0, start - REACH), start)
    return _DIGITS.get(found.group(1).lower(), found.group(1).lower()) if found else ""


_DIGITS = {
    "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth", "6th": "sixth", "7th": "seventh",
    "8th": "eighth", "9th": "ninth", "10th": "tenth",
}  # fmt: skip
