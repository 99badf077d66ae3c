"""Which events of two statements are one: verbs of one form, one concept, or near enough in meaning."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.speech.stance import Event
from summarizer.core.support.lexicon import relate_words
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import stem

_SPEECH = frozenset(
    word_key(word)
    for word in "say tell add announce report claim warn note state argue explain insist be have do make get go".split()
)

_ACTS_OF_SPEECH = frozenset(
    "promise pledge vow demand offer order threaten agree refuse accept reject approve veto uphold".split()
)
"""What is done by saying it: whether it was promised is news, whether it was added or stated is not."""


class AlignedEvents(NamedTuple):
    """Two events taken for one; `same_verb` when the verbs are forms of one word."""

    left: Event
    right: Event
    same_verb: bool


def align_events(pair: Pair) -> Iterator[AlignedEvents]:
    """Events of the left statement with the one of the right they match, each used once; verbs of saying left out."""
    left, right = list(told_events(pair.left)), list(told_events(pair.right))
    found = []
    for are_one in (_same_verb, _same_concept):
        for event in tuple(left):
            match = next((other for other in right if are_one(event, other)), None)
            if match is not None:
                left.remove(event)
                right.remove(match)
                found.append(AlignedEvents(event, match, are_one is _same_verb))
    yield from sorted(found, key=lambda one: one.left.start)


def nearest_event(statement: Statement, position: int) -> Event | None:
    """The event told nearest to a position, verbs of saying left out."""
    told = told_events(statement)
    return min(told, key=lambda event: (_gap(event, position), event.start)) if told else None


def _gap(event: Event, position: int) -> int:
    """Code points between an event and a position, from whichever end of the verb is nearer."""
    return position - event.end if event.end <= position else event.start - position


@lru_cache(maxsize=4096)
def told_events(statement: Statement) -> tuple[Event, ...]:
    """Events of a statement that are no verbs of saying and set off no attribution, acts done by saying so kept."""
    cues = [(one.cue_start, one.cue_end) for one in statement.sentence.attributions]
    return tuple(
        event
        for event in statement.events
        if word_key(event.lemma) not in _SPEECH
        and (event.lemma in _ACTS_OF_SPEECH or not any(s <= event.start < e for s, e in cues))
    )


def _same_verb(a: Event, b: Event) -> bool:
    return word_key(a.lemma) == word_key(b.lemma)


def _same_concept(a: Event, b: Event) -> bool:
    if concepts_of(stem(a.text)) & concepts_of(stem(b.text)):
        return True
    return relate_words(word_key(a.lemma), word_key(b.lemma)) == "synonym"
