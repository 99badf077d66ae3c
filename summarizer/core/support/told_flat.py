"""Is a deed told as a fact, done or going on."""

import re

from summarizer.core.speech.stance import Event
from summarizer.core.support.terms import Term, TermLine
from summarizer.domain.values import Modality, Polarity

CUE_REACH = 60
"""Characters before or after a verb within which the word that weakens it must stand."""
_WANTED = re.compile(
    r"\b(?:want|wants|wanted|hopes?|hoping|hoped|keen|aims?|aiming|aimed|course|likely|bids?|struggle|struggling|tries|"
    r"trying|tried|seeks?|seeking|sought|eager|ready|wishe?s?|wishing|plans?|planning|planned|intends?|due|set) "
    r"to (?:be )?$",
    re.IGNORECASE,
)


def event_at(line: TermLine, term: Term) -> Event | None:
    """The doing or state that a word tells."""
    return next((e for e in line.sentence.events if e.start < term.end and term.start < e.end), None)


def is_flat(line: TermLine, event: Event, *, is_done: bool = True) -> bool:
    """Is it told as a fact, done or going on, or also as not done."""
    is_sure = event.modality.rank > Modality.PROBABLE.rank
    is_sure = is_sure and (event.polarity is Polarity.POSITIVE or not is_done)
    return is_sure and event.tense in ("past", "present") and not is_infinitive(line, event)


def is_infinitive(line: TermLine, event: Event) -> bool:
    """Does the sentence only name the deed as something wanted ("on course to win"), not as done."""
    return bool(_WANTED.search(line.sentence.text[max(0, event.start - CUE_REACH) : event.start]))


_AUXILIARY = re.compile(
    r"\b(?:be|been|being|have|has|had|having|get|gets|see|sees|keep|leave|make|let|want|watch|hear|find)\b"
)
_CLAUSE = re.compile(
    r",? (?:and|but) (?:it|he|she|they|we)\b|[,;] (?:and|but)\b|\b(?:after|because|when|while|before|since)\b"
)


def is_done_as_well(line: TermLine, source: Event) -> bool:
    """Does the deed stand in a clause of its own, behind what was only to be done, or is it told a second time."""
    text = line.sentence.text
    if any(e.lemma == source.lemma and e.tense == "past" and not e.cue for e in line.sentence.events):
        return True
    start = text.find(source.cue)
    to = re.compile(r"(?: [\w'’-]+){0,6}? to [a-z]+").match(text, start + len(source.cue))
    if start < 0 or to is None or source.tense != "past" or source.text == source.lemma or to.end() >= source.start:
        return False
    between = text[to.end() : source.start]
    return bool(_CLAUSE.search(between)) and not _AUXILIARY.search(between)
