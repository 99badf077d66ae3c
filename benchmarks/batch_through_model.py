"""`summarize batch` through a model, against a bare script that makes the same calls: `benchmarks/run.py model`."""

import argparse
import json
import statistics
import tempfile
from pathlib import Path
from time import monotonic

from made_up import write_articles
from measuring import HERE, SUMMARIZE, Cost, Server, median, run_python, timed


def measure(arguments: argparse.Namespace) -> None:
    ideal = -(-arguments.articles // arguments.at_once) * arguments.latency
    spans: dict[str, list[float]] = {"bare": [], "batch": []}
    firsts: dict[str, list[float]] = {"bare": [], "batch": []}
    costs: dict[str, list[Cost]] = {"bare": [], "batch": [], "again, other folder": [], "again, same folder": []}
    with tempfile.TemporaryDirectory() as folder, Server(arguments.latency) as server, timed("model"):
        corpus = write_articles(Path(folder) / "corpus.jsonl", arguments.articles)
        jobs = write_jobs(corpus, Path(folder) / "jobs.jsonl")
        for repeat in range(arguments.repeats):
            bare = [HERE / "bare_openai.py", server.base_url, jobs, arguments.at_once]
            began = monotonic()
            costs["bare"].append(run_python(bare))
            told = server.since_last()
            spans["bare"].append(told["span_s"])
            firsts["bare"].append(told["first_at"] - began)
            here = Path(folder) / str(repeat)
            settings = {
                "OPENAI_BASE_URL": server.base_url,
                "SUMMARIZER_MODEL": "m",
                "SUMMARIZER_CONCURRENCY": arguments.at_once,
                "SUMMARIZER_CACHE_DIR": here / "cache",
            }
            for name, out in (("batch", "a"), ("again, other folder", "b"), ("again, same folder", "a")):
                began = monotonic()
                costs[name].append(run_python([*SUMMARIZE, "batch", corpus, "--out", here / out, "--quiet"], settings))
                told = server.since_last()
                if name == "batch":
                    spans[name].append(told["span_s"])
                    firsts[name].append(told["first_at"] - began)
    print("\nfirst request after", ", ".join(f"{statistics.median(of):.2f} s ({name})" for name, of in firsts.items()))
    report(costs, spans, ideal=ideal, arguments=arguments)


def report(
    costs: dict[str, list[Cost]], spans: dict[str, list[float]], *, ideal: float, arguments: argparse.Namespace
) -> None:
    print(
        f"\n{arguments.articles} articles, {arguments.at_once} at once, {arguments.latency:g} s latency: "
        f"ideal {ideal:.2f} s, last request after {ideal - arguments.latency:.2f} s"
    )
    bare = median(costs["bare"])
    for name, runs in costs.items():
        cost = median(runs)
        span = f"{sorted(spans[name])[len(spans[name]) // 2]:6.2f} s" if name in spans else " " * 8
        print(
            f"  {name:<22} wall {cost.wall:6.2f} s {cost.wall / bare.wall:5.2f}x   cpu {cost.cpu:6.2f} s "
            f"{cost.cpu / bare.cpu:5.2f}x   first to last request {span}   {arguments.articles / cost.wall:6.0f}/s"
        )


def write_jobs(corpus: Path, path: Path) -> Path:
    """What the bare script sends: the requests of our prompt, ready made."""
    from summarizer.engines.model import ModelEngine
    from summarizer.engines.model_options import ModelOptions
    from summarizer.engines.prompts import load_prompt
    from summarizer.engines.wire import WireSummary
    from summarizer.llm.schema import strict_schema
    from summarizer.llm.scripted import Scripted
    from summarizer.sources import ReadFailure, read_articles

    engine = ModelEngine(Scripted([]), load_prompt("summarize"), options=ModelOptions("m"))
    form = {"name": "wire_summary", "strict": True, "schema": strict_schema(WireSummary)}
    with path.open("w", encoding="utf-8") as out:
        for article in read_articles([str(corpus)]):
            assert not isinstance(article, ReadFailure)
            (request,) = engine.build_requests(article)
            job = {
                "model": "m",
                "messages": [message.model_dump() for message in request.messages],
                "max_completion_tokens": request.max_output_tokens,
                "temperature": 0.0,
                "seed": 7,
                "response_format": {"type": "json_schema", "json_schema": form},
            }
            print(json.dumps(job), file=out)
    return path
