"""The name to print for a speaker: the fullest form of a name, and whom a pronoun or a role stands for."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.core.names.first_names import FEMALE, MALE
from summarizer.core.names.gazetteer import words_inside_known
from summarizer.core.names.name_words import HONORIFICS, PARTICLES, ROLE_NOUNS
from summarizer.core.names.names import Name, find_names

Gender = Literal["he", "she", ""]

_HONORIFIC = re.compile(r"\b(" + "|".join(sorted(HONORIFICS)) + r")\.?\s$")
_ATTACHED = re.compile(r"\s+(?:of|from|at|with|for|in)\b|\s*[,(]|\s*$")
_OWNED_BY = re.compile(r"\b(?:for|of|to|by|with)\s+(?:[^\W_]+\.?\s+)?$")
_SENTENCE = re.compile(r"[.!?…\n](?:(?<!\n)[\"”’»')\]]*\s+|(?<=\n)\n*)")
"""Where a sentence ends. With all that may begin it in one class it is found in a quarter of the time."""
_ROLE = re.compile(r"^(?:the|this|that)\s+((?:[^\W_]+[ -]){0,2}[^\W_]+)$", re.IGNORECASE)
_MALE_WORDS = frozenset("Mr Sir Lord King Prince Pope Father Fr spokesman chairman congressman businessman".split())
_FEMALE_WORDS = frozenset(
    "Mrs Ms Miss Dame Lady Queen Princess Sister spokeswoman chairwoman congresswoman businesswoman actress".split()
)
_INSIDE_NAMES = PARTICLES | {"of", "for", "on", "and", "the"}
_MAX_BACK = 6
"""One more than the sentences a pronoun looks back."""
_REACH = 900
"""Characters a pronoun looks back: about three paragraphs of news."""


class NamedSpeaker(NamedTuple):
    """The name to print, where the text has it, and how it was found."""

    text: str
    start: int
    end: int
    resolved: Literal["named", "pronoun", "unknown"]


class SpeakerFinder:
    """Names the speakers of one article, remembering who spoke last. Looks at text near the speakers only."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._full: dict[str, str] = {}
        self._last: NamedSpeaker | None = None

    def name(self, start: int, end: int, *, before: int) -> NamedSpeaker:
        """Name the phrase at `start`:`end`; `before` is where the quotation begins."""
        phrase = self._text[start:end]
        lower = phrase.lower()
        if lower in ("he", "she"):
            found = self._antecedent("he" if lower == "he" else "she", min(start, before))
            speaker = NamedSpeaker(found or phrase, start, end, "pronoun" if found else "unknown")
        elif lower in ("they", "it", "who", "which"):
            return NamedSpeaker(phrase, start, end, "unknown")
        else:
            speaker = self._named(phrase, start, end)
        if speaker.resolved == "pronoun" or _is_one_person(phrase):
            self._last = speaker
        return speaker

    def _named(self, phrase: str, start: int, end: int) -> NamedSpeaker:
        person = person_in(phrase)
        if person is None:
            apposed = self._apposed(end)
            if apposed is not None:
                return apposed
            bearer = self._role_bearer(phrase, start)
            return NamedSpeaker(bearer or phrase, start, end, "pronoun" if bearer else "named")
        first = person.start
        title = _HONORIFIC.search(phrase, 0, person.start)
        if title:
            first = title.start()
        full = self._fullest(person, start + person.start)
        return NamedSpeaker(full or phrase[first : person.end], start + first, start + person.end, "named")

    def _apposed(self, end: int) -> NamedSpeaker | None:
        """The person named right after a role: "her lawyer, Ann Hale, said"."""
        after = self._text[end : end + 48]
        names = find_names(after) if after.startswith(", ") else ()
        first = names[0] if names else None
        if first is None or first.start != 2 or first.kind != "person":
            return None
        if not after.startswith((",", ".", "\n"), first.end) and first.end < len(after):
            return None
        return NamedSpeaker(first.text, end + 2, end + first.end, "named")

    def _fullest(self, person: Name, at: int) -> str | None:
        """A fuller form of a surname: the nearest before it, else the first after."""
        if " " in person.text:
            return None
        if person.text not in self._full:
            self._full[person.text] = self._find_full(person.text, at)
        return self._full[person.text] or None

    def _find_full(self, surname: str, at: int) -> str:
        for place in _places(self._text, surname, at):
            window = self._text[max(0, place - 48) : place + len(surname)]
            if not _may_end_name(window.split()[-4:-1]):
                continue
            names = find_names(window)
            if names and names[-1].end == len(window) and " " in names[-1].text and names[-1].kind == "person":
                return names[-1].text
        return ""

    def _role_bearer(self, phrase: str, start: int) -> str | None:
        """Whom "the spokesman" means: the last person named with that very role."""
        role = _ROLE.match(phrase)
        if role is None:
            return None
        place = self._text.rfind(role.group(1) + " ", max(0, start - 3000), start)
        if place < 0:
            return None
        after = place + len(role.group(1)) + 1
        beside = self._text[after : after + 60]
        is_lower = beside.partition(" ")[0].partition("\n")[0].islower()
        names = () if is_lower else find_names(beside)
        return names[0].text if names and names[0].start == 0 and names[0].kind in ("person", "other") else None

    def _antecedent(self, pronoun: Gender, at: int) -> str | None:
        """Whom the pronoun means: the last speaker if near, else the first person named in the nearest sentence."""
        if self._last and at - self._last.end < _REACH and agrees(self._last.text, pronoun):
            between = _SENTENCE.split(self._text[self._last.end : at])
            if not any(self._persons(sentence, pronoun, at) for sentence in between):
                return self._last.text
        window = self._text[max(0, at - _REACH) : at]
        for sentence in _SENTENCE.split(window)[:-_MAX_BACK:-1]:
            persons = self._persons(sentence, pronoun, at)
            if persons:
                first = persons[0]
                full = self._fullest(first, at)
                return full or first.text
        return None

    def _persons(self, text: str, pronoun: Gender, at: int) -> list[Name]:
        """Persons named in a piece before `at` that the pronoun can mean, by surname too where the text has it full."""
        found = []
        for person in _read_persons(text):
            full = self._fullest(person.name, at) if person.name.kind != "person" else None
            if person.name.kind == "person" or (full is not None and agrees(full, pronoun)):
                found.extend([person.name] if agrees(person.words, pronoun) else [])
        return found


