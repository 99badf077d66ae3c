"""Confidence intervals: groups (articles, documents, questions) are drawn again, never rows one by one."""

import math
import warnings
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from summarizer.errors import ConfigError
from summarizer.evaluation.tables import Statistic

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[np.float64]]

RESAMPLES: Final = 2000
"""The ends of a 95% interval move by less than half a point between seeds on every set we report."""

SEED: Final = 7
CONFIDENCE: Final = 0.95


class Metric(NamedTuple):
    """A number with its 95% interval. `n` is what was labelled, `groups` what was drawn; None: not defined."""

    name: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    groups: int


class Interval(NamedTuple):
    """Both ends, None with fewer than two groups."""

    low: float | None
    high: float | None


def load_stats() -> ModuleType:
    """scipy.stats, from the extra `evals`.

    Raises:
        ConfigError: It is not installed.
    """
    try:
        from scipy import stats
    except ImportError as exc:
        raise ConfigError("evals need scipy for their intervals: pip install 'summarizer[evals]'") from exc
    module: ModuleType = stats
    return module


def measure(statistic: Statistic) -> Metric:
    """Value of a statistic and its interval; groups with nothing to count are no groups.

    Source: percentile bootstrap over groups (scipy.stats.bootstrap).
    """
    cells = statistic.cells[statistic.cells.any(axis=1)]
    value = _number(statistic.formula(cells.sum(axis=0)))
    interval = interval_of(lambda drawn: statistic.formula(cells[drawn].sum(axis=-2)), len(cells))
    return Metric(statistic.name, value, interval.low, interval.high, statistic.n, len(cells))


def measure_change(before: Statistic, after: Statistic) -> Metric:
    """How much higher a statistic is after than before, on the same groups, and the interval of that.

    Both have the same groups line by line; each draw takes the same groups on both sides.
    """
    kept = before.cells.any(axis=1) | after.cells.any(axis=1)
    cells, earlier = after.cells[kept], before.cells[kept]
    value = _number(after.formula(cells.sum(axis=0)) - before.formula(earlier.sum(axis=0)))
    interval = interval_of(
        lambda drawn: after.formula(cells[drawn].sum(axis=-2)) - before.formula(earlier[drawn].sum(axis=-2)), len(cells)
    )
    return Metric(after.name, value, interval.low, interval.high, after.n, len(cells))


def measure_rows(name: str, groups: Sequence[Sequence[Any]], value_of: Callable[[Sequence[Any]], float]) -> Metric:
    """Value and interval of a metric that does not add up, worked out anew for each draw.

    Args:
        name: Of the metric.
        groups: The items of each group.
        value_of: From all items drawn to the value.
    """

    def of_draws(drawn: "Array") -> "Array":
        import numpy as np

        draws = drawn.reshape(-1, drawn.shape[-1])
        values = [value_of([item for at in draw for item in groups[at]]) for draw in draws]
        return np.asarray(values).reshape(drawn.shape[:-1])

    items = [item for group in groups for item in group]
    interval = interval_of(of_draws, len(groups), resamples=RESAMPLES // 4)
    return Metric(name, _number(value_of(items)), interval.low, interval.high, len(items), len(groups))


def interval_of(of_draws: Callable[["Array"], "Array"], count: int, *, resamples: int = RESAMPLES) -> Interval:
    """Interval of a value of drawn groups.

    Args:
        of_draws: From numbers of drawn groups (… × count) to values (…).
        count: Of groups.
        resamples: How many draws.
    """
    if count < 2:
        return Interval(None, None)
    import numpy as np

    # the percentiles are taken here and not by scipy, which gives NaN as soon as one draw lacks a label
    stats = load_stats()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", stats.DegenerateDataWarning)
        drawn = stats.bootstrap(
            (np.arange(count),),
            lambda sample, axis: of_draws(sample),
            n_resamples=resamples,
            batch=200,
            vectorized=True,
            method="percentile",
            rng=np.random.default_rng(SEED),
        )
    values = drawn.bootstrap_distribution
    values = values[~np.isnan(values)]
    if not len(values):
        return Interval(None, None)
    edge = 100 * (1 - CONFIDENCE) / 2
    low, high = np.percentile(values, [edge, 100 - edge])
    return Interval(float(low), float(high))


def _number(value: Any) -> float | None:
    number = float(value)
    return None if math.isnan(number) else number
