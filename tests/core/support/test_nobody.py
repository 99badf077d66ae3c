"""Nobody is a number of people: "four were hurt" and "nobody was hurt" exclude each other, either way round."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.reading import SentenceReading, read_article
from summarizer.core.support.noughts import read_befallen, read_noughts
from summarizer.core.support.support import judge_claim
from summarizer.core.text.articles import make_article

CASES = json.loads((Path(__file__).parent / "nobody_cases.json").read_text("utf-8"))


def sentence_of(text: str) -> SentenceReading:
    return read_article(make_article(text)).sentences[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_count_of_nobody_is_held_against_a_count(case: dict[str, Any]) -> None:
    support = judge_claim(sentence_of(case["claim"]), read_article(make_article(case["source"])))
    if case["verdict"] == "not contradicted":
        assert support.verdict != "contradicted"
    else:
        assert support.verdict == case["verdict"]
    if "reason" in case:
        assert [reason.text for reason in support.reasons] == [case["reason"]]


@pytest.mark.parametrize(
    ("text", "told", "fates", "group"),
    [
        ("Nobody was hurt in the blaze.", "Nobody was hurt", {"hurt"}, ""),
        ("Police said no one had been killed or injured.", "no one had been killed or injured", {"die", "hurt"}, ""),
        ("None of the soldiers was killed.", "None of the soldiers was killed", {"die"}, "soldier"),
        ("Not one of the passengers died.", "Not one of the passengers died", {"die"}, "passeng"),
        ("It caused no casualties.", "no casualties", {"die", "hurt"}, ""),
        ("No one died when walls fell on men hurt before.", "No one died", {"die"}, ""),
        ("No children were hurt.", "No children were hurt", {"hurt"}, ""),
        ("There were zero deaths.", "zero deaths", {"die"}, ""),
    ],
)
def test_what_befell_nobody_is_read_with_its_words(text: str, told: str, fates: set[str], group: str) -> None:
    (nought,) = read_noughts(sentence_of(text))
    assert text[nought.start : nought.end] == told
    assert (nought.fates, nought.group, nought.limits) == (fates, group, frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "No injury list was published.",
        "The law ensures that nobody is hurt.",
        "Nobody knew that four people had been hurt, and no cars were damaged.",
        "Nobody came. Four people were hurt.",
        "None of the four people who were hurt spoke.",
        "Nobody in a car can be killed by it.",
        "Nobody could have been hurt.",
        "Nobody in the village died.",
        "None of them was hurt.",
        "No.",
    ],
)
def test_no_nought_is_read_where_none_is_told(text: str) -> None:
    assert read_noughts(sentence_of(text)) == ()


def test_words_that_narrow_it_are_kept() -> None:
    (nought,) = read_noughts(sentence_of("Nobody else was seriously hurt."))
    assert nought.limits == {"else", "seriously"}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Four people were hurt and two soldiers were killed.", [("Four", {"hurt"}, ""), ("two", {"die"}, "soldier")]),
        ("The blast killed nine workers.", [("nine", {"die"}, "worker")]),
        ("Twelve deaths were reported.", [("Twelve", {"die"}, "")]),
        ("Four people were not hurt.", []),
        ("A man was hurt.", []),
        ("Four cars were damaged and nobody was hurt.", []),
    ],
)
def test_counts_are_read_with_what_befell_those_counted(text: str, counts: list[tuple[str, set[str], str]]) -> None:
    found = [
        (text[one.quantity.start : one.quantity.end], one.fates, one.group) for one in read_befallen(sentence_of(text))
    ]
    assert found == counts
