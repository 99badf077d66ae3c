"""Vectors for texts, by way of the same endpoint, limits, budget and cache as everything else that is asked."""

import asyncio
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Literal

from pydantic_core import from_json, to_json

from summarizer.domain.values import Usage
from summarizer.errors import AnswerUnusable
from summarizer.llm.protocol import Endpoint, Message, Request, Response

TEXTS_PER_CALL: Final = 96
MAX_TEXT_CHARS: Final = 2000
_DIGITS: Final = 5
"""Of each number kept: far finer than what separates two texts, and a third of the size."""

Vector = tuple[float, ...]


class EmbeddingRequest(Request):
    """Asks for one vector for each message; the answer's text is a JSON list of them, each of length 1."""

    task: Literal["embed"] = "embed"


class MalformedEmbeddings(ValueError):
    """The body holds no vectors, or not one for each text."""


class EndpointEmbedder:
    """Asks an OpenAI-compatible endpoint for vectors.

    Args:
        endpoint: Answers requests.
        model: Name of the embedding model.
        price: Tells the cost of tokens of this model in US dollars, None where unknown.
    """

    def __init__(self, endpoint: Endpoint, model: str, *, price: Callable[[Usage], float | None] | None = None) -> None:
        self._endpoint = endpoint
        self._model = model
        self._price = price
        self._usage = Usage()

    @property
    def name(self) -> str:
        """The model, as a report names it."""
        return self._model

    @property
    def usage(self) -> Usage:
        """Of all calls so far."""
        return self._usage

    @property
    def cost(self) -> float | None:
        """US dollars so far, None if the price is unknown."""
        return self._price(self._usage) if self._price else None

    async def embed(self, texts: Sequence[str]) -> Sequence[Vector]:
        """One vector of length 1 for each text, in order.

        Raises:
            ModelError: The endpoint failed, or its answer holds no vectors.
            BudgetExceeded: The call could pass `max_cost`.
            ConfigError: The server has no such model.
        """
        batches = [texts[at : at + TEXTS_PER_CALL] for at in range(0, len(texts), TEXTS_PER_CALL)]
        answered = await asyncio.gather(*(self._embed_batch(batch) for batch in batches))
        return [vector for vectors in answered for vector in vectors]

    async def _embed_batch(self, texts: Sequence[str]) -> Sequence[Vector]:
        response = await self._endpoint.complete(_to_request(self._model, texts))
        self._usage = self._usage + response.usage
        return _read_vectors(response.text, len(texts))


def _to_request(model: str, texts: Sequence[str]) -> EmbeddingRequest:
    messages = tuple(Message(role="user", content=text[:MAX_TEXT_CHARS]) for text in texts)
    return EmbeddingRequest(model=model, messages=messages, max_output_tokens=0, temperature=None, seed=None)


def _read_vectors(text: str, count: int) -> list[Vector]:
    try:
        vectors = [tuple(float(value) for value in vector) for vector in from_json(text)]
    except (ValueError, TypeError) as exc:
        raise AnswerUnusable("the endpoint's answer holds no vectors", raw=text) from exc
    if len(vectors) != count or len({len(vector) for vector in vectors}) > 1:
        raise AnswerUnusable(f"the endpoint gave {len(vectors)} vectors for {count} texts", raw=text)
    return vectors


def write_embedding_payload(request: Request) -> dict[str, object]:
    """The body of an embeddings request."""
    texts = [message.content for message in request.messages]
    return {"model": request.model, "input": texts, "encoding_format": "float"}


def parse_embeddings(body: bytes) -> Response:
    """Read the body of an embeddings reply; the vectors are put in the order of their texts and made of length 1.

    Raises:
        MalformedEmbeddings: Not JSON, or JSON of another kind.
    """
    try:
        data = from_json(body)
        rows = sorted(data["data"], key=lambda row: int(row["index"]))
        vectors = [normalise(float(value) for value in row["embedding"]) for row in rows]
    except (ValueError, TypeError, KeyError) as exc:
        raise MalformedEmbeddings("no embeddings") from exc
    if any(not vector for vector in vectors):
        raise MalformedEmbeddings("an embedding without a direction")
    counted = data.get("usage")
    tokens = counted.get("prompt_tokens", 0) if isinstance(counted, Mapping) else 0
    usage = Usage(calls=1, attempts=1, prompt_tokens=tokens if isinstance(tokens, int) else 0)
    return Response(text=to_json(vectors).decode(), finish="stop", model=str(data.get("model") or ""), usage=usage)


def normalise(values: Iterable[float]) -> Vector:
    """The vector of length 1 in the same direction; empty if there is none."""
    vector = tuple(values)
    length = math.sqrt(math.fsum(value * value for value in vector))
    if not length or not math.isfinite(length):
        return ()
    return tuple(round(value / length, _DIGITS) for value in vector)
