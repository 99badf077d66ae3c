"""What befell nobody ("nobody was hurt", "no deaths", "none of the crew was injured"), and what befell some people."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.difference.figure_slots import person_class
from summarizer.core.difference.vocabulary_of_difference import NEUTRAL_PERSONS
from summarizer.core.figures.quantities import Quantity
from summarizer.core.reading import SentenceReading
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word

_FATES = {
    "die": "died dead killed perished drowned deaths fatalities casualties",
    "hurt": "hurt injured wounded harmed injuries casualties",
    "arrest": "arrested detained arrests detentions",
}
"""Where there were no casualties, nobody died and nobody was hurt."""
_NOUNS = frozenset("deaths fatalities casualties injuries arrests detentions".split())
_ANYBODY = frozenset(("nobody", "no-one", "none"))
_DONE = frozenset("was were is are has have had been being reported".split())
_PEOPLE = frozenset("person people anybody anyone child children man men woman women".split())
_BESIDE = frozenset("else there inside aboard present".split())
"""May stand right behind "nobody", and narrow it."""
_RELATIVE = frozenset("who whom whose that which".split())
_ENDS = re.compile(r"[.,;:!?()\"“”]|\bbut\b")
_DENIAL = re.compile(r"\b(?:no|not|never|nor|none|nobody|without)\b|n['’]t\b", re.IGNORECASE)
_CUE = re.compile(r"\b(?:no|no-one|nobody|none|zero|not (?:one|a single))\b", re.IGNORECASE)
_NOT_TOLD = re.compile(
    r"\b(?:if|unless|hop\w+|would|could|should|may|might|until|ensur\w+|mak\w+ sure|so that|whether|will)\b",
    re.IGNORECASE,
)
"""Beside these it is not told that it befell nobody."""
_REACH = 12
"""Words behind "no" among which it is told what befell nobody."""
MAX_WORDS = 120
"""A longer sentence is a list or a table."""
_NEAR = 60
"""Characters between a count and what befell those counted."""


class Nought(NamedTuple):
    """Something befell nobody of `group` ("" for people in general); half-open offsets into the sentence.

    `limits` are the words that narrow it ("seriously", "else"): somebody may still have come to harm.
    """

    fates: frozenset[str]
    group: str
    limits: frozenset[str]
    start: int
    end: int


class Befallen(NamedTuple):
    """A count of people whom something befell."""

    fates: frozenset[str]
    group: str
    quantity: Quantity


def fates_of(word: str) -> frozenset[str]:
    """What a word says that befell somebody: "die", "hurt", "arrest"."""
    lower = word.lower()
    return frozenset(fate for fate, words in _WORDS.items() if lower in words)


_WORDS = {fate: frozenset(words.split()) for fate, words in _FATES.items()}
_ALL_WORDS = frozenset[str]().union(*_WORDS.values())


def may_tell_fate(sentence: SentenceReading) -> bool:
    """Is there a word for what may befall somebody, in a sentence that is no list; quick."""
    return len(sentence.words) <= MAX_WORDS and any(word.text.lower() in _ALL_WORDS for word in sentence.words)


def read_noughts(sentence: SentenceReading) -> tuple[Nought, ...]:
    """What a sentence says to have befallen nobody, in order."""
    if not may_tell_fate(sentence) or _CUE.search(sentence.text) is None:
        return ()
    return tuple(
        nought
        for at in range(len(sentence.words))
        if (after := _after_cue(sentence.words, at)) and (nought := _read_nought(sentence, at, after)) is not None
    )


def _after_cue(words: Sequence[Word], at: int) -> int:
    """Where the words behind "nobody", "no one", "not a single" or "no" begin, 0 if none of them stands here."""
    said = [word.text.lower() for word in words[at : at + 3]]
    if said[:2] in (["no", "one"], ["not", "one"]):
        return at + 2
    if said == ["not", "a", "single"]:
        return at + 3
    return at + 1 if said[0] in _ANYBODY or said[0] in ("no", "zero") else 0


def _read_nought(sentence: SentenceReading, at: int, after: int) -> Nought | None:
    words, text = sentence.words, sentence.text
    end = _ENDS.search(text, words[at].end)
    reach = [word for word in words[after : after + _REACH] if end is None or word.end <= end.start()]
    fates = [place for place, word in enumerate(reach) if word.text.lower() in _ALL_WORDS]
    if not fates or _NOT_TOLD.search(text[max(0, words[at].start - _NEAR) : words[at].start]):
        return None
    first, last = fates[0], _last_joined(reach, fates)
    before = [word.text.lower() for word in reach[:first]]
    told = frozenset[str]().union(*(fates_of(word.text) for word in reach[first : last + 1]))
    is_anybody = words[at].text.lower() in _ANYBODY or words[after - 1].text.lower() == "one"
    if reach[first].text.lower() in _NOUNS:
        return None if is_anybody else Nought(told, "", frozenset(before), words[at].start, reach[last].end)
    done = next((place for place, word in enumerate(before) if word in _DONE), first)
    if _NOT_TOLD.search(text[words[at].end : reach[first].start]) or (done == first and not _is_active(reach[first])):
        return None
    of_whom, limits = before[:done], frozenset(before[done:]) - _DONE
    if not _RELATIVE.isdisjoint(of_whom):
        return None
    group = _name_group(of_whom)
    if is_anybody and of_whom and of_whom[0] != "of":
        group, limits = "", limits | frozenset(of_whom)
        if not limits <= _BESIDE | frozenset(before[done:]):
            return None
    return None if group is None else Nought(told, group, limits, words[at].start, reach[last].end)


def _last_joined(reach: Sequence[Word], fates: Sequence[int]) -> int:
    """The last of several fates joined by "or" or "and": "killed or injured"."""
    last = fates[0]
    for place in fates[1:]:
        if place == last + 2 and reach[place - 1].text.lower() in ("or", "and"):
            last = place
    return last


def _is_active(word: Word) -> bool:
    return word.text.lower() in ("died", "perished", "drowned")


def _name_group(words: Sequence[str]) -> str | None:
    """The group of people that is named, "" for none or people in general, None where no people are named."""
    if not words:
        return ""
    return next((group for word in reversed(words) if (group := group_of(word)) is not None), None)


def group_of(word: str) -> str | None:
    """The key of a noun for people, "" for people in general, None for any other word."""
    lower = word.lower()
    if lower in _PEOPLE:
        return ""
    is_person = person_class(lower) or lower in NEUTRAL_PERSONS or lower.rstrip("s") in NEUTRAL_PERSONS
    return word_key(lower) if is_person or lower == "crew" else None


def read_befallen(sentence: SentenceReading) -> Iterator[Befallen]:
    """Counts of people, each with what befell them: "four people were hurt", "killed two soldiers", "12 deaths"."""
    for word, fates in told_fates(sentence):
        beside = [each for each in sentence.quantities if _is_beside(sentence.text, each, word)]
        if not beside:
            continue
        nearest = min(beside, key=lambda each: abs(each.start - word.start))
        group = _group_counted(nearest) if _counts_some(nearest) else None
        if group is not None:
            yield Befallen(fates, group, nearest)


def told_fates(sentence: SentenceReading) -> Iterator[tuple[Word, frozenset[str]]]:
    """The words that tell, undenied, what befell somebody."""
    if not may_tell_fate(sentence):
        return
    noughts = read_noughts(sentence)
    for place, word in enumerate(sentence.words):
        if word.text.lower() not in _ALL_WORDS or any(one.start <= word.start < one.end for one in noughts):
            continue
        before = sentence.words[max(0, place - 3) : place]
        if not any(_DENIAL.fullmatch(one.text) or one.text.lower().endswith(("n't", "n’t")) for one in before):
            yield word, fates_of(word.text)


def _counts_some(quantity: Quantity) -> bool:
    return quantity.unit_kind == "count" and quantity.value is not None and quantity.value > 0


def _group_counted(quantity: Quantity) -> str | None:
    named = [quantity.unit or "", *(quantity.what or "").split()[::-1]]
    if not any(named) or quantity.unit == "person" or any(word.lower() in _ALL_WORDS for word in named):
        return ""
    return next((group for word in named if (group := group_of(word)) is not None), None)


def _is_beside(text: str, quantity: Quantity, word: Word) -> bool:
    if quantity.end <= word.start:
        between = text[quantity.end : word.start]
        return len(between) <= _NEAR and not _ENDS.search(between)
    return not text[word.end : quantity.phrase_start].strip()
