"""Of whom it is told: the general is not the general's brother, nor the guard the man who shot the guard."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.core.speech.stance import Event
from summarizer.core.support.belonging import PEOPLE, is_fair, is_person, is_speech, stands_for
from summarizer.core.support.claim_deeds import is_passive
from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.noun_phrases import (
    phrase_after,
    phrase_before,
    phrase_up_to,
    told_events,
)
from summarizer.core.support.possession import ARTICLES, OF, WORDS_OF, chain_back, chain_on
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine

HEAD_COST = 0.45
_LOOSE = frozenset(("of", "at", "in", "on", "inside", "over", "under", "around", "from"))
"""Prepositions before a place or a body that acts for all in it ("the government of Norway", "police in Lund")."""
_RELATIVE = re.compile(r"\s+(?:who|that|which)\s+(?:(?:has|have|had|is|are|was|were|be|been|being|\w+ly)\s+)*")
_COMMA = re.compile(
    r",\s+(?:(?:is|are|was|were|be|been|has|have|had|will|would|also|then|later|not|\w+ly)\s+)*", re.IGNORECASE
)
_IN_SPAN = re.compile(r"\s+(?:of|for|to|with|by|from|against|in|at|on)\s+" + ARTICLES, re.IGNORECASE)
NEAR = 3
"""Content terms between somebody and a verb that are told together."""


class _Place(NamedTuple):
    """A word of the source's beside a verb, of which the claim tells that verb."""

    line: TermLine
    word: Term
    verb: Term
    event: Event


class _Real(NamedTuple):
    """Of whom or what the source tells it, the words passed on the way to it, and the source's words."""

    head: Term
    passed: tuple[Term, ...]
    said: str


