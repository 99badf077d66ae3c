"""The words of a sentence that carry meaning, each with whether it is denied."""

import re
from collections.abc import Iterator, Mapping, Sequence
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
_NEGATIVE = Polarity.NEGATIVE
"""Named here because Python 3.11 is slow to look up a member of an enumeration."""
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
    if not _tells(sentence):
        return ()
    read = _read(sentence)
    return tuple([_make(read, at) for at, word in enumerate(read.words) if not word.is_stop and len(word.text) > 1])


def _tells(sentence: SentenceReading) -> bool:
    """Is it neither a question nor a table."""
    return len(sentence.words) <= MAX_TERMS and not sentence.text.rstrip(" \"”'’)").endswith("?")


class Said(NamedTuple):
    """The keys of the terms of a sentence by whether it denies them."""

    denied: frozenset[str]
    stated: frozenset[str]


def read_said(sentence: SentenceReading, *, may_deny: bool) -> Said:
    """What a sentence denies and what it states; quicker than to read its terms.

    `may_deny` says that it holds a word that denies. Of others nobody need read the events.
    """
    words = sentence.words if _tells(sentence) else ()
    lowers = [word.text.lower() for word in words]
    polarities = {event.start: event.polarity for event in sentence.events} if may_deny and words else {}
    denied, stated = [], []
    for at, (start, _, text, _, is_stop) in enumerate(words):
        if is_stop or len(text) < 2:
            continue
        polarity = polarities.get(start)
        if (polarity is _NEGATIVE) if polarity else (may_deny and _read_before(lowers, at)[0]):
            denied.append(word_key(text))
        else:
            stated.append(word_key(text))
    return Said(frozenset(denied), frozenset(stated))


class _Read(NamedTuple):
    """The words of a sentence, also in lower case, and what else is read of them by where each begins."""

    words: Sequence[Word]
    lowers: Sequence[str]
    names: Mapping[int, Name]
    figures: Mapping[int, str]
    events: Mapping[int, Event]


def _read(sentence: SentenceReading) -> _Read:
    figures = dict(_read_times(sentence)) if sentence.times else {}
    figures |= {quantity.start: f"{quantity.value:f}" for quantity in sentence.quantities if quantity.value is not None}
    return _Read(
        words=sentence.words,
        lowers=[word.text.lower() for word in sentence.words],
        names={start: name for name in sentence.names for start in range(name.start, name.end)},
        figures=figures,
        events={event.start: event for event in sentence.events},
    )


def _read_times(sentence: SentenceReading) -> Iterator[tuple[int, str]]:
    """The words that tell one month, day, season or century from another, by their places."""
    for time in sentence.times:
        for word in find_words(time.text):
            if told := _CALENDAR.get(word.text.lower()) or _read_ordinal(word.text):
                yield time.start + word.start, told


def _read_ordinal(word: str) -> str:
    return f"number {word[:-2]}" if word[:-2].isdigit() and word[-2:] in ("st", "nd", "rd", "th") else ""


def _make(read: _Read, at: int) -> Term:
    start, end, text, _, _ = read.words[at]
    key, name, event = word_key(text), read.names.get(start), read.events.get(start)
    if event is None:
        is_denied, is_predicate = _read_before(read.lowers, at)
        slot = _read_slot(read.words, at)
    else:
        is_denied, is_predicate = event.polarity is _NEGATIVE, at > 0 and read.lowers[at - 1] in _LINKING
        slot = ""
    return Term(
        start,
        end,
        text,
        key,
        name.key if name else "",
        name is not None and name.kind == "person",
        read.figures.get(start) or (text if text.isdigit() else ""),
        is_denied,
        is_predicate,
        key in VAGUE,
        event,
        slot,
    )


def _read_slot(words: Sequence[Word], at: int) -> str:
    if not at:
        return ""
    before = words[at - 1].text
    if before in _ARTICLES and at > 1:
        before = words[at - 2].text
    return before if before in _PREPOSITIONS else ""


def _read_before(lowers: Sequence[str], at: int) -> tuple[bool, bool]:
    """Is a word denied ("was not in use"), and does it follow a linking verb, by the few words before it."""
    place = at - 1
    while place >= 0 and lowers[place] in _BETWEEN:
        place -= 1
    if place < 0:
        return False, False
    before = lowers[place]
    if before in _LINKING:
        return False, True
    if before[-3:] in ("n't", "n’t") and before[:-3] in _LINKING:
        return True, True
    is_denied = before in _NEGATIONS and place > 0 and lowers[place - 1] in _LINKING
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
