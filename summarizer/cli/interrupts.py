"""Ctrl-C while articles are compared: at once, not only when the next answer of a model is waited for."""

import signal
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

import typer

R = TypeVar("R")

INTERRUPTED = 130


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


def run_interruptible(main: Coroutine[object, object, R]) -> R:
    """Run a coroutine to its end; on Ctrl-C end everything under way at once and raise `KeyboardInterrupt`.

    asyncio turns Ctrl-C into a cancellation, which waits for the next `await`: seconds, where a large story is
    compared. Here the task that is at work is ended where it stands, and all that wait are cancelled. Files and
    answers are written whole or not at all, so nothing half done stays.
    """
    import asyncio

    try:
        return asyncio.run(_with_handler(main))
    except (Interrupted, asyncio.CancelledError):
        raise KeyboardInterrupt from None


async def _with_handler(main: Coroutine[object, object, R]) -> R:
    import asyncio

    loop = asyncio.get_running_loop()
    pressed = False

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        nonlocal pressed
        if pressed:
            raise KeyboardInterrupt
        pressed = True
        at_work = asyncio.current_task(loop)
        for task in asyncio.all_tasks(loop) - {at_work}:
            task.cancel()
        loop.call_soon_threadsafe(lambda: None)  # wakes a loop that waits for an answer
        if at_work is not None:
            raise Interrupted

    is_ours = threading.current_thread() is threading.main_thread()
    if is_ours and signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, interrupt)
    try:
        return await main
    finally:
        if is_ours and signal.getsignal(signal.SIGINT) is interrupt:
            signal.signal(signal.SIGINT, signal.default_int_handler)
