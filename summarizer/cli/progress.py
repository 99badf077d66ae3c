"""Progress on stderr: only on a terminal, never with --quiet, gone when the work is done."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from summarizer.cli.options import OutputFlags


class Meter(Protocol):
    """Told after each finished piece of work."""

    def advance(self, note: Callable[[], str] | None = None) -> None:
        """One more is done; what `note` gives is shown beside the bar, and asked for only where there is one."""
        ...

    def begin(self, label: str, total: int, note: Callable[[], str]) -> None:
        """A further stage of so many pieces, timed anew; `note` is asked whenever the bar is drawn."""
        ...


class SilentMeter:
    """Shows nothing."""

    def advance(self, note: Callable[[], str] | None = None) -> None:
        """Nothing."""

    def begin(self, label: str, total: int, note: Callable[[], str]) -> None:
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
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class NoteColumn(ProgressColumn):
        """The words of now."""

        def render(self, task: Task) -> Text:
            return Text(task.fields["note"]())

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        NoteColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, note=str)

        class BarMeter:
            """Moves the bar."""

            def advance(self, note: Callable[[], str] | None = None) -> None:
                bar.advance(task)
                if note is not None:
                    bar.update(task, note=note)

            def begin(self, label: str, total: int, note: Callable[[], str]) -> None:
                bar.reset(task, total=total, description=label, note=note)

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
