"""Bytes with what is known of where they came from, and what kind of document they are."""

import json
import re
from enum import StrEnum
from pathlib import PurePath
from typing import NamedTuple

from summarizer.errors import InputError


class Payload(NamedTuple):
    """Bytes as they came. `name` is how errors call them; `charset` is what a server said of them."""

    data: bytes
    name: str
    path: str | None = None
    url: str | None = None
    content_type: str = ""
    charset: str | None = None


class Kind(StrEnum):
    """What a payload is, by its content first and its name second."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    FEED = "feed"
    JSON = "json"
    ROWS = "rows"


_BOM = re.compile(rb"^(?:\xef\xbb\xbf)?\s*")
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_HTML = re.compile(rb"(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(rb"<(?:p|div|article|main|section|h1|meta|title|table|span)[\s>]", re.IGNORECASE)
_SIGNATURES = {
    b"PK\x03\x04": "a ZIP, Office or EPUB file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip file",
    b"\x28\xb5\x2f\xfd": "a zstd file",
    b"\x7fELF": "a program",
    b"%!PS": "a PostScript file",
}


def find_kind(payload: Payload) -> Kind:
    """What the payload is.

    Raises:
        InputError: it is a known binary format that cannot be read.
    """
    data = payload.data
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"cannot read {payload.name}: it is {what}; save it as text, HTML or PDF")
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    head = data[:4096]
    start = _BOM.match(head).end()  # type: ignore[union-attr]  # the pattern matches the empty string
    if head[start : start + 1] in (b"{", b"["):
        return _json_kind(payload)
    if head[start : start + 1] == b"<":
        return _markup_kind(payload, head[start:])
    if _suffix(payload) in {".html", ".htm", ".xhtml"} or payload.content_type == "text/html":
        return Kind.HTML
    return Kind.ROWS if _suffix(payload) in {".jsonl", ".ndjson"} else Kind.TEXT


def _suffix(payload: Payload) -> str:
    return PurePath(payload.path or payload.url or "").suffix.lower()


def _markup_kind(payload: Payload, head: bytes) -> Kind:
    if _FEED.search(head[:2048]) and not _HTML.match(head):
        return Kind.FEED
    if _HTML.match(head) or b"<html" in head.lower() or payload.content_type == "text/html":
        return Kind.HTML
    if _suffix(payload) in {".html", ".htm", ".xhtml"} or _TAG.match(head):
        return Kind.HTML
    return Kind.TEXT


def _json_kind(payload: Payload) -> Kind:
    """JSON document or rows; text that merely begins with a bracket stays text."""
    if _suffix(payload) in {".jsonl", ".ndjson"}:
        return Kind.ROWS
    if _suffix(payload) == ".json" or payload.content_type == "application/json":
        return Kind.JSON
    first = payload.data.split(b"\n", 1)[0]
    if _parses(first) and payload.data.strip() != first.strip():
        return Kind.ROWS
    return Kind.JSON if _parses(payload.data) else Kind.TEXT


def _parses(data: bytes) -> bool:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) or (isinstance(value, list) and all(isinstance(row, dict) for row in value))
