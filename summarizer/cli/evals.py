"""`summarize evals`: how good it is, measured against labels."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from summarizer.errors import UsageError

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Measure against hand-labelled cases, offline or live; or score a file of labelled rows.",
)


class EvalFormat(StrEnum):
    """How a result is written."""

    text = "text"
    json = "json"


@app.command("run", no_args_is_help=True)
def run(
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Score the labelled rows of --data as this kind.")
    ] = None,
    data: Annotated[
        Path | None, typer.Option(metavar="FILE.jsonl", help="Labelled rows, one JSON object a line.")
    ] = None,
    rows: Annotated[Path | None, typer.Option(metavar="FILE", help="Write every row's score and reasons.")] = None,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE.json", help="Metric names and floors; exit 10 below one.")
    ] = None,
    format: Annotated[EvalFormat, typer.Option("--format", "-f", help="Form of the result.")] = EvalFormat.text,
) -> None:
    """Score labelled rows.

    Examples:

        summarize evals run --kind quantities --data rows.jsonl --rows scores.jsonl

        summarize evals run --kind verify --data claims.jsonl --floors floors.json
    """
    if kind is None or data is None:
        raise UsageError("--kind and --data belong together")
    _run_rows(kind, data, rows=rows, floors=floors, format=format)


def _run_rows(kind: str, data: Path, *, rows: Path | None, floors: Path | None, format: EvalFormat) -> None:
    from summarizer.cli.output import write_atomically
    from summarizer.evaluation.labelled_rows import read_rows
    from summarizer.evaluation.labelled_run import hold_to_floors, read_floors, row_lines, run_rows
    from summarizer.evaluation.metric_tables import labelled_run_to_json, render_labelled_run
    from summarizer.evaluation.registry import find_kind

    find_kind(kind)
    wanted = read_floors(floors) if floors else {}
    result = run_rows(kind, read_rows(data))
    if rows:
        write_atomically(rows, row_lines(result.scores))
    shown = render_labelled_run(result)
    typer.echo(json.dumps(labelled_run_to_json(result), indent=2) if format is EvalFormat.json else shown.rstrip("\n"))
    hold_to_floors(result, wanted)
