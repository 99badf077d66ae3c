"""Answers from memory what was asked before, word for word."""

import hashlib
from collections.abc import Callable
from typing import Protocol

from pydantic import ValidationError

from summarizer.domain.values import Frozen, Usage
from summarizer.llm.protocol import Endpoint, Finish, Request, Response

KEY_TAG = "v1"
"""Part of every key: another tag, another memory. Raised when the same request would be sent differently."""


class ResponseStore(Protocol):
    """Keeps texts by key. Never raises: a store that cannot keep, forgets."""

    def get(self, key: str) -> str | None:
        """The text kept under `key`."""
        ...

    def put(self, key: str, text: str) -> None:
        """Keep a text, at some time before the store is closed."""
        ...


class _Kept(Frozen):
    """What is kept of an answer: no body, no tokens, no key."""

    text: str
    finish: Finish
    model: str = ""


def request_key(request: Request, *, place: str = "") -> str:
    """Name a request by everything that can change its answer.

    Args:
        request: Hashed as JSON. The order of the schema's properties counts: models write in that order.
        place: The server, where answers of different servers must not be mixed.

    Returns:
        `v1:` and the sha256 in hex.
    """
    canonical = f"{KEY_TAG}\n{place}\n{request.model_dump_json()}"
    return f"{KEY_TAG}:{hashlib.sha256(canonical.encode()).hexdigest()}"


class Cached:
    """Remembers answers that are finished and valid; everything else is asked anew.

    Args:
        endpoint: Asked on a miss.
        store: Where answers are kept.
        is_valid: May this answer be kept. Refusals, cut-off answers and answers of the wrong form must not be.
        place: The server's address, without credentials.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        store: ResponseStore,
        *,
        is_valid: Callable[[Request, Response], bool],
        place: str = "",
    ) -> None:
        self._endpoint = endpoint
        self._store = store
        self._is_valid = is_valid
        self._place = place

    async def complete(self, request: Request) -> Response:
        """Answer from memory, else ask and remember. An answer from memory costs no tokens."""
        key = request_key(request, place=self._place)
        kept = _read_kept(self._store.get(key))
        if kept is not None:
            usage = Usage(calls=1, from_cache=1)
            return Response(text=kept.text, finish=kept.finish, model=kept.model, usage=usage)
        response = await self._endpoint.complete(request)
        if self._is_valid(request, response):
            kept = _Kept(text=response.text, finish=response.finish, model=response.model)
            self._store.put(key, kept.model_dump_json())
        return response


def _read_kept(text: str | None) -> _Kept | None:
    """An entry that cannot be read is a miss: it will be asked and written anew."""
    try:
        return _Kept.model_validate_json(text) if text is not None else None
    except ValidationError:
        return None
