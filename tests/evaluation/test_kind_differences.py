from summarizer.evaluation.kinds.differences import score_row

ONE = "The council of Arlen closed 12 schools on Monday."


def test_a_changed_figure_is_a_difference() -> None:
    row = {"id": "a", "claim": ONE, "original_summary": ONE.replace("12", "15"), "label": "inconsistent"}
    score = score_row(row)
    assert score.values == {"recall": 1.0}
    assert any("12" in told for told in score.detail["found"])


def test_the_same_words_are_none() -> None:
    score = score_row({"id": "b", "claim": ONE, "original_summary": ONE, "label": "consistent"})
    assert score.values == {"false alarms": 0.0}
    assert score.labels == {"pair": ("consistent", "consistent")}


def test_a_row_without_its_other_report_cannot_be_scored() -> None:
    assert (
        score_row({"id": "c", "claim": ONE, "label": "consistent"}).unscored == "claim or original_summary is missing"
    )
