"""Files of rows, read a line at a time, compressed or not."""

import gzip
import importlib
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from summarizer.domain.article import Article
from summarizer.errors import InputError
from summarizer.sources.charset import decode
from summarizer.sources.documents import articles_of_line
from summarizer.sources.files import unreadable
from summarizer.sources.options import ReadFailure, ReadOptions
from summarizer.sources.payload import Payload

_ENDINGS = tuple(plain + packed for plain in (".jsonl", ".ndjson") for packed in ("", ".gz", ".zst"))


def is_row_file(source: str) -> bool:
    """Is it, by its ending, a file of JSON rows."""
    return source.lower().endswith(_ENDINGS) and "://" not in source


def stream_rows(source: str, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """Articles of a file of rows, one line in memory at a time; a bad row is a failure and the next one is read.

    Raises:
        InputError: the file cannot be opened or unpacked.
    """
    payload = Payload(b"", name=source, path=source)
    try:
        with _open_rows(source) as file:
            for number, line in _lines(file, options.max_bytes):
                yield from _articles_of_bytes(line, number, payload=payload, options=options)
    except (OSError, EOFError, zlib.error, ValueError) as exc:
        if isinstance(exc, gzip.BadGzipFile | EOFError | zlib.error):
            raise InputError(f"cannot read {source}: damaged compressed file ({exc}); make it again") from exc
        raise unreadable(source, exc) from exc


def _lines(file: IO[bytes], max_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers; None for one longer than `max_bytes`."""
    number = 0
    while line := file.readline(max_bytes + 1):
        number += 1
        if len(line) <= max_bytes:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(max_bytes)
        yield number, None


def _articles_of_bytes(
    line: bytes | None, number: int, *, payload: Payload, options: ReadOptions
) -> Iterator[Article | ReadFailure]:
    where = f"{payload.name}, line {number}"
    if line is None:
        yield ReadFailure(payload.name, f"{where}: longer than {options.max_bytes} bytes; split the row", number)
        return
    try:
        text = decode(line, where=where, encoding=options.encoding).text
    except InputError as exc:
        yield ReadFailure(payload.name, str(exc), number)
        return
    yield from articles_of_line(text, number, payload=payload, options=options)


def _open_rows(source: str) -> IO[bytes]:
    if source.lower().endswith(".gz"):
        return cast("IO[bytes]", gzip.open(source, "rb"))
    if source.lower().endswith(".zst"):
        return _open_zstd(source)
    return Path(source).open("rb")


def _open_zstd(source: str) -> IO[bytes]:
    for name in ("compression.zstd", "backports.zstd"):
        try:
            zstd = importlib.import_module(name)
        except ImportError:
            continue
        return cast("IO[bytes]", zstd.open(source, "rb"))
    raise InputError(f"cannot read {source}: zstd needs an extra package; pip install 'summarizer[zst]', or unpack it")
