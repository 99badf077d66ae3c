"""`summarize evals`: how good it is, measured against labels."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli import eval_runs
from summarizer.cli.eval_runs import EvalFormat
from summarizer.errors import UsageError

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


@app.command("run")
def run(
    suites: Suites = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Score the labelled rows of --data as this kind.")
    ] = None,
    data: Annotated[Path | None, typer.Option(metavar="FILE.jsonl", help="Labelled rows.")] = None,
    rows: Annotated[Path | None, typer.Option(metavar="FILE", help="Write every row's score and reasons.")] = None,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE.json", help="With --data: metric names and floors; exit 10 below one.")
    ] = None,
    live: Annotated[bool, typer.Option("--live", help="Ask the configured model instead of the recordings.")] = False,
    repeat: Annotated[int, typer.Option(min=1, max=50, help="With --live: how often each case is asked.")] = 1,
    junit: Annotated[Path | None, typer.Option(metavar="FILE", help="Write JUnit XML.")] = None,
    evals: Evals = EVALS,
    out: Out = OUT,
    format: Annotated[EvalFormat, typer.Option("--format", "-f", help="Form of the result.")] = EvalFormat.text,
    quiet: Quiet = False,
) -> None:
    """Run suites of hand-labelled cases, or score a file of labelled rows. Exit 10: something was lost.

    Examples:

        summarize evals run

        summarize evals run news --live --repeat 3

        summarize evals run --kind quantities --data rows.jsonl --rows scores.jsonl --floors floors.json
    """
    if (kind is None) != (data is None) or (kind and suites):
        raise UsageError("--kind and --data belong together, and take no suite")
    if kind is not None and data is not None:
        eval_runs.print_rows(kind, data, rows=rows, floors=floors, format=format)
        return
    from summarizer.evaluation.cases import read_suites
    from summarizer.evaluation.generating import write_outputs

    cases = read_suites(evals, suites or ())
    outputs = eval_runs.generate(evals, cases, repeats=repeat if live else 0, quiet=quiet)
    write_outputs(out / "outputs.jsonl", outputs)
    scored = eval_runs.score_kept(evals, cases, outputs, out=out, keep=True)
    if rows:
        eval_runs.write_results(rows, scored)
    eval_runs.tell(scored, format=format, junit=junit)


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
    import asyncio

    from summarizer.errors import Incomplete
    from summarizer.evaluation.cases import read_suites
    from summarizer.evaluation.suites import recording_path
    from summarizer.settings import read_settings

    wanted = [one for one in read_suites(evals, [suite]) if not case or one.case.id in case]
    if missing:
        wanted = [one for one in wanted if not recording_path(evals, one).exists()]
    settings = read_settings({"engine": "model", "model": model, "base_url": base_url, "cache": False})
    problems = asyncio.run(eval_runs.record_answers(evals, wanted, settings))
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
