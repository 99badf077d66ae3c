"""How much our model path costs over a bare script that makes the same calls: `python benchmarks/throughput.py`.

Starts a loopback server with a fixed latency, writes articles, and times whole processes, imports and exit included:
the bare script (SDK, semaphore, gather), ours with a cache file that does not exist yet, ours with one that holds other
articles, and ours again with everything in the cache. Runs alternate; the median counts.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
SERVER = HERE.parent / "tests" / "servers" / "openai_server.py"
SENTENCE = "The council of district {n} said on Tuesday that more than {n} homes had been rebuilt since March."


class Seconds(NamedTuple):
    wall: float
    cpu: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--latency", type=float, default=0.5, help="seconds each call takes at the server")
    parser.add_argument("--at-once", type=int, nargs="+", default=[16, 64])
    parser.add_argument("--repeats", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running_server(arguments.latency) as base_url:
        for at_once in arguments.at_once:
            measure(base_url, Path(folder) / str(at_once), at_once=at_once, arguments=arguments)


@contextmanager
def running_server(latency_s: float) -> Iterator[str]:
    command = [sys.executable, str(SERVER), "--latency", str(latency_s)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.communicate()


def measure(base_url: str, folder: Path, *, at_once: int, arguments: argparse.Namespace) -> None:
    folder.mkdir()
    bare_jobs, our_jobs, other_jobs = folder / "bare.jsonl", folder / "ours.jsonl", folder / "other.jsonl"
    write_jobs(bare_jobs, arguments.articles)
    write_jobs(our_jobs, arguments.articles)
    write_jobs(other_jobs, arguments.articles, start=1_000_000)
    times: dict[str, list[Seconds]] = {"bare": [], "ours, new cache": [], "ours, old cache": [], "ours, all cached": []}
    for repeat in range(arguments.repeats):
        new, old = folder / f"new{repeat}", folder / f"old{repeat}"
        run_ours(base_url, other_jobs, at_once, old)
        times["bare"].append(run([str(HERE / "bare_openai.py"), base_url, str(bare_jobs), str(at_once)]))
        times["ours, new cache"].append(run_ours(base_url, our_jobs, at_once, new))
        times["ours, old cache"].append(run_ours(base_url, our_jobs, at_once, old))
        times["ours, all cached"].append(run_ours(base_url, our_jobs, at_once, new))
    report(times, at_once=at_once, arguments=arguments)


def run_ours(base_url: str, jobs: Path, at_once: int, cache: Path) -> Seconds:
    return run([str(HERE / "model_path.py"), base_url, str(jobs), str(at_once), str(cache)])


def run(command: list[str]) -> Seconds:
    """Time a whole process, from start to exit."""
    cpu_before, started = children_cpu_s(), time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
    return Seconds(time.perf_counter() - started, children_cpu_s() - cpu_before)


def children_cpu_s() -> float:
    """Processor seconds of all finished child processes."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def report(times: dict[str, list[Seconds]], *, at_once: int, arguments: argparse.Namespace) -> None:
    ideal = -(-arguments.articles // at_once) * arguments.latency
    print(f"{arguments.articles} articles, {at_once} at once, {arguments.latency:g} s latency, ideal {ideal:.2f} s")
    print(f"  {'':<18}{'wall':>8}{'of bare':>9}{'range':>14}{'cpu':>9}{'of bare':>9}")
    bare_wall, bare_cpu = median(times["bare"])
    for name, runs in times.items():
        wall, cpu = median(runs)
        span = f"{min(runs).wall:.2f}-{max(runs).wall:.2f}"
        print(f"  {name:<18}{wall:6.2f} s{wall / bare_wall:8.2f}x{span:>14}{cpu:7.2f} s{cpu / bare_cpu:8.2f}x")


def median(runs: list[Seconds]) -> Seconds:
    return Seconds(statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs))


def write_jobs(path: Path, count: int, *, start: int = 0) -> None:
    """One chat completion request a line, each with an article of some 4,000 characters."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(start, start + count):
            print(json.dumps(job(number)), file=file)


def job(number: int) -> dict[str, Any]:
    sentences = [f"[{i}] {SENTENCE.format(n=number + i)}" for i in range(1, 41)]
    return {
        "model": "m",
        "messages": [
            {"role": "system", "content": "Summarise the numbered sentences. Cite them by number."},
            {"role": "user", "content": "\n".join(sentences)},
        ],
        "max_completion_tokens": 2048,
        "temperature": 0.0,
        "seed": 7,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "answer", "strict": True, "schema": SCHEMA},
        },
    }


TEXT = {"type": "string", "maxLength": 300}
POINT = {
    "type": "object",
    "properties": {"text": TEXT, "sentences": {"type": "array", "maxItems": 5, "items": {"type": "integer"}}},
    "required": ["text", "sentences"],
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "properties": {
        "headline": TEXT,
        "gist": {"type": "array", "maxItems": 3, "items": POINT},
        "points": {"type": "array", "maxItems": 8, "items": POINT},
    },
    "required": ["headline", "gist", "points"],
    "additionalProperties": False,
}

if __name__ == "__main__":
    main()
