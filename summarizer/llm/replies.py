"""What a model wrote, read as JSON: fences and chatter around it are allowed, guesses are not made."""

import json
import re
from typing import Any, Final

from summarizer.errors import AnswerUnusable

_THOUGHTS: Final = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_MAX_STARTS: Final = 64
"""Openings tried in one reply. A reply with more braces before its first object is not an answer."""


def find_object(reply: str) -> dict[str, Any]:
    """Give the first complete JSON object in a reply, as it stands.

    Code fences, words before and after, and a leading `<think>` part are stepped over. Nothing is repaired: a missing
    brace or a stray comma is the model's error, to be told to the model.

    Raises:
        AnswerUnusable: No complete object; the message says where reading stopped.
    """
    text = _THOUGHTS.sub("", reply, count=1)
    start = text.find("{")
    if start < 0:
        raise AnswerUnusable("the answer holds no JSON object", raw=reply)
    problem = ""
    for _ in range(_MAX_STARTS):
        try:
            return _read_object(text, start)
        except json.JSONDecodeError as exc:
            problem = problem or f"{exc.msg} at character {exc.pos}"
            # Never look inside what failed: an inner object of a broken answer is not the answer.
            start = -1 if exc.msg.startswith("Unterminated") else text.find("{", max(exc.pos, start + 1))
        except (ValueError, RecursionError) as exc:
            problem, start = str(exc), -1
        if start < 0:
            break
    raise AnswerUnusable(f"the answer holds no complete JSON object: {problem}", raw=reply)


def _read_object(text: str, start: int) -> dict[str, Any]:
    value: dict[str, Any] = _DECODER.raw_decode(text, start)[0]
    return value


def _refuse_constant(word: str) -> Any:
    raise ValueError(f"{word} is not JSON")


_DECODER: Final = json.JSONDecoder(parse_constant=_refuse_constant)
