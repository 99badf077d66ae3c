"""Whether at all: what a source denies, fears, imagines, wants or all but tells, told as a fact."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.support.told_flat import event_at, is_flat
from summarizer.core.support.unreal_parts import UnrealPart, read_unreal
from summarizer.core.support.unreal_words import STAGES
from summarizer.domain.values import Polarity

COST = 0.4
MIN_CONTEXT = 0.3
"""Context from which a word of the source tells of the claim's deed."""
PLAIN_SHARE = 0.5
"""Share of a claim's words that a sentence must hold for it to tell the deed as well."""


class _Told(NamedTuple):
    """A deed of the claim, and the source's word for it in an unreal part of a sentence."""

    claim: TermLine
    term: Term
    line: TermLine
    word: Term
    part: UnrealPart


def check_unreal(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """Deeds told as done or going on that the source tells of only in an unreal part of a sentence."""
    claim = alignment.claim
    is_read = any(event.tense != "none" for event in claim.sentence.events)
    for term in _flat_deeds(claim) if is_read else claim.content:
        told = _unreal_of(alignment, term)
        if told is None or not (is_read or _may_be_deed(alignment, told)):
            continue
        if not _keeps(told) and not _denies(told) and not _is_told_plainly(told, index):
            text = f"says “{term.text}”, the source says “{told.part.cue} … {told.word.text}”"
            return [Problem("not_told_as_true", text, COST, False, term.spot)]
    return []


def _flat_deeds(claim: TermLine) -> Iterator[Term]:
    """The terms of a claim's deeds; for "is" and "has" the term of what somebody is or has."""
    for event in claim.sentence.events:
        if is_flat(claim, event, is_done=False):
            term = next((term for term in claim.content if term.end > event.start), None)
            if term is not None and (term.start < event.end or event.lemma in ("be", "have")):
                yield term


def _unreal_of(alignment: Alignment, term: Term) -> _Told | None:
    link = alignment.links[term.spot]
    if link is None or link.context < MIN_CONTEXT:
        return None
    line = alignment.lines[link.line]
    word = line.content[link.spot]
    part = _part_at(line, word)
    return _Told(alignment.claim, term, line, word, part) if part else None


def _part_at(line: TermLine, word: Term) -> UnrealPart | None:
    return next((part for part in read_unreal(line.sentence) if part.start <= word.start < part.end), None)


def _may_be_deed(alignment: Alignment, told: _Told) -> bool:
    """May a word of a claim of which no verb is known be its verb: a past form, or any where all of it is unreal."""
    if told.term.kind == "word" and (told.part.is_step or told.term.text.endswith("ed")):
        return True
    return all(link is not None and _is_in(alignment, link, told) for link in alignment.links)


def _is_in(alignment: Alignment, link: Link, told: _Told) -> bool:
    line = alignment.lines[link.line]
    return line is told.line and told.part.start <= line.content[link.spot].start < told.part.end


def _keeps(told: _Told) -> bool:
    """Does the claim itself make the deed unreal, or name the film or the drill in which it is done."""
    stage = STAGES.search(told.part.cue)
    return _part_at(told.claim, told.term) is not None or (
        stage is not None and stage.group() in told.claim.sentence.text
    )


def _denies(told: _Told) -> bool:
    """Does the claim deny what stands undenied in the unreal part."""
    event, source = event_at(told.claim, told.term), event_at(told.line, told.word)
    is_denied = event is not None and event.polarity is Polarity.NEGATIVE
    return is_denied and (source is None or source.polarity is not Polarity.NEGATIVE)


def _is_told_plainly(told: _Told, index: SourceIndex) -> bool:
    """Does the source tell the deed in another place as well, where nothing makes it unreal."""
    claim, key = told.claim, told.word.key
    for number in index.postings.get(key, ()):
        line = index.lines[number]
        is_other = line is not told.line
        if is_other and sum(term.key in line.places for term in claim.content) < PLAIN_SHARE * len(claim.content):
            continue
        places = (line.content[place] for place in line.places[key])
        if any((is_other or place.spot != told.word.spot) and _part_at(line, place) is None for place in places):
            return True
    return False
