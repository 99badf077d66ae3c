"""Is a changed fact found: the changed sentence should fail, the article's own sentence should pass."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from summarizer.core.support.verification import judge_text
from summarizer.domain.verification import Verdict
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.kinds.verify import (
    explain,
    explain_verification,
    read_cached,
    verify_with_model,
    what_model_did,
)
from summarizer.evaluation.rows import ModelScore, RowScore, group_of


class _Swap(NamedTuple):
    """What one row asks."""

    row: Mapping[str, Any]
    text: str
    original: str
    altered: str

    def to_score(self, altered: Verdict, original: Verdict, detail: Mapping[str, Any]) -> RowScore:
        """The score of the row for the verdicts on both sentences."""
        found = float(altered is not Verdict.SUPPORTED)
        return RowScore(
            id=str(self.row["id"]),
            group=group_of(self.row),
            counts={},
            labels={},
            values={
                "recall": found,
                f"recall {self.row.get('change', 'other')}": found,
                "false alarms": float(original is not Verdict.SUPPORTED),
            },
            pairs={},
            detail=detail,
        )


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Judge `altered` and `original` of one row against its article.

    `values` hold recall over all changes and by kind of change, and false alarms on the unchanged sentence.
    """
    swap = _read_swap(row)
    if isinstance(swap, RowScore):
        return swap
    source = read_cached(swap.text)
    altered, original = (judge_text(read_cached(side), (source,)) for side in (swap.altered, swap.original))
    detail = {"altered": explain(altered), "original": explain(original)}
    return swap.to_score(altered.verdict, original.verdict, detail)


async def score_with_model(row: Mapping[str, Any], asker: Asker) -> ModelScore:
    """The same with a model asked about what the rules leave open."""
    swap = _read_swap(row)
    if isinstance(swap, RowScore):
        return ModelScore(swap)
    altered = await verify_with_model(swap.altered, swap.text, asker)
    original = await verify_with_model(swap.original, swap.text, asker)
    detail = {"altered": explain_verification(altered), "original": explain_verification(original)}
    return ModelScore(
        swap.to_score(altered.verdict, original.verdict, detail),
        altered.provenance.usage + original.provenance.usage,
        what_model_did(altered) | what_model_did(original),
    )


def _read_swap(row: Mapping[str, Any]) -> _Swap | RowScore:
    """The sentences of a row, or why there are none to be scored."""
    text, original, altered = (str(row.get(name) or "") for name in ("text", "original", "altered"))
    if text and original and altered:
        return _Swap(row, text, original, altered)
    missing = "text, original or altered is missing"
    return RowScore(str(row["id"]), group_of(row), {}, {}, {}, {}, {}, unscored=missing)
