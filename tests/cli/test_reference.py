"""docs/cli.md is what `--help` prints; `UPDATE_DOCS=1 pytest tests/cli/test_reference.py` writes it anew."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parent.parent.parent / "docs" / "cli.md"
COMMANDS = (
    "",
    "article",
    "verify",
    "consistency",
    "compare",
    "brief",
    "batch",
    "evals",
    "evals run",
    "evals record",
    "evals score",
    "evals report",
    "evals repin",
    "schema",
    "doctor",
)


def help_text(command: str) -> str:
    """What `summarize COMMAND --help` prints at 100 columns, without colour."""
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "TERMINAL_WIDTH": "100"}
    code = "from summarizer.cli.start import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *command.split(), "--help"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=True,
    )
    text = re.sub(r"Usage: (-c|__main__\.py|\S+)", "Usage: summarize", done.stdout)
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


def reference() -> str:
    parts = ["# Command line reference", "", "What `summarize COMMAND --help` prints.", ""]
    for command in COMMANDS:
        title = f"summarize {command}".strip()
        parts += [f"## {title}", "", "```text", help_text(command), "```", ""]
    return "\n".join(parts)


def test_the_reference_is_what_help_prints() -> None:
    expected = reference()
    if os.environ.get("UPDATE_DOCS"):
        REFERENCE.write_text(expected, encoding="utf-8")
    assert REFERENCE.read_text(encoding="utf-8") == expected, "run: UPDATE_DOCS=1 pytest tests/cli/test_reference.py"


@pytest.mark.parametrize("command", [c for c in COMMANDS if c and c != "evals"])
def test_every_command_shows_an_example(command: str) -> None:
    assert f"summarize {command}" in help_text(command).replace("summarize article.txt", "summarize article") or (
        command == "article"
    )
