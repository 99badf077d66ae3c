"""Pinned floors: what a suite once reached and may not lose; and how they are pinned anew."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from summarizer.domain.values import Frozen
from summarizer.errors import InputError, UsageError


class Lowered(Frozen):
    """Floors that were lowered and violations that were let stand on purpose, and why."""

    day: date
    floors: dict[str, tuple[float, float | None]]
    violations: tuple[str, ...] = ()
    reason: str


class Baseline(Frozen):
    """Floors of one suite by "WHO/METRIC", the digest of its cases, and which runs passed.

    `known` are unsupported statements shown as supported that were there when the floors were pinned: each is told in
    every run, none can be added without a reason, and any other fails the run.
    """

    suite: str
    digest: str
    floors: dict[str, float]
    passed: dict[str, float]
    known: tuple[str, ...] = ()
    lowered: tuple[Lowered, ...] = ()


def baseline_path(root: Path, suite: str) -> Path:
    """Where the floors of a suite are pinned."""
    return root / "baselines" / f"{suite}.json"


def read_baseline(root: Path, suite: str) -> Baseline | None:
    """The pinned floors of a suite, None if nothing is pinned.

    Raises:
        InputError: The file cannot be read.
    """
    path = baseline_path(root, suite)
    if not path.exists():
        return None
    try:
        return Baseline.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as exc:
        raise InputError(f"cannot read the baseline {path}: {exc}; restore it, or delete it and pin anew") from exc


def repin(
    old: Baseline | None,
    new: Baseline,
    *,
    worse: Mapping[str, tuple[float, float | None]],
    reason: str | None,
    day: date,
) -> Baseline:
    """The baseline to write.

    Args:
        old: What was pinned.
        new: What was measured now.
        worse: Floors that would be lowered or lost (None), with the old and the new value.
        reason: Why that is right.
        day: Today, for the record.

    Raises:
        UsageError: A floor would be lowered or a violation let stand, and there is no reason given.
    """
    kept = old.lowered if old else ()
    added = tuple(one for one in new.known if old is None or one not in old.known)
    if not worse and not added:
        return new.model_copy(update={"lowered": kept})
    if not (reason or "").strip():
        told = [f"{name}: {before:.3f} to {_show(after)}" for name, (before, after) in worse.items()]
        told += [f"let stand: {one}" for one in added]
        raise UsageError(f"{new.suite}: this would lower floors ({'; '.join(told)}); mend it, or say why with --reason")
    lowered = Lowered(day=day, floors=dict(worse), violations=added, reason=reason or "")
    return new.model_copy(update={"lowered": (*kept, lowered)})


def _show(value: float | None) -> str:
    return "not measured" if value is None else f"{value:.3f}"


def write_baseline(root: Path, baseline: Baseline) -> Path:
    """Write floors where `read_baseline` finds them."""
    path = baseline_path(root, baseline.suite)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(baseline.model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")
    return path
