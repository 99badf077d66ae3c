import json
from pathlib import Path

import pytest

from summarizer.errors import GateFailed, InputError, UsageError
from summarizer.evaluation.labelled_rows import read_rows
from summarizer.evaluation.labelled_run import hold_to_floors, read_floors, row_lines, run_rows
from summarizer.evaluation.metric_tables import render_labelled_run
from summarizer.evaluation.registry import KINDS, Kind

ROWS = [
    {
        "id": "a",
        "text": "The bank lent 40 million dollars.",
        "quantities": [{"value": "40000000.0", "unit": "dollars", "unit_name": "dollar", "change": "exactly"}],
    },
    {"id": "b", "text": "Nothing was counted.", "quantities": []},
    {
        "id": "c",
        "text": "Some 12 boats sank.",
        "quantities": [{"value": "13.0", "unit": "boats", "unit_name": "boat", "change": "about"}],
    },
]


def write(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_rows_are_scored_and_summed() -> None:
    run = run_rows("quantities", ROWS)
    metric = run.metric("value F1")
    assert metric is not None
    assert (metric.value, metric.n) == (0.5, 2)
    assert "value F1" in render_labelled_run(run)


def test_a_row_that_cannot_be_scored_is_said_to_be() -> None:
    run = run_rows("quantities", [*ROWS, {"id": "d", "quantities": []}])
    assert [score.id for score in run.unscored] == ["d"]
    assert "1 not scored: needs `text`" in render_labelled_run(run)


def test_a_scorer_that_breaks_on_a_row_does_not_hide_the_others() -> None:
    run = run_rows("quantities", [*ROWS, {"id": "d", "text": "Two.", "quantities": [{"value": "many"}]}])
    assert run.unscored[0].unscored is not None
    assert "could not be scored" in run.unscored[0].unscored
    assert len(run.scores) == 4


def test_rows_none_of_which_can_be_scored_are_an_error() -> None:
    with pytest.raises(InputError, match="no row could be scored"):
        run_rows("verify", [{"id": "a", "claim": "x", "label": "supported"}])


def test_an_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="quantities, dates"):
        run_rows("sentiment", ROWS)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_kind_has_exactly_one_way_to_score(name: str) -> None:
    kind: Kind = KINDS[name]
    assert (kind.score is None) != (kind.score_all is None)
    assert kind.headlines


def test_texts_are_found_by_doc_id_in_the_file_beside(tmp_path: Path) -> None:
    write(tmp_path / "dev_docs.jsonl", [{"doc_id": "d1", "text": "It rained."}])
    rows = read_rows(write(tmp_path / "dev.jsonl", [{"id": "a", "doc_id": "d1", "claim": "It rained."}]))
    assert rows[0]["text"] == "It rained."


def test_a_doc_id_without_a_text_names_row_and_file(tmp_path: Path) -> None:
    write(tmp_path / "dev_docs.jsonl", [])
    with pytest.raises(InputError, match=r"row 1: no text with doc_id 'd1' in dev_docs\.jsonl"):
        read_rows(write(tmp_path / "dev.jsonl", [{"doc_id": "d1"}]))


@pytest.mark.parametrize(
    ("content", "message"), [("[1]\n", "line 1, is no JSON object"), ("{}\n{", "line 2, is not JSON"), ("", "no rows")]
)
def test_a_file_that_is_no_rows_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(content)
    with pytest.raises(InputError, match=message):
        read_rows(path)


def test_a_metric_below_its_floor_fails_and_is_named() -> None:
    run = run_rows("quantities", ROWS)
    hold_to_floors(run, {"value F1": 0.5})
    with pytest.raises(GateFailed, match=r"value F1: 0\.500 \(floor 0\.510\)"):
        hold_to_floors(run, {"value F1": 0.51})


def test_a_floor_for_something_that_was_not_measured_fails() -> None:
    with pytest.raises(GateFailed, match="colour F1: not measured"):
        hold_to_floors(run_rows("quantities", ROWS), {"colour F1": 0.1})


def test_false_alarms_may_not_rise_above_their_floor() -> None:
    row = {"id": "a", "text": "Two men were held.", "original": "Two men were held.", "altered": "Six men were held."}
    run = run_rows("swaps", [row])
    hold_to_floors(run, {"false alarms": 0.0})
    with pytest.raises(GateFailed, match="false alarms"):
        hold_to_floors(run, {"false alarms": -0.1})


def test_floors_must_be_numbers(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"value F1": "high"}')
    with pytest.raises(InputError, match="JSON object of metric names and numbers"):
        read_floors(path)


def test_row_scores_are_written_with_their_reasons() -> None:
    lines = [json.loads(line) for line in row_lines(run_rows("quantities", ROWS).scores).splitlines()]
    assert [line["id"] for line in lines] == ["a", "b", "c"]
    assert lines[2]["counts"]["value"] == {"hit": 0, "extra": 1, "missed": 1}
    assert "12" in lines[2]["detail"]["got"][0]
