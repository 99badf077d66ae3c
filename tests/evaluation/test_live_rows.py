"""`summarize evals run --kind KIND --data FILE --live` against a server on loopback."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from openai_server import OpenAIServer, summarise_honestly
from typer.testing import CliRunner, Result

from summarizer.cli.evals import app
from summarizer.errors import ConfigError, GateFailed, ModelError, ModelUnavailable, UsageError

FERRY = "The ferry Aurelia sank off Port Dunmore on Friday. The coastguard rescued 61 people from the cold water."
COPIED = "The ferry Aurelia sank off Port Dunmore on Friday."
LOOSE = "Coastguard crews pulled scores of passengers out of the sea."
"""No rule finds it in the text, and none contradicts it."""
REWORDED = "The coastguard saved 61 people from the cold water."
"""Supported, with a word that the text does not have; a doubt has to name one."""

Start = Callable[..., OpenAIServer]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start a server with given answers, and make it the configured one."""
    running: list[OpenAIServer] = []

    def start_server(**options: Any) -> OpenAIServer:
        server = OpenAIServer(**options).__enter__()
        running.append(server)
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("SUMMARIZER_MODEL", "tiny")
        return server

    yield start_server
    for server in running:
        server.__exit__()


def opinions(**fields: Any) -> Callable[[Mapping[str, Any]], str]:
    """An answer that says the same of every claim it is shown."""

    def answer(body: Mapping[str, Any]) -> str:
        claims = body["messages"][1]["content"].partition("Claims\n")[2]
        numbers = [int(number) for number in re.findall(r"^\((\d+)\) ", claims, re.MULTILINE)] or [1]
        whole = {"sentences": [2], "missing": "", "why": "", "verdict": "supported", **fields}
        return json.dumps({"opinions": [{"claim": number, **whole} for number in numbers]})

    return answer


def run(tmp_path: Path, kind: str, rows: list[dict[str, Any]], *words: str) -> Result:
    data = tmp_path / "rows.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return CliRunner().invoke(app, ["run", "--kind", kind, "--data", str(data), *words])


def claim(id: str, text: str, label: str = "consistent") -> dict[str, Any]:
    return {"id": id, "claim": text, "text": FERRY, "label": label}


def told(result: Result) -> dict[str, Any]:
    assert result.exception is None, result.exception
    return dict(json.loads(result.stdout))


def value(metrics: list[dict[str, Any]], name: str) -> float:
    return float(next(metric["value"] for metric in metrics if metric["name"] == name))


def test_only_what_rules_leave_open_is_asked(start: Start, tmp_path: Path) -> None:
    server = start(answer=opinions())
    rows = [
        claim("copied", COPIED),
        claim("changed", COPIED.replace("Friday", "Monday"), "inconsistent"),
        claim("open", LOOSE),
    ]
    got = told(run(tmp_path, "verify", rows, "--live", "--format", "json"))
    assert (got["asked"], len(server.requests)) == (1, 1)
    assert LOOSE in server.requests[0]["messages"][1]["content"]


def test_a_doubt_lowers_a_verdict_and_both_sides_are_told(start: Start, tmp_path: Path) -> None:
    start(answer=opinions(verdict="not_supported", sentences=[], missing="saved"))
    scores = tmp_path / "scores.jsonl"
    rows = [claim("right", REWORDED), claim("open", LOOSE, "inconsistent")]
    result = run(tmp_path, "verify", rows, "--live", "--rows", str(scores))
    line = json.loads(scores.read_text().splitlines()[0])
    assert line["did"] == ["lowered"]
    assert line["labels"]["verdict"] == {"expected": "consistent", "got": "inconsistent"}
    assert line["rules"]["labels"]["verdict"] == {"expected": "consistent", "got": "consistent"}
    assert "lowered on 1" in result.stdout
    assert "labels it set right: 0; set wrong: 1" in result.stdout


def test_rules_and_model_stand_side_by_side_with_the_change_and_its_interval(start: Start, tmp_path: Path) -> None:
    start(answer=opinions(verdict="not_supported", sentences=[], missing="saved"))
    rows = [claim(str(at), text) for at, text in enumerate([REWORDED, COPIED, COPIED, REWORDED])]
    lines = run(tmp_path, "verify", rows, "--live").stdout.splitlines()
    assert lines[4].split() == ["metric", "rules", "model", "change", "its", "95%", "interval", "n", "groups"]
    name, *numbers = lines[5][2:].rsplit(maxsplit=8)
    assert (name.strip(), numbers[:3], numbers[-2:]) == ("verdict accuracy", ["1.000", "0.500", "-0.500"], ["4", "4"])
    assert float(numbers[3]) <= -0.5 <= float(numbers[5])


