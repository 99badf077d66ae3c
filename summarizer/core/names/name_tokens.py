"""Words as names are read from: possessive endings cut, full stops of abbreviations kept, capitals marked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from summarizer.core.names.gazetteer import MONTHS_AND_DAYS, known_names, longest_known_by_first, words_inside_known
from summarizer.core.names.name_words import HONORIFICS, OPENERS, PARTICLES, TITLE_MODIFIERS, TITLES
from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.words import Remembered, cut_at

_WORD = re.compile(r"([^\W_]+(?:[.'’&‐‑-][^\W_]+)*)")
_OWNING = frozenset(("'s", "’s", "'S", "’S"))
_OWNERS_INSIDE = frozenset("People Women Children Workers Farmers Veterans King Queen Levi Lloyd Moody Sotheby".split())
"""Possessives that stand inside names: "Tigray People's Liberation Front", "Lloyd's of London"."""
_LINKS = PARTICLES | {"of", "for", "on", "and"}
_I = frozenset("I I'm I’m I've I’ve I'll I’ll I'd I’d".split())
_INNER_CAPITAL = re.compile(r"(?:[a-z]{1,2}[-‐’']?[A-Z]|(?:al|el|ul|ash|as|ad|an|az)-[A-Z])")
_ADJECTIVE_ENDINGS = frozenset(
    """based led born backed owned run style era wide bound made occupied controlled held speaking educated
    trained""".split()
)
"""After a hyphen they make an adjective of a name: "China-based"."""


@dataclass(slots=True, eq=False)
class Token:
    """A word, as long as it stands in the text, its possessive ending left out.

    `owner` says that one was cut, `joined` that a space links the word to the next, `leads` that this next is a capital
    of its own, if it is one, `capital` that it is written like a name, `figure` that a digit is in it, `office` that it
    may be a word of office, `opener` that it is no name where it stands alone and opens a sentence, `links` that it may
    stand in lower case inside a name. `known` counts the words of the longest known name it begins. `inset` is where it
    stands in its piece and `apart` says that something stands before it there, `marked` that it is apart or a capital;
    `parted` is the word as it is where something stands after it, None where that changes nothing. No tuple, as its
    fields are read far more often than it is made; not frozen, as that takes five times as long to make.
    """

    text: str
    owner: bool
    joined: bool
    leads: bool
    capital: bool
    figure: bool
    office: bool
    opener: bool
    known: int
    links: bool
    inset: int = 0
    apart: bool = False
    marked: bool = False
    parted: "Token | None" = None


class _Facts(NamedTuple):
    """What a word tells wherever it stands; the fields are those of `Token`."""

    capital: bool
    figure: bool
    office: bool
    opener: bool
    known: int
    links: bool


class Tokens:
    """The words of a text in order, and the numbers of those written like a name.

    Possessive endings are cut, the full stop of initials and dotted abbreviations is kept.
    """

    __slots__ = ("_before", "_places", "capitals", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        texts, self._before = cut_at_spaces(text)
        self.words = words = list(map(_ONLY.__getitem__, texts))
        self.capitals: list[int] = []
        self._places: Sequence[int] = range(len(words))
        is_plain = True
        for at, word in enumerate(words):
            if word.marked:
                if word.capital:
                    self.capitals.append(at)
                if word.apart and at:
                    words[at - 1] = _part(words[at - 1])
                is_plain = is_plain and word is not _STAND_IN
        words[-1] = _part(words[-1])
        if not is_plain:
            self._unfold(texts)

    def start(self, at: int) -> int:
        """Offset in the text of the word numbered `at`."""
        place = self._places[at]
        return self._before[place] + place + self.words[at].inset

    def _unfold(self, texts: list[str]) -> None:
        """Put the words of pieces that have several or none in their places."""
        words: list[Token] = []
        places: list[int] = []
        for place, word in enumerate(self.words):
            several = _SEVERAL[texts[place]] if word is _STAND_IN else (word,)
            if words and (not several or several[0].apart):
                words[-1] = _part(words[-1])
            words += several
            places += [place] * len(several)
        if words:
            words[-1] = _part(words[-1])
        if "&" in texts:
            _join_partners(words, places, texts)
        self.words = words
        self.capitals = [at for at, word in enumerate(words) if word.capital]
        self._places = places


def _join_partners(words: list[Token], places: Sequence[int], pieces: list[str]) -> None:
    """Link the words on both sides of "&"."""
    for at in range(1, len(words)):
        before, place = places[at - 1], places[at]
        partners = place == before + 2 and pieces[before + 1] == "&" and not words[at - 1].owner
        if partners and pieces[before][-1].isalnum() and pieces[place][0].isalnum():
            leads = not _has_stop(words[at - 1].text)
            words[at - 1] = replace(words[at - 1], joined=True, leads=leads)


def _read_only(piece: str) -> Token:
    # nearly every piece is one word: the split gives what stands before it, the word and what stands after it
    parts = ["", piece, ""] if piece.isalpha() else _WORD.split(piece)
    if len(parts) != 3:
        return _STAND_IN
    before, word, after = parts
    return _place(_make_token(word, after + " "), len(before), apart=bool(before))


def _read_several(piece: str) -> tuple[Token, ...]:
    words, gaps, starts, _ = cut_at(_WORD, piece)
    if not words:
        return ()
    gaps[-1] += " "
    return tuple(
        [
            _place(_make_token(word, gap), start, apart=start > 0 and start == starts[0])
            for word, gap, start in zip(words, gaps, starts, strict=False)
        ]
    )


def _place(token: Token, inset: int, *, apart: bool) -> Token:
    token.inset = inset
    token.apart = apart
    token.marked = token.capital or apart
    return token


def _part(token: Token) -> Token:
    """The word as it is where something stands between it and the next."""
    if not token.joined:
        return token
    if token.parted is None:
        owner = token.text.endswith("'s")
        text = token.text[:-2] if owner else token.text
        token.parted = Token(text, owner, False, False, *_FACTS[text], token.inset)
    return token.parted


_STAND_IN = Token("", False, False, False, False, False, False, False, 0, False, marked=True)
"""For the words of a piece that has several or none."""
_ONLY = Remembered(_read_only)
"""The word of a piece as it is where one follows after one space."""
_SEVERAL = Remembered(_read_several)


def _make_token(word: str, gap: str) -> Token:
    """The word before `gap`, which is what stands between it and the next."""
    if word[-2:] in _OWNING:
        inside = word[:-2] in _OWNERS_INSIDE and gap == " "
        text = word[:-2] + "'s" if inside else word[:-2]
        return Token(text, not inside, inside, inside, *_FACTS[text])
    if gap[:1] == "." and ("." in word or (len(word) == 1 and word.isupper())):
        return Token(word + ".", False, gap == ". ", False, *_FACTS[word + "."])
    joined = gap in (" ", "\u00a0") or (gap == ". " and word in HONORIFICS)
    return Token(word, False, joined, joined and not _has_stop(word), *_FACTS[word])


def _has_stop(word: str) -> bool:
    """Does a full stop stand after the word, or is it left out as after "Mr"."""
    return word[-1] == "." or word in HONORIFICS


def _read_facts(word: str) -> _Facts:
    figure = not word.isalpha() and any(map(str.isdigit, word))
    office = word in TITLES or word in TITLE_MODIFIERS
    opener = (word in TITLES or word.lower() in OPENERS) and not is_name_anywhere(word)
    links = word in _LINKS or word in words_inside_known()
    return _Facts(is_capital(word), figure, office, opener, longest_known_by_first().get(word, 0), links)


_FACTS = Remembered(_read_facts)


def is_name_anywhere(word: str) -> bool:
    """Is it a name even where any word would be capital: a known one, or written in capitals throughout."""
    return word in known_names() or (len(word) > 1 and word.isupper())


def is_capital(word: str) -> bool:
    """Is it written like a name ("Moscow", "al-Assad", "iPhone"), days, months and "I" left out."""
    if word in MONTHS_AND_DAYS or word in _I:
        return False
    if "-" in word and word.rsplit("-", 1)[-1] in _ADJECTIVE_ENDINGS:
        return False
    return word[0].isupper() or bool(_INNER_CAPITAL.match(word))
