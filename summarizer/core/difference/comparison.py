"""Several articles on one story, lined up: facts, differences, what one alone has, origins."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from summarizer.core.difference.added_detail import find_added_details
from summarizer.core.difference.alignment import Pair, align_statements
from summarizer.core.difference.cause_differences import find_counterpart_causes
from summarizer.core.difference.counterpart_figures import find_counterpart_figures
from summarizer.core.difference.denied_counts import find_denied_counts
from summarizer.core.difference.difference import Difference
from summarizer.core.difference.figure_differences import find_figure_differences
from summarizer.core.difference.findings import make_findings
from summarizer.core.difference.framing import find_framing
from summarizer.core.difference.grouping import make_groups
from summarizer.core.difference.independence import find_origins, origin_numbers
from summarizer.core.difference.judged import OpenPair, PairVerdict, find_words
from summarizer.core.difference.name_differences import find_name_differences
from summarizer.core.difference.name_spellings import find_spelling_differences
from summarizer.core.difference.number_differences import find_number_differences
from summarizer.core.difference.only_in import find_only_in
from summarizer.core.difference.place_scope import are_set_apart, names_told
from summarizer.core.difference.pronoun_differences import find_pronoun_differences
from summarizer.core.difference.quote_variants import find_quote_differences
from summarizer.core.difference.statements import Statement, split_statements
from summarizer.core.difference.strength_differences import find_strength_differences
from summarizer.core.difference.time_differences import find_time_differences, has_promise_term, is_one_promise
from summarizer.core.difference.word_differences import find_word_differences
from summarizer.core.names.names import same_name
from summarizer.core.reading import Reading
from summarizer.domain.comparison import (
    ComparisonCoverage,
    Facet,
    Finding,
    Gate,
    Group,
    OnlyIn,
    OriginGroup,
    Relation,
    Severity,
    Side,
)

MAX_OPEN_PAIRS = 60
MAX_PROMISES = 1000
"""So many statements that set a date are set against each other however unlike they are."""
OPEN_COSINE = 0.2
_AGREEING = frozenset({Relation.EQUIVALENT, Relation.COMPATIBLE_DETAIL, Relation.COMPATIBLE_PRECISION})
_SAYS_NO_MORE = frozenset({Relation.EQUIVALENT, Relation.COMPATIBLE_DETAIL})
_EXPLAIN_FIGURES = frozenset({Relation.UPDATE, Relation.DIFFERENT_SCOPE})

_DEFINED_APART = frozenset({Relation.DIFFERENT_MEASURE, Relation.DIFFERENT_SCOPE})


class ComparedParts(NamedTuple):
    """Everything a comparison reports, before it is put on record. `open_pairs` are left for a judge."""

    groups: tuple[Group, ...]
    findings: tuple[Finding, ...]
    only_in: tuple[OnlyIn, ...]
    origins: tuple[OriginGroup, ...]
    coverage: ComparisonCoverage
    open_pairs: tuple[OpenPair, ...]
    statements: Mapping[str, Statement]


def compare_readings(
    readings: Sequence[Reading],
    *,
    judged: Mapping[str, PairVerdict] | None = None,
    meaning: Mapping[tuple[int, int], float] | None = None,
) -> ComparedParts:
    """Line up articles on one story and find where they differ.

    Args:
        readings: One reading per article; an article alone is compared with itself only.
        judged: Verdicts on open pairs by pair id. They add candidate findings marked `decided_by="model"`; the
            findings of the rules are the same with and without them.
        meaning: From `core.meaning.link_by_meaning`: pairs to be compared although their words are unlike.
    """
    statements = split_statements(readings)
    only = sorted({*find_counterpart_figures(statements), *find_counterpart_causes(statements)})
    pairs = align_statements(statements, also=_find_promises(statements), counterparts=only, meaning=meaning)
    origins = find_origins([reading.article for reading in readings])
    origin_of = origin_numbers([reading.article for reading in readings], origins)
    by_pair = [(pair, tuple(find_differences(pair, readings))) for pair in _leave_out_other_events(pairs, readings)]
    differences = [*(one for _, found in by_pair for one in found), *find_spelling_differences(statements)]
    findings = _mark_meaning(make_findings(differences, origin_of), pairs)
    parts = ComparedParts(
        groups=make_groups(statements, by_pair, findings, origin_of=origin_of),
        findings=findings,
        only_in=_mark_alike(find_only_in(readings, statements, matched=_find_matched(by_pair, findings)), pairs),
        origins=origins,
        coverage=ComparisonCoverage(
            sentences=len({(statement.article_index, statement.sentence.index) for statement in statements}),
            pairs_compared=len(pairs),
            pairs_by_meaning=sum(pair.aligned_by == "meaning" for pair in pairs),
        ),
        open_pairs=_find_open_pairs(by_pair),
        statements={statement.id: statement for statement in statements},
    )
    return add_verdicts(parts, judged or {})


def _leave_out_other_events(pairs: Sequence[Pair], readings: Sequence[Reading]) -> list[Pair]:
    """The pairs without those of two articles that tell of two events of one kind, unless a name joins them."""
    articles = [reading.article for reading in readings]
    met = {(pair.left.article_index, pair.right.article_index) for pair in pairs if not pair.is_internal}
    apart = {(a, b) for a, b in met if are_set_apart(articles[a], articles[b])}
    return [
        pair
        for pair in pairs
        if (pair.left.article_index, pair.right.article_index) not in apart or _share_a_name(pair)
    ]


def _share_a_name(pair: Pair) -> bool:
    return any(same_name(a, b) for a in names_told(pair.left) for b in names_told(pair.right))


def find_differences(pair: Pair, readings: Sequence[Reading]) -> Iterator[Difference]:
    """All differences between two statements, facet by facet."""
    quoted = tuple(find_quote_differences(pair, readings))
    yield from quoted
    if quoted and pair.left.is_quotation and pair.right.is_quotation:
        return
    values = tuple(_find_value_differences(pair))
    yield from values
    if pair.left.folded == pair.right.folded:
        return
    told = {one.facet for one in values} & {Facet.DIRECTION, Facet.POLARITY}
    reversals = [one for one in find_word_differences(pair) if not _is_part_of(one, values) and one.facet not in told]
    if quoted:
        yield from (one for one in reversals if not _lies_in_quotation(one, readings))
    else:
        yield from reversals
        yield from find_pronoun_differences(pair)
    if not quoted and not any(_is_promise_gap(one) for one in values):
        yield from find_strength_differences(pair)
    yield from find_framing(pair)
    yield from find_added_details(pair, values)


def _is_part_of(reversal: Difference, values: Sequence[Difference]) -> bool:
    """Do opposed words only define two figures ("before tax", "after tax") that are set apart for it."""
    return any(
        one.relation in _DEFINED_APART
        and one.left_place.start < reversal.left_place.end
        and reversal.left_place.start < one.left_place.end
        for one in values
    )


def _lies_in_quotation(difference: Difference, readings: Sequence[Reading]) -> bool:
    """Do the differing words of either side stand inside quotation marks, where wording is compared as a whole."""
    sides = (difference.left, difference.left_place), (difference.right, difference.right_place)
    return any(
        quotation.start < place.end and place.start < quotation.end
        for statement, place in sides
        for quotation in readings[statement.article_index].quotations
    )


def _is_promise_gap(difference: Difference) -> bool:
    """Do the dates of a promise already tell how firm it is."""
    return difference.relation is Relation.STRENGTH_GAP and difference.facet is Facet.TIME


def _mark_meaning(findings: Sequence[Finding], pairs: Sequence[Pair]) -> tuple[Finding, ...]:
    """The same findings; those whose two sides only vectors brought together say so."""
    meant = {frozenset((pair.left.id, pair.right.id)) for pair in pairs if pair.aligned_by == "meaning"}
    return tuple(
        finding.model_copy(update={"aligned_by": "meaning"})
        if frozenset(side.claim_id for side in finding.sides) in meant
        else finding
        for finding in findings
    )


def _mark_alike(only_in: Sequence[OnlyIn], pairs: Sequence[Pair]) -> tuple[OnlyIn, ...]:
    """The same statements; those that another article may tell in other words name that statement."""
    meant = [(pair.left.id, pair.right.id) for pair in pairs if pair.aligned_by == "meaning"]
    alike = {right: left for left, right in meant} | dict(meant)
    return tuple(
        one.model_copy(update={"alike": alike[one.claim_id]}) if one.claim_id in alike else one for one in only_in
    )


def _find_promises(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Statements of different articles that set dates for one promise, however unlike their words."""
    dated = [statement for statement in statements if has_promise_term(statement)][:MAX_PROMISES]
    return [
        (a.number, b.number)
        for a, b in combinations(dated, 2)
        if a.article_index != b.article_index and is_one_promise(a, b)
    ]


