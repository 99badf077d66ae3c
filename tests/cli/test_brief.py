"""`summarize brief` from the command line."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpus import make_corpus, write_corpus
from tests.cli.conftest import Run

sys.path.insert(0, str(Path(__file__).parent.parent / "servers"))
from openai_server import OpenAIServer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two stories of four reports each."""
    directory = tmp_path / "coverage"
    write_corpus(make_corpus(stories=2, articles_each=4), directory)
    return directory


def lead_from_facts(body: dict[str, Any]) -> str:
    """The first fact as it stands, and a sentence no fact says."""
    shown = body["messages"][1]["content"]
    if "Story:" not in shown:
        return json.dumps({"verdicts": []})
    first = next(line for line in shown.splitlines() if line.startswith("1. "))
    words = first.removeprefix("1. ").rsplit(" (", 1)[0]
    sentences = [{"text": words, "facts": [1]}, {"text": "Nine hundred people fled to Mars.", "facts": [1]}]
    return json.dumps({"sentences": sentences})


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    with OpenAIServer(answer=lead_from_facts) as running:
        monkeypatch.setenv("OPENAI_BASE_URL", running.base_url)
        monkeypatch.setenv("SUMMARIZER_MODEL", "m")
        yield running


def test_a_folder_becomes_a_briefing_in_markdown(run: Run, folder: Path) -> None:
    done = run("brief", folder, "--title", "Morning")
    assert done.code == 0
    assert done.out.startswith("# Morning\n\n2 stories from 8 articles")
    assert done.out.count("\n### Disputed\n") == 2
    assert done.out.count("\n### Established\n") == 2


@pytest.mark.parametrize(("name", "start"), [("b.json", "{"), ("b.html", "<!doctype html"), ("b.md", "# Briefing")])
def test_the_file_name_chooses_the_form(run: Run, folder: Path, tmp_path: Path, name: str, start: str) -> None:
    done = run("brief", folder, "--output", tmp_path / name)
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(start.lower())


def test_what_changed_is_told_against_an_earlier_briefing(run: Run, folder: Path, tmp_path: Path) -> None:
    run("brief", folder, "--output", tmp_path / "old.json", "--title", "Sunday")
    (folder / "late.txt").write_text(
        "source: Late Wire\npublished: 2031-04-09\n\nAstronomers in Vell found a comet on Wednesday.", encoding="utf-8"
    )
    done = run("brief", folder, "--since", tmp_path / "old.json")
    assert "## What changed since “Sunday, articles up to 2031-04-08”" in done.out
    assert "- **new:** New story: Astronomers in Vell found a comet on Wednesday" in done.out


def test_a_template_replaces_the_layout(run: Run, folder: Path, tmp_path: Path) -> None:
    layout = tmp_path / "short.md.j2"
    layout.write_text(
        "{% for story in briefing.stories %}\n* {{ story.title }} ({{ size_line(story) }})\n{% endfor %}",
        encoding="utf-8",
    )
    done = run("brief", folder, "--template", layout)
    assert sorted(done.out.splitlines()) == [
        "* Earthquake hits Dareva province (4 articles from 4 independent origins)",
        "* Earthquake hits the Isle of Tarn (4 articles from 4 independent origins)",
    ]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("line one\n{% for %}", "line 2"),
        ("one\ntwo\n{{ briefing.nothing }}", "line 3"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("one\n{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", "recursion"),
        ("{% for n in range(10 ** 9) %}{{ n }}{% endfor %}", "Range too big"),
        ("one\n{% include '/etc/passwd' %}", "line 2"),
    ],
    ids=["syntax", "unknown name", "escape from the sandbox", "arithmetic", "no end", "too much", "a file"],
)
def test_a_template_that_cannot_be_used_is_named_with_its_line(
    run: Run, folder: Path, tmp_path: Path, source: str, message: str
) -> None:
    layout = tmp_path / "broken.md.j2"
    layout.write_text(source, encoding="utf-8")
    done = run("brief", folder, "--template", layout)
    assert done.code == 6
    assert "broken.md.j2" in done.err
    assert message in done.err
    assert done.out == ""


def test_an_earlier_briefing_that_is_none_is_an_input_error(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("{}", encoding="utf-8")
    done = run("brief", folder, "--since", tmp_path / "old.json")
    assert (done.code, done.out) == (3, "")
    assert "old.json is no briefing" in done.err


def test_a_missing_earlier_briefing_is_an_input_error(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("brief", folder, "--since", tmp_path / "none.json").code == 3


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_briefed(run: Run, folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    done = run("brief", folder, "--format", "json")
    assert done.code == 0
    assert len(json.loads(done.out)["articles"]) == 8
    assert "empty.txt is empty" in done.err


def test_a_model_writes_leads_and_what_no_fact_says_is_shown_as_unsupported(
    run: Run, folder: Path, server: OpenAIServer
) -> None:
    done = run("brief", folder, "--format", "json")
    result = json.loads(done.out)
    for story in result["stories"]:
        assert story["lead"][0]["text"] == story["established"][0]["text"]
        assert [item["text"] for item in story["rejected"]] == ["Nine hundred people fled to Mars."]
        assert story["usage"]["calls"] > 0
    assert sum(story["usage"]["calls"] for story in result["stories"]) == result["provenance"]["usage"]["calls"]
    assert "lead" in result["provenance"]["prompts"]
    assert result["provenance"]["usage"]["calls"] == len(server.requests)


def test_a_dry_run_counts_calls_and_sends_none(run: Run, folder: Path, server: OpenAIServer) -> None:
    done = run("brief", folder, "--dry-run")
    assert " calls to m, about " in done.out
    assert server.requests == []
