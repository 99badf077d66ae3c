"""Ctrl-C: what is done is saved and told. Where articles are compared it acts at once, not only at the next answer."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING, Final, NoReturn, TypeVar

import typer

if TYPE_CHECKING:
    import asyncio

R = TypeVar("R")

INTERRUPTED: Final = 130
SAME_PRESS_S: Final = 1.0
"""A program may be told twice of one press: by its terminal and by what started it."""
_SHOW_CURSOR: Final = "\x1b[?25h"
"""The bar of progress hides it."""


@contextmanager
def told_when_interrupted(how_to_go_on: Callable[[], str]) -> Iterator[None]:
    """On Ctrl-C say on stderr what is done and how to go on, and exit with 130."""
    try:
        yield
    except KeyboardInterrupt:
        from summarizer.cli.progress import complain

        complain(f"interrupted; {how_to_go_on()}")
        raise typer.Exit(INTERRUPTED) from None


class Interrupted(BaseException):
    """Ctrl-C, raised in the task that was at work."""


def run_interruptible(main: Coroutine[object, object, R], *, at_once: bool = False) -> R:
    """Run a coroutine to its end. On Ctrl-C it is cancelled, saves what is done, and `KeyboardInterrupt` is raised.

    A second press is taken for impatience, and ends the program where it stands. Python would raise `KeyboardInterrupt`
    wherever the event loop happens to be, which can lose a task that is then waited for without end. Files and answers
    are written whole or not at all, so nothing half done stays.

    Args:
        main: What to run.
        at_once: Do not wait for the next `await`, which may be seconds away where a large story is compared, but end
            the task that is at work where it stands.
    """
    import asyncio

    with asyncio.Runner() as runner:
        handler = _Handler(runner.get_loop(), at_once)
        before = _install(handler)
        try:
            return runner.run(handler.watch(main))
        except (Interrupted, asyncio.CancelledError):
            raise KeyboardInterrupt from None
        finally:
            # once it was pressed the rest is winding up, which a late echo of the press must not disturb
            if before is not None and not handler.is_pressed:
                signal.signal(signal.SIGINT, before)


def _install(handler: "_Handler") -> Callable[[int, FrameType | None], object] | int | None:
    """Have Ctrl-C handled; what handled it before, None where it is not ours to handle."""
    is_ours = threading.current_thread() is threading.main_thread()
    if not is_ours or signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        return None
    return signal.signal(signal.SIGINT, handler)


class _Handler:
    """Of the signal, while a coroutine is run."""

    def __init__(self, loop: "asyncio.AbstractEventLoop", at_once: bool) -> None:
        self._loop = loop
        self._at_once = at_once
        self._whole: asyncio.Task[object] | None = None
        self._pressed_at: float | None = None

    @property
    def is_pressed(self) -> bool:
        """Was it pressed."""
        return self._pressed_at is not None

    async def watch(self, main: Coroutine[object, object, R]) -> R:
        """Run what is to be cancelled."""
        import asyncio

        self._whole = asyncio.current_task()
        if self.is_pressed:  # before there was a task to cancel
            main.close()
            raise Interrupted
        return await main

    def __call__(self, _signal: int, _frame: FrameType | None) -> None:
        """Ctrl-C was pressed."""
        import asyncio

        if self._pressed_at is not None:
            if time.monotonic() > self._pressed_at + SAME_PRESS_S:
                _leave_at_once()
            return
        self._pressed_at = time.monotonic()
        at_work = asyncio.current_task(self._loop)
        if self._at_once:
            for task in asyncio.all_tasks(self._loop) - {at_work}:
                task.cancel()
        elif self._whole is not None:
            self._whole.cancel()
        self._loop.call_soon_threadsafe(lambda: None)  # wakes a loop that waits for an answer
        if self._at_once and at_work is not None:
            raise Interrupted


def _leave_at_once() -> NoReturn:
    shown_again = _SHOW_CURSOR if sys.stderr.isatty() else ""
    message = f"{shown_again}error: interrupted twice; left without waiting, what was written is whole\n"
    with suppress(OSError):  # past the buffer: the program may have been stopped while it was writing to it
        os.write(sys.stderr.fileno(), message.encode())
    os._exit(INTERRUPTED)
