"""Every relation between two reports, each in pairs of short articles; and pairs that say the same in other words."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Finding, Relation

HERE = Path(__file__).parent
DIFFERING: list[dict[str, Any]] = json.loads((HERE / "relation_pairs.json").read_text("utf-8"))
AGREEING: list[dict[str, Any]] = json.loads((HERE / "agreeing_pairs.json").read_text("utf-8"))


def compare_case(case: dict[str, Any]) -> tuple[Finding, ...]:
    days = [date.fromisoformat(day) if day else None for day in case["published"]]
    articles = [
        make_article(case[side], source=f"Outlet {side.upper()}", published=day)
        for side, day in zip("ab", days, strict=True)
    ]
    return compare_readings([read_article(article) for article in articles]).findings


def is_wanted(finding: Finding, case: dict[str, Any]) -> bool:
    values = [side.value or "" for side in finding.sides]
    is_relation = finding.internal if case["relation"] == "internal" else finding.relation == case["relation"]
    has_values = all(any(wanted in value for value in values) for wanted in case["values"])
    return is_relation and finding.facet in case["facets"] and has_values


@pytest.mark.parametrize("case", DIFFERING, ids=lambda case: case["name"])
def test_a_pair_is_told_by_its_relation_with_the_differing_words(case: dict[str, Any]) -> None:
    findings = compare_case(case)
    found = [(one.relation.value, one.facet.value, [side.value for side in one.sides]) for one in findings]
    assert any(is_wanted(one, case) for one in findings), found


@pytest.mark.parametrize("case", DIFFERING, ids=lambda case: case["name"])
def test_a_pair_brings_nothing_else_to_an_editor(case: dict[str, Any]) -> None:
    others = [one for one in compare_case(case) if one.severity and not is_wanted(one, case)]
    assert [(one.relation.value, one.why) for one in others] == []


@pytest.mark.parametrize("case", DIFFERING, ids=lambda case: case["name"])
def test_the_words_of_each_side_stand_in_its_article(case: dict[str, Any]) -> None:
    texts = {"".join(case["a"].split()), "".join(case["b"].split())}
    for finding in compare_case(case):
        for side in finding.sides:
            assert any("".join((side.value or "").split()) in text for text in texts)
            assert f"“{' '.join((side.value or '').split())}”" in finding.why


@pytest.mark.parametrize("case", AGREEING, ids=lambda case: case["name"])
def test_reports_that_agree_bring_no_difference(case: dict[str, Any]) -> None:
    shown = [one for one in compare_case(case) if one.severity]
    assert [(one.relation.value, one.facet.value, one.why) for one in shown] == []


def test_every_relation_that_is_shown_stands_in_the_table() -> None:
    shown = set(Relation) - {Relation.EQUIVALENT, Relation.ONLY_IN, Relation.NOT_COMPARABLE}
    # bounds and roundings have their table in taxonomy_pairs.json
    assert shown - {Relation.COMPATIBLE_PRECISION} == {Relation(case["relation"]) for case in DIFFERING}
