"""A part that is counted beside its whole: "15 people, nine of them children" are not nine people."""

import re

from summarizer.core.support.noun_phrases import told_events
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import TermLine

PART_COST = 0.45
_PART_AFTER = re.compile(r"\s*(?:\w+\s+)?(?:of|among)\s+(?:them|whom|those|these|which)\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:including|among\s+(?:them|whom)|of\s+(?:them|whom|those|these|which))\s*,?\s+"
    r"(?:(?:at least|at most|about|around|some|roughly|nearly|almost|more than|up to)\s+)?$",
    re.IGNORECASE,
)
_END = re.compile(r"[,;:.()]|\b(?:and|but|when|after|before|as|while|because|who)\b")
BEFORE_REACH = 40
NEAR = 3
"""Content terms around a figure among which a word that the source lacks may name the part."""


def check_part(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """The number of a part told of the whole, without a word of what makes it a part."""
    line = alignment.lines[link.line]
    if not is_part(line, link.spot) or is_part(alignment.claim, spot) or names_part(alignment, link):
        return None
    whole = _whole_before(line, link.spot)
    if whole is None or _has(alignment, link.line, whole) or _says_otherwise(alignment, spot):
        return None
    if not _tells_deed(alignment, link):
        return None
    text = f"says {phrase_at(alignment.claim, spot)} of all, the source says it of {phrase_at(line, whole)}"
    said = line.sentence.text[line.content[link.spot].start : _end_of_part(line, link.spot)].strip()
    return Problem("part_as_whole", f"{text}, “{said}”", PART_COST, False, spot)


def is_part(line: TermLine, spot: int) -> bool:
    """Is a figure said of some of those counted before ("nine of them", "including nine")."""
    quantity, text = line.sentence.quantities[line.content[spot].ref], line.sentence.text
    start = quantity.phrase_start
    before = _PART_BEFORE.search(text, max(0, start - BEFORE_REACH), start)
    return quantity.unit_kind == "count" and bool(before or _PART_AFTER.match(text, quantity.end))


def names_part(alignment: Alignment, link: Link) -> bool:
    """Has the claim a word of what the source says of the part."""
    line = alignment.lines[link.line]
    start, end = line.content[link.spot].start, _end_of_part(line, link.spot)
    inside = {term.spot for term in line.content if start < term.start < end}
    return any(each and each.line == link.line and each.spot in inside for each in alignment.links)


def _end_of_part(line: TermLine, spot: int) -> int:
    """Where what is said of the part ends: at the next pause behind its first word."""
    after = line.content[spot + 1].end if spot + 1 < len(line.content) else line.content[spot].end
    found = _END.search(line.sentence.text, after)
    return found.start() if found else len(line.sentence.text)


def _whole_before(line: TermLine, spot: int) -> int | None:
    """The count before the part's, with no verb between: "police held 17 of them" is a deed of its own."""
    places = [place for place in line.places.get("#figure", ()) if place < spot]
    counts = [p for p in places if line.sentence.quantities[line.content[p].ref].unit_kind == "count"]
    is_apart = not counts or any(counts[-1] < verb < spot for verb in told_events(line))
    return None if is_apart else counts[-1]


def _has(alignment: Alignment, number: int, place: int) -> bool:
    return any(link and (link.line, link.spot) == (number, place) for link in alignment.links)


def _says_otherwise(alignment: Alignment, spot: int) -> bool:
    """Stands a word beside the figure that the source lacks and that may say of which part it is."""
    near = range(max(0, spot - NEAR), min(len(alignment.links), spot + NEAR + 1))
    return any(alignment.links[each] is None for each in near)


def _tells_deed(alignment: Alignment, link: Link) -> bool:
    """Is a verb of the claim's one that the source tells of the whole, apart from what it says of the part."""
    line = alignment.lines[link.line]
    end = _end_of_part(line, link.spot)
    links = [alignment.links[spot] for spot in told_events(alignment.claim)]
    places = [each.spot for each in links if each and each.line == link.line]
    return any(place < link.spot or line.content[place].start >= end for place in places)
