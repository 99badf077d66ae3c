"""Rules alone and with a model side by side, in words, as JSON, and row by row."""

import json
from collections.abc import Sequence
from typing import Any

from summarizer.evaluation.labelled_run import score_to_json
from summarizer.evaluation.live_run import PairedRun, ScoredTwice
from summarizer.evaluation.metric_tables import in_order, labelled_run_to_json, render_scored, show
from summarizer.evaluation.resampling import Metric
from summarizer.evaluation.sampling import Sample


def render_paired_run(run: PairedRun, sample: Sample, *, model: str) -> str:
    """What rows gave both ways, headlines first and marked; the interval is that of the change."""
    lines = [*render_scored(run.model, sample), *_render_effects(run, model=model), ""]
    return "\n".join([*lines, *_render_table(run)]) + "\n"


def _render_effects(run: PairedRun, *, model: str) -> list[str]:
    scored = run.rules.rows
    told = "; ".join(f"{effect} on {count}" for effect, count in run.did.items())
    lines = [f"  {model} was asked about {run.asked} of {scored} rows: {told}"]
    if any(score.labels for score in run.rules.scores):
        lines.append(f"  labels it set right: {run.set_right}; set wrong: {run.set_wrong}")
    return lines


def _render_table(run: PairedRun) -> list[str]:
    before = {metric.name: metric for metric in run.rules.metrics}
    changes = {metric.name: metric for metric in run.changes}
    metrics = in_order(run.model)
    width = max(len(metric.name) for metric in metrics)
    head = (
        f"  {'metric':<{width}}  {'rules':>7}  {'model':>7}  {'change':>7}  {'its 95% interval':>17}  "
        f"{'n':>6}  {'groups':>6}"
    )
    return [
        head,
        *(
            _line((before[after.name], after, changes[after.name]), width, headline=after.name in run.model.headlines)
            for after in metrics
        ),
    ]


def _line(sides: Sequence[Metric], width: int, *, headline: bool) -> str:
    before, after, change = sides
    interval = f"{_signed(change.low)} to {_signed(change.high)}"
    return (
        f"{'*' if headline else ' '} {after.name:<{width}}  {show(before.value):>7}  {show(after.value):>7}  "
        f"{_signed(change.value):>7}  {interval:>17}  {after.n:>6}  {after.groups:>6}"
    )


def _signed(value: float | None) -> str:
    return show(value) if value is None or abs(value) < 0.0005 else f"{value:+.3f}"


def paired_run_to_json(run: PairedRun, sample: Sample, *, model: str) -> dict[str, Any]:
    """The same as JSON values; `metrics` are those with the model."""
    return {
        **labelled_run_to_json(run.model, sample),
        "model": model,
        "rules": [metric._asdict() for metric in run.rules.metrics],
        "changes": [metric._asdict() for metric in run.changes],
        "asked": run.asked,
        "did": dict(run.did),
        "set_right": run.set_right,
        "set_wrong": run.set_wrong,
    }


def paired_lines(scored: Sequence[ScoredTwice]) -> str:
    """Rows as JSON Lines, for `--rows`: the score with the model, that of the rules beside it, and what it did."""
    return "".join(json.dumps(_row_to_json(one), ensure_ascii=False) + "\n" for one in scored)


def _row_to_json(one: ScoredTwice) -> dict[str, Any]:
    return {
        **score_to_json(one.model.score),
        "asked": one.model.usage.calls > 0,
        "did": sorted(one.model.did),
        "rules": score_to_json(one.rules),
    }
