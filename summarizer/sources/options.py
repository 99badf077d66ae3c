"""How to read, and what to say of what could not be read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

DEFAULT_MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user said about the input, and the limits.

    Attributes:
        published: Publication date of every article read; overrides what the articles say.
        source: Publisher of every article read; overrides likewise.
        language: ISO 639-1 code of every article read; overrides likewise.
        encoding: Character encoding of text and HTML; None: BOM, else strict UTF-8, else Windows-1252.
        stdin: Gives the bytes of standard input; None: the process's own.
        max_bytes: Largest file, download or row that is read.
        timeout_s: Longest a download may take in all.
        allow_private: Let URLs lead to private addresses and any port. For tests; no command line option sets it.
    """

    published: date | None = None
    source: str | None = None
    language: str | None = None
    encoding: str | None = None
    stdin: Callable[[], bytes] | None = None
    max_bytes: int = DEFAULT_MAX_BYTES
    timeout_s: float = 30.0
    allow_private: bool = False


class ReadFailure(NamedTuple):
    """An input that could not be read; `line` is the row of a file of rows, counted from 1."""

    source: str
    message: str
    line: int | None = None
