"""Do two figures of one article count the same thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.core.difference.statements import Place, split_clauses
from summarizer.core.difference.vocabulary_of_difference import all_concepts_of, concepts_of
from summarizer.core.figures.quantities import Quantity
from summarizer.core.reading import SentenceReading
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Remembered, Word, find_words, find_words_between, stem
from summarizer.domain.values import Speaker

_NEAR = 70
"""A place or time belongs to a figure when it stands at most this many characters from its phrase."""

_COMPARED_KINDS = frozenset({"count", "money", "percent"})
_PEOPLE = frozenset(
    """person member personnel troop soldier officer official civilian man woman resident protester demonstrator fighter
    militant rebel insurgent refugee migrant worker employee victim casualty passenger student villager inmate prisoner
    patient fan supporter voter""".split()
)
_ANYONE = frozenset("person member personnel victim".split())
"""Heads that say no more than that people are counted; "dead" and "wounded" come as "person"."""

_PART = re.compile(
    r"\b(?:another|other|others|further|additional|extra|more|includ(?:ing|es?)|among them|of (?:whom|them)|"
    r"from|up from|down from|compared (?:with|to)|against|out of|every|each|only|first|last|next|past|previous|"
    r"these|those|his|her|its|their|our|my)\s*$",
    re.IGNORECASE,
)
_PART_ENDS = (
    *("other", "others", "further", "additional", "extra", "more", "including", "include", "includes", "them", "whom"),
    *("from", "with", "to", "against", "of", "every", "each", "only", "first", "last", "next", "past", "previous"),
    *("these", "those", "his", "her", "its", "their", "our", "my"),
)
"""How all that `_PART` finds ends: most figures have none of them before them, and need no search."""
_REST = re.compile(
    r"\s*(?:others?\b|more\b|(?:out )?of (?:them\b|whom\b|those\b|the\b|(?:about |some )?\d)|per\b|"
    r"a (?:day|week|month|year)\b)",
    re.IGNORECASE,
)
_BLAND = frozenset(word_key(word) for word in "say tell report have be do make get take give go come see".split())
_PERIOD = re.compile(
    r"\b(?:\d{4}|quarters?|years?|months?|weeks|decades?|centur(?:y|ies)|spring|summer|autumn|winter)\b"
)
_TOTAL = re.compile(r"\b(?:total|totals|altogether|overall|so far|in all|combined|worldwide|nationwide)\b")
_IN_TOTALS = ("total", "altogether", "overall", "so far", "in all", "combined", "wide")
"""One of these stands in all that `_TOTAL` finds: most texts have none, and need no search."""

_KEYS = Remembered(word_key)


@dataclass(eq=False)
class Counted:
    """A figure with what is needed to say whether another counts the same thing.

    `what` are the keys of the counted phrase, `head` the normalised noun, `around` the keys of the other words of its
    clause; `places` and `times` are those that stand near, `actors` the people and bodies named before the figure.
    """

    sentence: SentenceReading
    quantity: Quantity
    clause: Place
    speaker: Speaker | None
    head: str
    what: frozenset[str]
    around: frozenset[str]
    places: frozenset[str]
    times: frozenset[str]
    all_places: frozenset[str]
    actors: frozenset[str]
    is_total: bool

    @cached_property
    def told_before(self) -> frozenset[str]:
        """The concepts of what is told shortly before it."""
        return _find_told_before(self.sentence, self.quantity, self.clause)

    @cached_property
    def doing(self) -> frozenset[str]:
        """The concepts of what happens to the counted."""
        return self.told_before | _find_happening(self.sentence, self.quantity, self.clause)


def count_kind(quantity: Quantity) -> str:
    """Figures of different kinds never count the same thing; empty for a figure that is not compared at all."""
    if quantity.unit_kind not in _COMPARED_KINDS or not quantity.unit or quantity.change in ("by", "up", "down"):
        return ""
    is_people = quantity.unit in _PEOPLE or quantity.unit in _ANYONE
    return "people" if is_people else f"{quantity.unit_kind} {quantity.unit}"


def read_counted(sentence: SentenceReading, quantity: Quantity, speaker: Speaker | None) -> Counted | None:
    """What a figure counts, or None for a figure that is no total of something: a part, a rate, a change, an age."""
    if not count_kind(quantity):
        return None
    text, start, end = sentence.text, quantity.phrase_start, quantity.phrase_end
    if _is_part(text, start) or _REST.match(text, quantity.end):
        return None
    clause = _clause_of(sentence, quantity)
    what = frozenset(_keys(find_words(quantity.what or "")))
    around = _keys(find_words_between(text, clause.start, start) + find_words_between(text, end, clause.end))
    near = range(start - _NEAR, end + _NEAR)
    return Counted(
        sentence=sentence,
        quantity=quantity,
        clause=clause,
        speaker=speaker,
        head="person" if quantity.unit in _ANYONE else quantity.unit or "",
        what=what,
        around=frozenset(around) - what,
        places=frozenset([name.key for name in sentence.names if name.kind == "place" and name.start in near]),
        times=frozenset([time.text.lower() for time in sentence.times if time.kind == "date" and time.start in near]),
        all_places=frozenset([name.key for name in sentence.names]),
        actors=frozenset(_actors(sentence, clause.start, start)),
        is_total=_tells_total(text, clause),
    )


def _is_part(text: str, start: int) -> bool:
    """Do the words before the figure that begins at `start` make it a part, a step or a rate."""
    before = text[max(0, start - 25) : start]
    return before.rstrip().lower().endswith(_PART_ENDS) and bool(_PART.search(text, max(0, start - 25), start))


def _tells_total(text: str, clause: Place) -> bool:
    """Does the clause say that its figures are a whole."""
    for words in _IN_TOTALS:
        if words in text:
            return _TOTAL.search(text, clause.start, clause.end) is not None
    return False


def as_counted(quantity: Quantity) -> Quantity:
    """The figure as its value is compared: words for people ("troops", "personnel", "members") are one unit here."""
    is_people = quantity.unit in _PEOPLE or quantity.unit in _ANYONE
    return quantity._replace(unit="person") if is_people else quantity


def count_the_same(a: Counted, b: Counted) -> bool:
    """Do both figures count the same thing of the same event; in doubt they do not."""
    if a.sentence is b.sentence:
        return _are_set_against(a, b)
    heads = {word_key(counted.quantity.unit or "") for counted in (a, b)}
    shared_what = len((a.what & b.what) - heads)
    if not _same_head(a, b) or _exclude_each_other(a, b) or (shared_what < 3 and _differ_in_reach(a, b)):
        return False
    shared = shared_what + len(a.around & b.around)
    if a.quantity.unit_kind != "count":
        is_close = shared_what >= 1 and shared >= 3 and (a.what == b.what or shared_what >= 2)
        return is_close and _same_doing(a, b)
    if a.quantity.unit != b.quantity.unit and not shared_what:
        return False
    if shared_what >= 3 or (shared_what >= 2 and shared >= 4):
        return True
    return shared >= (1 if a.head in _PEOPLE else 2) and _same_doing(a, b)


def _same_doing(a: Counted, b: Counted) -> bool:
    """Does the same happen to the counted. The events of a sentence are read last, as they cost the most."""
    return bool(a.told_before & b.told_before) or bool(a.doing & b.doing)


def _same_head(a: Counted, b: Counted) -> bool:
    """The same noun, or people under a word that fits both."""
    if a.quantity.unit_kind != b.quantity.unit_kind:
        return False
    return a.head == b.head or (a.head in _PEOPLE and b.head in _PEOPLE and "person" in (a.head, b.head))


def _exclude_each_other(a: Counted, b: Counted) -> bool:
    """Other places, other times, other people who act, or a part beside a total."""
    apart = ((a.places, b.places), (a.times, b.times), (a.actors, b.actors))
    return a.is_total != b.is_total or any(left and right and not left & right for left, right in apart)


def _differ_in_reach(a: Counted, b: Counted) -> bool:
    """Only one names a period, or a place that the other's sentence does not know."""
    if any(map(_PERIOD.search, a.times)) != any(map(_PERIOD.search, b.times)):
        return True
    named, other = (a, b) if a.places else (b, a)
    return bool(named.places) and not other.places and not named.places & other.all_places


