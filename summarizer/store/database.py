"""What is asked of a database, whichever it is: texts by table and key."""

from collections.abc import Mapping
from typing import Final, Protocol

COLUMNS: Final = {
    "responses": (("key",), "text"),
    "results": (("key",), "text"),
    "server_capabilities": (("place", "model"), "capabilities"),
}
"""Table to its key columns and the column that holds JSON."""

Key = tuple[str, ...]
Rows = Mapping[str, Mapping[Key, str]]
"""Table to texts by key."""


class Unusable(Exception):
    """The database cannot be opened, read or written; the message says why, without its address."""


class Database(Protocol):
    """Keeps texts. Every method but `close` raises `Unusable`, and only then."""

    def open(self) -> None:
        """Make what is missing; the other methods do without, where nothing was written yet."""
        ...

    def fetch(self, table: str, key: Key) -> str | None:
        """The text under a key; for any thread."""
        ...

    def write(self, rows: Rows) -> None:
        """Write all in one transaction, over what is there; one thread at a time."""
        ...

    def prune(self, *, most: int, days: int) -> None:
        """Drop results older than so many days, and the oldest where there are more than `most`."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...
