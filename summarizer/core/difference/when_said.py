"""For which moment does a statement stand: its own stated time, else the day it was published."""

import re
from datetime import date
from typing import Literal, NamedTuple

from summarizer.core.difference.statements import Statement
from summarizer.core.times.times import TimeMention

_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


class AsOf(NamedTuple):
    """How two statements stand in time. `order` is -1 when the left is the earlier, 1 when the later, 0 unknown."""

    outcome: Literal["same", "differs", "open"]
    order: int
    why: str


class _Moment(NamedTuple):
    first: date
    last: date
    is_inferred: bool
    text: str


def compare_as_of(left: Statement, right: Statement, *, is_growing: bool) -> AsOf:
    """Do two statements stand for one moment.

    A stated day counts before the publication day. The publication day alone separates two figures only where the
    figure grows with time (`is_growing`); a fact that happened once is the same whenever it is reported.
    """
    stated = _stated(left), _stated(right)
    if stated[0] and stated[1]:
        if _clocks_differ(stated[0], stated[1]):
            is_internal = left.article_index == right.article_index
            why = f"one is for {stated[0].text}, the other for {stated[1].text}"
            return AsOf("differs" if is_internal else "open", 0, why)
        return _compare_stated(stated[0], stated[1])
    if left.article_index == right.article_index or not is_growing:
        return AsOf("same", 0, "neither side gives another time")
    moments = _moment(left, stated[0]), _moment(right, stated[1])
    if moments[0] is None or moments[1] is None:
        return AsOf("open", 0, "it is not known for which time each figure stands")
    return _compare_moments(moments[0], moments[1])


def _stated(statement: Statement) -> TimeMention | None:
    """The day a statement gives: the first that is a date or a time and no edge such as "since May"."""
    for time in statement.times:
        if time.kind in ("date", "time") and time.bound in ("", "by") and _is_a_day(time):
            return time
    return None


def _clocks_differ(left: TimeMention, right: TimeMention) -> bool:
    """Do both give an hour of one day, an hour or more apart."""
    clocks = left.clock_first, left.clock_last, right.clock_first, right.clock_last
    if None in clocks or left.first != right.first:
        return False
    a, b, c, d = (clock or 0 for clock in clocks)
    return a - d >= 60 or c - b >= 60


def _is_a_day(time: TimeMention) -> bool:
    if time.clock_first is not None:
        return True
    if time.first and time.last:
        return (time.last - time.first).days <= 10
    return _WEEKDAY.search(time.text) is not None


def _compare_stated(left: TimeMention, right: TimeMention) -> AsOf:
    why = f"one figure is for {left.text}, the other for {right.text}"
    if left.first and left.last and right.first and right.last:
        return _compare_ranges((left.first, left.last), (right.first, right.last), why)
    weekdays = _WEEKDAY.search(left.text), _WEEKDAY.search(right.text)
    if weekdays[0] and weekdays[1] and weekdays[0].group().lower() == weekdays[1].group().lower():
        return AsOf("same", 0, "")
    return AsOf("open", 0, why)


def _compare_ranges(left: tuple[date, date], right: tuple[date, date], why: str) -> AsOf:
    if left[0] <= right[1] and right[0] <= left[1]:
        return AsOf("same", 0, "")
    order = -1 if left[1] < right[0] else 1
    apart = (right[0] - left[1]).days if order < 0 else (left[0] - right[1]).days
    if apart <= 1 and (left[0] != left[1] or right[0] != right[1]):
        # "earlier this week" and the Sunday before it: the edge of a vague range is no difference.
        return AsOf("open", order, why)
    return AsOf("differs", order, why)


def _moment(statement: Statement, stated: TimeMention | None) -> _Moment | None:
    if stated and stated.first and stated.last:
        return _Moment(stated.first, stated.last, False, stated.text)
    published = statement.article.published
    return _Moment(published, published, True, f"{published.day} {published:%B}") if published else None


def _compare_moments(left: _Moment, right: _Moment) -> AsOf:
    marks = [f"{one.text} (inferred from publication)" if one.is_inferred else one.text for one in (left, right)]
    why = f"one stands for {marks[0]}, the other for {marks[1]}"
    return _compare_ranges((left.first, left.last), (right.first, right.last), why)
