"""From what the user names to the files it means: directories and patterns."""

import glob
from pathlib import Path

from summarizer.errors import InputError
from summarizer.sources.files import STDIN

READABLE = (
    ".txt .text .md .markdown .html .htm .xhtml .pdf .json .jsonl .ndjson .jsonl.gz .ndjson.gz .jsonl.zst .ndjson.zst "
    ".xml .rss .atom"
).split()
"""Endings of files that are read when a directory is named; a file named itself may have any."""


def expand_source(source: str) -> list[str]:
    """Files a path, directory or pattern stands for, in name order.

    Raises:
        InputError: a directory or pattern that holds no readable file.
    """
    path = Path(source)
    if source == STDIN or path.is_file():
        return [source]
    if path.is_dir():
        return _in_directory(path)
    if not glob.has_magic(source):
        return [source]
    names = glob.glob(source, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
    found = sorted(name for name in names if Path(name).is_file())
    if not found:
        raise InputError(f"no file matches {source}; check the pattern")
    return found


def _in_directory(directory: Path) -> list[str]:
    names = [
        str(path)
        for path in sorted(directory.rglob("*"))
        if path.name.lower().endswith(tuple(READABLE)) and not _is_passed_over(path, directory) and path.is_file()
    ]
    if not names:
        raise InputError(f"{directory} holds no readable file; put articles in it ({', '.join(READABLE[:9])} …)")
    return names


def _is_passed_over(path: Path, directory: Path) -> bool:
    """Hidden files, files in hidden directories, and the manifest of an earlier batch."""
    parts = path.relative_to(directory).parts
    return any(part.startswith(".") for part in parts) or path.name.lower().startswith("manifest.json")
