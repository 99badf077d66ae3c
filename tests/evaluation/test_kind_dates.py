"""Scoring of dates on labelled rows."""

from datetime import date
from typing import Any

import pytest

from summarizer.evaluation.kinds.dates import published_day, score_row
from summarizer.evaluation.rows import Counts

_TEXT = "Dam breaks\nMarch 13, 2024\nThe dam broke on Monday after two weeks of rain. It was built in 1962."


def _label(words: str, value: str) -> dict[str, Any]:
    start = _TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words), "type": "date", "value": value}


def _row(*dates: dict[str, Any], published: str = "2024-03-13") -> dict[str, Any]:
    return {"id": "r1", "text": _TEXT, "published": published, "dates": list(dates)}


_ALL = (
    _label("March 13, 2024", "2024-03-13"),
    _label("Monday", "2024-03-11"),
    _label("two weeks", "P2W"),
    _label("1962", "1962"),
)


def test_a_row_that_is_all_right_has_no_errors() -> None:
    score = score_row(_row(*_ALL))
    assert set(score.counts.values()) == {Counts(4, 0, 0)}
    assert (score.id, score.group) == ("r1", "r1")


def test_a_label_nobody_found_is_missed_and_a_find_nobody_labelled_is_extra() -> None:
    score = score_row(_row(*_ALL[:3], _label("rain", "PAST_REF")))
    assert score.counts["relaxed"] == Counts(3, 1, 1)
    assert (score.detail["missed"], score.detail["extra"]) == (["rain"], ["1962"])


def test_an_overlap_counts_as_relaxed_and_not_as_strict() -> None:
    score = score_row(_row(*_ALL[:3], _label("in 1962", "1962")))
    assert score.counts["relaxed"] == Counts(4, 0, 0)
    assert score.counts["strict"] == Counts(3, 1, 1)


def test_a_wrong_value_counts_against_the_values_alone() -> None:
    score = score_row(_row(*_ALL[:3], _label("1962", "1963")))
    assert score.counts["strict"] == Counts(4, 0, 0)
    assert score.counts["value"] == Counts(3, 1, 1)
    assert score.counts["value_f1"] == Counts(3, 1, 1)


def test_a_find_answers_one_label_only() -> None:
    score = score_row(_row(*_ALL[:3], _label("in 1962", "1962"), _label("1962", "1962")))
    assert score.counts["strict"] == Counts(4, 0, 1)


@pytest.mark.parametrize("published", ["", "13-03-2024", "2024-02-30"])
def test_without_a_readable_day_the_date_line_of_the_text_is_taken(published: str) -> None:
    assert published_day(_row(published=published)) == date(2024, 3, 13)


def test_a_date_inside_a_sentence_is_not_the_day_of_publication() -> None:
    assert published_day({"text": "The dam was opened on March 13, 2024.", "published": ""}) is None
