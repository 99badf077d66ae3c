"""Which kinds of labelled rows there are, and what is told of each."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from summarizer.engines.protocol import Embedder
from summarizer.errors import UsageError
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.kinds import (
    dates,
    differences,
    pairs,
    quantities,
    quotes,
    self_contradiction,
    stance,
    stories,
    summaries,
    swaps,
    verify,
)
from summarizer.evaluation.rows import ModelScore, RowScore

Row = Mapping[str, Any]
ScoreRow = Callable[[Row], RowScore]
ScoreRows = Callable[[Sequence[Row]], Sequence[RowScore]]
ScoreWithModel = Callable[[Row, Asker], Awaitable[ModelScore]]
ScoreByMeaning = Callable[[Row, Embedder], Awaitable[RowScore]]
OverRows = Callable[[Sequence[RowScore]], float]


class Kind(NamedTuple):
    """A kind of labelled row.

    `score` scores one row, `score_all` all rows together where they depend on each other, `with_model` one row as the
    product does with a model beside the rules, None where no model has a part; `effects` are what it can bring about.
    `headlines` end the names of the metrics shown first. `recall_only` counts have labels that are known to be
    incomplete; `accuracy` counts tell a share of matched items, not precision and recall. `over_rows` are metrics of
    all scored rows together.
    """

    fields: str
    score: ScoreRow | None = None
    score_all: ScoreRows | None = None
    headlines: tuple[str, ...] = ()
    recall_only: bool = False
    accuracy: tuple[str, ...] = ()
    over_rows: tuple[tuple[str, OverRows], ...] = ()
    with_model: ScoreWithModel | None = None
    by_meaning: ScoreByMeaning | None = None
    effects: tuple[str, ...] = ()


KINDS: Final[Mapping[str, Kind]] = {
    "verify": Kind(
        "claim or hypothesis; text, premise, evidence or doc_id; label",
        verify.score_row,
        headlines=("balanced accuracy", "accuracy", "macro-F1", "consistency"),
        with_model=verify.score_with_model,
        effects=verify.EFFECTS,
    ),
    "quantities": Kind("text; quantities or numbers", quantities.score_row, headlines=("F1",)),
    "dates": Kind("text; published; dates", dates.score_row, headlines=("F1", "accuracy"), accuracy=("value",)),
    "quotes": Kind("text; attributions", quotes.score_row, headlines=("recall",), recall_only=True),
    "stance": Kind("text; events", stance.score_row, headlines=("macro-F1", "accuracy")),
    "pairs": Kind(
        "question; answers",
        pairs.score_row,
        headlines=("balanced accuracy",),
        with_model=pairs.score_with_model,
        effects=differences.EFFECTS,
    ),
    "self": Kind(
        "text; label",
        self_contradiction.score_row,
        headlines=("balanced accuracy", f"F1 of {self_contradiction.CONTRADICTS!r}", "evidence found"),
    ),
    "summaries": Kind(
        "text; references",
        summaries.score_row,
        headlines=("rouge1", "rouge2", "rougeL"),
        with_model=summaries.score_with_model,
        effects=summaries.EFFECTS,
    ),
    "stories": Kind(
        "story; sentences or text; topic",
        score_all=stories.score_rows,
        headlines=("B-cubed F1", "pairs F1", "V-measure"),
        over_rows=(("B-cubed F1", stories.bcubed_f1), ("V-measure", stories.v_measure)),
    ),
    "swaps": Kind(
        "text or doc_id; original; altered",
        swaps.score_row,
        headlines=("recall", "false alarms"),
        with_model=swaps.score_with_model,
        effects=verify.EFFECTS,
    ),
    "differences": Kind(
        "claim; original_summary; label",
        differences.score_row,
        headlines=("false alarms", "recall", "pair balanced accuracy"),
        by_meaning=differences.score_by_meaning,
        with_model=differences.score_with_model,
        effects=differences.EFFECTS,
    ),
}
"""By the word after `--kind`."""


def find_kind(name: str) -> Kind:
    """The kind of a name.

    Raises:
        UsageError: There is none; the message lists them.
    """
    if name not in KINDS:
        raise UsageError(f"--kind {name}: no such kind; choose one of {', '.join(KINDS)}")
    return KINDS[name]


def find_kind_with_model(name: str) -> Kind:
    """The kind of a name in which a model has a part.

    Raises:
        UsageError: There is none of this name, or no model has a part in it; the message lists those with one.
    """
    kind = find_kind(name)
    if kind.with_model is None:
        others = ", ".join(other for other, one in KINDS.items() if one.with_model is not None)
        raise UsageError(
            f"--live --kind {name}: no model has a part in it; leave --live out, or choose one of {others}"
        )
    return kind
