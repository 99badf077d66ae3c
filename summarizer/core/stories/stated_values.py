"""Does an article state every figure, time and name of a statement, so that it can stand behind its words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from summarizer.core.difference.independence import fold_words
from summarizer.core.figures.intervals import relate
from summarizer.core.figures.quantities import Quantity
from summarizer.core.names.names import Name, same_name
from summarizer.core.reading import Reading
from summarizer.core.times.times import TimeMention

_QUOTATION = re.compile(r"[“\"]([^“”\"]{8,600})[”\"]")
_LEAST_QUOTED = 3
"""Shorter ones are terms and scare quotes."""


@dataclass(frozen=True, slots=True)
class StatedValues:
    """All figures, times and names of one article, each wording once; `folded` are all its words, case folded."""

    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]
    names: tuple[Name, ...]
    folded: str


def read_values(reading: Reading) -> StatedValues:
    """What an article states, its headings included."""
    sentences = reading.sentences
    return StatedValues(
        tuple({one.text: one for sentence in sentences for one in sentence.quantities}.values()),
        tuple({(one.text, one.first): one for sentence in sentences for one in sentence.times}.values()),
        tuple({one.text: one for sentence in sentences for one in sentence.names}.values()),
        f" {' '.join(fold_words(reading.article.text))} ",
    )


class _Stating(Protocol):
    """A sentence, or a statement in one."""

    @property
    def text(self) -> str: ...
    @property
    def quantities(self) -> tuple[Quantity, ...]: ...
    @property
    def times(self) -> tuple[TimeMention, ...]: ...
    @property
    def names(self) -> tuple[Name, ...]: ...


def states_values_of(values: StatedValues, statement: _Stating) -> bool:
    """Are all figures, times and names of a statement of another article among the values, in these or like words."""
    return (
        all(_is_pair(one, statement) or _has_figure(values.quantities, one) for one in statement.quantities)
        and all(_has_time(values.times, one) for one in statement.times)
        and all(any(same_name(one, other) for other in values.names) for one in statement.names)
        and all(f" {' '.join(words)} " in values.folded for words in _quoted(statement.text))
    )


def _quoted(text: str) -> list[tuple[str, ...]]:
    """Direct quotations of some length, as words: whoever does not have them does not say them."""
    found = [fold_words(match.group(1)) for match in _QUOTATION.finditer(text)]
    return [words for words in found if len(words) >= _LEAST_QUOTED]


def _is_pair(figure: Quantity, statement: _Stating) -> bool:
    """Does it only point at two that are known ("the two companies")."""
    return figure.value == 2 and figure.unit_kind == "count" and "the two " in f"{statement.text.lower()} "


def _has_figure(quantities: Iterable[Quantity], figure: Quantity) -> bool:
    return any(relate(figure, other) in ("equal", "compatible") for other in quantities)


def _has_time(times: Iterable[TimeMention], time: TimeMention) -> bool:
    if time.kind in ("duration", "set") or time.first is None or time.last is None:
        return any(other.text.lower() == time.text.lower() or other.value == time.value for other in times)
    return any(_meet(time, other) for other in times)


def _meet(time: TimeMention, other: TimeMention) -> bool:
    """Is there a moment that both can mean."""
    if time.first is None or time.last is None or other.first is None or other.last is None:
        return False
    if time.clock_first is not None and time.clock_last is not None:
        if other.clock_first is not None and other.clock_last is not None:
            clocks_meet = time.clock_first <= other.clock_last and other.clock_first <= time.clock_last
            return clocks_meet and time.first <= other.last and other.first <= time.last
        if time.clock_first == time.clock_last:
            return False
    return time.first <= other.last and other.first <= time.last
