import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from summarizer.cli import interrupts
from summarizer.cli.interrupts import run_interruptible


@pytest.fixture(autouse=True)
def _own_handler() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def test_what_runs_to_its_end_gives_its_result_and_the_handler_back() -> None:
    async def work() -> int:
        await asyncio.sleep(0)
        return 3

    before = signal.getsignal(signal.SIGINT)
    assert run_interruptible(work()) == 3
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize("at_once", [False, True])
def test_a_press_before_anything_was_begun_is_not_lost(at_once: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = []

    async def work() -> None:
        begun.append("work")

    def press_as_it_is_installed(handler: interrupts._Handler) -> object:
        before = install(handler)
        signal.raise_signal(signal.SIGINT)
        return before

    install = interrupts._install
    monkeypatch.setattr(interrupts, "_install", press_as_it_is_installed)
    with pytest.raises(KeyboardInterrupt):
        run_interruptible(work(), at_once=at_once)
    assert begun == []


def test_a_press_that_arrives_twice_lets_what_is_done_be_saved() -> None:
    saved = []

    async def work() -> None:
        try:
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGINT)
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.05)
            saved.append("all")

    with pytest.raises(KeyboardInterrupt):
        run_interruptible(work())
    assert saved == ["all"]


def test_a_task_that_works_without_waiting_is_ended_where_it_stands() -> None:
    steps = []

    async def work() -> None:
        steps.append("before")
        signal.raise_signal(signal.SIGINT)
        steps.append("after")

    with pytest.raises(KeyboardInterrupt):
        run_interruptible(work(), at_once=True)
    assert steps == ["before"]


def test_a_second_press_ends_a_program_that_does_not_come_to_its_end() -> None:
    code = """
import asyncio, signal
from summarizer.cli import interrupts
async def work():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(60)
    finally:
        interrupts.SAME_PRESS_S = 0.0
        await asyncio.sleep(0.01)
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(60)
interrupts.run_interruptible(work())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "error: interrupted twice; left without waiting, what was written is whole\n"
