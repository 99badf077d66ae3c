"""Words, stems and stop words: the shared ground of ranking, support and alignment."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, chain, count
from operator import add
from typing import NamedTuple, TypeVar

import Stemmer

from summarizer.core.text.pieces import cut_at_spaces

_WORD = re.compile(r"([^\W_]+(?:['’.&-][^\W_]+)*)")
_STEMMER = Stemmer.Stemmer("english", 0)  # what it finds is remembered here

STOP_WORDS = frozenset(
    """a about above after again against all also although always am among an and another any are as at be because
    been before being below between both but by can could did do does doing done down during each either else even
    ever every few for from further had has have having he her here hers herself him himself his how however i if in
    into is it its itself just least less like many may me might more most much must my myself near neither no nor not
    now of off often on once one only onto or other others ought our ours out over own per rather said same say says
    saying shall she should since so some still such than that the their theirs them themselves then there these they
    this those though through thus to told too toward towards under until up upon us very was we were what when where
    whether which while who whom whose why will with within without would yet you your yours""".split()
)
"""Function words of English, plus the bare verbs of saying, which every news sentence has. Own list."""


class Word(NamedTuple):
    """A word with half-open offsets into the text it was read from; `stem` is lower-case Snowball English."""

    start: int
    end: int
    text: str
    stem: str
    is_stop: bool


_MOST_REMEMBERED = 32_768
"""More than the common words of news with their marks; each table of them stays below some 20 MB."""
Told = TypeVar("Told")


class Remembered(dict[str, Told]):
    """What a function tells of a word, kept for the words met; most words of a text come again.

    Whoever reads whole texts cuts them at their spaces, which no word holds, and asks it of each piece: that takes a
    third of the time a pattern takes to find the words.
    """

    def __init__(self, read: Callable[[str], Told]) -> None:
        self._read = read

    def __missing__(self, word: str) -> Told:
        told = self._read(word)
        if len(self) < _MOST_REMEMBERED and len(word) < 40:
            self[word] = told
        return told


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Lower-case Snowball stem of one word, its possessive ending removed."""
    lower = word.lower().replace("’", "'")
    if lower.endswith("'s"):
        lower = lower[:-2]
    return str(_STEMMER.stemWord(lower))


class Pieces(NamedTuple):
    """A text cut at its words: `gaps[i]` is what stands between word i and the next; offsets half-open."""

    words: list[str]
    gaps: list[str]
    starts: list[int]
    ends: list[int]


def cut_at(pattern: re.Pattern[str], text: str) -> Pieces:
    """Words of `text` by a pattern that is all in one group, and what stands after each."""
    # split keeps the group: parts[0::2] are the gaps, parts[1::2] the words
    parts = pattern.split(text)
    places = list(accumulate(map(len, parts)))
    return Pieces(parts[1::2], parts[2::2], places[0::2], places[1::2])


def find_words(text: str) -> tuple[Word, ...]:
    """All words of `text` in order; figures such as "1,200" come as their digit groups."""
    return _find_again(text) if len(text) <= _SHORT else _find(text)


def _find(text: str) -> tuple[Word, ...]:
    texts, before = cut_at_spaces(text)
    words = [
        # a quarter of the time of Word(...): every word read passes here
        _new_tuple(Word, (at + start, at + end, word, stemmed, is_stop))
        # before piece i stand i spaces, too
        for at, chunk in zip(map(add, before, count()), map(_CHUNKS.__getitem__, texts), strict=False)
        for start, end, word, stemmed, is_stop in chunk
    ]
    return tuple(words)


def find_loose_words(text: str) -> list[Word]:
    """As `find_words`, in a third of the time, for who asks what words there are: their offsets mean nothing."""
    return [*chain.from_iterable(map(_CHUNKS.__getitem__, cut_at_spaces(text).texts))]


def find_stems(text: str) -> list[str]:
    """Stems of all words in order, an empty one for each stop word."""
    return [*chain.from_iterable(map(_STEMS.__getitem__, cut_at_spaces(text).texts))]


def find_words_between(text: str, start: int, end: int) -> list[Word]:
    """Those of `find_loose_words` that start in the span; quicker than to find all words with their places."""
    texts, before = cut_at_spaces(text)
    first, last = text.count(" ", 0, start), text.count(" ", 0, end)
    words = [*chain.from_iterable(map(_CHUNKS.__getitem__, texts[first : last + 1]))]
    beyond = len(_CHUNKS[texts[last]]) - _count_ahead(texts[last], end - before[last] - last)
    return words[_count_ahead(texts[first], start - before[first] - first) : len(words) - beyond]


def _count_ahead(chunk: str, offset: int) -> int:
    """How many words of what stands between two spaces start before the offset in it."""
    return sum([word.start < offset for word in _CHUNKS[chunk]])


def read_piece(piece: str) -> tuple[Word, ...]:
    """Words of what stands between two spaces; no word holds a space. Offsets count from its start."""
    return _CHUNKS[piece]


def _read_chunk(chunk: str) -> tuple[Word, ...]:
    if chunk.isalnum():
        return (Word(0, len(chunk), chunk, stem(chunk), chunk.lower() in STOP_WORDS),)
    if chunk[:-1].isalpha():
        # the mark behind a word is no part of it, and the word is known more often than both together
        return _CHUNKS[chunk[:-1]]
    found = [(word.start(), word[0]) for word in _WORD.finditer(chunk)]
    return tuple([Word(at, at + len(word), word, stem(word), word.lower() in STOP_WORDS) for at, word in found])


_CHUNKS = Remembered(_read_chunk)
_STEMS = Remembered(lambda chunk: tuple(["" if word.is_stop else word.stem for word in _CHUNKS[chunk]]))
_new_tuple = tuple.__new__


_SHORT = 1000
_find_again = lru_cache(maxsize=512)(_find)
"""Sentences are asked for several times: when they are read, proposed and told apart from others."""


def content_stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(word.stem for word in find_words(text) if not word.is_stop)
