"""What can go wrong between us and an endpoint, told once in our own words.

ModelUnavailable
├── EndpointFault      one attempt failed; says whether another may help, and when
└── EndpointGone       nobody reaches the endpoint any more; no call will be tried
AnswerUnusable
└── ContextTooLong     the request does not fit the model's context
"""

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any, Final, Literal, NamedTuple
from urllib.parse import urlsplit

from summarizer.errors import AnswerUnusable, ConfigError, ModelUnavailable, SummarizerError

FaultKind = Literal["connection", "timeout", "rate", "server", "malformed", "refused"]

RETRYABLE_STATUS: Final = frozenset({408, 409, 425, 429})
MAX_DETAIL_CHARS: Final = 300


class EndpointFault(ModelUnavailable):
    """One attempt failed.

    Attributes:
        kind: `connection` and `timeout` never got an answer; `refused` will be refused again.
        retry_after_s: How long the server asked us to wait, if it did.
    """

    def __init__(self, message: str, *, kind: FaultKind, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.retry_after_s = retry_after_s

    @property
    def is_retryable(self) -> bool:
        """May the same request be answered later."""
        return self.kind != "refused"


class EndpointGone(ModelUnavailable):
    """A call used up its attempts without reaching the server, and no other call was answered meanwhile."""


class ContextTooLong(AnswerUnusable):
    """The request does not fit the model's context; `context_tokens` and `prompt_tokens` if the server told."""

    def __init__(self, message: str, *, context_tokens: int | None = None, prompt_tokens: int | None = None) -> None:
        super().__init__(message)
        self.context_tokens = context_tokens
        self.prompt_tokens = prompt_tokens


class Who(NamedTuple):
    """The endpoint and model of a message; `key` is only here to be hidden."""

    base_url: str
    model: str
    key_variable: str = "OPENAI_API_KEY"
    key: str = ""

    def __repr__(self) -> str:
        return f"Who({self.place!r}, {self.model!r})"

    @property
    def place(self) -> str:
        """The address without user name, password and query."""
        try:
            parts = urlsplit(self.base_url)
        except ValueError:
            return "the endpoint"
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path.rstrip('/')}"

    def hide_key(self, text: str) -> str:
        """`text` without the key, should a server have repeated it."""
        return text.replace(self.key, "[key]") if self.key else text


class ErrorBody(NamedTuple):
    """What an error reply says, in any of the spellings servers use."""

    message: str = ""
    code: str = ""
    param: str = ""
    context_tokens: int | None = None
    prompt_tokens: int | None = None

    @property
    def words(self) -> str:
        """Everything it says, lower case, for looking things up."""
        return f"{self.message} {self.code} {self.param}".lower()


def read_error_body(body: object) -> ErrorBody:
    """Read an error reply (parsed JSON, or its text): `{"error": {...}}`, `{"error": "..."}`, `{"detail": ...}`."""
    error = body.get("error", body) if isinstance(body, Mapping) else body
    if not isinstance(error, Mapping):
        return ErrorBody(message=_text(error))
    message = _text(error.get("message") or error.get("detail") or error.get("msg"))
    code = " ".join(_text(error.get(name)) for name in ("code", "type"))
    limits = _LIMIT.search(message)
    return ErrorBody(
        message=message,
        code=code,
        param=_text(error.get("param")),
        context_tokens=_whole(error.get("n_ctx")) or (_whole(limits.group(1)) if limits else None),
        prompt_tokens=_whole(error.get("n_prompt_tokens")),
    )


_LIMIT: Final = re.compile(
    r"(?:context (?:length|size|window)|max_model_len|maximum (?:input|prompt) length)\D{0,20}?([\d,]+)", re.IGNORECASE
)


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _whole(value: object) -> int | None:
    text = str(value).replace(",", "")
    return int(text) if text.isdecimal() else None


_TOO_LONG: Final = re.compile(
    r"context_length_exceeded|exceed_context_size|context (?:length|size|window)|maximum context|prompt is too long|"
    r"too many (?:input |prompt )?tokens|(?:input|prompt) (?:length|tokens).{0,40}exceed|max_model_len"
)
_NO_MONEY: Final = re.compile(
    r"insufficient_quota|insufficient[_ ](?:credit|balance|fund)|billing|exceeded your current quota"
)


def fault_of_status(
    status: int, body: ErrorBody, *, headers: Mapping[str, str], who: Who, now: float
) -> SummarizerError:
    """Say what an HTTP error status means for the user and for the next attempt.

    Args:
        status: The HTTP status.
        body: What the reply says.
        headers: Of the reply; Retry-After is read in all its forms.
        who: Named in the message.
        now: Seconds since the epoch, for a Retry-After that is a date.

    Returns:
        The error to raise; `EndpointFault` when another attempt may help or the endpoint cannot serve at all.
    """
    detail = who.hide_key(body.message)[:MAX_DETAIL_CHARS] or "no reason given"
    said = f"{who.place} answered {status}: {detail}"
    if status in {401, 403}:
        return ConfigError(f"{said}; set {who.key_variable} to a key that may use {who.model}")
    if status == 402 or (status == 429 and _NO_MONEY.search(body.words)):
        return EndpointFault(f"{said}; the account has no credit left, top it up or use another key", kind="refused")
    if status == 404:
        return ConfigError(
            f"{said}; check the model name {who.model!r} and the address (most servers want it to end in /v1)"
        )
    if status == 413 or (status in {400, 422, 500} and _TOO_LONG.search(body.words)):
        return _too_long(said, body)
    if headers.get("x-should-retry", "").lower() == "false":
        return EndpointFault(said, kind="refused")
    if status in RETRYABLE_STATUS or status >= 500:
        kind: FaultKind = "rate" if status == 429 else "server"
        return EndpointFault(said, kind=kind, retry_after_s=read_retry_after(headers, now=now))
    return EndpointFault(f"{said}; the server does not take this request", kind="refused")


def _too_long(said: str, body: ErrorBody) -> ContextTooLong:
    room = f" of {body.context_tokens} tokens" if body.context_tokens else ""
    return ContextTooLong(
        f"{said}; the text does not fit the model's context{room}: set context_tokens to what the model has",
        context_tokens=body.context_tokens,
        prompt_tokens=body.prompt_tokens,
    )


def read_retry_after(headers: Mapping[str, str], *, now: float) -> float | None:
    """Seconds the server asks us to wait: `retry-after-ms`, `Retry-After` in seconds or as an HTTP date.

    Returns:
        None when nothing readable is said; never negative.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return max(0.0, milliseconds / 1000)
    given = headers.get("retry-after")
    seconds = _number(given)
    if seconds is not None:
        return max(0.0, seconds)
    try:
        return max(0.0, parsedate_to_datetime(given or "").timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return None


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if value == value and abs(value) != float("inf") else None
