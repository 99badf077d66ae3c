"""Reads labelled rows: JSON Lines, with the texts of `doc_id` rows in the `*_docs.jsonl` beside the file."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from summarizer.errors import InputError

_HAS_OWN_TEXT: Final = ("text", "premise", "evidence", "sentences")


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Rows in file order, each with an `id` and, where it has a `doc_id` and no text of its own, with `text`.

    Args:
        path: JSON Lines in UTF-8. Texts are taken from `NAME_docs.jsonl` beside `NAME.jsonl` (`doc_id`, `text`).

    Raises:
        InputError: A file cannot be read, a line is no object, or a `doc_id` has no text; with file and line.
    """
    rows = _read_objects(path)
    if not rows:
        raise InputError(f"{path} has no rows; give a file with one JSON object a line")
    wanted = [row for row in rows if "doc_id" in row and not any(row.get(name) for name in _HAS_OWN_TEXT)]
    texts = _read_texts(path) if wanted else {}
    return [_complete(row, texts, number=number, path=path) for number, row in enumerate(rows, 1)]


def _complete(row: Mapping[str, Any], texts: Mapping[str, str], *, number: int, path: Path) -> dict[str, Any]:
    completed = {"id": f"row {number}", **row}
    if "doc_id" not in row or any(row.get(name) for name in _HAS_OWN_TEXT):
        return completed
    doc_id = str(row["doc_id"])
    if doc_id not in texts:
        raise InputError(
            f"{path}, row {number}: no text with doc_id {doc_id!r} in {_docs_path(path).name}; add it there"
        )
    return {**completed, "text": texts[doc_id]}


def _docs_path(path: Path) -> Path:
    return path.with_name(f"{path.stem}_docs.jsonl")


def _read_texts(path: Path) -> dict[str, str]:
    docs = _docs_path(path)
    if not docs.exists():
        raise InputError(f"{path} names texts by doc_id, and there is no {docs.name} beside it; put the texts there")
    return {str(doc.get("doc_id", "")): str(doc.get("text", "")) for doc in _read_objects(docs)}


def _read_objects(path: Path) -> list[dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as exc:
        raise InputError(f"cannot read {path}: {exc}; give a JSON Lines file in UTF-8") from exc
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as exc:
            raise InputError(f"{path}, line {number}, is not JSON: {exc}") from exc
        if not isinstance(row, dict):
            raise InputError(f"{path}, line {number}, is no JSON object")
        rows.append(row)
    return rows
