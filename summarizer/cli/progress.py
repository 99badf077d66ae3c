"""Progress on stderr: only on a terminal, never with --quiet, gone when the work is done."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from summarizer.cli.options import OutputFlags


class Meter(Protocol):
    """Told after each finished piece of work."""

    def advance(self, note: str = "") -> None:
        """One more is done; `note` is shown beside the bar."""
        ...

    def expect(self, total: int) -> None:
        """So many are known now."""
        ...


class SilentMeter:
    """Shows nothing."""

    def advance(self, note: str = "") -> None:
        """Nothing."""

    def expect(self, total: int) -> None:
        """Nothing."""


@contextmanager
def progress(label: str, flags: OutputFlags, *, total: int | None = None) -> Iterator[Meter]:
    """A bar with time left, or a meter that shows nothing."""
    if flags.quiet or not sys.stderr.isatty() or (total is not None and total < 2):
        yield SilentMeter()
        return
    with _open_bar(label, total) as meter:
        yield meter


@contextmanager
def _open_bar(label: str, total: int | None) -> Iterator[Meter]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[note]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, note="")

        class BarMeter:
            """Moves the bar."""

            def advance(self, note: str = "") -> None:
                bar.update(task, advance=1, note=note)

            def expect(self, total: int) -> None:
                bar.update(task, total=total)

        yield BarMeter()


def note(text: str, flags: OutputFlags) -> None:
    """A line on stderr, unless --quiet."""
    if not flags.quiet:
        from summarizer.report.plain import plain

        print(plain(text), file=sys.stderr)


def complain(message: str) -> None:
    """An error line on stderr, also with --quiet."""
    from summarizer.report.plain import plain

    print(f"error: {plain(message)}", file=sys.stderr)
