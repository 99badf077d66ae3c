"""Batches that are killed, interrupted or run out of disk, as processes of their own."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from openai_server import OpenAIServer, summarise_honestly

from tests.faults.conftest import require_whole, rows_of, start_batch

MODEL = {"SUMMARIZER_MODEL": "m", "SUMMARIZER_CONCURRENCY": 8, "OPENAI_BASE_URL": ""}


def wait_for_rows(out: Path, count: int, process: subprocess.Popen[str]) -> None:
    manifest = out / "manifest.jsonl"
    while process.poll() is None and not (manifest.exists() and manifest.read_bytes().count(b"\n") >= count):
        time.sleep(0.02)


def test_a_batch_killed_again_and_again_ends_whole_and_asks_nothing_twice(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    corpus, out = write_corpus(120), tmp_path / "out"
    with OpenAIServer(answer=summarise_honestly, latency_s=0.1) as server:
        environment = {**MODEL, "OPENAI_BASE_URL": server.base_url}
        for rows in (1, 30, 70):
            process = start_batch(corpus, out, **environment)
            wait_for_rows(out, rows, process)
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
        process = start_batch(corpus, out, **environment)
        told, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "120 done, 0 failed" in told
    require_whole(out)
    # Asked again is only what had no answer when the process was killed (at most 8 calls, three times), or one that
    # was a few milliseconds old and on its way to the disk.
    asked = Counter(json.dumps(body["messages"]) for body in server.requests)
    assert len(asked) == 120
    assert max(asked.values()) <= 3
    assert sum(asked.values()) - 120 <= 3 * (8 + 8)


def test_ctrl_c_ends_within_two_seconds_with_everything_answered_saved(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    corpus, out = write_corpus(200), tmp_path / "out"
    with OpenAIServer(answer=summarise_honestly, latency_s=0.3) as server:
        process = start_batch(corpus, out, **{**MODEL, "OPENAI_BASE_URL": server.base_url})
        wait_for_rows(out, 10, process)
        started = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)
        took = time.monotonic() - started
    assert process.returncode == 130
    assert "Traceback" not in told
    assert told.endswith(f"error: interrupted; what is done is saved in {out}, the same command goes on from there\n")
    assert took < 2.0
    require_whole(out)


def test_ctrl_c_ends_worker_processes_too(write_corpus: Callable[[int], Path], tmp_path: Path) -> None:
    corpus, out = write_corpus(3000), tmp_path / "out"
    process = start_batch(corpus, out, "--workers", 2)
    wait_for_rows(out, 10, process)
    started = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process of the group
    _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in told
    assert time.monotonic() - started < 3.0
    require_whole(out)


def test_a_full_disk_ends_the_run_with_a_reason_and_the_next_run_goes_on(
    write_corpus: Callable[[int], Path], tmp_path: Path
) -> None:
    corpus, out = write_corpus(60), tmp_path / "out"
    small = "import resource as r, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    small += "r.setrlimit(r.RLIMIT_FSIZE, (6000, r.RLIM_INFINITY)); "
    code = small + "from summarizer.cli.start import main; main()"
    arguments = ["batch", str(corpus), "--out", str(out), "--workers", "0"]
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60)
    assert done.returncode == 7
    assert "start the same command again" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(out.rglob("*.part"))
    files = {path.stem: json.loads(path.read_text("utf-8")) for path in (out / "articles").glob("*.json")}
    assert 0 < len(rows_of(out)) < 60
    assert {row["key"] for row in rows_of(out)} <= set(files)  # a row that found no room comes when there is room
    again = start_batch(corpus, out)
    told, _ = again.communicate(timeout=60)
    assert again.returncode == 0
    assert "60 done, 0 failed" in told
    require_whole(out)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of memory are POSIX")
def test_memory_does_not_grow_with_the_corpus(write_corpus: Callable[[int], Path], tmp_path: Path) -> None:
    def peak_kb(count: int) -> int:
        process = start_batch(write_corpus(count), tmp_path / f"out{count}", "--workers", 0)
        process.communicate()
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # of the largest child so far

    small = peak_kb(100)
    assert peak_kb(600) < 1.1 * small
