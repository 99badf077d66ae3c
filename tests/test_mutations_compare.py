"""One fact of an article changed in a copy is found; rewording alone is not."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import Reading, read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Facet, Finding

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = json.loads((HERE / "compare_mutations.json").read_text("utf-8"))
SEED_CASES: list[dict[str, Any]] = json.loads((HERE / "compare_mutations_seeds.json").read_text("utf-8"))
LEAST_FOUND = {"figure": 0.95, "date": 0.95, "negation": 0.95, "name": 0.85, "direction": 0.85}
MOST_FALSE_ALARMS = 0.03


class Outcome(NamedTuple):
    """One comparison of an original with a copy in which `change` was made."""

    case: str
    change: dict[str, str]
    touching: tuple[Finding, ...]
    false_alarms: tuple[Finding, ...]
    sentences: int


def case_text(case: dict[str, Any]) -> str:
    return case.get("text") or (HERE.parent / "seeds" / case["seed"]).read_text("utf-8")


@cache
def read(text: str, *, source: str, published: str | None) -> Reading:
    day = date.fromisoformat(published) if published else None
    return read_article(make_article(text, source=source, published=day))


def compare_changed(case: dict[str, Any], change: dict[str, str]) -> Outcome:
    text = case_text(case)
    at = text.index(change["from"])
    end = at + len(change["to"])
    original = read(text, source="Original", published=case["published"])
    copy = read(text.replace(change["from"], change["to"], 1), source="Copy", published=case["published"])
    findings = [finding for finding in _findings(original, copy) if not finding.internal]
    touching = tuple(finding for finding in findings if _touches(finding, copy.article.id, at, end))
    # A changed speaker rightly shows at the words he is made to say elsewhere.
    others = tuple(one for one in findings if one not in touching and one.facet is not Facet.ATTRIBUTION)
    return Outcome(case["name"], change, touching, others, len(original.sentences))


def _findings(left: Reading, right: Reading) -> list[Finding]:
    return [finding for finding in compare_readings([left, right]).findings if finding.severity]


def _touches(finding: Finding, article_id: str, start: int, end: int) -> bool:
    return any(side.article_id == article_id and side.start < end and start < side.end for side in finding.sides)


def outcomes(kind: str) -> Iterator[Outcome]:
    for case in (*CASES, *SEED_CASES):
        for change in case["changes"]:
            if change["kind"] == kind:
                yield compare_changed(case, change)


@pytest.mark.parametrize("kind", LEAST_FOUND)
def test_changed_facts_are_found(kind: str) -> None:
    results = list(outcomes(kind))
    missed = [(one.case, one.change["from"], one.change["to"]) for one in results if not one.touching]
    assert len(missed) <= (1 - LEAST_FOUND[kind]) * len(results), missed


def test_unchanged_and_reworded_sentences_bring_no_finding_of_weight() -> None:
    alarms: Counter[str] = Counter()
    sentences = 0
    for case in (*CASES, *SEED_CASES):
        for change in case["rewordings"]:
            result = compare_changed(case, change)
            sentences += 1
            alarms[change["to"]] += bool(result.touching)
        for change in case["changes"][::4]:
            result = compare_changed(case, change)
            sentences += result.sentences - 1
            alarms.update(finding.why for finding in result.false_alarms)
    assert alarms.total() <= MOST_FALSE_ALARMS * sentences, alarms


def test_no_rewording_is_called_more_than_a_matter_for_an_editor() -> None:
    for case in (*CASES, *SEED_CASES):
        for change in case["rewordings"]:
            grave = [finding.why for finding in compare_changed(case, change).touching if finding.severity > 1]
            assert grave == [], change["to"]