def test_a_contradiction_of_the_rules_stands_whatever_the_model_says(start: Start, tmp_path: Path) -> None:
    start(answer=opinions(verdict="supported", sentences=[1]))
    wrong = claim("w", COPIED.replace("Friday", "Monday"), "inconsistent")
    got = told(run(tmp_path, "verify", [wrong, claim("open", LOOSE)], "--live", "--format", "json"))
    assert value(got["metrics"], "verdict recall of 'inconsistent'") == 1.0


def test_where_a_model_points_is_checked_and_shown(start: Start, tmp_path: Path) -> None:
    start(answer=opinions(verdict="supported", sentences=[2]))
    scores = tmp_path / "scores.jsonl"
    got = told(run(tmp_path, "verify", [claim("a", LOOSE)], "--live", "--format", "json", "--rows", str(scores)))
    assert got["did"]["pointed to evidence"] == 1
    sentence = json.loads(scores.read_text())["detail"]["sentences"][0]
    assert sentence["evidence"] == [1]
    assert sentence["codes"][-1] == "model_points"


def test_a_doubt_that_names_no_missing_word_does_not_count_and_is_told(start: Start, tmp_path: Path) -> None:
    start(answer=opinions(verdict="not_supported", sentences=[]))
    result = run(tmp_path, "verify", [claim("right", REWORDED)], "--live")
    assert "lowered on 0" in result.stdout
    assert "an answer set aside on 1" in result.stdout
    assert "labels it set right: 0; set wrong: 0" in result.stdout


def test_a_sample_is_told_and_asked_no_further(start: Start, tmp_path: Path) -> None:
    server = start(answer=opinions())
    rows = [claim(str(number), f"{LOOSE[:-1]} {number} times.") for number in range(12)]
    result = run(tmp_path, "verify", rows, "--live", "--sample", "3", "--seed", "5")
    assert result.stdout.startswith("verify: 3 of 12 rows, drawn with seed 5, 3 scored\n")
    assert len(server.requests) == 3


def test_a_second_run_is_answered_from_the_cache(start: Start, tmp_path: Path) -> None:
    server = start(answer=opinions())
    first, second = (run(tmp_path, "verify", [claim("a", LOOSE)], "--live", "--format", "json") for _ in range(2))
    assert len(server.requests) == 1
    assert told(first)["usage"]["calls"] == 1
    assert told(second)["usage"]["calls"] == 0
    assert told(second)["asked"] == 1


def test_usage_is_told_on_stderr(start: Start, tmp_path: Path) -> None:
    start(answer=opinions())
    result = run(tmp_path, "verify", [claim("a", LOOSE)], "--live")
    assert "note: rules, then tiny at http://127.0.0.1" in result.stderr
    assert re.search(r"note: 1 calls in 1 attempts, \d+ tokens in", result.stderr)
    assert run(tmp_path, "verify", [claim("a", LOOSE)], "--live", "--quiet").stderr == ""


def test_a_row_the_model_fails_on_is_left_out_on_both_sides_and_says_why(start: Start, tmp_path: Path) -> None:
    start(answer=opinions(), faults=lambda body, _: "refusal" if "crews" in json.dumps(body) else "")
    rows = [claim("fails", LOOSE), claim("copied", COPIED)]
    result = run(tmp_path, "verify", rows, "--live")
    assert "verify: 2 rows, 1 scored" in result.stdout
    assert "1 not scored: could not be scored: AnswerUnusable" in result.stdout
    got = told(run(tmp_path, "verify", rows, "--live", "--format", "json"))
    assert {metric["n"] for metric in got["rules"]} == {metric["n"] for metric in got["metrics"]} == {1}


def test_a_model_that_fails_on_every_row_ends_the_run_as_it_ends_the_product(start: Start, tmp_path: Path) -> None:
    start(answer=opinions(), faults=lambda *_: "refusal")
    assert isinstance(run(tmp_path, "verify", [claim("a", LOOSE)], "--live").exception, ModelError)


@pytest.mark.parametrize(("fault", "error"), [("401", ConfigError), ("503", ModelUnavailable)])
def test_a_wrong_key_or_a_server_that_never_answers_ends_the_run_at_once(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, error: type[Exception]
) -> None:
    monkeypatch.setenv("SUMMARIZER_MAX_ATTEMPTS", "1")
    server = start(answer=opinions(), faults=lambda *_: fault)
    rows = [claim(str(number), f"{LOOSE[:-1]} {number} times.") for number in range(40)]
    assert isinstance(run(tmp_path, "verify", rows, "--live").exception, error)
    assert len(server.requests) < 20


