"""Stories told by several outlets: what an editor has to be shown, and nothing beside it."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.difference.comparison import ComparedParts, compare_readings
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Finding, Relation

STORIES: dict[str, dict[str, Any]] = {
    story["name"]: story for story in json.loads(Path(__file__).with_name("compare_stories.json").read_text("utf-8"))
}
EXPECTED = [(name, wanted) for name, story in STORIES.items() for wanted in story["expected"]]


@cache
def compare_story(name: str) -> ComparedParts:
    articles = [
        make_article(one["text"], source=one["source"], published=date.fromisoformat(one["published"]))
        for one in STORIES[name]["articles"]
    ]
    return compare_readings([read_article(article) for article in articles])


def is_wanted(finding: Finding, wanted: dict[str, Any]) -> bool:
    """Does a finding set the two wanted values against each other, each on a side of its own."""
    values = [side.value or "" for side in finding.sides]
    one, other = wanted["values"]
    pairs = [(a, b) for at, a in enumerate(values) for b in values[at + 1 :]]
    has_values = any((one in a and other in b) or (one in b and other in a) for a, b in pairs)
    return has_values and (finding.relation, finding.facet) == (wanted["relation"], wanted["facet"])


@pytest.mark.parametrize(("name", "wanted"), EXPECTED, ids=lambda one: one if isinstance(one, str) else one["facet"])
def test_a_difference_an_editor_expects_is_found(name: str, wanted: dict[str, Any]) -> None:
    findings = compare_story(name).findings
    found = [int(finding.severity) for finding in findings if is_wanted(finding, wanted)]
    assert found == [wanted["severity"]], [finding.why for finding in findings]


@pytest.mark.parametrize("name", STORIES)
def test_nothing_is_reported_that_an_editor_would_strike_out(name: str) -> None:
    wanted = [*STORIES[name]["expected"], *STORIES[name].get("allowed", [])]
    shown = [finding for finding in compare_story(name).findings if finding.severity]
    extra = [one for one in shown if not any(is_wanted(one, each) for each in wanted)]
    assert [(one.relation.value, one.facet.value, one.why) for one in extra] == []


@pytest.mark.parametrize("name", [name for name, story in STORIES.items() if "origins" in story])
def test_copies_of_one_report_are_one_origin(name: str) -> None:
    sources = {f"{one['source']}" for one in STORIES[name]["articles"]}
    parts = compare_story(name)
    by_id = {statement.article.id: statement.article.source for statement in parts.statements.values()}
    shared = [[by_id[id_] for id_ in origin.article_ids] for origin in parts.origins if len(origin.article_ids) > 1]
    assert shared == STORIES[name]["origins"]
    assert len(parts.origins) == len(sources) - 1


@pytest.mark.parametrize("name", [name for name, story in STORIES.items() if "only_in" in story])
def test_what_one_outlet_alone_has_is_listed(name: str) -> None:
    listed = [item.text for item in compare_story(name).only_in]
    for opening in STORIES[name]["only_in"]:
        assert any(text.startswith(opening) for text in listed), listed


@pytest.mark.parametrize("name", STORIES)
def test_groups_whose_members_contradict_each_other_are_marked(name: str) -> None:
    parts = compare_story(name)
    grave = [
        {side.claim_id for side in finding.sides}
        for finding in parts.findings
        if finding.relation in (Relation.CONTRADICTION, Relation.ATTRIBUTED_DISPUTE) and finding.severity
    ]
    for group in parts.groups:
        ids = {claim.claim_id for claim in group.claims}
        if any(len(ids & sides) > 1 for sides in grave):
            assert group.disputed, group.title
        assert group.title in {claim.text for claim in group.claims}
