"""Scores a file of labelled rows: rows first, then metrics with intervals, then floors."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from summarizer.engines.protocol import Embedder
from summarizer.errors import GateFailed, InputError
from summarizer.evaluation.registry import Kind, Row, find_kind
from summarizer.evaluation.resampling import Metric, load_stats, measure, measure_change, measure_rows
from summarizer.evaluation.rows import RowScore
from summarizer.evaluation.tables import Statistic, count_statistics, label_statistics, value_statistics

_ANY: Final = Kind("")
"""A kind of which every metric means something."""


_RECALL_ONLY: Final = ("facet ", "together", "origins", "relation only_in", "rejected claims", "disputed")
"""Counts of which only the misses are labelled."""


class LabelledRun(NamedTuple):
    """What a file of rows gave. `headlines` are names of `metrics` to be shown first; `embedder` had a say, if any."""

    kind: str
    rows: int
    unscored: tuple[RowScore, ...]
    metrics: tuple[Metric, ...]
    headlines: frozenset[str]
    scores: tuple[RowScore, ...]
    embedder: str = ""

    def metric(self, name: str) -> Metric | None:
        """The metric of a name."""
        return next((metric for metric in self.metrics if metric.name == name), None)


def run_rows(
    name: str,
    rows: Sequence[Row],
    *,
    embedder: Embedder | None = None,
    on_done: Callable[[int], None] | None = None,
) -> LabelledRun:
    """Score rows of a kind.

    Args:
        name: A kind of `registry.KINDS`.
        rows: From `read_rows`.
        embedder: Pairs statements, where the product does so for this kind; else not used.
        on_done: Told how many rows are scored.

    Raises:
        UsageError: There is no such kind.
        ConfigError: The extra `evals` is not installed.
        InputError: No row could be scored.
    """
    kind = find_kind(name)
    load_stats()
    if kind.by_meaning is None:
        embedder = None
    scores = _score_rows(_by_meaning(kind, embedder) if embedder else kind, rows, on_done)
    if all(score.unscored is not None for score in scores):
        raise InputError(f"no row could be scored: {scores[0].unscored}; rows of {name} need {kind.fields}")
    return make_run(name, scores)._replace(embedder=embedder.name if embedder else "")


def make_run(name: str, scores: Sequence[RowScore]) -> LabelledRun:
    """Metrics of scored rows, at least one of which could be scored."""
    kind = find_kind(name)
    metrics = tuple(measure_scores([score for score in scores if score.unscored is None], kind))
    return LabelledRun(
        kind=name,
        rows=len(scores),
        unscored=tuple(score for score in scores if score.unscored is not None),
        metrics=metrics,
        headlines=frozenset(metric.name for metric in metrics if _is_headline(kind, metric.name)),
        scores=tuple(scores),
    )


def _by_meaning(kind: Kind, embedder: Embedder) -> Kind:
    """The kind with its rows scored as an embedder has them paired."""
    score = kind.by_meaning
    assert score is not None

    async def ask(row: Row) -> RowScore:
        return await score(row, embedder)

    return kind._replace(score=lambda row: asyncio.run(ask(row)))


def _score_rows(kind: Kind, rows: Sequence[Row], on_done: Callable[[int], None] | None) -> list[RowScore]:
    if kind.score_all is not None:
        return list(kind.score_all(rows))
    scores = []
    for number, row in enumerate(rows, 1):
        scores.append(score_safely(kind, row))
        if on_done:
            on_done(number)
    return scores


def score_safely(kind: Kind, row: Row) -> RowScore:
    """The score of one row; a scorer that breaks on it makes it unscored, with the error as reason."""
    assert kind.score is not None
    try:
        return kind.score(row)
    except Exception as exc:  # a row that breaks its scorer is a result, and must not hide the others
        identifier = str(row.get("id", ""))
        why = f"{type(exc).__name__}: {exc}"
        return RowScore(identifier, identifier, {}, {}, {}, {}, {}, unscored=f"could not be scored: {why}")


def measure_scores(scores: Sequence[RowScore], kind: Kind = _ANY) -> Iterable[Metric]:
    """All metrics of scored rows, each with its interval; `kind` says which of them mean anything."""
    for statistic in _sums(scores, kind):
        yield measure(statistic)
    for whole in _wholes(scores, kind):
        yield measure_rows(*whole)


def measure_changes(before: Sequence[RowScore], after: Sequence[RowScore], kind: Kind) -> Iterable[Metric]:
    """How much higher each metric is after than before, with the interval of the difference.

    Args:
        before: Scores of rows.
        after: Scores of the same rows in the same order.
        kind: Says which metrics mean anything.
    """
    sums = {statistic.name: statistic for statistic in _sums(before, kind)}
    for statistic in _sums(after, kind):
        yield measure_change(sums[statistic.name], statistic)
    wholes = {whole.name: whole for whole in _wholes(before, kind)}
    for whole in _wholes(after, kind):
        yield _measure_whole_change(wholes[whole.name], whole)


class _Whole(NamedTuple):
    """A metric that does not add up: the items of each group, and from all items to its value."""

    name: str
    groups: Sequence[Sequence[Any]]
    value_of: Callable[[Sequence[Any]], float]


def _measure_whole_change(before: _Whole, after: _Whole) -> Metric:
    """The change of such a metric; items of both sides are drawn together."""
    paired = [list(zip(*sides, strict=True)) for sides in zip(before.groups, after.groups, strict=True)]

    def change(items: Sequence[Any]) -> float:
        return after.value_of([late for _, late in items]) - before.value_of([early for early, _ in items])

    return measure_rows(after.name, paired, change)


def _sums(scores: Sequence[RowScore], kind: Kind) -> Iterable[Statistic]:
    """Metrics that are made of sums over groups."""
    for statistic in count_statistics(scores):
        counted, _, part = statistic.name.rpartition(" ")
        if counted in kind.accuracy:
            if part == "precision":
                yield statistic._replace(name=f"{counted} accuracy")
        elif part == "recall" or not (kind.recall_only or counted.startswith(_RECALL_ONLY)):
            yield statistic
    yield from label_statistics(scores)
    yield from value_statistics(scores)


def _wholes(scores: Sequence[RowScore], kind: Kind) -> Iterable[_Whole]:
    for name in dict.fromkeys(name for score in scores for name in score.pairs):
        yield _Whole(f"{name} Spearman", _by_group(scores, name), _rank_correlation)
    grouped: defaultdict[str, list[RowScore]] = defaultdict(list)
    for score in scores:
        grouped[score.group].append(score)
    for name, value_of in kind.over_rows:
        yield _Whole(name, list(grouped.values()), value_of)


def _by_group(scores: Sequence[RowScore], name: str) -> list[list[tuple[float, float]]]:
    groups: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for score in scores:
        if name in score.pairs:
            groups[score.group].append(score.pairs[name])
    return list(groups.values())


def _rank_correlation(pairs: Sequence[tuple[float, float]]) -> float:
    """Spearman, ties by mean rank; NaN when one side is constant."""
    import numpy as np

    a, b = (load_stats().rankdata(side) for side in zip(*pairs, strict=True))
    if np.ptp(a) == 0 or np.ptp(b) == 0:
        return float("nan")
    return float(np.corrcoef(a, b)[0, 1])


def _is_headline(kind: Kind, name: str) -> bool:
    return any(name == end or name.endswith(f" {end}") for end in kind.headlines) or name.endswith("Spearman")


def row_lines(scores: Iterable[RowScore]) -> str:
    """Scores as JSON Lines, for `--rows`."""
    return "".join(json.dumps(score_to_json(score), ensure_ascii=False) + "\n" for score in scores)


def score_to_json(score: RowScore) -> dict[str, Any]:
    """One score as JSON values; empty parts are left out."""
    whole = {
        "id": score.id,
        "group": score.group,
        "counts": {name: counts._asdict() for name, counts in score.counts.items()},
        "labels": {name: {"expected": pair[0], "got": pair[1]} for name, pair in score.labels.items()},
        "values": dict(score.values),
        "pairs": {name: list(pair) for name, pair in score.pairs.items()},
        "unscored": score.unscored,
        "detail": dict(score.detail),
    }
    return {name: value for name, value in whole.items() if value or name == "id"}


def read_floors(path: Path) -> dict[str, float]:
    """Floors by metric name, from a JSON object of numbers.

    Raises:
        InputError: The file cannot be read or is no such object.
    """
    try:
        floors = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as exc:
        raise InputError(f"cannot read floors {path}: {exc}; give a JSON object of metric names and numbers") from exc
    if not isinstance(floors, dict) or not all(isinstance(floor, int | float) for floor in floors.values()):
        raise InputError(f"floors {path} must be a JSON object of metric names and numbers")
    return {str(name): float(floor) for name, floor in floors.items()}


def hold_to_floors(run: LabelledRun, floors: Mapping[str, float]) -> None:
    """Compare with floors; a metric whose name says "false alarms" may not lie above its floor, others not below.

    Raises:
        GateFailed: A metric is on the wrong side, not defined, or not there; the message names each.
    """
    problems = []
    for name, floor in floors.items():
        metric = run.metric(name)
        if metric is None or metric.value is None:
            problems.append(f"{name}: not measured (floor {floor:.3f})")
        elif (metric.value > floor) if "false alarms" in name else (metric.value < floor):
            problems.append(f"{name}: {metric.value:.3f} (floor {floor:.3f})")
    if problems:
        raise GateFailed(f"{run.kind}: {'; '.join(problems)}; look at --rows FILE for what was lost")
