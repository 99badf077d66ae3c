"""For which moment does a statement stand: its own stated time, else the day it was published."""

import re
from datetime import date
from typing import Literal, NamedTuple

from summarizer.core.difference.statements import Statement
from summarizer.core.times.times import TimeMention

_AGAINST = re.compile(r"\b(?:than|from|against|with|on) (?:the )?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:by|as of) (?:the )?$", re.IGNORECASE)
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

    A stated day counts before the publication day; a day that both state dates the event, and the others what is known
    of it. The publication day alone separates two figures only where the figure grows with time (`is_growing`); a fact
    that happened once is the same whenever it is reported.
    """
    days = _Days(_stated(left), _stated(right))
    if _give_hours(days):
        return _compare_hours(left, right, days, is_growing=is_growing)
    own = _leave_out_shared(days)
    if own.left and own.right:
        return _compare_stated(own.left[0], own.right[0])
    if (days.left and days.right and not (own.left or own.right)) or _share_period(left, right):
        return AsOf("same", 0, "both give the same time")
    if left.article_index == right.article_index or not is_growing:
        return AsOf("same", 0, "neither side gives another time")
    moments = _moment(left, own.left), _moment(right, own.right)
    if moments[0] is None or moments[1] is None:
        return AsOf("open", 0, "it is not known for which time each figure stands")
    return _compare_moments(moments[0], moments[1])


class _Days(NamedTuple):
    left: list[TimeMention]
    right: list[TimeMention]


def _stated(statement: Statement) -> list[TimeMention]:
    """The days a statement gives: dates and times that are no edge such as "since May" and date no other figure."""
    return [
        time
        for time in statement.times
        if time.kind in ("date", "time")
        and time.bound in ("", "by")
        and _is_a_day(time)
        and not _is_measured_against(statement, time)
    ]


def _is_measured_against(statement: Statement, time: TimeMention) -> bool:
    """Is it the day of another figure ("18% more than Friday's close")."""
    text = statement.sentence.text
    is_owner = text[time.end : time.end + 2] in ("’s", "'s")
    return is_owner and _AGAINST.search(text, max(0, time.start - 12), time.start) is not None


def _leave_out_shared(days: _Days) -> _Days:
    """The days that only one side gives."""
    return _Days(
        [time for time in days.left if not any(_is_one_day(time, other) for other in days.right)],
        [time for time in days.right if not any(_is_one_day(time, other) for other in days.left)],
    )


def _is_one_day(a: TimeMention, b: TimeMention) -> bool:
    if a.first and b.first:
        return (a.first, a.last) == (b.first, b.last)
    return a.text.lower() == b.text.lower()


def _share_period(left: Statement, right: Statement) -> bool:
    """Are both for one month, quarter or year."""
    periods = [
        {(time.first, time.last) for time in side.times if time.kind == "date" and not _is_a_day(time) and time.first}
        for side in (left, right)
    ]
    return bool(periods[0] & periods[1])


def _give_hours(days: _Days) -> bool:
    return bool(days.left and days.right) and _clocks_differ(days.left[0], days.right[0])


def _compare_hours(left: Statement, right: Statement, days: _Days, *, is_growing: bool) -> AsOf:
    """Hours of one day: of a count that grows the later updates the earlier where both say "by" or "as of"."""
    a, b = days.left[0], days.right[0]
    why = f"one is for {a.text}, the other for {b.text}"
    if left.article_index == right.article_index:
        return AsOf("differs", 0, why)
    if is_growing and _is_count_until(left, a) and _is_count_until(right, b):
        return AsOf("differs", -1 if (a.clock_first or 0) < (b.clock_first or 0) else 1, why)
    return AsOf("open", 0, why)


def _clocks_differ(left: TimeMention, right: TimeMention) -> bool:
    """Do both give an hour of one day, an hour or more apart."""
    clocks = left.clock_first, left.clock_last, right.clock_first, right.clock_last
    if None in clocks or left.first != right.first:
        return False
    a, b, c, d = (clock or 0 for clock in clocks)
    return a - d >= 60 or c - b >= 60


def _is_count_until(statement: Statement, time: TimeMention) -> bool:
    return time.bound == "by" or _UNTIL.search(statement.sentence.text, max(0, time.start - 8), time.start) is not None


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


def _moment(statement: Statement, stated: list[TimeMention]) -> _Moment | None:
    for time in stated:
        if time.first and time.last:
            return _Moment(time.first, time.last, False, time.text)
    published = statement.article.published
    return _Moment(published, published, True, f"{published.day} {published:%B}") if published else None


def _compare_moments(left: _Moment, right: _Moment) -> AsOf:
    marks = [f"{one.text} (inferred from publication)" if one.is_inferred else one.text for one in (left, right)]
    why = f"one stands for {marks[0]}, the other for {marks[1]}"
    return _compare_ranges((left.first, left.last), (right.first, right.last), why)
