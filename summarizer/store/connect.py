"""Opens the database: SQLite in the cache folder, or whatever SQLAlchemy address is configured."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlalchemy import Engine

FILE_NAME: Final = "summarizer.sqlite3"
BUSY_TIMEOUT_S: Final = 30.0
_SQLITE_PREFIX: Final = "sqlite:///"


def sqlite_path(url: str | None, folder: Path) -> Path | None:
    """The database file, None when the configured database is no SQLite file."""
    if url is None:
        return folder / FILE_NAME
    is_file = url.startswith(_SQLITE_PREFIX) and "?" not in url and not url.endswith((_SQLITE_PREFIX, ":memory:"))
    return Path(url.removeprefix(_SQLITE_PREFIX)) if is_file else None


def open_engine(url: str | None, folder: Path) -> "Engine":
    """Open the database and make its tables where they are missing.

    A SQLite file is made readable for its owner only, written ahead (WAL), and waited for while another process
    writes.

    Args:
        url: An SQLAlchemy address; None for the SQLite file in `folder`.
        folder: Made with mode 0700 when it is missing.

    Raises:
        OSError: The folder or file cannot be made.
        sqlalchemy.exc.SQLAlchemyError: The database cannot be opened.
        ImportError: The driver that `url` names is not installed.
    """
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError

    path = sqlite_path(url, folder)
    if path is not None:
        _make_private(path)
        engine = _tune(create_engine(f"{_SQLITE_PREFIX}{path}", connect_args={"timeout": BUSY_TIMEOUT_S}))
    else:
        engine = create_engine(str(url))
    try:
        _make_tables(engine)
    except DBAPIError:
        _make_tables(engine)  # PostgreSQL: another process made the same table at the same moment
    return engine


def _make_tables(engine: "Engine") -> None:
    from sqlalchemy.schema import CreateIndex, CreateTable

    from summarizer.store.tables import METADATA

    with engine.begin() as connection:
        for table in METADATA.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))


def _make_private(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600, exist_ok=True)


def _tune(engine: "Engine") -> "Engine":
    from sqlalchemy import event

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined] # DBAPI connections have no common type
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.close()

    return engine
