import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.names.name_links import all_marks, body_marks, person_marks, same_body, same_person
from summarizer.core.names.names import Name, find_names, link_names, same_name

CASES = json.loads(Path(__file__).with_name("voices_cases.json").read_text(encoding="utf-8"))["names"]
SPELLINGS = "William Bill B. Holt Hollt Stephanopoulos Mr Lord Jr of al-Assad UAW U.A.W. United Auto Workers AW".split()


def name(text: str) -> Name:
    (found,) = find_names(f"Yesterday {text} left.")
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_names_stand_where_they_are_said_to(case):
    found = find_names(case["text"])

    assert [f"{one.text}:{one.kind}" for one in found] == case["names"]
    assert [case["text"][one.start : one.end] for one in found] == [one.text for one in found]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Mr Johnson", "Boris Johnson"),
        ("Zabihullah Mujahid", "Zabiullah Mujahid"),
        ("the US", "the United States"),
        ("the U.S.", "America"),
        ("Joe Keller", "Joseph Keller"),
        ("J. Keller", "Joseph Keller"),
        ("Abdul Ghani Baradar", "Ghani Baradar"),
        ("the UN", "the United Nations"),
        ("the United Auto Workers", "the UAW"),
        ("the Ford Motor Company", "Ford"),
        ("Iran", "the Iranians"),
    ],
)
def test_two_forms_of_one_bearer_agree(a, b):
    assert same_name(name(a), name(b))
    assert same_name(name(b), name(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Boris Johnson", "Rachel Johnson"),
        ("the Bank of England", "the Bank of America"),
        ("France", "Germany"),
        ("North Korea", "South Korea"),
        ("Niger", "Nigeria"),
        ("the UK", "the US"),
        ("Emily Johnson", "France"),
        ("John Mays", "John Hays"),
    ],
)
def test_two_bearers_are_kept_apart(a, b):
    assert not same_name(name(a), name(b))
    assert not same_name(name(b), name(a))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Boris Johnson", "johnson"),
        ("Kim Jong Il", "kim"),
        ("the USA", "united states"),
        ("the Germans", "germany"),
        ("the IMF", "international monetary fund"),
        ("Robert Hale Jr", "hale"),
    ],
)
def test_a_key_is_what_mentions_of_one_bearer_share(text, key):
    assert name(text).key == key


def test_a_word_after_an_abbreviation_that_ends_a_sentence_is_no_name():
    assert find_names("The signs stood near the old p.q. Until dusk nobody read them.") == ()


def test_a_surname_is_linked_to_the_full_name_before_it():
    names = find_names("Boris Johnson met Rachel Johnson. Mr Johnson smiled.")

    linked = link_names(names)

    assert linked[2].text == "Rachel Johnson"
    assert linked[0].text == "Boris Johnson"


def test_a_surname_before_its_full_name_is_linked_to_it():
    names = find_names("Starmer spoke in Leeds. Later Keir Starmer left.")

    assert link_names(names)[0].text == "Keir Starmer"


@settings(max_examples=300, deadline=None)
@given(*[st.lists(st.sampled_from(SPELLINGS), min_size=1, max_size=4).map(" ".join)] * 2)
def test_spellings_of_one_bearer_share_a_mark(left: str, right: str) -> None:
    assert person_marks(left) & person_marks(right) or not same_person(left, right)
    assert body_marks(left) & body_marks(right) or not same_body(left, right)
    assert all_marks(left) == person_marks(left) | body_marks(left)


def test_every_mention_is_linked():
    names = find_names("The UAW struck. The United Auto Workers won. The UAW cheered.")

    assert [one.text for one in link_names(names)] == ["United Auto Workers"] * 3


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="AbcÉ’'&.- \n\"“1İßal-von derMinistry", max_size=60))
def test_spans_are_in_order_and_cut_from_the_text(text):
    end = 0
    for found in find_names(text):
        assert found.start >= end
        assert text[found.start : found.end] == found.text
        end = found.end


def test_a_long_run_of_capitals_takes_linear_time():
    assert len(find_names("Alpha Beta " * 20_000 + "left.")) > 3_000
