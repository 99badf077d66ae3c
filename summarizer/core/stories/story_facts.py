"""The facts of a story: what independent sources share, and what one origin alone has."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from summarizer.core.difference.comparison import ComparedParts
from summarizer.core.difference.independence import fold_words, origin_numbers
from summarizer.core.difference.statements import Statement
from summarizer.core.reading import Reading
from summarizer.core.speech.speakers import find_speaker, quotations_by_sentence
from summarizer.core.stories.agreement import LEAST_SHARED, Told, find_agreed
from summarizer.core.stories.corroboration import find_corroboration
from summarizer.core.stories.stated_values import read_values
from summarizer.core.summary.ranking import rank_sentences
from summarizer.core.summary.selection import select_sentences
from summarizer.core.summary.standalone import leans_on_previous
from summarizer.domain.briefing import Fact
from summarizer.domain.comparison import Finding, Relation, Severity
from summarizer.domain.values import Evidence

MAX_ESTABLISHED = 20
MAX_SINGLE = 20
"""Lines shown of each kind, the most important ones."""

POINTS_EACH = 4
"""Points of an article looked for elsewhere that neither stand in a group nor are its own."""
_LEANING = 0.5
"""What a sentence weighs that needs the one before it to be understood."""
_HARMLESS = frozenset({Relation.EQUIVALENT, Relation.COMPATIBLE_DETAIL, Relation.UPDATE, Relation.FRAMING})


class Facts(NamedTuple):
    """Facts of a story, most important first; `left_out` counts those beyond what is shown."""

    established: tuple[Fact, ...]
    single_source: tuple[Fact, ...]
    left_out: int = 0


class _Weighed(NamedTuple):
    fact: Fact
    weight: float


def collect_facts(readings: Sequence[Reading], parts: ComparedParts, *, story_id: str) -> Facts:
    """All facts of a story; an article alone gives its key points.

    Established is what two or more independent origins say and no finding disputes. Copies of one report are one
    origin, so what only they have stands among the single-source facts, with each copy as evidence.
    """
    weights = {reading.article.id: _weigh_sentences(reading) for reading in readings}
    unsettled = unsettled_claims(parts.findings, readings) | _with_disputed_value(parts)
    origin_of = origin_numbers([reading.article for reading in readings], parts.origins)
    told_by = Told((), {reading.article.id: read_values(reading) for reading in readings}, origin_of)
    shared = _shared(parts, weights, unsettled, told_by)
    established = [one for one in shared if one.fact.origins > 1]
    alone = [one for one in shared if one.fact.origins == 1]
    own = _only_in(parts, weights, unsettled) if len(readings) > 1 else _key_points(readings[0], weights)
    single = _without_covered(_ordered([*alone, *own]), established)
    doubtful = _sentences_of(unsettled, parts)
    told = find_corroboration([one.fact for one in single[: 2 * MAX_SINGLE]], readings, origin_of, without=doubtful)
    established, single = _promote(established, single, told, origin_of)
    if len(readings) > 1:
        points = _without_covered(_ungrouped_points(readings, parts, weights, unsettled), [*established, *single])
        told = find_corroboration([one.fact for one in points], readings, origin_of, without=doubtful)
        established = _promote(established, points, told, origin_of).established
    single = [one for one in single if not _leans(one.fact, readings)]
    return Facts(
        _numbered(established[:MAX_ESTABLISHED], f"{story_id}-e"),
        _numbered(single[:MAX_SINGLE], f"{story_id}-s"),
        max(0, len(established) - MAX_ESTABLISHED) + max(0, len(single) - MAX_SINGLE),
    )


def _leans(fact: Fact, readings: Sequence[Reading]) -> bool:
    """Can nobody who reads it alone tell what it speaks of ("He denied this.")."""
    item = fact.evidence[0]
    reading = next(reading for reading in readings if reading.article.id == item.article_id)
    return leans_on_previous(reading.sentences[item.sentence])


class _Sorted(NamedTuple):
    established: list[_Weighed]
    single: list[_Weighed]


def _promote(
    established: Sequence[_Weighed],
    single: Sequence[_Weighed],
    told: Mapping[str, tuple[Evidence, ...]],
    origin_of: Mapping[str, int],
) -> _Sorted:
    """Facts that other origins were found to say: part of the established fact they share a sentence with, or new."""
    promoted, alone = list(established), []
    for one in single:
        if one.fact.text not in told:
            alone.append(one)
            continue
        evidence = (*one.fact.evidence, *told[one.fact.text])
        same = next((at for at, other in enumerate(promoted) if _share_sentence(other.fact, evidence)), None)
        if same is None:
            promoted.append(one._replace(fact=_with_evidence(one.fact, evidence, origin_of)))
        else:
            whole = _with_evidence(promoted[same].fact, (*promoted[same].fact.evidence, *evidence), origin_of)
            promoted[same] = promoted[same]._replace(fact=whole)
    return _Sorted(_ordered(promoted), alone)


def _share_sentence(fact: Fact, evidence: Sequence[Evidence]) -> bool:
    places = {(item.article_id, item.sentence) for item in fact.evidence}
    return any((item.article_id, item.sentence) in places for item in evidence)


def _with_evidence(fact: Fact, evidence: Sequence[Evidence], origin_of: Mapping[str, int]) -> Fact:
    """The fact with each cited sentence once, in the order of the articles, and its origins counted anew."""
    by_place = {(item.article_id, item.sentence): item for item in reversed(evidence)}
    cited = tuple(by_place[place] for place in sorted(by_place))
    own = [item for item in cited if item.text == fact.text]
    ordered = (*own[:1], *(item for item in cited if item not in own[:1]))
    origins = len({origin_of[item.article_id] for item in cited})
    return fact.model_copy(update={"evidence": ordered, "origins": origins})


def _weigh_sentences(reading: Reading) -> Mapping[int, float]:
    """Weight of each sentence, 1 for the weightiest of the article."""
    ranked = rank_sentences(reading)
    highest = max((one.weight for one in ranked), default=0.0) or 1.0
    return {one.sentence: one.weight / highest for one in ranked}


def _ordered(weighed: Sequence[_Weighed]) -> list[_Weighed]:
    """By weight and, less, by the number of origins."""
    return sorted(weighed, key=lambda one: (-one.weight * (0.6 + 0.1 * min(one.fact.origins, 4)), one.fact.text))


def _numbered(weighed: Sequence[_Weighed], prefix: str) -> tuple[Fact, ...]:
    return tuple(one.fact.model_copy(update={"id": f"{prefix}{at}"}) for at, one in enumerate(weighed, start=1))


def unsettled_claims(findings: Sequence[Finding], readings: Sequence[Reading]) -> frozenset[str]:
    """Ids of the statements that stand in a dispute an editor should see, or that a later report has overtaken."""
    published = {reading.article.id: reading.article.published or date.min for reading in readings}
    unsettled: set[str] = set()
    for finding in findings:
        if finding.relation is Relation.UPDATE:
            latest = max(published[side.article_id] for side in finding.sides)
            unsettled.update(side.claim_id for side in finding.sides if published[side.article_id] < latest)
        elif finding.severity > Severity.S0 and not _is_harmless(finding):
            unsettled.update(side.claim_id for side in finding.sides)
    return frozenset(unsettled)


def _with_disputed_value(parts: ComparedParts) -> frozenset[str]:
    """Ids of further statements that give a disputed value in words like those of the side that has it."""
    sides = [
        (parts.statements[side.claim_id], fold_words(side.value))
        for finding in parts.findings
        if finding.severity >= Severity.S2 and not finding.internal and not _is_harmless(finding)
        for side in finding.sides
        if side.value and side.claim_id in parts.statements
    ]
    return frozenset(
        statement.id
        for statement in (parts.statements.values() if sides else ())
        for side, value in sides
        if _has_run(statement.folded_words, value) and _are_alike(statement, side)
    )


def _has_run(words: Sequence[str], run: Sequence[str]) -> bool:
    return any(tuple(words[at : at + len(run)]) == tuple(run) for at in range(len(words) - len(run) + 1))


def _are_alike(one: Statement, other: Statement) -> bool:
    return len(one.terms & other.terms) >= LEAST_SHARED * max(1, min(len(one.terms), len(other.terms)))


def _is_harmless(finding: Finding) -> bool:
    """Do its sides still tell one fact: one says more, or says it a little more surely."""
    is_small_step = finding.relation is Relation.STRENGTH_GAP and finding.severity < Severity.S2
    return finding.relation in _HARMLESS or is_small_step


def _shared(
    parts: ComparedParts, weights: Mapping[str, Mapping[int, float]], unsettled: frozenset[str], told_by: Told
) -> list[_Weighed]:
    """One fact for each group of statements: the wording that most origins stand behind, with those that do.

    Of a group of several origins in which none stands behind the words of another, each origin gives a fact of its own.
    """
    weighed = []
    for group in parts.groups:
        statements = [parts.statements[claim.claim_id] for claim in group.claims if claim.claim_id not in unsettled]
        told = told_by._replace(statements=tuple(filter(_is_fact, statements)))
        for agreed in find_agreed(told):
            weighed.append(_Weighed(_to_fact(agreed, told.origins_of(agreed)), _weight(agreed, weights)))
    return _ordered(weighed)


def _weight(told: Sequence[Statement], weights: Mapping[str, Mapping[int, float]]) -> float:
    return max(
        weights[one.article.id].get(one.sentence.index, 0.0) * (_LEANING if leans_on_previous(one.sentence) else 1.0)
        for one in told
    )


def _is_fact(statement: Statement) -> bool:
    return statement.sentence.is_content


def _to_fact(told: Sequence[Statement], origins: int) -> Fact:
    """The first statement's words with the evidence of all, its own first."""
    chosen = told[0]
    return Fact(
        id="", text=chosen.text, evidence=tuple(map(_evidence, told)), attribution=chosen.speaker, origins=origins
    )


