"""What a batch says of each article, and of the run as a whole: the lines of `manifest.jsonl`, and `manifest.json`."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field, ValidationError

from summarizer.domain.values import SCHEMA_VERSION, Frozen, Usage


class Row(Frozen):
    """How one article ended. `file` stands for a result, relative to the folder; `error` is the class of a failure."""

    key: str
    article_id: str = ""
    label: str
    path: str | None = None
    status: Literal["done", "failed"]
    file: str | None = None
    error: str | None = None
    message: str | None = None
    exit_code: int = 0
    engine: str | None = None
    fallback: str | None = None
    claims: int = 0
    rejected: int = 0
    usage: Usage = Usage()
    cost: float | None = None


class Saved(NamedTuple):
    """A row, with the result it is about where there is one."""

    row: Row
    result: bytes | None = None


class Made(Frozen):
    """What made the results of a folder; results of two makers are not mixed."""

    engine: str
    model: str | None = None
    prompts: dict[str, str] = Field(default_factory=dict)


class Totals(Frozen):
    """Of all rows of a manifest; `cost` is None when a price is unknown."""

    done: int = 0
    failed: int = 0
    usage: Usage = Usage()
    cost: float | None = 0.0

    def plus(self, row: Row) -> "Totals":
        """With one row more."""
        is_done = row.status == "done"
        cost = None if self.cost is None or (row.usage.calls and row.cost is None) else self.cost + (row.cost or 0.0)
        return Totals(
            done=self.done + is_done, failed=self.failed + (not is_done), usage=self.usage + row.usage, cost=cost
        )


class Record(Frozen):
    """`manifest.json`. `is_finished` is False while a run is under way, and after one that was cut short."""

    schema_version: str = SCHEMA_VERSION
    kind: Literal["batch"] = "batch"
    made: Made
    is_finished: bool = False
    totals: Totals = Totals()


def to_line(row: Row) -> bytes:
    """As it stands in the manifest."""
    return row.model_dump_json(exclude_defaults=True).encode() + b"\n"


def read_rows(path: Path) -> Iterator[Row]:
    """Whole lines only."""
    if not path.exists():
        return
    with path.open("rb") as file:
        for line in file:
            if line.endswith(b"\n"):
                with contextlib.suppress(ValidationError):
                    yield Row.model_validate_json(line)


def last_rows(path: Path) -> Iterator[Row]:
    """One row a key: the last, where the first stood."""
    last: dict[str, int] = {}
    for number, row in enumerate(read_rows(path)):
        last[row.key] = number
    for number, row in enumerate(read_rows(path)):
        if last[row.key] == number:
            yield row


def ends_whole(path: Path) -> bool:
    """Is there no manifest, or one whose last line is whole."""
    if not path.exists() or path.stat().st_size == 0:
        return True
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"
