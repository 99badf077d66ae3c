"""Whole processes, timed from start to exit: seconds on the wall, seconds of processor, peak memory."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import NamedTuple, Self

HERE = Path(__file__).parent
SERVER = HERE.parent / "tests" / "servers" / "openai_server.py"
SUMMARIZE = ("-c", "from summarizer.cli.start import main; main()")


class Cost(NamedTuple):
    """Of one process, worker processes included; `peak_mb` of the process itself."""

    wall: float
    cpu: float
    peak_mb: float


def run_python(
    arguments: Sequence[object], settings: Mapping[str, object] | None = None, *, python: str = sys.executable
) -> Cost:
    """Run Python, ours or another, and wait for its end.

    Raises:
        subprocess.CalledProcessError: It failed; what it said on stderr is shown.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("SUMMARIZER_", "OPENAI_"))}
    # what a user meets from the second run on: compiled code is kept, here beside the system's other temporary files
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "summarizer-benchmarks-bytecode")
    environment |= {name: str(value) for name, value in (settings or {}).items()}
    command = [python, *map(str, arguments)]
    started = perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.stderr.buffer.write(told)
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """Of each figure by itself."""
    return Cost(*(statistics.median(column) for column in zip(*costs, strict=True)))


class Server:
    """A loopback endpoint in a process of its own."""

    def __init__(self, latency_s: float) -> None:
        command = [sys.executable, str(SERVER), "--latency", str(latency_s), "--summaries"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.base_url = self._process.stdout.readline().strip()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def since_last(self) -> dict[str, float]:
        """Number of requests since the last call, when the first came (`time.monotonic`), and seconds to the last."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return dict(json.loads(self._process.stdout.readline()))


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Tell on stderr what is being measured, as some of it takes minutes."""
    started = perf_counter()
    print(f"... {what}", end="", file=sys.stderr, flush=True)
    yield
    print(f"  ({perf_counter() - started:.0f} s)", file=sys.stderr)
