"""The words of a sentence that carry meaning, each with whether it is denied."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.core.names.names import Name
from summarizer.core.reading import SentenceReading
from summarizer.core.speech.stance import Event
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word, find_words
from summarizer.core.times.time_words import MONTHS, ORDINALS, SEASONS, WEEKDAYS
from summarizer.domain.values import Modality, Polarity

MAX_TERMS = 120
"""A longer sentence is a list or a table."""
LEAST_UNIT = 4
"""A clause with fewer terms says too little to be set beside another sentence."""
_SPLIT_FROM = 9
"""Sentences with fewer terms are compared whole only."""

_JOINT = re.compile(
    r";\s|,\s+(?:and|but|while|who|which|where|when|as|so|although|though|because)\s"
    r"|\s+(?:but|while|although|though|because)\s|,\s+(?=\w+ing\s)"
)
_CALENDAR = {
    word: f"{kind} {value}"
    for kind, values in (("month", MONTHS), ("day", WEEKDAYS), ("season", SEASONS), ("number", ORDINALS))
    for word, value in values.items()
}
_NEGATIONS = frozenset("not never no none neither nor without hardly scarcely barely cannot".split())
_LINKING = frozenset(
    """be is are was were been being remain remained remains seem seems seemed feel feels felt look looks
    looked""".split()
)
_PREPOSITIONS = frozenset("of from to into by for as with in at on under against".split())
_ARTICLES = frozenset(("a", "an", "the"))
_BETWEEN = frozenset("in of a an very so yet any longer at as always entirely really much too more most".split())
VAGUE = frozenset(
    word_key(word)
    for word in """also however later then now still even just only first last one new time day year make take get go
    come become seem find give tell begin use part way thing people accord is month week""".split()
)
"""Words that say little about what a sentence tells: two sentences that share them need not speak of one thing."""


class Term(NamedTuple):
    """A content word; `start`/`end` count from its sentence.

    `name` is the key of the name it is part of, `is_person` whether it is a person's; `figure` its value in digits, or
    what it tells of a time with the kind before it ("month 3"); "" for none. `is_predicate` says that a linking verb
    stands before it ("was indifferent"); `is_vague` that it says little. `slot` is the preposition straight before it
    ("of", also in "of a"), "" for none.
    """

    start: int
    end: int
    text: str
    key: str
    name: str
    is_person: bool
    figure: str
    is_denied: bool
    is_predicate: bool
    is_vague: bool
    event: Event | None
    slot: str

    @property
    def is_plain(self) -> bool:
        """Is it neither part of a name nor a figure."""
        return not (self.name or self.text[0].isdigit())

    @property
    def is_told_as_fact(self) -> bool:
        """Does the sentence state it, where it is an event, as fact or somebody's claim of fact."""
        return self.event is None or self.event.modality.rank >= Modality.PROBABLE.rank


def read_terms(sentence: SentenceReading) -> tuple[Term, ...]:
    """The content words of a sentence in order; none for a question or a table."""
    if len(sentence.words) > MAX_TERMS or sentence.text.rstrip(" \"”'’)").endswith("?"):
        return ()
    names = {word: name for name in sentence.names for word in range(name.start, name.end)}
    figures = dict(_read_times(sentence)) if sentence.times else {}
    figures |= {quantity.start: f"{quantity.value:f}" for quantity in sentence.quantities if quantity.value is not None}
    events = {event.start: event for event in sentence.events}
    return tuple(
        _make(sentence.words, at, name=names.get(word.start), figure=figures.get(word.start, ""), events=events)
        for at, word in enumerate(sentence.words)
        if not word.is_stop and len(word.text) > 1
    )


def _read_times(sentence: SentenceReading) -> Iterator[tuple[int, str]]:
    """The words that tell one month, day, season or century from another, by their places."""
    for time in sentence.times:
        for word in find_words(time.text):
            if told := _CALENDAR.get(word.text.lower()) or _read_ordinal(word.text):
                yield time.start + word.start, told


def _read_ordinal(word: str) -> str:
    return f"number {word[:-2]}" if word[:-2].isdigit() and word[-2:] in ("st", "nd", "rd", "th") else ""


def _make(words: Sequence[Word], at: int, *, name: Name | None, figure: str, events: dict[int, Event]) -> Term:
    word = words[at]
    key = word_key(word.text)
    event = events.get(word.start)
    denied, predicate = (event.polarity is Polarity.NEGATIVE, False) if event else _read_before(words, at)
    return Term(
        start=word.start,
        end=word.end,
        text=word.text,
        key=key,
        name=name.key if name else "",
        is_person=name is not None and name.kind == "person",
        figure=figure or (word.text if word.text.isdigit() else ""),
        is_denied=denied,
        is_predicate=predicate or (event is not None and at > 0 and words[at - 1].text.lower() in _LINKING),
        is_vague=key in VAGUE,
        event=event,
        slot="" if event else _read_slot(words, at),
    )


def _read_slot(words: Sequence[Word], at: int) -> str:
    place = at - 1
    if place > 0 and words[place].text in _ARTICLES:
        place -= 1
    return words[place].text if place >= 0 and words[place].text in _PREPOSITIONS else ""


def _read_before(words: Sequence[Word], at: int) -> tuple[bool, bool]:
    """Is a word denied ("was not in use"), and does it follow a linking verb, by the few words before it."""
    place = at - 1
    while place >= 0 and words[place].text.lower() in _BETWEEN:
        place -= 1
    if place < 0:
        return False, False
    before = words[place].text.lower().replace("’", "'")
    if before in _LINKING:
        return False, True
    if before.endswith("n't") and before[:-3] in _LINKING:
        return True, True
    is_denied = before in _NEGATIONS and place > 0 and words[place - 1].text.lower() in _LINKING
    return is_denied, is_denied


def split_units(sentence: SentenceReading, terms: tuple[Term, ...]) -> Iterator[tuple[Term, ...]]:
    """The sentence as a whole, then its clauses where it is long."""
    yield terms
    if len(terms) < _SPLIT_FROM:
        return
    cuts = [0, *(joint.start() for joint in _JOINT.finditer(sentence.text)), len(sentence.text)]
    for start, end in pairwise(cuts):
        unit = tuple(term for term in terms if start <= term.start < end)
        if LEAST_UNIT <= len(unit) < len(terms):
            yield unit