def _evidence(statement: Statement) -> Evidence:
    return Evidence(
        article_id=statement.article.id,
        sentence=statement.sentence.index,
        start=statement.place.start,
        end=statement.place.end,
        text=statement.text,
    )


def _only_in(
    parts: ComparedParts, weights: Mapping[str, Mapping[int, float]], unsettled: frozenset[str]
) -> list[_Weighed]:
    """What one article alone has: the whole sentence, but only a clause where the rest of the sentence is unsettled."""
    doubtful = _sentences_of(unsettled, parts)
    found = []
    for item in parts.only_in:
        statement = parts.statements[item.claim_id]
        if item.claim_id in unsettled or not _is_fact(statement):
            continue
        fact = _to_fact([statement], 1)
        if (item.article_id, item.sentence) not in doubtful:
            fact = _whole(fact, statement)
        found.append(_Weighed(fact, _weight([statement], weights)))
    return found


def _sentences_of(claim_ids: Iterable[str], parts: ComparedParts) -> frozenset[tuple[str, int]]:
    """Article id and sentence of each of some statements."""
    told = (parts.statements[claim_id] for claim_id in claim_ids if claim_id in parts.statements)
    return frozenset((one.article.id, one.sentence.index) for one in told)


def _whole(fact: Fact, statement: Statement) -> Fact:
    """The fact in all words of its sentence."""
    sentence = statement.sentence
    evidence = fact.evidence[0].model_copy(update={"start": sentence.start, "end": sentence.end, "text": sentence.text})
    return fact.model_copy(update={"text": sentence.text, "evidence": (evidence,)})


