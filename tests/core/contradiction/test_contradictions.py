import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.contradiction.contradictions import POSSIBLE, STRONG, explain, find_contradictions
from summarizer.core.reading import Reading, read_article
from summarizer.core.summary.clashes import MOST_SHOWN, find_clashes
from summarizer.core.text.articles import make_article

HERE = Path(__file__).parent


def cases(name: str) -> list[Any]:
    rows = json.loads((HERE / name).read_text(encoding="utf-8"))
    return [pytest.param(row, id=row["name"]) for row in rows]


def read(text: str) -> Reading:
    return read_article(make_article(text))


@pytest.mark.parametrize("case", cases("contradiction_cases.json"))
def test_two_places_that_exclude_each_other_are_found(case: dict[str, Any]) -> None:
    found = find_contradictions(read(case["text"]))
    assert [(one.kind.value, sorted((one.word, one.other_word))) for one in found] == [
        (case["kind"], sorted(case["words"]))
    ]


@pytest.mark.parametrize("case", cases("clean_cases.json"))
def test_places_that_can_both_be_true_are_let_pass(case: dict[str, Any]) -> None:
    assert find_contradictions(read(case["text"])) == ()


def test_both_places_are_given_in_the_article_s_words() -> None:
    text = "The council bought the old mill in spring. Rain fell. The council never bought the old mill."
    (one,) = find_contradictions(read(text))
    assert {text[one.start : one.end], text[one.other_start : one.other_end]} == {
        "The council bought the old mill in spring.",
        "The council never bought the old mill.",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The old lock was closed to heavy barges on Monday.",
            "The old lock was not closed to heavy barges on Friday.",
        ),
        ("The old lock was closed to heavy barges.", "Nora Berg said the old lock was not closed to heavy barges."),
        ("The old lock will close to heavy barges.", "The old lock did not close to heavy barges."),
        ("The grey lock holds water.", "The grey lock holds barges."),
        ("The lock pleased the crews.", "The lock displeased the crews."),
        ("The ferry carries 240 passengers across the sound.", "The ferry carries 410 passengers across the sound."),
    ],
    ids=[
        "other times",
        "somebody else's word",
        "other tenses",
        "no word that clashes",
        "few words in common",
        "another figure",
    ],
)
def test_what_could_be_explained_otherwise_is_no_strong_contradiction(one: str, other: str) -> None:
    assert find_contradictions(read(f"{one} Swallows nest nearby. {other}"), STRONG) == ()


def test_a_strong_contradiction_is_shown_as_a_possible_tension() -> None:
    text = (
        "The old lock was closed to heavy barges in spring. Swallows nest. The old lock was not closed to heavy barges."
    )
    (tension,) = find_clashes(read(text))
    assert (tension.relation, tension.facet) == ("tension", "polarity")
    assert tension.why == "Possible tension: “closed” is denied in one place and stated in the other."
    assert [text[side.start : side.end] for side in tension.sides] == [
        "The old lock was closed to heavy barges in spring.",
        "The old lock was not closed to heavy barges.",
    ]
    assert [side.text for side in tension.sides] == [text[side.start : side.end] for side in tension.sides]


def test_two_degrees_of_kinship_are_a_matter_of_identity() -> None:
    text = (
        "Tilda Brandt is the niece of the banker Henrik Vos. A dog barked. Tilda Brandt is the daughter of Henrik Vos."
    )
    (tension,) = find_clashes(read(text))
    assert tension.facet == "identity"
    assert "it can be only one of the two" in tension.why


def test_at_most_ten_are_shown() -> None:
    text = " ".join(f"The old mill in Vestby was {'not ' * (number % 2)}open to guests." for number in range(12))
    assert len(find_contradictions(read(text), STRONG)) > MOST_SHOWN
    assert len(find_clashes(read(text))) == MOST_SHOWN


def test_a_headline_that_the_text_denies_is_shown() -> None:
    headline = "Ferry crews call off strike in Vestby harbour"
    text = f"{headline}\n\nFerry crews did not call off the strike in Vestby harbour.\n\nTickets sold well."
    (tension,) = find_clashes(read(text))
    assert [side.sentence for side in tension.sides] == [0, 1]
    assert tension.sides[0].text == headline


def test_the_reason_names_the_words_that_exclude_each_other() -> None:
    text = "Ragna adored Oskar from the first day. They sailed. Ragna despised Oskar."
    (one,) = find_contradictions(read(text))
    assert explain(one) == "“adored” in one place, “despised” in the other: the words say opposite things."


@pytest.mark.parametrize("text", ["", "A word.", "No. Not. Never.", "12 13 14. 15 16 17."])
def test_a_text_that_says_nothing_contradicts_nothing(text: str) -> None:
    assert find_contradictions(read(text)) == ()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from("The mill was not never open closed happy unhappy Ada's uncle 12, . ? “ ”".split())))
def test_every_span_lies_in_the_article(words: list[str]) -> None:
    text = " ".join(words)
    for one in find_contradictions(read(text), POSSIBLE):
        assert 0 <= one.start < one.end <= len(text)
        assert 0 <= one.other_start < one.other_end <= len(text)


def test_a_long_text_of_like_sentences_is_read_in_time() -> None:
    text = " ".join(
        f"The mill number {number} was {'not ' * (number % 2)}open in town {number}." for number in range(2000)
    )
    assert isinstance(find_contradictions(read(text), STRONG), tuple)


@pytest.mark.parametrize(
    "text",
    [
        "The house was never built. The house was demolished. " * 1500,
        "It was useless, as it is good, " * 3000,
        " ".join(f"The mill of the town {number} was sold by a lawyer to a baker." for number in range(1500)),
    ],
    ids=["denied deeds", "reasons", "nouns in one place"],
)
def test_every_sign_is_looked_for_in_time(text: str) -> None:
    assert isinstance(find_contradictions(read(text), POSSIBLE), tuple)


def test_the_reason_tells_what_is_taken_for_granted() -> None:
    text = "The new sluice was never built. It was demolished in May."
    (one,) = find_contradictions(read(text))
    assert explain(one) == "“built” is denied in one place, “demolished” in the other takes it for granted."


def test_a_denied_deed_taken_for_granted_elsewhere_is_a_strong_contradiction() -> None:
    text = "The new sluice was never built. It was demolished in May."
    (tension,) = find_clashes(read(text))
    assert [side.text for side in tension.sides] == ["The new sluice was never built.", "It was demolished in May."]


def test_what_a_source_denies_is_no_strong_contradiction() -> None:
    text = "Nora Berg said the new sluice was never built. It was demolished in May."
    assert find_clashes(read(text)) == ()
