"""What changed between two wordings, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from summarizer.report.plain import plain

MOST_WORDS = 600
"""Longer wordings are not compared word by word: nobody reads such a comparison."""
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*|[^\w\s]")
_QUOTE_MARKS = str.maketrans("‘’“”", "''\"\"")


class Piece(NamedTuple):
    """Words both have, or only the first (`out`), or only the second (`in`)."""

    kind: Literal["same", "out", "in"]
    text: str


class _Token(NamedTuple):
    """A word with the space before it; `key` is what is compared."""

    key: str
    text: str


def diff_words(first: str, second: str) -> tuple[Piece, ...]:
    """Both wordings in one line; empty when they are the same but for typography, or too long to compare."""
    left, right = _tokens(first), _tokens(second)
    if max(len(left), len(right)) > MOST_WORDS:
        return ()
    keys = [token.key for token in left], [token.key for token in right]
    if keys[0] == keys[1]:
        return ()
    return tuple(_merged(_pieces(left, right, *keys)))


def _tokens(text: str) -> list[_Token]:
    line = plain(text)
    tokens, done = [], 0
    for match in _WORD.finditer(line):
        tokens.append(_Token(match[0].translate(_QUOTE_MARKS), line[done : match.end()]))
        done = match.end()
    return tokens


def _pieces(left: list[_Token], right: list[_Token], a: Sequence[str], b: Sequence[str]) -> Iterator[Piece]:
    for step in Indel.opcodes(a, b):
        if step.tag == "equal":
            yield Piece("same", _joined(left[step.src_start : step.src_end]))
            continue
        if step.src_end > step.src_start:
            yield Piece("out", _joined(left[step.src_start : step.src_end]))
        if step.dest_end > step.dest_start:
            yield Piece("in", _joined(right[step.dest_start : step.dest_end]))


def _joined(tokens: Iterable[_Token]) -> str:
    return "".join(token.text for token in tokens)


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Runs of deletions and insertions gathered: first what went, then what came."""
    out, new = "", ""
    for piece in pieces:
        if piece.kind == "out":
            out += piece.text
        elif piece.kind == "in":
            new += piece.text
        else:
            yield from _change(out, new)
            out = new = ""
            yield piece
    yield from _change(out, new)


def _change(out: str, new: str) -> Iterator[Piece]:
    if out:
        yield Piece("out", out)
    if new:
        yield Piece("in", new)
