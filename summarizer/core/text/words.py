"""Words, stems and stop words: the shared ground of ranking, support and alignment."""

import re
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from summarizer.core.text.known_stems import KNOWN_STEMS

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*", re.UNICODE)
_STEMMER = snowballstemmer.stemmer("english")

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


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Lower-case Snowball stem of one word, its possessive ending removed."""
    lower = word.lower().replace("’", "'")
    if lower.endswith("'s"):
        lower = lower[:-2]
    return KNOWN_STEMS.get(lower) or str(_STEMMER.stemWord(lower))


@lru_cache(maxsize=65536)
def _look_up(word: str) -> tuple[str, str, bool]:
    """What a `Word` tells besides its place."""
    return word, stem(word), word.lower() in STOP_WORDS


def find_words(text: str) -> tuple[Word, ...]:
    """All words of `text` in order; figures such as "1,200" come as their digit groups."""
    return _find_again(text) if len(text) <= _SHORT else _find(text)


def _find(text: str) -> tuple[Word, ...]:
    make = tuple.__new__  # half the price of the named constructor, and this runs for every word read
    return tuple([make(Word, (*match.span(), *_look_up(match.group()))) for match in _WORD.finditer(text)])


_SHORT = 1000
_find_again = lru_cache(maxsize=512)(_find)
"""Sentences are asked for several times: when they are read, proposed and told apart from others."""


def content_stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(word.stem for word in find_words(text) if not word.is_stop)
