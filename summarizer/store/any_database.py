"""Any database that SQLAlchemy has an address for. Loading SQLAlchemy takes a quarter of a second."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib import import_module

from sqlalchemy import Connection, Engine, Executable, bindparam, create_engine, delete, func, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.schema import CreateIndex, CreateTable

from summarizer.store.database import COLUMNS, Key, Rows, Unusable
from summarizer.store.tables import METADATA, RESULTS


class AnyDatabase:
    """Opened with the first use.

    Args:
        address: As SQLAlchemy writes it; its driver must be installed.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._engine: Engine | None = None
        self._opening = threading.Lock()

    def open(self) -> None:
        """Open it, and make its tables where they are missing."""
        with self._opening, _told():
            if self._engine is None:
                engine = create_engine(self._address)
                try:
                    _make_tables(engine)
                except DBAPIError:
                    _make_tables(engine)  # PostgreSQL: another process made the same table at the same moment
                self._engine = engine

    def fetch(self, table: str, key: Key) -> str | None:
        """The text under a key."""
        keys, column = COLUMNS[table]
        columns = METADATA.tables[table].columns
        query = select(columns[column]).where(*(columns[name] == value for name, value in zip(keys, key, strict=True)))
        with self._transaction() as connection:
            return connection.execute(query).scalar_one_or_none()

    def write(self, rows: Rows) -> None:
        """Write all in one transaction."""
        with self._transaction() as connection:
            for table in sorted(rows):
                keys, column = COLUMNS[table]
                # In the order of their keys, so that two processes never wait for each other in a circle.
                new = [{**dict(zip(keys, of, strict=True)), column: text} for of, text in sorted(rows[table].items())]
                for statement in upserts(connection.dialect.name, table):
                    connection.execute(statement, new)

    def prune(self, *, most: int, days: int) -> None:
        """Drop results that are old, and the oldest where there are too many."""
        created = RESULTS.columns.created
        newest_to_go = select(created).order_by(created.desc()).offset(most).limit(1)
        too_old = datetime.now(UTC).replace(tzinfo=None) - timedelta(days=days)
        with self._transaction() as connection:
            last = connection.execute(newest_to_go).scalar_one_or_none()
            connection.execute(delete(RESULTS).where(created <= (too_old if last is None else max(too_old, last))))

    def close(self) -> None:
        """Close its connections."""
        if self._engine is not None:
            self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        self.open()
        assert self._engine is not None
        with _told(), self._engine.begin() as connection:
            yield connection


@contextmanager
def _told() -> Iterator[None]:
    """Foreign errors become ours; the message of the driver, which does not hold the address."""
    try:
        yield
    except (SQLAlchemyError, ImportError, OSError) as exc:
        raise Unusable(str(getattr(exc, "orig", None) or exc)) from exc


def _make_tables(engine: Engine) -> None:
    with engine.begin() as connection:
        for table in METADATA.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))


def upserts(dialect: str, name: str) -> list[Executable]:
    """Statements that insert a row, or replace what is there."""
    table = METADATA.tables[name]
    keys, column = COLUMNS[name]
    if dialect not in {"postgresql", "sqlite"}:
        return [table.delete().where(*(table.columns[key] == bindparam(key) for key in keys)), table.insert()]
    insert = import_module(f"sqlalchemy.dialects.{dialect}").insert(table)  # the other one would only cost time
    changed = {column: insert.excluded[column]}
    if "created" in table.columns:
        changed["created"] = func.current_timestamp()
    return [insert.on_conflict_do_update(index_elements=keys, set_=changed)]
