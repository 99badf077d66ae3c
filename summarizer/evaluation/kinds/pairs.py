"""Scores whether answers of several articles to one question are told apart or taken together."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from summarizer.core.difference.same_answer import answers_agree
from summarizer.evaluation.rows import RowScore


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Each pair of answers of one question as (expected, got) "same" or "different", named "pair/N".

    Args:
        row: `question` and `answers`, each `id`, `answer` and `group`; answers of one group say the same.
    """
    question = str(row.get("question", ""))
    labels: dict[str, tuple[str, str]] = {}
    wrong: list[str] = []
    for number, (a, b) in enumerate(combinations(row["answers"], 2)):
        expected = "same" if a["group"] == b["group"] else "different"
        got = "same" if answers_agree(str(a["answer"]), str(b["answer"]), question=question) else "different"
        labels[f"pair/{number}"] = (expected, got)
        if got != expected:
            wrong.append(f"{expected}: {a['answer']} | {b['answer']}")
    identifier = str(row.get("id", ""))
    return RowScore(
        id=identifier,
        group=identifier,
        counts={},
        labels=labels,
        values={},
        pairs={},
        detail={"wrong": wrong},
        unscored=None if labels else "fewer than two answers",
    )
