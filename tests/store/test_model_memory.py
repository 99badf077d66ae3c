import logging
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from summarizer.store import model_memory
from summarizer.store.any_database import AnyDatabase, upserts
from summarizer.store.model_memory import FILE_NAME, ModelMemory, sqlite_path
from summarizer.store.sqlite_file import TABLES, UPSERTS
from summarizer.store.tables import METADATA


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture(params=["default", "by address"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str | None:
    """The default file, and the same database read through SQLAlchemy alone."""
    return None if request.param == "default" else f"sqlite:///{tmp_path / 'other.db'}?timeout=30"


@pytest.fixture
def memory(folder: Path, url: str | None) -> Iterator[ModelMemory]:
    opened = ModelMemory(folder, url=url)
    yield opened
    opened.close()


def test_what_was_put_is_there_at_once_and_in_the_next_run(memory: ModelMemory, folder: Path, url: str | None):
    memory.put("k", '{"text": "é\\u0000"}')
    assert memory.get("k") == '{"text": "é\\u0000"}'
    memory.close()
    with closing(ModelMemory(folder, url=url)) as later:
        assert later.get("k") == '{"text": "é\\u0000"}'
        assert later.get("another") is None


def test_the_last_write_of_a_key_wins(memory: ModelMemory, folder: Path, url: str | None):
    memory.put("k", "1")
    memory.put("k", "2")
    memory.close()
    with closing(ModelMemory(folder, url=url)) as later:
        later.put("k", "3")
    with closing(ModelMemory(folder, url=url)) as last:
        assert last.get("k") == "3"


def test_capabilities_are_kept_by_server_and_model(memory: ModelMemory, folder: Path, url: str | None):
    memory.remember("http://a/v1", "m", "one")
    memory.remember("http://b/v1", "m", "two")
    memory.close()
    with closing(ModelMemory(folder, url=url)) as later:
        assert later.recall("http://a/v1", "m") == "one"
        assert later.recall("http://b/v1", "m") == "two"
        assert later.recall("http://b/v1", "n") is None


def test_what_is_written_can_be_read_while_the_memory_is_open(memory: ModelMemory):
    memory.warm_up()
    for number in range(700):
        memory.put(f"k{number}", str(number))
    assert [memory.get(f"k{number}") for number in range(700)] == [str(number) for number in range(700)]


def test_looking_something_up_makes_no_file(folder: Path):
    with closing(ModelMemory(folder)) as memory:
        assert memory.get("k") is None
    assert not folder.exists()


def test_folder_and_file_are_for_their_owner_only(folder: Path):
    with closing(ModelMemory(folder)) as memory:
        memory.put("k", "1")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600


def test_an_unwritten_memory_can_be_closed_twice_and_not_warmed_up_again(folder: Path):
    memory = ModelMemory(folder)
    memory.put("k", "1")
    memory.close()
    memory.close()
    threads = threading.active_count()
    memory.warm_up()
    assert threading.active_count() == threads


def warnings_of(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_damaged_file_costs_one_warning_and_the_run_goes_on(
    content: bytes, folder: Path, caplog: pytest.LogCaptureFixture
):
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(content)
    with closing(ModelMemory(folder)) as memory:
        memory.get("k")
        memory.put("k", "1")
        memory.warm_up()
    (warning,) = warnings_of(caplog)
    assert str(folder / FILE_NAME) in warning
    assert "--no-cache" in warning
    assert (folder / FILE_NAME).read_bytes() == content


def test_a_folder_that_cannot_be_made_costs_one_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    (tmp_path / "file").write_text("in the way")
    with closing(ModelMemory(tmp_path / "file" / "cache")) as memory:
        memory.put("k", "1")
        assert memory.get("other") is None
    assert len(warnings_of(caplog)) == 1


@pytest.mark.parametrize("url", ["nonsense", "nodatabase://x", "postgresql+missingdriver://u:secret@h/db"])
def test_an_address_that_cannot_be_opened_costs_one_warning_without_the_password(
    url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    with closing(ModelMemory(tmp_path, url=url)) as memory:
        assert memory.get("k") is None
        memory.put("k", "1")
    (warning,) = warnings_of(caplog)
    assert "secret" not in warning


def test_another_schema_under_our_name_is_a_warning_not_a_crash(folder: Path, caplog: pytest.LogCaptureFixture):
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME)) as database:
        database.execute("CREATE TABLE responses (something INTEGER)")
    with closing(ModelMemory(folder)) as memory:
        assert memory.get("k") is None
        memory.put("k", "1")
    assert len(warnings_of(caplog)) == 1


WRITER = """
import sys
from pathlib import Path
from summarizer.store.model_memory import ModelMemory
memory = ModelMemory(Path(sys.argv[1]))
memory.warm_up()
for i in range(300):
    memory.put(f"{sys.argv[2]}-{i}", "x" * 500)
    memory.put(f"shared-{i}", sys.argv[2])
memory.close()
"""


def test_several_processes_write_the_same_new_database_at_once(folder: Path):
    command = [sys.executable, "-W", "error", "-c", WRITER, str(folder)]
    writers = [
        subprocess.Popen([*command, name], stderr=subprocess.PIPE, text=True) for name in ("one", "two", "three")
    ]
    complaints = [writer.communicate(timeout=60)[1] for writer in writers]
    assert complaints == ["", "", ""]
    with closing(sqlite3.connect(folder / FILE_NAME)) as database:
        assert database.execute("SELECT count(*) FROM responses").fetchone() == (1200,)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (None, Path("cache") / FILE_NAME),
        ("sqlite:///a/b.db", Path("a/b.db")),
        ("sqlite:////abs/b.db", Path("/abs/b.db")),
        ("sqlite:///b.db?cache=shared", None),
        ("sqlite:///:memory:", None),
        ("sqlite://", None),
        ("postgresql://h/db", None),
    ],
)
def test_only_plain_sqlite_files_are_read_without_sqlalchemy(url: str | None, expected: Path | None):
    assert sqlite_path(url, Path("cache")) == expected


