"""From bytes to text by a fixed rule: a detector that guesses turns £3m into Ł3m."""

import codecs
import re
from typing import NamedTuple

from summarizer.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_NEWS = frozenset({"utf-8", "ascii", "iso8859-1", "cp1252"})
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
_MAX_CONTROL_SHARE = 0.02
"""More control characters than this is no text; a page with some stray escapes is."""


class Decoded(NamedTuple):
    """Text without its byte order mark; `note` says when the encoding was assumed."""

    text: str
    note: str = ""


def decode(data: bytes, *, where: str, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """Decode `data`: byte order mark, else `encoding`, else strict UTF-8, else `declared`, else Windows-1252.

    Args:
        data: Bytes as they came.
        where: How errors name them.
        encoding: What the user said.
        declared: What a server or page said; Latin-1 means Windows-1252 on the web and is no news.

    Raises:
        InputError: the bytes are no text in that encoding, or no text at all.
    """
    decoded = _decode(data, where=where, encoding=encoding, declared=declared)
    _refuse_binary(decoded.text, where)
    return decoded


def _decode(data: bytes, *, where: str, encoding: str | None, declared: str | None) -> Decoded:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return Decoded(_strictly(data[len(bom) :], name, where))
    if encoding:
        return Decoded(_strictly(data, encoding, where))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    codec = _known_codec(declared)
    if codec and (text := _attempt(data, codec)) is not None:
        return Decoded(text, f"read as {codec}, as its sender says")
    return Decoded(
        _strictly(data, "cp1252", where, shown="neither UTF-8 nor Windows-1252"), "not UTF-8; read as Windows-1252"
    )


def _known_codec(name: str | None) -> str | None:
    """Name of a text codec that says something UTF-8 and Windows-1252 do not."""
    try:
        codec = codecs.lookup(name or "")
    except LookupError:
        return None
    return None if codec.name in _NO_NEWS else codec.name


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        return None


def _strictly(data: bytes, encoding: str, where: str, *, shown: str = "") -> str:
    try:
        return data.decode(encoding)
    except LookupError as exc:
        raise InputError(
            f"cannot read {where}: unknown encoding {encoding!r}; use a name such as utf-8 or cp1252"
        ) from exc
    except (UnicodeDecodeError, ValueError) as exc:
        what = shown or f"not {encoding} text"
        raise InputError(f"cannot read {where}: {what}; convert it or pass --encoding") from exc


def _refuse_binary(text: str, where: str) -> None:
    if text.rstrip().isprintable():
        return
    if "\0" in text:
        raise InputError(
            f"cannot read {where}: it holds NUL bytes, so it is binary, or UTF-16 without a mark; "
            "give the text, or pass --encoding utf-16-le"
        )
    head = text[:65536]
    if len(_CONTROL.findall(head)) > _MAX_CONTROL_SHARE * len(head):
        raise InputError(f"cannot read {where}: it is full of control characters, so it is no text; convert it first")
