"""A run in words: markdown for people and job summaries, JUnit XML for build servers, one JSON line for the history."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree

from summarizer.evaluation.case_scoring import CaseResult, find_flaky
from summarizer.evaluation.checks import Check
from summarizer.evaluation.gate import Paired
from summarizer.evaluation.metric_tables import show
from summarizer.evaluation.resampling import Metric
from summarizer.evaluation.suites import SuiteRun
from summarizer.report.markdown import escaped

HEADLINES = ("false alarms", "cases passed", "grounding rate")
MAX_FAILURES = 60


def render_run(runs: Sequence[SuiteRun]) -> str:
    """All suites as markdown: verdict, headline, metrics, failures with expected beside got."""
    lines = ["# Evals", ""]
    for run in runs:
        lines += [f"## {run.suite}: {'failed' if run.verdict.failures else 'passed'}", ""]
        lines += [f"- **{escaped(told)}**" for told in run.verdict.failures]
        lines += [f"- {escaped(told)}" for told in run.verdict.warnings]
        lines += [f"- {_say_paired(by, paired)}" for by, paired in run.verdict.paired.items() if paired.n]
        lines += [f"- {escaped(told)}" for told in _say_gaps(run)]
        for by, metrics in run.metrics.items():
            lines += ["", f"### {run.suite}, {by}", "", *_metric_table(metrics)]
        lines += ["", *_failures(run.results)]
    return "\n".join(lines).rstrip() + "\n"


def headlines_first(metrics: Sequence[Metric]) -> list[Metric]:
    """False alarms first, as a tool that cries wolf is not read."""
    first = [metric for name in HEADLINES for metric in metrics if metric.name == name]
    return first + [metric for metric in metrics if metric not in first]


def _metric_table(metrics: Sequence[Metric]) -> list[str]:
    head = ["| metric | value | 95% interval | n | cases |", "|---|--:|---|--:|--:|"]
    return head + [
        f"| {metric.name} | {show(metric.value)} | {show(metric.low)} to {show(metric.high)} "
        f"| {metric.n} | {metric.groups} |"
        for metric in headlines_first(metrics)
    ]


def _say_paired(by: str, paired: Paired) -> str:
    return (
        f"{by}, against the run before: {len(paired.lost)} lost and {len(paired.won)} won of {paired.n}, "
        f"change {paired.change:+.3f} ({show(paired.low)} to {show(paired.high)}), McNemar p = {paired.p:.3f}; "
        f"a change of {paired.detectable:.2f} would have shown"
    )


def _say_gaps(run: SuiteRun) -> list[str]:
    unscored = [result for result in run.results if result.score.unscored is not None]
    told = [f"could not be scored: {result.output.run}: {result.score.unscored}" for result in unscored]
    told += [f"flaky: {name} passed {won} of {count} times" for name, (won, count) in find_flaky(run.results).items()]
    if run.not_recorded:
        told.append(f"{len(run.not_recorded)} cases have no recorded answers: summarize evals record {run.suite}")
    return told


def _failures(results: Sequence[CaseResult]) -> list[str]:
    broken = [(result, check) for result in results for check in result.broken]
    if not broken:
        return []
    lines = ["| case | label | expected | got |", "|---|---|---|---|"]
    lines += [_failure_row(result, check) for result, check in broken[:MAX_FAILURES]]
    if len(broken) > MAX_FAILURES:
        lines.append(f"\n… and {len(broken) - MAX_FAILURES} more in the HTML report.")
    return [*lines, ""]


def _failure_row(result: CaseResult, check: Check) -> str:
    return f"| {result.output.run} | {check.metric} | {_cell(check.expected)} | {_cell(check.got)} |"


def _cell(text: str) -> str:
    short = " ".join(text.split())
    return escaped(short if len(short) <= 300 else short[:300] + "…").replace("|", "\\|")


def render_junit(runs: Sequence[SuiteRun]) -> str:
    """One test case an output; what could not be scored is skipped."""
    root = ElementTree.Element("testsuites")
    for run in runs:
        failed = sum(not result.passed and result.score.unscored is None for result in run.results)
        skipped = sum(result.score.unscored is not None for result in run.results)
        suite = ElementTree.SubElement(
            root, "testsuite", name=run.suite, tests=str(len(run.results)), failures=str(failed), skipped=str(skipped)
        )
        for result in run.results:
            _add_testcase(suite, result)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _add_testcase(suite: ElementTree.Element, result: CaseResult) -> None:
    case = ElementTree.SubElement(
        suite, "testcase", name=result.output.run, classname=result.output.by, time=f"{result.output.seconds:.3f}"
    )
    if result.score.unscored is not None:
        ElementTree.SubElement(case, "skipped", message=_xml(result.score.unscored))
    elif result.broken:
        told = "\n".join(f"{check.metric}: expected {check.expected}; got {check.got}" for check in result.broken)
        failure = ElementTree.SubElement(case, "failure", message=_xml(f"{len(result.broken)} labels are not met"))
        failure.text = _xml(told)


def _xml(text: str) -> str:
    """Without the control characters that XML 1.0 has no way to write."""
    return "".join(
        character
        if character in "\t\n" or " " <= character < "\ud800" or "\ue000" <= character < "\ufffe"
        else "\ufffd"
        for character in text
    )


def to_history(runs: Sequence[SuiteRun], *, at: str, version: str, passed: Mapping[str, float]) -> dict[str, Any]:
    """One line of the history: values and intervals of every metric, which runs passed, and the verdicts."""
    return {
        "at": at,
        "version": version,
        "suites": {
            run.suite: {
                "digest": run.digest,
                "failures": list(run.verdict.failures),
                "metrics": {by: _numbers(found) for by, found in run.metrics.items()},
            }
            for run in runs
        },
        "passed": dict(passed),
    }


def _numbers(metrics: Sequence[Metric]) -> dict[str, list[float | int | None]]:
    return {one.name: [one.value, one.low, one.high, one.n] for one in metrics}


def result_to_json(result: CaseResult) -> str:
    """One result with all its labels as a JSON line, for `--rows`."""
    whole = {
        "run": result.output.run,
        "repeat": result.output.repeat,
        "says": result.says,
        "passed": result.passed,
        "unscored": result.score.unscored,
        "checks": [_check_to_json(check) for check in result.checks],
    }
    return json.dumps(whole, ensure_ascii=False)


def _check_to_json(check: Check) -> dict[str, Any]:
    return check._asdict()
