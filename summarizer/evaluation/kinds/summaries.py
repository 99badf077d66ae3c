"""Scores a summary against people's summaries: rows with `text` and `references`."""

from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.core.reading import Reading, read_article
from summarizer.core.summary.selection import select_sentences
from summarizer.core.text.articles import make_article
from summarizer.evaluation.rouge import Rouge, score_best
from summarizer.evaluation.rows import RowScore

_LEAD = 3


def score_row(row: Mapping[str, Any]) -> RowScore:
    """ROUGE of the offline gist and, as a yardstick, of the first three sentences; best-matching reference each.

    Values: `rouge1`, `rouge2`, `rougeL` for ours, `lead3_rouge1` and so on for the yardstick, `words` and
    `lead3_words` for their lengths.
    """
    reading = read_article(make_article(str(row["text"])))
    references = [str(reference) for reference in row["references"]]
    ours = _words_of(reading, [index for group in select_sentences(reading).gist for index in group])
    lead = _words_of(reading, [sentence.index for sentence in reading.content[:_LEAD]])
    scores = {**_named(score_best(ours, references)), **_named(score_best(lead, references), prefix="lead3_")}
    lengths = {"words": float(len(ours.split())), "lead3_words": float(len(lead.split()))}
    identifier = str(row.get("id", ""))
    return RowScore(
        id=identifier,
        group=str(row.get("doc_id", identifier)),
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
