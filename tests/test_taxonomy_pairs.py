"""Pairs of reports every comparison has to get right, each in two short articles."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.difference.comparison import ComparedParts, compare_readings
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Facet, Finding, Relation

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("taxonomy_pairs.json").read_text("utf-8"))
COMPATIBLE = [case for case in CASES if case["severity"] == 0 or case["relation"] == "compatible_precision"]


def compare_case(case: dict[str, Any]) -> ComparedParts:
    days = [date.fromisoformat(day) if day else None for day in case.get("published", [None, None])]
    articles = [
        make_article(case[side], source=f"Outlet {side.upper()}", published=day)
        for side, day in zip("ab", days, strict=True)
    ]
    return compare_readings([read_article(article) for article in articles])


def says(finding: Finding, case: dict[str, Any]) -> bool:
    wanted = (Relation(case["relation"]), Facet(case["facet"]))
    return (finding.relation, finding.facet) == wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_known_pair_gets_its_relation_facet_and_severity(case: dict[str, Any]) -> None:
    found = [finding for finding in compare_case(case).findings if says(finding, case)]
    assert [int(finding.severity) for finding in found] == [case["severity"]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_differing_words_are_marked_in_each_article(case: dict[str, Any]) -> None:
    finding = next(finding for finding in compare_case(case).findings if says(finding, case))
    texts = {"Outlet A": case["a"], "Outlet B": case["b"]}
    for side, wanted, text in zip(finding.sides, case["values"], texts.values(), strict=True):
        assert side.value_start is not None
        assert text[side.value_start : side.value_end] == side.value
        assert wanted in (side.value or "")
        assert f"“{side.value}”" in finding.why


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_known_pair_brings_no_second_finding_of_weight(case: dict[str, Any]) -> None:
    others = [finding for finding in compare_case(case).findings if not says(finding, case)]
    assert [(finding.relation, finding.facet, finding.why) for finding in others if finding.severity] == []


@pytest.mark.parametrize("case", COMPATIBLE, ids=lambda case: case["name"])
def test_a_compatible_pair_is_never_called_a_contradiction(case: dict[str, Any]) -> None:
    assert Relation.CONTRADICTION not in {finding.relation for finding in compare_case(case).findings}


def test_the_same_words_in_two_articles_bring_no_finding() -> None:
    for case in CASES:
        twin = compare_case({**case, "b": case["a"]})
        assert twin.findings == (), case["name"]