def check_heads(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """Somebody of whom the claim tells a deed that the source tells of what is theirs, or of who met them."""
    for spot, event in told_events(alignment.claim).items():
        verb = alignment.claim.content[spot]
        for term in _beside(alignment.claim, verb):
            place = _place_of(alignment, term, verb, event=event)
            real = _find_real(place) if place else None
            if place is None or real is None or _is_told(alignment, real, place) or _is_told_elsewhere(place, index):
                continue
            text = f"says it of “{term.text}”, the source says “{real.said}”"
            return [Problem("other_head", text, HEAD_COST, False, term.spot)]
    return []


def _beside(claim: TermLine, verb: Term) -> Iterator[Term]:
    """The heads of the noun phrases on both sides of a verb; none of a phrase that belongs to another before it."""
    before, after = phrase_before(claim, verb), phrase_after(claim, verb)
    text = claim.sentence.text[: before[0].start] if before else ""
    if before and (not _BOUND.search(text) or _SOME_OF.search(text)):
        yield before[-1]
    if after:
        yield after[-1]


_SOME_OF = re.compile(
    rf"\b(?:one|two|three|four|five|\d+|some|many|most|several|dozens|hundreds|thousands|all|members?)\s+of\s+{ARTICLES}$",
    re.IGNORECASE,
)
_BOUND = re.compile(rf"\s(?:{WORDS_OF})\s+{ARTICLES}$", re.IGNORECASE)


def _place_of(alignment: Alignment, term: Term, verb: Term, *, event: Event) -> _Place | None:
    """Where the source has both, in one sentence and the word once."""
    link, deed = alignment.links[term.spot], alignment.links[verb.spot]
    if link is None or deed is None or link.line != deed.line or link.kind not in ("same", "alias"):
        return None
    line = alignment.lines[link.line]
    source = line.content[deed.spot]
    if source.spot not in told_events(line) or len(line.places.get(line.content[link.spot].key, ())) != 1:
        return None
    return _Place(line, line.content[link.spot], source, event)


def _is_told(alignment: Alignment, real: _Real, place: _Place) -> bool:
    """Does the claim itself have the one of whom it is told, or another word on the way."""
    keys = {term.key for term in alignment.claim.content}
    number = alignment.lines.index(place.line)
    linked = {link.spot for link in alignment.links if link and link.line == number}
    words = (real.head, *real.passed)
    return any(term.key in keys or term.spot in linked for term in words)


def _is_told_elsewhere(place: _Place, index: SourceIndex) -> bool:
    """Has another sentence the verb close to the word."""
    both = set(index.postings.get(place.word.key, ())).intersection(index.postings.get(place.verb.key, ()))
    for number in both:
        line = index.lines[number]
        if line is place.line:
            continue
        places = line.places
        if any(abs(a - b) <= NEAR for a in places[place.word.key] for b in places[place.verb.key]):
            return True
    return False


def _find_real(place: _Place) -> _Real | None:
    return _whose(place) or _in_clause(place) or _in_place(place) or _in_comment(place)


def _whose(place: _Place) -> _Real | None:
    """As in "the general's brother was arrested", "the brother of the general", "they arrested his brother"."""
    for chain in _chains(place.line, place.verb):
        if place.word.spot in {term.spot for term in chain[:-1]}:
            return _unless_fair(place, chain)
    return None


def _chains(line: TermLine, verb: Term) -> Iterator[tuple[Term, ...]]:
    """What belongs together before a verb, before the "and" before that, and behind the verb."""
    phrase = phrase_before(line, verb)
    if phrase:
        chain = chain_back(line, phrase)
        yield chain
        first = phrase_up_to(line, chain[-1].spot)[0]
        joined = line.content[first.spot - 1] if first.spot else None
        if joined and _AND.fullmatch(line.sentence.text, joined.end, first.start):
            other = phrase_up_to(line, joined.spot)
            yield chain_back(line, other) if other else ()
    after = phrase_after(line, verb)
    yield chain_on(line, after) if after else ()


_AND = re.compile(r"\s+and\s+" + ARTICLES, re.IGNORECASE)


def _unless_fair(place: _Place, chain: tuple[Term, ...]) -> _Real | None:
    """The head of a chain that leads to it from the word, unless the word may stand for it."""
    line, word, head = place.line, place.word, chain[-1]
    is_suffered = is_passive(line, place.verb)
    if is_fair(line, word, head, place.event.lemma, is_passive=is_suffered) or not _is_own(line, word, head):
        return None
    is_saying = is_speech(place.verb.text) and not is_suffered
    if not is_person(line, word) and (is_saying or _is_loose(line, word, head)):
        return None
    start, end = sorted((word, head), key=lambda term: term.start)
    said = line.sentence.text[start.start : end.end]
    passed = tuple(term for term in chain[:-1] if term.spot != word.spot)
    return _Real(head, passed if head.key not in PEOPLE else (), said)


def _is_loose(line: TermLine, word: Term, head: Term) -> bool:
    """Is a body or place told for what is its own, or in it, where that is no person."""
    if stands_for(head) or head.key in PEOPLE:
        return head.key not in PEOPLE
    return head.start > word.start or _word_behind(line, head) in _LOOSE


def _is_own(line: TermLine, word: Term, head: Term) -> bool:
    """Is the head a person, or else the word's own: no name ("Holt of Norquay"), nor what is done "by" or "with" it."""
    if head.key in PEOPLE or head.start > word.start:
        return True
    return head.kind == "word" and (_word_behind(line, head) == "of" or not is_person(line, word))


def _word_behind(line: TermLine, head: Term) -> str:
    """The preposition right behind the head of a noun phrase."""
    found = OF.match(line.sentence.text, head.end)
    return found["word"].lower() if found else ""


def _in_clause(place: _Place) -> _Real | None:
    """As in "the man who shot the guard was killed", told of the guard."""
    line, text = place.line, place.line.sentence.text
    phrase = phrase_before(line, place.verb)
    if not phrase or phrase[-1].spot != place.word.spot:
        return None
    for inner in line.content[max(1, phrase[0].spot - 1) : place.word.spot]:
        host = line.content[inner.spot - 1]
        if not _RELATIVE.fullmatch(text, host.end, inner.start) or host.spot in told_events(line):
            continue
        is_clause = not _is_verb(line, inner) or is_speech(inner.text)
        if is_clause or _CLAUSE.search(text, inner.end, place.verb.start):
            return None
        return _Real(host, (), text[host.start : place.verb.end])
    return None


_CLAUSE = re.compile(r"[,;:]|\b(?:that|what|how|why|whether)\b")
_OBJECT = re.compile(r"\s+(?:(?:an?|the|his|her|its|their)\s|[A-Z])")


def _is_verb(line: TermLine, inner: Term) -> bool:
    """Is the word behind "who" or "that" a verb; one that is not known to be one must have an object."""
    has_object = inner.kind == "word" and _OBJECT.match(line.sentence.text, inner.end)
    return inner.spot in told_events(line) or bool(has_object)


_WHERE = re.compile(r"\s+(?:where|whom|which|that|in which|at which)\s+" + ARTICLES, re.IGNORECASE)


def _in_place(place: _Place) -> _Real | None:
    """As in "the town where the minister was born was flooded", told of the minister."""
    line, text = place.line, place.line.sentence.text
    inner = line.content[place.verb.spot - 1] if place.verb.spot else None
    if inner is None or is_speech(inner.text):
        return None
    is_verb = inner.spot in told_events(line) or is_passive(line, inner)
    phrase = phrase_before(line, inner) if is_verb else ()
    if not phrase or phrase[0].spot == 0 or phrase[-1].spot != place.word.spot:
        return None
    host = line.content[phrase[0].spot - 1]
    if host.spot in told_events(line) or not _WHERE.fullmatch(text, host.end, phrase[0].start):
        return None
    is_done = _BE_DONE.fullmatch(text, inner.end, place.verb.start)
    return _Real(host, (), text[host.start : place.verb.end]) if is_done else None


_BE_DONE = re.compile(r"\s+(?:(?:is|are|was|were|be|been|being|has|have|had|will|would)\s+)+")
_ARTICLE = re.compile(r"\s+" + ARTICLES, re.IGNORECASE)


def _in_comment(place: _Place) -> _Real | None:
    """As in "the mayor, a friend of the senator, resigned", told of the senator."""
    line, text = place.line, place.line.sentence.text
    last = line.content[place.verb.spot - 1] if place.verb.spot else None
    if last is None or not _COMMA.fullmatch(text, last.end, place.verb.start):
        return None
    opened = text.rfind(",", 0, last.start)
    host = next((t for t in reversed(line.content[: last.spot]) if t.end <= opened), None)
    phrase = phrase_up_to(line, last.spot)
    if host is None or not phrase or phrase[-1].spot != place.word.spot or text[host.end : opened].strip("'’"):
        return None
    before = line.content[phrase[0].spot - 1]
    if before.start < opened or host.kind == "time":
        return None
    is_done_to = before.spot in told_events(line) and _ARTICLE.fullmatch(text, before.end, phrase[0].start)
    is_inside = is_done_to or _IN_SPAN.fullmatch(text, before.end, phrase[0].start)
    return _Real(host, (before,), text[host.start : last.end]) if is_inside else None
