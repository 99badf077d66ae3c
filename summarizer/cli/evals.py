"""`summarize evals`: how good it is, measured against labels."""

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import eval_runs
from summarizer.cli.eval_rows import RowsWanted, print_rows, require_kind
from summarizer.cli.eval_runs import EvalFormat
from summarizer.cli.interrupts import run_interruptible
from summarizer.cli.options import with_flags
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Measure against hand-labelled cases, offline or live; or score a file of labelled rows.",
)


Suites = Annotated[list[str] | None, typer.Argument(metavar="[SUITE]...", help="Suites to take; all if none is named.")]
Evals = Annotated[Path, typer.Option("--evals", metavar="DIR", help="Folder with suites, recordings and baselines.")]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where runs and history are kept.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on stderr.")]

EVALS = Path("evals")
OUT = Path("build/evals")


@dataclasses.dataclass(frozen=True)
class RowFlags:
    """A file of labelled rows in the place of suites."""

    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Score the labelled rows of --data as this kind.")
    ] = None
    data: Annotated[Path | None, typer.Option(metavar="FILE.jsonl", help="Labelled rows.")] = None
    sample: Annotated[
        int | None, typer.Option(min=1, help="With --data: so many rows, drawn over all articles alike.")
    ] = None
    seed: Annotated[
        int | None, typer.Option(help="With --sample: which ones; the same for the same seed.", show_default="7")
    ] = None
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE.json", help="With --data: metric names and floors; exit 10 below one.")
    ] = None


@dataclasses.dataclass(frozen=True)
class LiveFlags:
    """Whom to ask, and how often."""

    live: Annotated[
        bool,
        typer.Option(
            "--live", help="Ask the configured model: instead of the recordings, or beside the rules on --data."
        ),
    ] = False
    repeat: Annotated[
        int | None,
        typer.Option(min=1, max=50, help="With --live: how often each case of a suite is asked.", show_default="1"),
    ] = None
    model: Annotated[str | None, typer.Option(metavar="NAME", help="With --live: model to ask.")] = None
    base_url: Annotated[
        str | None,
        typer.Option("--base-url", metavar="URL", help="With --live: any OpenAI-compatible endpoint, ending in /v1."),
    ] = None
    max_cost: Annotated[
        float | None,
        typer.Option("--max-cost", metavar="USD", help="With --live: stop before a call that would pass this."),
    ] = None

    def settings(self) -> "Settings | None":
        """How to ask, None if nobody is to be asked."""
        from summarizer.settings import read_settings

        if not self.live:
            return None
        return read_settings(
            {"engine": "model", "model": self.model, "base_url": self.base_url, "max_cost": self.max_cost}
        )


@app.command("run")
@with_flags
def run(
    row: RowFlags,
    asking: LiveFlags,
    *,
    suites: Suites = None,
    rows: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write every result or row with its score and reasons.")
    ] = None,
    junit: Annotated[Path | None, typer.Option(metavar="FILE", help="Write JUnit XML of suites.")] = None,
    evals: Evals = EVALS,
    out: Out = OUT,
    format: Annotated[EvalFormat, typer.Option("--format", "-f", help="Form of the result.")] = EvalFormat.text,
    quiet: Quiet = False,
) -> None:
    """Run suites of hand-labelled cases, or score a file of labelled rows. Exit 10: something was lost.

    With --data and --live the same rows are scored twice, by rules alone and with the model beside them.

    Examples:

        summarize evals run

        summarize evals run news --live --repeat 3

        summarize evals run --kind quantities --data rows.jsonl --rows scores.jsonl --floors floors.json

        summarize evals run --kind verify --data rows.jsonl --live --sample 60 --model gpt-5-mini
    """
    _refuse_contradictions(row, asking, has_suites=bool(suites), junit=junit)
    if row.kind is not None and row.data is not None:
        as_json = format is EvalFormat.json
        wanted = RowsWanted(row.kind, row.data, row.sample, row.seed, rows, row.floors, as_json)
        require_kind(row.kind, live=asking.live)
        print_rows(wanted, asking.settings(), quiet=quiet)
        return
    from summarizer.evaluation.cases import read_suites
    from summarizer.evaluation.generating import write_outputs

    cases = read_suites(evals, suites or ())
    outputs = eval_runs.generate(evals, cases, asking.settings(), repeats=asking.repeat or 1, quiet=quiet)
    write_outputs(out / "outputs.jsonl", outputs)
    scored = eval_runs.score_kept(evals, cases, outputs, out=out, keep=True)
    if rows:
        eval_runs.write_results(rows, scored)
    eval_runs.tell(scored, format=format, junit=junit)


def _refuse_contradictions(row: RowFlags, asking: LiveFlags, *, has_suites: bool, junit: Path | None) -> None:
    """Refuse options that would have no effect together.

    Raises:
        UsageError: An option needs another that is not there, or excludes one that is.
    """
    of_live = (asking.repeat, asking.model, asking.base_url, asking.max_cost)
    if (row.kind is None) != (row.data is None) or (row.kind and has_suites):
        raise UsageError("--kind and --data belong together, and take no suite")
    if row.data is None and (row.sample, row.seed, row.floors) != (None, None, None):
        raise UsageError("--sample, --seed and --floors belong to --data FILE.jsonl")
    if row.seed is not None and row.sample is None:
        raise UsageError("--seed says which rows --sample draws; give --sample N too")
    if row.data is not None and (asking.repeat, junit) != (None, None):
        raise UsageError("--repeat and --junit belong to suites; leave them out with --data")
    if not asking.live and any(one is not None for one in of_live):
        raise UsageError("--repeat, --model, --base-url and --max-cost belong to --live")


