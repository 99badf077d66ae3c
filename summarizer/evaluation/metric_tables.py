"""Metrics in words: one aligned line each, or JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

from summarizer.evaluation.labelled_run import LabelledRun
from summarizer.evaluation.resampling import Metric


def render_labelled_run(run: LabelledRun) -> str:
    """What a file of rows gave, headlines first and marked."""
    first = [metric for metric in run.metrics if metric.name in run.headlines]
    rest = [metric for metric in run.metrics if metric.name not in run.headlines]
    lines = [f"{run.kind}: {run.rows} rows, {run.rows - len(run.unscored)} scored"]
    lines += [f"  {count} not scored: {why}" for why, count in _count_reasons(run)]
    lines += ["", *render_metrics([*first, *rest], marked=run.headlines)]
    return "\n".join(lines) + "\n"


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


def labelled_run_to_json(run: LabelledRun) -> dict[str, Any]:
    """The same as JSON values."""
    return {
        "kind": run.kind,
        "rows": run.rows,
        "unscored": dict(_count_reasons(run)),
        "headlines": sorted(run.headlines),
        "metrics": [metric._asdict() for metric in run.metrics],
    }


def _count_reasons(run: LabelledRun) -> list[tuple[str, int]]:
    reasons = [score.unscored or "" for score in run.unscored]
    return [(reason, reasons.count(reason)) for reason in dict.fromkeys(reasons)]
