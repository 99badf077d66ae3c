"""The same memory in PostgreSQL, written by several processes at once.

Runs where SUMMARIZER_TEST_DATABASE holds the address of an empty database, and psycopg is installed:

    SUMMARIZER_TEST_DATABASE=postgresql://summarizer:summarizer@127.0.0.1/summarizer pytest tests/store
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select, text

from summarizer.store import model_memory
from summarizer.store.model_memory import ModelMemory
from summarizer.store.tables import METADATA, RESPONSES, RESULTS

ADDRESS = os.environ.get("SUMMARIZER_TEST_DATABASE", "")

pytestmark = pytest.mark.skipif(not ADDRESS, reason="SUMMARIZER_TEST_DATABASE names no database")


@pytest.fixture
def url() -> Iterator[str]:
    """The database, without our tables."""
    engine = create_engine(ADDRESS)
    METADATA.drop_all(engine)
    yield ADDRESS
    METADATA.drop_all(engine)
    engine.dispose()


def count(table: str) -> int:
    engine = create_engine(ADDRESS)
    with engine.connect() as connection:
        found = connection.execute(select(func.count()).select_from(METADATA.tables[table])).scalar_one()
    engine.dispose()
    return int(found)


WRITER = """
import sys
from pathlib import Path
from summarizer.store.model_memory import ModelMemory
memory = ModelMemory(Path("unused"), url=sys.argv[1])
memory.warm_up()
for i in range(300):
    memory.put(f"{sys.argv[2]}-{i}", "x" * 500)
    memory.put(f"shared-{i if sys.argv[2] != 'two' else 299 - i}", sys.argv[2])
    memory.keep_result(f"shared-{i}", "r" * 2000)
    memory.remember("http://a/v1", "m", sys.argv[2])
memory.close()
"""


def test_several_processes_make_and_write_the_tables_at_once(url: str) -> None:
    command = [sys.executable, "-W", "error", "-c", WRITER, url]
    names = ("one", "two", "three", "four")
    writers = [subprocess.Popen([*command, name], stderr=subprocess.PIPE, text=True) for name in names]
    assert [writer.communicate(timeout=120)[1] for writer in writers] == [""] * 4
    assert count("responses") == 4 * 300 + 300
    assert count("results") == 300
    assert count("server_capabilities") == 1


def test_the_last_write_wins_and_odd_characters_come_back(url: str, tmp_path: Path) -> None:
    with closing(ModelMemory(tmp_path, url=url)) as memory:
        memory.put("k", "1")
        memory.put("k", '{"text": "é \\u0000 😀"}')
    with closing(ModelMemory(tmp_path, url=url)) as memory:
        assert memory.get("k") == '{"text": "é \\u0000 😀"}'
        assert memory.get("another") is None


def test_old_results_and_too_many_go(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_memory, "MAX_RESULTS", 3)
    with closing(ModelMemory(tmp_path, url=url)) as memory:
        memory.recall("a", "m")
    engine = create_engine(url)
    with engine.begin() as connection:
        for name, days in zip("abcdef", (200, 91, 40, 30, 20, 10), strict=True):
            age = text(f"now() at time zone 'utc' - interval '{days} days'")
            connection.execute(RESULTS.insert().values(key=name, text=name, created=age))
    engine.dispose()
    with closing(ModelMemory(tmp_path, url=url)) as memory:
        memory.keep_result("g", "g")
    with closing(ModelMemory(tmp_path, url=url)) as memory:
        assert [name for name in "abcdefg" if memory.result(name)] == ["e", "f", "g"]


def test_a_database_that_goes_away_costs_one_warning(
    url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(ModelMemory(tmp_path, url=url)) as memory:
        assert memory.recall("http://a/v1", "m") is None
        engine = create_engine(url)
        METADATA.drop_all(engine)
        engine.dispose()
        assert memory.get("other") is None
        memory.put("k2", "2")
    assert len([record for record in caplog.records if record.levelname == "WARNING"]) == 1
    assert "summarizer@" not in caplog.text


def test_a_batch_keeps_its_results_in_the_database(url: str, tmp_path: Path) -> None:
    story = "The dam at Obermark broke on Friday and flooded 12 homes, the agency said.\n" * 2
    (tmp_path / "a.txt").write_text(story)
    environment = {**os.environ, "SUMMARIZER_STORE_URL": url, "SUMMARIZER_CACHE_DIR": str(tmp_path / "cache")}
    for out in ("one", "two"):
        command = [sys.executable, "-m", "summarizer", "batch", "a.txt", "--out", out, "--engine", "offline"]
        subprocess.run(command, cwd=tmp_path, env=environment, check=True, timeout=120, capture_output=True)
    assert count("results") == 1
    (one,), (two,) = ((tmp_path / out / "articles").iterdir() for out in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert RESPONSES.name == "responses"
