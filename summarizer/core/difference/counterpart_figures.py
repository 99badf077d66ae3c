"""Figures that are each article's only one of their kind: the toll, the number on board; counterparts by nature."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from summarizer.core.difference.denied_counts import read_denied
from summarizer.core.difference.figure_slots import FATES, FigureSlot, read_slots
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.text.words import stem

MAX_PAIRS = 3000
"""So many pairs are brought together at most: every two of 50 articles on two kinds of figure."""

LEAST_NUMBER = 20
"""From here on the same number of the same thing is hardly chance."""

_SUMS = {"profit": "result", "deficit": "result", "revenue": "revenue", "buy": "price"}
"""What happened -> the sum of money that a report of one deal or one quarter gives once."""


def find_counterpart_figures(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Numbers of statements of two articles that each hold their article's only figure of one kind, smaller first.

    A kind is what happened to people ("dead", "missing", "rescued"), or a counted noun with what happened to it
    ("passengers carried"). Where an article gives two figures of a kind, nothing tells which answers to another's.
    """
    only: dict[tuple[str, str], dict[int, int | None]] = defaultdict(dict)
    for statement in statements:
        for slot in read_slots(statement):
            for kind in _kinds_of(slot):
                _enter(only[kind], statement)
        denied = read_denied(statement)
        if denied:
            _enter(only["people", denied.fate], statement)
            if denied.group:
                _enter(only[f"people {denied.group}", denied.fate], statement)
    found: list[tuple[int, int]] = []
    for holders in only.values():
        numbers = sorted(number for number in holders.values() if number is not None)
        found.extend(combinations(numbers, 2))
    return sorted(set(found))[:MAX_PAIRS]


def _enter(holders: dict[int, int | None], statement: Statement) -> None:
    """The statement that holds a kind for its article, None from the second on."""
    article = statement.article_index
    holders[article] = statement.number if article not in holders else None


def _kinds_of(slot: FigureSlot) -> Iterator[tuple[str, str]]:
    """Kinds of which a figure may be its article's only one; one number of one thing is a kind of its own."""
    kind = _kind_of(slot)
    if kind:
        yield kind
    if kind and slot.group:
        yield f"people {slot.group}", kind[1]
    value = slot.quantity.value
    if slot.quantity.unit_kind == "count" and slot.head and not slot.part and value and value >= LEAST_NUMBER:
        yield slot.head, f"={value}"


def _kind_of(slot: FigureSlot) -> tuple[str, str] | None:
    if slot.part or slot.predicate is None:
        return None
    if slot.quantity.unit_kind == "money" and slot.predicate in _SUMS:
        return "money", _SUMS[slot.predicate]
    if slot.quantity.unit_kind != "count":
        return None
    if slot.counts_people and slot.predicate in FATES:
        return "people", slot.predicate
    if not slot.head:
        return None
    concepts = sorted(concepts_of(stem(slot.head)))
    return (concepts[0] if concepts else slot.head), slot.predicate