@app.command("score")
def score(
    suites: Suites = None,
    rows: Annotated[Path | None, typer.Option(metavar="FILE", help="Write every result with its labels.")] = None,
    junit: Annotated[Path | None, typer.Option(metavar="FILE", help="Write JUnit XML.")] = None,
    evals: Evals = EVALS,
    out: Out = OUT,
    format: Annotated[EvalFormat, typer.Option("--format", "-f", help="Form of the result.")] = EvalFormat.text,
) -> None:
    """Score the kept run again, without a call: after a change of metrics, not of cases.

    Examples:

        summarize evals score

        summarize evals score news --rows results.jsonl
    """
    from summarizer.evaluation.cases import read_suites
    from summarizer.evaluation.generating import read_outputs

    cases = read_suites(evals, suites or ())
    scored = eval_runs.score_kept(evals, cases, read_outputs(out / "outputs.jsonl"), out=out, keep=False)
    if rows:
        eval_runs.write_results(rows, scored)
    eval_runs.tell(scored, format=format, junit=junit)


@app.command("record", no_args_is_help=True)
def record(
    suite: Annotated[str, typer.Argument(metavar="SUITE", help="The suite to record.")],
    case: Annotated[list[str] | None, typer.Option("--case", metavar="ID", help="Only this case; repeatable.")] = None,
    missing: Annotated[bool, typer.Option("--missing", help="Only cases that have no recording.")] = False,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="Model to ask.")] = None,
    base_url: Annotated[
        str | None, typer.Option("--base-url", metavar="URL", help="Any OpenAI-compatible endpoint, ending in /v1.")
    ] = None,
    evals: Evals = EVALS,
) -> None:
    """Ask a model about every case and keep its answers byte for byte, for runs without network.

    Examples:

        summarize evals record news --base-url http://localhost:8080/v1

        summarize evals record news --missing --model gpt-5-mini
    """
    from summarizer.errors import Incomplete
    from summarizer.evaluation.cases import read_suites
    from summarizer.evaluation.suites import recording_path
    from summarizer.settings import read_settings

    wanted = [one for one in read_suites(evals, [suite]) if not case or one.case.id in case]
    if missing:
        wanted = [one for one in wanted if not recording_path(evals, one).exists()]
    settings = read_settings({"engine": "model", "model": model, "base_url": base_url, "cache": False})
    problems = run_interruptible(eval_runs.record_answers(evals, wanted, settings))
    for problem in problems:
        eval_runs.say(f"not recorded: {problem}")
    if problems:
        raise Incomplete(f"{len(problems)} of {len(wanted)} cases were not recorded; run it again with --missing")
    typer.echo(f"{len(wanted)} cases recorded")


@app.command("report")
def report(
    markdown: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the report as markdown.")] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write one HTML page with trends.")] = None,
    evals: Evals = EVALS,
    out: Out = OUT,
) -> None:
    """Write up the kept run: markdown for a job summary, one HTML page with trends over the history.

    Examples:

        summarize evals report --markdown summary.md --html evals.html
    """
    from summarizer.cli.output import write_atomically
    from summarizer.evaluation.cases import read_suites
    from summarizer.evaluation.generating import read_outputs
    from summarizer.evaluation.history import read_history
    from summarizer.evaluation.run_page import render_page
    from summarizer.evaluation.run_report import render_run

    outputs = read_outputs(out / "outputs.jsonl")
    suites = sorted({output.case.split("/", 1)[0] for output in outputs})
    scored = eval_runs.score_kept(evals, read_suites(evals, suites), outputs, out=out, keep=False)
    if markdown:
        write_atomically(markdown, render_run(scored))
    if html:
        write_atomically(html, render_page(scored, read_history(out)))
    if not markdown and not html:
        typer.echo(render_run(scored), nl=False)


@app.command("repin")
def repin(
    suites: Suites = None,
    reason: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Why a floor may be lowered; kept in the baseline.")
    ] = None,
    evals: Evals = EVALS,
    out: Out = OUT,
) -> None:
    """Pin what the kept run reached. A floor is lowered only with --reason.

    Examples:

        summarize evals repin

        summarize evals repin news --reason "two labels were wrong"
    """
    from datetime import UTC, datetime

    from summarizer.evaluation.cases import read_suites
    from summarizer.evaluation.generating import read_outputs
    from summarizer.evaluation.suites import repin_suite

    cases = read_suites(evals, suites or ())
    outputs = read_outputs(out / "outputs.jsonl")
    for run in eval_runs.score_kept(evals, cases, outputs, out=out, keep=False):
        if not run.results:
            raise UsageError(f"{run.suite} is not in the kept run; run `summarize evals run {run.suite}` first")
        path = repin_suite(evals, run, reason=reason, day=datetime.now(UTC).date())
        typer.echo(f"pinned: {path}")
