"""Metrics in words: one aligned line each, or JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

from summarizer.evaluation.labelled_run import LabelledRun
from summarizer.evaluation.resampling import Metric
from summarizer.evaluation.sampling import Sample


def render_labelled_run(run: LabelledRun, sample: Sample | None = None) -> str:
    """What a file of rows gave, headlines first and marked."""
    return "\n".join([*render_scored(run, sample), "", *render_metrics(in_order(run), marked=run.headlines)]) + "\n"


def render_scored(run: LabelledRun, sample: Sample | None = None) -> list[str]:
    """How many rows there were, how they were drawn, and why some of them could not be scored."""
    rows = sample.words if sample else f"{run.rows} rows"
    head = f"{run.kind}: {rows}, {run.rows - len(run.unscored)} scored"
    if run.embedder:
        head += f", statements paired by {run.embedder}"
    return [head, *(f"  {count} not scored: {why}" for why, count in count_reasons(run))]


def in_order(run: LabelledRun) -> list[Metric]:
    """Headlines, then the others."""
    return sorted(run.metrics, key=lambda metric: metric.name not in run.headlines)


def render_metrics(metrics: Sequence[Metric], *, marked: Iterable[str] = ()) -> list[str]:
    """Aligned lines: name, value, 95% interval, number of labels, number of groups drawn."""
    marked = set(marked)
    width = max((len(metric.name) for metric in metrics), default=0)
    head = f"  {'metric':<{width}}  {'value':>7}  {'95% interval':>17}  {'n':>6}  {'groups':>6}"
    return [head, *(_line(metric, width, "*" if metric.name in marked else " ") for metric in metrics)]


def _line(metric: Metric, width: int, mark: str) -> str:
    interval = f"{show(metric.low)} to {show(metric.high)}"
    return f"{mark} {metric.name:<{width}}  {show(metric.value):>7}  {interval:>17}  {metric.n:>6}  {metric.groups:>6}"


def show(value: float | None) -> str:
    """Three decimals, a dash where a metric is not defined."""
    return "–" if value is None else f"{value:.3f}"


def labelled_run_to_json(run: LabelledRun, sample: Sample | None = None) -> dict[str, Any]:
    """The same as JSON values."""
    drawn = {"of": sample.of, "seed": sample.seed} if sample and sample.seed is not None else {}
    return {
        "kind": run.kind,
        "rows": run.rows,
        **drawn,
        **({"embedder": run.embedder} if run.embedder else {}),
        "unscored": dict(count_reasons(run)),
        "headlines": sorted(run.headlines),
        "metrics": [metric._asdict() for metric in run.metrics],
    }


def count_reasons(run: LabelledRun) -> list[tuple[str, int]]:
    """Why rows could not be scored, each reason with the number of rows."""
    reasons = [score.unscored or "" for score in run.unscored]
    return [(reason, reasons.count(reason)) for reason in dict.fromkeys(reasons)]
