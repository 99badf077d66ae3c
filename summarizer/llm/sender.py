"""A process that loads the SDK and sends calls, while this one reads its options and articles.

Loading the SDK takes as long as all else before the first request. The process is forked once that is loaded which both
need, and before anything else is.
"""

import os
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final, NamedTuple, NoReturn

_END_TIMEOUT_S: Final = 1.0


class Sender(NamedTuple):
    """Our end of the line to the process, which ends when the line is closed."""

    line: socket.socket
    pid: int

    def end(self) -> None:
        """End the process, whatever it does."""
        with suppress(OSError):
            self.line.shutdown(socket.SHUT_RDWR)  # other processes of ours may hold the line open as well
        self.line.close()
        with suppress(ChildProcessError):
            until = time.monotonic() + _END_TIMEOUT_S
            while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
                if time.monotonic() > until:
                    os.kill(self.pid, signal.SIGKILL)
                    os.waitpid(self.pid, 0)
                    return
                time.sleep(0.001)


def hire_sender() -> Sender:
    """Start the process; only where a fork is safe."""
    from summarizer.llm.sending_apart import serve  # loaded once, for both: asyncio and pydantic are most of it

    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        ours.close()
        _work(theirs, serve)
    theirs.close()
    return Sender(ours, pid)


def _work(line: socket.socket, serve: Callable[[socket.socket], None]) -> NoReturn:
    """In the other process, until the line is closed. Ctrl-C is left to the first one.

    Whatever goes wrong ends the process: the first one then sends for itself, and meets it in its turn.
    """
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        from summarizer.llm.sdk import import_sdk

        import_sdk()
        serve(line)
        code = 0
    finally:
        os._exit(code)