def test_results_are_kept_apart_from_answers(memory: ModelMemory, folder: Path, url: str | None):
    memory.keep_result("k", "result")
    memory.put("k", "answer")
    memory.close()
    with closing(ModelMemory(folder, url=url)) as later:
        assert (later.result("k"), later.get("k")) == ("result", "answer")


def test_only_the_newest_results_are_kept_and_none_for_long(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(model_memory, "MAX_RESULTS", 3)
    with closing(ModelMemory(folder)) as memory:
        memory.put("answer", "stays")
        for name in "abcdef":
            memory.keep_result(name, name)
    days = {"a": 200, "b": 91, "c": 40, "d": 30, "e": 20, "f": 10}
    with closing(sqlite3.connect(folder / FILE_NAME)) as database:
        for name in "abcdef":
            database.execute(
                "INSERT OR REPLACE INTO results (key, text, created) VALUES (?, ?, datetime('now', ?))",
                (name, name, f"-{days[name]} days"),
            )
        database.commit()
    with closing(ModelMemory(folder)) as memory:
        memory.keep_result("g", "g")
    with closing(ModelMemory(folder)) as memory:
        assert [name for name in "abcdefg" if memory.result(name)] == ["e", "f", "g"]
        assert memory.get("answer") == "stays"
    monkeypatch.setattr(model_memory, "MAX_RESULTS", 100)
    monkeypatch.setattr(model_memory, "MAX_AGE_DAYS", 15)
    with closing(ModelMemory(folder)) as memory:
        memory.keep_result("h", "h")
    with closing(ModelMemory(folder)) as memory:
        assert [name for name in "efgh" if memory.result(name)] == ["f", "g", "h"]


def test_any_thread_may_look_something_up(folder: Path):
    with closing(ModelMemory(folder)) as memory:
        memory.keep_result("k", "1")
    with closing(ModelMemory(folder)) as memory:
        found: list[str | None] = [memory.result("k")]
        thread = threading.Thread(target=lambda: found.append(memory.result("k")))
        thread.start()
        thread.join()
    assert found == ["1", "1"]


def test_a_database_of_another_kind_is_written_by_delete_and_insert(folder: Path, tmp_path: Path):
    address = f"sqlite:///{tmp_path / 'other.db'}?timeout=30"
    AnyDatabase(address).open()
    engine = create_engine(address)
    with engine.begin() as connection:
        for text in ("1", "2"):
            for statement in upserts("mysql", "responses"):
                connection.execute(statement, [{"key": "k", "text": text}])
    engine.dispose()
    with closing(ModelMemory(folder, url=address)) as later:
        assert later.get("k") == "2"


def test_a_sqlite_file_is_made_and_written_with_the_statements_that_sqlalchemy_would_use():
    made = [
        statement.compile(dialect=sqlite.dialect())
        for table in METADATA.sorted_tables
        for statement in (
            CreateTable(table, if_not_exists=True),
            *(CreateIndex(index, if_not_exists=True) for index in table.indexes),
        )
    ]
    assert [" ".join(str(statement).split()) for statement in made] == list(TABLES)
    for name, table in METADATA.tables.items():
        (statement,) = upserts("sqlite", name)
        columns = [column.name for column in table.columns if column.name != "created"]
        assert str(statement.compile(dialect=sqlite.dialect(), column_keys=columns)) == UPSERTS[name]


def test_a_file_is_shared_by_what_reads_it_through_sqlalchemy_and_what_does_not(folder: Path):
    with closing(ModelMemory(folder)) as memory:
        memory.put("k", "1")
    with closing(ModelMemory(folder, url=f"sqlite:///{folder / FILE_NAME}?timeout=30")) as other:
        assert other.get("k") == "1"
        other.put("k", "2")
        other.keep_result("r", "3")
    with closing(ModelMemory(folder)) as memory:
        assert (memory.get("k"), memory.result("r")) == ("2", "3")


def test_results_are_written_while_the_run_goes_on_and_not_held_until_its_end(folder: Path):
    with closing(ModelMemory(folder)) as memory:
        memory.keep_result("k", "1")
        deadline = time.monotonic() + 20
        while not _is_on_disk(folder) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert _is_on_disk(folder)


def _is_on_disk(folder: Path) -> bool:
    try:
        with closing(sqlite3.connect(folder / FILE_NAME)) as database:
            return database.execute("SELECT count(*) FROM results").fetchone() == (1,)
    except sqlite3.OperationalError:
        return False
