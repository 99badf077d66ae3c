from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.figures.intervals import Interval, contains, hard, next_round, overlap, relate, usual
from summarizer.core.figures.quantities import Quantity, find_quantities

WORDINGS = (
    "{n} people",
    "more than {n} people",
    "at least {n} people",
    "up to {n} people",
    "fewer than {n} people",
    "about {n} people",
    "nearly {n} people",
    "{n} per cent",
    "${n} million",
    "{n} hours",
    "{n} days",
    "{n} miles",
    "{n} km",
    "hundreds of people",
    "dozens of people",
    "a third of the people",
)


def figure(phrase: str) -> Quantity:
    (quantity,) = find_quantities(f"The count: {phrase} now.")
    return quantity


def changed_figure(sentence: str) -> Quantity:
    return find_quantities(sentence)[0]


figures = st.builds(
    lambda wording, number: figure(wording.format(n=number)),
    st.sampled_from(WORDINGS),
    st.integers(min_value=2, max_value=9_999).map(lambda number: f"{number:,}"),
)
bounds = st.none() | st.integers(min_value=-20, max_value=20).map(Decimal)
intervals = st.builds(Interval, bounds, bounds, st.booleans(), st.booleans())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("12 people", "12 people", "equal"),
        ("14 dead", "fourteen people", "equal"),
        ("hundreds of protesters", "more than 1,000 protesters", "soft"),
        ("at least 12 miners", "14 miners", "compatible"),
        ("at least 20 miners", "14 miners", "disjoint"),
        ("at least 12 miners", "at least 40 miners", "soft"),
        ("$1.97 million", "about $2 million", "compatible"),
        ("$2.4 million", "$2 million", "soft"),
        ("$2.6 million", "$2 million", "disjoint"),
        ("25 people", "26 people", "disjoint"),
        ("about 50 people", "48 people", "compatible"),
        ("no more than five people", "more than five people", "disjoint"),
        ("nearly 90 people", "90 people", "disjoint"),
        ("dozens of people", "30 people", "compatible"),
        ("dozens of people", "300 people", "soft"),
        ("3 to 5 per cent", "4 per cent", "compatible"),
        ("12 per cent", "13 per cent", "disjoint"),
        ("20 per cent", "20.4 per cent", "compatible"),
        ("a third of voters", "33 per cent", "compatible"),
        ("a third of voters", "40 per cent", "disjoint"),
        ("3 per cent", "3 percentage points", "different_unit"),
        ("50 basis points", "0.5 percentage points", "equal"),
        ("$5 million", "£5 million", "different_unit"),
        ("$5 million", "$5 billion", "disjoint"),
        ("$1,200 million", "$1.2bn", "equal"),
        ("48 hours", "two days", "equal"),
        ("5 miles", "8 km", "compatible"),
        ("5 miles", "12 km", "disjoint"),
        ("5 miles", "5 tonnes", "different_unit"),
        ("20 people", "20 districts", "different_unit"),
        ("20 people", "20 soldiers", "equal"),
        ("20 nurses", "20 soldiers", "different_unit"),
        ("$70 a barrel", "$70", "different_unit"),
        ("20 people", "20 casualties", "different_unit"),
        ("two decades", "20 years", "equal"),
        ("hundreds of people", "hundreds of people", "equal"),
        ("1,500 people", "1,510 people", "compatible"),
        ("1,500 people", "1,600 people", "disjoint"),
    ],
)
def test_two_wordings_relate_as_a_reader_takes_them(one: str, other: str, expected: str) -> None:
    assert relate(figure(one), figure(other)) == expected
    assert relate(figure(other), figure(one)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Rents rose to 3%.", "Rents rose by 3%.", "different_unit"),
        ("Rents rose by 3%.", "Rents are up 3%.", "equal"),
        ("Rents rose 3%.", "Rents fell 3%.", "disjoint"),
        ("Rents stood at 3%.", "Rents rose to 3%.", "equal"),
        ("The bill passed 51-49.", "The bill passed 52-48.", "disjoint"),
        ("The bill passed 51-49.", "They approved it 51-49.", "equal"),
    ],
)
def test_a_level_is_no_amount_of_change(one: str, other: str, expected: str) -> None:
    assert relate(changed_figure(one), changed_figure(other)) == expected


