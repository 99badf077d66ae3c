import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.figures.quantities import Quantity, find_quantities

CASES = json.loads((Path(__file__).parent / "test_quantities_cases.json").read_text(encoding="utf-8"))
ABSENT = json.loads((Path(__file__).parent / "test_quantities_absent.json").read_text(encoding="utf-8"))


def field_of(quantity: Quantity, name: str, text: str) -> object:
    if name == "phrase":
        return text[quantity.phrase_start : quantity.phrase_end]
    value = getattr(quantity, name)
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_a_figure_is_read_with_its_bounds_and_unit(case: dict) -> None:
    found = find_quantities(case["text"])
    got = [
        {name: field_of(quantity, name, case["text"]) for name in expected}
        for expected, quantity in zip(case["figures"], found, strict=True)
    ]
    assert got == case["figures"]


@pytest.mark.parametrize("text", ABSENT)
def test_a_number_that_names_or_dates_is_no_figure(text: str) -> None:
    assert [quantity.text for quantity in find_quantities(text)] == []


@pytest.mark.parametrize(
    ("plain", "negated", "expected"),
    [
        ("more than 7", "no more than 7", "at_most"),
        ("fewer than 7", "no fewer than 7", "at_least"),
        ("less than 7", "not less than 7", "at_least"),
        ("over 7", "not over 7", "at_most"),
        ("above 7", "never above 7", "at_most"),
        ("below 7", "not below 7", "at_least"),
        ("under 7", "isn't under 7", "at_least"),
        ("at least 7", "not at least 7", "less_than"),
        ("exceeding 7", "not exceeding 7", "at_most"),
        ("longer than 7", "no longer than 7", "at_most"),
    ],
)
def test_a_negation_turns_the_bound_round(plain: str, negated: str, expected: str) -> None:
    one, other = (find_quantities(f"They took {wording} days.")[0] for wording in (plain, negated))
    assert one.qualifier != other.qualifier
    assert other.qualifier == expected


@given(st.text(alphabet=st.sampled_from("0123456789 .,-%$£½toandhundredmillionofa'’ \n\u00a0(x"), max_size=60))
@settings(max_examples=250, deadline=None)
def test_offsets_cover_the_words_they_claim(text: str) -> None:
    for quantity in find_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.phrase_start <= quantity.start < quantity.end <= quantity.phrase_end


@given(st.text(max_size=80))
@settings(max_examples=250, deadline=None)
def test_any_text_is_read_without_error(text: str) -> None:
    found = find_quantities(text)
    starts = [quantity.start for quantity in found]
    assert starts == sorted(starts)


@given(st.integers(min_value=2, max_value=10**15))
@settings(max_examples=200, deadline=None)
def test_a_number_in_digits_is_read_exactly(number: int) -> None:
    for written in (f"{number:,}", str(number)):
        (quantity,) = find_quantities(f"The list has at least {written} entries.")
        assert quantity.value == number
        assert quantity.text == written


@pytest.mark.parametrize(
    "text",
    [
        "9" * 200_000,
        "million " * 30_000 + "5",
        "5 " + "million " * 30_000,
        "5 " + "(" * 200_000,
        "five " + "of the " * 30_000,
        "tens of " + "thousands of " * 20_000,
        "a " * 100_000,
        "1-" * 3_000,
        "hundred and " * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    assert len(find_quantities(text)) < len(text)
