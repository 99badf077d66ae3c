"""Places of one article that do not sit well together: figures for one thing that differ."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from summarizer.core.figures.intervals import relate
from summarizer.core.figures.quantities import Quantity
from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.speech.quotations import Quotation
from summarizer.core.speech.speakers import find_speaker_at
from summarizer.core.summary.same_count import Counted, as_counted, count_kind, count_the_same, read_counted
from summarizer.domain.comparison import Facet, Relation
from summarizer.domain.summary import Tension, TensionSide

_GROUP_LIMIT = 60
"""Figures under one noun that are compared pair by pair; an article with more is a table."""

_GRAVEST_FIRST = (Relation.ATTRIBUTED_DISPUTE, Relation.TENSION, Relation.COMPATIBLE_PRECISION)


class _Figure(NamedTuple):
    """A figure where it stands; `compared` is its value with one unit for all words for people."""

    sentence: SentenceReading
    quantity: Quantity
    compared: Quantity


class _Clash(NamedTuple):
    a: Counted
    b: Counted
    relation: Relation


def find_tensions(reading: Reading, quotations: Sequence[Sequence[Quotation]]) -> tuple[Tension, ...]:
    """All tensions in reading order of their first sides.

    Figures of one thing whose ordinary readings do not meet are set side by side: a dispute where two parties stand
    behind them, a tension where the values exclude each other, a matter of precision where one wording only suggests
    more or less than the other.

    Args:
        reading: The article.
        quotations: From `quotations_by_sentence`.
    """
    clashes = [clash for group in _group_figures(reading) for clash in _find_clashes(group, quotations)]
    groups = _join(clashes)
    tensions = [_to_tension(group) for group in groups]
    return tuple(sorted(tensions, key=lambda tension: tension.sides[0].start))


def _group_figures(reading: Reading) -> list[list[_Figure]]:
    """Comparable figures by the kind of thing they count, two or more of each; all people together."""
    found: defaultdict[str, list[_Figure]] = defaultdict(list)
    for sentence in reading.told:
        for quantity in sentence.quantities:
            if len(found[kind := count_kind(quantity)]) < _GROUP_LIMIT:
                found[kind].append(_Figure(sentence, quantity, as_counted(quantity)))
    return [figures for kind, figures in found.items() if kind and len(figures) > 1]


def _find_clashes(figures: Sequence[_Figure], quotations: Sequence[Sequence[Quotation]]) -> Iterator[_Clash]:
    """The words around a figure are read when its value clashes with another's, and once."""

    @cache
    def read(place: int) -> Counted | None:
        sentence, quantity, _ = figures[place]
        speaker = find_speaker_at(sentence, quantity.start, quotations[sentence.index])
        return read_counted(sentence, quantity, speaker)

    for one, other in combinations(range(len(figures)), 2):
        values = relate(figures[one].compared, figures[other].compared)
        if values not in ("soft", "disjoint"):
            continue
        a, b = read(one), read(other)
        if a is not None and b is not None and count_the_same(a, b):
            yield _Clash(a, b, _name_relation(a, b, is_disjoint=values == "disjoint"))


def _name_relation(a: Counted, b: Counted, *, is_disjoint: bool) -> Relation:
    if a.speaker and b.speaker and a.speaker.text.lower() != b.speaker.text.lower():
        return Relation.ATTRIBUTED_DISPUTE
    return Relation.TENSION if is_disjoint else Relation.COMPATIBLE_PRECISION


def _join(clashes: Sequence[_Clash]) -> list[list[_Clash]]:
    """Clashes that share a figure belong together (union-find over the figures)."""
    leader: dict[int, int] = {}

    def find(member: int) -> int:
        while leader.setdefault(member, member) != member:
            leader[member] = leader[leader[member]]
            member = leader[member]
        return member

    for clash in clashes:
        leader[find(id(clash.b))] = find(id(clash.a))
    groups: defaultdict[int, list[_Clash]] = defaultdict(list)
    for clash in clashes:
        groups[find(id(clash.a))].append(clash)
    return list(groups.values())


def _to_tension(group: Sequence[_Clash]) -> Tension:
    members = {id(each): each for clash in group for each in (clash.a, clash.b)}
    ordered = sorted(members.values(), key=lambda each: each.sentence.start + each.quantity.start)
    relation = min((clash.relation for clash in group), key=_GRAVEST_FIRST.index)
    return Tension(
        relation=relation.value,
        facet=Facet.QUANTITY.value,
        why=_explain(relation, ordered),
        sides=tuple(_to_side(each) for each in ordered),
    )


def _explain(relation: Relation, ordered: Sequence[Counted]) -> str:
    shown = [f"“{_phrase(each)}”" + (f" ({each.speaker.text})" if each.speaker else "") for each in ordered]
    listed = " against ".join(shown)
    if relation is Relation.ATTRIBUTED_DISPUTE:
        return f"{listed}: the article gives different figures for one thing, each on somebody else's word."
    if relation is Relation.TENSION and ordered[0].sentence.sentence.kind == "heading":
        return f"{listed}: the figures exclude each other, one of them in the headline."
    if relation is Relation.TENSION:
        return f"{listed}: the figures exclude each other, and the article does not say why they differ."
    return f"{listed}: the figures can all be true, but they suggest different sizes of one thing."


def _phrase(counted: Counted) -> str:
    """Figure and what it counts, in the article's words."""
    quantity, text = counted.quantity, counted.sentence.text
    place = text.find(quantity.what, quantity.start) if quantity.what else -1
    is_beside = 0 <= place <= quantity.end + 5
    end = place + len(quantity.what) if quantity.what and is_beside else quantity.phrase_end
    return " ".join(text[quantity.phrase_start : max(end, quantity.phrase_end)].split())


def _to_side(counted: Counted) -> TensionSide:
    quantity, sentence = counted.quantity, counted.sentence
    return TensionSide(
        text=sentence.text[quantity.phrase_start : quantity.phrase_end],
        sentence=sentence.index,
        start=sentence.start + quantity.phrase_start,
        end=sentence.start + quantity.phrase_end,
        attribution=counted.speaker,
    )
