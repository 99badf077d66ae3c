"""Asks through OpenAI's Batch API: a file of requests goes out, the answers come within a day at half the price.

An article is summarised as ever, by an endpoint that answers what the provider has answered already and notes down the
rest. What was noted is sent as a batch; when its answers are there, the articles are gone through again, and so on
until nothing is missing: corrections of bad answers go with the next batch. What the provider let expire goes again.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from pydantic import ValidationError

from summarizer.domain.values import Frozen
from summarizer.errors import AnswerUnusable, ModelError, ModelUnavailable
from summarizer.llm.cached import ResponseStore, request_key
from summarizer.llm.clock import Clock
from summarizer.llm.completions import MalformedCompletion, parse_completion
from summarizer.llm.faults import RETRYABLE_STATUS, read_error_body
from summarizer.llm.protocol import Request, Response

PRICE_SHARE: Final = 0.5
"""Of the price of a direct call. Source: OpenAI's price list, the same for all models since the API began."""

MAX_REQUESTS: Final = 50_000
MAX_BYTES: Final = 190_000_000
"""A file may have 50,000 requests and 200 MB. Source: OpenAI's API reference, `POST /batches`."""

POLL_S: Final = 20.0
_KEY_TAG: Final = "provider:"
_REAL_TIME: Final = Clock()
_ENDED: Final = frozenset({"completed", "expired", "cancelled", "failed"})


class NotAnsweredYet(ModelError):
    """The request was noted down for the next batch."""


