"""Beside other libraries: `python benchmarks/peers.py --python PEERS/bin/python`.

    python -m venv PEERS && PEERS/bin/pip install instructor langextract llm sumy
    python benchmarks/peers.py --python PEERS/bin/python

The same 200 requests to a loopback server, as whole processes, alternating: the bare script, each peer, and
`summarize batch`, which also reads, checks, keeps and writes. A peer that is not installed is passed over and named.
The offline engine stands beside LexRank of sumy, which ranks sentences and no more.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from batch_through_model import write_jobs
from made_up import write_articles, write_varied_seeds
from measuring import HERE, SUMMARIZE, Cost, Server, median, run_python, timed

PEERS = ("instructor", "langextract", "llm")
VERSION = "import importlib.metadata as m, sys; print(m.version(sys.argv[1]))"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default="python3", help="where the peers are installed")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--latency", type=float, default=0.5)
    parser.add_argument("--at-once", type=int, nargs="+", default=[16, 64])
    parser.add_argument("--repeats", type=int, default=3)
    arguments = parser.parse_args()
    versions = {name: found for name in (*PEERS, "sumy", "openai") if (found := version(arguments.python, name))}
    print("in the peers' environment:", ", ".join(f"{name} {found}" for name, found in versions.items()) or "nothing")
    missing = [name for name in (*PEERS, "sumy") if name not in versions]
    if missing:
        print(f"not installed, passed over: {', '.join(missing)}")
    for at_once in arguments.at_once:
        measure_calls([name for name in PEERS if name in versions], at_once, arguments)
    if "sumy" in versions:
        measure_ranking(arguments)


def version(python: str, package: str) -> str | None:
    done = subprocess.run([python, "-c", VERSION, package], capture_output=True, text=True)
    return done.stdout.strip() or None if done.returncode == 0 else None


def measure_calls(peers: list[str], at_once: int, arguments: argparse.Namespace) -> None:
    costs: dict[str, list[Cost]] = {name: [] for name in ("bare", *peers, "summarize batch")}
    with tempfile.TemporaryDirectory() as name, Server(arguments.latency) as server, timed(f"{at_once} at once"):
        folder = Path(name)
        corpus = write_articles(folder / "corpus.jsonl", arguments.articles)
        jobs = write_jobs(corpus, folder / "jobs.jsonl")
        asked = (server.base_url, jobs, at_once)
        for repeat in range(arguments.repeats):
            settings = {
                "OPENAI_BASE_URL": server.base_url,
                "SUMMARIZER_MODEL": "m",
                "SUMMARIZER_CONCURRENCY": at_once,
                "SUMMARIZER_CACHE_DIR": folder / f"cache{repeat}",
            }
            costs["bare"].append(run_python([HERE / "bare_openai.py", *asked]))
            for peer in peers:
                script = HERE / "peers" / f"ask_{peer}.py"
                costs[peer].append(run_python([script, *asked], python=arguments.python))
            batch = [*SUMMARIZE, "batch", corpus, "--out", folder / f"out{repeat}", "--quiet"]
            costs["summarize batch"].append(run_python(batch, settings))
    bare = median(costs["bare"])
    print(f"\n{arguments.articles} calls, {at_once} at once, {arguments.latency:g} s latency; medians")
    for name, runs in costs.items():
        cost = median(runs)
        print(
            f"  {name:<16} wall {cost.wall:6.2f} s {cost.wall / bare.wall:5.2f}x   "
            f"processor {cost.cpu:6.2f} s {cost.cpu / bare.cpu:5.2f}x   peak {cost.peak_mb:4.0f} MB"
        )


def measure_ranking(arguments: argparse.Namespace) -> None:
    """Seconds of processor an article, the first one of each process left out."""
    print()
    for kind, write in (("variations of the seeds", write_varied_seeds), ("made-up articles", write_articles)):
        with tempfile.TemporaryDirectory() as name, timed("offline beside sumy"):
            corpus = write(Path(name) / "corpus.jsonl", arguments.articles)
            theirs = told([arguments.python, HERE / "peers" / "rank_sumy.py", corpus])
            ours = told([sys.executable, HERE / "offline.py", corpus])
        print(
            f"{kind}: offline engine {1 / ours:.0f}/s, sumy LexRank {1 / theirs:.0f}/s: {ours / theirs:.2f} of its time"
        )


def told(command: list[object]) -> float:
    return float(json.loads(subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout))


if __name__ == "__main__":
    main()
