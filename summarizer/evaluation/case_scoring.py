"""Scores kept outputs against the labels of today: no call, the same every time."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.domain.briefing import Briefing
from summarizer.domain.comparison import Comparison
from summarizer.domain.summary import Summary
from summarizer.evaluation.cases import LoadedCase
from summarizer.evaluation.checks import Check, Scored
from summarizer.evaluation.generating import LIVE, OFFLINE, Output, provenance_of
from summarizer.evaluation.labelled_run import measure_scores
from summarizer.evaluation.resampling import Metric
from summarizer.evaluation.rows import RowScore
from summarizer.evaluation.score_briefing import score_briefing
from summarizer.evaluation.score_comparison import score_comparison
from summarizer.evaluation.score_summary import score_summary
from summarizer.evaluation.score_verification import score_verification


class CaseResult(NamedTuple):
    """One output against its labels. `score.unscored` says why there is nothing to score."""

    output: Output
    says: str
    score: RowScore
    checks: tuple[Check, ...]

    @property
    def passed(self) -> bool:
        """Is every label met."""
        return self.score.unscored is None and all(check.ok for check in self.checks)

    @property
    def broken(self) -> tuple[Check, ...]:
        """Labels that are not met."""
        return tuple(check for check in self.checks if not check.ok)


def score_outputs(outputs: Iterable[Output], cases: Sequence[LoadedCase]) -> list[CaseResult]:
    """Score outputs; one whose case is gone, changed or failed is unscored."""
    known = {case.name: case for case in cases}
    return [_score(output, known.get(output.case)) for output in outputs]


def _score(output: Output, loaded: LoadedCase | None) -> CaseResult:
    if loaded is None:
        return _unscored(output, "", "the case is not among those read")
    if loaded.digest != output.digest:
        return _unscored(output, loaded.case.says, "the case was changed since it was run; run it again")
    if output.result is None:
        return _unscored(output, loaded.case.says, output.error)
    scored = _score_result(output, loaded)
    score = RowScore(
        id=output.run,
        group=loaded.case.id,
        counts=scored.counts,
        labels={},
        values={**scored.values, **_costs(output)},
        pairs={},
        detail={},
    )
    return CaseResult(output, loaded.case.says, score, scored.checks)


def _score_result(output: Output, loaded: LoadedCase) -> Scored:
    reply = next((one for one in loaded.case.replies if one.name == output.reply), None)
    result = output.result
    if isinstance(result, Summary):
        return score_summary(result, loaded, reply)
    if isinstance(result, Comparison):
        return score_comparison(result, loaded, reply)
    if isinstance(result, Briefing):
        return score_briefing(result, loaded)
    assert result is not None
    return score_verification(result, loaded, reply)


def _unscored(output: Output, says: str, why: str) -> CaseResult:
    score = RowScore(output.run, output.case, {}, {}, {}, {}, {}, unscored=why)
    return CaseResult(output, says, score, ())


def _costs(output: Output) -> dict[str, float]:
    """What it took; time only where somebody really worked."""
    provenance = provenance_of(output)
    taken: dict[str, float] = {"seconds": output.seconds} if output.by in (OFFLINE, LIVE) else {}
    if provenance is not None and provenance.engine == "model":
        taken["tokens"] = float(provenance.usage.prompt_tokens + provenance.usage.completion_tokens)
        if provenance.cost is not None:
            taken["cost"] = provenance.cost
    return taken


def measure_cases(results: Sequence[CaseResult]) -> dict[str, list[Metric]]:
    """Metrics by who proposed; cases are drawn again for the intervals."""
    found: dict[str, list[Metric]] = {}
    for by in dict.fromkeys(result.output.by for result in results):
        scores = [_with_pass(result) for result in results if result.output.by == by and result.score.unscored is None]
        if scores:
            found[by] = list(measure_scores(scores))
    return found


def _with_pass(result: CaseResult) -> RowScore:
    return result.score._replace(values={"cases passed": float(result.passed), **result.score.values})


def find_flaky(results: Sequence[CaseResult]) -> Mapping[str, tuple[int, int]]:
    """Runs that passed at times and failed at times: how often of how many."""
    by_run: dict[str, list[bool]] = {}
    for result in results:
        by_run.setdefault(result.output.run, []).append(result.passed)
    return {run: (sum(passed), len(passed)) for run, passed in by_run.items() if 0 < sum(passed) < len(passed)}
