"""A run over suites: generate, keep, score, hold to the baseline; and recording for later runs."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import Field, ValidationError

from summarizer.domain.values import Frozen
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.prompts import load_prompt
from summarizer.errors import BudgetExceeded, ConfigError, InputError, ModelError, ModelUnavailable
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.baselines import Baseline, read_baseline, repin, write_baseline
from summarizer.evaluation.case_scoring import CaseResult, measure_cases, score_outputs
from summarizer.evaluation.cases import LoadedCase, cases_digest
from summarizer.evaluation.gate import (
    Verdict,
    find_violations,
    floors_of,
    hold_to_baseline,
    is_worse,
    keep_others,
    passed_shares,
)
from summarizer.evaluation.generating import (
    LIVE,
    OFFLINE,
    RECORDED,
    Output,
    provenance_of,
    run_case,
    run_written,
)
from summarizer.evaluation.resampling import Metric, load_stats
from summarizer.llm.protocol import Endpoint, Request, Response
from summarizer.llm.replay import Recording, Replay

Progress = Callable[[str], None]

PROMPTS: Final = ("summarize", "judge_claims", "judge_pairs", "lead")
_ABOUT: Final = "about.json"


class RecordedWith(Frozen):
    """How a suite was recorded; `prompts` are digests by name. A request is looked up by all of it."""

    model: str
    max_output_tokens: int = 2048
    context_tokens: int = 32_768
    temperature: float | None = 0.0
    seed: int | None = 7
    pairs_per_call: int = 20
    prompts: dict[str, str] = Field(default_factory=dict)

    def agrees_with(self, other: "RecordedWith") -> bool:
        """Is it the same but for prompts that only one of the two has."""
        shared = self.prompts.keys() & other.prompts.keys()
        rest: dict[str, dict[str, str]] = {"prompts": {}}
        return self.model_copy(update=rest) == other.model_copy(update=rest) and all(
            self.prompts[name] == other.prompts[name] for name in shared
        )

    @property
    def options(self) -> ModelOptions:
        """The same, as the engines take it."""
        return ModelOptions(
            model=self.model,
            max_output_tokens=self.max_output_tokens,
            context_tokens=self.context_tokens,
            temperature=self.temperature,
            seed=self.seed,
        )


class SuiteRun(NamedTuple):
    """One suite, scored and judged."""

    suite: str
    digest: str
    results: tuple[CaseResult, ...]
    metrics: Mapping[str, Sequence[Metric]]
    verdict: Verdict
    not_recorded: tuple[str, ...]


async def run_offline(root: Path, cases: Sequence[LoadedCase], *, on_case: Progress | None = None) -> list[Output]:
    """Run cases with the rules, with recorded answers where there are any, and with hand-written ones.

    Raises:
        ConfigError: A prompt was changed since the answers were recorded; the message names the command that records
            anew.
    """
    outputs = []
    for case in cases:
        outputs.append(await run_case(case, by=OFFLINE))
        if recording_path(root, case).exists():
            outputs.append(await _run_recorded(root, case))
        outputs += [output async for output in run_written(case)]
        if on_case:
            on_case(case.name)
    return outputs


async def _run_recorded(root: Path, case: LoadedCase) -> Output:
    """Play the recording of a case; one that no longer answers what the rules ask gives an error, and no result."""
    about = read_about(root, case.suite)
    changed = sorted(name for name, digest in about.prompts.items() if digest != prompt_digests()[name])
    if changed:
        raise ConfigError(
            f"prompt {', '.join(changed)} was changed since {case.suite} was recorded; "
            f"run `summarize evals record {case.suite}`"
        )
    replayed = Replayed(Replay([recording_path(root, case)], suite=case.suite))
    output = await run_case(case, by=RECORDED, asker=Asker(replayed, about.options, about.pairs_per_call))
    provenance = provenance_of(output)
    if not replayed.missed or (provenance is not None and provenance.fallback is None):
        return output
    command = f"summarize evals record {case.suite} --case {case.case.id}"
    why = f"its recording does not hold what is asked today; run `{command}`"
    return output.model_copy(update={"result": None, "error": why})


class Replayed:
    """Recorded answers; a question that was not recorded counts as not answered.

    Rules decide what a model is asked a second time and which claims and pairs it is shown, so that a better rule makes
    old recordings incomplete. That is told, and does not stop the run; a changed prompt does.

    Attributes:
        missed: Questions without a recording.
    """

    def __init__(self, replay: Replay) -> None:
        self.missed = 0
        self._replay = replay

    async def complete(self, request: Request) -> Response:
        """The recorded answer.

        Raises:
            ModelUnavailable: There is none.
        """
        try:
            return await self._replay.complete(request)
        except ConfigError as exc:
            self.missed += 1
            raise ModelUnavailable(str(exc)) from exc


def prompt_digests() -> dict[str, str]:
    """Of the built-in prompts that cases are run with."""
    return {name: load_prompt(name).digest for name in PROMPTS}


async def run_live(
    cases: Sequence[LoadedCase], asker: Asker, *, repeats: int = 1, on_case: Progress | None = None
) -> list[Output]:
    """Ask the configured model about every case, with another seed each time it is repeated."""
    outputs = []
    for repeat in range(repeats):
        seed = asker.options.seed
        options = asker.options._replace(seed=None if seed is None else seed + repeat)
        for case in cases:
            outputs.append(await run_case(case, by=LIVE, asker=asker._replace(options=options), repeat=repeat))
            if on_case:
                on_case(case.name)
    return outputs


def score_run(
    root: Path, cases: Sequence[LoadedCase], outputs: Sequence[Output], *, before: Mapping[str, float] | None = None
) -> list[SuiteRun]:
    """Score outputs suite by suite and hold each to its baseline.

    Raises:
        ConfigError: The extra `evals` is not installed.
    """
    load_stats()
    return [_score_suite(root, suite, cases, outputs, before) for suite in dict.fromkeys(case.suite for case in cases)]


def _score_suite(
    root: Path,
    suite: str,
    cases: Sequence[LoadedCase],
    outputs: Sequence[Output],
    before: Mapping[str, float] | None,
) -> SuiteRun:
    own = [case for case in cases if case.suite == suite]
    names = {case.name for case in own}
    results = score_outputs([output for output in outputs if output.case in names], own)
    metrics = measure_cases(results)
    digest = cases_digest(own)
    verdict = hold_to_baseline(results, metrics, read_baseline(root, suite), digest=digest, before=before)
    missing = tuple(case.name for case in own if not recording_path(root, case).exists())
    return SuiteRun(suite, digest, tuple(results), metrics, verdict, missing)


def repin_suite(root: Path, run: SuiteRun, *, reason: str | None, day: date) -> Path:
    """Pin what a suite reaches now; what others reached who had no part in this run stays.

    Raises:
        UsageError: A floor would be lowered without a reason.
    """
    old = read_baseline(root, run.suite)
    floors, passed = floors_of(run.metrics), passed_shares(run.results)
    new = Baseline(
        suite=run.suite,
        digest=run.digest,
        floors={**keep_others(old.floors if old else {}, floors), **floors},
        passed={**keep_others(old.passed if old else {}, passed), **passed},
        known=tuple(find_violations(run.results)),
    )
    return write_baseline(root, repin(old, new, worse=find_lowered(old, new), reason=reason, day=day))


def find_lowered(old: Baseline | None, new: Baseline) -> dict[str, tuple[float, float | None]]:
    """Floors that pinning anew would lower, old and new value; None for a metric that is gone."""
    if old is None:
        return {}
    return {
        name: (floor, new.floors.get(name))
        for name, floor in old.floors.items()
        if name not in new.floors or is_worse(name, new.floors[name], floor)
    }


def recording_path(root: Path, case: LoadedCase) -> Path:
    """Where the answers of a case are recorded."""
    return root / "recordings" / case.suite / f"{case.case.id}.jsonl"


def read_about(root: Path, suite: str) -> RecordedWith:
    """How a suite was recorded.

    Raises:
        ConfigError: It is not written down.
    """
    path = root / "recordings" / suite / _ABOUT
    try:
        return RecordedWith.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as exc:
        raise ConfigError(f"cannot read {path}: {exc}; run `summarize evals record {suite}`") from exc


async def record(
    root: Path, cases: Sequence[LoadedCase], endpoint: Endpoint, about: RecordedWith, *, on_case: Progress | None = None
) -> list[str]:
    """Ask about every case and write the answers down byte for byte, case by case, so that a broken-off run keeps them.

    Returns:
        What could not be recorded, and why.

    Raises:
        InputError: Others of the suite were recorded in another way.
    """
    problems = []
    for case in cases:
        _agree(root, case.suite, about)
        path = recording_path(root, case)
        fresh = path.with_name(f"{path.name}.new")
        fresh.unlink(missing_ok=True)
        recording = Recording(endpoint, fresh)
        watched = _Watched(recording)
        output = await run_case(case, by=LIVE, asker=Asker(watched, about.options, about.pairs_per_call))
        if watched.failure:
            problems.append(f"{case.name}: {watched.failure}")
            continue
        recording.save()
        fresh.replace(path)
        if on_case:
            on_case(f"{case.name} {output.seconds:.0f} s {output.error}".rstrip())
    return problems


def _tell_changes(known: RecordedWith, about: RecordedWith) -> str:
    then, now = known.model_dump(), about.model_dump()
    return ", ".join(f"{name}: then {then[name]}, now {now[name]}" for name in then if then[name] != now[name])


class _Watched:
    """Notes the first question that was not answered; steps go on without an answer, and that is no recording."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.failure = ""
        self._endpoint = endpoint

    async def complete(self, request: Request) -> Response:
        try:
            return await self._endpoint.complete(request)
        except (ModelError, BudgetExceeded) as exc:
            self.failure = self.failure or str(exc)
            raise


def _agree(root: Path, suite: str, about: RecordedWith) -> None:
    path = root / "recordings" / suite / _ABOUT
    if path.exists():
        known = read_about(root, suite)
        others = list(path.parent.glob("*.jsonl"))
        if others and not known.agrees_with(about):
            raise InputError(
                f"{suite} was recorded in another way ({_tell_changes(known, about)}); set it as it was, or remove "
                f"{path.parent} to record the whole suite anew"
            )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(about.model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")
