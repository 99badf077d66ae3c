"""What a server takes, learnt from what it refuses, one step at a time."""

import re
from typing import Any, Final, Literal, NamedTuple, Protocol, get_args

from pydantic_core import to_json

from summarizer.domain.values import Frozen
from summarizer.llm.faults import ErrorBody
from summarizer.llm.protocol import Request
from summarizer.llm.schema import without_bounds

Rung = Literal["strict", "strict_unbounded", "json_schema", "json_object", "text"]
LADDER: Final[tuple[Rung, ...]] = get_args(Rung)
TokenWord = Literal["max_completion_tokens", "max_tokens"]


class Capabilities(Frozen):
    """How to speak to one model on one server. The defaults are what the newest servers take."""

    rung: Rung = "strict"
    token_word: TokenWord = "max_completion_tokens"
    takes_temperature: bool = True
    takes_seed: bool = True


class CapabilityMemory(Protocol):
    """Keeps what was learnt, as JSON, for the next run. `place` is an address without credentials."""

    def recall(self, place: str, model: str) -> str | None:
        """What was learnt last time."""
        ...

    def remember(self, place: str, model: str, capabilities: str) -> None:
        """Keep what was learnt."""
        ...


class Step(NamedTuple):
    """What to try next after a refusal, and whether the refusal named the reason."""

    capabilities: Capabilities
    is_certain: bool


_FORMAT_WORDS: Final = re.compile(
    r"response_format|json_schema|json_object|structured output|grammar|schema|guided|additionalproperties|strict"
)


def step_down(capabilities: Capabilities, body: ErrorBody, *, request: Request, fixed_rung: Rung | None) -> Step | None:
    """What to leave out after a server refused a request with 400, 422 or 500.

    Args:
        capabilities: What the refused request used.
        body: What the refusal says.
        request: The refused request.
        fixed_rung: The way of asking for JSON that was configured and is not to be changed.

    Returns:
        None when nothing is left to leave out. A refusal that names no parameter tries the next rung on suspicion.
    """
    words = body.words
    named = _without_named_parameter(capabilities, words, request)
    if named is not None:
        return Step(named, is_certain=True)
    if request.json_schema is None or fixed_rung or capabilities.rung == "text":
        return None
    lower = LADDER[LADDER.index(capabilities.rung) + 1]
    certain = _FORMAT_WORDS.search(words) is not None
    return Step(capabilities.model_copy(update={"rung": lower}), is_certain=certain)


def _without_named_parameter(capabilities: Capabilities, words: str, request: Request) -> Capabilities | None:
    if capabilities.token_word == "max_completion_tokens" and "max_completion_tokens" in words:
        return capabilities.model_copy(update={"token_word": "max_tokens"})
    if capabilities.token_word == "max_tokens" and "max_tokens" in words and "max_completion_tokens" in words:
        return capabilities.model_copy(update={"token_word": "max_completion_tokens"})
    if capabilities.takes_temperature and request.temperature is not None and "temperature" in words:
        return capabilities.model_copy(update={"takes_temperature": False})
    if capabilities.takes_seed and request.seed is not None and re.search(r"\bseed\b", words):
        return capabilities.model_copy(update={"takes_seed": False})
    return None


def write_payload(request: Request, capabilities: Capabilities) -> dict[str, Any]:
    """The body of a chat completion request as this server takes it."""
    payload: dict[str, Any] = {
        "model": request.model,
        "messages": _messages(request, capabilities.rung),
        capabilities.token_word: request.max_output_tokens,
    }
    if request.temperature is not None and capabilities.takes_temperature:
        payload["temperature"] = request.temperature
    if request.seed is not None and capabilities.takes_seed:
        payload["seed"] = request.seed
    response_format = _response_format(request, capabilities.rung)
    if response_format:
        payload["response_format"] = response_format
    return payload


def _response_format(request: Request, rung: Rung) -> dict[str, Any] | None:
    if request.json_schema is None or rung == "text":
        return None
    if rung == "json_object":
        return {"type": "json_object"}
    schema = without_bounds(request.json_schema) if rung == "strict_unbounded" else request.json_schema
    described: dict[str, Any] = {"name": request.schema_name or "answer", "schema": schema}
    if rung != "json_schema":
        described["strict"] = True
    return {"type": "json_schema", "json_schema": described}


def _messages(request: Request, rung: Rung) -> list[dict[str, str]]:
    messages = [{"role": message.role, "content": message.content} for message in request.messages]
    if request.json_schema is None or rung not in {"json_object", "text"}:
        return messages
    told = f"Answer with one JSON object that fits this JSON schema, and nothing else:\n{_schema_text(request)}"
    if messages[0]["role"] == "system":
        messages[0] = {"role": "system", "content": f"{messages[0]['content']}\n\n{told}"}
        return messages
    return [{"role": "system", "content": told}, *messages]


def _schema_text(request: Request) -> str:
    return to_json(request.json_schema).decode()
