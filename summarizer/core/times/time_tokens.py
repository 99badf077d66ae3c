"""A text as one symbol a token, so that time expressions can be matched as short patterns of symbols."""

import re
from functools import cached_property
from typing import Final

from summarizer.core.times.time_words import SURFACES, SYMBOL

_TOKEN: Final = re.compile(
    r"""
    (?=[JFMASONDTW])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=[\s,])
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


class _Symbols(dict[str, str]):
    """Symbol of any token; words met are kept, as most words of a text come again."""

    most = 65_536

    def __missing__(self, token: str) -> str:
        symbol = _shape(token)
        if len(self) < self.most and len(token) < 40:
            self[token] = symbol
        return symbol


_SYMBOLS: Final = _Symbols(SURFACES)


class Tokens:
    """Tokens of a text: `words` as printed and, in the same order, one symbol each in `symbols`."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.words: list[str] = _TOKEN.findall(text)
        self.symbols = "".join(map(_SYMBOLS.__getitem__, self.words))

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Half-open offsets of the tokens; found only when asked for, as most sentences name no time."""
        return [match.span() for match in _TOKEN.finditer(self._text)]
