"""All places of one text that cannot both be true, from every reading that finds such, each pair told once."""

from collections.abc import Iterator, Sequence
from itertools import chain

from summarizer.core.contradiction.contradiction import Contradiction
from summarizer.core.contradiction.contradictions import STRONG, explain, find_contradictions
from summarizer.core.contradiction.explained import is_explained
from summarizer.core.contradiction.hinges import HingeKind
from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import Reading
from summarizer.core.speech.speakers import quotations_by_sentence
from summarizer.core.summary.tensions import find_tensions
from summarizer.domain.comparison import Facet, Finding, Gate, Relation, Severity, Side
from summarizer.domain.consistency import Clash, Sureness
from summarizer.domain.summary import Tension
from summarizer.domain.values import Speaker

_RIVALS = frozenset({Relation.CONTRADICTION, Relation.TENSION})
"""What two named parties dispute is left out: a text may report both, and both reports are true."""
_OPEN = frozenset({Gate.EVENT, Gate.AS_OF})
"""Where a comparison stopped at these, the two places may speak of two events or of two times."""
FACETS = {
    HingeKind.KIN: Facet.IDENTITY,
    HingeKind.FIGURE: Facet.QUANTITY,
    HingeKind.DAY: Facet.TIME,
    HingeKind.WHO: Facet.ACTOR,
    HingeKind.DEAD: Facet.STATUS,
    HingeKind.PREDICATE: Facet.WORDING,
    HingeKind.SLOT: Facet.WORDING,
    HingeKind.MISFIT: Facet.WORDING,
}
"""What differs, by what makes two words exclude each other; polarity for the others."""
_BY_SURENESS: dict[Sureness, Severity] = {"strict": Severity.S2, "wide": Severity.S1}
MOST_TOLD = 200
"""A text with more is no prose."""


def find_inconsistencies(reading: Reading) -> tuple[Clash, ...]:
    """Places that cannot both be true, the gravest first; two sentences are told once for the same words.

    Strict are figures that exclude each other, statements that a comparison of sources would set against each other,
    and clauses said again in the article's own voice with the opposite in them; wide is what `find_contradictions`
    finds beyond these.
    """
    strong = frozenset(find_contradictions(reading, STRONG))
    found = chain(
        _from_comparison(reading),
        _from_figures(reading),
        (_from_words(reading, one, is_strict=one in strong) for one in _strict_first(reading, strong)),
    )
    kept: list[Clash] = []
    for clash in found:
        if not (is_explained(clash, reading) or any(_are_one(clash, other) for other in kept)):
            kept.append(clash)
    kept.sort(key=lambda clash: (-clash.severity, clash.sureness, clash.sides[0].start))
    return tuple(clash.model_copy(update={"id": f"c{at}"}) for at, clash in enumerate(kept[:MOST_TOLD], start=1))


def _strict_first(reading: Reading, strong: frozenset[Contradiction]) -> list[Contradiction]:
    found = dict.fromkeys((*find_contradictions(reading), *strong))
    return sorted(found, key=lambda one: one not in strong)[:MOST_TOLD]


def _from_comparison(reading: Reading) -> Iterator[Clash]:
    for finding in compare_readings([reading]).findings:
        if finding.relation in _RIVALS and finding.severity >= Severity.S1 and finding.gate not in _OPEN:
            yield _to_clash(finding, reading, "strict")


def _to_clash(finding: Finding, reading: Reading, sureness: Sureness) -> Clash:
    fields = {name: getattr(finding, name) for name in Finding.model_fields}
    sides = sorted((_widen(side, reading) for side in finding.sides), key=lambda side: (side.start, side.value_start))
    return Clash(**fields | {"sides": tuple(sides), "internal": True}, sureness=sureness)


def _widen(side: Side, reading: Reading) -> Side:
    """The same side with the whole sentence as its text."""
    sentence = reading.sentences[side.sentence]
    return side.model_copy(update={"text": sentence.text, "start": sentence.start, "end": sentence.end})


def _from_figures(reading: Reading) -> Iterator[Clash]:
    for tension in find_tensions(reading, quotations_by_sentence(reading)):
        if tension.relation == Relation.TENSION:
            yield _from_tension(tension, reading)


def _from_tension(tension: Tension, reading: Reading) -> Clash:
    sides = tuple(
        _to_side(reading, each.sentence, each.text, each.start, said_by=each.attribution) for each in tension.sides
    )
    return _make_clash(reading, sides, facet=Facet(tension.facet), why=tension.why, sureness="strict")


def _from_words(reading: Reading, one: Contradiction, *, is_strict: bool) -> Clash:
    sides = (
        _to_side(reading, one.sentence, one.word, one.word_start),
        _to_side(reading, one.other_sentence, one.other_word, one.other_word_start),
    )
    return _make_clash(
        reading,
        tuple(sorted(sides, key=lambda side: (side.start, side.value_start or 0))),
        facet=FACETS.get(one.kind, Facet.POLARITY),
        why=explain(one),
        sureness="strict" if is_strict else "wide",
    )


def _make_clash(reading: Reading, sides: tuple[Side, ...], *, facet: Facet, why: str, sureness: Sureness) -> Clash:
    return Clash(
        id="",
        relation=Relation.TENSION,
        facet=facet,
        severity=_BY_SURENESS[sureness],
        sides=sides,
        gate=Gate.VALUE,
        why=why,
        rules=(f"{sureness}_reading",),
        internal=True,
        in_lead=any(reading.sentences[side.sentence].sentence.kind == "heading" for side in sides),
        sureness=sureness,
    )


def _to_side(reading: Reading, sentence: int, value: str, start: int, *, said_by: Speaker | None = None) -> Side:
    whole = reading.sentences[sentence]
    return Side(
        article_id=reading.article.id,
        sentence=sentence,
        text=whole.text,
        start=whole.start,
        end=whole.end,
        value=value,
        value_start=start,
        value_end=start + len(value),
        attribution=said_by,
    )


def _are_one(clash: Clash, other: Clash) -> bool:
    """Do two clashes set the same sentences against each other, in one respect or by words that overlap.

    What a strict reading tells of two sentences leaves nothing to a wide one.
    """
    if not _sentences(clash) <= _sentences(other):
        return False
    if other.sureness == "strict" != clash.sureness or clash.facet is other.facet:
        return True
    return any(_overlap(side, twin) for side in clash.sides for twin in other.sides)


def _sentences(clash: Clash) -> frozenset[int]:
    return frozenset(side.sentence for side in clash.sides)


def _overlap(side: Side, other: Side) -> bool:
    spans: Sequence[int | None] = (side.value_start, side.value_end, other.value_start, other.value_end)
    start, end, other_start, other_end = (-1 if place is None else place for place in spans)
    return start < other_end and other_start < end
