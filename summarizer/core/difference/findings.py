"""From differences between pairs to findings: weighed, joined where they concern one value, ordered for an editor."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.core.difference.difference import Difference
from summarizer.core.difference.severity import Weighed, weigh
from summarizer.core.difference.statements import Place, Statement
from summarizer.domain.comparison import Facet, Finding, Relation, Severity, Side

MAX_SIDES = 24


class WeighedDifference(NamedTuple):
    """A difference with its severity and the rules that led to it."""

    difference: Difference
    weighed: Weighed


class _Value(NamedTuple):
    statement: Statement
    place: Place


def make_findings(differences: Iterable[Difference], origin_of: dict[str, int]) -> tuple[Finding, ...]:
    """Weigh differences, join those that share a value, order them by severity, then by the origins behind them."""
    weighed = [WeighedDifference(difference, weigh(difference)) for difference in differences]
    joined = [_make_finding(cluster) for cluster in _join(weighed) if _says_more_than_agreement(cluster)]
    joined.sort(key=lambda finding: _order(finding, origin_of))
    return tuple(finding.model_copy(update={"id": f"f{at}"}) for at, finding in enumerate(joined, start=1))


def _says_more_than_agreement(cluster: Sequence[WeighedDifference]) -> bool:
    return any(one.difference.relation is not Relation.EQUIVALENT for one in cluster)


def _order(finding: Finding, origin_of: dict[str, int]) -> tuple[int, bool, int, str, int]:
    origins = {origin_of.get(side.article_id, -1) for side in finding.sides}
    first = finding.sides[0]
    return (-finding.severity, finding.internal, -len(origins), first.article_id, first.start)


def _join(weighed: Sequence[WeighedDifference]) -> list[list[WeighedDifference]]:
    """Differences of one facet that share a value make one finding; what is for the log stays apart.

    Agreements join whatever they share a value with, so that every article that gives a disputed value is a side.
    """
    parent = list(range(len(weighed)))
    seen: dict[tuple[Facet, bool, Relation | None, int, Place], int] = {}
    for at, one in enumerate(weighed):
        is_log = one.weighed.severity == Severity.S0 and one.difference.relation is not Relation.EQUIVALENT
        for value in _values(one.difference):
            key = (
                one.difference.facet,
                is_log,
                one.difference.relation if is_log else None,
                value.statement.article_index,
                value.place,
            )
            first = seen.setdefault(key, at)
            parent[_root(parent, at)] = _root(parent, first)
    clusters: dict[int, list[WeighedDifference]] = {}
    for at, one in enumerate(weighed):
        clusters.setdefault(_root(parent, at), []).append(one)
    return list(clusters.values())


def _root(parent: list[int], at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


def _values(difference: Difference) -> tuple[_Value, _Value]:
    return _Value(difference.left, difference.left_place), _Value(difference.right, difference.right_place)


def _make_finding(cluster: Sequence[WeighedDifference]) -> Finding:
    """One finding of a cluster; its most severe difference across articles speaks for it."""
    chief = max(
        cluster,
        key=lambda one: (
            one.weighed.severity,
            one.difference.relation is not Relation.EQUIVALENT,
            not _is_internal(one.difference),
            -one.difference.left.number,
        ),
    )
    values = _unique_values(chief.difference, cluster)
    differing = [one.difference for one in cluster if one.difference.relation is not Relation.EQUIVALENT]
    return Finding(
        id="",
        relation=chief.difference.relation,
        facet=chief.difference.facet,
        severity=chief.weighed.severity,
        sides=tuple(_make_side(value) for value in values),
        gate=chief.difference.gate,
        why=chief.difference.why + _say_others(values[2:]),
        rules=chief.weighed.rules,
        internal=all(_is_internal(difference) for difference in differing),
        in_lead=any(value.statement.in_lead for value in values),
    )


def _is_internal(difference: Difference) -> bool:
    return difference.left.article_index == difference.right.article_index


def _unique_values(chief: Difference, cluster: Sequence[WeighedDifference]) -> list[_Value]:
    """The chief's two values first, then the others of the cluster in reading order."""
    first = _values(chief)
    rest = {(value.statement.number, value.place): value for one in cluster for value in _values(one.difference)}
    for value in first:
        rest.pop((value.statement.number, value.place), None)
    return [*first, *(rest[key] for key in sorted(rest))][:MAX_SIDES]


def _make_side(value: _Value) -> Side:
    statement, place = value
    return Side(
        article_id=statement.article.id,
        claim_id=statement.id,
        sentence=statement.sentence.index,
        text=statement.text,
        start=statement.place.start,
        end=statement.place.end,
        value=statement.article.text[place.start : place.end],
        value_start=place.start,
        value_end=place.end,
        attribution=statement.speaker,
    )


def _say_others(values: Sequence[_Value]) -> str:
    if not values:
        return ""
    said = [
        f"“{statement.article.text[place.start : place.end]}” in "
        f"{'the lead of ' if statement.in_lead else ''}{statement.article.label}"
        for statement, place in values[:4]
    ]
    more = f" and {len(values) - 4} more" if len(values) > 4 else ""
    return f" Also {', '.join(said)}{more}."
