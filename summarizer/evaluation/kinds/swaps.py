"""Is a changed fact found: the changed sentence should fail, the article's own sentence should pass."""

from collections.abc import Mapping
from typing import Any

from summarizer.core.support.verification import judge_text
from summarizer.domain.verification import Verdict
from summarizer.evaluation.kinds.verify import explain, read_cached
from summarizer.evaluation.rows import RowScore


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Judge `altered` and `original` of one row against its article.

    `values` hold recall over all changes and by kind of change, and false alarms on the unchanged sentence.
    """
    group = str(row.get("doc_id") or row["id"])
    text, original, altered = (str(row.get(name) or "") for name in ("text", "original", "altered"))
    if not (text and original and altered):
        return RowScore(str(row["id"]), group, {}, {}, {}, {}, {}, unscored="text, original or altered is missing")
    source = read_cached(text)
    changed, unchanged = judge_text(read_cached(altered), (source,)), judge_text(read_cached(original), (source,))
    found = float(changed.verdict is not Verdict.SUPPORTED)
    return RowScore(
        id=str(row["id"]),
        group=group,
        counts={},
        labels={},
        values={
            "recall": found,
            f"recall {row.get('change', 'other')}": found,
            "false alarms": float(unchanged.verdict is not Verdict.SUPPORTED),
        },
        pairs={},
        detail={"altered": explain(changed), "original": explain(unchanged)},
    )
