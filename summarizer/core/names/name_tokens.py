"""Words as names are read from: possessive endings cut, full stops of abbreviations kept, capitals marked."""

import re
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import NamedTuple

from summarizer.core.names.gazetteer import MONTHS_AND_DAYS, longest_known_by_first, words_inside_known
from summarizer.core.names.name_words import HONORIFICS, PARTICLES, TITLE_MODIFIERS, TITLES
from summarizer.core.text.words import Remembered, find_words

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


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A word, as long as it stands in the text, its possessive ending left out.

    `owner` says that one was cut, `joined` that a space links the word to the next, `capital` that it is written like a
    name, `figure` that a digit is in it, `office` that it may be a word of office. `known` counts the words of the
    longest known name it begins, and `links` says that it may stand in lower case inside a name. No tuple, as its
    fields are read far more often than it is made.
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


class Tokens(NamedTuple):
    """The words of a text in order, where each begins, and the indices of those written like a name."""

    words: list[Token]
    starts: list[int]
    capitals: list[int]


@dataclass(frozen=True, slots=True, eq=False)
class _Chunk:
    """What stands between two spaces, which no word holds; the same wherever it stands.

    `joined` are its words where a word follows after one space, `apart` where not; `capitals` are indices among them;
    `opens` and `ends` say that a word stands at its very beginning or end.
    """

    joined: tuple[Token, ...]
    apart: tuple[Token, ...]
    capitals: tuple[int, ...]
    opens: bool
    ends: bool


def tokenise(text: str) -> Tokens:
    """Words in order, possessive endings cut, the full stop of initials and dotted abbreviations kept."""
    words: list[Token] = []
    capitals: list[int] = []
    pieces = text.split(" ")
    chunks = list(map(_CHUNKS.__getitem__, pieces))
    for chunk, after in zip(chunks, [*chunks[1:], _NOTHING], strict=True):
        if chunk.capitals:
            capitals += [len(words) + index for index in chunk.capitals]
        words += chunk.joined if after.opens else chunk.apart
    if " & " in text:
        _join_partners(words, pieces, chunks)
    return Tokens(words, _find_starts(text), capitals)


def _find_starts(text: str) -> list[int]:
    """Where each word begins; without a rare hyphen they are the words of any text, which have been read already."""
    if text.isascii() or ("‐" not in text and "‑" not in text):
        return list(map(itemgetter(0), find_words(text)))
    return [found.start() for found in _WORD.finditer(text)]


def _join_partners(words: list[Token], pieces: list[str], chunks: list[_Chunk]) -> None:
    """Link the words on both sides of "&"."""
    count = 0
    for place, chunk in enumerate(chunks[:-1]):
        partners = pieces[place] == "&" and place > 0 and chunks[place - 1].ends and chunks[place + 1].opens
        if partners and not words[count - 1].owner:
            words[count - 1] = replace(words[count - 1], joined=True)
        count += len(chunk.apart)


def _read_chunk(chunk: str) -> _Chunk:
    parts = _WORD.split(chunk)
    words, gaps, tail = parts[1::2], parts[2:-1:2], parts[-1]
    inside = [_make_token(word, gap) for word, gap in zip(words, gaps, strict=False)]
    joined = apart = tuple(inside)
    if words:
        joined = (*inside, _make_token(words[-1], tail + " "))
        apart = (*inside, _make_token(words[-1], tail + "  "))
    capitals = tuple(index for index, token in enumerate(apart) if token.capital)
    return _Chunk(joined, apart, capitals, opens=bool(words) and not parts[0], ends=bool(words) and not tail)


_CHUNKS = Remembered(_read_chunk)
_NOTHING = _Chunk((), (), (), opens=False, ends=False)


def _make_token(word: str, gap: str) -> Token:
    """The word before `gap`, which is what stands between it and the next; two spaces for anything after a space."""
    if word[-2:] in _OWNING:
        inside = word[:-2] in _OWNERS_INSIDE and gap == " "
        text = word[:-2] + "'s" if inside else word[:-2]
        return Token(text, not inside, inside, *_read_facts(text))
    if gap[:1] == "." and ("." in word or (len(word) == 1 and word.isupper())):
        return Token(word + ".", False, gap == ". ", *_read_facts(word + "."))
    joined = gap in (" ", "\u00a0") or (gap == ". " and word in HONORIFICS)
    return Token(word, False, joined, *_read_facts(word))


def _read_facts(word: str) -> _Facts:
    return _Facts(
        capital=is_capital(word),
        figure=any(letter.isdigit() for letter in word),
        office=word in TITLES or word in TITLE_MODIFIERS,
        known=longest_known_by_first().get(word, 0),
        links=word in _LINKS or word in words_inside_known(),
    )


def is_capital(word: str) -> bool:
    """Is it written like a name ("Moscow", "al-Assad", "iPhone"), days, months and "I" left out."""
    if word in MONTHS_AND_DAYS or word in _I:
        return False
    if "-" in word and word.rsplit("-", 1)[-1] in _ADJECTIVE_ENDINGS:
        return False
    return word[0].isupper() or bool(_INNER_CAPITAL.match(word))
