"""Scores whether answers of several articles to one question are told apart or taken together."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from summarizer.core.difference.same_answer import answers_agree
from summarizer.core.text.articles import make_article
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.kinds.differences import compare_with_model, what_model_did, with_notes
from summarizer.evaluation.rows import ModelScore, RowScore


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Each pair of answers of one question as (expected, got) "same" or "different", named "pair/N".

    Args:
        row: `question` and `answers`, each `id`, `answer` and `group`; answers of one group say the same.
    """
    return _to_score(row, frozenset())


async def score_with_model(row: Mapping[str, Any], asker: Asker) -> ModelScore:
    """The same with a model asked about pairs that the rules of `summarize compare` leave open.

    All answers of the question are compared as reports of their own; two between which the model adds a difference are
    told apart, whatever the rules alone say.
    """
    told = [str(answer["answer"]) for answer in row["answers"]]
    if len(told) < 2:
        return ModelScore(_to_score(row, frozenset()))
    compared = await compare_with_model([make_article(text, id=str(at)) for at, text in enumerate(told)], asker)
    by_model = [one for one in compared.findings if one.decided_by == "model"]
    apart = frozenset(frozenset(int(side.article_id) for side in one.sides) for one in by_model)
    score = with_notes(_to_score(row, apart), compared)
    return ModelScore(score, compared.provenance.usage, what_model_did(compared))


def _to_score(row: Mapping[str, Any], apart: frozenset[frozenset[int]]) -> RowScore:
    """The score of one question; pairs of `apart`, by the numbers of their answers, are different."""
    question = str(row.get("question", ""))
    labels: dict[str, tuple[str, str]] = {}
    wrong: list[str] = []
    for number, ((i, a), (j, b)) in enumerate(combinations(enumerate(row["answers"]), 2)):
        expected = "same" if a["group"] == b["group"] else "different"
        agree = {i, j} not in apart and answers_agree(str(a["answer"]), str(b["answer"]), question=question)
        got = "same" if agree else "different"
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
