"""Every reading that finds two places of one text which cannot both be true, told once each."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.contradiction.consistency import find_inconsistencies
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Severity
from summarizer.domain.consistency import Clash

HERE = Path(__file__).parent
CLASHING = json.loads((HERE / "consistency_cases.json").read_text("utf-8"))
AT_PEACE = json.loads((HERE / "consistency_at_peace.json").read_text("utf-8"))


def clashes_in(text: str) -> tuple[Clash, ...]:
    return find_inconsistencies(read_article(make_article(text)))


@pytest.mark.parametrize("case", CLASHING, ids=lambda case: case["name"])
def test_a_text_that_contradicts_itself_is_told_with_both_places(case: dict[str, Any]) -> None:
    (clash,) = clashes_in(case["text"])
    assert [side.value for side in clash.sides] == case["values"]
    assert (clash.sureness, clash.facet) == (case["sureness"], case["facet"])


@pytest.mark.parametrize("case", AT_PEACE, ids=lambda case: case["name"])
def test_what_the_text_itself_explains_is_no_contradiction(case: dict[str, Any]) -> None:
    assert clashes_in(case["text"]) == ()


@pytest.mark.parametrize("case", CLASHING, ids=lambda case: case["name"])
def test_sides_are_whole_sentences_in_the_words_of_the_text(case: dict[str, Any]) -> None:
    article = make_article(case["text"])
    for clash in find_inconsistencies(read_article(article)):
        for side in clash.sides:
            assert side.text == article.text[side.start : side.end] == article.sentence_text(side.sentence)
            assert side.value == article.text[side.value_start : side.value_end]


def test_only_what_the_strict_reading_finds_can_be_graver_than_the_least() -> None:
    found = [clash for case in CLASHING for clash in clashes_in(case["text"])]
    assert {clash.severity for clash in found if clash.sureness == "wide"} == {Severity.S1}
    assert min(clash.severity for clash in found if clash.sureness == "strict") >= Severity.S2


def test_the_gravest_come_first_and_are_numbered() -> None:
    text = " ".join(case["text"] for case in (CLASHING[5], CLASHING[0], CLASHING[1]))
    found = clashes_in(text)
    assert [clash.severity for clash in found] == [3, 2, 1]
    assert [clash.id for clash in found] == ["c1", "c2", "c3"]


def test_one_pair_found_by_two_readings_is_told_once() -> None:
    (clash,) = clashes_in(
        "The bridge over the Orle was closed on Monday. Rain fell. The bridge over the Orle was not closed on Monday."
    )
    assert clash.sureness == "strict"
