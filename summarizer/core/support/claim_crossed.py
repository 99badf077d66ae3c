"""Two deeds, each with an object of its own: "cleared of fraud but convicted of perjury" clears nobody of perjury."""

import re
from typing import NamedTuple

from summarizer.core.support.noun_phrases import phrase_after, phrase_from, told_events
from summarizer.core.support.problems import Problem, linked_places
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine

CROSSED_COST = 0.45
_AND = re.compile(r"\b(?:and|but|while|whereas|although|though|yet)\b|;", re.IGNORECASE)
_STOP = re.compile(r"[.!?:()“”\"]|\b(?:who|which|that|because|if|when|after|before|as|so|since|until)\b", re.IGNORECASE)
_SLOT = re.compile(
    r"\b(?P<word>of|for|to|with|by|from|against|about|at|in|on|into|over|under)\s+"
    r"(?:(?:an?|the|its|his|her|their|mr|mrs|ms|dr|sir)\.?\s+)*$",
    re.IGNORECASE,
)
SLOT_REACH = 30
"""Characters before a word among which the preposition that binds it is looked for."""
MAX_APART = 10
"""Content terms from a verb to what belongs to it."""


class _Bound(NamedTuple):
    """A verb of the claim with one thing that belongs to it, and where the source has both."""

    verb: Term
    thing: Term
    slot: str
    deed: Link
    place: Link


def check_crossed_deeds(alignment: Alignment) -> list[Problem]:
    """A verb of the claim with what the source has beside another verb, where each has its own."""
    for spot in told_events(alignment.claim):
        for bound in _bound_to(alignment, alignment.claim.content[spot]):
            problem = _crossed(alignment, bound)
            if problem:
                return [problem]
    return []


def _bound_to(alignment: Alignment, verb: Term) -> list[_Bound]:
    """What follows a verb of the claim's up to the end of its statement, if one sentence has both."""
    claim, deed = alignment.claim, alignment.links[verb.spot]
    found: list[_Bound] = []
    if deed is None or deed.kind not in ("same", "synonym"):
        return found
    verbs = told_events(claim)
    for thing in claim.content[verb.spot + 1 : verb.spot + MAX_APART]:
        if thing.spot in verbs or _AND.search(claim.sentence.text, verb.end, thing.start):
            break
        place = alignment.links[thing.spot]
        if place and place.line == deed.line and thing.kind in ("word", "name") and place.kind in ("same", "alias"):
            slot = _slot_of(claim, thing.spot)
            if _is_held(claim, verb, thing, slot):
                found.append(_Bound(verb, thing, slot, deed, place))
    return found


def _is_held(line: TermLine, verb: Term, thing: Term, slot: str) -> bool:
    """Does the thing, where no preposition binds it, stand right behind the verb."""
    return bool(slot) or thing.spot in {term.spot for term in phrase_after(line, verb)}


def _slot_of(line: TermLine, spot: int) -> str:
    """The preposition before the noun phrase that a term stands in, or nothing."""
    first = spot
    while first and _is_run_on(line, first):
        first -= 1
    start = line.content[first].start
    found = _SLOT.search(line.sentence.text, max(0, start - SLOT_REACH), start)
    return found["word"].lower() if found else ""


def _is_run_on(line: TermLine, spot: int) -> bool:
    """Does the term before stand right before it in one noun phrase."""
    phrase = phrase_from(line, spot - 1)
    return len(phrase) > 1


def _crossed(alignment: Alignment, bound: _Bound) -> Problem | None:
    """The other verb that has the thing in the source, if the claim's own has another in the same place."""
    line = alignment.lines[bound.deed.line]
    verb, thing = line.content[bound.deed.spot], line.content[bound.place.spot]
    slot = _slot_of(line, thing.spot)
    if not _are_told_once(line, verb, thing) or (slot != bound.slot and not (slot and bound.slot)):
        return None
    seam = _seam(line, *sorted((verb, thing), key=lambda term: term.start))
    if seam is None:
        return None
    other, own = _verb_of(line, thing, verb, seam=seam), _own(line, verb, bound.slot, seam=seam)
    if other is None or own is None or not _is_held(line, other, thing, slot):
        return None
    taken = linked_places(alignment)
    if (bound.deed.line, other.spot) in taken or (bound.deed.line, own.spot) in taken:
        return None
    said = f"“{bound.verb.text} … {bound.thing.text}”"
    text = f"says {said}, the source says “{verb.text} … {own.text}” and “{other.text} … {thing.text}”"
    return Problem("crossed_deeds", text, CROSSED_COST, False, bound.thing.spot)


def _are_told_once(line: TermLine, verb: Term, thing: Term) -> bool:
    """Is the one a verb that is told, the other another word, and has the sentence each but once."""
    is_once = all(len(line.places.get(term.key, ())) == 1 for term in (verb, thing))
    return is_once and verb.spot in told_events(line) and thing.spot != verb.spot


def _seam(line: TermLine, first: Term, second: Term) -> int | None:
    """Where between two words another statement begins, if it does so once."""
    text = line.sentence.text
    found = list(_AND.finditer(text, first.end, second.start))
    seams = [each for each in found if _begins_deed(line, each.end(), second)]
    if len(seams) != 1 or _STOP.search(text, first.end, second.start):
        return None
    return seams[0].start()


def _begins_deed(line: TermLine, start: int, second: Term) -> bool:
    """Does another verb follow what joins, as its next word or behind the next noun."""
    verbs = told_events(line)
    near = [term for term in line.content if term.start >= start][:3]
    return any(term.spot in verbs for term in near) or second.spot in verbs


def _verb_of(line: TermLine, thing: Term, verb: Term, *, seam: int) -> Term | None:
    """The verb on the thing's side of the seam."""
    verbs = told_events(line)
    is_behind = thing.start > seam
    side = [t for t in line.content if t.spot in verbs and (t.start > seam) == is_behind and t.spot != verb.spot]
    near = [term for term in side if abs(term.spot - thing.spot) <= MAX_APART]
    if is_behind:
        return near[0] if near else None
    before = [term for term in near if term.start < thing.start]
    return before[-1] if before else None


def _own(line: TermLine, verb: Term, slot: str, *, seam: int) -> Term | None:
    """What stands behind the verb on its side of the seam in the place that the claim gives to the thing."""
    verbs = told_events(line)
    for term in line.content[verb.spot + 1 : verb.spot + MAX_APART]:
        if (
            (verb.start < seam < term.start)
            or term.spot in verbs
            or _STOP.search(line.sentence.text, verb.end, term.start)
        ):
            return None
        if term.kind in ("word", "name") and _slot_of(line, term.spot) == slot and _is_held(line, verb, term, slot):
            return phrase_from(line, term.spot)[-1]
    return None
