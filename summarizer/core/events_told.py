"""What a line says is done, and whether the sentences it cites say that it is done."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.lexicon import relate_words
from summarizer.core.reading import SentenceReading
from summarizer.core.stance import Event
from summarizer.core.vocabulary_of_difference import concepts_of
from summarizer.core.word_forms import word_key
from summarizer.core.words import stem
from summarizer.domain.values import Reason

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?\w+(?:ed|en|t|n)\s+by\b")
_LIGHT = frozenset(
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
        if key in _LIGHT or word_key(event.lemma) in _LIGHT:
            continue
        if any(_is_turned_round(event, sentence, line) for line in lines):
            yield Reason(code="roles_differ", text=f"source has it the other way round: who “{event.text}” whom")
        elif not any(are_same_doing(key, other) for other in theirs):
            yield Reason(code="event_not_found", text=f"“{event.text}” is not said where the evidence stands")
        elif reason := _differs_in_polarity(event, [each for each in events if word_key(each.text) == key]):
            yield reason


def are_same_doing(a: str, b: str) -> bool:
    """May one key stand for the other: one word family, synonyms, or one concept of news."""
    return relate_words(a, b) in ("same", "synonym", "derived") or bool(_concepts(a) & _concepts(b))


def _concepts(key: str) -> frozenset[str]:
    return concepts_of(key) or concepts_of(stem(key)) or frozenset({key})


def _is_turned_round(event: Event, sentence: SentenceReading, line: SentenceReading) -> bool:
    """Do those before and after the event stand on the other side of it in the source; a passive may do that."""
    if _PASSIVE.search(sentence.text) or _PASSIVE.search(line.text):
        return False
    before, after = _names_around(sentence, event)
    for other in line.events:
        if word_key(other.text) == word_key(event.text) or other.lemma == event.lemma:
            their_before, their_after = _names_around(line, other)
            if before & their_before or after & their_after:
                return False
            if before & their_after and after & their_before:
                return True
    return False


def _names_around(sentence: SentenceReading, event: Event) -> _Around:
    before = frozenset(name.key for name in sentence.names if name.end <= event.start)
    after = frozenset(name.key for name in sentence.names if name.start >= event.end)
    return _Around(before, after)


def _differs_in_polarity(event: Event, same: Sequence[Event]) -> Reason | None:
    if not same or any(other.polarity is event.polarity for other in same):
        return None
    return Reason(code="polarity_differs", text=f"source says the opposite of “{event.text}”: did and did not")
