"""A small server that speaks OpenAI's Batch API on loopback: files, batches, expiry and errors."""

import json
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from openai_server import completion, summarise_honestly

Line = dict[str, Any]
Fate = Callable[[Line, int], str]
"""What becomes of a line, by the number of times it came before: "" answered, else "expired", "500" or "400"."""


class BatchServer:
    """Serves until the `with` block ends.

    Args:
        fate: What becomes of each line.
        answer: The text of an answer.
        looks: How often a batch is still at work when looked at.
        lose_creation: Make the first batch, but let the connection break before saying so.

    Attributes:
        lines: All lines received, in order.
        batches: By id.
    """

    def __init__(
        self,
        *,
        fate: Fate = lambda _line, _before: "",
        answer: Callable[[dict[str, Any]], str] = summarise_honestly,
        looks: int = 1,
        refuse: str | None = None,
        lose_creation: bool = False,
    ) -> None:
        self.lines: list[Line] = []
        self.batches: dict[str, dict[str, Any]] = {}
        self._files: dict[str, bytes] = {}
        self._seen: dict[str, int] = {}
        self._fate, self._answer, self._looks, self._refuse = fate, answer, looks, refuse
        self._lose_creation = lose_creation
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self.reply(server.get(self.path))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                reply = server.post(self.path, body)
                if reply is None:
                    self.close_connection = True
                else:
                    self.reply(reply)

            def reply(self, content: bytes) -> None:
                self.send_response(200)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def post(self, path: str, body: bytes) -> bytes | None:
        if path == "/v1/files":
            content = re.search(rb"\r\n\r\n(\{\"custom_id.*?\n)\r\n--", body, re.DOTALL)
            assert content, "no file in the form"
            assert b'name="purpose"\r\n\r\nbatch' in body
            id = f"file-{len(self._files)}"
            self._files[id] = content.group(1)
            return json.dumps({"id": id, "object": "file"}).encode()
        assert path == "/v1/batches"
        asked = json.loads(body)
        assert (asked["endpoint"], asked["completion_window"]) == ("/v1/chat/completions", "24h")
        id = f"batch_{len(self.batches)}"
        self.batches[id] = {"id": id, "status": "in_progress", "input_file_id": asked["input_file_id"], "looks": 0}
        if self._lose_creation:
            self._lose_creation = False
            return None
        return json.dumps(self.batches[id]).encode()

    def get(self, path: str) -> bytes:
        if path.startswith("/v1/batches?"):
            return json.dumps({"data": list(self.batches.values())}).encode()
        if path.startswith("/v1/files/"):
            return self._files[path.split("/")[3]]
        batch = self.batches[path.rpartition("/")[2]]
        batch["looks"] += 1
        if batch["looks"] > self._looks and batch["status"] == "in_progress":
            self._end(batch)
        return json.dumps(batch).encode()

    def _end(self, batch: dict[str, Any]) -> None:
        if self._refuse:
            batch |= {"status": "failed", "errors": {"data": [{"message": self._refuse}]}}
            return
        lines = [json.loads(line) for line in self._files[batch["input_file_id"]].splitlines()]
        self.lines += lines
        results = [self._result(line) for line in lines]
        good = [one for one in results if one["error"] is None]
        bad = [one for one in results if one["error"] is not None]
        id = batch["id"]
        self._files[f"{id}-out"] = b"".join(json.dumps(one).encode() + b"\n" for one in good)
        self._files[f"{id}-err"] = b"".join(json.dumps(one).encode() + b"\n" for one in bad)
        batch |= {"status": "expired" if bad else "completed", "output_file_id": f"{id}-out"}
        batch |= {"error_file_id": f"{id}-err"} if bad else {}

    def _result(self, line: Line) -> Line:
        before = self._seen.get(line["custom_id"], 0)
        self._seen[line["custom_id"]] = before + 1
        fate = self._fate(line, before)
        if fate == "expired":
            error = {"code": "batch_expired", "message": "This request could not be executed before it expired."}
            return {"custom_id": line["custom_id"], "response": None, "error": error}
        if fate:
            body: dict[str, Any] = {"error": {"message": f"planned {fate}"}}
            return {"custom_id": line["custom_id"], "response": {"status_code": int(fate), "body": body}, "error": None}
        reply = completion(line["body"], self._answer(line["body"]))
        return {"custom_id": line["custom_id"], "response": {"status_code": 200, "body": reply}, "error": None}
