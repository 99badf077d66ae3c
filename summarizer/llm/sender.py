"""A process that loads the SDK and sends calls, while this one reads its options and articles.

Loading the SDK takes as long as all else before the first request. The process is forked once that is loaded which both
need, and before anything else is.
"""

import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from summarizer.processes import Forked

_END_TIMEOUT_S: Final = 1.0


class Sender(NamedTuple):
    """Our end of the line to the process, which ends when the line is closed."""

    line: socket.socket
    process: "Forked"

    def end(self) -> None:
        """End the process, whatever it does."""
        with suppress(OSError):
            self.line.shutdown(socket.SHUT_RDWR)  # other processes of ours may hold the line open as well
        self.line.close()
        self.process.end(_END_TIMEOUT_S)


def hire_sender() -> Sender:
    """Start the process; only where a fork is safe."""
    from summarizer.llm.sending_apart import serve  # loaded once, for both: asyncio and pydantic are most of it
    from summarizer.processes import fork

    ours, theirs = socket.socketpair()

    def work() -> None:
        """Until the line is closed. Whatever goes wrong ends the process: this one then sends for itself."""
        from summarizer.llm.sdk import import_sdk

        ours.close()
        with suppress(Exception):
            import_sdk()
            serve(theirs)

    process = fork(work)
    theirs.close()
    return Sender(ours, process)
