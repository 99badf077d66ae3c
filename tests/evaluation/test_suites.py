import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from suite_samples import AGREE, CLAIMS, READ, write_suite

from summarizer.engines.model_options import ModelOptions
from summarizer.errors import ConfigError, InputError
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.case_scoring import find_flaky, score_outputs
from summarizer.evaluation.cases import read_suites
from summarizer.evaluation.generating import (
    LIVE,
    RECORDED,
    WRITTEN,
    Output,
    read_outputs,
    run_case,
    write_outputs,
)
from summarizer.evaluation.history import append_history, last_passed, read_history
from summarizer.evaluation.run_page import draw_trend, find_trend, render_page
from summarizer.evaluation.run_report import render_junit, render_run, to_history
from summarizer.evaluation.suites import (
    RecordedWith,
    prompt_digests,
    read_about,
    record,
    recording_path,
    run_live,
    run_offline,
    score_run,
)
from summarizer.llm.protocol import Request, Response
from summarizer.llm.scripted import Scripted

GOOD = {
    "headline": {"text": "Nine workers died in a fire at the Arlen mill, the fire service said.", "sentences": [1]},
    "gist": [
        {"text": "Nine workers died in a fire at the Arlen mill on Monday, the fire service said.", "sentences": [1]}
    ],
    "points": [{"text": "Some 40 firefighters came.", "sentences": [2]}],
    "speakers": [],
}
WRONG = {**GOOD, "gist": [{"text": "Ninety workers died in a fire at the Arlen mill.", "sentences": [1]}]}
REPLIES = [
    {"name": "perfect", "why": "Every line stands.", "answers": [GOOD], "shown": ["Some 40 firefighters came."]},
    {
        "name": "wrong",
        "why": "Nine, not ninety.",
        "answers": [WRONG, {"lines": []}],
        "not_shown": ["Ninety"],
        "rejected": ["Ninety"],
    },
    {"name": "refusal", "why": "It declines.", "answers": ["No."], "finish": "refusal", "fallback": True},
]
ABOUT = RecordedWith(model="tiny", prompts=prompt_digests())


async def test_hand_written_answers_play_the_model(tmp_path: Path) -> None:
    root = write_suite(tmp_path, [{**READ, "replies": REPLIES}])
    cases = read_suites(root)
    results = score_outputs(await run_offline(root, cases), cases)
    assert [(result.output.by, result.output.reply, result.passed) for result in results] == [
        ("offline", "", True),
        (WRITTEN, "perfect", True),
        (WRITTEN, "wrong", True),
        (WRITTEN, "refusal", True),
    ]


async def test_a_hand_written_answer_that_does_not_do_what_its_label_says_fails(tmp_path: Path) -> None:
    label = {
        "name": "x",
        "why": "It is shown.",
        "answers": [GOOD],
        "not_shown": ["Some 40 firefighters"],
        "fallback": True,
    }
    cases = read_suites(root := write_suite(tmp_path, [{**READ, "replies": [label]}]))
    result = score_outputs(await run_offline(root, cases), cases)[1]
    assert {check.metric for check in result.broken} == {"not shown", "fallback"}


async def test_what_was_recorded_is_replayed_without_a_call(tmp_path: Path) -> None:
    root = write_suite(tmp_path, [READ])
    cases = read_suites(root)
    assert await record(root, cases, Scripted(lambda request: GOOD), ABOUT) == []
    outputs = await run_offline(root, cases)
    assert [output.by for output in outputs] == ["offline", RECORDED]
    assert outputs[1].result is not None
    assert outputs[1].result.provenance.model == "tiny"
    assert score_outputs(outputs, cases)[1].passed


async def test_a_changed_prompt_stops_the_replay_and_names_the_command(tmp_path: Path) -> None:
    root = write_suite(tmp_path, [READ])
    cases = read_suites(root)
    old = ABOUT.model_copy(update={"prompts": {**ABOUT.prompts, "summarize": "sha256:other"}})
    await record(root, cases, Scripted(lambda request: GOOD), old)
    with pytest.raises(ConfigError, match=r"prompt summarize was changed .* `summarize evals record small`"):
        await run_offline(root, cases)


async def test_a_recording_of_another_question_is_told_and_leaves_the_case_unscored(tmp_path: Path) -> None:
    root = write_suite(tmp_path, [READ])
    cases = read_suites(root)
    await record(root, cases, Scripted(lambda request: GOOD), ABOUT)
    path = recording_path(root, cases[0])
    entry = json.loads(path.read_text())
    path.write_text(json.dumps({**entry, "key": "v1:other"}) + "\n")
    result = score_outputs(await run_offline(root, cases), cases)[1]
    assert "summarize evals record small --case read" in (result.score.unscored or "")
    assert not result.passed


async def test_a_suite_is_recorded_in_one_way_only(tmp_path: Path) -> None:
    root = write_suite(tmp_path, [READ])
    cases = read_suites(root)
    await record(root, cases, Scripted(lambda request: GOOD), ABOUT)
    with pytest.raises(InputError, match=r"\(model: then \w+, now large\).* to record the whole suite anew"):
        await record(root, cases, Scripted(lambda request: GOOD), ABOUT.model_copy(update={"model": "large"}))


