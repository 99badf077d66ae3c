"""Reads the body of a chat completion into a `Response`, in the spellings that compatible servers use."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic_core import from_json

from summarizer.domain.values import Usage
from summarizer.llm.protocol import Finish, Response

_FINISHES: Final[Mapping[str, Finish]] = {
    "stop": "stop",
    "eos": "stop",
    "end_turn": "stop",
    "stop_sequence": "stop",
    "length": "length",
    "max_tokens": "length",
    "content_filter": "refusal",
    "refusal": "refusal",
    "safety": "refusal",
}


class MalformedCompletion(ValueError):
    """The body is no chat completion; the message says what it is instead.

    Attributes:
        error: What stands under "error": some routers report failures with status 200.
    """

    def __init__(self, message: str, *, error: object = None) -> None:
        super().__init__(message)
        self.error = error


def parse_completion(body: bytes, *, attempts: int = 1) -> Response:
    """Read a body as it came. An answer without choices or content is an empty text that finished "other".

    Raises:
        MalformedCompletion: Not JSON, or JSON of another kind.
    """
    data = _parse_object(body)
    choices = data.get("choices")
    if not isinstance(choices, list):
        raise MalformedCompletion("JSON, but no chat completion", error=data.get("error"))
    choice = choices[0] if choices and isinstance(choices[0], Mapping) else {}
    message = choice.get("message")
    message = message if isinstance(message, Mapping) else {}
    refusal = message.get("refusal")
    refusal = refusal if isinstance(refusal, str) and refusal else None
    text = _content(message.get("content"))
    return Response(
        text=text,
        finish="refusal" if refusal else _finish(choice.get("finish_reason"), text),
        model=str(data.get("model") or ""),
        usage=_usage(data.get("usage"), attempts),
        refusal=refusal,
        body=body.decode("utf-8", "replace"),
    )


def parse_model_names(body: bytes) -> tuple[str, ...]:
    """Read a list of models; empty when it is none."""
    try:
        models = _parse_object(body).get("data")
    except MalformedCompletion:
        return ()
    listed = models if isinstance(models, list) else []
    return tuple(str(model["id"]) for model in listed if isinstance(model, Mapping) and "id" in model)


def _parse_object(body: bytes) -> Mapping[str, Any]:
    try:
        data = from_json(body)
    except ValueError as exc:
        kind = "an HTML page" if body.lstrip()[:1] == b"<" else "not JSON" if body.strip() else "empty"
        raise MalformedCompletion(kind) from exc
    if not isinstance(data, Mapping):
        raise MalformedCompletion("JSON, but no object")
    return data


def _content(content: object) -> str:
    """Text, or a list of parts of which the text ones count."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "".join(str(part.get("text") or "") for part in content if isinstance(part, Mapping))
    return ""


def _finish(reason: object, text: str) -> Finish:
    finish = _FINISHES.get(str(reason).lower(), "other")
    return "other" if finish == "stop" and not text else finish


def _usage(usage: object, attempts: int) -> Usage:
    counted = usage if isinstance(usage, Mapping) else {}
    details = counted.get("prompt_tokens_details")
    prompt = _count(counted.get("prompt_tokens"))
    cached = _count(details.get("cached_tokens")) if isinstance(details, Mapping) else 0
    return Usage(
        calls=1,
        attempts=attempts,
        prompt_tokens=prompt,
        cached_tokens=min(cached, prompt),
        completion_tokens=_count(counted.get("completion_tokens")),
    )


def _count(value: object) -> int:
    return max(0, int(value)) if isinstance(value, int | float) and value == value and abs(value) < 1e12 else 0
