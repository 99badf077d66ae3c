"""`summarize ARTICLE…` as a user meets it."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SEED = "000_1919facec97052b1.txt"


def test_the_first_word_may_be_an_article(run: Run, seeds: Path) -> None:
    done = run(seeds / SEED, "--format", "terminal")
    assert done.code == 0
    assert "IN SHORT" in done.out
    assert "offline engine" in done.err


def test_every_piece_of_evidence_is_cut_from_the_article(run: Run, seeds: Path) -> None:
    summary = json.loads(run(seeds / SEED, "--format", "json").out)
    text = summary["article"]["text"]
    evidence = [e for claim in (*summary["gist"], *summary["claims"]) for e in claim["evidence"]]
    assert len(evidence) >= 5
    assert all(text[e["start"] : e["end"]] == e["text"] for e in evidence)
    for name in ("figures", "quotations"):
        assert summary[name]
        assert all(text[item["start"] : item["end"]] == item["text"] for item in summary[name])


def test_several_articles_in_json_are_a_list(run: Run, seeds: Path) -> None:
    done = run(*sorted(seeds.glob("*.txt")), "--format", "json")
    assert [len(summary["gist"]) > 0 for summary in json.loads(done.out)] == [True, True]


def test_stdout_holds_the_result_and_nothing_else(run: Run, seeds: Path) -> None:
    quiet = run(seeds / SEED, "--format", "json", "--quiet")
    assert json.loads(quiet.out)
    assert quiet.err == ""


def test_standard_input_is_an_article(run: Run, seeds: Path) -> None:
    done = run("-", "--format", "json", stdin=(seeds / SEED).read_bytes())
    assert json.loads(done.out)["article"]["text"] == (seeds / SEED).read_text("utf-8")


def test_standard_input_cannot_be_read_twice(run: Run) -> None:
    done = run("-", "-", stdin=b"x")
    assert done.code == 2
    assert "once only" in done.err


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", ""),
        ("binary.txt", b"\x00\x01\x02" * 50, "binary"),
    ],
)
def test_an_unusable_file_is_told_and_exits_with_3(
    run: Run, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = run(path)
    assert done.code == 3
    assert done.out == ""
    assert name in done.err
    assert told in done.err
    assert "Traceback" not in done.err


def test_a_missing_file_that_looks_like_a_command_gets_that_hint(run: Run) -> None:
    done = run("comapre", "a.txt")
    assert done.code == 3
    assert "did you mean the command `summarize compare`?" in done.err


def test_one_bad_article_among_good_ones_is_incomplete(run: Run, seeds: Path) -> None:
    done = run(seeds / SEED, "missing.txt", "--format", "json")
    assert done.code == 7
    assert json.loads(done.out)["gist"]
    assert "missing.txt" in done.err


def test_a_wrong_date_is_a_usage_error(run: Run, seeds: Path) -> None:
    done = run(seeds / SEED, "--published", "yesterday")
    assert done.code == 2
    assert "2021-07-06" in done.err


def test_the_publication_date_resolves_relative_dates(run: Run, seeds: Path) -> None:
    summary = json.loads(run(seeds / SEED, "--format", "json", "--published", "2021-07-06").out)
    sunday = next(entry for entry in summary["timeline"] if "Sunday" in entry["when"]["text"])
    assert sunday["when"]["first"] == "2021-07-04"
    assert summary["article"]["origins"]["published"] == "option"


def test_output_is_written_whole_and_named(run: Run, seeds: Path, tmp_path: Path) -> None:
    target = tmp_path / "summary.json"
    done = run(seeds / SEED, "--output", target)
    assert done.out == ""
    assert json.loads(target.read_text("utf-8"))["kind"] == "summary"
    assert [path.name for path in tmp_path.iterdir()] == ["summary.json"]
    assert str(target) in done.err


def test_an_output_that_cannot_be_written_says_so(run: Run, seeds: Path, tmp_path: Path) -> None:
    done = run(seeds / SEED, "--output", tmp_path / "nowhere" / "summary.md")
    assert done.code == 3
    assert "cannot write" in done.err


def test_the_model_engine_without_an_endpoint_is_a_configuration_error(run: Run, seeds: Path) -> None:
    done = run(seeds / SEED, "--engine", "model")
    assert done.code == 6
    assert "OPENAI_API_KEY" in done.err


def test_a_dry_run_spends_nothing_and_says_so(run: Run, seeds: Path) -> None:
    assert "no cost" in run(seeds / SEED, "--dry-run").out


def test_a_dry_run_with_a_model_tells_calls_tokens_and_price(
    run: Run, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-not-used")
    done = run(seeds / SEED, "--dry-run", "--model", "gpt-5-mini")
    assert done.code == 0
    assert "1 calls to gpt-5-mini" in done.out
    assert "at most $0.0" in done.out


def test_hostile_text_reaches_the_terminal_without_escapes(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(
        "The minister \x1b[31mresigned\x1b[0m on Tuesday, \x1b]8;;http://evil.example\x07officials said\u202e.\n"
        "More than 300 people marched through the capital after the vote in parliament.\n"
    )
    done = run(path, "--format", "terminal")
    assert done.code == 0
    assert "resigned" in done.out
    assert not set("\x1b\x07\u202e") & set(done.out)


def test_a_reader_that_goes_away_is_no_error(seeds: Path) -> None:
    command = f"{sys.executable} -m summarizer {seeds / SEED} --format json | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, timeout=60)
    assert "Traceback" not in done.stderr


def test_ctrl_c_ends_with_130_and_no_traceback() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "summarizer", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    time.sleep(2.0)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in err
