"""Scores dates found in articles against labelled ones, as TempEval-3 does."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from summarizer.core.times.times import TimeMention, find_times
from summarizer.evaluation.rows import Counts, RowScore


class _Span(NamedTuple):
    """A labelled or found time: half-open offsets and TIMEX3 value."""

    start: int
    end: int
    text: str
    value: str


class _Match(NamedTuple):
    """A labelled time and the found one it is paired with."""

    gold: _Span
    found: _Span


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Strict and relaxed span counts, and values on matched spans.

    Source: TempEval-3 (UzZaman et al. 2013): strict is equal offsets, relaxed is any overlap, each label and each find
    used once; "value_f1" counts a find as right when it overlaps and has the same TIMEX3 value; "value" counts the
    pairs alone, so that its precision is the accuracy of values on matched spans.

    Args:
        row: `text`, `published` (a day as YYYY-MM-DD; otherwise the date line of the text is taken) and `dates`.
    """
    text = str(row["text"])
    gold = [_Span(item["start"], item["end"], item["text"], str(item["value"])) for item in row["dates"]]
    found = [_span_of(mention) for mention in find_times(text, published_day(row))]
    pairs = pair_spans(gold, found)
    strict = sum(pair.gold[:2] == pair.found[:2] for pair in pairs)
    right = sum(pair.gold.value == pair.found.value for pair in pairs)
    return RowScore(
        id=str(row.get("id", "")),
        group=str(row.get("id", "")),
        counts={
            "strict": Counts(strict, len(found) - strict, len(gold) - strict),
            "relaxed": Counts(len(pairs), len(found) - len(pairs), len(gold) - len(pairs)),
            "value": Counts(right, len(pairs) - right, len(pairs) - right),
            "value_f1": Counts(right, len(found) - right, len(gold) - right),
        },
        labels={},
        values={},
        pairs={},
        detail=_detail(gold, found, pairs),
    )


def published_day(row: Mapping[str, Any]) -> date | None:
    """Day of publication: the row's own, else that of a line of the text that is a full date and nothing else."""
    try:
        return date.fromisoformat(str(row.get("published") or ""))
    except ValueError:
        pass
    lines = re.finditer(r"[^\n]+", str(row["text"])[:2000])
    days = (_only_date(line.group().strip()) for line in lines)
    return next((day for day in days if day), None)


def _only_date(line: str) -> date | None:
    found = find_times(line) if len(line) < 40 else ()
    return found[0].first if len(found) == 1 and found[0].text == line and found[0].first == found[0].last else None


def _span_of(mention: TimeMention) -> _Span:
    return _Span(mention.start, mention.end, mention.text, mention.value)


def pair_spans(gold: Sequence[_Span], found: Sequence[_Span]) -> list[_Match]:
    """Pairs labels with overlapping finds, equal spans first, then in order; each is used once."""
    pairs: list[_Match] = []
    left = list(found)
    for exact in (True, False):
        taken = {pair.gold for pair in pairs}
        for label in gold:
            if label in taken:
                continue
            partner = next((span for span in left if _fits(label, span, exact=exact)), None)
            if partner:
                left.remove(partner)
                pairs.append(_Match(label, partner))
    return pairs


def _fits(label: _Span, span: _Span, *, exact: bool) -> bool:
    return label[:2] == span[:2] if exact else label.start < span.end and span.start < label.end


def _detail(gold: Sequence[_Span], found: Sequence[_Span], pairs: Sequence[_Match]) -> dict[str, Any]:
    used_gold, used_found = {pair.gold for pair in pairs}, {pair.found for pair in pairs}
    return {
        "missed": [span.text for span in gold if span not in used_gold],
        "extra": [span.text for span in found if span not in used_found],
        "other_span": [[pair.gold.text, pair.found.text] for pair in pairs if pair.gold[:2] != pair.found[:2]],
        "other_value": [
            [pair.gold.text, pair.gold.value, pair.found.text, pair.found.value]
            for pair in pairs
            if pair.gold.value != pair.found.value
        ],
    }
