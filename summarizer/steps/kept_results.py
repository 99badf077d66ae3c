"""Results of earlier runs, into whatever folder: an article that was summarised in the same way is not done again.

A result follows from the article, the engine and how it is set, and the program. All of that is in the key, so that
a change of any of it is another key. Nothing else is trusted: what cannot be unpacked is made anew.
"""

import base64
import binascii
import hashlib
import os
import zlib
from collections.abc import Mapping
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Final, Protocol

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError, to_json

from summarizer.domain.article import Article
from summarizer.domain.summary import Provenance
from summarizer.domain.values import Usage
from summarizer.store.manifest import Row, Saved

_TAG: Final = "r1"
_DECIDING_PACKAGES: Final = ("sentencex", "PyStemmer", "rapidfuzz", "pydantic")
_LAST_FIELD: Final = b',"provenance":'


class ResultStore(Protocol):
    """Keeps texts by key; never raises."""

    def result(self, key: str) -> str | None:
        """The text kept under `key`."""
        ...

    def keep_result(self, key: str, text: str) -> None:
        """Keep a text."""
        ...


class KeptResults:
    """Finds and keeps results of one way of making them.

    Args:
        store: Where they are.
        made_with: Everything that can change a result, but for the article and the program.
    """

    def __init__(self, store: ResultStore, made_with: Mapping[str, object]) -> None:
        self._store = store
        self._made_with = made_with
        self._head: bytes | None = None

    def key(self, article: Article) -> str:
        """Names the result of an article by all that goes into it; empty for one that cannot be written anyway."""
        if self._head is None:
            self._head = to_json({"tag": _TAG, "program": program_digest(), "made_with": self._made_with})
        try:
            content = article.model_dump_json().encode()
        except PydanticSerializationError:  # a lone surrogate
            return ""
        digest = hashlib.sha256(self._head + b"\n" + content).hexdigest()
        return f"{_TAG}:{digest}"

    def find(self, key: str) -> Saved | None:
        """The result kept under a key."""
        packed = self._store.result(key)
        return _unpack(packed) if packed is not None else None

    def keep(self, key: str, saved: Saved) -> None:
        """Keep a finished result; failures and stand-ins are not kept."""
        row = saved.row
        if row.status == "done" and saved.result is not None and row.fallback is None:
            self._store.keep_result(key, _pack(as_answered_before(saved)))


def as_answered_before(saved: Saved) -> Saved:
    """A result as a second run makes it, whose calls are answered from the cache and cost nothing."""
    row = saved.row
    if saved.result is None or row.usage == Usage():
        return saved
    usage = Usage(calls=row.usage.calls, from_cache=row.usage.calls)
    changed = {"usage": usage, "cost": None if row.cost is None else 0.0}
    # A quotation mark within a string is escaped, so this can only be the field itself.
    head, field, tail = saved.result.rpartition(_LAST_FIELD)
    provenance = Provenance.model_validate_json(tail.rstrip()[:-1]).model_copy(update={**changed, "retries": 0})
    result = head + field + provenance.model_dump_json().encode() + b"}\n"
    return Saved(row.model_copy(update=changed), result)


def _pack(saved: Saved) -> str:
    content = saved.row.model_dump_json(exclude_defaults=True).encode() + b"\n" + (saved.result or b"")
    return base64.b64encode(zlib.compress(content, 1)).decode()


def _unpack(packed: str) -> Saved | None:
    """None for what is damaged, which is then made anew."""
    try:
        row, _, result = zlib.decompress(base64.b64decode(packed, validate=True)).partition(b"\n")
        return Saved(Row.model_validate_json(row), result) if result.endswith(b"}\n") else None
    except (zlib.error, binascii.Error, ValidationError, ValueError):
        return None


@lru_cache(maxsize=1)
def program_digest() -> str:
    """Of this program's own files and of the packages that take part in deciding.

    A compiled build carries the sources it was made of and gives the same results: it is the same program.
    """
    digest = hashlib.sha256()
    top = str(Path(__file__).resolve().parents[1])
    for folder, folders, names in os.walk(top):
        folders.sort()
        for name in sorted(names):
            if name.endswith((".py", ".json")):
                path = f"{folder}/{name}"
                digest.update(f"\n{path.removeprefix(top)}\n".encode())
                with open(path, "rb") as file:  # noqa: PTH123 - paths as objects cost four times as much
                    digest.update(file.read())
    for name in _DECIDING_PACKAGES:
        digest.update(f"\n{name} {metadata.version(name)}".encode())
    return digest.hexdigest()
