"""Stems of words of plain letters by the English algorithm of Snowball 3, in a tenth of the time of its Python package.

The steps and endings are those of https://snowballstem.org/algorithms/english/stemmer.html; "y" that is a consonant is
written "Y" in between.
"""

import re
from typing import Final

_VOWELS: Final = frozenset("aeiouy")
_NOT_SHORT: Final = _VOWELS | {"Y", "w", "x"}
_BEFORE_LI: Final = frozenset("cdeghkmnrt")
_WHOLE: Final = {
    **{word: word for word in "andes atlas bias cosmos howe news sky".split()},
    "early": "earli",
    "gently": "gentl",
    "idly": "idl",
    "only": "onli",
    "singly": "singl",
    "skies": "sky",
    "skis": "ski",
    "ugly": "ugli",
}
_CONSONANT_Y: Final = re.compile("([aeiouy])y")
_REGION: Final = re.compile("[^aeiouy]*[aeiouy]+[^aeiouy]")
_OPENING: Final = re.compile("arsen|commun|emerg|gener|inter|later|organ|past|univers")
"""A word that begins so has its first region behind it."""
_DOUBLES: Final = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_LEFT_BEFORE_ING: Final = frozenset("even cann inn earr herr out".split())
_LEFT_BEFORE_EED: Final = frozenset("succ proc exc".split())

_DERIVED: Final = {
    **dict.fromkeys(("ational", "ation", "ator"), "ate"),
    **dict.fromkeys(("ization", "izer"), "ize"),
    **dict.fromkeys(("aliti", "alli", "alism"), "al"),
    **dict.fromkeys(("fulness", "fulli"), "ful"),
    **dict.fromkeys(("ousness", "ousli"), "ous"),
    **dict.fromkeys(("iveness", "iviti"), "ive"),
    **dict.fromkeys(("biliti", "bli"), "ble"),
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "abli": "able",
    "entli": "ent",
    "lessli": "less",
    "ogist": "og",
    "ogi": "og",
    "li": "",
}
_FORMED: Final = {
    "ational": "ate",
    "tional": "tion",
    "alize": "al",
    "icate": "ic",
    "iciti": "ic",
    "ical": "ic",
    "ative": "",
    "ful": "",
    "ness": "",
}
_DROPPED: Final = tuple("ement ment ance ence able ible ate ive ize iti ism ion ous ant ent al er ic".split())
_ENDS_DERIVED: Final = tuple(sorted(_DERIVED, key=len, reverse=True))
_ENDS_FORMED: Final = tuple(sorted(_FORMED, key=len, reverse=True))


def find_stem(word: str) -> str:
    """Stem of a word in lower-case letters from a to z."""
    if len(word) < 3 or word in _WHOLE:
        return _WHOLE.get(word, word)
    if "y" in word:
        word = _CONSONANT_Y.sub(r"\1Y", "Y" + word[1:] if word[0] == "y" else word)
    first, second = _find_regions(word)
    word = _cut_plural(word)
    word = _cut_past(word, first)
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    word = _cut_derived(word, first)
    word = _cut_formed(word, first, second)
    word = _cut_dropped(word, second)
    return _cut_last(word, first, second).replace("Y", "y")


def _find_regions(word: str) -> tuple[int, int]:
    """Where the parts begin in which endings are cut: behind the first and the second consonant after a vowel."""
    opening = _OPENING.match(word) or _REGION.match(word)
    if opening is None:
        return len(word), len(word)
    beyond = _REGION.match(word, opening.end())
    return opening.end(), beyond.end() if beyond else len(word)


def _ending(word: str, endings: tuple[str, ...]) -> str:
    """The first of the endings that the word has, "" if it has none."""
    if word.endswith(endings):
        for ending in endings:
            if word.endswith(ending):
                return ending
    return ""


def _has_vowel(part: str) -> bool:
    return not _VOWELS.isdisjoint(part)


def _is_short(part: str) -> bool:
    """Does it end in a short syllable: a vowel between consonants, or one that begins it."""
    if len(part) > 2:
        short = part[-1] not in _NOT_SHORT and part[-2] in _VOWELS and part[-3] not in _VOWELS
        return short or part.endswith("past")
    return len(part) == 2 and part[0] in _VOWELS and part[1] not in _VOWELS


def _cut_plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ies", "ied")):
        return word[:-2] if len(word) > 4 else word[:-1]
    plural = word[-1] == "s" and word[-2] not in "us" and _has_vowel(word[:-2])
    return word[:-1] if plural else word


def _cut_past(word: str, first: int) -> str:
    """Cut "ed" and "ing", with "ly" or without."""
    bare = word[:-2] if word.endswith(("edly", "ingly")) else word
    if bare.endswith("eed"):
        part = bare[:-3]
        return f"{part}ee" if len(part) >= first and part not in _LEFT_BEFORE_EED else word
    if not bare.endswith(("ed", "ing")):
        return word
    part = bare[:-2] if bare[-1] == "d" else bare[:-3]
    if word.endswith("ing"):
        if part in _LEFT_BEFORE_ING:
            return word
        if len(part) == 2 and part[1] == "y" and part[0] not in _VOWELS:
            return f"{part[0]}ie"
    return _mend(part, first) if _has_vowel(part) else word


def _mend(part: str, first: int) -> str:
    """What "ed" or "ing" is cut from, with the "e" it lost or without the letter it doubled."""
    if part.endswith(("at", "bl", "iz")):
        return f"{part}e"
    if part.endswith(_DOUBLES):
        return part if len(part) == 3 and part[0] in "aeo" else part[:-1]
    return f"{part}e" if len(part) == first and _is_short(part) else part


def _cut_derived(word: str, first: int) -> str:
    ending = _ending(word, _ENDS_DERIVED)
    part = word[: len(word) - len(ending)]
    if not ending or len(part) < first:
        return word
    if (ending == "ogi" and part[-1:] != "l") or (ending == "li" and part[-1:] not in _BEFORE_LI):
        return word
    return part + _DERIVED[ending]


def _cut_formed(word: str, first: int, second: int) -> str:
    ending = _ending(word, _ENDS_FORMED)
    part = word[: len(word) - len(ending)]
    cut = ending and len(part) >= (second if ending == "ative" else first)
    return part + _FORMED[ending] if cut else word


def _cut_dropped(word: str, second: int) -> str:
    ending = _ending(word, _DROPPED)
    part = word[: len(word) - len(ending)]
    if not ending or len(part) < second or (ending == "ion" and part[-1:] not in ("s", "t")):
        return word
    return part


def _cut_last(word: str, first: int, second: int) -> str:
    """Cut a last "e", or one "l" of two."""
    part = word[:-1]
    if word[-1:] == "e":
        return part if len(part) >= second or (len(part) >= first and not _is_short(part)) else word
    return part if word[-2:] == "ll" and len(part) >= second else word
