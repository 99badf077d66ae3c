"""How the program starts and ends: the process that talks to a server beforehand, the exit code and output after."""

import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli.start import may_ask

LOCAL = {"OPENAI_BASE_URL": "http://127.0.0.1:8080/v1"}


@pytest.mark.parametrize(
    ("words", "environment", "is_started"),
    [
        ("batch corpus.jsonl --out results", LOCAL, True),
        ("article.txt", {"OPENAI_API_KEY": "k"}, True),
        ("compare a.txt b.txt", {"SUMMARIZER_API_KEY": "k"}, True),
        ("batch corpus.jsonl --out results", {}, False),
        ("batch corpus.jsonl --out results", {"OPENAI_BASE_URL": ""}, False),
        ("batch corpus.jsonl --out results --engine offline", LOCAL, False),
        ("batch corpus.jsonl --out results --dry-run", LOCAL, False),
        ("batch corpus.jsonl --out results --provider-batch", LOCAL, False),
        ("doctor", LOCAL, False),
        ("evals run", LOCAL, False),
        ("schema summary", LOCAL, False),
        ("article --help", LOCAL, False),
        ("", LOCAL, False),
    ],
)
def test_only_where_a_model_is_likely_to_be_asked(words: str, environment: dict[str, str], is_started: bool) -> None:
    assert may_ask(words.split(), environment) is is_started


@pytest.mark.parametrize(
    ("words", "code"), [("--version", 0), ("no-such-file.txt", 3), ("article --no-such-option", 2)]
)
def test_the_exit_code_and_what_was_said_reach_the_caller(words: str, code: int) -> None:
    command = [sys.executable, "-m", "summarizer", *words.split()]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == code
    assert done.stdout.startswith("summarizer ") or done.stderr.strip()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("words", ["--version", "seeds --engine offline", "doctor", "seeds --format json"])
def test_a_result_that_cannot_be_written_is_told(seeds: Path, words: str) -> None:
    story = str(next(seeds.glob("*.txt")))
    command = [sys.executable, "-m", "summarizer", *words.replace("seeds", story).split()]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert done.returncode == 7
    assert "cannot write the result: No space left" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes streams")
@pytest.mark.parametrize("words", ["--version", "STORY --engine offline --format json"])
def test_a_closed_stdout_is_no_fault(seeds: Path, words: str) -> None:
    command = f"{sys.executable} -m summarizer {words.replace('STORY', str(next(seeds.glob('*.txt'))))} >&-"
    done = subprocess.run(command, shell=True, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


def test_ctrl_c_while_the_program_is_loading_is_told_in_a_line() -> None:
    pressed = """
import sys
class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        if name == "summarizer.cli.main":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Finder)
from summarizer.cli.start import main
main()
"""
    done = subprocess.run([sys.executable, "-c", pressed, "batch"], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "error: interrupted; nothing was begun\n")


def test_ctrl_c_while_the_options_are_read_is_told_in_a_line() -> None:
    pressed = """
from typer.core import TyperGroup
def parse_args(*_):
    raise KeyboardInterrupt
TyperGroup.parse_args = parse_args
from summarizer.cli.start import main
main()
"""
    done = subprocess.run([sys.executable, "-c", pressed, "batch"], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "error: interrupted; nothing was begun\n")
