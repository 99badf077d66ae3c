"""The words, numbers and signs of a text, and the words that numbers are made of."""

import re
from bisect import bisect_right
from decimal import Decimal
from itertools import accumulate
from typing import Final, NamedTuple

from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.words import Remembered, cut_at


class Token(NamedTuple):
    """A word, number or sign; `lower` is its lower-case form, `glued` says that it touches the token before it.

    `may_start` says that a numeral may start with it, `offset` where it stands between two spaces of the text. An
    apostrophe is straight in both `text` and `lower`.
    """

    text: str
    lower: str
    glued: bool
    may_start: bool
    offset: int


_TOKEN = re.compile(
    # every form begins with a class of one letter, which is asked first: most forms are passed over at once
    r"([A-Za-z][A-Za-z]*+(?!['\w])"  # nearly every word
    r"|[^\W\d_][^\W\d_]*(?:'[^\W\d_]+)?"
    r"|\d\d{0,2}(?:[\u00a0\u202f\u2009]\d{3})+(?![\d.,]\d)"  # 10 000 with a hard space
    r"|\d\d{0,2}(?: 000)+(?!\d)"
    r"|\d\d*(?:[.,]\d+)*"
    r"|\.(?:(?<![\w.]\.)\d+)?"
    r"|\S)"
)
"""Of a text whose apostrophes are straight."""

SMALL: Final = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen         eighteen nineteen""".split()
    )
}
TENS: Final = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES: Final = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "lakhs": 10**5,
    "crore": 10**7,
    "crores": 10**7,
    "dozen": 12,
    "score": 20,
}
ABBREVIATED_SCALES: Final = {
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "cr": 10**7,
}
MONEY_SCALES: Final = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
"""Letters that stand for a scale only where the figure is money or the letter cannot be a unit."""

PLURAL_SCALES: Final = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
VAGUE_DETERMINERS: Final = {"several": (2, 3, 9), "few": (2, 3, 9), "handful": (2, 3, 9), "couple": (2, 2, 3)}
"""Hard lower bound and ordinary reading, to be multiplied by a scale word that follows."""

VULGAR: Final = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / 6,
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}
DENOMINATORS: Final = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
    "thousandth": 1000,
}
PLURAL_DENOMINATORS: Final = {f"{word}s": number for word, number in DENOMINATORS.items() if word != "half"} | {
    "halves": 2
}
ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
}
MULTIPLES: Final = {"twice": 2, "double": 2, "triple": 3, "treble": 3, "quadruple": 4}
HARM_NOUNS: Final = frozenset("deaths casualties injuries fatalities victims survivors arrests".split())
"""After "no" they state that nobody came to harm."""

HYPHENS = frozenset("-‐‑")
_STARTS = (
    SMALL.keys()
    | TENS.keys()
    | PLURAL_SCALES.keys()
    | VAGUE_DETERMINERS.keys()
    | ORDINALS.keys()
    | MULTIPLES.keys()
    | {"a", "an", "half", "no", "none", "nobody"}
)
_AFTER_ARTICLE = SCALES.keys() | VAGUE_DETERMINERS.keys() | DENOMINATORS.keys() | {"mere", "small", "-"} - {"second"}
_LETTERS = re.compile("[a-z]+")
_PLAIN_MARKS = frozenset(",.;:!?")
_DIGIT = re.compile(rf"[\d{''.join(VULGAR)}]")
_SIGNALS = (_STARTS - {"a", "an", "no"}) | SCALES.keys() | VAGUE_DETERMINERS.keys() | DENOMINATORS.keys() | HARM_NOUNS


class Tokens(NamedTuple):
    """The tokens of a text in order, and where they stand.

    `firsts[i]` is the number of the first token of piece i; before the piece stand `before[i]` characters and i spaces.
    """

    all: list[Token]
    firsts: list[int]
    before: list[int]

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Half-open offsets in the text of the tokens from `first` up to `after`."""
        # asked of few tokens, so worked out for each
        start = end = self._start(first)
        if after > first + 1:
            end = self._start(after - 1)
        return start, end + len(self.all[after - 1].text)

    def _start(self, at: int) -> int:
        number = bisect_right(self.firsts, at) - 1
        return self.before[number] + number + self.all[at].offset


def may_hold_numeral(text: str) -> bool:
    """Is there a digit or number word in `text`; quick, so that most sentences need not be taken apart."""
    return any(map(_HOLDS_SIGNAL.__getitem__, cut_at_spaces(text).texts))


def find_tokens(text: str) -> Tokens:
    """All words, numbers and signs of `text` in order. Hyphens stand apart; "10 000" is one number."""
    if " 000" in text:
        # the one space inside a token: not to be read in pieces
        return Tokens([*_read_piece(text)], [0], [0])
    texts, before = cut_at_spaces(text)
    parts = list(map(_TOKENS.__getitem__, texts))
    tokens: list[Token] = []
    for part in parts:
        tokens += part
    return Tokens(tokens, list(accumulate(map(len, parts), initial=0)), before)


def _read_piece(piece: str) -> tuple[Token, ...]:
    if piece.isalpha() or piece.isdecimal():
        return (Token(piece, piece.lower(), False, _may_start(piece), 0),)
    if piece[:-1].isalpha() and piece[-1] in _PLAIN_MARKS:
        return (*_TOKENS[piece[:-1]], Token(piece[-1], piece[-1], True, False, len(piece) - 1))
    words, gaps, starts, _ = cut_at(_TOKEN, piece.replace("’", "'"))
    glued = (False, *(not gap for gap in gaps))
    told = zip(words, map(str.lower, words), glued, map(_may_start, words), starts, strict=False)
    return tuple([Token(*each) for each in told])


def _may_start(word: str) -> bool:
    if word.lower() in _STARTS:
        return True
    first = word[0]
    return first.isdecimal() or first in VULGAR or (first == "." and len(word) > 1)


def _holds_signal(piece: str) -> bool:
    if piece.isascii() and piece.isalpha():
        return piece.lower() in _SIGNALS
    return _DIGIT.search(piece) is not None or not _SIGNALS.isdisjoint(_LETTERS.findall(piece.lower()))


_TOKENS = Remembered(_read_piece)
_HOLDS_SIGNAL = Remembered(_holds_signal)


def find_candidates(tokens: list[Token]) -> list[int]:
    """Indices of the tokens at which a numeral may start, articles only before a word that they can count."""
    return [
        index
        for index, token in enumerate(tokens)
        if token.may_start and (token.lower not in ("a", "an") or lower_at(tokens, index + 1) in _AFTER_ARTICLE)
    ]


def is_ordinal_word(token: Token) -> bool:
    """Is it "first", "second" and so on."""
    return token.lower in ORDINALS


def is_hyphen(token: Token) -> bool:
    """Is it a hyphen that joins words."""
    return token.text in HYPHENS


def lower_at(tokens: list[Token], index: int) -> str:
    """Lower-case form of the token at `index`, empty outside the text."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def skip_hyphen(tokens: list[Token], index: int) -> int:
    """Index of the next token that is no hyphen, one hyphen at most."""
    return index + 1 if index < len(tokens) and is_hyphen(tokens[index]) else index
