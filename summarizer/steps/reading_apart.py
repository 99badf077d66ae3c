"""Reads the inputs of a batch in a process of its own, so that whoever talks to a server is not held up by it."""

import gc
import multiprocessing
import pickle
import signal
import socket
import traceback
from collections.abc import Iterable, Iterator

from summarizer.domain.article import Article
from summarizer.errors import Incomplete, SummarizerError
from summarizer.processes import Told, tell, untell
from summarizer.steps.failure import Failure

Item = Article | Failure


def read_apart(items: Iterable[Item]) -> Iterator[Item]:
    """The same items, read by another process, a few ahead; only where `can_fork`, and not from standard input.

    Raises:
        SummarizerError: What reading raises.
        Incomplete: The process ended before its time.
    """
    ours, theirs = socket.socketpair()
    process = multiprocessing.get_context("fork").Process(target=_send_all, args=(theirs, ours, items), daemon=True)
    process.start()
    theirs.close()
    return _receive_all(ours)


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


def _send_all(line: socket.socket, other: socket.socket, items: Iterable[Item]) -> None:
    """In the reading process. It ends quietly when nobody listens any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    other.close()
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