class BatchApi(Protocol):
    """What a provider offers; every method raises `ModelUnavailable` or `ConfigError` when it cannot."""

    async def call(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> bytes:
        """One exchange of JSON."""
        ...

    async def upload(self, content: bytes) -> str:
        """Send a file of requests; its id."""
        ...

    def payload(self, request: Request) -> dict[str, Any]:
        """The body of a request as the provider takes it."""
        ...


class Sent(Frozen):
    """A batch on its way; `batch` is None between the upload of its file and the answer to its creation."""

    file: str
    batch: str | None = None


class Progress(NamedTuple):
    """How a batch stands."""

    status: str
    done: int
    total: int


class ProviderAnswers:
    """Answers of a provider, kept by the hash of their request; and requests that have none yet.

    Args:
        store: Where answers are kept.
        place: The server's address: answers of different servers are not mixed.
    """

    def __init__(self, store: ResponseStore, *, place: str) -> None:
        self._store = store
        self._place = place
        self._refused: dict[str, str] = {}
        self.missing: dict[str, Request] = {}

    def key(self, request: Request) -> str:
        """64 characters that name a request, for `custom_id`."""
        return hashlib.sha256(request_key(request, place=self._place).encode()).hexdigest()

    def get(self, request: Request) -> Response | None:
        """The answer, if there is one.

        Raises:
            AnswerUnusable: The provider refused the request.
        """
        key = self.key(request)
        if key in self._refused:
            raise AnswerUnusable(f"the provider refused the request: {self._refused[key]}")
        kept = self._store.get(_KEY_TAG + key)
        if kept is None:
            return None
        try:
            return parse_completion(kept.encode())
        except MalformedCompletion as exc:
            raise AnswerUnusable(f"the provider answered with something else: {exc}") from exc

    def put(self, line: Mapping[str, Any]) -> None:
        """Keep a line of an output file; nothing is kept of one that expired or failed on the provider's side."""
        key, response = str(line.get("custom_id")), line.get("response") or {}
        status = response.get("status_code")
        if line.get("error") or status is None or status in RETRYABLE_STATUS or status >= 500:
            return
        if status == 200:
            self._store.put(_KEY_TAG + key, json.dumps(response.get("body")))
        else:  # for this run only: another one may ask again
            told = read_error_body(response.get("body")).message or "no reason given"
            self._refused[key] = f"{told[:300]} ({status})"


class Collecting:
    """An endpoint for one article: answers what was answered, notes down what was not.

    Attributes:
        noted: Requests of this article that have no answer yet.
    """

    def __init__(self, answers: ProviderAnswers) -> None:
        self._answers = answers
        self.noted: list[Request] = []

    async def complete(self, request: Request) -> Response:
        """The provider's answer.

        Raises:
            NotAnsweredYet: There is none.
            AnswerUnusable: The provider refused the request.
        """
        response = self._answers.get(request)
        if response is not None:
            return response
        self.noted.append(request)
        self._answers.missing[self._answers.key(request)] = request
        raise NotAnsweredYet("the provider has not answered this request; start the same command again")


class ProviderBatches:
    """Submits, polls and collects. What is on its way is written down, so that another run can go on with it.

    Args:
        api: Of the provider.
        answers: Where answers go.
        folder: Where batches on their way are written down; made when missing.
        poll_s: Seconds between two looks.
        clock: For tests.
    """

    def __init__(
        self,
        api: BatchApi,
        answers: ProviderAnswers,
        *,
        folder: Path,
        poll_s: float = POLL_S,
        clock: Clock = _REAL_TIME,
    ) -> None:
        self._api = api
        self._answers = answers
        self._folder = folder
        self._poll_s = poll_s
        self._clock = clock

    async def submit(self) -> int:
        """Send all missing requests, in as many batches as it takes; their number."""
        self._folder.mkdir(parents=True, exist_ok=True)
        count = 0
        for lines in _parts([self._to_line(key, request) for key, request in self._answers.missing.items()]):
            file = await self._api.upload(b"".join(lines))
            # Written before the batch is made: a run killed in between finds the batch by its file.
            self._write(Sent(file=file))
            self._write(Sent(file=file, batch=await self._create(file)))
            count += 1
        self._answers.missing.clear()
        return count

    async def collect(self) -> list[Progress]:
        """Take in the batches that have ended; how the others stand.

        Raises:
            ModelUnavailable: The provider cannot be reached, or found a batch not valid.
        """
        waiting = []
        for path in sorted(self._folder.glob("*.json")) if self._folder.is_dir() else ():
            sent = await self._complete(_read_sent(path))
            state = json.loads(await self._api.call("GET", f"/batches/{sent.batch}"))
            if state.get("status") not in _ENDED:
                counts = state.get("request_counts") or {}
                done = counts.get("completed", 0) + counts.get("failed", 0)
                waiting.append(Progress(str(state.get("status")), done, counts.get("total", 0)))
                continue
            await self._take_in(state)
            path.unlink()
            if state["status"] == "failed":
                raise ModelUnavailable(_explain(state))
        return waiting

    async def wait(self) -> None:
        """Poll until every batch has ended and is taken in."""
        while await self.collect():
            await self._clock.sleep(self._poll_s)

    def _to_line(self, key: str, request: Request) -> bytes:
        line = {"custom_id": key, "method": "POST", "url": "/v1/chat/completions", "body": self._api.payload(request)}
        return json.dumps(line).encode() + b"\n"

    async def _create(self, file: str) -> str:
        body = {"input_file_id": file, "endpoint": "/v1/chat/completions", "completion_window": "24h"}
        return str(json.loads(await self._api.call("POST", "/batches", body))["id"])

    async def _complete(self, sent: Sent) -> Sent:
        """With its batch: found by its file, or made now."""
        if sent.batch is not None:
            return sent
        known = json.loads(await self._api.call("GET", "/batches?limit=100")).get("data", ())
        made = next((str(batch["id"]) for batch in known if batch.get("input_file_id") == sent.file), None)
        found = Sent(file=sent.file, batch=made or await self._create(sent.file))
        self._write(found)
        return found

    async def _take_in(self, state: Mapping[str, Any]) -> None:
        for name in ("output_file_id", "error_file_id"):
            if state.get(name):
                content = await self._api.call("GET", f"/files/{state[name]}/content")
                for line in content.splitlines():
                    if line.strip():
                        self._answers.put(json.loads(line))

    def _write(self, sent: Sent) -> None:
        name = hashlib.sha256(sent.file.encode()).hexdigest()[:16]
        unfinished = self._folder / f"{name}.part"
        unfinished.write_text(sent.model_dump_json(), encoding="utf-8")
        unfinished.replace(self._folder / f"{name}.json")


def _read_sent(path: Path) -> Sent:
    try:
        return Sent.model_validate_json(path.read_bytes())
    except ValidationError as exc:
        raise ModelUnavailable(f"cannot read {path}, which names a batch on its way; remove it to ask again") from exc


def _parts(lines: Sequence[bytes]) -> list[list[bytes]]:
    """As few files as the limits allow."""
    parts: list[list[bytes]] = []
    size = 0
    for line in lines:
        if not parts or len(parts[-1]) >= MAX_REQUESTS or size + len(line) > MAX_BYTES:
            parts.append([])
            size = 0
        parts[-1].append(line)
        size += len(line)
    return parts


def _explain(state: Mapping[str, Any]) -> str:
    errors = (state.get("errors") or {}).get("data") or ()
    told = "; ".join(str(error.get("message")) for error in errors[:3]) or "no reason given"
    return f"the provider did not take the batch {state.get('id')}: {told[:300]}"
