"""What the commands of `summarize evals` have in common: generate, score, print, fail."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.interrupts import run_interruptible
from summarizer.errors import GateFailed

if TYPE_CHECKING:
    from summarizer.evaluation.cases import LoadedCase
    from summarizer.evaluation.generating import Output
    from summarizer.evaluation.suites import Progress, SuiteRun
    from summarizer.settings import Settings


class EvalFormat(StrEnum):
    """How a result is written."""

    text = "text"
    json = "json"


def say(text: str) -> None:
    """A line on stderr."""
    from summarizer.report.plain import plain

    print(plain(text), file=sys.stderr)


def generate(
    evals: Path, cases: "list[LoadedCase]", settings: "Settings | None", *, repeats: int, quiet: bool
) -> "list[Output]":
    """Offline with recordings without `settings`, else live, each case so many times."""
    from summarizer.cli.options import OutputFlags
    from summarizer.cli.progress import progress
    from summarizer.evaluation.suites import run_offline

    with progress("cases", OutputFlags(quiet=quiet), total=len(cases) * repeats) as meter:

        def show(name: str) -> None:
            meter.advance(lambda: name)

        if settings is None:
            return run_interruptible(run_offline(evals, cases, on_case=show))
        return run_interruptible(_live(cases, settings, repeats, show))


async def _live(cases: "list[LoadedCase]", settings: "Settings", repeats: int, on_case: "Progress") -> "list[Output]":
    from summarizer.cli.eval_asker import open_asker
    from summarizer.evaluation.suites import run_live

    async with open_asker(settings) as opened:
        return await run_live(cases, opened.asker, repeats=repeats, on_case=on_case)


async def record_answers(evals: Path, cases: "list[LoadedCase]", settings: "Settings") -> list[str]:
    """Record the answers of the configured model; what could not be recorded comes back."""
    from summarizer.cli.engine import open_model
    from summarizer.evaluation.suites import RecordedWith, prompt_digests, record

    async with open_model(settings) as model:
        about = RecordedWith(
            **model.options._asdict(), pairs_per_call=settings.pairs_per_call, prompts=prompt_digests()
        )
        return await record(evals, cases, model.endpoint, about, on_case=say)


def score_kept(
    evals: Path, cases: "list[LoadedCase]", outputs: "list[Output]", *, out: Path, keep: bool
) -> "list[SuiteRun]":
    """Scored against the run before; `keep` adds this one to the history."""
    from datetime import UTC, datetime
    from importlib.metadata import version

    from summarizer.evaluation.gate import passed_shares
    from summarizer.evaluation.history import append_history, last_passed, read_history
    from summarizer.evaluation.run_report import to_history
    from summarizer.evaluation.suites import score_run

    history = read_history(out)
    before = last_passed(history if keep else history[:-1])
    runs = score_run(evals, cases, outputs, before=before)
    if keep:
        passed = (before or {}) | {name: share for run in runs for name, share in passed_shares(run.results).items()}
        at = datetime.now(UTC).isoformat(timespec="seconds")
        append_history(out, to_history(runs, at=at, version=version("summarizer"), passed=passed))
    return runs


def write_results(path: Path, runs: "list[SuiteRun]") -> None:
    """Write every result with its labels as JSON Lines."""
    from summarizer.cli.output import write_atomically
    from summarizer.evaluation.run_report import result_to_json

    write_atomically(path, "".join(result_to_json(result) + "\n" for run in runs for result in run.results))


def tell(runs: "list[SuiteRun]", *, format: EvalFormat, junit: Path | None) -> None:
    """Print the result and fail on a loss."""
    from summarizer.cli.output import write_atomically
    from summarizer.evaluation.run_report import render_junit, render_run, to_history

    if junit:
        write_atomically(junit, render_junit(runs))
    if format is EvalFormat.json:
        print(json.dumps(to_history(runs, at="", version="", passed={}), indent=2))
    else:
        print(render_run(runs), end="")
    failures = [f"{run.suite}: {told}" for run in runs for told in run.verdict.failures]
    if failures:
        more = f"; and {len(failures) - 3} more above" if len(failures) > 3 else ""
        raise GateFailed("; ".join(failures[:3]) + more)
