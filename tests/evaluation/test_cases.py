import json
from pathlib import Path
from typing import Any

import pytest
from suite_samples import AGREE, CLAIMS, READ, write_suite

from summarizer.domain.comparison import Relation
from summarizer.errors import InputError
from summarizer.evaluation.cases import cases_digest, read_suites

EVALS = Path(__file__).parent.parent.parent / "evals"


def test_an_article_of_another_differs_only_where_it_says_so(tmp_path: Path) -> None:
    pair = {**AGREE, "articles": ["b", "c"], "compatible": False, "together": []}
    loaded = read_suites(write_suite(tmp_path, [pair]))[0]
    assert "killed 14 workers" in loaded.articles["c"].text
    assert loaded.articles["c"].text.replace("14 workers", "nine workers") == loaded.articles["b"].text
    assert (loaded.articles["c"].source, loaded.articles["c"].published) == ("C News", loaded.articles["b"].published)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"key": ["Ten workers died"]}, "'Ten workers died' does not stand in article a"),
        ({"figures": [{"text": "12 workers"}]}, "'12 workers' does not stand"),
        ({"articles": ["z"]}, "no article named 'z'"),
        ({"says": "short"}, "at cases.0.says"),
        ({"tone": "grave"}, "at cases.0.tone"),
        ({"id": "Not An Id"}, "at cases.0.id"),
    ],
)
def test_a_label_that_cannot_be_right_is_refused_with_its_place(
    tmp_path: Path, change: dict[str, Any], message: str
) -> None:
    with pytest.raises(InputError, match=r"fire\.json") as caught:
        read_suites(write_suite(tmp_path, [{**READ, **change}]))
    assert message in str(caught.value)


def test_a_finding_must_stand_in_the_articles_of_its_case(tmp_path: Path) -> None:
    finding = {"relation": "contradiction", "facets": ["quantity"], "sides": ["killed nine", "killed 99"]}
    with pytest.raises(InputError, match="'killed 99' stands in none of its articles"):
        read_suites(write_suite(tmp_path, [{**AGREE, "compatible": False, "findings": [finding]}]))


def test_every_article_of_a_briefing_belongs_to_a_story(tmp_path: Path) -> None:
    case = {**READ, "task": "brief", "articles": ["a", "b"], "stories": [["a"]], "figures": [], "key": [], "dates": []}
    with pytest.raises(InputError, match="must stand in one of its stories"):
        read_suites(write_suite(tmp_path, [case]))


def test_an_article_file_that_is_not_there_is_named_with_its_case_file(tmp_path: Path) -> None:
    root = write_suite(tmp_path, [READ])
    file = root / "suites" / "small" / "fire.json"
    told = json.loads(file.read_bytes())
    told["articles"]["a"] = {"file": "seeds/gone.txt"}
    file.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(InputError, match=r"fire\.json, article a: cannot read .*gone\.txt"):
        read_suites(root)


def test_two_cases_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="small/read"):
        read_suites(write_suite(tmp_path, [READ, READ]))


def test_an_unknown_suite_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no suite 'large' in .*; there are small"):
        read_suites(write_suite(tmp_path, [READ]), ["large"])


def test_a_folder_without_suites_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--evals DIR"):
        read_suites(tmp_path)


def test_the_digest_changes_with_a_label_and_with_a_text_and_with_nothing_else(tmp_path: Path) -> None:
    first = cases_digest(read_suites(write_suite(tmp_path / "1", [READ, CLAIMS])))
    same = cases_digest(read_suites(write_suite(tmp_path / "2", [CLAIMS, READ])))
    label = cases_digest(read_suites(write_suite(tmp_path / "3", [{**READ, "must_not_say": []}, CLAIMS])))
    root = write_suite(tmp_path / "4", [READ, CLAIMS])
    path = root / "suites" / "small" / "fire.json"
    path.write_text(path.read_text().replace("Some 40", "Some 50"))
    text = cases_digest(read_suites(root))
    assert first == same
    assert len({first, label, text}) == 3


def test_the_cases_of_the_repository_hold_what_they_promise() -> None:
    """Every relation at least twice, as many agreeing pairs as stories, garbled answers for each task."""
    cases = [loaded.case for loaded in read_suites(EVALS)]
    expected = [finding.relation for case in cases for finding in case.findings]
    expected += [Relation.ONLY_IN for case in cases for _ in case.only_in]
    expected += [relation for case in cases for relation in case.shows]
    shown = {relation: expected.count(relation) for relation in set(expected)}
    assert {name for name, count in shown.items() if count >= 2} >= set(Relation)
    assert sum(case.compatible for case in cases) >= 20
    assert sum(case.task == "summarize" for case in cases) >= 18
    for task in ("summarize", "verify", "compare"):
        names = {reply.name for case in cases if case.task == task for reply in case.replies}
        assert names >= {"schema-broken", "cut-off", "refusal", "wrong-numbers", "invented-figure"}
