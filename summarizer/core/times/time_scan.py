"""One match of the grammar with what its reader needs to know about the words around it."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from summarizer.core.text.words import Remembered
from summarizer.core.times.calendar_ranges import Period
from summarizer.core.times.time_tense import Direction, read_direction_after, read_direction_before, read_edge_direction
from summarizer.core.times.time_tokens import Span, Tokens
from summarizer.core.times.time_words import NUMBERS, ORDINALS, SYMBOL

NAME_OF_SYMBOL = {symbol: name for name, symbol in SYMBOL.items()}
UNKNOWN_YEAR = "XXXX"
"""Digits that a text does not tell, written as values of TIMEX3 are (TimeML): "XXXX-09" is a September of some year."""
UNKNOWN_WEEK = f"{UNKNOWN_YEAR}-WXX"
UNKNOWN_DAY = f"{UNKNOWN_YEAR}-XX-XX"
_SIGHT = 40
"""Tokens either side of a time that are looked at for its tense."""


class Meaning(NamedTuple):
    """What a matched form means; the fields are those of `TimeMention`."""

    kind: Literal["date", "time", "duration", "set"]
    value: str
    first: date | None = None
    last: date | None = None
    approximate: bool = False
    clock_first: int | None = None
    clock_last: int | None = None
    zone: str = ""


def mean(period: Period, *, approximate: bool = False) -> Meaning:
    """A date that is a period of the calendar."""
    return Meaning("date", period.value, period.first, period.last, approximate)


def unresolved() -> Meaning:
    """A date that hangs on another one."""
    return Meaning("date", UNKNOWN_DAY)


@dataclass(slots=True)
class Scan:
    """Tokens `start` to `end` of a text, matched by a rule of the grammar.

    `antecedent` is the time named last before it in the same sentence, if it is a period of the calendar.
    """

    source: Tokens
    start: int
    end: int
    published: date | None
    day_first: bool | None = None
    antecedent: Period | None = None
    _direction: Direction | None = None

    @property
    def words(self) -> list[str]:
        """The matched tokens as printed."""
        return self.source.words(self.start, self.end)

    @property
    def span(self) -> Span:
        """Half-open offsets of the match into the text."""
        return self.source.span(self.start, self.end)

    def all_of(self, *names: str) -> list[str]:
        """Matched tokens of the classes named, in order and as printed."""
        wanted, source, found = _symbols_of(names), self.source, []
        for index in range(self.start, self.end):
            if source.symbols[index] in wanted:
                found.append(source.word(index))
        return found

    def has(self, *names: str) -> bool:
        """Is a token of one of the classes in the match."""
        return not _symbols_of(names).isdisjoint(self.source.symbols[self.start : self.end])

    def word(self, *names: str) -> str:
        """First matched token of the classes in lower case, "" where there is none."""
        wanted, source = _symbols_of(names), self.source
        for index in range(self.start, self.end):
            if source.symbols[index] in wanted:
                return source.word(index).lower().rstrip(".")
        return ""

    def class_at(self, offset: int) -> str:
        """Class of the token `offset` places from the match: -1 is the one before it, 0 the one after it."""
        index = self.start + offset if offset < 0 else self.end + offset
        return NAME_OF_SYMBOL[self.source.symbols[index]] if 0 <= index < len(self.source.symbols) else "STOP"

    def text_at(self, offset: int) -> str:
        """Token `offset` places from the match as printed, "" beyond the text."""
        index = self.start + offset if offset < 0 else self.end + offset
        return self.source.word(index) if 0 <= index < len(self.source.symbols) else ""

    @property
    def direction(self) -> Direction:
        """Past or future, by the words of the same sentence."""
        if self._direction is None:
            self._direction = self._read_direction()
        return self._direction

    def _read_direction(self) -> Direction:
        stop, source = SYMBOL["STOP"], self.source
        low, high = max(self.start - _SIGHT, 0), self.end + _SIGHT
        low = max(source.symbols.rfind(stop, low, self.start) + 1, low)
        before = _lower(source.words(low, self.start))
        direction = read_edge_direction(before) or read_direction_before(before)
        if direction:
            return direction
        finish = source.symbols.find(stop, self.end, high)
        return read_direction_after(_lower(source.words(self.end, finish if finish >= 0 else high)))

    def count(self) -> tuple[float | None, bool]:
        """How many units the match speaks of, None for "several", and whether that is about right only."""
        return read_count([word.lower() for word in self.words])


@cache
def _symbols_of(names: tuple[str, ...]) -> frozenset[str]:
    """Symbols of classes; remembered without bound, as only those named in the code are asked for."""
    return frozenset(SYMBOL[name] for name in names)


def _lower(words: list[str]) -> list[str]:
    """Words in lower case; the month of May is left out, so that it is not taken for the verb."""
    return list(map(_LOWER.__getitem__, words))


_LOWER = Remembered(str.lower)
_LOWER["May"] = ""


_SOFT = frozenset("few several many dozens hundreds thousands".split())


def read_count(words: list[str]) -> tuple[float | None, bool]:
    """Number that words such as "two and a half" spell; None for an uncertain one. Also: is it approximate."""
    total: float | None = None
    for word in words:
        if word in _SOFT:
            return None, True
        if word == "couple":
            return 2, True
        value = _number_of(word)
        if value is None:
            continue
        if word == "hundred" and total:
            total *= 100
        else:
            total = (total or 0) + value
    if "/" in words:
        at = words.index("/")
        over, under = _number_of(words[at - 1]) or 0, _number_of(words[at + 1]) or 1
        total = (total or 0) - over - under + over / under
    if "half" in words or "½" in words:
        total = (total or 0) + 0.5
    if total is None and words and ({"a", "an"} & set(words)):
        total = 1
    return total, False


def _number_of(word: str) -> float | None:
    """Value of one word or figure."""
    if word in NUMBERS:
        return float(NUMBERS[word])
    digits = word.replace(",", "")
    return float(digits) if digits[:1].isdigit() and digits.replace(".", "", 1).isdecimal() else None


def read_ordinal(word: str) -> int | None:
    """Number of "third" or "3rd"."""
    if word in ORDINALS:
        return ORDINALS[word]
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else None