async def test_a_prompt_that_is_new_since_does_not_stop_recording_the_rest(tmp_path: Path) -> None:
    root = write_suite(tmp_path, [READ, CLAIMS])
    cases = read_suites(root)
    prompts = {name: digest for name, digest in ABOUT.prompts.items() if name != "lead"}
    await record(root, cases[:1], Scripted(lambda request: GOOD), ABOUT.model_copy(update={"prompts": prompts}))
    await record(root, cases[:1], Scripted(lambda request: GOOD), ABOUT)
    assert read_about(root, "small") == ABOUT


class Moody:
    """Answers well on even seeds only."""

    async def complete(self, request: Request) -> Response:
        answer = GOOD if (request.seed or 0) % 2 == 0 else "no"
        return await Scripted([answer]).complete(request)


async def test_a_case_that_passes_at_times_is_flaky(tmp_path: Path) -> None:
    label = {**READ, "must_not_say": []}
    cases = read_suites(write_suite(tmp_path, [label]))
    outputs = await run_live(cases, Asker(Moody(), ModelOptions(model="tiny", seed=0)), repeats=4)
    broken = [one.model_copy(update={"result": None, "error": "x"}) if one.repeat % 2 else one for one in outputs]
    assert [output.by for output in outputs] == [LIVE] * 4
    assert find_flaky(score_outputs(broken, cases)) == {"small/read@live": (2, 4)}


async def test_a_kept_run_is_scored_again_as_it_was(tmp_path: Path) -> None:
    root = write_suite(tmp_path, [READ, AGREE, CLAIMS])
    cases = read_suites(root)
    outputs = await run_offline(root, cases)
    write_outputs(tmp_path / "out" / "outputs.jsonl", outputs)
    again = read_outputs(tmp_path / "out" / "outputs.jsonl")
    assert again == outputs
    assert render_run(score_run(root, cases, again)) == render_run(score_run(root, cases, outputs))


def test_no_kept_run_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="run `summarize evals run` first"):
        read_outputs(tmp_path / "none.jsonl")


async def failing_run(tmp_path: Path, name: str = "arson <b>") -> tuple[Path, list[Output]]:
    label = {**READ, "must_not_say": ["Nine workers"], "says": f"Nobody speaks of {name}."}
    root = write_suite(tmp_path, [label])
    return root, await run_offline(root, read_suites(root))


async def test_the_report_sets_expected_beside_got(tmp_path: Path) -> None:
    root, outputs = await failing_run(tmp_path)
    text = render_run(score_run(root, read_suites(root), outputs))
    assert "## small: failed" in text
    assert "| small/read@offline | must not say | nowhere 'Nine workers' | Nine workers died" in text


async def test_junit_counts_failures(tmp_path: Path) -> None:
    root, outputs = await failing_run(tmp_path)
    lost = outputs[0].model_copy(update={"result": None, "error": "bad \x00 byte"})
    tree = ElementTree.fromstring(render_junit(score_run(root, read_suites(root), [*outputs, lost])).split("\n", 1)[1])
    suite = tree.find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("2", "1", "1")


async def test_the_page_is_self_contained_and_escapes_what_articles_say(tmp_path: Path) -> None:
    root, outputs = await failing_run(tmp_path)
    runs = score_run(root, read_suites(root), outputs)
    for day in ("2026-03-10", "2026-03-11"):
        append_history(tmp_path, to_history(runs, at=day, version="1", passed={"small/read@offline": 0.0}))
    page = render_page(runs, read_history(tmp_path))
    assert "<svg role=" in page
    assert "arson &lt;b&gt;" in page
    assert "arson <b>" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert last_passed(read_history(tmp_path)) == {"small/read@offline": 0.0}


def test_a_trend_leaves_out_runs_that_did_not_measure() -> None:
    def entry(value: float | None) -> dict[str, object]:
        return {"at": "x", "suites": {"s": {"metrics": {"offline": {"m": [value, None, None, 3]}}}}}

    points = find_trend([entry(0.5), entry(None), {"at": "y", "suites": {}}, entry(0.75)], "s", "offline", "m")
    assert [point.value for point in points] == [0.5, 0.75]
    assert "2 runs, first 0.500, last 0.750" in draw_trend(points)
    assert draw_trend([]) == "–"


BRIEF = {
    "id": "day",
    "task": "brief",
    "says": "Both are about one fire.",
    "articles": ["a", "b"],
    "stories": [["a", "b"]],
    "must_not_say": ["arson"],
}


async def test_a_briefing_is_held_against_its_stories(tmp_path: Path) -> None:
    cases = read_suites(root := write_suite(tmp_path, [BRIEF]))
    result = score_outputs(await run_offline(root, cases), cases)[0]
    assert result.passed
    assert result.score.counts["story pairs"] == (1, 0, 0)


async def test_two_stories_in_one_are_told(tmp_path: Path) -> None:
    cases = read_suites(root := write_suite(tmp_path, [{**BRIEF, "stories": [["a"], ["b"]]}]))
    result = score_outputs(await run_offline(root, cases), cases)[0]
    assert result.score.counts["story pairs"] == (0, 1, 0)
    assert [check.metric for check in result.broken] == ["two stories"]


async def test_one_case_takes_no_model_when_none_is_given(tmp_path: Path) -> None:
    case = read_suites(write_suite(tmp_path, [CLAIMS]))[0]
    output = await run_case(case, by="offline")
    assert output.error == ""
    assert output.run == "small/claims@offline"
