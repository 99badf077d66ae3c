"""What earlier runs measured: JSON Lines, one run a line, oldest first."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarizer.errors import InputError

FILE = "history.jsonl"


def read_history(folder: Path) -> list[dict[str, Any]]:
    """All runs kept in a folder, oldest first.

    Raises:
        InputError: The file cannot be read.
    """
    path = folder / FILE
    if not path.exists():
        return []
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    except (OSError, ValueError) as exc:
        raise InputError(f"cannot read the history {path}: {exc}; restore it or move it away") from exc


def append_history(folder: Path, entry: Mapping[str, Any]) -> None:
    """Add a run at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / FILE).open("a", encoding="utf-8", newline="\n") as out:
        out.write(json.dumps(entry, ensure_ascii=False) + "\n")


def last_passed(history: list[dict[str, Any]]) -> dict[str, float] | None:
    """Which runs passed in the last entry that tells, None if there is none."""
    found = [entry["passed"] for entry in history if entry.get("passed")]
    return found[-1] if found else None
