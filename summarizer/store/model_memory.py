"""What is kept from run to run: answers of models, what their servers take, and finished results.

Reads are quick and never wait for a write. Writes go to a thread, in batches, and are all on disk after `close`. A
database that cannot be read or written costs a warning, never the run.
"""

import logging
import queue
import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.store.connect import open_engine, sqlite_path
from summarizer.store.quick_read import QuickReader

if TYPE_CHECKING:
    from sqlalchemy import Engine, Executable, Table

logger = logging.getLogger(__name__)

MAX_BATCH: Final = 500
FLUSH_TIMEOUT_S: Final = 35.0
"""Longer than another process may hold the database."""


class _Write(NamedTuple):
    table: str
    key: tuple[str, ...]
    text: str


MAX_RESULTS: Final = 50_000
"""Finished results kept, some 7,000 bytes each; the oldest go first. Answers of models are paid for and stay."""
MAX_AGE_DAYS: Final = 90
PRUNE_EVERY: Final = 5_000

_COLUMNS: Final = {
    "responses": (("key",), "text"),
    "results": (("key",), "text"),
    "server_capabilities": (("place", "model"), "capabilities"),
}
"""Table to its key columns and the column that holds JSON."""


class ModelMemory:
    """Keeps answers by key and capabilities by server and model.

    Args:
        folder: Of the default database file.
        url: Another database, as an SQLAlchemy address.
    """

    def __init__(self, folder: Path, *, url: str | None = None) -> None:
        self._folder = folder
        self._url = url
        path = sqlite_path(url, folder)
        self._reader = QuickReader(path) if path is not None else None
        self._engine: Engine | None = None
        self._opening = threading.Lock()
        self._unwritten: dict[tuple[str, tuple[str, ...]], str] = {}
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
        if self._reader is not None:
            self._reader.close()
        if self._engine is not None:
            self._engine.dispose()

    def _enqueue(self, write: _Write) -> None:
        if not self._is_broken:
            self._unwritten[write.table, write.key] = write.text
            self._queue.put(write)

    def _fetch(self, table: str, key: tuple[str, ...]) -> str | None:
        unwritten = self._unwritten.get((table, key))
        if unwritten is not None or self._is_broken:
            return unwritten
        keys, column = _COLUMNS[table]
        try:
            if self._reader is not None:
                where = " AND ".join(f"{name} = ?" for name in keys)
                return self._reader.fetch(f"SELECT {column} FROM {table} WHERE {where}", key)
            return self._fetch_from_engine(table, key)
        except (sqlite3.Error, OSError) as exc:
            self._go_on_without(exc)
            return None

    def _fetch_from_engine(self, table: str, key: tuple[str, ...]) -> str | None:
        engine = self._open()
        if engine is None:
            return None
        from sqlalchemy import select
        from sqlalchemy.exc import SQLAlchemyError

        columns = _table(table).columns
        keys, column = _COLUMNS[table]
        query = select(columns[column]).where(*(columns[name] == value for name, value in zip(keys, key, strict=True)))
        try:
            with engine.connect() as connection:
                return connection.execute(query).scalar_one_or_none()
        except SQLAlchemyError as exc:
            self._go_on_without(exc)
            return None

    def _open(self) -> "Engine | None":
        """The engine, opened once; None when it cannot be."""
        with self._opening:
            if self._engine is None and not self._is_broken:
                from sqlalchemy.exc import SQLAlchemyError

                try:
                    self._engine = open_engine(self._url, self._folder)
                except (SQLAlchemyError, ImportError, OSError) as exc:
                    self._go_on_without(exc)
            return self._engine

    def _write_all(self) -> None:
        """The writer thread: batches until told to stop."""
        engine = self._open()
        is_last = False
        unpruned = 0
        while not is_last:
            batch = [self._queue.get()]
            while batch[-1] is not None and len(batch) < MAX_BATCH and not self._queue.empty():
                batch.append(self._queue.get())
            is_last = batch[-1] is None
            writes = [write for write in batch if write is not None]
            if engine is not None and writes and not self._is_broken:
                self._write_batch(engine, writes)
                unpruned += sum(write.table == "results" for write in writes)
            if engine is not None and unpruned >= (1 if is_last else PRUNE_EVERY) and not self._is_broken:
                self._prune(engine)
                unpruned = 0

    def _prune(self, engine: "Engine") -> None:
        """Drop results that are old, and the oldest where there are too many."""
        from datetime import UTC, datetime, timedelta

        from sqlalchemy import delete, select
        from sqlalchemy.exc import SQLAlchemyError

        results = _table("results")
        created = results.columns.created
        newest_to_go = select(created).order_by(created.desc()).offset(MAX_RESULTS).limit(1)
        too_old = datetime.now(UTC).replace(tzinfo=None) - timedelta(days=MAX_AGE_DAYS)
        try:
            with engine.begin() as connection:
                last = connection.execute(newest_to_go).scalar_one_or_none()
                connection.execute(delete(results).where(created <= (too_old if last is None else max(too_old, last))))
        except SQLAlchemyError as exc:
            self._go_on_without(exc)

    def _write_batch(self, engine: "Engine", writes: list[_Write]) -> None:
        from sqlalchemy.exc import SQLAlchemyError

        try:
            _replace(engine, writes)
        except SQLAlchemyError as exc:
            self._go_on_without(exc)
        for write in writes:
            self._unwritten.pop((write.table, write.key), None)

    def _go_on_without(self, exc: Exception) -> None:
        if not self._is_broken:
            self._is_broken = True
            what = self._url.partition("://")[0] if self._url else sqlite_path(None, self._folder)
            reason = str(getattr(exc, "orig", None) or exc)
            logger.warning("going on without the cache %s: %s; remove or mend it, or pass --no-cache", what, reason)


def _table(name: str) -> "Table":
    from summarizer.store.tables import METADATA

    return METADATA.tables[name]


def _replace(engine: "Engine", writes: Iterable[_Write]) -> None:
    """Write all in one transaction; the last write of a key wins."""
    rows: dict[str, dict[tuple[str, ...], str]] = {}
    for write in writes:
        rows.setdefault(write.table, {})[write.key] = write.text
    with engine.begin() as connection:
        for name in sorted(rows):
            keys, column = _COLUMNS[name]
            # In the order of their keys, so that two processes never wait for each other in a circle.
            new = [{**dict(zip(keys, of, strict=True)), column: text} for of, text in sorted(rows[name].items())]
            for insert in _upserts(engine.dialect.name, name):
                connection.execute(insert, new)


def _upserts(dialect: str, name: str) -> "list[Executable]":
    """Insert, or replace what is there."""
    from importlib import import_module

    from sqlalchemy import bindparam, func

    table = _table(name)
    keys, column = _COLUMNS[name]
    if dialect not in {"postgresql", "sqlite"}:
        return [table.delete().where(*(table.columns[key] == bindparam(key) for key in keys)), table.insert()]
    insert = import_module(f"sqlalchemy.dialects.{dialect}").insert(table)  # the other one would only cost time
    changed = {column: insert.excluded[column]}
    if "created" in table.columns:
        changed["created"] = func.current_timestamp()
    return [insert.on_conflict_do_update(index_elements=keys, set_=changed)]
