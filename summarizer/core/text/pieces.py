"""A text cut at its spaces, which no word holds: what is read of each piece is kept for the next text that has it."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol


class Pieces(NamedTuple):
    """What stands between the spaces of a text; before piece i stand `before[i]` characters, spaces left out."""

    texts: list[str]
    before: list[int]


class _Cuts(dict[str, Pieces]):
    """The last sentences in pieces: a room that asks for one again comes by without a call of Python."""

    def __missing__(self, text: str) -> Pieces:
        texts = text.split(" ")
        pieces = Pieces(texts, list(accumulate(map(len, texts), initial=0)))
        if len(text) <= _SHORT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[text] = pieces
        return pieces


_SHORT = 1000
"""Nearly every sentence is shorter; a longer text would take too much room to be kept."""
_MOST_KEPT = 512
cut_at_spaces: Callable[[str], Pieces] = _Cuts().__getitem__
"""The pieces of a text; those of the last sentences are remembered, as each room walks over them."""


class Chunk(Protocol):
    """What a room reads of a piece: where its words begin, counted from the beginning of the piece."""

    @property
    def starts(self) -> tuple[int, ...]:
        """Offsets of its words."""


class Placed:
    """The chunks of a text, one a piece, `firsts[i]` the number of the first word of chunk i."""

    __slots__ = ("before", "chunks", "firsts")

    def __init__(self, before: list[int], chunks: Sequence[Chunk], firsts: list[int]) -> None:
        self.before = before
        self.chunks = chunks
        self.firsts = firsts

    def start(self, at: int) -> int:
        """Offset in the text of the word numbered `at`. Asked of few words, so worked out for each."""
        number = bisect_right(self.firsts, at) - 1
        return self.before[number] + number + self.chunks[number].starts[at - self.firsts[number]]