def _is_one_person(phrase: str) -> bool:
    """Is it a person's name or a singular role ("the farmer")."""
    return person_in(phrase) is not None or phrase.rsplit(" ", 1)[-1].lower() in ROLE_NOUNS


def _places(text: str, word: str, at: int) -> list[int]:
    """A few places of `word`: backwards from `at`, then forwards."""
    places: list[int] = []
    place = at
    while len(places) < 4 and (place := text.rfind(word, 0, place)) >= 0:
        places.append(place)
    place = at + len(word)
    while len(places) < 8 and (place := text.find(word, place)) >= 0:
        places.append(place)
        place += len(word)
    return places


def _may_end_name(before: list[str]) -> bool:
    """Can a name of several words end after these; quicker than finding the names.

    In a name at most two links ("of the") stand between words that are no lower-case ones.
    """
    for word in reversed(before):
        if not word.islower():
            return word[-1].isalnum() or word[-1] in ".&"
        if word not in _INSIDE_NAMES and word not in words_inside_known():
            return False
    return False


@lru_cache(maxsize=256)
def person_in(phrase: str) -> Name | None:
    """The person a phrase names ("the minister Ann Lee"), not one it only mentions ("a spokesman for Ann Lee")."""
    for name in reversed(find_names(phrase)):
        if name.kind not in ("person", "other") or not _ATTACHED.match(phrase, name.end):
            continue
        if name.kind == "other" and name.start == 0 and name.end < len(phrase):
            continue
        if _OWNED_BY.search(phrase, 0, name.start) and not _HONORIFIC.search(phrase, 0, name.start):
            continue
        return name
    return None


class _Person(NamedTuple):
    """What may be a person's name, and the name with the word before it, which may tell the gender."""

    name: Name
    words: str


@lru_cache(maxsize=128)
def _read_persons(text: str) -> tuple[_Person, ...]:
    found = []
    for name in find_names(text):
        if name.kind == "person" or (name.kind == "other" and " " not in name.text):
            beside = [word.rstrip(".") for word in text[max(0, name.start - 14) : name.start].split()[-1:]]
            found.append(_Person(name, " ".join([*beside, name.text])))
    return tuple(found)


def agrees(name: str, pronoun: Gender) -> bool:
    """Can "he" or "she" mean this name; unknown first names agree with both."""
    words = name.replace(".", "").split()
    male = any(word in _MALE_WORDS or word in MALE for word in words[:2])
    female = any(word in _FEMALE_WORDS or word in FEMALE for word in words[:2])
    if pronoun == "he":
        return male or not female
    return female or not male
