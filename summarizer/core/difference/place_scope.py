"""Which area a statement speaks for, and whether two statements speak for different ones."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.core.difference.statements import Statement
from summarizer.core.difference.vocabulary_of_difference import SCOPE_LEVELS, WIDE_LEVELS
from summarizer.core.names.gazetteer import known_names
from summarizer.core.names.names import Name, find_names, same_name
from summarizer.domain.article import Article

LEAD_CHARS = 300
"""So much of an article tells where it happened."""
_BEFORE_PLACE = re.compile(
    r"\b(?:in|across|throughout|within|around|near|at|inside|outside)(?: the)?\s+$", re.IGNORECASE
)
_BEFORE_EDGE = re.compile(r"\b(?:on|along|off|over)(?: the)?\s+$", re.IGNORECASE)
"""Before a name these tell a place only where the noun behind it does ("on the Tamba coast")."""
_BRINGS_UP = re.compile(r"(?:^|[.!?:–—-]\s+|\n)(?:An?|One|Two|Three|Several|Some) [^.!?\n]*$", re.MULTILINE)
"""A sentence that tells of something not known before, up to the place it happened in."""
_DISTANCE = re.compile(r"\b(?:kilometres|kilometers|miles|km|hours?) (?:\w+ )?(?:from|of|outside)\s+$")
_AREA = re.compile(
    r"(?:’s|'s)? (?:[a-z-]+ )?(?:province|state|region|district|county|territory|coast|island|islands|peninsula|valley|"
    r"city|town|village|suburb|municipality|border|pass|bay)\b"
)
_JOINED = frozenset({",", "and", ", and", "or"})
_WHOLE = re.compile(
    r"\b(?:(?:in|across|throughout|over) (?:the )?(?:whole|entire)(?: of)?|nationwide|countrywide|worldwide|"
    r"(?:across|throughout) the (?:country|nation|world|globe)|in the country as a whole)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:in|at|across|from) (?:both|all)(?: (?:of )?(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+))? "
    r"[a-z-]+(?: [a-z-]+)?(?: together| combined)?\b|\btaken together\b|\bcombined\b",
    re.IGNORECASE,
)
_THE_AREA = re.compile(
    r"\b(?:in|across|throughout|within) the (province|state|region|district|county|city|town|village|municipality|"
    r"island)\b(?! of\b)",
    re.IGNORECASE,
)


class Areas(NamedTuple):
    """The areas two statements speak for, as printed."""

    left: str
    right: str


def areas_apart(left: Statement, right: Statement) -> Areas | None:
    """The two areas where statements speak for different ones; None where they may speak for one.

    They do where each names a place the other lacks, where one names a place among others, where one speaks for the
    whole of what the other names a part of, and where "the district" is another place than the one the other article
    is about.
    """
    return (
        _each_alone(left, right)
        or _one_among_others(left, right)
        or _whole_and_part(left, right)
        or _levels_apart(left, right)
        or _the_area(left, right)
    )


def _each_alone(left: Statement, right: Statement) -> Areas | None:
    mine, theirs = _exclusive(left, right), _exclusive(right, left)
    return Areas(mine[0].text, theirs[0].text) if mine and theirs else None


def _exclusive(statement: Statement, other: Statement) -> tuple[Name, ...]:
    known = names_told(other)
    return tuple(name for name in read_areas(statement) if not any(same_name(name, theirs) for theirs in known))


def names_told(statement: Statement) -> tuple[Name, ...]:
    """Names of a statement but for places it only measures a distance from ("600 kilometres from Alba")."""
    return _without_distances(statement.sentence.text, statement.names)


def _without_distances(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    return tuple(name for name in names if not _DISTANCE.search(text[max(0, name.start - 30) : name.start]))


def _one_among_others(left: Statement, right: Statement) -> Areas | None:
    """Does one side name the other's place and another beside it ("in Malawi", "in Malawi and Ghana")."""
    for one, other, is_left in ((left, right, True), (right, left, False)):
        few, many = read_areas(one), read_areas(other)
        is_list = len(many) > len(few) and _are_joined(other.sentence.text, many)
        if few and is_list and all(any(same_name(a, b) for b in many) for a in few):
            said = few[-1].text, other.sentence.text[many[0].start : many[-1].end]
            return Areas(*said) if is_left else Areas(*said[::-1])
    return None


def _are_joined(text: str, names: Sequence[Name]) -> bool:
    return all(text[a.end : b.start].strip() in _JOINED for a, b in pairwise(names))


def _whole_and_part(left: Statement, right: Statement) -> Areas | None:
    for one, other, is_left in ((left, right, True), (right, left, False)):
        whole = find_whole(one)
        part = _name_part(other, one)
        if whole and part and not find_whole(other):
            return Areas(whole, part) if is_left else Areas(part, whole)
    return None


def find_whole(statement: Statement) -> str:
    """Words that speak for a whole area or for several things together ("nationwide", "in both countries")."""
    text = statement.sentence.text
    found = _WHOLE.search(text, statement.start, statement.end)
    if found:
        behind = next((name for name in statement.names if 0 <= name.start - found.end() <= 5), None)
        return text[found.start() : behind.end] if behind else found.group()
    together = _TOGETHER.search(text, statement.start, statement.end)
    return together.group() if together else ""


