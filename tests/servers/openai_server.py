"""A small OpenAI-compatible server on loopback, with exact latency and exact faults.

In tests, in a thread of the test process:

    with OpenAIServer(faults=["429", "500"]) as server:
        ... server.base_url, server.requests ...

From a shell, for benchmarks:

    python tests/servers/openai_server.py --latency 0.5

prints its base URL on the first line and serves until its standard input closes or it is ended. A line of input is
answered with the number of requests since the last one, when the first came (`time.monotonic`, which on Linux is one
clock for all processes), and the seconds from the first to the last of them.
"""

import argparse
import asyncio
import json
import re
import struct
import sys
import threading
import time
from collections.abc import Callable, Sequence
from email.utils import formatdate
from typing import Any, Self

Body = dict[str, Any]
Answer = Callable[[Body], str]
FaultPlan = Callable[[Body, int], str]
"""Names the fault of a request by its body and the number of times the same body came before; "" for none."""


def fill(schema: dict[str, Any], root: dict[str, Any] | None = None) -> Any:
    """A value that fits a strict schema: the shortest, with one item in each list."""
    root = root or schema
    if "$ref" in schema:
        return fill(root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    if "anyOf" in schema:
        return fill(schema["anyOf"][0], root)
    if "enum" in schema:
        return schema["enum"][0]
    match schema["type"]:
        case "object":
            return {name: fill(value, root) for name, value in schema["properties"].items()}
        case "array":
            return [fill(schema["items"], root)] * max(1, schema.get("minItems", 0))
        case "string":
            return "word"[: schema.get("maxLength", 4)]
        case "integer" | "number":
            return schema.get("minimum", 1)
        case "boolean":
            return True
    return None


def answer_by_schema(body: Body) -> str:
    """The default answer: whatever fits the schema that was sent."""
    described = body.get("response_format", {}).get("json_schema")
    return json.dumps(fill(described["schema"])) if described else "{}"


_SHOWN = re.compile(r"^\[(\d+)\] (.+)$", re.MULTILINE)


def summarise_honestly(body: Body) -> str:
    """An answer to the summary prompt: every point is a sentence of the article, word for word."""
    asked = next(message["content"] for message in reversed(body["messages"]) if "=====" in message["content"])
    shown = [{"text": text[:400], "sentences": [int(n)]} for n, text in _SHOWN.findall(asked.partition("=====")[2])]
    if body.get("response_format", {}).get("json_schema", {}).get("name") == "wire_corrections":
        return json.dumps({"lines": []})
    return json.dumps({"headline": shown[0], "gist": shown[:1], "points": shown[1:9], "speakers": []})


def completion(body: Body, text: str | None, *, finish: str = "stop", **message: Any) -> Body:
    words = sum(len(str(part["content"]).split()) for part in body["messages"])
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": body["model"],
        "choices": [
            {"index": 0, "message": {"role": "assistant", "content": text, **message}, "finish_reason": finish}
        ],
        "usage": {
            "prompt_tokens": words,
            "completion_tokens": len((text or "").split()),
            "total_tokens": words + len((text or "").split()),
        },
    }


def embeddings(body: Body) -> Body:
    """Vectors of letter counts, last text first, as nothing promises an order."""
    rows = [
        {
            "object": "embedding",
            "index": index,
            "embedding": [text.lower().count(letter) + 0.1 for letter in "abcdefgh"],
        }
        for index, text in enumerate(body["input"])
    ]
    words = sum(len(text.split()) for text in body["input"])
    usage = {"prompt_tokens": words, "total_tokens": words}
    return {"object": "list", "model": body["model"], "data": rows[::-1], "usage": usage}


def failure(message: str, code: str | None = None) -> Body:
    return {"error": {"message": message, "type": "error", "code": code, "param": None}}


_NO_ANSWER = frozenset({"reset", "hang", "endless", "broken"})


def _written(status: int, reply: Body | str, more: dict[str, str] | None = None) -> bytes:
    """A reply as it goes over the line."""
    payload = (reply if isinstance(reply, str) else json.dumps(reply)).encode()
    head = {"content-type": "application/json", "content-length": str(len(payload)), **(more or {})}
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"HTTP/1.1 {status} X\r\n{lines}\r\n".encode("latin-1") + payload


