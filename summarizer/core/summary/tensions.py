"""Places of one article that do not sit well together: figures for one thing that differ."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.figures.quantities import Quantity
from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.speech.quotations import Quotation
from summarizer.core.speech.speakers import find_speaker_at
from summarizer.core.summary.same_count import Counted, count_kind, count_the_same, read_counted, relate_counts
from summarizer.domain.comparison import Facet, Relation
from summarizer.domain.summary import Tension, TensionSide
from summarizer.domain.values import Speaker

_GROUP_LIMIT = 60
"""Figures under one noun that are compared pair by pair; an article with more is a table."""

_GRAVEST_FIRST = (Relation.ATTRIBUTED_DISPUTE, Relation.TENSION, Relation.COMPATIBLE_PRECISION)


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
    groups = _join(list(_find_clashes(_read_all(reading, quotations))))
    tensions = [_to_tension(group) for group in groups]
    return tuple(sorted(tensions, key=lambda tension: tension.sides[0].start))


def _read_all(reading: Reading, quotations: Sequence[Sequence[Quotation]]) -> dict[str, list[Counted]]:
    """Comparable figures by the kind of thing they count; all people together."""
    found: defaultdict[str, list[tuple[SentenceReading, Quantity]]] = defaultdict(list)
    for sentence in reading.content:
        for quantity in sentence.quantities:
            if len(found[kind := count_kind(quantity)]) < _GROUP_LIMIT:
                found[kind].append((sentence, quantity))
    return {
        kind: [
            counted
            for sentence, quantity in places
            if (counted := read_counted(sentence, quantity, _speaker(sentence, quantity, quotations)))
        ]
        for kind, places in found.items()
        if kind and len(places) > 1
    }


def _speaker(
    sentence: SentenceReading, quantity: Quantity, quotations: Sequence[Sequence[Quotation]]
) -> Speaker | None:
    return find_speaker_at(sentence, quantity.start, quotations[sentence.index])


def _find_clashes(grouped: dict[str, list[Counted]]) -> Iterator[_Clash]:
    for members in grouped.values():
        for place, a in enumerate(members):
            for b in members[place + 1 :]:
                values = relate_counts(a, b)
                if values in ("soft", "disjoint") and count_the_same(a, b):
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
