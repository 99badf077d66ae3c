"""How many tokens a text will cost, before anybody has counted them."""

import math
from typing import Final

from summarizer.llm.protocol import Request

BYTES_PER_TOKEN: Final = 3.5
"""English news has 4 to 5 bytes a token in today's vocabularies; 3.5 errs on the dear side."""

MESSAGE_OVERHEAD: Final = 8
"""Tokens of role and separators around each message."""


def estimate_tokens(text: str) -> int:
    """A high guess: one token for every 3.5 bytes of UTF-8, rounded up."""
    return math.ceil(len(text.encode("utf-8", "replace")) / BYTES_PER_TOKEN)


class TokenEstimator:
    """Corrects the guess by what servers counted so far, so that long runs are estimated ever better."""

    def __init__(self) -> None:
        self._guessed = 0
        self._counted = 0

    @property
    def ratio(self) -> float:
        """Counted tokens per guessed token; 1 until something was counted."""
        return self._counted / self._guessed if self._guessed else 1.0

    def prompt_tokens(self, request: Request) -> int:
        """Tokens of all messages of a request, corrected."""
        return math.ceil(_guess(request) * self.ratio)

    def learn(self, request: Request, counted: int) -> None:
        """Take note of what the server counted; nothing when it did not count."""
        if counted > 0:
            self._guessed += _guess(request)
            self._counted += counted


def _guess(request: Request) -> int:
    return sum(estimate_tokens(message.content) + MESSAGE_OVERHEAD for message in request.messages)
