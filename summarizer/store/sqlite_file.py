"""A SQLite file, without SQLAlchemy: loading that costs as much as summarising a dozen articles.

The statements are those that SQLAlchemy writes for the same tables; a test holds them side by side.
"""

import sqlite3
import threading
from pathlib import Path
from typing import Final
from urllib.parse import quote

from summarizer.store.database import COLUMNS, Key, Rows, Unusable

BUSY_TIMEOUT_S: Final = 30.0
READ_TIMEOUT_S: Final = 1.0
"""A read that has to wait longer finds nothing: it never waits for a write."""

TABLES: Final = (
    'CREATE TABLE IF NOT EXISTS responses ( "key" VARCHAR(100) NOT NULL, text TEXT NOT NULL, '
    'created DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, PRIMARY KEY ("key") )',
    'CREATE TABLE IF NOT EXISTS results ( "key" VARCHAR(100) NOT NULL, '
    'created DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, text TEXT NOT NULL, PRIMARY KEY ("key") )',
    "CREATE INDEX IF NOT EXISTS ix_results_created ON results (created)",
    "CREATE TABLE IF NOT EXISTS server_capabilities ( place VARCHAR(500) NOT NULL, model VARCHAR(200) NOT NULL, "
    "capabilities TEXT NOT NULL, PRIMARY KEY (place, model) )",
)
UPSERTS: Final = {
    "responses": 'INSERT INTO responses ("key", text) VALUES (?, ?) '
    'ON CONFLICT ("key") DO UPDATE SET text = excluded.text, created = CURRENT_TIMESTAMP',
    "results": 'INSERT INTO results ("key", text) VALUES (?, ?) '
    'ON CONFLICT ("key") DO UPDATE SET created = CURRENT_TIMESTAMP, text = excluded.text',
    "server_capabilities": "INSERT INTO server_capabilities (place, model, capabilities) VALUES (?, ?, ?) "
    "ON CONFLICT (place, model) DO UPDATE SET capabilities = excluded.capabilities",
}
_PRUNE: Final = (
    "DELETE FROM results WHERE created <= max(datetime('now', ?), "
    "coalesce((SELECT created FROM results ORDER BY created DESC LIMIT 1 OFFSET ?), ''))"
)


class SqliteFile:
    """Made with the first write, readable for its owner only, written ahead (WAL).

    Args:
        path: Its folder is made with mode 0700 when it is missing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reader: sqlite3.Connection | None = None
        self._writer: sqlite3.Connection | None = None
        self._reading = threading.Lock()

    def open(self) -> None:
        """Make the file and its tables where they are missing."""
        self._open_writer()

    def fetch(self, table: str, key: Key) -> str | None:
        """The text under a key; None when there is no row, no table or no file."""
        keys, column = COLUMNS[table]
        where = " AND ".join(f"{name} = ?" for name in keys)
        with self._reading:
            try:
                connection = self._reader or self._open_reader()
                if connection is None:
                    return None
                row = connection.execute(f"SELECT {column} FROM {table} WHERE {where}", key).fetchone()
            except sqlite3.OperationalError:
                return None
            except (sqlite3.Error, OSError) as exc:
                raise Unusable(str(exc)) from exc
            return str(row[0]) if row else None

    def write(self, rows: Rows) -> None:
        """Write all in one transaction."""
        writer = self._open_writer()
        try:
            with writer:
                for table in sorted(rows):
                    writer.executemany(UPSERTS[table], [(*key, text) for key, text in sorted(rows[table].items())])
        except sqlite3.Error as exc:
            raise Unusable(str(exc)) from exc

    def prune(self, *, most: int, days: int) -> None:
        """Drop results that are old, and the oldest where there are too many."""
        writer = self._open_writer()
        try:
            with writer:
                writer.execute(_PRUNE, (f"-{days} days", most))
        except sqlite3.Error as exc:
            raise Unusable(str(exc)) from exc

    def close(self) -> None:
        """Close the file."""
        with self._reading:
            for connection in (self._reader, self._writer):
                if connection is not None:
                    connection.close()
            self._reader = self._writer = None

    def _open_reader(self) -> sqlite3.Connection | None:
        """Open for reading; never makes a file, but may recover one that a crash left behind."""
        if not self._path.is_file():
            return None
        address = f"file:{quote(str(self._path.absolute()))}?mode=rw"
        self._reader = sqlite3.connect(address, uri=True, timeout=READ_TIMEOUT_S, check_same_thread=False)
        self._reader.execute("PRAGMA query_only=ON")
        return self._reader

    def _open_writer(self) -> sqlite3.Connection:
        if self._writer is None:
            try:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._path.touch(mode=0o600, exist_ok=True)
                try:
                    self._writer = self._make()
                except sqlite3.OperationalError:
                    self._writer = self._make()  # another process made it at the same moment
            except (sqlite3.Error, OSError) as exc:
                raise Unusable(str(exc)) from exc
        return self._writer

    def _make(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=BUSY_TIMEOUT_S, check_same_thread=False)
        try:
            for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", *TABLES):
                connection.execute(statement)
        except sqlite3.Error:
            connection.close()
            raise
        return connection
