"""Ctrl-C in `summarize brief`, in a process of its own: soon over, nothing paid for twice."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from openai_server import OpenAIServer

from benchmarks.corpus import make_corpus, write_corpus


def start_brief(folder: Path, out: Path, **settings: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "summarizer", "brief", str(folder), "--output", str(out)]
    return subprocess.Popen(command, env={**os.environ, **settings}, stderr=subprocess.PIPE, text=True)


def interrupt(process: subprocess.Popen[str]) -> tuple[str, float]:
    """What it said on stderr, and how many seconds it took to end."""
    started = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    return told, time.monotonic() - started


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three stories of many articles, which take seconds to compare."""
    directory = tmp_path / "coverage"
    write_corpus(make_corpus(stories=3, articles_each=45), directory)
    return directory


@pytest.mark.parametrize("wait_s", [1.5, 4.0], ids=["while reading", "while comparing"])
def test_ctrl_c_ends_an_offline_briefing_within_two_seconds(folder: Path, tmp_path: Path, wait_s: float) -> None:
    process = start_brief(folder, tmp_path / "out.md")
    time.sleep(wait_s)
    told, took = interrupt(process)
    assert process.returncode == 130
    assert "interrupted; " in told
    assert "the same command" in told
    assert "Traceback" not in told
    assert took < 2.0
    assert not list(tmp_path.glob("out.md*"))


def lead(body: dict[str, Any]) -> str:
    shown = body["messages"][1]["content"]
    if "Story:" not in shown:
        return json.dumps({"verdicts": []})
    words = next(line for line in shown.splitlines() if line.startswith("1. ")).removeprefix("1. ").rsplit(" (", 1)[0]
    return json.dumps({"sentences": [{"text": words, "facts": [1]}]})


def test_what_a_model_answered_before_ctrl_c_is_not_asked_again(tmp_path: Path) -> None:
    coverage = tmp_path / "coverage"
    write_corpus(make_corpus(stories=4, articles_each=4), coverage)
    with OpenAIServer(answer=lead, latency_s=0.3) as server:
        settings = {"OPENAI_BASE_URL": server.base_url, "SUMMARIZER_MODEL": "m", "SUMMARIZER_CONCURRENCY": "1"}
        process = start_brief(coverage, tmp_path / "out.md", **settings)
        while len(server.requests) < 3 and process.poll() is None:
            time.sleep(0.02)
        told, took = interrupt(process)
        assert process.returncode == 130
        assert "in the cache, the same command goes on from there" in told
        assert "Traceback" not in told
        assert took < 2.0
        again = start_brief(coverage, tmp_path / "out.md", **settings)
        again.communicate(timeout=60)
    assert again.returncode == 0
    asked = Counter(json.dumps(body["messages"]) for body in server.requests)
    assert sum(asked.values()) - len(asked) <= 1  # the one that was under way
    assert (tmp_path / "out.md").exists()
