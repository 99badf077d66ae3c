from datetime import date
from pathlib import Path

import pytest
from suite_samples import AGREE, CLAIMS, READ, write_suite

from summarizer.domain.comparison import Comparison
from summarizer.domain.summary import Summary
from summarizer.domain.verification import Verdict, Verification
from summarizer.errors import UsageError
from summarizer.evaluation.baselines import read_baseline
from summarizer.evaluation.cases import LoadedCase, read_suites
from summarizer.evaluation.gate import compare_paired
from summarizer.evaluation.generating import LIVE, RECORDED, Output
from summarizer.evaluation.suites import SuiteRun, repin_suite, run_offline, score_run

TODAY = date(2026, 3, 11)


class Small:
    """The sample suite, run once and pinned."""

    def __init__(self, root: Path, cases: list[LoadedCase], outputs: list[Output]) -> None:
        self.root, self.cases, self.outputs = root, cases, outputs

    def score(self, outputs: list[Output] | None = None) -> SuiteRun:
        return score_run(self.root, self.cases, self.outputs if outputs is None else outputs)[0]

    def changed(self, case: str, **update: object) -> list[Output]:
        """The outputs, with fields of the result of one case replaced."""
        return [
            output.model_copy(update={"result": output.result.model_copy(update=update)})
            if output.result and output.case == f"small/{case}"
            else output
            for output in self.outputs
        ]

    def result(self, case: str) -> Summary | Comparison | Verification:
        found = next(output.result for output in self.outputs if output.case == f"small/{case}")
        assert found is not None
        return found


@pytest.fixture
async def small(tmp_path: Path) -> Small:
    root = write_suite(tmp_path, [READ, AGREE, CLAIMS])
    cases = read_suites(root)
    suite = Small(root, cases, await run_offline(root, cases))
    repin_suite(root, suite.score(), reason=None, day=TODAY)
    return suite


def test_a_run_without_a_change_passes(small: Small) -> None:
    run = small.score()
    assert run.verdict.failures == ()
    assert [result.passed for result in run.results] == [True, True, True]
    assert run.verdict.paired["offline"].lost == ()


def test_a_lost_figure_is_caught(small: Small) -> None:
    failures = small.score(small.changed("read", figures=())).verdict.failures
    assert any("offline/figures recall: 0.000 (floor 1.000)" in told for told in failures)


def test_a_lost_date_is_caught(small: Small) -> None:
    failures = small.score(small.changed("read", timeline=())).verdict.failures
    assert any("dates recall" in told for told in failures)


def test_an_invented_quotation_is_caught(small: Small) -> None:
    summary = small.result("read")
    assert isinstance(summary, Summary)
    quote = {"text": summary.article.text[:12], "sentence": 0, "start": 0, "end": 12}
    outputs = small.changed(
        "read", quotations=Summary.model_validate({**summary.model_dump(), "quotations": [quote]}).quotations
    )
    failures = small.score(outputs).verdict.failures
    assert any("offline/cases passed" in told for told in failures)


def test_a_passage_that_is_not_the_words_at_its_place_is_caught(small: Small) -> None:
    summary = small.result("read")
    assert isinstance(summary, Summary)
    shifted = tuple(figure.model_copy(update={"start": figure.start + 1}) for figure in summary.figures)
    failures = small.score(small.changed("read", figures=shifted)).verdict.failures
    assert any("shown as supported and is not: small/read@offline" in told for told in failures)


def test_an_unsupported_statement_shown_as_supported_fails_the_run_by_itself(small: Small) -> None:
    verification = small.result("claims")
    assert isinstance(verification, Verification)
    lifted = tuple(one.model_copy(update={"verdict": Verdict.SUPPORTED}) for one in verification.sentences)
    failures = small.score(small.changed("claims", sentences=lifted)).verdict.failures
    assert any("shown as supported and is not" in told and "Ten workers" in told for told in failures)


def test_a_lost_claim_is_caught(small: Small) -> None:
    verification = small.result("claims")
    assert isinstance(verification, Verification)
    refused = tuple(one.model_copy(update={"verdict": Verdict.NOT_FOUND}) for one in verification.sentences)
    failures = small.score(small.changed("claims", sentences=refused)).verdict.failures
    assert any("claims recall" in told for told in failures)


async def test_a_false_alarm_on_an_agreeing_pair_is_caught(small: Small, tmp_path: Path) -> None:
    differing = {**AGREE, "articles": ["a", "c"], "together": [], "compatible": False}
    other = read_suites(write_suite(tmp_path / "other", [differing]))
    findings = (await run_offline(tmp_path / "other", other))[0].result
    assert isinstance(findings, Comparison)
    assert findings.findings, "the sample articles no longer differ: mend this test"
    failures = small.score(small.changed("agree", findings=findings.findings)).verdict.failures
    assert any("offline/false alarms: 1.000 (floor 0.000)" in told for told in failures)


