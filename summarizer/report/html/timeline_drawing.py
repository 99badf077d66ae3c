"""A timeline as lines and dots: where each entry stands between the first and the last day."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from summarizer.domain.summary import When

WINDOW = timedelta(days=400)
"""Entries that end longer than this before the last day share a band for what is earlier: "1996" must not squeeze
the days of this week into one dot."""
LANE_HEIGHT = 22
_LEFT, _RIGHT, _EARLIER = 3.0, 94.0, 12.0
_DAYS_APART = 7.0
"""Percent of the width that a dot and its number need."""
_TICKS = 4


class Dot(NamedTuple):
    """One entry: `number` as in the list; `x`, `x_end` in percent of the width, `y` in pixels; equal for one day."""

    number: int
    x: float
    x_end: float
    y: int
    earlier: bool


class Tick(NamedTuple):
    """A day on the axis; `anchor` keeps its label inside the drawing."""

    x: float
    label: str
    anchor: str


class Drawing(NamedTuple):
    """Everything of a timeline that is drawn; `unplaced` are the numbers of entries without a day."""

    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    earlier_until: float
    axis_y: int
    height: int
    unplaced: tuple[int, ...]


def draw_timeline(entries: Sequence[When]) -> Drawing | None:
    """Dots for all entries with a day, numbered from 1 in the order given; None when there is nothing to draw."""
    days = {number: _days(when) for number, when in enumerate(entries, start=1)}
    placed = {number: day for number, day in days.items() if day}
    if len(placed) < 2:
        return None
    last = max(end for _, end in placed.values())
    inside = [day for day in placed.values() if last - day[1] <= WINDOW]
    first = max(min(start for start, _ in inside), last - WINDOW)
    earlier = len(inside) < len(placed)
    left = _EARLIER + _LEFT if earlier else _LEFT
    dots = _in_lanes([_dot(number, placed[number], (first, last), left) for number in placed])
    axis_y = LANE_HEIGHT * (1 + max(dot.y for dot in dots)) + 8
    return Drawing(
        dots=tuple(dot._replace(y=LANE_HEIGHT * dot.y + 16) for dot in dots),
        ticks=tuple(_ticks(first, last, left)),
        earlier_until=_EARLIER if earlier else 0.0,
        axis_y=axis_y,
        height=axis_y + 24,
        unplaced=tuple(number for number, day in days.items() if not day),
    )


def _days(when: When) -> tuple[date, date] | None:
    start, end = when.first or when.last, when.last or when.first
    return (min(start, end), max(start, end)) if start and end else None


def _dot(number: int, day: tuple[date, date], window: tuple[date, date], left: float) -> Dot:
    first = window[0]
    if day[1] < first:
        return Dot(number, _LEFT, _LEFT, 0, earlier=True)
    return Dot(number, _place(max(day[0], first), window, left), _place(day[1], window, left), 0, earlier=False)


def _place(day: date, window: tuple[date, date], left: float) -> float:
    """Percent of the width at which a day stands."""
    first, last = window
    share = (day - first).days / ((last - first).days or 1)
    return round(left + share * (_RIGHT - left), 2)


def _in_lanes(dots: list[Dot]) -> list[Dot]:
    """Each dot in the first lane that is free there; `y` is then the number of the lane."""
    free: list[float] = []
    placed = []
    for dot in sorted(dots, key=lambda dot: (dot.x, dot.number)):
        lane = next((index for index, until in enumerate(free) if until <= dot.x), len(free))
        free[lane:] = [dot.x_end + _DAYS_APART, *free[lane + 1 :]]
        placed.append(dot._replace(y=lane))
    return placed


def _ticks(first: date, last: date, left: float) -> list[Tick]:
    span = (last - first).days
    days = sorted({first + timedelta(days=round(span * step / (_TICKS - 1))) for step in range(_TICKS)})
    ticks = []
    for index, day in enumerate(days):
        anchor = "start" if index == 0 else "end" if index == len(days) - 1 else "middle"
        ticks.append(Tick(_place(day, (first, last), left), day.isoformat(), anchor))
    return ticks
