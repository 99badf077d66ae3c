"""Scores whether a document contradicts itself: rows with `text` and `label`."""

from collections.abc import Mapping
from typing import Any

from summarizer.core.text.articles import make_article
from summarizer.domain.consistency import Clash
from summarizer.evaluation.rows import RowScore
from summarizer.steps.consistency import check_consistency

CONTRADICTS = "contradicts itself"
CLEAN = "no contradiction"


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Label a document by whether any of its places clash; `values` hold the share of planted sentences found.

    A clash is what `summarize consistency` tells. "evidence found" counts, over documents that contradict themselves,
    those with a clash that touches the sentence in `evidence`.

    Args:
        row: `text`, `label` (`contradicts itself` or `no contradiction`), `evidence` where there is one.
    """
    identifier, text, expected = str(row["id"]), str(row.get("text") or ""), str(row.get("label", ""))
    if not text or expected not in (CONTRADICTS, CLEAN):
        missing = "no text" if not text else f"label {expected!r} is not known"
        return RowScore(identifier, identifier, {}, {}, {}, {}, {}, unscored=missing)
    clashes = check_consistency(make_article(text)).clashes
    evidence = str(row.get("evidence") or "") if expected == CONTRADICTS else ""
    start = text.find(evidence) if evidence else -1
    touched = any(_touches(clash, start, start + len(evidence)) for clash in clashes)
    return RowScore(
        id=identifier,
        group=identifier,
        counts={},
        labels={"document": (expected, CONTRADICTS if clashes else CLEAN)},
        values={"evidence found": float(touched)} if start >= 0 else {},
        pairs={},
        detail={"found": [clash.why for clash in clashes], "evidence": evidence},
    )


def _touches(clash: Clash, start: int, end: int) -> bool:
    return any(side.start < end and start < side.end for side in clash.sides)