def _find_value_differences(pair: Pair) -> Iterator[Difference]:
    """Figures, names and times; figures of two bearers or two places are no rivals, and their days neither."""
    names = tuple(find_name_differences(pair))
    figures = tuple(find_figure_differences(pair))
    unequal = [one for one in figures if one.relation not in _AGREEING or "soft" in one.marks]
    rivals = {one.facet for one in names if one.facet in (Facet.PLACE, Facet.ACTOR)}
    if unequal and (pair.is_internal or Facet.ACTOR in rivals) and rivals:
        return
    yield from figures
    yield from find_denied_counts(pair)
    if any(one.relation in _EXPLAIN_FIGURES for one in figures) or pair.is_internal:
        return
    yield from names
    yield from find_time_differences(pair)
    yield from find_number_differences(pair)


def _find_matched(
    by_pair: Sequence[tuple[Pair, tuple[Difference, ...]]], findings: Sequence[Finding]
) -> frozenset[str]:
    """Ids of statements that a difference or a finding sets against a statement of another article."""
    across = [pair for pair, differences in by_pair if differences and not pair.is_internal]
    sides = {side.claim_id for finding in findings if not finding.internal for side in finding.sides}
    return frozenset(statement.id for pair in across for statement in (pair.left, pair.right)) | sides