def _actors(sentence: SentenceReading, start: int, end: int) -> Iterator[str]:
    """Names before the figure in its clause, those who are only quoted left out."""
    for name in sentence.names:
        if not start <= name.start < end or name.kind == "place":
            continue
        if not any(said.source_start <= name.start < said.source_end for said in sentence.attributions):
            yield name.key


def _are_set_against(a: Counted, b: Counted) -> bool:
    """Within a sentence: two parties, each with a figure of its own for the same noun in a clause of its own."""
    if a.speaker is None or b.speaker is None or a.speaker.text.lower() == b.speaker.text.lower():
        return False
    return a.quantity.unit_kind == "count" and a.quantity.unit == b.quantity.unit and a.clause != b.clause


def _clause_of(sentence: SentenceReading, quantity: Quantity) -> Place:
    clauses = split_clauses(sentence)
    return next((each for each in clauses if each.start <= quantity.start < each.end), Place(0, len(sentence.text)))


def read_doing(sentence: SentenceReading, quantity: Quantity) -> frozenset[str]:
    """What happens to the counted: the nearest event on either side, or a noun of happening before the figure.

    Args:
        sentence: Where the figure stands.
        quantity: The figure.
    """
    clause = _clause_of(sentence, quantity)
    return _find_told_before(sentence, quantity, clause) | _find_happening(sentence, quantity, clause)


def _find_happening(sentence: SentenceReading, quantity: Quantity, clause: Place) -> frozenset[str]:
    """The nearest events on either side of the figure, as concepts or keys."""
    inside = [event for event in sentence.events if clause.start <= event.start < clause.end]
    before = [event.text for event in inside if quantity.phrase_start - _NEAR < event.end <= quantity.phrase_start]
    counted_end = _end_of_counted(sentence, quantity)
    after = [event.text for event in inside if counted_end <= event.start < counted_end + _NEAR]
    found: set[str] = set()
    for event in before[-1:] + after[:1]:
        found |= concepts_of(stem(event)) or {word_key(event)}
    return frozenset(found - _BLAND)


def _find_told_before(sentence: SentenceReading, quantity: Quantity, clause: Place) -> frozenset[str]:
    """The concepts of all words shortly before the figure."""
    first, last = max(clause.start, quantity.phrase_start - _NEAR), quantity.phrase_start
    return all_concepts_of([word.stem for word in find_words_between(sentence.text, first, last)]) - _BLAND


def _end_of_counted(sentence: SentenceReading, quantity: Quantity) -> int:
    """Where the counted phrase ends, if it follows the figure, else where the figure ends."""
    place = sentence.text.find(quantity.what, quantity.end) if quantity.what else -1
    return place + len(quantity.what or "") if 0 <= place <= quantity.end + 3 else quantity.end


def _keys(words: Sequence[Word]) -> list[str]:
    return [_KEYS[word.text] for word in words if not word.is_stop]
