import math
import random
import sys

import numpy as np
import pytest
from sklearn import metrics as sklearn_metrics

from summarizer.errors import ConfigError
from summarizer.evaluation.labelled_run import measure_changes
from summarizer.evaluation.registry import Kind
from summarizer.evaluation.resampling import Metric, interval_of, load_stats, measure, measure_rows
from summarizer.evaluation.rows import Counts, RowScore
from summarizer.evaluation.tables import count_statistics, label_statistics, value_statistics

LABELS = ("yes", "no", "open")


def score(number: int, **parts: object) -> RowScore:
    given = {"counts": {}, "labels": {}, "values": {}, "pairs": {}, "detail": {}} | parts
    return RowScore(id=f"r{number}", group=f"g{number % 7}", **given)  # type: ignore[arg-type]  # parts are checked by use


def labelled(count: int, seed: int = 1) -> list[RowScore]:
    pick = random.Random(seed)
    return [score(n, labels={"stance/0": (pick.choice(LABELS), pick.choice(LABELS))}) for n in range(count)]


def values_of(statistics: object) -> dict[str, float]:
    return {one.name: float(one.formula(one.cells.sum(axis=0))) for one in statistics}  # type: ignore[attr-defined]  # a list of Statistic


def test_label_metrics_are_those_of_scikit_learn() -> None:
    scores = labelled(80)
    expected, got = zip(*(one.labels["stance/0"] for one in scores), strict=True)
    values = values_of(label_statistics(scores))
    assert values["stance accuracy"] == pytest.approx(sklearn_metrics.accuracy_score(expected, got))
    assert values["stance balanced accuracy"] == pytest.approx(sklearn_metrics.balanced_accuracy_score(expected, got))
    assert values["stance macro-F1"] == pytest.approx(sklearn_metrics.f1_score(expected, got, average="macro"))
    recalls = dict(zip(LABELS, sklearn_metrics.recall_score(expected, got, labels=LABELS, average=None), strict=True))
    assert values["stance recall of 'no'"] == pytest.approx(recalls["no"])


def test_a_label_that_was_only_given_and_never_expected_is_no_class_of_its_own() -> None:
    scores = [score(0, labels={"v": ("yes", "yes")}), score(1, labels={"v": ("no", "open")})]
    values = values_of(label_statistics(scores))
    assert values["v balanced accuracy"] == 0.5
    assert "v recall of 'open'" not in values


def test_counts_add_up_over_rows_before_they_are_divided() -> None:
    scores = [score(0, counts={"x": Counts(1, 0, 0)}), score(1, counts={"x": Counts(1, 1, 3)})]
    values = values_of(count_statistics(scores))
    assert (values["x precision"], values["x recall"], values["x F1"]) == (2 / 3, 2 / 5, 0.5)


def test_a_metric_with_nothing_to_divide_by_is_not_defined() -> None:
    values = values_of(count_statistics([score(0, counts={"x": Counts(0, 0, 0)})]))
    assert math.isnan(values["x precision"])


def test_rows_without_a_value_do_not_lower_its_mean() -> None:
    statistic = next(iter(value_statistics([score(0, values={"recall": 1.0}), score(1)])))
    metric = measure(statistic)
    assert (metric.value, metric.n, metric.groups) == (1.0, 1, 1)


def test_an_interval_holds_its_value_and_is_the_same_every_time() -> None:
    statistic = next(iter(label_statistics(labelled(200))))
    first, second = measure(statistic), measure(statistic)
    assert first == second
    assert first.low is not None
    assert first.high is not None
    assert first.low < (first.value or 0) < first.high


def test_groups_are_drawn_and_not_rows() -> None:
    """Twenty rows that all agree within their two articles tell no more than two articles."""
    scores = [RowScore(f"r{n}", f"g{n % 2}", {}, {}, {"right": float(n % 2)}, {}, {}) for n in range(20)]
    metric = measure(next(iter(value_statistics(scores))))
    assert (metric.low, metric.high, metric.groups) == (0.0, 1.0, 2)


def test_one_group_alone_has_no_interval() -> None:
    assert interval_of(lambda drawn: drawn.sum(axis=-1), 1) == (None, None)


def test_a_metric_that_does_not_add_up_is_worked_out_for_each_draw() -> None:
    metric = measure_rows("median", [[1.0], [2.0], [9.0]], lambda items: float(np.median(items)))
    assert (metric.value, metric.low, metric.high) == (2.0, 1.0, 9.0)


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)
    with pytest.raises(ConfigError, match=r"pip install 'summarizer\[evals\]'"):
        load_stats()


def changes(before: list[RowScore], after: list[RowScore]) -> dict[str, Metric]:
    return {metric.name: metric for metric in measure_changes(before, after, Kind(""))}


def test_a_change_is_the_difference_of_both_sides() -> None:
    before = labelled(80)
    after = [one._replace(labels={"stance/0": (one.labels["stance/0"][0],) * 2}) for one in before[:40]] + before[40:]
    found = changes(before, after)
    for name, was in values_of(label_statistics(before)).items():
        assert found[name].value == pytest.approx(values_of(label_statistics(after))[name] - was)
    low, high = found["stance accuracy"].low, found["stance accuracy"].high
    assert low is not None
    assert high is not None
    assert low > 0
    assert low < (found["stance accuracy"].value or 0) < high


def test_where_nothing_changes_there_is_nothing_to_doubt() -> None:
    """Both sides draw the same groups, so that what they have in common cancels out in every draw."""
    scores = [one._replace(pairs={"mark": (float(at % 5), at / 80)}) for at, one in enumerate(labelled(80))]
    for metric in changes(scores, scores).values():
        assert (metric.value, metric.low, metric.high) == (0.0, 0.0, 0.0), metric.name


def test_a_rank_correlation_is_compared_on_the_same_rows() -> None:
    noise = random.Random(3)
    before = [score(at, pairs={"mark": (float(at), noise.random())}) for at in range(40)]
    after = [one._replace(pairs={"mark": (float(at), float(at))}) for at, one in enumerate(before)]
    change = changes(before, after)["mark Spearman"]
    was = measure_rows("mark", [[one.pairs["mark"] for one in before]], lambda pairs: _spearman(pairs)).value or 0
    assert change.value == pytest.approx(1 - was)


def _spearman(pairs: object) -> float:
    return float(load_stats().spearmanr(pairs).statistic)
