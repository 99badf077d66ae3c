"""A corpus of short stories, and the command line in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "servers"))


def story(number: int) -> str:
    return (
        f"The dam at Obermark broke on Friday and flooded {number + 10} homes, the civil defence agency said.\n"
        "Prime Minister Ivo Lang promised 20 million euros for the flooded homes.\n"
        "Engineers had warned of cracks in the dam since May, according to a report.\n"
    )


@pytest.fixture
def write_corpus(tmp_path: Path) -> Callable[[int], Path]:
    """Writes so many stories as JSON Lines, with the ids a0, a1, …"""

    def write(count: int) -> Path:
        path = tmp_path / "corpus.jsonl"
        rows = (json.dumps({"id": f"a{n}", "text": story(n)}) for n in range(count))
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return path

    return write


def start_batch(corpus: Path, out: Path, *options: object, **settings: object) -> subprocess.Popen[str]:
    """`summarize batch` in a process of its own."""
    environment = {**os.environ, **{name: str(value) for name, value in settings.items()}}
    command = [sys.executable, "-m", "summarizer", "batch", str(corpus), "--out", str(out)]
    return subprocess.Popen(
        [*command, *map(str, options)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def rows_of(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "manifest.jsonl").read_text("utf-8").splitlines()]


def require_whole(out: Path) -> None:
    """Every file of a folder is whole, every row has its file, and every file its row."""
    files = {path.stem: json.loads(path.read_text("utf-8")) for path in (out / "articles").glob("*.json")}
    rows = rows_of(out)
    assert len({row["key"] for row in rows}) == len(rows)
    assert {row["key"] for row in rows if row["status"] == "done"} == set(files)
    for result in files.values():
        text = result["article"]["text"]
        evidence = [one for claim in (*result["gist"], *result["claims"]) for one in claim["evidence"]]
        assert evidence
        assert all(text[one["start"] : one["end"]] == one["text"] for one in evidence)