class OpenAIServer:
    """Serves until the `with` block ends.

    Args:
        answer: The text of the answer to a request.
        latency_s: Between a request and its answer.
        faults: Names by order of arrival, or a plan. Afterwards all goes well.
        models_after: How often the list of models is refused before it is given.
        retry_after: The value of the header with a 429 or 503; "date" for an HTTP date a second ahead.

    Attributes:
        requests: Bodies, in order of arrival.
        headers: Of those requests, names in lower case.
        arrived: Times of arrival, seconds of `time.monotonic`.
        most_at_once: Requests open at the same time.
    """

    def __init__(
        self,
        *,
        answer: Answer = answer_by_schema,
        latency_s: float = 0.0,
        faults: Sequence[str] | FaultPlan = (),
        retry_after: str | None = "0",
        models_after: int = 0,
    ) -> None:
        self.requests: list[Body] = []
        self.headers: list[dict[str, str]] = []
        self.arrived: list[float] = []
        self.most_at_once = 0
        self._open = 0
        self._answer, self._latency_s, self._retry_after = answer, latency_s, retry_after
        self._models_after = models_after
        self._plan = faults if callable(faults) else self._in_order(faults)
        self._seen: dict[str, int] = {}
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def _in_order(self, faults: Sequence[str]) -> FaultPlan:
        remaining = iter(faults)
        return lambda _body, _before: next(remaining, "")

    async def _run(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=1024)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while await self._serve_one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request; False when the connection is at its end."""
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines if line)}
        raw = await reader.readexactly(int(headers.get("content-length", 0)))
        if first.startswith("GET "):
            return await self._list_models(writer)
        body = json.loads(raw)
        due = time.monotonic() + self._latency_s
        fault = self._plan(body, self._note(body, headers))
        try:
            # written before the wait, so that the work of answering is no part of the latency
            answer = None if fault in _NO_ANSWER else _written(*self._answer_or_fault(body, fault))
            if self._latency_s:
                await asyncio.sleep(due - time.monotonic())
            if answer is None:
                return await self._misbehave(writer, fault)
            writer.write(answer)
            await writer.drain()
            return True
        finally:
            self._open -= 1

    async def _list_models(self, writer: asyncio.StreamWriter) -> bool:
        self._models_after -= 1
        if self._models_after >= 0:
            writer.write(_written(503, failure("loading")))
        else:
            models = {"object": "list", "data": [{"id": "local-model", "object": "model"}]}
            writer.write(_written(200, models))
        await writer.drain()
        return True

    def _note(self, body: Body, headers: dict[str, str]) -> int:
        self.requests.append(body)
        self.headers.append(headers)
        self.arrived.append(time.monotonic())
        self._open += 1
        self.most_at_once = max(self.most_at_once, self._open)
        same = json.dumps(body.get("messages") or body.get("input"))
        self._seen[same] = self._seen.get(same, 0) + 1
        return self._seen[same] - 1

    async def _misbehave(self, writer: asyncio.StreamWriter, fault: str) -> bool:
        match fault:
            case "reset":
                writer.get_extra_info("socket").setsockopt(1, 13, struct.pack("ii", 1, 0))  # SO_LINGER 0: RST
                return False
            case "hang":
                await asyncio.sleep(3600)
            case "endless":
                await self._send_endless(writer)
            case "broken":  # ends in the middle of the body
                writer.write(b'HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n{"choices": [')
                await writer.drain()
                return False
        return True

    def _answer_or_fault(self, body: Body, fault: str) -> tuple[int, Body | str, dict[str, str]]:
        if fault:
            return self._fault(fault, body)
        return 200, embeddings(body) if "input" in body else completion(body, self._answer(body)), {}

    def _fault(self, fault: str, body: Body) -> tuple[int, Body | str, dict[str, str]]:
        if fault.isdecimal():
            more = self._wait_header() if fault in {"429", "503"} else {}
            return int(fault), failure(f"fault {fault} as planned"), more
        replies: dict[str, tuple[int, Body | str]] = {
            "quota": (429, failure("You exceeded your current quota", "insufficient_quota")),
            "context": (400, failure("maximum context length is 4096 tokens", "context_length_exceeded")),
            "malformed": (200, '{"choices": [{"message": {"content": "{'),
            "html": (200, "<html>maintenance</html>"),
            "schema": (200, completion(body, '{"unexpected": true}')),
            "prose": (200, completion(body, "I would rather talk about it.")),
            "cut": (200, completion(body, self._answer(body)[:-2], finish="length")),
            "refusal": (200, completion(body, None, refusal="I cannot help with that.")),
            "filtered": (200, completion(body, None, finish="content_filter")),
            "null": (200, completion(body, None)),
            "empty": (200, {**completion(body, None), "choices": []}),
        }
        return (*replies[fault], {})

    def _wait_header(self) -> dict[str, str]:
        if self._retry_after is None:
            return {}
        value = formatdate(time.time() + 1, usegmt=True) if self._retry_after == "date" else self._retry_after
        return {"retry-after": value}

    async def _send_endless(self, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"1\r\n \r\n")
            await writer.drain()
            await asyncio.sleep(0.01)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds between request and answer")
    parser.add_argument("--summaries", action="store_true", help="answer the summary prompt sensibly")
    arguments = parser.parse_args()
    answer = summarise_honestly if arguments.summaries else answer_by_schema
    with OpenAIServer(latency_s=arguments.latency, answer=answer) as server:
        print(server.base_url, flush=True)
        for _ in sys.stdin:  # a line asks for what happened since the last one
            span_s = server.arrived[-1] - server.arrived[0] if server.arrived else 0.0
            first_at = server.arrived[0] if server.arrived else 0.0
            print(json.dumps({"requests": len(server.requests), "first_at": first_at, "span_s": span_s}), flush=True)
            server.requests.clear()
            server.headers.clear()
            server.arrived.clear()


if __name__ == "__main__":
    main()
