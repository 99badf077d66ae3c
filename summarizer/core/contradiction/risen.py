"""Somebody is told as dead in one place, and speaks, recovers or goes home after that in another."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from summarizer.core.contradiction.contradiction import Contradiction, set_beside
from summarizer.core.contradiction.hinges import HingeKind
from summarizer.core.names.names import Name, same_name
from summarizer.core.reading import SentenceReading

_BESIDE = r"(?:,[^,.;]{1,60})?,?\s+"
_DIED = re.compile(
    _BESIDE + r"(?P<word>(?:was|is|were)\s+(?:killed|found\s+dead|shot\s+dead|pronounced\s+dead|among\s+the\s+dead)"
    r"|died|drowned|perished)\b"
)
_LIVES = re.compile(
    _BESIDE + r"(?P<word>(?:is|was)\s+(?:recovering|alive|unhurt|unharmed|discharged|in\s+(?:a\s+)?stable\s+condition)"
    r"|survived|escaped\s+(?:unhurt|unharmed)|walked\s+away\s+unhurt)\b"
)
_SPEAKS = re.compile(_BESIDE + r"(?P<word>said|told|says|tells|returned|attended|met|thanked|resigned)\b")
_QUICK = re.compile(r"\b(?:killed|dead|died|drowned|perished)\b")
_PAST = re.compile(
    r"\bbefore\b[^.;]{0,30}\b(?:death|died|killed|shot)\b|\b(?:last\s+words|years?\s+ago|at\s+first|initially)\b",
    re.IGNORECASE,
)
"""Such a sentence may tell of the time when the dead was alive."""
MOST_DEAD = 20
"""A text that names more dead is a list."""


class _Told(NamedTuple):
    """`text` at `start` in its sentence says it of `name`; `day` is when, where the sentence names one day."""

    text: str
    start: int
    sentence: SentenceReading
    name: Name
    day: date | None


def find_risen(sentences: Sequence[SentenceReading]) -> Iterator[Contradiction]:
    """The death of a person beside a sentence in which the same one lives, or acts on a later day."""
    tolls = [one for one in sentences if _QUICK.search(one.text)]
    day = next((day for one in tolls if (day := _find_day(one))), None)
    dead = [told for one in tolls for told in _find_told(one, _DIED, day=day)][:MOST_DEAD]
    for death in dead:
        for other in sentences:
            if other is not death.sentence and not _PAST.search(other.text):
                told = next((one for one in _find_life(other, death)), None)
                if told is not None:
                    yield set_beside(HingeKind.DEAD, death.sentence, other, words=(death, told))
                    break


def _find_life(sentence: SentenceReading, death: _Told) -> Iterator[_Told]:
    if not any(same_name(name, death.name) for name in sentence.names):
        return
    yield from (told for told in _find_told(sentence, _LIVES) if same_name(told.name, death.name))
    for told in _find_told(sentence, _SPEAKS):
        if same_name(told.name, death.name) and death.day and told.day and told.day > death.day:
            yield told


def _find_day(sentence: SentenceReading) -> date | None:
    """The one day that a sentence names."""
    days = {time.first for time in sentence.times if time.first and time.first == time.last}
    return days.pop() if len(days) == 1 else None


def _find_told(sentence: SentenceReading, pattern: re.Pattern[str], *, day: date | None = None) -> Iterator[_Told]:
    """The first person of a sentence of whom the words straight behind the name say it; on `day` if it names none."""
    for name in sentence.names:
        found = pattern.match(sentence.text, name.end) if name.kind in ("person", "other") else None
        if found:
            yield _Told(found["word"], found.start("word"), sentence, name, _find_day(sentence) or day)
            return
