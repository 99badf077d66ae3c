"""Who did it to whom: the active voice of a claim against the passive of its source, and the other way round."""

import re
from typing import NamedTuple

from summarizer.core.speech.stance import Event
from summarizer.core.support.noun_phrases import (
    event_term,
    phrase_after,
    phrase_before,
    phrase_from,
    phrase_up_to,
    told_events,
)
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine

VOICE_COST = 0.5
_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:(?:\w+ly|also|then|later|now|not|first)\s+)*(?:\w+ed\s+and\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"[^,;:.()]{0,40}?\bby\s+(?:(?:an?|the|its|his|her|their|mr|mrs|ms|dr|sir)\.?\s+)*")
_WHO = re.compile(r",?\s+(?:who|which|that)\s+(?:(?:is|are|was|were|be|been|being|has|have|had|will|would)\s+)*")
_TWO_OBJECTS = frozenset(
    """give award hand offer grant deny pay tell ask send show teach charge fine jail sentence name elect appoint call
    declare crown label dub deem rate vote make owe find leave consider set cost lend put promise refuse""".split()
)
"""Verbs that keep an object in the passive, so that a headline may leave out its "was" ("Holt named head")."""
_BY_ITSELF = frozenset(
    """close open shut start begin end stop halt resume reopen increase double change move return finish sell sink burn
    lift break split join unite merge land base link involve tie compare concern""".split()
)
"""Verbs by which a thing may be said to do what is done to it, or two to do it to each other."""


class _Deed(NamedTuple):
    """A verb with its noun phrases: whoever stands before it, its object, and for a passive who did it."""

    event: Event
    term: Term
    is_passive: bool
    before: tuple[Term, ...]
    after: tuple[Term, ...]


def check_voice(alignment: Alignment) -> list[Problem]:
    """Whoever acts in the claim and suffers in the source, or suffers in the claim and acts in the source."""
    for event in alignment.claim.sentence.events:
        ours = _read(alignment.claim, event) if event.tense != "none" else None
        if ours is None or not ours.before or event.lemma in _BY_ITSELF:
            continue
        link = alignment.links[ours.before[-1].spot]
        if link is None or _is_other_way_too(alignment, ours):
            continue
        for source in alignment.lines[link.line].sentence.events:
            theirs = _read(alignment.lines[link.line], source) if source.lemma == event.lemma else None
            if theirs and _is_turned(alignment, ours, theirs, place=link.spot):
                return [_tell(alignment, ours, theirs, number=link.line)]
    return []


def _read(line: TermLine, event: Event) -> _Deed | None:
    """A verb with what stands before and behind it; None where it has neither object nor "by"."""
    term = event_term(line, event)
    if term is None or event.lemma == "be":
        return None
    passive = bool(_BE.search(line.sentence.text[: event.start])) and not event.text.endswith("ing")
    after = _doer_behind(line, term) if passive else _object_of(line, term)
    if not passive and (not after or after[-1].kind == "figure"):
        return None
    return _Deed(event, term, passive, _before(line, term), after)


def _object_of(line: TermLine, verb: Term) -> tuple[Term, ...]:
    """The first object of a verb ("lent the city 40 million euros": the city)."""
    phrase = phrase_after(line, verb)
    at = next((at for at, term in enumerate(phrase) if at and term.kind == "figure"), len(phrase))
    return phrase[:at]


def _doer_behind(line: TermLine, verb: Term) -> tuple[Term, ...]:
    """Who did it, after "by"; no time, no amount and no way of doing it."""
    found = _BY.match(line.sentence.text, verb.end)
    first = next((term for term in line.content if found and term.start == found.end()), None)
    return phrase_from(line, first.spot) if first and not first.text.endswith("ing") else ()


_JOINED = re.compile(r"\s+and\s+(?:\w+ly\s+)?")


def _before(line: TermLine, verb: Term) -> tuple[Term, ...]:
    """The noun phrase before a verb, or before the one it is joined to ("was booed and beaten by")."""
    first = line.content[verb.spot - 1] if verb.spot else None
    if first and first.spot in told_events(line) and _JOINED.fullmatch(line.sentence.text, first.end, verb.start):
        verb = first
    return phrase_before(line, verb) or _host(line, verb)


def _host(line: TermLine, verb: Term) -> tuple[Term, ...]:
    """The noun phrase of a clause that tells more of it ("Ms Adler, who was followed by …")."""
    before = line.content[verb.spot - 1] if verb.spot else None
    is_clause = before is not None and _WHO.fullmatch(line.sentence.text, before.end, verb.start)
    return phrase_up_to(line, before.spot) if before is not None and is_clause else ()


def _is_turned(alignment: Alignment, ours: _Deed, theirs: _Deed, *, place: int) -> bool:
    """Is the claim's first the one who stands before the verb in the source too, in the other voice.

    In the same voice the two must have changed places.
    """
    if ours.is_passive == theirs.is_passive:
        is_mutual = ours.event.lemma in _MUTUAL
        return not is_mutual and place in {t.spot for t in theirs.after} and _stands_before(alignment, ours, theirs)
    if place not in {term.spot for term in theirs.before}:
        return False
    if ours.is_passive or ours.event.lemma not in _TWO_OBJECTS:
        return True
    return _are_exchanged(alignment, ours, theirs)


_MUTUAL = frozenset(
    """meet marry join match equal face fight border divorce play resemble mean complement touch contact follow
    represent reflect""".split()
)
"""Verbs that may be told of either side."""


def _stands_before(alignment: Alignment, ours: _Deed, theirs: _Deed) -> bool:
    """Is the one who suffers in the claim the one who acts in the source."""
    places = {term.spot for term in theirs.before}
    link = alignment.links[ours.after[-1].spot] if ours.after else None
    return link is not None and link.spot in places


def _are_exchanged(alignment: Alignment, ours: _Deed, theirs: _Deed) -> bool:
    """Is the other one of the claim the other one of the source."""
    places = {term.spot for term in theirs.after}
    links = [alignment.links[term.spot] for term in ours.after]
    is_other = any(link is not None and link.spot in places for link in links)
    return is_other or (ours.is_passive == theirs.is_passive)


def _is_other_way_too(alignment: Alignment, ours: _Deed) -> bool:
    """Has the source the verb in the claim's voice behind the same word as well."""
    key = ours.before[-1].key
    for line in alignment.lines:
        for event in line.sentence.events:
            theirs = _read(line, event) if event.lemma == ours.event.lemma else None
            if theirs and theirs.is_passive == ours.is_passive and key in {term.key for term in theirs.before}:
                return True
    return False


def _tell(alignment: Alignment, ours: _Deed, theirs: _Deed, *, number: int) -> Problem:
    said = _words(alignment.claim, ours)
    text = f"says “{said}”, the source says “{_words(alignment.lines[number], theirs)}”"
    return Problem("roles_swapped", text, VOICE_COST, _are_exchanged(alignment, ours, theirs), ours.before[-1].spot)


def _words(line: TermLine, deed: _Deed) -> str:
    """A deed as its sentence prints it."""
    last = deed.after[-1] if deed.after else deed.term
    return line.sentence.text[deed.before[0].start : max(last.end, deed.term.end)]
