"""One self-contained HTML page: verdicts, trends over the history as inline SVG, failures side by side."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, Final, NamedTuple

from summarizer.evaluation.case_scoring import CaseResult
from summarizer.evaluation.metric_tables import show
from summarizer.evaluation.resampling import Metric
from summarizer.evaluation.run_report import headlines_first
from summarizer.evaluation.suites import SuiteRun
from summarizer.report.plain import plain

WIDTH: Final = 260
HEIGHT: Final = 30
MAX_RUNS: Final = 60
"""Runs drawn, the latest ones."""

_STYLE: Final = """
body{font:15px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #ddd}
td.n{text-align:right;font-variant-numeric:tabular-nums}
td.text{overflow-wrap:anywhere;max-width:30rem}
.bad{color:#a40000}.ok{color:#1b6e1b}
svg{display:block}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}th,td{border-color:#444}.bad{color:#ff8a80}.ok{color:#8fd18f}}
"""


class Point(NamedTuple):
    """One run: when, the value and its interval."""

    at: str
    value: float
    low: float | None
    high: float | None


def render_page(runs: Sequence[SuiteRun], history: Sequence[Mapping[str, Any]]) -> str:
    """The page; nothing in it is loaded from anywhere.

    Args:
        runs: The run to show.
        history: From `read_history`, oldest first.
    """
    body = "".join(_suite(run, history) for run in runs)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Evals</title>'
        '<meta name="viewport" content="width=device-width">'
        f"<style>{_STYLE}</style></head><body><h1>Evals</h1>{body}</body></html>\n"
    )


def _suite(run: SuiteRun, history: Sequence[Mapping[str, Any]]) -> str:
    verdict = '<span class="bad">failed</span>' if run.verdict.failures else '<span class="ok">passed</span>'
    parts = [f"<h2>{_text(run.suite)}: {verdict}</h2>", _list(run.verdict.failures, "bad"), _list(run.verdict.warnings)]
    for by, metrics in run.metrics.items():
        rows = "".join(
            _metric_row(metric, find_trend(history, run.suite, by, metric.name)) for metric in headlines_first(metrics)
        )
        head = "<tr><th>metric</th><th>value</th><th>95% interval</th><th>n</th><th>trend</th></tr>"
        parts.append(f"<h3>{_text(run.suite)}, {_text(by)}</h3><table>{head}{rows}</table>")
    return "".join(parts) + _failures(run.results)


def _metric_row(metric: Metric, trend: Sequence[Point]) -> str:
    return (
        f"<tr><td>{_text(metric.name)}</td><td class='n'>{show(metric.value)}</td>"
        f"<td>{show(metric.low)} to {show(metric.high)}</td><td class='n'>{metric.n}</td>"
        f"<td>{draw_trend(trend)}</td></tr>"
    )


def find_trend(history: Sequence[Mapping[str, Any]], suite: str, by: str, name: str) -> list[Point]:
    """Values of one metric over the history, oldest first; runs that did not measure it are left out."""
    points = []
    for entry in history:
        found = entry.get("suites", {}).get(suite, {}).get("metrics", {}).get(by, {}).get(name)
        if found and found[0] is not None:
            points.append(Point(str(entry.get("at", "")), float(found[0]), found[1], found[2]))
    return points[-MAX_RUNS:]


def draw_trend(points: Sequence[Point]) -> str:
    """A line of values over a band of intervals, as SVG; words for those who do not see it."""
    if not points:
        return "–"
    low = min(0.0, *(point.value for point in points))
    high = max(1.0, *(point.value for point in points))
    step = (WIDTH - 8) / max(1, len(points) - 1)
    places = [(4 + at * step, _height(point.value, low, high)) for at, point in enumerate(points)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    upper = [f"{4 + at * step:.1f},{_height(_or(p.high, p.value), low, high):.1f}" for at, p in enumerate(points)]
    lower = [f"{4 + at * step:.1f},{_height(_or(p.low, p.value), low, high):.1f}" for at, p in enumerate(points)]
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.2" fill="#1f6feb">'
        f"<title>{_text(point.at)}: {show(point.value)}</title></circle>"
        for (x, y), point in zip(places, points, strict=True)
    )
    told = f"{len(points)} runs, first {show(points[0].value)}, last {show(points[-1].value)}"
    return (
        f'<svg role="img" aria-label="{told}" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<polygon points="{" ".join([*upper, *reversed(lower)])}" fill="#1f6feb" opacity=".18"/>'
        f'<polyline points="{line}" fill="none" stroke="#1f6feb" stroke-width="1.6"/>{dots}</svg>'
    )


def _height(value: float, low: float, high: float) -> float:
    return HEIGHT - 4 - (min(max(value, low), high) - low) / (high - low) * (HEIGHT - 8)


def _or(value: float | None, instead: float) -> float:
    return instead if value is None else value


def _failures(results: Iterable[CaseResult]) -> str:
    rows = "".join(
        f"<tr><td>{_text(result.output.run)}<br><small>{_text(result.says)}</small></td><td>{_text(check.metric)}</td>"
        f'<td class="text">{_text(check.expected)}</td><td class="text">{_text(check.got)}</td></tr>'
        for result in results
        for check in result.broken
    )
    head = "<tr><th>case</th><th>label</th><th>expected</th><th>got</th></tr>"
    return f"<h3>Labels that are not met</h3><table>{head}{rows}</table>" if rows else ""


def _list(lines: Sequence[str], kind: str = "") -> str:
    items = "".join(f'<li class="{kind}">{_text(line)}</li>' for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _text(text: str) -> str:
    return escape(plain(text))
