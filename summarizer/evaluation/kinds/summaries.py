"""Scores a summary against people's summaries: rows with `text` and `references`."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from summarizer.core.reading import Reading, read_article
from summarizer.core.summary.selection import select_sentences
from summarizer.core.text.articles import make_article
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.rouge import Rouge, score_best
from summarizer.evaluation.rows import ModelScore, RowScore, group_of
from summarizer.steps.summarize import summarize_article

_LEAD = 3


SHOWN: Final = "had a line shown"
REFUSED: Final = "had a line refused"
EFFECTS: Final = (SHOWN, REFUSED)
"""What becomes of a model's proposals."""


def score_row(row: Mapping[str, Any]) -> RowScore:
    """ROUGE of the offline gist and, as a yardstick, of the first three sentences; best-matching reference each.

    Values: `rouge1`, `rouge2`, `rougeL` for ours, `lead3_rouge1` and so on for the yardstick, `words` and
    `lead3_words` for their lengths.
    """
    reading = read_article(make_article(str(row["text"])))
    ours = _words_of(reading, [index for group in select_sentences(reading).gist for index in group])
    return _to_score(row, reading, ours)


async def score_with_model(row: Mapping[str, Any], asker: Asker) -> ModelScore:
    """The same of the gist that a model proposed and the rules let stand."""
    reading = read_article(make_article(str(row["text"])))
    if why := _unscored(reading, row["references"]):
        return ModelScore(_to_score(row, reading, "")._replace(unscored=why))
    summary = await summarize_article(reading.article, asker.engine())
    did = {SHOWN} if any(claim.proposed_by == "model" for claim in summary.gist) else set()
    did |= {REFUSED} if summary.rejected else set()
    score = _to_score(row, reading, " ".join(claim.text for claim in summary.gist))
    refused = [one.text for one in summary.rejected]
    return ModelScore(
        score._replace(detail={**score.detail, "refused": refused}), summary.provenance.usage, frozenset(did)
    )


def _to_score(row: Mapping[str, Any], reading: Reading, ours: str) -> RowScore:
    references = [str(reference) for reference in row["references"]]
    lead = _words_of(reading, [sentence.index for sentence in reading.content[:_LEAD]])
    scores = {**_named(score_best(ours, references)), **_named(score_best(lead, references), prefix="lead3_")}
    lengths = {"words": float(len(ours.split())), "lead3_words": float(len(lead.split()))}
    return RowScore(
        id=str(row["id"]),
        group=group_of(row),
        counts={},
        labels={},
        values={**scores, **lengths},
        pairs={},
        detail={"summary": ours, "lead3": lead, "references": references},
        unscored=_unscored(reading, references),
    )


def _words_of(reading: Reading, sentences: Sequence[int]) -> str:
    return " ".join(reading.sentences[index].text for index in sentences)


def _named(score: Rouge, prefix: str = "") -> dict[str, float]:
    return {f"{prefix}rouge1": score.rouge1, f"{prefix}rouge2": score.rouge2, f"{prefix}rougeL": score.rouge_l}


def _unscored(reading: Reading, references: Sequence[str]) -> str | None:
    if not references:
        return "no reference summary"
    return None if reading.content else "no sentence of content"
