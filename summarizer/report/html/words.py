"""What changed between two wordings, word by word."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from summarizer.report.plain import plain

MOST_WORDS = 600
"""Longer wordings are not compared word by word: nobody reads such a comparison."""
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*|[^\w\s]")
_QUOTE_MARKS = str.maketrans("‘’“”", "''\"\"")


class Piece(NamedTuple):
    """Words both have, or only the first (`out`), or only the second (`in`); `spaced` if a space stands before."""

    kind: Literal["same", "out", "in"]
    text: str
    spaced: bool


class _Token(NamedTuple):
    """A word as written; `key` is what is compared."""

    key: str
    text: str
    spaced: bool


class _Run(NamedTuple):
    """Tokens of one kind in a row; of words both have, `other` are those of the second wording."""

    kind: Literal["same", "out", "in"]
    tokens: list[_Token]
    other: list[_Token]


def diff_words(first: str, second: str) -> tuple[Piece, ...]:
    """Both wordings in one line; empty when they are the same but for typography, or too long to compare."""
    left, right = _tokens(first), _tokens(second)
    if max(len(left), len(right)) > MOST_WORDS:
        return ()
    if [token.key for token in left] == [token.key for token in right]:
        return ()
    return tuple(_pieces(_gathered(_runs(left, right))))


def _tokens(text: str) -> list[_Token]:
    line = plain(text)
    tokens, done = [], 0
    for match in _WORD.finditer(line):
        tokens.append(_Token(match[0].translate(_QUOTE_MARKS), match[0], match.start() > done))
        done = match.end()
    return tokens


def _runs(left: list[_Token], right: list[_Token]) -> Iterator[_Run]:
    for step in Indel.opcodes([token.key for token in left], [token.key for token in right]):
        old, new = left[step.src_start : step.src_end], right[step.dest_start : step.dest_end]
        if step.tag == "equal":
            yield _Run("same", old, new)
            continue
        if old:
            yield _Run("out", old, [])
        if new:
            yield _Run("in", new, [])


def _gathered(runs: Iterable[_Run]) -> Iterator[_Run]:
    """Deletions and insertions in a row as one of each: first what went, then what came."""
    out: list[_Token] = []
    new: list[_Token] = []
    for run in (*runs, _Run("same", [], [])):
        if run.kind == "out":
            out = out + run.tokens
        elif run.kind == "in":
            new = new + run.tokens
        else:
            changed = (_Run("out", out, []), _Run("in", new, []), run)
            yield from (part for part in changed if part.tokens)
            out, new = [], []


def _pieces(runs: Iterable[_Run]) -> Iterator[Piece]:
    before = ""
    for run in runs:
        text = "".join(f"{' ' if token.spaced else ''}{token.text}" for token in run.tokens).lstrip()
        spaced = any(tokens[0].spaced for tokens in (run.tokens, run.other) if tokens)
        yield Piece(run.kind, text, spaced or (run.kind == "in" and before == "out"))
        before = run.kind
