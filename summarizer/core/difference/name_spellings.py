"""One person spelt in two ways by two outlets: a question of identity, never of who did it."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.word_alignment import WordAlignment
from summarizer.core.names.names import Name
from summarizer.domain.comparison import Facet, Gate, Relation

MAX_EDITS = 2
"""Letters by which two spellings of a family name may differ, in names of eight letters or more; one in shorter."""
LEAST_LETTERS = 4
LEAST_SOUNDS = 6
"""Letters, the space between included, that the sound of a full name must keep to tell it from others."""


class _Mention(NamedTuple):
    statement: Statement
    name: Name


def find_spelling_differences(statements: Sequence[Statement]) -> Iterator[Difference]:
    """A tension for each person whose full name two articles spell in two ways, at its first mention in each.

    The given names are equal and the family names nearly so, or the other way about, and no article has both.
    """
    by_article: dict[int, dict[str, _Mention]] = {}
    for statement in statements:
        mentions = by_article.setdefault(statement.article_index, {})
        for name in statement.names:
            if name.kind == "person" and len(name.text.split()) == 2:
                mentions.setdefault(name.text, _Mention(statement, name))
    seen: set[frozenset[str]] = set()
    for alike in _by_half(by_article).values():
        for one, other in combinations(alike, 2):
            spellings = frozenset((one.name.text, other.name.text))
            if spellings not in seen and _are_two_spellings(one, other, by_article):
                seen.add(spellings)
                yield _differ(one, other)


def _by_half(by_article: dict[int, dict[str, _Mention]]) -> dict[tuple[int, str], list[_Mention]]:
    """(0, given name), (1, family name) or (2, sound of both) -> mentions that have it, so that only these meet."""
    keyed: dict[tuple[int, str], list[_Mention]] = {}
    for mentions in by_article.values():
        for mention in mentions.values():
            for half, word in enumerate(mention.name.text.lower().split()):
                keyed.setdefault((half, word), []).append(mention)
            keyed.setdefault((2, sound_of(mention.name.text)), []).append(mention)
    return keyed


def _are_two_spellings(one: _Mention, other: _Mention, by_article: dict[int, dict[str, _Mention]]) -> bool:
    articles = one.statement.article_index, other.statement.article_index
    if articles[0] == articles[1] or not _are_near(one.name.text, other.name.text):
        return False
    return other.name.text not in by_article[articles[0]] and one.name.text not in by_article[articles[1]]


_SOUNDS = (
    *(("ph", "f"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ck", "k"), ("q", "k"), ("c", "k"), ("w", "v")),
    *(("y", "i"), ("j", "i"), ("z", "s"), ("x", "ks"), ("h", "")),
)
"""Letters that transliterations use for one another, longest first."""


def sound_of(name: str) -> str:
    """What two transliterations of a name have in common: first letters and consonants, doubled ones once."""
    return " ".join(map(_sound_of_word, name.lower().split()))


def _sound_of_word(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    kept = [letter for at, letter in enumerate(word) if at == 0 or letter not in "aeiou'’-"]
    return "".join(letter for at, letter in enumerate(kept) if at == 0 or letter != kept[at - 1])


def _are_near(a: str, b: str) -> bool:
    """Do two names sound alike, or differ in one half by a letter or two."""
    if a != b and sound_of(a) == sound_of(b) and len(sound_of(a)) >= LEAST_SOUNDS:
        return True
    differing = [(x, y) for x, y in zip(a.lower().split(), b.lower().split(), strict=True) if x != y]
    if len(differing) != 1:
        return False
    x, y = differing[0]
    shortest = min(len(x), len(y))
    is_given = a.lower().split()[0] == x
    if shortest < LEAST_LETTERS or (x[0] != y[0] and not is_given):
        return False
    allowed = MAX_EDITS if shortest >= 8 else 1
    return DamerauLevenshtein.distance(x, y, score_cutoff=allowed) <= allowed


def _differ(one: _Mention, other: _Mention) -> Difference:
    left, right = sorted((one, other), key=lambda mention: mention.statement.number)
    pair = Pair(left.statement, right.statement, 0.0, 0.0, False, WordAlignment(0.0, ()))
    places = (
        left.statement.place_of(left.name.start, left.name.end),
        right.statement.place_of(right.name.start, right.name.end),
    )
    why = contrast(pair, *places, "this may be one name spelt in two ways")
    return Difference(Relation.TENSION, Facet.IDENTITY, Gate.SLOT, pair.left, pair.right, *places, why)
