"""A text as one symbol a token, so that time expressions can be matched as short patterns of symbols."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.words import Remembered, cut_at
from summarizer.core.times.time_words import SHORT_DAYS, SHORT_MONTHS, SURFACES, SYMBOL

_TOKEN: Final = re.compile(
    r"""
    (                                       # one group, so that split keeps the tokens
    [a-np-z][a-z]*[^\W\d_]*                 # nearly every word; those in "o" may be "o'clock"
  | (?=[JFMASONDTW])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=[\s,])
  | Q[1-4]\b
  | o[’']clock\b
  | [^\W\d_]+
  | (?=[0-9])(?:
        [0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])
      | [0-9]{1,2}(?:/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{4}(?![0-9/])
      | 9/11(?![0-9/])
      | (?<![0-9:.,$£€])(?:
            [0-9]{1,2}(?:[:.][0-9]{2})?\s?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\.)
          | [0-9]{1,2}:[0-9]{2}(?![0-9:])
        )
      | [0-9]{3}0[’']?s\b
      | [0-9]0s\b
      | [0-9]{1,2}(?:st|nd|rd|th)\b
      | [0-9]+(?:[.,][0-9]+)*
    )
  | [’'‘][0-9]0s\b
  | [^\w\s]
  | [_\n]
    )
    """,
    re.VERBOSE,
)

_HALF_OF_DAY: Final = re.compile(r"[ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\.")
"""What a clock time may have after a space: the one space inside a token."""
_SHORTENED: Final = tuple(f"{word}." for word in f"{SHORT_MONTHS} {SHORT_DAYS} Thur".split())

_LAST_LETTER: Final = {
    "s": "DECADE",
    "t": "ORDINAL",
    "h": "ORDINAL",
    "d": "ORDINAL",
    "m": "CLOCK",
    "M": "CLOCK",
    ".": "CLOCK",
}
_APOSTROPHES: Final = "’'‘"
_DOTTED_DATE: Final = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")


def _shape(token: str) -> str:
    """Symbol of a token that is no known word: by its first letter, or by how a figure is written."""
    if "0" <= token[0] <= "9":
        return SYMBOL[_figure(token)]
    if token[0].isalpha():
        if token[:1] == "Q" and token[1:].isdecimal():
            return SYMBOL["QN"]
        if token[1:2] in ("'", "’"):
            return SYMBOL["OCLOCK"]
        return SYMBOL["CAPITAL" if token[0].isupper() else "OTHER"]
    return SYMBOL["DECADE" if token[0] in _APOSTROPHES and token[-1] == "s" else "MARK"]


def _figure(token: str) -> str:
    """Class of a token that begins with a digit."""
    if token.isdecimal():
        if len(token) <= 2:
            return "DAYNUM" if 1 <= int(token) <= 31 else "DIGITS"
        return "YEAR" if len(token) == 4 and "1500" <= token <= "2099" else "DIGITS"
    if token[-1] in _LAST_LETTER:
        return _LAST_LETTER[token[-1]]
    if "/" in token:
        return "ATTACKS" if token == "9/11" else "SLASH"
    if ":" in token:
        return "CLOCK"
    return "ISO" if "-" in token else "SLASH" if _DOTTED_DATE.fullmatch(token) else "DIGITS"


class Span(NamedTuple):
    """Half-open offsets into the text."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class _Chunk:
    """The tokens of a piece and where they begin."""

    words: tuple[str, ...]
    starts: tuple[int, ...]


def _is_one_token(piece: str) -> bool:
    """Is it a word or a number without any mark, as nearly every piece is."""
    return piece.isalpha() or (piece.isdecimal() and piece.isascii())


def _read(text: str) -> _Chunk:
    words, _, starts, _ = cut_at(_TOKEN, text)
    return _Chunk(tuple(words), tuple(starts))


def _read_piece(piece: str) -> _Chunk:
    """The tokens of what stands before a space."""
    return _Chunk((piece,), (0,)) if _is_one_token(piece) else _read(piece + " ")


def _symbol_of(token: str) -> str:
    return SURFACES.get(token) or _shape(token)


def _read_symbols(piece: str) -> str:
    """Those of the tokens of what stands before a space."""
    if len(piece) > 2 and piece[:-1].isalpha() and piece not in SURFACES:
        if piece[-1] in _PLAIN_MARKS:
            return _SYMBOLS[piece[:-1]] + SURFACES[piece[-1]]
        if piece.isalpha():
            return _OTHER_WORD[piece[0].isupper()]
    words = [piece] if _is_one_token(piece) else _TOKEN.findall(piece + " ")
    symbols = "".join(map(_symbol_of, words))
    return _HALF_SEEN + symbols if _HALF_OF_DAY.match(piece) else symbols


_PLAIN_MARKS: Final = frozenset(",.;!?")
_OTHER_WORD: Final = (SYMBOL["OTHER"], SYMBOL["CAPITAL"])
_HALF_SEEN: Final = " "
"""Before the symbols of a piece that may be the end of a clock time."""
_CHUNKS: Final = Remembered(_read_piece)
_SYMBOLS: Final = Remembered(_read_symbols)


class Outline(NamedTuple):
    """A text as the grammar sees it: its pieces and the symbols of each, one a token, and the symbols of all.

    Before piece i stand `before[i]` characters without spaces. `whole` are the tokens of a text that cannot be read in
    pieces.
    """

    pieces: list[str]
    parts: list[str]
    symbols: str
    before: list[int]
    whole: _Chunk | None = None


def read_outline(text: str) -> Outline:
    """All that is read of a text without a time."""
    pieces, before = cut_at_spaces(text)
    parts = list(map(_SYMBOLS.__getitem__, pieces))
    symbols = "".join(parts)
    if _HALF_SEEN in symbols or text.endswith(_SHORTENED):
        # "5 p.m." is one token, and the full stop of a last "Jan." ends the text: not to be read in pieces
        whole = _read(text)
        symbols = "".join(map(_symbol_of, whole.words))
        return Outline([text], [symbols], symbols, [0], whole)
    return Outline(pieces, parts, symbols, before)


class Tokens:
    """Tokens of a text, one symbol each in `symbols`; the others are looked up for those that are asked for."""

    __slots__ = ("_before", "_firsts", "_pieces", "_whole", "symbols")

    def __init__(self, outline: Outline) -> None:
        self._pieces, parts, self.symbols, self._before, self._whole = outline
        self._firsts = list(accumulate(map(len, parts), initial=0))

    def word(self, at: int) -> str:
        """The token as printed."""
        number = bisect_right(self._firsts, at) - 1
        return (self._whole or _CHUNKS[self._pieces[number]]).words[at - self._firsts[number]]

    def words(self, first: int, stop: int) -> list[str]:
        """The tokens `first` to `stop` as printed."""
        low, high = bisect_right(self._firsts, first) - 1, bisect_left(self._firsts, stop)
        chunks = [self._whole] if self._whole else map(_CHUNKS.__getitem__, self._pieces[low:high])
        words = [word for chunk in chunks for word in chunk.words]
        return words[first - self._firsts[low] : stop - self._firsts[low]]

    def start(self, at: int) -> int:
        """Offset in the text."""
        return self._place(at)[0]

    def span(self, first: int, stop: int) -> Span:
        """Half-open offsets of the tokens `first` to `stop`."""
        start, end = self._place(first)
        return Span(start, end if stop == first + 1 else self._place(stop - 1)[1])

    def _place(self, at: int) -> tuple[int, int]:
        number = bisect_right(self._firsts, at) - 1
        chunk, inside = self._whole or _CHUNKS[self._pieces[number]], at - self._firsts[number]
        start = self._before[number] + number + chunk.starts[inside]
        return start, start + len(chunk.words[inside])
