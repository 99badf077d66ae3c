"""`summarize evals run --data FILE.jsonl`: score, print, hold to floors; with `--live` also with a model."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.cli.interrupts import run_interruptible
from summarizer.cli.options import OutputFlags

if TYPE_CHECKING:
    from summarizer.evaluation.labelled_run import LabelledRun
    from summarizer.evaluation.live_run import PairedRun
    from summarizer.evaluation.sampling import Sample
    from summarizer.settings import Settings


class RowsWanted(NamedTuple):
    """What is to be scored, and where it goes; `sample` rows of it, all if None."""

    kind: str
    data: Path
    sample: int | None = None
    seed: int | None = None
    rows: Path | None = None
    floors: Path | None = None
    as_json: bool = False


def require_kind(kind: str, *, live: bool) -> None:
    """Refuse a kind that is none, or that nobody can be asked about.

    Raises:
        UsageError: The message names those to choose from.
    """
    from summarizer.evaluation.registry import find_kind, find_kind_with_model

    find_kind_with_model(kind) if live else find_kind(kind)


def print_rows(wanted: RowsWanted, settings: "Settings | None", *, quiet: bool) -> None:
    """Score a file of labelled rows, print metrics, hold them to floors.

    With `settings` of a model the rows are scored by rules alone and with it; floors are held by the latter.
    """
    from summarizer.evaluation.labelled_run import hold_to_floors, read_floors

    floors, sample = read_floors(wanted.floors) if wanted.floors else {}, _draw(wanted)
    if settings is None:
        result = _score(wanted, sample)
    else:
        result = run_interruptible(_ask_about(wanted, sample, settings, OutputFlags(quiet=quiet))).model
    hold_to_floors(result, floors)


def _score(wanted: RowsWanted, sample: "Sample") -> "LabelledRun":
    from summarizer.cli.judging import embedder
    from summarizer.cli.output import write_atomically
    from summarizer.evaluation.labelled_run import row_lines, run_rows
    from summarizer.evaluation.metric_tables import labelled_run_to_json, render_labelled_run
    from summarizer.settings import read_settings

    result = run_rows(wanted.kind, sample.rows, embedder=embedder(None, read_settings({})))
    if wanted.rows:
        write_atomically(wanted.rows, row_lines(result.scores))
    if wanted.as_json:
        _print_json(labelled_run_to_json(result, sample))
    else:
        print(render_labelled_run(result, sample), end="")
    return result


async def _ask_about(wanted: RowsWanted, sample: "Sample", settings: "Settings", output: OutputFlags) -> "PairedRun":
    """Ask, then print what came of it and what it cost."""
    from summarizer.cli.engine import spent_words
    from summarizer.cli.eval_asker import open_asker
    from summarizer.cli.progress import note, progress
    from summarizer.evaluation.live_run import run_rows_with_model

    async with open_asker(settings) as (asker, endpoint):
        note(f"note: rules, then {asker.options.model} at {endpoint.place}", output)
        with progress("rows", output, total=len(sample.rows)) as meter:
            result = await run_rows_with_model(
                wanted.kind,
                sample.rows,
                asker,
                concurrency=settings.concurrency,
                on_done=lambda: meter.advance(lambda: spent_words(endpoint)),
            )
        spent = {"usage": endpoint.usage.model_dump(), "cost": endpoint.cost}
        _print_paired(wanted, sample, result, model=asker.options.model, spent=spent)
        note(f"note: {spent_words(endpoint)}", output)
    return result


def _print_paired(
    wanted: RowsWanted, sample: "Sample", result: "PairedRun", *, model: str, spent: dict[str, Any]
) -> None:
    from summarizer.cli.output import write_atomically
    from summarizer.evaluation.paired_tables import paired_lines, paired_run_to_json, render_paired_run

    if wanted.rows:
        write_atomically(wanted.rows, paired_lines(result.scored))
    if wanted.as_json:
        _print_json({**paired_run_to_json(result, sample, model=model), **spent})
    else:
        print(render_paired_run(result, sample, model=model), end="")


def _draw(wanted: RowsWanted) -> "Sample":
    from summarizer.evaluation.labelled_rows import read_rows
    from summarizer.evaluation.sampling import SEED, Sample, draw_rows

    rows = read_rows(wanted.data)
    if wanted.sample is None:
        return Sample(rows, len(rows))
    return draw_rows(rows, wanted.sample, seed=SEED if wanted.seed is None else wanted.seed)


def _print_json(values: dict[str, Any]) -> None:
    print(json.dumps(values, indent=2, ensure_ascii=False))
