"""What every way of running a batch shares: how it was asked for, the folder it fills, what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.cli.options import OutputFlags

if TYPE_CHECKING:
    from summarizer.settings import Settings
    from summarizer.steps.batch import Counts
    from summarizer.store.manifest import Made, Totals
    from summarizer.store.result_folder import ResultFolder


class How(NamedTuple):
    """What the options of a run say."""

    settings: "Settings"
    output: OutputFlags
    retry_failed: bool
    workers: int | None


class Result(NamedTuple):
    """Of a run, and of all runs into the folder."""

    counts: "Counts"
    totals: "Totals"


def open_folder(out: Path, made: "Made") -> "ResultFolder":
    """The folder of the results, to be entered."""
    from summarizer.steps.batch_rows import describe_result
    from summarizer.store.result_folder import ResultFolder

    return ResultFolder(out, made, describe=describe_result)
