"""A part told as the whole: "all three men" where the source tells of two of the three."""

import re

from summarizer.core.support.lexicon import relate_words
from summarizer.core.support.problems import Problem, linked_places, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import word_key

PART_COST = 0.55
_PART_BEFORE = re.compile(
    r"\b(?P<part>\d[\d.,]*%?(?: per ?cent)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|"
    r"hundreds|most|some|many|several|few|half|thirds?|quarters?|majority|minority|part|none|neither|"
    r"(?:nearly|almost) all)\s+(?:more\s+)?(?:out\s+)?of\s+(?:(?:the|its|his|her|their|our|those|these)\s+)?"
    r"(?:(?:[\w-]+\s+){0,2}[\w-]+['’]s?\s+)?"
    r"(?:(?:about|some|nearly|more than|at least|roughly|around|other|top|first|last)\s+)*$",
    re.IGNORECASE,
)
_OPENING_PART = re.compile(r"^\W*(?:out )?of (?:the|its|his|her|their|those)\s+$", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|both|every|each)(?: of)?(?: (?:the|its|his|her|their|those|these))?\s+$", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:all|both)(?: of)?(?: (?:the|its|his|her|their|those|these))?\s+([a-z-]+)", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:the|all|both|each|these|those|its|his|her|their|our)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_OPENING_THE = re.compile(r"^\W*The\s+([a-z-]+)\b")
_IS = frozenset(word_key(word) for word in "be have consist number total comprise include there".split())
REACH = 60
"""Characters before a figure in which what makes it a whole is looked for."""


