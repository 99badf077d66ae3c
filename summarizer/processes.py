"""Processes of this program, and what they tell each other: pickled messages, each after its length, and errors.

Both ends are this program, started by the same user, over a socket that nobody else can open.
"""

import asyncio
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, NamedTuple, NoReturn

from summarizer.errors import ConfigError, SummarizerError

_LENGTH_BYTES: Final = 4


class Told(NamedTuple):
    """An error of ours on its way to another process; its cause stays behind."""

    kind: type[SummarizerError]
    message: str
    state: dict[str, Any]


def can_fork() -> bool:
    """Is a fork safe: on Linux, before there are threads. It costs next to nothing, and what is loaded stays loaded."""
    return sys.platform == "linux" and threading.active_count() == 1


class Forked(NamedTuple):
    """A process that was forked."""

    pid: int

    def end(self, patience_s: float) -> None:
        """Wait for its end; when it takes too long, end it. May be done twice."""
        with suppress(ChildProcessError):
            until = time.monotonic() + patience_s
            while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
                if time.monotonic() > until:
                    os.kill(self.pid, signal.SIGKILL)
                    os.waitpid(self.pid, 0)
                    return
                time.sleep(0.001)


def fork(work: Callable[[], None]) -> Forked:
    """Do `work` in a process of its own, which ends with it; only where `can_fork`. Ctrl-C is left to the first one.

    Raises:
        ConfigError: The system starts no more processes.
    """
    # Pressed in between, it would be raised here in the new process, which would then go on as if it were the first.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        pid = os.fork()
        if pid:
            return Forked(pid)
        _work_and_end(work)
    except OSError as exc:
        raise ConfigError(f"the system starts no more processes ({exc.strerror}); end some or use --workers 0") from exc
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work_and_end(work: Callable[[], None]) -> NoReturn:
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        work()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def tell(error: SummarizerError) -> Told:
    """Pack an error."""
    return Told(type(error), str(error), dict(vars(error)))


def untell(told: Told) -> SummarizerError:
    """The same error again; its class may want more arguments than a message, so it is not called."""
    error = told.kind.__new__(told.kind, told.message)
    vars(error).update(told.state)
    return error


def pack(frame: object) -> bytes:
    """A message as it goes over the line."""
    content = pickle.dumps(frame, pickle.HIGHEST_PROTOCOL)
    return len(content).to_bytes(_LENGTH_BYTES) + content


def send_frame(writer: asyncio.StreamWriter, frame: object) -> None:
    """Send a message; nothing once the other end is gone, which whoever reads from it finds out."""
    if not writer.is_closing():
        writer.write(pack(frame))


async def read_frame(reader: asyncio.StreamReader) -> Any:
    """The next message; None when the other end is gone."""
    try:
        length = int.from_bytes(await reader.readexactly(_LENGTH_BYTES))
        return pickle.loads(await reader.readexactly(length))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
