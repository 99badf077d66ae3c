"""What is kept from run to run: answers of models, what their servers take, and finished results.

Reads are quick and never wait for a write. Writes go to a thread, in batches, and are all on disk after `close`. A
database that cannot be read or written costs a warning, never the run.
"""

import logging
import queue
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from summarizer.store.database import Database, Key, Rows, Unusable
from summarizer.store.sqlite_file import SqliteFile

logger = logging.getLogger(__name__)

FILE_NAME: Final = "summarizer.sqlite3"
MAX_BATCH: Final = 500
FLUSH_TIMEOUT_S: Final = 35.0
"""Longer than another process may hold the database."""
MAX_RESULTS: Final = 50_000
"""Finished results kept, some 7,000 bytes each; the oldest go first. Answers of models are paid for and stay."""
MAX_AGE_DAYS: Final = 90
PRUNE_EVERY: Final = 5_000
_SQLITE_PREFIX: Final = "sqlite:///"


class _Write(NamedTuple):
    table: str
    key: Key
    text: str


class ModelMemory:
    """Keeps answers by key and capabilities by server and model.

    Args:
        folder: Of the default database file.
        url: Another database, as an SQLAlchemy address.
    """

    def __init__(self, folder: Path, *, url: str | None = None) -> None:
        self._name = url.partition("://")[0] if url else str(folder / FILE_NAME)
        self._database = _choose_database(folder, url)
        self._unwritten: dict[tuple[str, Key], str] = {}
        self._queue: queue.SimpleQueue[_Write | None] = queue.SimpleQueue()
        self._writer: threading.Thread | None = None
        self._is_broken = False
        self._is_closed = False

    def get(self, key: str) -> str | None:
        """The answer kept under `key`, as JSON."""
        return self._fetch("responses", (key,))

    def put(self, key: str, text: str) -> None:
        """Keep an answer."""
        self._enqueue(_Write("responses", (key,), text))

    def result(self, key: str) -> str | None:
        """The finished result kept under `key`."""
        return self._fetch("results", (key,))

    def keep_result(self, key: str, text: str) -> None:
        """Keep a finished result, for `MAX_AGE_DAYS` at most. They are many: writing begins with the first."""
        self._enqueue(_Write("results", (key,), text))
        self.warm_up()

    def recall(self, place: str, model: str) -> str | None:
        """What the server at `place` took for `model`, as JSON."""
        return self._fetch("server_capabilities", (place, model))

    def remember(self, place: str, model: str, capabilities: str) -> None:
        """Keep what a server took."""
        self._enqueue(_Write("server_capabilities", (place, model), capabilities))

    def warm_up(self) -> None:
        """Begin to open the database for writing, while there is nothing else to do."""
        if self._writer is None and not self._is_broken and not self._is_closed:
            self._writer = threading.Thread(target=self._write_all, name="model-memory", daemon=True)
            self._writer.start()

    def close(self) -> None:
        """Write what is not written yet, and let go of the database."""
        if self._unwritten and self._writer is None:
            self.warm_up()
        self._is_closed = True
        if self._writer is not None:
            self._queue.put(None)
            self._writer.join(FLUSH_TIMEOUT_S)
        self._database.close()

    def _enqueue(self, write: _Write) -> None:
        if not self._is_broken:
            self._unwritten[write.table, write.key] = write.text
            self._queue.put(write)

    def _fetch(self, table: str, key: Key) -> str | None:
        unwritten = self._unwritten.get((table, key))
        if unwritten is not None or self._is_broken:
            return unwritten
        try:
            return self._database.fetch(table, key)
        except Unusable as exc:
            self._go_on_without(exc)
            return None

    def _write_all(self) -> None:
        """The writer thread: batches until told to stop."""
        self._try(self._database.open)
        is_last = False
        unpruned = 0
        while not is_last:
            batch = [self._queue.get()]
            while batch[-1] is not None and len(batch) < MAX_BATCH and not self._queue.empty():
                batch.append(self._queue.get())
            is_last = batch[-1] is None
            writes = [write for write in batch if write is not None]
            if writes:
                self._try(partial(self._database.write, _by_table(writes)))
                for write in writes:
                    self._unwritten.pop((write.table, write.key), None)
                unpruned += sum(write.table == "results" for write in writes)
            if unpruned >= (1 if is_last else PRUNE_EVERY):
                self._try(partial(self._database.prune, most=MAX_RESULTS, days=MAX_AGE_DAYS))
                unpruned = 0

    def _try(self, do: Callable[[], None]) -> None:
        if not self._is_broken:
            try:
                do()
            except Unusable as exc:
                self._go_on_without(exc)

    def _go_on_without(self, exc: Unusable) -> None:
        if not self._is_broken:
            self._is_broken = True
            logger.warning("going on without the cache %s: %s; remove or mend it, or pass --no-cache", self._name, exc)


def sqlite_path(url: str | None, folder: Path) -> Path | None:
    """The database file, None when the configured database is no SQLite file."""
    if url is None:
        return folder / FILE_NAME
    is_file = url.startswith(_SQLITE_PREFIX) and "?" not in url and not url.endswith((_SQLITE_PREFIX, ":memory:"))
    return Path(url.removeprefix(_SQLITE_PREFIX)) if is_file else None


def _choose_database(folder: Path, url: str | None) -> Database:
    path = sqlite_path(url, folder)
    if path is not None:
        return SqliteFile(path)
    from summarizer.store.any_database import AnyDatabase

    return AnyDatabase(str(url))


def _by_table(writes: Iterable[_Write]) -> Rows:
    """The last write of a key wins."""
    rows: dict[str, dict[Key, str]] = {}
    for write in writes:
        rows.setdefault(write.table, {})[write.key] = write.text
    return rows
