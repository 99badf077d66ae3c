"""A text as one symbol a token, so that time expressions can be matched as short patterns of symbols."""

import re
from itertools import accumulate
from typing import Final, NamedTuple

from summarizer.core.text.words import Remembered
from summarizer.core.times.time_words import SURFACES, SYMBOL

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

_LAST_LETTER: Final = {
    "s": "DECADE",
    "t": "ORDINAL",
    "h": "ORDINAL",
    "d": "ORDINAL",
    "m": "CLOCK",
    "M": "CLOCK",
    ".": "CLOCK",
}
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
    return SYMBOL["DECADE" if token[-1] == "s" else "MARK"]


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


_SYMBOLS: Final = Remembered(_shape)
_SYMBOLS.update(SURFACES)


class Span(NamedTuple):
    """Half-open offsets into the text."""

    start: int
    end: int


class Tokens:
    """Tokens of a text: `words` as printed and, in the same order, one symbol each in `symbols`."""

    def __init__(self, text: str) -> None:
        # split keeps the group: parts[0::2] are the gaps, parts[1::2] the tokens
        self._parts = _TOKEN.split(text)
        self._places: list[int] = []
        self.words: list[str] = self._parts[1::2]
        self.symbols = "".join(map(_SYMBOLS.__getitem__, self.words))

    def span(self, first: int, stop: int) -> Span:
        """Half-open offsets of the tokens `first` to `stop`; worked out when first asked for."""
        self._places = self._places or list(accumulate(map(len, self._parts)))
        return Span(self._places[2 * first], self._places[2 * stop - 1])