@pytest.mark.parametrize(
    ("phrase", "hardly", "usually"),
    [
        ("12 people", Interval(Decimal(12), Decimal(12)), Interval(Decimal(12), Decimal(12))),
        ("at least 12 people", Interval(Decimal(12), None), Interval(Decimal(12), Decimal(18))),
        (
            "more than 12 people",
            Interval(Decimal(12), None, low_open=True),
            Interval(Decimal(12), Decimal(20), low_open=True),
        ),
        ("up to 12 people", Interval(Decimal(0), Decimal(12)), Interval(Decimal(6), Decimal(12))),
        (
            "fewer than 12 people",
            Interval(Decimal(0), Decimal(12), high_open=True),
            Interval(Decimal(6), Decimal(12), high_open=True),
        ),
        (
            "nearly 100 people",
            Interval(Decimal(85), Decimal(100), high_open=True),
            Interval(Decimal(90), Decimal(100), high_open=True),
        ),
        ("about 200 people", Interval(Decimal(150), Decimal(250)), Interval(Decimal(150), Decimal(250))),
        ("hundreds of people", Interval(Decimal(200), None), Interval(Decimal(200), Decimal(999))),
        ("thousands of people", Interval(Decimal(2000), None), Interval(Decimal(2000), Decimal(9999))),
        ("scores of people", Interval(Decimal(40), None), Interval(Decimal(40), Decimal(99))),
        ("several people", Interval(Decimal(2), None), Interval(Decimal(3), Decimal(9))),
        (
            "8 per cent",
            Interval(Decimal("7.5"), Decimal("8.5"), high_open=True),
            Interval(Decimal("7.5"), Decimal("8.5"), high_open=True),
        ),
    ],
)
def test_bounds_follow_the_table(phrase: str, hardly: Interval, usually: Interval) -> None:
    quantity = figure(phrase)
    assert hard(quantity) == hardly
    assert usual(quantity) == usually
    assert (quantity.usual_low, quantity.usual_high) == (usually.low, usually.high)


@given(figures, figures)
@settings(max_examples=300, deadline=None)
def test_relating_is_symmetric(one: Quantity, other: Quantity) -> None:
    assert relate(one, other) == relate(other, one)


@given(figures)
@settings(max_examples=200, deadline=None)
def test_the_ordinary_reading_lies_in_the_hard_set(quantity: Quantity) -> None:
    assert contains(hard(quantity), usual(quantity))
    assert relate(quantity, quantity) == "equal"


@given(st.sampled_from(WORDINGS[:13]), st.integers(min_value=10, max_value=99_999), st.data())
@settings(max_examples=250, deadline=None)
def test_one_altered_digit_is_never_equal(wording: str, number: int, data: st.DataObject) -> None:
    digits = list(str(number))
    place = data.draw(st.integers(min_value=0, max_value=len(digits) - 1))
    digits[place] = data.draw(st.sampled_from([digit for digit in "123456789" if digit != digits[place]]))
    altered = int("".join(digits))
    assert relate(figure(wording.format(n=f"{number:,}")), figure(wording.format(n=f"{altered:,}"))) != "equal"


def test_the_bounds_of_the_ordinary_reading_change_nothing_else() -> None:
    told = figure("about 40 people")
    low, high = Decimal(3), Decimal(5)
    assert told.with_usual(low, high) == told._replace(usual_low=low, usual_high=high)


@given(intervals, intervals)
@settings(max_examples=300)
def test_overlap_is_symmetric_and_what_contains_overlaps(one: Interval, other: Interval) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert contains(one, one)
    if contains(one, other) and contains(other, one):
        assert (one.low, one.high) == (other.low, other.high)


@given(intervals, intervals, intervals)
@settings(max_examples=300)
def test_containment_carries_over(one: Interval, two: Interval, three: Interval) -> None:
    if contains(one, two) and contains(two, three):
        assert contains(one, three)


@given(st.integers(min_value=1, max_value=10**9).map(Decimal))
def test_the_next_round_number_lies_above(value: Decimal) -> None:
    assert value < next_round(value) <= 10 * value
