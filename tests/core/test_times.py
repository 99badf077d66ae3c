"""When: what is found, what it means, what is left alone."""

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.times.times import TimeMention, find_times
from tests.growth import require_linear

_CASES = json.loads(Path(__file__).with_name("times_cases.json").read_text(encoding="utf-8"))
_TENSE = json.loads(Path(__file__).with_name("times_tense.json").read_text(encoding="utf-8"))
_PUBLISHED = date.fromisoformat(_CASES["published"])


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _only(text: str, words: str, published: date | None = _PUBLISHED) -> TimeMention:
    return next(mention for mention in find_times(text, published) if mention.text == words)


@pytest.mark.parametrize(("text", "words", "first", "last", "value", "bound"), _CASES["found"])
def test_a_time_is_found_with_its_days(
    text: str, words: str, first: str | None, last: str | None, value: str, bound: str
) -> None:
    mention = _only(text, words)
    assert text[mention.start : mention.end] == words
    assert (mention.first, mention.last) == (_day(first), _day(last))
    assert (mention.value, mention.bound) == (value, bound)


@pytest.mark.parametrize("text", _CASES["absent"])
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert find_times(text, _PUBLISHED) == ()


@pytest.mark.parametrize(("text", "words", "first", "last"), _CASES["unpublished"])
def test_without_a_day_of_publication_only_full_dates_are_resolved(
    text: str, words: str, first: str | None, last: str | None
) -> None:
    mention = _only(text, words, None)
    assert (mention.first, mention.last) == (_day(first), _day(last))


@pytest.mark.parametrize("text", _TENSE["past"])
def test_a_weekday_in_a_report_of_the_past_is_the_last_one(text: str) -> None:
    assert [mention.first for mention in find_times(text, _PUBLISHED) if "Friday" in mention.text] == [date(2024, 3, 8)]


@pytest.mark.parametrize("text", _TENSE["future"])
def test_a_weekday_in_a_sentence_that_looks_ahead_is_the_next_one(text: str) -> None:
    assert [mention.first for mention in find_times(text, _PUBLISHED) if "Friday" in mention.text] == [
        date(2024, 3, 15)
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("last week", "date"),
        ("5 p.m.", "time"),
        ("Sunday night", "time"),
        ("two decades", "duration"),
        ("every year", "set"),
    ],
)
def test_kinds_are_those_of_timex(words: str, kind: str) -> None:
    assert _only(f"They did it for {words}.", words).kind == kind


@pytest.mark.parametrize(("day_first", "month"), [(True, 7), (False, 6)])
def test_the_order_of_a_slashed_date_is_a_choice_of_the_caller(day_first: bool, month: int) -> None:
    (mention,) = find_times("The memo is dated 6/7/2023.", day_first=day_first)
    assert mention.first is not None
    assert mention.first.month == month


def test_a_clock_time_takes_the_day_beside_it() -> None:
    mention = _only("They left at 5:15 p.m. on Sunday.", "5:15 p.m. on Sunday")
    assert (mention.clock_first, mention.clock_last, mention.first) == (1035, 1035, date(2024, 3, 10))


def test_a_clock_time_alone_is_only_probably_of_the_day_of_publication() -> None:
    mention = _only("They left at 5:15 p.m. with the others.", "5:15 p.m.")
    assert (mention.first, mention.approximate) == (_PUBLISHED, True)


def test_early_monday_keeps_its_hours() -> None:
    mention = _only("The gates opened early Monday.", "early Monday")
    assert mention.clock_first == 0
    assert mention.clock_last is not None
    assert mention.clock_last < 12 * 60


def test_a_reference_to_a_time_of_another_sentence_is_not_resolved() -> None:
    found = find_times("Sales fell in February. They had risen the previous year.", _PUBLISHED)
    assert [(mention.text, mention.value) for mention in found] == [
        ("February", "2024-02"),
        ("the previous year", "XXXX-XX-XX"),
    ]


def test_impossible_days_are_not_dates() -> None:
    found = find_times("On 31 February 2021, and on 2021-02-30.", _PUBLISHED)
    assert [mention.text for mention in found] == ["February 2021"]


def test_a_leap_day_without_a_leap_year_near_stays_open() -> None:
    (mention,) = find_times("They met on 29 February.", date(2022, 6, 1))
    assert (mention.first, mention.value) == (None, "XXXX-02-29")


_WORDS = st.sampled_from(
    "on the last next week Monday Friday May March 3 11 2021 of to from between and early late ago two years a month "
    "will said since by , . - ( ) quarter third morning 5pm GMT 1990s today every recent same earlier later \n x A "
    "9999 99 hundred century decades end".split()
)
_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(_WORDS, max_size=14).map(" ".join), st.text(max_size=60)), st.one_of(st.none(), _DAYS))
def test_offsets_cut_the_words_and_ranges_are_in_order(text: str, published: date | None) -> None:
    found = find_times(text, published)
    assert all(text[mention.start : mention.end] == mention.text != "" for mention in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all((mention.first is None) == (mention.last is None) for mention in found)
    assert all(m.first <= m.last for m in found if m.first is not None and m.last is not None)


@settings(max_examples=100, deadline=None)
@given(
    _DAYS,
    st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
    st.sampled_from(["It closed on {}.", "It will close on {}.", "It closed last {}.", "It closes next {}."]),
)
def test_a_week_later_every_weekday_is_a_week_later(published: date, weekday: str, frame: str) -> None:
    text = frame.format(weekday)
    (early,), (late,) = find_times(text, published), find_times(text, published + timedelta(days=7))
    assert early.first is not None
    assert late.first == early.first + timedelta(days=7)
    assert early.first.strftime("%A") == weekday


@pytest.mark.parametrize("day", [date.min, date(1500, 1, 1), date(9000, 12, 31), date.max])
def test_the_ends_of_the_calendar_do_not_break_it(day: date) -> None:
    text = "Last century, 900 decades ago, in the next 9,999 centuries, last night, this winter, tomorrow, in May."
    assert len(find_times(text, day)) == 7


@pytest.mark.parametrize("words", ["May ", "the early ", "two and a half ", "1 ", "last Monday ", "from 3 to "])
def test_a_hostile_text_takes_time_in_proportion_to_its_length(words: str) -> None:
    require_linear(lambda copies: find_times(words * copies, _PUBLISHED), 500)