def _find_open_pairs(by_pair: Sequence[tuple[Pair, tuple[Difference, ...]]]) -> tuple[OpenPair, ...]:
    """Pairs of different articles alike enough to speak of one thing, in which no rule found anything."""
    found = [pair for pair, differences in by_pair if _is_open(pair, differences)]
    found.sort(key=lambda pair: (-max(pair.cosine, pair.meaning or 0.0), pair.left.number, pair.right.number))
    return tuple(
        OpenPair(
            id=f"{pair.left.id}/{pair.right.id}",
            left=pair.left.text,
            right=pair.right.text,
            left_label=pair.left.article.label,
            right_label=pair.right.article.label,
            aligned_by=pair.aligned_by,
        )
        for pair in found[:MAX_OPEN_PAIRS]
    )


def _is_open(pair: Pair, differences: Sequence[Difference]) -> bool:
    is_near = pair.meaning is not None or (pair.is_best and pair.cosine >= OPEN_COSINE)
    if pair.is_internal or not is_near or pair.left.folded == pair.right.folded:
        return False
    return all(one.relation in _SAYS_NO_MORE for one in differences)


def add_verdicts(parts: ComparedParts, verdicts: Mapping[str, PairVerdict]) -> ComparedParts:
    """Add what a judge says of open pairs: a candidate tension for each difference, nothing taken away or confirmed."""
    asked = {pair.id: pair for pair in parts.open_pairs}
    differing = [one for id_, one in verdicts.items() if id_ in asked and one.relation == "differ"]
    added = tuple(
        _judged_finding(parts.statements, verdict, asked[verdict.id]).model_copy(update={"id": f"m{number}"})
        for number, verdict in enumerate(differing, start=1)
    )
    answered = len(asked.keys() & verdicts.keys())
    coverage = parts.coverage.model_copy(
        update={"pairs_open": len(asked) - answered, "pairs_judged_by_model": answered}
    )
    findings = sorted((*parts.findings, *added), key=lambda finding: -finding.severity)
    return parts._replace(findings=tuple(findings), coverage=coverage)


def _judged_finding(statements: Mapping[str, Statement], verdict: PairVerdict, pair: OpenPair) -> Finding:
    left, right = (statements[claim] for claim in verdict.id.split("/"))
    return Finding(
        id="",
        relation=Relation.TENSION,
        facet=verdict.facet or Facet.WORDING,
        severity=Severity.S1,
        sides=(_judged_side(left, verdict.left_words), _judged_side(right, verdict.right_words)),
        decided_by="model",
        gate=Gate.EVENT,
        why=verdict.why or "The model takes these two statements to differ.",
        rules=("proposed_by_model",),
        in_lead=left.in_lead or right.in_lead,
        aligned_by=pair.aligned_by,
    )


def _judged_side(statement: Statement, words: str) -> Side:
    """The whole statement, with the words a judge names as its value where they stand in it."""
    value = find_words(words, statement.text)
    start = statement.place.start
    return Side(
        article_id=statement.article.id,
        claim_id=statement.id,
        sentence=statement.sentence.index,
        text=statement.text,
        start=start,
        end=statement.place.end,
        value=statement.text[value.start : value.end] if value else None,
        value_start=start + value.start if value else None,
        value_end=start + value.end if value else None,
        attribution=statement.speaker,
    )
