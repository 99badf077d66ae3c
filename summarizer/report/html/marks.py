"""Which stretches of a text carry which marks: overlapping spans cut into flat segments."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from summarizer.report.plain import printable


class Mark(NamedTuple):
    """Half-open code-point span with a class name of our own making, never of an article's."""

    start: int
    end: int
    name: str


class Segment(NamedTuple):
    """A stretch of text, safe to print, and the names of all marks that cover it, separated by spaces."""

    text: str
    names: str


class MarkedText:
    """A text with marks that may nest and overlap; `cut` gives any stretch of it in flat segments."""

    def __init__(self, text: str, marks: Iterable[Mark]) -> None:
        self._text = text
        kept = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
        # _edges[i] = code-point offset from which the marks _names[i] hold, up to _edges[i + 1]
        self._edges = sorted({0, *(mark.start for mark in kept), *(mark.end for mark in kept)})
        self._names = _names_from_edges(self._edges, kept)

    def cut(self, start: int, end: int) -> tuple[Segment, ...]:
        """The segments of `text[start:end]`, in order; segments without printable text are left out."""
        segments = []
        index = bisect_right(self._edges, start) - 1
        while index < len(self._edges) and self._edges[index] < end:
            until = self._edges[index + 1] if index + 1 < len(self._edges) else len(self._text)
            text = printable(self._text[max(start, self._edges[index]) : min(end, until)])
            if text:
                segments.append(Segment(text, self._names[index]))
            index += 1
        return tuple(segments)


def _names_from_edges(edges: list[int], marks: list[Mark]) -> list[str]:
    """For each edge the marks that hold from there on, without repeats, in order of their beginning."""
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in sorted(marks):
        opening.setdefault(mark.start, []).append(mark)
        closing.setdefault(mark.end, []).append(mark)
    active: list[Mark] = []
    names = []
    for edge in edges:
        for mark in closing.get(edge, ()):
            active.remove(mark)
        active.extend(opening.get(edge, ()))
        names.append(" ".join(dict.fromkeys(name for mark in active for name in mark.name.split())))
    return names


def segments_of(text: str, marks: Iterable[Mark] = ()) -> tuple[Segment, ...]:
    """The whole text in segments."""
    return MarkedText(text, marks).cut(0, len(text))
