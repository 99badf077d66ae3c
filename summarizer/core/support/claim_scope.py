"""Part told as whole: "all members" where the source has three of them, or most."""

import re

from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine

WIDER_COST = 0.5
_ALL = re.compile(r"\b(?:all|every|each|both|entire|whole)\b(?: of)?(?: (?:the|its|his|her|their|our|those|these))?\s+")
_WHOLE = re.compile(r"\b(?:all|every|each|both|entire|whole|everyone|everybody|full)\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:most|some|many|several|few|half|part|majority|minority|one|two|three)(?: of)?"
    r"(?: (?:the|its|his|her|their|our|those|these))?(?: \w+)?\s+$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(r"[^.;]{0,20}?,\s+(?:most|some|many|several|half|a few) of (?:them|whom|which)\b")
_DEFINITE = re.compile(r"\b(?:the|all|its|his|her|their|both)\s+(?:\w+\s+)?$", re.IGNORECASE)
REACH = 30
"""Characters before a noun in which its number or "most of" is looked for."""


def check_scope(alignment: Alignment) -> list[Problem]:
    """What the claim says of all, while the source says it of some, of a number or of most."""
    text = alignment.claim.sentence.text
    for found in _ALL.finditer(text.lower()):
        noun = next((term for term in alignment.claim.content if term.start >= found.end()), None)
        link = alignment.links[noun.spot] if noun else None
        if noun is None or link is None or noun.start - found.end() > REACH:
            continue
        line = alignment.lines[link.line]
        if not _WHOLE.search(line.sentence.text) and (part := _part_of(line, line.content[link.spot])):
            said = f"says “{found.group().strip()} … {noun.text}”, the source says “{part}”"
            return [Problem("part_as_whole", said, WIDER_COST, False, noun.spot)]
    return []


def _part_of(line: TermLine, noun: Term) -> str:
    """The words by which a sentence speaks of a part of what a noun names; empty if it does not."""
    text = line.sentence.text
    after = _PART_AFTER.match(text, noun.end)
    if after:
        return text[noun.start : after.end()]
    before = line.content[noun.spot - 1] if noun.spot else None
    if noun.kind == "word" and before is not None and before.kind == "figure" and noun.start - before.end <= 2:
        is_count = line.sentence.quantities[before.ref].unit_kind == "count"
        return "" if not is_count or _DEFINITE.search(text[: before.start]) else text[before.start : noun.end]
    found = _PART_BEFORE.search(text, max(0, noun.start - REACH), noun.start)
    return text[found.start() : noun.end] if found else ""
