"""Scores whether two reports of one thing are told to differ: rows with `claim`, `original_summary` and `label`."""

from collections.abc import Mapping
from typing import Any

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Severity
from summarizer.evaluation.rows import RowScore

_LABELS = ("consistent", "inconsistent")


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Compare two short reports; a finding of severity 1 or more across them says "inconsistent".

    `values`: "false alarms" over consistent rows, "recall" over inconsistent ones.

    Args:
        row: `claim` and `original_summary`, `label` (`consistent`: only the wording differs).
    """
    identifier, group = str(row["id"]), str(row.get("doc_id") or row["id"])
    left, right, expected = (str(row.get(name) or "") for name in ("claim", "original_summary", "label"))
    if not left or not right or expected not in _LABELS:
        why = f"label {expected!r} is not known" if left and right else "claim or original_summary is missing"
        return RowScore(identifier, group, {}, {}, {}, {}, {}, unscored=why)
    articles = [make_article(text, id=name) for name, text in (("claim", left), ("original", right))]
    parts = compare_readings([read_article(article) for article in articles])
    found = [one for one in parts.findings if not one.internal and one.severity >= Severity.S1]
    alarm = float(bool(found))
    return RowScore(
        id=identifier,
        group=group,
        counts={},
        labels={"pair": (expected, "inconsistent" if found else "consistent")},
        values={"false alarms" if expected == "consistent" else "recall": alarm},
        pairs={},
        detail={"found": [f"{one.relation} {one.facet} S{int(one.severity)}: {one.why}" for one in found]},
    )
