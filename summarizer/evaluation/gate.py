"""What a run may not lose: pinned floors, pinned cases, and the comparison with the run before."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from summarizer.evaluation.baselines import Baseline
from summarizer.evaluation.case_scoring import CaseResult
from summarizer.evaluation.generating import LIVE, RECORDED
from summarizer.evaluation.resampling import Metric, interval_of, load_stats

ALPHA: Final = 0.05
POWER_FACTOR: Final = 2.8
"""z of a two-sided 5% test plus z of 80% power (1.96 + 0.84): what difference n cases can show."""

LOWER_IS_BETTER: Final = ("false alarms", "said what must not be said", "seconds", "tokens", "cost")
NOT_GATED: Final = ("seconds", "tokens", "cost")
"""Differ from machine to machine, or with prices."""


class Paired(NamedTuple):
    """Runs of cases that both this run and the one before have.

    `lost` and `won` name them; `p` is of the exact McNemar test; `change` is the share of passed ones with its interval
    over cases; `detectable` is the least change that so many cases would show in four of five repetitions.
    """

    n: int
    lost: tuple[str, ...]
    won: tuple[str, ...]
    p: float
    change: float
    low: float | None
    high: float | None
    detectable: float

    @property
    def is_loss(self) -> bool:
        """More lost than chance explains."""
        return len(self.lost) > len(self.won) and self.p < ALPHA


class Verdict(NamedTuple):
    """`failures` fail the run; `warnings` are told."""

    failures: tuple[str, ...]
    warnings: tuple[str, ...]
    paired: Mapping[str, Paired]


def hold_to_baseline(
    results: Sequence[CaseResult],
    metrics: Mapping[str, Sequence[Metric]],
    baseline: Baseline | None,
    *,
    digest: str,
    before: Mapping[str, float] | None = None,
) -> Verdict:
    """Judge a run.

    What is computed the same way every time (rules, recordings, hand-written answers) may not fall below its floor at
    all. A live model may, as long as the paired comparison shows no loss that chance does not explain; and recordings
    of which some no longer answer, as other cases are left than those that were pinned.

    Args:
        results: Of one suite.
        metrics: By who proposed.
        baseline: Pinned floors and results; None when nothing is pinned yet.
        digest: Of the cases as they are.
        before: Share of repetitions passed, by run, of the last run; that of the baseline if None.
    """
    known = set(baseline.known) if baseline else set()
    violations = find_violations(results)
    failures = [f"shown as supported and is not: {told}" for told in violations if told not in known]
    warnings = [f"known and still shown as supported: {told}" for told in violations if told in known]
    if all(result.score.unscored is not None for result in results):
        failures.append("nothing could be scored")
    if baseline is None:
        warnings.append("nothing is pinned for this suite; `summarize evals repin` pins it")
        return Verdict(tuple(failures), tuple(warnings), {})
    if baseline.digest != digest:
        failures.append("the cases are not the pinned ones; look at the change, then run `summarize evals repin`")
    now, earlier = passed_shares(results), before or baseline.passed
    paired = {by: compare_paired(_only(now, by), _only(earlier, by)) for by in metrics}
    incomplete = {result.output.by for result in results if result.score.unscored is not None}
    for by, found in metrics.items():
        below = _below_floors(by, found, baseline)
        is_real = paired[by].is_loss if by == LIVE else by != RECORDED or by not in incomplete
        (failures if is_real else warnings).extend(below)
    failures += _missing_parts(metrics, baseline)
    failures += [
        f"{by}: {len(one.lost)} cases lost, {len(one.won)} won, p = {one.p:.3f}: {', '.join(one.lost[:5])}"
        for by, one in paired.items()
        if one.is_loss
    ]
    return Verdict(tuple(failures), tuple(warnings), paired)


def _missing_parts(metrics: Mapping[str, Sequence[Metric]], baseline: Baseline) -> list[str]:
    """Recordings or hand-written answers that were pinned and are gone; a live run has neither."""
    if LIVE in metrics:
        return []
    pinned = {_who(name) for name in baseline.floors} - {LIVE}
    return [f"{by}: nothing was measured, and floors are pinned" for by in sorted(pinned - set(metrics))]


def find_violations(results: Sequence[CaseResult]) -> list[str]:
    """Unsupported statements shown as supported; one that is not known is enough to fail a run."""
    found = [
        f"{result.output.run}: {check.expected}" for result in results for check in result.broken if check.is_absolute
    ]
    return list(dict.fromkeys(found))


def passed_shares(results: Sequence[CaseResult]) -> dict[str, float]:
    """Share of repetitions that passed, by run."""
    by_run: dict[str, list[bool]] = {}
    for result in results:
        by_run.setdefault(result.output.run, []).append(result.passed)
    return {run: sum(passed) / len(passed) for run, passed in by_run.items()}


def floors_of(metrics: Mapping[str, Sequence[Metric]]) -> dict[str, float]:
    """The values of gated metrics, named "WHO/METRIC"."""
    return {
        f"{by}/{metric.name}": round(metric.value, 6)
        for by, found in metrics.items()
        for metric in found
        if metric.value is not None and metric.name not in NOT_GATED
    }


def is_worse(name: str, value: float, floor: float) -> bool:
    """Is a value on the wrong side of its floor."""
    lower_is_better = any(word in name for word in LOWER_IS_BETTER)
    return value > floor + 1e-6 if lower_is_better else value < floor - 1e-6


def _below_floors(by: str, metrics: Sequence[Metric], baseline: Baseline) -> list[str]:
    values = {f"{by}/{metric.name}": metric.value for metric in metrics}
    told = []
    for name, floor in baseline.floors.items():
        if not name.startswith(f"{by}/"):
            continue
        value = values.get(name)
        if value is None:
            told.append(f"{name}: no longer measured (floor {floor:.3f})")
        elif is_worse(name, value, floor):
            told.append(f"{name}: {value:.3f} (floor {floor:.3f})")
    return told


def _only(shares: Mapping[str, float], by: str) -> dict[str, float]:
    return {run: share for run, share in shares.items() if _who(run) == by}


def _who(name: str) -> str:
    """Who proposed, out of "WHO/METRIC" or "SUITE/CASE@WHO:REPLY"."""
    return name.split("@", 1)[1].split(":", 1)[0] if "@" in name else name.split("/", 1)[0]


def keep_others(old: Mapping[str, float], new: Mapping[str, float]) -> dict[str, float]:
    """What is pinned of those who have no part in a run."""
    present = {_who(name) for name in new}
    return {name: value for name, value in old.items() if _who(name) not in present}


def compare_paired(now: Mapping[str, float], before: Mapping[str, float]) -> Paired:
    """Compare runs that both have; a run of several repetitions counts as passed when most of them passed.

    Source: exact McNemar test (binomial test of the discordant pairs; scipy.stats.binomtest); percentile bootstrap over
    cases (scipy.stats.bootstrap).
    """
    both = sorted(now.keys() & before.keys())
    lost = tuple(run for run in both if now[run] < 0.5 <= before[run])
    won = tuple(run for run in both if before[run] < 0.5 <= now[run])
    discordant = len(lost) + len(won)
    p = float(load_stats().binomtest(len(lost), discordant).pvalue) if discordant else 1.0
    change, low, high = _bootstrap_change([now[run] - before[run] for run in both], both)
    rate = max(discordant, 1) / len(both) if both else 1.0
    detectable = min(1.0, POWER_FACTOR * math.sqrt(rate / len(both))) if both else 1.0
    return Paired(len(both), lost, won, p, change, low, high, detectable)


class _Change(NamedTuple):
    mean: float
    low: float | None
    high: float | None


def _bootstrap_change(changes: Sequence[float], runs: Sequence[str]) -> _Change:
    """Mean change of the share of passed runs; cases (with all their runs) are drawn again."""
    if not changes:
        return _Change(0.0, None, None)
    import numpy as np

    cases = sorted({run.split("@", 1)[0] for run in runs})
    cells = np.zeros((len(cases), 2))
    for run, change in zip(runs, changes, strict=True):
        cells[cases.index(run.split("@", 1)[0])] += (change, 1)

    def mean_of(drawn: Any) -> Any:
        sums = cells[drawn].sum(axis=-2)
        return sums[..., 0] / sums[..., 1]

    interval = interval_of(mean_of, len(cases))
    return _Change(sum(changes) / len(changes), interval.low, interval.high)