def check_whole(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """The number of a whole, of which the source tells only a part ("two of the three men": "all three men")."""
    line, claim = alignment.lines[link.line], alignment.claim
    theirs = line.sentence.quantities[line.content[link.spot].ref]
    ours = claim.sentence.quantities[claim.content[spot].ref]
    part = part_before(line, theirs.phrase_start)
    if ours.unit_kind != "count" or not part or part_before(claim, ours.phrase_start) or not _tells_doing(claim):
        return None
    is_all = bool(_ALL.search(claim.sentence.text, max(0, ours.phrase_start - REACH), ours.phrase_start))
    said = ("all " if is_all else "") + phrase_at(claim, spot)
    text = f"says {said}, the source says “{part} {phrase_at(line, link.spot)}”"
    return Problem("part_as_whole", text, PART_COST, is_all, spot)


_JOINED = re.compile(r" (?:and|or) ")
JOINED_REACH = 4
"""Content terms behind a figure among which two things stand that it counts together."""


def check_joined(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """The number of two things told of one ("40 dockers and students": "40 dockers")."""
    claim, line = alignment.claim, alignment.lines[link.line]
    ours = claim.sentence.quantities[claim.content[spot].ref]
    theirs = line.sentence.quantities[line.content[link.spot].ref]
    if ours.unit_kind != "count" or theirs.unit_kind != "count" or ours.value != theirs.value:
        return None
    back = linked_places(alignment)
    for place in range(link.spot + 1, min(link.spot + JOINED_REACH, len(line.content) - 1)):
        one, other = line.content[place : place + 2]
        if one.kind == "figure" or not _JOINED.fullmatch(line.sentence.text, one.end, other.start):
            continue
        if (link.line, place) not in back or _is_told(alignment, line, other) or not _are_alike(line, one, other):
            return None
        text = f"says {phrase_at(claim, spot)} of “{one.text}”, the source of “{one.text} and {other.text}”"
        return Problem("part_as_whole", text, JOINED_COST, False, spot)
    return None


JOINED_COST = 0.4


def _is_told(alignment: Alignment, line: TermLine, other: Term) -> bool:
    """Does the claim have the second thing too, in some word."""
    return any(relate_words(term.key, other.key) in _ALIKE for term in alignment.claim.content)


_ALIKE = ("same", "synonym", "derived")


def _are_alike(line: TermLine, one: Term, other: Term) -> bool:
    """Are both names or both words, and neither a doing or a word for all of them."""
    doings = [event for event in line.sentence.events if event.tense != "none"]
    is_doing = any(event.start < term.end and term.start < event.end for event in doings for term in (one, other))
    before = one.kind if one.text[:1].islower() else "name"
    return not is_doing and other.kind == "word" and (before == "word" or _follows_noun(line, other))


def _follows_noun(line: TermLine, adjective: Term) -> bool:
    """Does a noun follow that both words describe ("Velian and foreign reporters")."""
    after = line.content[adjective.spot + 1 : adjective.spot + 2]
    return bool(after) and after[0].kind == "word" and after[0].start - adjective.end == 1


def is_added(line: TermLine, spot: int) -> bool:
    """Is a figure told as what comes on top of another ("another 12 people", "40 more jobs")."""
    quantity = line.sentence.quantities[line.content[spot].ref]
    text = line.sentence.text
    before, after = text[max(0, quantity.phrase_start - REACH) : quantity.start], text[quantity.end :][:REACH]
    return bool(_ADDED_BEFORE.search(before) or _ADDED_AFTER.match(after))


_ADDED_BEFORE = re.compile(
    r"\b(?:another|an additional|a further|an extra|additional|further)\s+(?:\w+\s+){0,2}\W?$", re.IGNORECASE
)
_ADDED_AFTER = re.compile(r"\s+(?:more|additional|further|extra)\b(?!\s+than)", re.IGNORECASE)


def part_before(line: TermLine, start: int) -> str:
    """The words that make a figure at `start` a whole of which a part is told ("two of the"), or nothing."""
    text = line.sentence.text
    found = _PART_BEFORE.search(text, max(0, start - REACH), start)
    if found:
        return " ".join(found.group().split())
    return " ".join(text[:start].split()) if start <= REACH and _OPENING_PART.match(text[:start]) else ""


def _tells_doing(claim: TermLine) -> bool:
    """Does the claim tell more than how many there are."""
    return any(event.tense != "none" and word_key(event.text) not in _IS for event in claim.sentence.events)


def check_both(alignment: Alignment) -> list[Problem]:
    """A claim about "both", "all" or simply "the" people or things, where the source has a part of them."""
    claim = alignment.claim
    problems: list[Problem] = []
    for found in (*_BOTH.finditer(claim.sentence.text), *_OPENING_THE.finditer(claim.sentence.text)):
        term = next((t for t in claim.content if t.start == found.start(1) and t.kind == "word"), None)
        link = alignment.links[term.spot] if term else None
        if term is None or link is None or part_before(claim, found.start()):
            continue
        is_all = found.re is _BOTH
        part = _part_of_noun(alignment.lines[link.line], link.spot, with_number=is_all)
        if part and (is_all or _stands_in_one(alignment, link.line)):
            text = f"says “{found.group().strip()}”, the source says “{part}”"
            problems.append(Problem("part_as_whole", text, PART_COST, is_all, term.spot))
    return problems


def _stands_in_one(alignment: Alignment, line: int) -> bool:
    """Does all that the evidence has of the claim stand in one sentence, so that it tells of the same."""
    return all(link is not None and link.line == line for link in alignment.links)


def _part_of_noun(line: TermLine, place: int, *, with_number: bool) -> str:
    """The part that is told of a noun at a place, with the number of the whole if it has one.

    Args:
        line: Of the source.
        place: Of the noun.
        with_number: Is a bare number of them a part too ("three members").
    """
    start, text = line.content[place].start, line.sentence.text
    before = line.content[place - 1] if place else None
    is_counted = before is not None and before.kind == "figure" and start - before.end <= 1
    if before is not None and is_counted:
        start = line.sentence.quantities[before.ref].phrase_start
    part = part_before(line, start)
    if part:
        return f"{part} {text[start : line.content[place].end]}"
    is_whole = not is_counted or not with_number or _WHOLE.search(text, max(0, start - REACH), start)
    return "" if is_whole else text[start : line.content[place].end]
