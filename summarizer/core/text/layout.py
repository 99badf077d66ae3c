"""How the page is laid out: lines, paragraphs, and the role of each line."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.core.text.folding import INVISIBLE

LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LOWER_START = re.compile(r"[\"'“‘(\[]?[a-zà-ÿ]")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]»]*$")
_INVISIBLE_LINE = re.compile(rf"[\s{INVISIBLE}]*")
_BULLET = re.compile(r"(?:[-*•‣▪●·–—]|\(?\d{1,2}[.)])\s")
_MIN_CONTINUED = 20
"""A shorter line before one in lower case is a heading or an item of a list, not the start of its sentence."""
_SLACK = 8
"""Columns a ragged line may stay below the widest one and still count as full."""


class Line(NamedTuple):
    """A line without its surrounding white space, half-open; `indent` counts the columns before it."""

    start: int
    end: int
    text: str
    indent: int
    after_blank: bool


class Block(NamedTuple):
    """A paragraph: one line, or the lines of one hard-wrapped paragraph; half-open, without outer white space."""

    start: int
    end: int


def find_lines(text: str) -> list[Line]:
    """Lines that hold anything, in order."""
    lines: list[Line] = []
    start, after_blank = 0, True
    for raw in text.splitlines(keepends=True):
        stripped = "" if _INVISIBLE_LINE.fullmatch(raw) else raw.strip()
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            first = start + indent
            lines.append(Line(first, first + len(stripped), stripped, indent, after_blank))
        after_blank = not stripped
        start += len(raw)
    return lines


def find_blocks(text: str) -> list[Block]:
    """Paragraphs in order: hard-wrapped lines are joined, every other line stands alone."""
    lines = find_lines(text)
    width = _wrap_width(lines)
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        if index and _continues(lines[index - 1], line, width):
            blocks[-1] = Block(blocks[-1].start, line.end)
        else:
            blocks.append(Block(line.start, line.end))
    return blocks


def _wrap_width(lines: Sequence[Line]) -> int:
    """Column at which the text was wrapped by hand or machine; 0 when lines are paragraphs.

    A line is full when the first word of the next would not have fitted. Wrapped text has nearly only full lines
    inside its paragraphs, and many of its lines start in lower case.
    """
    inner = [(line, after) for line, after in pairwise(lines) if not after.after_blank]
    if not inner:
        return 0
    width = max(len(line.text) + line.indent for line in lines)
    if not 40 <= width <= 132:
        return 0
    full = sum(_is_full(line, after, width) for line, after in inner)
    lower = sum(bool(_LOWER_START.match(after.text)) for _, after in inner)
    return width if full >= 0.6 * len(inner) and lower >= 0.3 * len(inner) else 0


def _is_full(line: Line, after: Line, width: int) -> bool:
    first_word = after.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(first_word) > width - _SLACK


def _continues(before: Line, line: Line, width: int) -> bool:
    """Does `line` go on with the paragraph of `before`."""
    if line.after_blank or _BULLET.match(line.text):
        return False
    if _LOWER_START.match(line.text) and not _SENTENCE_END.search(before.text[-4:]):
        return len(before.text) >= _MIN_CONTINUED or bool(width)
    if not width or line.indent >= before.indent + 2:
        return False
    return _is_full(before, line, width)