def test_words_that_must_not_be_said_are_caught(small: Small) -> None:
    failures = small.score(small.changed("read", headline="Arson at the Arlen mill")).verdict.failures
    assert any("nowhere 'arson'" in told for told in failures)


def test_changed_cases_are_caught(small: Small, tmp_path: Path) -> None:
    small.cases = read_suites(write_suite(tmp_path, [{**READ, "must_not_say": []}, AGREE, CLAIMS]))
    run = small.score()
    assert any("the cases are not the pinned ones" in told for told in run.verdict.failures)
    assert "the case was changed" in (run.results[0].score.unscored or "")


def test_an_output_that_failed_is_unscored_and_not_passed(small: Small) -> None:
    outputs = [one.model_copy(update={"result": None, "error": "AnswerUnusable: refused"}) for one in small.outputs[:1]]
    result = small.score(outputs + small.outputs[1:]).results[0]
    assert (result.score.unscored, result.passed) == ("AnswerUnusable: refused", False)


def test_a_run_of_which_nothing_could_be_scored_does_not_pass(small: Small) -> None:
    outputs = [one.model_copy(update={"result": None, "error": "broken"}) for one in small.outputs]
    assert "nothing could be scored" in small.score(outputs).verdict.failures


def test_a_floor_is_not_lowered_without_a_reason(small: Small) -> None:
    worse = small.score(small.changed("read", figures=()))
    with pytest.raises(UsageError, match=r"offline/figures recall: 1\.000 to 0\.000"):
        repin_suite(small.root, worse, reason=" ", day=TODAY)
    repin_suite(small.root, worse, reason="the label was wrong", day=TODAY)
    baseline = read_baseline(small.root, "small")
    assert baseline is not None
    assert baseline.lowered[0].floors["offline/figures recall"] == (1.0, 0.0)
    assert baseline.lowered[0].reason == "the label was wrong"


def test_a_violation_is_let_stand_only_with_a_reason_and_told_ever_after(small: Small) -> None:
    worse = small.score(small.changed("read", headline="Arson at the Arlen mill"))
    with pytest.raises(UsageError, match="let stand: small/read@offline: nowhere 'arson'"):
        repin_suite(small.root, worse, reason=None, day=TODAY)
    repin_suite(small.root, worse, reason="to be mended", day=TODAY)
    again = small.score(small.changed("read", headline="Arson at the Arlen mill"))
    assert again.verdict.failures == ()
    assert any("known and still shown as supported" in told for told in again.verdict.warnings)


def test_a_live_model_that_lost_no_more_than_chance_explains_is_warned_of_and_not_failed(small: Small) -> None:
    live = [output.model_copy(update={"by": LIVE}) for output in small.outputs]
    repin_suite(small.root, small.score(live), reason=None, day=TODAY)
    worse = [output.model_copy(update={"by": LIVE}) for output in small.changed("read", figures=())]
    verdict = small.score(worse).verdict
    assert verdict.failures == ()
    assert any("live/figures recall" in told for told in verdict.warnings)


def shares(passed: int, failed: int) -> dict[str, float]:
    return {f"s/c{n}@live": float(n < passed) for n in range(passed + failed)}


def test_parts_that_were_pinned_and_are_gone_are_caught(small: Small) -> None:
    recorded = [output.model_copy(update={"by": RECORDED}) for output in small.outputs]
    repin_suite(small.root, small.score([*small.outputs, *recorded]), reason=None, day=TODAY)
    assert any("recorded: nothing was measured" in told for told in small.score().verdict.failures)


def test_many_lost_cases_are_a_loss_and_a_few_are_not() -> None:
    assert compare_paired(shares(10, 10), shares(20, 0)).is_loss
    assert not compare_paired(shares(18, 2), shares(20, 0)).is_loss


def test_a_paired_comparison_is_the_exact_mcnemar_test() -> None:
    paired = compare_paired(shares(15, 5), shares(20, 0))
    assert (len(paired.lost), len(paired.won), paired.n) == (5, 0, 20)
    assert paired.p == pytest.approx(2 * 0.5**5)
    assert paired.change == pytest.approx(-0.25)
    assert paired.low is not None
    assert paired.low < -0.25 < (paired.high or 0)


def test_what_cannot_be_told_apart_is_said() -> None:
    few, many = compare_paired(shares(4, 1), shares(5, 0)), compare_paired(shares(80, 20), shares(100, 0))
    assert few.detectable > many.detectable > 0


def test_runs_that_only_one_side_has_are_not_compared() -> None:
    assert compare_paired({"s/a@live": 0.0}, {"s/b@live": 1.0}).n == 0
