"""An endpoint that answers from Python: the double for tests, demonstrations and plug-in trials."""

from collections.abc import Callable, Iterable
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_json

from summarizer.domain.values import Usage
from summarizer.llm.protocol import Request, Response

Answer = str | dict[str, Any] | BaseModel | Response | Exception
"""What a script may give: text, something to write as JSON, a whole response, or an error to raise."""


class Scripted:
    """Answers each request with what a function of the request, or the next item of a list, says.

    Args:
        script: Called with the request, or answers to give in order.

    Attributes:
        requests: Every request seen, in order.
    """

    def __init__(self, script: Callable[[Request], Answer] | Iterable[Answer]) -> None:
        self.requests: list[Request] = []
        self._answer = script if callable(script) else _in_turn(script)

    async def complete(self, request: Request) -> Response:
        """Answer from the script; an error in it is raised."""
        self.requests.append(request)
        answer = self._answer(request)
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Response):
            return answer
        text = answer if isinstance(answer, str) else to_json(answer).decode()
        return Response(text=text, finish="stop", model=request.model, usage=_usage(request, text))


def _in_turn(answers: Iterable[Answer]) -> Callable[[Request], Answer]:
    remaining = iter(answers)

    def give_next(request: Request) -> Answer:
        for answer in remaining:
            return answer
        raise AssertionError(f"the script has no more answers; request was: {request.messages[-1].content[:200]}")

    return give_next


def _usage(request: Request, text: str) -> Usage:
    """Whitespace-separated words stand in for tokens."""
    words = sum(len(message.content.split()) for message in request.messages)
    return Usage(calls=1, attempts=1, prompt_tokens=words, completion_tokens=len(text.split()))
