"""Where the dots of a timeline stand."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.domain.summary import When
from summarizer.report.html.timeline_drawing import Drawing, draw_timeline


def _when(first: date | None, last: date | None = None) -> When:
    return When(text="then", first=first, last=last or first)


def _drawn(*entries: When) -> Drawing:
    drawing = draw_timeline(entries)
    assert drawing is not None
    return drawing


def test_one_day_alone_is_not_drawn() -> None:
    assert draw_timeline([_when(date(2031, 3, 4)), _when(None)]) is None


def test_later_days_stand_further_right() -> None:
    early, late = _drawn(_when(date(2031, 3, 4)), _when(date(2031, 3, 6))).dots
    assert (early.number, late.number) == (1, 2)
    assert early.x < late.x


def test_a_range_is_as_long_as_its_days() -> None:
    drawing = _drawn(_when(date(2031, 3, 1)), _when(date(2031, 3, 1), date(2031, 3, 11)), _when(date(2031, 3, 21)))
    span = next(dot for dot in drawing.dots if dot.number == 2)
    last = next(dot for dot in drawing.dots if dot.number == 3)
    assert abs((span.x_end - span.x) - (last.x - span.x) / 2) < 0.1


def test_what_is_long_past_shares_the_band_for_earlier() -> None:
    drawing = _drawn(_when(date(1974, 1, 1)), _when(date(2031, 3, 4)), _when(date(2031, 3, 6)))
    assert [dot.number for dot in drawing.dots if dot.earlier] == [1]
    assert all(dot.x > drawing.earlier_until for dot in drawing.dots if not dot.earlier)
    assert drawing.ticks[0].label == "2031-03-04"


def test_entries_without_a_day_are_named() -> None:
    assert _drawn(_when(date(2031, 3, 4)), _when(None), _when(date(2031, 3, 6))).unplaced == (2,)


def test_entries_of_one_day_stand_below_each_other() -> None:
    day = _when(date(2031, 3, 4))
    drawing = _drawn(day, day, day)
    assert len({dot.y for dot in drawing.dots}) == 3
    assert [tick.label for tick in drawing.ticks] == ["2031-03-04"]


_DAY = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(_DAY, st.integers(0, 900)), min_size=2, max_size=15))
def test_every_entry_is_inside_and_no_two_cover_each_other(days: list[tuple[date, int]]) -> None:
    drawing = _drawn(*(_when(day, day + timedelta(days=length)) for day, length in days))
    assert sorted(dot.number for dot in drawing.dots) == list(range(1, len(days) + 1))
    places = [(dot.x, dot.y) for dot in drawing.dots]
    assert len(set(places)) == len(places)
    assert all(0 <= dot.x <= dot.x_end <= 95 and 0 < dot.y < drawing.axis_y for dot in drawing.dots)
