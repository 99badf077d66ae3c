"""Joins neighbouring times into one: "5 p.m. on Monday", "between March and June", "the night of 5 July"."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from summarizer.core.times.calendar_ranges import add_days
from summarizer.core.times.time_mention import TimeMention
from summarizer.core.times.time_scan import UNKNOWN_DAY
from summarizer.core.times.time_words import WEEKDAYS

_CLOCK_THEN_DAY = re.compile(r"\s*(?:,?\s*on|,)?\s*")
_DAY_THEN_CLOCK = re.compile(r"\s*(?:,?\s*(?:at|around|about|by)|,)?\s*")
_RANGE = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*")
_AND = re.compile(r"\s*and\s*")
_OPENING = re.compile(r"\b(from|between)\s+(?:the\s+)?$", re.IGNORECASE)


def join_times(text: str, mentions: Iterable[TimeMention], published: date | None) -> tuple[TimeMention, ...]:
    """`mentions` of `text` in order, with those that belong together joined into one."""
    joined: list[TimeMention] = []
    for mention in mentions:
        if joined:
            whole = _join_clock(text, joined[-1], mention) or _join_range(text, joined[-1], mention, published)
            if whole:
                joined[-1] = whole
                continue
        joined.append(mention)
    if not [mention for mention in joined if _is_bare_clock(mention)]:
        return tuple(joined)
    settled = (_settle(joined, index, published) for index in range(len(joined)))
    return tuple(mention for mention in settled if mention)


def _is_bare_clock(mention: TimeMention) -> bool:
    return mention.first is None and mention.clock_first is not None and mention.value.startswith(UNKNOWN_DAY)


def _is_day(mention: TimeMention) -> bool:
    return mention.kind == "date" and mention.clock_first is None and len(mention.value) == len(UNKNOWN_DAY)


def _join_clock(text: str, one: TimeMention, two: TimeMention) -> TimeMention | None:
    """A clock time and the day beside it."""
    between = text[one.end : two.start]
    if _is_bare_clock(one) and _is_day(two) and _CLOCK_THEN_DAY.fullmatch(between):
        clock, day = one, two
    elif _is_bare_clock(two) and _is_day(one) and _DAY_THEN_CLOCK.fullmatch(between):
        clock, day = two, one
    else:
        return None
    return clock._replace(
        start=one.start,
        end=two.end,
        text=text[one.start : two.end],
        first=day.first,
        last=day.last,
        value=day.value + clock.value[len(UNKNOWN_DAY) :],
        bound=one.bound,
    )


def _join_range(text: str, one: TimeMention, two: TimeMention, published: date | None) -> TimeMention | None:
    """From March to June, between Monday and Wednesday."""
    if one.kind != "date" or two.kind != "date" or one.clock_first is not None or two.clock_first is not None:
        return None
    between = text[one.end : two.start]
    opening = _OPENING.search(text, max(one.start - 20, 0), one.start)
    word = opening.group(1).lower() if opening else ""
    if not _RANGE.fullmatch(between) and not (word == "between" and _AND.fullmatch(between)):
        return None
    first, last, value = _in_order(one, two, published)
    if first is None or last is None or first > last:
        return None
    start = opening.start() if opening else one.start
    approximate = one.approximate or two.approximate
    return TimeMention(start, two.end, text[start : two.end], "date", first, last, value, approximate=approximate)


class _Ends(NamedTuple):
    """First and last day of a range, and its value."""

    first: date | None
    last: date | None
    value: str


def _in_order(one: TimeMention, two: TimeMention, published: date | None) -> _Ends:
    """The ends of a range; of two weekdays that stand in the wrong order one is moved by a week."""
    first, last = one.first, two.last
    are_weekdays = one.text.lower() in WEEKDAYS and two.text.lower() in WEEKDAYS
    if first is None or last is None or published is None or first <= last or not are_weekdays:
        return _Ends(first, last, f"{one.value}/{two.value}")
    first, last = (add_days(first, -7), last) if last <= published else (first, add_days(last, 7))
    return _Ends(first, last, f"{first.isoformat()}/{last.isoformat()}")


def _settle(mentions: list[TimeMention], index: int, published: date | None) -> TimeMention | None:
    """Gives a clock time without a day the one it most likely has: that of the time before it, else of publication."""
    mention = mentions[index]
    if not _is_bare_clock(mention):
        return mention
    if re.search(r"\bof(?:\s+on)?$", mention.text):
        return None
    before = mentions[index - 1] if index else None
    day = before.first if before and before.first and before.first == before.last else published
    if day is None:
        return mention
    value = day.isoformat() + mention.value[len(UNKNOWN_DAY) :]
    return mention._replace(first=day, last=day, value=value, approximate=True)