def _name_part(statement: Statement, other: Statement) -> str:
    """A place, or a thing with a name, that a statement speaks of and a wider one may contain."""
    areas = read_areas(statement)
    if areas:
        return areas[0].text
    alone = [name for name in located_places(statement) if not any(same_name(name, one) for one in other.names)]
    return alone[0].text if alone else ""


def _levels_apart(left: Statement, right: Statement) -> Areas | None:
    levels = scope_levels(left), scope_levels(right)
    if levels[0] and levels[1] and not levels[0] & levels[1]:
        return Areas(f"the {min(levels[0])}", f"the {min(levels[1])}")
    for one, other, is_left in ((left, right, True), (right, left, False)):
        wide, local = scope_levels(other) & WIDE_LEVELS, _exclusive(one, other)
        if wide and local and not read_areas(other) and not wide & scope_levels(one):
            return Areas(local[0].text, min(wide)) if is_left else Areas(min(wide), local[0].text)
    return None


def _the_area(left: Statement, right: Statement) -> Areas | None:
    """Does one side mean by "the district" a district that is not what the other article is about."""
    for one, other, is_left in ((left, right, True), (right, left, False)):
        named = _resolve_area(one)
        if not named or read_areas(other) or scope_levels(other):
            continue
        about = _lead_areas(other.article.text[:LEAD_CHARS])
        if about and not any(named.startswith(area.text) for area in about):
            return Areas(named, about[0].text) if is_left else Areas(about[0].text, named)
    return None


def _resolve_area(statement: Statement) -> str:
    """What its article calls "the district" of a statement ("Enda district"), empty where it gives no name."""
    found = _THE_AREA.search(statement.sentence.text, statement.start, statement.end)
    if not found or read_areas(statement):
        return ""
    named = re.search(rf"\b([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) {found.group(1).lower()}\b", statement.article.text)
    return named.group() if named else ""


@lru_cache(maxsize=4096)
def _lead_areas(lead: str) -> tuple[Name, ...]:
    """Places an article is set in by its first lines."""
    return tuple(_find_areas(lead, find_names(lead)))


@lru_cache(maxsize=4096)
def read_areas(statement: Statement) -> tuple[Name, ...]:
    """Places a statement is set in, those joined to one ("in Malawi and Ghana") included."""
    return tuple(_find_areas(statement.sentence.text, statement.names))


def _find_areas(text: str, names: Sequence[Name]) -> Iterator[Name]:
    before: Name | None = None
    for name in names:
        is_area = name.kind == "place" or _AREA.match(text, name.end) is not None
        is_joined = before is not None and text[before.end : name.start].strip() in _JOINED
        if is_area and (is_joined or _is_located(text, name)):
            before = name
            yield name


def located_places(statement: Statement) -> tuple[Name, ...]:
    """Places named after a word such as "in" or "across"."""
    text = statement.sentence.text
    return tuple(name for name in statement.names if name.kind != "person" and _is_located(text, name))


def _is_located(text: str, name: Name) -> bool:
    before = text[max(0, name.start - 16) : name.start]
    if _BEFORE_PLACE.search(before):
        return True
    return _BEFORE_EDGE.search(before) is not None and _AREA.match(text, name.end) is not None


@lru_cache(maxsize=1)
def country_keys() -> frozenset[str]:
    """Keys of countries: places whose people have a name of their own."""
    return frozenset(entry.key for entry in known_names().values() if entry.kind == "group")


def are_set_apart(a: Article, b: Article) -> bool:
    """Do two articles bring up two events, in places each unknown to the other, with no name in common.

    "A fire near Alba" and "a fire near Selva" are two fires; "the envoy" who met the rebels in two places is one.
    """
    leads = a.text[:LEAD_CHARS], b.text[:LEAD_CHARS]
    areas = _lead_areas(leads[0]), _lead_areas(leads[1])
    if not areas[0] or not areas[1] or any(map(_may_contain, leads, areas)):
        return False
    if not all(_BRINGS_UP.search(lead, 0, area[0].start) for lead, area in zip(leads, areas, strict=True)):
        return False
    if any(same_name(one, other) for one in _lead_names(leads[0]) for other in _lead_names(leads[1])):
        return False
    return not any(_names(b.text, name) for name in areas[0]) and not any(_names(a.text, name) for name in areas[1])


def _may_contain(lead: str, areas: Sequence[Name]) -> bool:
    """Is one of the places a country, a province or such, in which the other may lie."""
    return any(name.key in country_keys() or _AREA.match(lead, name.end) is not None for name in areas)


def _names(text: str, name: Name) -> bool:
    """Does a text name a place otherwise than to measure a distance from it."""
    found = re.finditer(rf"\b{re.escape(name.text)}\b", text)
    return any(not _DISTANCE.search(text[max(0, one.start() - 30) : one.start()]) for one in found)


@lru_cache(maxsize=512)
def _lead_names(lead: str) -> tuple[Name, ...]:
    """Names in the first lines of an article, those it only measures a distance from left out."""
    return _without_distances(lead, find_names(lead))


def scope_levels(statement: Statement) -> frozenset[str]:
    """Nouns of the statement that tell how wide an area it speaks for."""
    return frozenset(word.text.lower() for word in statement.words if word.text.lower() in SCOPE_LEVELS)
