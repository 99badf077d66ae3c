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
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
_MAX_CONTROL_SHARE = 0.02
"""More control characters than this is no text; a page with some stray escapes is."""


class Decoded(NamedTuple):
    """Text without its byte order mark; `note` says when the encoding was assumed."""

    text: str
    note: str = ""


def decode(data: bytes, *, where: str, encoding: str | None = None) -> Decoded:
    """Decode `data`: byte order mark, else `encoding` if given, else strict UTF-8, else Windows-1252.

    Raises:
        InputError: the bytes are no text in that encoding, or no text at all.
    """
    decoded = _decode(data, where=where, encoding=encoding)
    _refuse_binary(decoded.text, where)
    return decoded


def _decode(data: bytes, *, where: str, encoding: str | None) -> Decoded:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return Decoded(_strictly(data[len(bom) :], name, where))
    if encoding:
        return Decoded(_strictly(data, encoding, where))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        text = _strictly(data, "cp1252", where, shown="neither UTF-8 nor Windows-1252")
        return Decoded(text, "not UTF-8; read as Windows-1252")


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
    if "\0" in text:
        raise InputError(
            f"cannot read {where}: it holds NUL bytes, so it is binary, or UTF-16 without a mark; "
            "give the text, or pass --encoding utf-16-le"
        )
    head = text[:65536]
    if len(_CONTROL.findall(head)) > _MAX_CONTROL_SHARE * len(head):
        raise InputError(f"cannot read {where}: it is full of control characters, so it is no text; convert it first")
