"""What a line says is done, and whether the sentences it cites say that it is done."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.reading import SentenceReading
from summarizer.core.speech.quotations import Quotation
from summarizer.core.speech.stance import Event
from summarizer.core.support.lexicon import relate_words
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Remembered, Word, content_stems, stem
from summarizer.domain.values import Modality, Reason

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?\w+(?:ed|en|t|n)\s+by\b")
LIGHT_DOINGS = frozenset(
    word_key(word)
    for word in """say tell report state add note explain announce claim be have do make get take give go come see
    become remain keep put set call hold show include need want plan expect continue begin start try use let seem
    appear""".split()
)
"""Verbs that any wording may bring along; what they say is said by other words."""


class _Around(NamedTuple):
    before: frozenset[str]
    after: frozenset[str]


def check_events(sentence: SentenceReading, lines: Sequence[SentenceReading]) -> Iterator[Reason]:
    """Doings of a line that no cited sentence has, or has only with a "not" that the line lacks, or without its own."""
    theirs = {word_key(word.text) for line in lines for word in line.words}
    events = [event for line in lines for event in line.events]
    for event in sentence.events:
        key = word_key(event.text)
        if key in LIGHT_DOINGS or word_key(event.lemma) in LIGHT_DOINGS:
            continue
        if any(_is_turned_round(event, sentence, line) for line in lines):
            yield Reason(code="roles_differ", text=f"source has it the other way round: who “{event.text}” whom")
        elif not _is_done_among(key, theirs):
            yield Reason(code="event_not_found", text=f"“{event.text}” is not said where the evidence stands")
        elif reason := _differs_in_stance(event, [each for each in events if each.lemma == event.lemma]):
            yield reason


def are_same_doing(a: str, b: str) -> bool:
    """May one key stand for the other: one word family, synonyms, or one concept of news."""
    return relate_words(a, b) in ("same", "synonym", "derived") or not _CONCEPTS[a].isdisjoint(_CONCEPTS[b])


def _is_done_among(key: str, others: Collection[str]) -> bool:
    """May one of the others stand for the key."""
    return key in others or any(are_same_doing(key, other) for other in others)


_CONCEPTS = Remembered(lambda key: concepts_of(key) or concepts_of(stem(key)) or frozenset({key}))


def _is_turned_round(event: Event, sentence: SentenceReading, line: SentenceReading) -> bool:
    """Do those before and after the event stand on the other side of it in the source; a passive may do that."""
    before, after = _names_around(sentence, event)
    for other in line.events:
        if word_key(other.text) == word_key(event.text) or other.lemma == event.lemma:
            their_before, their_after = _names_around(line, other)
            if before & their_before or after & their_after:
                return False
            if before & their_after and after & their_before:
                return not (_PASSIVE.search(sentence.text) or _PASSIVE.search(line.text))
    return False


def _names_around(sentence: SentenceReading, event: Event) -> _Around:
    before = frozenset(name.key for name in sentence.names if name.end <= event.start)
    after = frozenset(name.key for name in sentence.names if name.start >= event.end)
    return _Around(before, after)


def _differs_in_stance(event: Event, same: Sequence[Event]) -> Reason | None:
    """Is what did not happen, or only may or will, told as done."""
    if not same:
        return None
    if all(other.polarity is not event.polarity for other in same):
        return Reason(code="polarity_differs", text=f"source says the opposite of “{event.text}”: did and did not")
    if _is_told_as_done(event) and not any(_is_told_as_done(other) or other.tense == "none" for other in same):
        return Reason(code="strength_differs", text=f"tells “{event.text}” as done, which the source does not")
    return None


def _is_told_as_done(event: Event) -> bool:
    return event.tense in ("past", "present") and event.modality.rank > Modality.PROBABLE.rank


def check_subject(sentence: SentenceReading, lines: Sequence[SentenceReading]) -> Iterator[Reason]:
    """Words before the first doing that no cited sentence has: somebody else did it."""
    first = min((event.start for event in sentence.events), default=0)
    theirs = {word_key(word.text) for line in lines for word in line.words}
    for word in _common_words(sentence, 0, first):
        if word.text.isalpha() and not _is_done_among(word_key(word.text), theirs):
            yield Reason(code="subject_not_found", text=f"“{word.text}” is not said where the evidence stands")


def check_mixture(
    sentence: SentenceReading, lines: Sequence[SentenceReading], quotations: Sequence[Quotation]
) -> Iterator[Reason]:
    """Words given to a source that only another sentence has, one in which the source does not speak."""
    for said in sentence.attributions:
        source = content_stems(said.source)
        own = [line for line in lines if source & _voices_in(line, quotations)]
        if not source or not own or len(own) == len(lines):
            continue
        theirs = {word_key(word.text) for line in own for word in line.words}
        others = {word_key(word.text) for line in lines if line not in own for word in line.words} - theirs
        for word in _common_words(sentence, said.start, said.end):
            key = word_key(word.text)
            if key in others and not _is_done_among(key, theirs):
                yield Reason(code="words_of_another", text=f"“{word.text}” is not the word of {said.source}")


def _voices_in(line: SentenceReading, quotations: Sequence[Quotation]) -> frozenset[str]:
    """Stems of all words of a sentence and of those who are quoted in it."""
    here = [each.speaker or "" for each in quotations if each.start < line.end and line.start < each.end]
    return content_stems(" ".join(here)) | {word.stem for word in line.words}


def _common_words(sentence: SentenceReading, start: int, end: int) -> Iterator[Word]:
    """Words that carry meaning between two places, names and figures left out."""
    apart = [(name.start, name.end) for name in sentence.names]
    apart += [(quantity.start, quantity.end) for quantity in sentence.quantities]
    for word in sentence.words:
        is_apart = any(left <= word.start < right for left, right in apart)
        if start <= word.start < end and not word.is_stop and not is_apart:
            yield word
