import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openai_server import OpenAIServer, summarise_honestly
from suite_samples import AGREE, CLAIMS, READ, write_suite
from typer.testing import CliRunner, Result

from summarizer.cli.evals import app
from summarizer.errors import GateFailed, Incomplete, UsageError


class Evals:
    """The commands, on a suite of their own."""

    def __init__(self, folder: Path) -> None:
        self.evals = write_suite(folder, [READ, AGREE, CLAIMS])
        self.out = folder / "out"

    def call(self, *words: str, out: bool = True) -> Result:
        where = ["--evals", str(self.evals), *(["--out", str(self.out)] if out else [])]
        return CliRunner().invoke(app, [*words, *where])


@pytest.fixture
def evals(tmp_path: Path) -> Evals:
    return Evals(tmp_path)


def test_run_repin_run_passes_and_is_kept(evals: Evals, tmp_path: Path) -> None:
    assert evals.call("run").exit_code == 0
    assert evals.call("repin").exit_code == 0
    junit, rows = tmp_path / "junit.xml", tmp_path / "rows.jsonl"
    done = evals.call("run", "small", "--junit", str(junit), "--rows", str(rows))
    assert done.exit_code == 0
    assert "## small: passed" in done.stdout
    assert 'tests="3" failures="0"' in junit.read_text()
    assert [json.loads(line)["passed"] for line in rows.read_text().splitlines()] == [True, True, True]
    assert len((evals.out / "history.jsonl").read_text().splitlines()) == 2


def test_a_loss_is_told_and_fails(evals: Evals) -> None:
    evals.call("run")
    evals.call("repin")
    write_suite(evals.evals.parent, [{**READ, "must_not_say": ["Nine workers"]}, AGREE, CLAIMS])
    done = evals.call("run")
    assert isinstance(done.exception, GateFailed)
    assert "nowhere 'Nine workers'" in done.stdout


def test_a_report_is_written_from_the_kept_run(evals: Evals, tmp_path: Path) -> None:
    evals.call("run")
    page, text = tmp_path / "page.html", tmp_path / "report.md"
    assert evals.call("report", "--html", str(page), "--markdown", str(text)).exit_code == 0
    assert page.read_text().startswith("<!doctype html>")
    assert text.read_text() == evals.call("report").stdout == evals.call("score").stdout


def test_json_gives_values_intervals_and_n(evals: Evals) -> None:
    told = json.loads(evals.call("run", "--format", "json").stdout)
    value, low, high, n = told["suites"]["small"]["metrics"]["offline"]["figures recall"]
    assert (value, n) == (1.0, 1)
    assert low is None
    assert high is None


def test_rows_of_a_kind_are_scored_and_held_to_floors(evals: Evals, tmp_path: Path) -> None:
    rows, floors = tmp_path / "rows.jsonl", tmp_path / "floors.json"
    label = {"value": "40.0", "unit": "boats", "unit_name": "boat", "change": "exactly"}
    rows.write_text(json.dumps({"id": "a", "text": "Some 40 boats sank.", "quantities": [label]}))
    floors.write_text('{"value+change F1": 0.5}')
    done = evals.call("run", "--kind", "quantities", "--data", str(rows), "--floors", str(floors))
    assert "* value F1" in done.stdout
    assert isinstance(done.exception, GateFailed)
    assert "value+change F1: 0.000 (floor 0.500)" in str(done.exception)


@pytest.mark.parametrize(
    "words", [("--kind", "dates"), ("--data", "x.jsonl"), ("small", "--kind", "dates", "--data", "x")]
)
def test_kind_and_data_belong_together(evals: Evals, words: tuple[str, ...]) -> None:
    assert isinstance(evals.call("run", *words).exception, UsageError)


@pytest.mark.parametrize(
    "words",
    [
        ("--sample", "3"),
        ("--floors", "f.json"),
        ("--kind", "dates", "--data", "x.jsonl", "--seed", "3"),
        ("--kind", "dates", "--data", "x.jsonl", "--junit", "j.xml"),
        ("--kind", "verify", "--data", "x.jsonl", "--live", "--repeat", "2"),
        ("--kind", "verify", "--data", "x.jsonl", "--model", "tiny"),
        ("--repeat", "3"),
        ("--max-cost", "1"),
    ],
)
def test_an_option_that_would_have_no_effect_is_refused(evals: Evals, words: tuple[str, ...]) -> None:
    error = evals.call("run", *words).exception
    assert isinstance(error, UsageError)
    assert words[-2] in str(error)


def test_recording_against_a_server_that_is_not_there_names_what_is_missing(
    evals: Evals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_MAX_ATTEMPTS", "1")
    where = ("--base-url", "http://127.0.0.1:9/v1", "--model", "tiny", "--case", "read")
    done = evals.call("record", "small", *where, out=False)
    assert isinstance(done.exception, Incomplete)
    assert not list(evals.evals.glob("recordings/small/*.jsonl*"))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    with OpenAIServer(answer=summarise_honestly) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("SUMMARIZER_MODEL", "tiny")
        yield server


def test_what_a_server_answered_is_replayed_when_it_is_gone(evals: Evals, server: OpenAIServer) -> None:
    assert evals.call("record", "small", "--case", "read", "--base-url", server.base_url, out=False).exit_code == 0
    asked = len(server.requests)
    assert asked
    told = json.loads(evals.call("run", "--format", "json").stdout)
    assert told["suites"]["small"]["metrics"]["recorded"]["cases passed"][0] == 1.0
    assert len(server.requests) == asked


def test_a_live_run_asks_each_case_as_often_as_it_is_told(evals: Evals, server: OpenAIServer) -> None:
    write_suite(evals.evals.parent, [READ])
    told = evals.call("run", "--live", "--repeat", "2", "--quiet")
    assert "### small, live" in told.stdout
    assert {request["seed"] for request in server.requests} == {7, 8}


def test_a_live_run_costs_nothing_when_nothing_changed(evals: Evals, server: OpenAIServer) -> None:
    write_suite(evals.evals.parent, [READ])
    evals.call("run", "--live", "--quiet")
    asked = len(server.requests)
    assert asked
    evals.call("run", "--live", "--quiet")
    assert len(server.requests) == asked
