"""Looks into a SQLite file without SQLAlchemy, so that a first request need not wait a quarter of a second for it."""

import sqlite3
import threading
from pathlib import Path
from typing import Final
from urllib.parse import quote

LOCK_TIMEOUT_S: Final = 1.0


class QuickReader:
    """Reads one SQLite file that may not exist yet, for any thread.

    Raises:
        sqlite3.DatabaseError: From `fetch`, when the file is no database.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._turn = threading.Lock()

    def fetch(self, query: str, values: tuple[str, ...]) -> str | None:
        """The first column of the first row; None when there is no row, no table or no file."""
        with self._turn:
            connection = self._connection or self._open()
            if connection is None:
                return None
            try:
                row = connection.execute(query, values).fetchone()
            except sqlite3.OperationalError:
                return None
            return str(row[0]) if row else None

    def close(self) -> None:
        """Close the file."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _open(self) -> sqlite3.Connection | None:
        """Open for reading; never makes a file, but may recover one that a crash left behind."""
        address = f"file:{quote(str(self._path.absolute()))}?mode=rw"
        try:
            if not self._path.is_file():
                return None
            self._connection = sqlite3.connect(address, uri=True, timeout=LOCK_TIMEOUT_S, check_same_thread=False)
            self._connection.execute("PRAGMA query_only=ON")
        except (sqlite3.OperationalError, OSError):
            return None
        return self._connection
