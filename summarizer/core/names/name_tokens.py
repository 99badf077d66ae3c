"""Words as names are read from: possessive endings cut, full stops of abbreviations kept, capitals marked."""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from summarizer.core.names.gazetteer import MONTHS_AND_DAYS, longest_known_by_first, words_inside_known
from summarizer.core.names.name_words import HONORIFICS, PARTICLES, TITLE_MODIFIERS, TITLES
from summarizer.core.text.pieces import Pieces, Placed, cut_at_spaces
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

    `owner` says that one was cut, `joined` that a space links the word to the next, `capital` that it is written like a
    name, `figure` that a digit is in it, `office` that it may be a word of office. `known` counts the words of the
    longest known name it begins, and `links` says that it may stand in lower case inside a name. No tuple, as its
    fields are read far more often than it is made; not frozen, as that takes five times as long to make.
    """

    text: str
    owner: bool
    joined: bool
    capital: bool
    figure: bool
    office: bool
    known: int
    links: bool


class _Facts(NamedTuple):
    """What a word tells wherever it stands; the fields are those of `Token`."""

    capital: bool
    figure: bool
    office: bool
    known: int
    links: bool


@dataclass(slots=True, eq=False)
class _Chunk:
    """The words of a piece as they are where a word follows after one space; `parted` is the last where none does.

    `capitals` are indices among them; `opens` and `ends` say that a word stands at its very beginning or end. `plain`:
    it opens with a word and has no capitals, as most do.
    """

    words: tuple[Token, ...]
    starts: tuple[int, ...]
    capitals: tuple[int, ...]
    parted: Token | None
    opens: bool
    ends: bool
    plain: bool


class Tokens(Placed):
    """The words of a text in order, and the indices of those written like a name."""

    __slots__ = ("capitals", "words")

    def __init__(self, pieces: Pieces) -> None:
        words: list[Token] = []
        capitals: list[int] = []
        firsts: list[int] = []
        chunks = list(map(_CHUNKS.__getitem__, pieces.texts))
        for chunk in chunks:
            firsts.append(len(words))
            if not chunk.plain:
                before = chunks[len(firsts) - 2].parted if words and not chunk.opens else None
                if before is not None:
                    words[-1] = before
                capitals += [len(words) + index for index in chunk.capitals]
            words += chunk.words
        last = chunks[-1].parted
        if last is not None:
            words[-1] = last
        super().__init__(pieces.before, chunks, firsts)
        self.words = words
        self.capitals = capitals
        if "&" in pieces.texts:
            _join_partners(words, pieces.texts, chunks)


def tokenise(text: str) -> Tokens:
    """Words in order, possessive endings cut, the full stop of initials and dotted abbreviations kept."""
    return Tokens(cut_at_spaces(text))


def _join_partners(words: list[Token], pieces: list[str], chunks: list[_Chunk]) -> None:
    """Link the words on both sides of "&"."""
    count = 0
    for place, chunk in enumerate(chunks[:-1]):
        partners = pieces[place] == "&" and place > 0 and chunks[place - 1].ends and chunks[place + 1].opens
        if partners and not words[count - 1].owner:
            words[count - 1] = replace(words[count - 1], joined=True)
        count += len(chunk.words)


def _read_chunk(piece: str) -> _Chunk:
    # nearly every piece is one word
    words, gaps, starts, _ = ([piece], [""], [0], None) if piece.isalpha() else cut_at(_WORD, piece)
    if not words:
        return _NOTHING
    found = [_make_token(word, gap) for word, gap in zip(words, [*gaps[:-1], gaps[-1] + " "], strict=True)]
    parted = _make_token(words[-1], gaps[-1] + "  ")
    capitals = tuple([index for index, token in enumerate(found) if token.capital])
    opens = starts[0] == 0
    return _Chunk(tuple(found), tuple(starts), capitals, parted, opens, not gaps[-1], opens and not capitals)


_NOTHING = _Chunk((), (), (), None, opens=False, ends=False, plain=False)
_CHUNKS = Remembered(_read_chunk)


def _make_token(word: str, gap: str) -> Token:
    """The word before `gap`, which is what stands between it and the next; two spaces for anything after a space."""
    if word[-2:] in _OWNING:
        inside = word[:-2] in _OWNERS_INSIDE and gap == " "
        text = word[:-2] + "'s" if inside else word[:-2]
        return Token(text, not inside, inside, *_FACTS[text])
    if gap[:1] == "." and ("." in word or (len(word) == 1 and word.isupper())):
        return Token(word + ".", False, gap == ". ", *_FACTS[word + "."])
    joined = gap in (" ", "\u00a0") or (gap == ". " and word in HONORIFICS)
    return Token(word, False, joined, *_FACTS[word])


def _read_facts(word: str) -> _Facts:
    figure = not word.isalpha() and any(map(str.isdigit, word))
    office = word in TITLES or word in TITLE_MODIFIERS
    links = word in _LINKS or word in words_inside_known()
    return _Facts(is_capital(word), figure, office, longest_known_by_first().get(word, 0), links)


_FACTS = Remembered(_read_facts)


def is_capital(word: str) -> bool:
    """Is it written like a name ("Moscow", "al-Assad", "iPhone"), days, months and "I" left out."""
    if word in MONTHS_AND_DAYS or word in _I:
        return False
    if "-" in word and word.rsplit("-", 1)[-1] in _ADJECTIVE_ENDINGS:
        return False
    return word[0].isupper() or bool(_INNER_CAPITAL.match(word))
