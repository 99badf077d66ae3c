"""Can two spellings mean one bearer."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from summarizer.core.names.name_words import TITLES
from summarizer.core.text.words import Remembered

_WORD = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*")
_SMALL = frozenset("of for the and on de la von van der den bin ibn al el".split())
_GENERATIONS = frozenset("jr sr ii iii iv".split())
_SHORT_FORMS = """
Joe=Joseph Mike=Michael Bill=William Will=William Bob=Robert Rob=Robert Jim=James Tom=Thomas Tony=Anthony
Dick=Richard Rick=Richard Ben=Benjamin Chris=Christopher Dan=Daniel Dave=David Ed=Edward Ted=Edward
Greg=Gregory Jeff=Jeffrey Ken=Kenneth Matt=Matthew Nick=Nicholas Pete=Peter Ron=Ronald Sam=Samuel Steve=Steven
Steve=Stephen Tim=Timothy Liz=Elizabeth Kate=Katherine Kate=Catherine Sue=Susan Jen=Jennifer Andy=Andrew
Alex=Alexander Don=Donald Fred=Frederick Jack=John Larry=Lawrence Bernie=Bernard Chuck=Charles Charlie=Charles
Vlad=Vladimir Harry=Henry Maggie=Margaret Becky=Rebecca Debbie=Deborah
"""
_SAME_GIVEN = frozenset(
    pair for item in _SHORT_FORMS.lower().split() for pair in (tuple(item.split("=")), tuple(item.split("=")[::-1]))
)


def same_person(a: str, b: str) -> bool:
    """Can both be one person: equal or nearly equal surnames, and given names that do not exclude each other."""
    left, right = _person_words(a), _person_words(b)
    if not left or not right:
        return False
    if len(left) == 1 or len(right) == 1:
        single, full = (left, right) if len(left) == 1 else (right, left)
        return _near(single[0], full[-1]) or _near(single[0], full[0])
    if _near(left[-1], right[-1]):
        return _same_given(left[:-1], right[:-1])
    return sorted(left) == sorted(right)


@lru_cache(maxsize=4096)
def _person_words(text: str) -> tuple[str, ...]:
    words = [match.group() for match in _WORD.finditer(text)]
    kept = [word.lower().replace("’", "'") for word in words if word not in TITLES or word == words[-1]]
    return tuple(word for word in kept if word not in _GENERATIONS)


def _same_given(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Given names agree where both are written: equal, initial, short form, nearly equal, or one inside the other."""
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    first, second = left[0], right[0]
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return _near(first, second) or (first, second) in _SAME_GIVEN


def _read_person_marks(text: str) -> frozenset[str]:
    return frozenset([word if len(word) < _LONG else word[0] for word in _person_words(text)])


def _read_body_marks(text: str) -> frozenset[str]:
    body = _read_body(text)
    return body.different | {body.initials}


def _read_all_marks(text: str) -> frozenset[str]:
    return person_marks(text) | body_marks(text)


person_marks = Remembered(_read_person_marks).__getitem__
"""What spellings of one person share one of: a word, or the letter that a long one begins with."""
body_marks = Remembered(_read_body_marks).__getitem__
"""What spellings of one body share one of: a word, or the initials."""
all_marks = Remembered(_read_all_marks).__getitem__
"""What spellings of one bearer share one of, be it a person or a body."""
_LONG = 6
"""Letters from which on a word may be spelled a little differently."""


def _near(a: str, b: str) -> bool:
    """Equal, or one edit apart in a word of six letters or more (two in nine): transliterations differ so."""
    if a == b:
        return True
    if a[0] != b[0]:
        return False
    shortest = min(len(a), len(b))
    most = 2 if shortest >= 9 else 1
    if shortest < _LONG or abs(len(a) - len(b)) > most:
        return False
    # one edit adds, drops or changes one letter: words that share fewer need not be compared, nor rapidfuzz imported
    shared = (Counter(a) & Counter(b)).total()
    return max(len(a), len(b)) - shared <= most and _count_edits(a, b) <= most


def _count_edits(a: str, b: str) -> int:
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(a, b, score_cutoff=2)


def same_body(a: str, b: str) -> bool:
    """Can both be one body or place: same words, one begins the other, or one is the other's initials."""
    left, right = _read_body(a), _read_body(b)
    if not left.words or not right.words:
        return False
    shorter, longer = (right, left) if len(right.words) < len(left.words) else (left, right)
    if longer.words[: len(shorter.words)] == shorter.words or shorter.different == longer.different:
        return True
    return len(shorter.words) == 1 and len(longer.words) > 1 and shorter.words[0] == longer.initials


@dataclass(frozen=True, slots=True, eq=False)
class _Body:
    """The words of a body's name, small ones left out, in lower case."""

    words: tuple[str, ...]
    different: frozenset[str]
    initials: str


@lru_cache(maxsize=4096)
def _read_body(text: str) -> _Body:
    found = (match.group().lower() for match in _WORD.finditer(text.replace(".", "")))
    words = tuple(word for word in found if word not in _SMALL)
    return _Body(words, frozenset(words), "".join(word[0] for word in words))
