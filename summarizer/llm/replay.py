"""Records what a model answered, and answers from recordings alone: evaluation without network, the same every time.

A recording file is JSON lines, one per request, sorted by key. The server's body is kept byte for byte and read by the
same code as a live one.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from summarizer.errors import ConfigError
from summarizer.llm.cached import request_key
from summarizer.llm.completions import MalformedCompletion, parse_completion
from summarizer.llm.protocol import Endpoint, Request, Response


class Replay:
    """Answers from recordings; a request that was never recorded is an error, not a call.

    Args:
        paths: Recording files; later ones win.
        suite: Named in the command that an error tells the user to run.
    """

    def __init__(self, paths: Iterable[Path], *, suite: str) -> None:
        self._suite = suite
        self._entries: dict[str, dict[str, Any]] = {}
        for path in paths:
            self._entries |= read_recordings(path)

    async def complete(self, request: Request) -> Response:
        """Answer from the recording of exactly this request.

        Raises:
            ConfigError: It was not recorded; the message names the command that does.
        """
        entry = self._entries.get(request_key(request))
        if entry is None:
            last = request.messages[-1].content
            raise ConfigError(
                f"no recording of this request to {request.model} (it ends in {last[-60:]!r}): a prompt, an article or "
                f"a setting has changed; run `summarize evals record {self._suite}`"
            )
        return _read_entry(entry)


class Recording:
    """Passes requests on and writes every answer down.

    Args:
        endpoint: The live one.
        path: Recordings are added to those the file holds already; the same request replaces its recording.
    """

    def __init__(self, endpoint: Endpoint, path: Path) -> None:
        self._endpoint = endpoint
        self._path = path
        self._entries = read_recordings(path) if path.exists() else {}

    async def complete(self, request: Request) -> Response:
        """Ask, and note the answer."""
        response = await self._endpoint.complete(request)
        key = request_key(request)
        self._entries[key] = {"key": key, "request": request.model_dump(mode="json"), **_write_answer(response)}
        return response

    def save(self) -> None:
        """Write the file, whole or not at all."""
        lines = [json.dumps(self._entries[key], ensure_ascii=False) for key in sorted(self._entries)]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        partial = self._path.with_name(f"{self._path.name}.partial")
        partial.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
        partial.replace(self._path)


def read_recordings(path: Path) -> dict[str, dict[str, Any]]:
    """Read a recording file into entries by key.

    Raises:
        ConfigError: It cannot be read; the message names file and line.
    """
    entries: dict[str, dict[str, Any]] = {}
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise ConfigError(f"cannot read the recordings {path}: {exc}") from exc
    for number, line in enumerate(text.split("\n"), 1):
        if not line:
            continue
        try:
            entry = json.loads(line)
            entries[entry["key"]] = entry
        except (ValueError, KeyError, TypeError) as exc:
            raise ConfigError(f"{path}, line {number}, is no recording: {exc!r}; record it again") from exc
    return entries


def _write_answer(response: Response) -> dict[str, Any]:
    """The body where a server sent one; the response itself for answers that came from Python."""
    if response.body:
        return {"body": response.body}
    return {"response": response.model_dump(mode="json")}


def _read_entry(entry: Mapping[str, Any]) -> Response:
    try:
        if "body" in entry:
            return parse_completion(entry["body"].encode("utf-8"))
        return Response.model_validate(entry["response"])
    except (MalformedCompletion, ValueError, KeyError, AttributeError) as exc:
        raise ConfigError(f"the recording {entry['key']} cannot be read: {exc}; record it again") from exc
