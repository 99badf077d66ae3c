"""Reads the inputs of a batch in a process of its own, so that whoever talks to a server is not held up by it."""

import gc
import pickle
import socket
import traceback
from collections.abc import Iterable, Iterator

from summarizer.domain.article import Article
from summarizer.errors import Incomplete, SummarizerError
from summarizer.processes import Told, tell, untell
from summarizer.steps.failure import Failure

Item = Article | Failure


class ReadApart:
    """Items read by another process, a few ahead; only where `can_fork`, and not from standard input.

    Args:
        items: Not yet begun.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = items
        self._ours, self._theirs = socket.socketpair()

    def read(self) -> None:
        """In the process that reads: until all is read, or nobody listens any more."""
        self._ours.close()
        _send_all(self._theirs, self._items)

    def receive(self) -> Iterator[Item]:
        """The same items, in the process that wants them, once the other one was started.

        Raises:
            SummarizerError: What reading raises.
            Incomplete: The process ended before its time.
        """
        self._theirs.close()
        return _receive_all(self._ours)

    def leave(self) -> None:
        """In any other process: a line that somebody else holds open would hide that a process is gone."""
        self._ours.close()
        self._theirs.close()


def _receive_all(line: socket.socket) -> Iterator[Item]:
    with line, line.makefile("rb") as file:
        while True:
            try:
                item = pickle.load(file)
            except (EOFError, pickle.UnpicklingError, ConnectionError) as exc:
                raise Incomplete("the process that reads the inputs ended; start the same command again") from exc
            if item is None:
                return
            if isinstance(item, Told):
                raise untell(item)
            yield item


def _send_all(line: socket.socket, items: Iterable[Item]) -> None:
    gc.freeze()
    gc.enable()
    try:
        with line, line.makefile("wb") as file:
            for item in _until_error(items):
                pickle.dump(item, file, pickle.HIGHEST_PROTOCOL)
                file.flush()
    except ConnectionError:
        return


def _until_error(items: Iterable[Item]) -> Iterator[Item | Told | None]:
    """The items; then None, or the error that ended them."""
    try:
        yield from items
        yield None
    except SummarizerError as exc:
        yield tell(exc)
    except Exception:  # a fault of ours: told where errors are told, with its place
        fault = f"a fault in this program, please report it:\n{traceback.format_exc()}"
        yield tell(SummarizerError(fault))
