"""The offline engine: articles a second on one core, cost and memory as corpora grow, and starting up."""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from time import process_time

from made_up import SEEDS, write_articles, write_varied_seeds
from measuring import SUMMARIZE, Cost, median, run_python, timed

_ROUND = 50
BARE_TYPER = "import typer\napp = typer.Typer()\n@app.command()\ndef hello(name: str = 'x'): print(name)\napp()\n"


def measure_speed(arguments: argparse.Namespace) -> None:
    """Whole analysis of articles that are met for the first time, result as JSON included."""
    from summarizer.steps.core_build import core_build

    print(f"\noffline engine, {core_build()}, one core, {arguments.articles} articles of each kind, all new")
    for name, write in (
        ("variations of the seeds", write_varied_seeds),
        ("made up of figures and names", write_articles),
    ):
        with tempfile.TemporaryDirectory() as folder, timed("offline"):
            typical, fastest, yardstick = _time_rounds(
                write(Path(folder) / "corpus.jsonl", arguments.articles + _ROUND)
            )
        print(
            f"  {name:<29} {1 / typical:4.0f} articles/s, {typical * 1000:.1f} ms each (fastest {1 / fastest:.0f}/s)"
            f"   {typical / yardstick:.3f} of a plain loop of a million additions"
        )


def _time_rounds(corpus: Path) -> tuple[float, float, float]:
    """Processor seconds an article, the median and the fastest round after the first; and of the plain loop."""
    from summarizer.sources import read_articles
    from summarizer.steps.batch_work import summarize_few

    items = list(read_articles([str(corpus)]))
    summarize_few(items[:_ROUND])
    rounds = []
    for start in range(_ROUND, len(items), _ROUND):
        began = process_time()
        summarize_few(items[start : start + _ROUND])
        rounds.append((process_time() - began) / len(items[start : start + _ROUND]))
    return statistics.median(rounds), min(rounds), statistics.median(loop_seconds() for _ in range(5))


def seconds_each(corpus: str) -> float:
    """Processor seconds an article of a corpus, reading the file included and the first article left out."""
    from summarizer.sources import read_articles
    from summarizer.steps.batch_work import summarize_few

    items = read_articles([corpus])
    summarize_few([next(items)])
    began = process_time()
    count = sum(len(summarize_few([item])) for item in items)
    return (process_time() - began) / count


def loop_seconds() -> float:
    """How fast this machine is at the moment."""
    began, total = process_time(), 0
    for number in range(1_000_000):
        total += number
    return process_time() - began


def measure_growth(arguments: argparse.Namespace) -> None:
    """Time an article and peak memory of `summarize batch` on ever larger corpora, in one process."""
    print("\ncost as corpora grow (summarize batch --workers 0)")
    first: tuple[float, float] | None = None
    start = median([run_python([*SUMMARIZE, "--version"]) for _ in range(3)])
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder, timed(f"{size} articles"):
            corpus = write_articles(Path(folder) / "corpus.jsonl", size, sentences=arguments.sentences)
            command = [*SUMMARIZE, "batch", corpus, "--out", Path(folder) / "out", "--workers", 0, "-q"]
            cost = run_python(command, {"SUMMARIZER_CACHE_DIR": Path(folder) / "cache"})
        each = (cost.cpu - start.cpu) / size
        first = first or (each, cost.peak_mb)
        print(
            f"  {size:>7,} articles  {each * 1000:6.2f} ms of processor an article ({each / first[0]:.2f}x)"
            f"   peak {cost.peak_mb:5.0f} MB ({cost.peak_mb / first[1]:.2f}x)"
        )


def measure_start(arguments: argparse.Namespace) -> None:
    """Starting up, against the smallest typer program."""
    commands = {
        "smallest typer program, --help": ["-c", BARE_TYPER, "--help"],
        "summarize --help": [*SUMMARIZE, "--help"],
        "summarize SEED, offline": [*SUMMARIZE, SEEDS[0], "--engine", "offline"],
        "the SDK, all of it": ["-c", "import openai"],
        "the SDK, as it is loaded here": ["-c", "from summarizer.llm.sdk import import_sdk; import_sdk()"],
    }
    runs: dict[str, list[Cost]] = {name: [] for name in commands}
    with timed("start"):
        for _ in range(3 * arguments.repeats):
            for name, command in commands.items():
                runs[name].append(run_python(command))
    print(f"\nstarting up (fastest of {3 * arguments.repeats}, processor seconds; {sys.version.split()[0]})")
    least = {name: min(cost.cpu for cost in costs) for name, costs in runs.items()}
    bare = least["smallest typer program, --help"]
    for name, cpu in least.items():
        print(f"  {name:<32} {cpu:5.2f} s  {cpu / bare:5.2f}x")


if __name__ == "__main__":
    print(seconds_each(sys.argv[1]))
