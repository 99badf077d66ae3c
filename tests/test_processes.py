import asyncio
import errno
import os
import signal
import socket
import time
from collections.abc import Callable

import pytest

from summarizer.errors import ConfigError
from summarizer.processes import Forked, can_fork, fork, read_frame, send_frame

forks = pytest.mark.skipif(not can_fork(), reason="forks, on Linux")


def fail() -> None:
    raise ValueError("a fault of ours")


def is_gone(process: Forked) -> bool:
    try:
        os.kill(process.pid, 0)
    except ProcessLookupError:
        return True
    return False


@forks
@pytest.mark.parametrize(("work", "code", "told"), [(lambda: None, 0, ""), (fail, 1, "ValueError: a fault of ours\n")])
def test_a_forked_process_ends_with_its_work_and_goes_on_with_nothing_else(
    work: Callable[[], None], code: int, told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    process = fork(work)
    assert os.waitstatus_to_exitcode(os.waitpid(process.pid, 0)[1]) == code
    assert capfd.readouterr().err.endswith(told)


@forks
def test_a_process_that_the_system_refuses_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    with pytest.raises(ConfigError, match=r"no more processes \(Resource temporarily unavailable\).*--workers 0"):
        fork(fail)


@forks
def test_a_forked_process_that_does_not_come_to_its_end_is_ended_and_that_may_be_done_twice() -> None:
    process = fork(lambda: time.sleep(60))
    process.end(0.01)
    process.end(0.01)
    assert is_gone(process)


@forks
def test_ctrl_c_is_left_to_the_first_process_from_the_first_moment() -> None:
    pids = []
    for _ in range(20):
        process = fork(lambda: time.sleep(0.05))
        os.kill(process.pid, signal.SIGINT)
        pids.append(process.pid)
    assert [os.waitpid(pid, 0)[1] for pid in pids] == [0] * 20
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


async def test_a_message_arrives_as_it_was_sent() -> None:
    ours, theirs = socket.socketpair()
    _, writer = await asyncio.open_connection(sock=ours)
    reader, other = await asyncio.open_connection(sock=theirs)
    send_frame(writer, {"number": 3, "text": "é" * 100_000})
    assert await read_frame(reader) == {"number": 3, "text": "é" * 100_000}
    writer.close()
    assert await read_frame(reader) is None
    other.close()


async def test_what_is_sent_to_a_process_that_is_gone_goes_nowhere_in_silence(caplog: pytest.LogCaptureFixture) -> None:
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=ours)
    theirs.close()
    for number in range(20):
        send_frame(writer, number)
    assert await read_frame(reader) is None
    assert caplog.records == []
    writer.close()