def test_rows_beyond_the_budget_are_not_asked_about_and_say_so(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_PRICE_INPUT", "1000")
    monkeypatch.setenv("SUMMARIZER_PRICE_OUTPUT", "1000")
    server = start(answer=opinions())
    result = run(tmp_path, "verify", [claim("a", LOOSE), claim("b", COPIED)], "--live", "--max-cost", "0.01")
    assert "1 not scored: could not be scored: BudgetExceeded" in result.stdout
    assert server.requests == []


def test_floors_are_held_by_rules_and_model_together(start: Start, tmp_path: Path) -> None:
    start(answer=opinions(verdict="not_supported", sentences=[], missing="saved"))
    floors = tmp_path / "floors.json"
    floors.write_text('{"verdict accuracy": 1.0}')
    rows = [claim("right", REWORDED)]
    assert run(tmp_path, "verify", rows, "--floors", str(floors)).exception is None
    assert isinstance(run(tmp_path, "verify", rows, "--floors", str(floors), "--live").exception, GateFailed)


@pytest.mark.parametrize("kind", ["quantities", "dates", "quotes", "stance", "self", "stories"])
def test_kinds_in_which_no_model_has_a_part_refuse_live(kind: str, tmp_path: Path) -> None:
    error = run(tmp_path, kind, [{"id": "a", "text": "It rained."}], "--live").exception
    assert isinstance(error, UsageError)
    assert "no model has a part in it" in str(error)
    assert "verify, pairs, summaries, swaps, differences" in str(error)


def test_swaps_ask_about_both_sentences(start: Start, tmp_path: Path) -> None:
    server = start(answer=opinions(verdict="not_supported", sentences=[], missing="saved"))
    row = {"id": "s", "text": FERRY, "original": REWORDED, "altered": LOOSE, "change": "entity"}
    got = told(run(tmp_path, "swaps", [row], "--live", "--format", "json"))
    assert len(server.requests) == 2
    assert (value(got["rules"], "false alarms"), value(got["metrics"], "false alarms")) == (0.0, 1.0)
    assert got["did"]["lowered"] == 1


WELDERS = "The tunnel fire near Lucerne was caused by careless welders working at night."
SMOKERS = "Careless smokers caused the tunnel fire near Lucerne."


def blame(body: Mapping[str, Any]) -> str:
    words = {"left_words": "careless welders", "right_words": "Careless smokers", "why": "Others are blamed."}
    return json.dumps({"verdicts": [{"pair": 1, "kind": "cause", **words, "verdict": "differ"}]})


def test_a_difference_the_model_adds_counts_in_differences(start: Start, tmp_path: Path) -> None:
    start(answer=blame)
    row = {"id": "d", "claim": WELDERS, "original_summary": SMOKERS, "label": "inconsistent"}
    got = told(run(tmp_path, "differences", [row], "--live", "--format", "json"))
    assert (value(got["rules"], "recall"), value(got["metrics"], "recall")) == (0.0, 1.0)
    assert got["did"] == {"added a difference": 1, "an answer set aside": 0}
    assert value(got["changes"], "recall") == 1.0
    assert got["set_right"] == 1


def test_a_difference_that_is_set_aside_leaves_its_reason_with_the_row(start: Start, tmp_path: Path) -> None:
    start(answer=lambda body: blame(body).replace("careless welders", "the weather"))
    scores = tmp_path / "scores.jsonl"
    row = {"id": "d", "claim": WELDERS, "original_summary": SMOKERS, "label": "inconsistent"}
    got = told(run(tmp_path, "differences", [row], "--live", "--format", "json", "--rows", str(scores)))
    assert got["did"] == {"added a difference": 0, "an answer set aside": 1}
    assert "are not in the statements" in " ".join(json.loads(scores.read_text())["detail"]["notes"])


def test_answers_between_which_the_model_sees_a_difference_are_told_apart(start: Start, tmp_path: Path) -> None:
    start(answer=blame)
    answers = [{"id": "a", "answer": WELDERS, "group": 0}, {"id": "b", "answer": SMOKERS, "group": 1}]
    row = {"id": "q", "question": "What caused the fire?", "answers": answers}
    got = told(run(tmp_path, "pairs", [row], "--live", "--format", "json"))
    assert (value(got["rules"], "pair accuracy"), value(got["metrics"], "pair accuracy")) == (0.0, 1.0)


def test_summaries_are_those_the_rules_let_stand(start: Start, tmp_path: Path) -> None:
    start(answer=summarise_honestly)
    row = {"id": "n", "text": f"{FERRY} Divers will search the wreck.", "references": [COPIED]}
    got = told(run(tmp_path, "summaries", [row], "--live", "--format", "json"))
    assert value(got["metrics"], "rouge1") == 1.0
    assert got["did"]["had a line shown"] == 1


def test_a_text_without_a_reference_is_not_asked_about(start: Start, tmp_path: Path) -> None:
    server = start(answer=summarise_honestly)
    result = run(tmp_path, "summaries", [{"id": "n", "text": FERRY, "references": []}], "--live")
    assert "no reference summary" in str(result.exception)
    assert server.requests == []
