"""Scores labelled rows twice, by rules alone and with a model beside them, and tells what the model changed."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.engines.asking import gather_or_cancel
from summarizer.errors import BudgetExceeded, ConfigError, InputError, ModelUnavailable, SummarizerError
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.labelled_run import LabelledRun, make_run, measure_changes, score_safely
from summarizer.evaluation.registry import Kind, Row, find_kind_with_model
from summarizer.evaluation.resampling import Metric, load_stats
from summarizer.evaluation.rows import ModelScore, RowScore


class ScoredTwice(NamedTuple):
    """One row both ways; `error` is what kept the model's side from being scored."""

    rules: RowScore
    model: ModelScore
    error: Exception | None = None


class PairedRun(NamedTuple):
    """The same rows scored twice.

    Attributes:
        rules: By rules alone; rows that could not be scored with the model are left out here too.
        model: With the model, with all rows that could not be scored.
        changes: By metric, in the order of `model.metrics`: how much higher it is with the model.
        scored: All rows in order.
        asked: Scored rows about which the model was asked at all.
        did: What it brought about, each with the number of rows.
        set_right: Labels that only the model's run has right.
        set_wrong: Labels that only the rules' run has right.
    """

    rules: LabelledRun
    model: LabelledRun
    changes: tuple[Metric, ...]
    scored: tuple[ScoredTwice, ...]
    asked: int
    did: Mapping[str, int]
    set_right: int
    set_wrong: int


async def run_rows_with_model(
    name: str,
    rows: Sequence[Row],
    asker: Asker,
    *,
    concurrency: int = 8,
    on_done: Callable[[], None] = lambda: None,
) -> PairedRun:
    """Score rows of a kind by rules alone and as the product does with a model.

    Args:
        name: A kind of `registry.KINDS` in which a model has a part.
        rows: From `read_rows`.
        asker: Whom to ask and how.
        concurrency: Rows under way at once.
        on_done: Told after each row.

    Raises:
        UsageError: There is no such kind, or no model has a part in it.
        ConfigError: The extra `evals` is not installed, or the endpoint refuses key, model or address.
        ModelUnavailable: The endpoint was not reached, and has not answered about any row before.
        ModelError: The model failed on every row that was to be scored.
        InputError: No row could be scored.
    """
    kind = find_kind_with_model(name)
    load_stats()
    scored: dict[int, ScoredTwice] = {}
    remaining = iter(enumerate(rows))

    async def work() -> None:
        for at, row in remaining:
            scored[at] = await _score_both(kind, row, asker)
            error = scored[at].error
            if isinstance(error, ModelUnavailable) and not any(one.model.usage.calls for one in scored.values()):
                raise error
            on_done()
            await asyncio.sleep(0)  # rows that ask nothing give way to those that do

    await gather_or_cancel(work() for _ in range(min(concurrency, len(rows))))
    return _pair(name, kind, [scored[at] for at in range(len(rows))])


async def _score_both(kind: Kind, row: Row, asker: Asker) -> ScoredTwice:
    """Both scores of a row; what the model fails on is unscored, and says why."""
    assert kind.with_model is not None
    rules = score_safely(kind, row)
    if rules.unscored is not None:
        return ScoredTwice(rules, ModelScore(rules))
    try:
        return ScoredTwice(rules, await kind.with_model(row, asker))
    except ConfigError as exc:
        if not isinstance(exc, BudgetExceeded):
            raise
        return _failed(rules, exc)
    except Exception as exc:  # a row that breaks its scorer is a result, and must not hide the others
        return _failed(rules, exc)


def _failed(rules: RowScore, error: Exception) -> ScoredTwice:
    why = f"could not be scored: {type(error).__name__}: {error}"
    return ScoredTwice(rules, ModelScore(rules._replace(unscored=why)), error)


def _pair(name: str, kind: Kind, scored: Sequence[ScoredTwice]) -> PairedRun:
    """Metrics of the rows that have both scores."""
    kept = [one for one in scored if one.model.score.unscored is None]
    if not kept:
        raise next((one.error for one in scored if isinstance(one.error, SummarizerError)), None) or InputError(
            f"no row could be scored: {scored[0].model.score.unscored}; rows of {name} need {kind.fields}"
        )
    before, after = [one.rules for one in kept], [one.model.score for one in kept]
    turns = [turn for one in kept for turn in _turns(one.rules, one.model.score)]
    return PairedRun(
        rules=make_run(name, before),
        model=make_run(name, [one.model.score for one in scored]),
        changes=tuple(measure_changes(before, after, kind)),
        scored=tuple(scored),
        asked=sum(one.model.usage.calls > 0 for one in kept),
        did={effect: sum(effect in one.model.did for one in kept) for effect in kind.effects},
        set_right=sum(turns),
        set_wrong=len(turns) - sum(turns),
    )


def _turns(before: RowScore, after: RowScore) -> Iterator[bool]:
    """For each label that is right on one side only, whether it is the later one."""
    for key, (expected, got) in before.labels.items():
        then, now = got == expected, after.labels[key][1] == expected
        if then != now:
            yield now