def _key_points(reading: Reading, weights: Mapping[str, Mapping[int, float]]) -> list[_Weighed]:
    """What a summary of the article would say."""
    selection = select_sentences(reading)
    quotations = quotations_by_sentence(reading)
    weighed = []
    for index in sorted({index for group in (*selection.gist, *selection.points) for index in group}):
        sentence = reading.sentences[index]
        evidence = Evidence(
            article_id=reading.article.id, sentence=index, start=sentence.start, end=sentence.end, text=sentence.text
        )
        speaker = find_speaker(sentence, quotations[index])
        fact = Fact(id="", text=sentence.text, evidence=(evidence,), attribution=speaker)
        weighed.append(_Weighed(fact, weights[reading.article.id].get(index, 0.0)))
    return weighed


def _ungrouped_points(
    readings: Sequence[Reading],
    parts: ComparedParts,
    weights: Mapping[str, Mapping[int, float]],
    unsettled: frozenset[str],
) -> list[_Weighed]:
    """The weightiest points of one article of each origin that stand in no group and in no dispute."""
    grouped = {claim.claim_id for group in parts.groups for claim in group.claims} | unsettled
    statements = [parts.statements[claim_id] for claim_id in grouped if claim_id in parts.statements]
    taken = {(one.article.id, one.sentence.index) for one in statements}
    first = {origin.article_ids[0] for origin in parts.origins}
    found = []
    for reading in readings:
        if reading.article.id in first:
            points = _ordered(_key_points(reading, weights))[:POINTS_EACH]
            found += [one for one in points if (reading.article.id, one.fact.evidence[0].sentence) not in taken]
    return found


def _without_covered(single: Sequence[_Weighed], established: Sequence[_Weighed]) -> list[_Weighed]:
    """Each statement once: what stands among the established facts is not told again, nor any text twice."""
    told = {(item.article_id, item.start, item.end) for one in established for item in one.fact.evidence}
    kept: list[_Weighed] = []
    for one in single:
        places = {(item.article_id, item.start, item.end) for item in one.fact.evidence}
        if not places & told:
            kept.append(one)
            told |= places
    return kept
