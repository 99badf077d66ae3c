"""What a figure measures: the thing counted, what happened to it, and the words around it."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.core.difference.statements import Statement
from summarizer.core.difference.vocabulary_of_difference import CUMULATIVE, NEUTRAL_PERSONS, concepts_of
from summarizer.core.figures.quantities import Quantity
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word, stem

CONTEXT_WORDS = 9
"""Words either side of a figure whose stems tell what it measures."""
PREDICATE_WORDS = 8
JOINT_DISTANCE = 3
"""Words that a comma or an "and" between a figure and what happened counts for ("killing 3 and injuring others")."""
AGE_UNIT = "year of age"
AGE = "age"
"""What a bare number between commas behind a name measures."""

_PREDICATES = frozenset(
    "die injure casualty missing arrest charge convict acquit sentence release flee withdraw displace infect capture "
    "surrender rise fall cut approve reject win lose profit revenue buy sell destroy build send close open rescue "
    "aboard affect deficit".split()
)
DIRECTIONS = frozenset({"rise", "fall"})
FATES = frozenset("die injure casualty missing arrest infect displace rescue".split())
"""What happens to people, counted one by one."""
_PART = re.compile(
    r" (?:\w+ )?(of whom|of them|of these|of those|of which|of the|of its|of their|others?|more)\b(?! than)"
    r"|[\w ]{0,20}? in (cash|stock|shares|debt)\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r" \w+ who (?:were |was |had |have )?(?:(?P<worker>work(?:ed|ing)?|employed)|(?P<civilian>live[ds]?|living)|"
    r"(?P<passenger>travel\w*))\b"
)
_RESCUERS = frozenset("service services boat boats worker workers team teams crew crews helicopter operation".split())
_NUMBER_OF = re.compile(r"\b(?:number|count|total) of (?:the )?(?:\w+ )?(\w+)(?: (\w+))?")
_RELATIVE = frozenset({"that", "which", "who", "whose"})
_FROM = re.compile(r"[\w -]{0,20}? (?:of|from|outside) (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_LEVEL_WORDS = frozenset(
    word_key(word)
    for word in "price rate poll stood stands index share inflation unemployment temperature level".split()
)
_EVERYBODY = frozenset("person people man other member individual citizen".split())
_EVENTS_OF_PEOPLE = frozenset("death fatality casualty injury arrest detention victim infection".split())
"""Nouns that count what happened to people, one for each."""
_PERSON_CLASSES: dict[str, str] = {
    **dict.fromkeys("soldier troop serviceman personnel security force".split(), "troops"),
    **dict.fromkeys("police policeman officer".split(), "police"),
    **dict.fromkeys("fighter militant insurgent rebel terrorist guerrilla separatist".split(), "fighter"),
    **dict.fromkeys("child boy girl pupil student teenager schoolchild schoolgirl".split(), "child"),
    **dict.fromkeys("migrant refugee".split(), "migrant"),
    **dict.fromkeys("passenger traveller traveler commuter holidaymaker".split(), "passenger"),
    **dict.fromkeys("worker employee staff job".split(), "worker"),
    **dict.fromkeys("civilian resident villager".split(), "civilian"),
}


class FigureSlot(NamedTuple):
    """A figure and what it measures.

    `head` is the counted noun or unit, `group` its class when it counts human beings of one kind ("" for people in
    general, None when it counts no human beings); `predicate` the concept of what happened; `context` stems around it;
    `part` tells that it counts a part of something or what comes on top ("10 of whom", "60 more",
    "$4bn in cash"); `origin` is the place a distance is measured from.
    """

    quantity: Quantity
    head: str | None
    group: str | None
    predicate: str | None
    context: frozenset[str]
    part: str
    origin: str

    @property
    def comparable(self) -> Quantity:
        """The figure with people of any description counted as people, for comparing numbers once slots agree."""
        return self.quantity._replace(unit="person") if self.counts_people else self.quantity

    @property
    def counts_people(self) -> bool:
        """Does the figure count human beings."""
        return self.group is not None

    @property
    def is_growing(self) -> bool:
        """Is it a count that rises as reporting goes on, or a level that moves with time."""
        return self.predicate in CUMULATIVE or bool(self.context & _LEVEL_WORDS and not self.counts_people)

    @property
    def is_cumulative(self) -> bool:
        """Is it a count that can only rise."""
        return self.predicate in CUMULATIVE


_OF_A_PERSON = re.compile(r"\b(?:an?|the) (?:\w+ )?(?:man|woman|boy|girl|person|patient|resident) of $")
_DEAD_AND_HURT = re.compile(
    r"[^,.;:\d]{0,40}?\b(?:(?:killed|dead|died) (?:or|and) (?:were )?(?:hurt|injured|wounded)"
    r"|(?:hurt|injured|wounded) (?:or|and) (?:were )?(?:killed|dead))\b"
)
"""One number for the dead and the injured together."""
_FATES_TOLD_TOGETHER = frozenset(("die", "injure"))


@lru_cache(maxsize=4096)
def read_slots(statement: Statement) -> tuple[FigureSlot, ...]:
    """The figures of a statement with what each measures; ordinals measure nothing."""
    return tuple(
        _read_slot(statement, quantity)
        for quantity in statement.quantities
        if quantity.unit_kind != "ordinal" and not _is_one_of(statement, quantity)
    )


def _is_one_of(statement: Statement, quantity: Quantity) -> bool:
    """The "one" of "one of the questions" counts nothing, nor "the two" that stands for a pair."""
    text = statement.sentence.text
    if quantity.text.lower() == "one":
        return text.startswith(" of ", quantity.end)
    return not quantity.unit and text[max(0, quantity.start - 4) : quantity.start].lower() == "the "


def _is_age(statement: Statement, quantity: Quantity) -> bool:
    """A bare number between commas behind a name, or of a person: "Anna Weber, 40,", "a woman of 71"."""
    text = statement.sentence.text
    if quantity.unit or quantity.value is None or not 0 < quantity.value < 120:
        return False
    if _OF_A_PERSON.search(text, max(0, quantity.start - 30), quantity.start):
        return True
    behind_comma = text[max(0, quantity.start - 2) : quantity.start] == ", "
    return behind_comma and (text[quantity.end : quantity.end + 1] in (",", ".", ";", ")", ""))


def _read_slot(statement: Statement, quantity: Quantity) -> FigureSlot:
    outside = [word for word in statement.words if not quantity.start <= word.start < quantity.end]
    before = [word for word in outside if word.end <= quantity.phrase_start]
    after = [word for word in outside if word.start >= quantity.end]
    is_age = _is_age(statement, quantity) or quantity.unit == AGE_UNIT
    predicate = None if is_age else _nearest_predicate(statement, quantity, before, after)
    if predicate in _FATES_TOLD_TOGETHER and _DEAD_AND_HURT.match(statement.sentence.text, quantity.end):
        predicate = "casualty"
    return FigureSlot(
        quantity,
        AGE if is_age else quantity.unit,
        _person_group(statement, quantity, predicate),
        predicate,
        _context([*before[-CONTEXT_WORDS:], *after[:CONTEXT_WORDS]], statement),
        _read_part(statement, quantity),
        _read_origin(statement, quantity),
    )


def _read_origin(statement: Statement, quantity: Quantity) -> str:
    if quantity.unit_kind != "length":
        return ""
    found = _FROM.match(statement.sentence.text, quantity.end)
    return found.group(1) if found else ""


def _read_part(statement: Statement, quantity: Quantity) -> str:
    text = statement.sentence.text
    after = _PART.match(text, quantity.end)
    if after:
        return next(group for group in after.groups() if group).lower()
    before = text[max(statement.start, quantity.phrase_start - 11) : quantity.phrase_start].lower().rstrip()
    return "more" if before.endswith(("another", "further", "additional", "other")) else ""


def _person_group(statement: Statement, quantity: Quantity, predicate: str | None) -> str | None:
    if _is_age(statement, quantity):
        return None
    if quantity.unit_kind not in ("count", "fraction", "other"):
        return None
    words = [word.strip(".,").lower() for word in (quantity.what or "").split()]
    keys = [quantity.unit or "", *(word.rstrip("s") for word in words), *words]
    for key in keys:
        if key in _PERSON_CLASSES:
            return _PERSON_CLASSES[key]
    if keys[0] in _EVENTS_OF_PEOPLE:
        return ""
    if any(key in NEUTRAL_PERSONS for key in keys):
        named = next((key for key in keys if key in NEUTRAL_PERSONS and key not in _EVERYBODY), "")
        return named or _described_group(statement, quantity)
    return "" if not keys[0] and predicate in FATES else None


def person_class(word: str) -> str | None:
    """The group a noun for people belongs to ("rebels": "fighter"), None for others."""
    lower = word.lower()
    return _PERSON_CLASSES.get(lower) or _PERSON_CLASSES.get(lower.rstrip("s"))


def _described_group(statement: Statement, quantity: Quantity) -> str:
    """The group that people belong to by what they do ("12 people who worked there")."""
    found = _WHO.match(statement.sentence.text, quantity.end)
    return next((group for group, word in found.groupdict().items() if word), "") if found else ""


def _nearest_predicate(
    statement: Statement, quantity: Quantity, before: Sequence[Word], after: Sequence[Word]
) -> str | None:
    """The concept named nearest to the figure, not looking past another figure."""
    others = [other for other in statement.quantities if other is not quantity]
    ranked: list[tuple[float, str]] = []
    for distance, word in enumerate(after[:PREDICATE_WORDS]):
        if quantity.unit_kind == "money" and word.text.lower() in _RELATIVE:
            break
        if any(quantity.end <= other.start < word.start for other in others):
            break
        if any(0 < other.phrase_start - word.end <= 1 for other in others):
            # "three people, killing one": the verb belongs to the figure it stands before.
            continue
        between = statement.sentence.text[quantity.end : word.start]
        far = distance + (JOINT_DISTANCE if "," in between or " and " in between else 0)
        ranked.extend((far, concept) for concept in _predicates_in(statement, word))
    for distance, word in enumerate(reversed(before[-PREDICATE_WORDS:])):
        if any(word.end <= other.start < quantity.start for other in others):
            break
        ranked.extend((distance + 0.5, concept) for concept in _predicates_in(statement, word))
    return _counted_before(statement, quantity) or _nearest(ranked, quantity, before)


def _counted_before(statement: Statement, quantity: Quantity) -> str | None:
    """What a bare number counts by the subject of its sentence ("The number of people killed ... is 31")."""
    if quantity.unit or quantity.unit_kind != "count":
        return None
    found = _NUMBER_OF.search(statement.sentence.text, statement.start, quantity.start)
    concepts = {concept for word in found.groups() if word for concept in concepts_of(stem(word))} if found else set()
    return next(iter(sorted(concepts & FATES)), None)


def _predicates_in(statement: Statement, word: Word) -> frozenset[str]:
    """What a word says to have happened; the "rescue" of a rescue boat says nothing."""
    if word.text.lower() == "rescue":
        behind = statement.sentence.text[word.end : word.end + 12].split()
        if behind and behind[0] in _RESCUERS:
            return frozenset()
    return _predicates_of(word)


def _nearest(ranked: Sequence[tuple[float, str]], quantity: Quantity, before: Sequence[Word]) -> str | None:
    """The nearest predicate; a bare count that rose or fell measures what its subject names ("the death toll rose")."""
    nearest = min(ranked)[1] if ranked else None
    if nearest in DIRECTIONS and not quantity.unit and quantity.unit_kind == "count":
        counted = [concept for word in before for concept in _predicates_of(word) & FATES]
        return counted[0] if counted else nearest
    return nearest


def _predicates_of(word: Word) -> frozenset[str]:
    return concepts_of(word.stem) & _PREDICATES


def _context(words: Sequence[Word], statement: Statement) -> frozenset[str]:
    kept = (word for word in words if not word.is_stop and not word.text.isdigit())
    times = [(time.start, time.end) for time in statement.times]
    stems: set[str] = set()
    for word in kept:
        if any(start <= word.start < end for start, end in times):
            continue
        concepts = concepts_of(word.stem)
        stems.update(f"@{concept}" for concept in concepts)
        if not concepts:
            stems.add(word_key(word.text))
    return frozenset(stems)


_NOUN_PHRASE_ENDS = frozenset("that which who of in on at for from with by to and as after".split())


def opening_noun(statement: Statement) -> str | None:
    """Head of the noun phrase a statement begins with; None for a name, a pronoun or a figure."""
    head: Word | None = None
    previous: Word | None = None
    for word in statement.words[:6]:
        if word.text.lower() == "by":
            # "The hat worn by": the participle is no noun.
            head = previous
        if word.text.lower() in _NOUN_PHRASE_ENDS or any(event.start == word.start for event in statement.events):
            break
        if not word.is_stop:
            head, previous = word, head
    if head is None or any(name.start <= head.start < name.end for name in statement.names):
        return None
    return None if head.text[0].isdigit() or head.end == statement.words[-1].end else head.text
