"""The one seam to a language model: a complete request in, a complete response out."""

from typing import Any, Literal, Protocol

from pydantic import Field

from summarizer.domain.values import Frozen, Usage

Finish = Literal["stop", "length", "refusal", "other"]
"""How an answer ended: complete, cut off by the token limit, refused or filtered, or in no known way."""


class Message(Frozen):
    """One chat message."""

    role: Literal["system", "user", "assistant"]
    content: str


class Request(Frozen):
    """Everything that can change the answer, and nothing else. `json_schema` is a strict JSON schema or None."""

    model: str
    messages: tuple[Message, ...]
    json_schema: dict[str, Any] | None = None
    schema_name: str = ""
    max_output_tokens: int = 2048
    temperature: float | None = 0.0
    seed: int | None = 7


class Response(Frozen):
    """The answer as it came. `usage` counts every attempt it took; `body` is the reply's body, where there was one."""

    text: str
    finish: Finish
    model: str = ""
    usage: Usage = Usage()
    refusal: str | None = None
    body: str = Field("", exclude=True, repr=False)


class Endpoint(Protocol):
    """Anything that answers requests: the network, a cache in front of it, a recording, a test double."""

    async def complete(self, request: Request) -> Response:
        """Answer one request.

        Raises:
            ModelUnavailable: No attempt was answered.
            AnswerUnusable: The answer was refused or cut off.
        """
        ...
