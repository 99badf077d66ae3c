"""What `summarize brief` shows on a terminal while it works: there, told from what happens, and gone afterwards."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus import make_corpus, write_corpus

sys.path.insert(0, str(Path(__file__).parent.parent / "servers"))
from openai_server import OpenAIServer, answer_by_schema

pty = pytest.importorskip("pty", reason="terminals are POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    directory = tmp_path / "coverage"
    write_corpus(make_corpus(stories=3, articles_each=4), directory)
    return directory


def brief_on_terminal(folder: Path, out: Path, *options: str, **settings: str) -> str:
    """Everything that a terminal got on stderr; the briefing goes to a file."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "summarizer", "brief", str(folder), "--output", str(out), *options]
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "140", **settings}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, env=environment)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert process.wait(timeout=60) == 0
    return shown.decode()


def test_articles_read_calls_and_cost_are_shown_and_gone_at_the_end(folder: Path, tmp_path: Path) -> None:
    with OpenAIServer(answer=answer_by_schema, latency_s=0.4) as server:
        settings = {
            "OPENAI_BASE_URL": server.base_url,
            "SUMMARIZER_MODEL": "gpt-4o-mini",
            "SUMMARIZER_CONCURRENCY": "1",
        }
        shown = brief_on_terminal(folder, tmp_path / "out.md", **settings)
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)
    assert "reading articles" in plain
    assert re.search(r"comparing stories .+ [0-3]/3 .+ 12 articles read, \d+ calls?, (\$0\.\d{4}|price unknown)", plain)
    assert re.search(r"\d:\d\d:\d\d", plain)
    assert "\x1b[2K" in shown[shown.rindex("comparing stories") :]  # the bar is wiped
    assert "\x1b[?25h" in shown  # the cursor is shown again


def test_nothing_is_shown_with_quiet(folder: Path, tmp_path: Path) -> None:
    assert brief_on_terminal(folder, tmp_path / "out.md", "--quiet") == ""
