"""What several articles tell: statements of one fact put together, with the clearest of them as title."""

from collections.abc import Mapping, Sequence

from summarizer.core.difference.alignment import SAME_FACT_COSINE, Pair
from summarizer.core.difference.difference import Difference
from summarizer.core.difference.gates import EVENT_COSINE
from summarizer.core.difference.statements import Statement
from summarizer.core.summary.standalone import leans_on_previous
from summarizer.domain.comparison import Finding, Group, GroupClaim, Relation, Severity

Compared = Sequence[tuple[Pair, tuple[Difference, ...]]]
"""Pairs with what was found between them."""

_RIVALS = frozenset({Relation.CONTRADICTION, Relation.ATTRIBUTED_DISPUTE})
"""Relations that the gates grant only to statements of one fact."""
_AGREEING = frozenset({Relation.EQUIVALENT, Relation.COMPATIBLE_DETAIL, Relation.COMPATIBLE_PRECISION})
_DISPUTING = frozenset({Relation.CONTRADICTION, Relation.ATTRIBUTED_DISPUTE, Relation.TENSION})


def make_groups(
    statements: Sequence[Statement],
    compared: Compared,
    findings: Sequence[Finding],
    *,
    origin_of: Mapping[str, int],
) -> tuple[Group, ...]:
    """Facts that at least two articles tell, in reading order; those the findings set apart are marked disputed."""
    outdated = _find_outdated(statements, findings)
    return tuple(
        Group(
            id=f"g{number}",
            title=min(fact, key=lambda one: _unclearness(one, outdated)).text,
            claims=tuple(_make_claim(statement) for statement in fact),
            origins=len({origin_of[statement.article.id] for statement in fact}),
            disputed=_is_disputed(fact, findings),
        )
        for number, fact in enumerate(group_facts(statements, compared), start=1)
    )


def group_facts(statements: Sequence[Statement], compared: Compared) -> tuple[tuple[Statement, ...], ...]:
    """Statements of at least two articles that tell one fact, strongest link first joined.

    Two groups join only if their most distant members would still be looked at together, so that a chain of small
    steps ("quake" - "aid" - "aid budget") makes no group.
    """
    near = {(pair.left.number, pair.right.number): pair.cosine for pair, _ in compared}
    member_of = {statement.number: [statement.number] for statement in statements}
    links = [pair for pair, differences in compared if _tell_one_fact(pair, differences)]
    for pair in sorted(links, key=lambda pair: (-pair.cosine, pair.left.number, pair.right.number)):
        left, right = member_of[pair.left.number], member_of[pair.right.number]
        if left is not right and _all_near(left, right, near, statements):
            left.extend(right)
            for number in right:
                member_of[number] = left
    groups = {id(members): sorted(members) for members in member_of.values() if len(members) > 1}
    return tuple(tuple(statements[number] for number in members) for members in sorted(groups.values()))


def _tell_one_fact(pair: Pair, differences: Sequence[Difference]) -> bool:
    """Are two statements alike enough, or less alike with values found to answer to each other."""
    if pair.is_internal or not pair.is_best:
        return False
    if pair.cosine >= SAME_FACT_COSINE:
        return _tell_same_things(pair)
    relations = {one.relation for one in differences}
    return bool(relations & _RIVALS) or (pair.cosine >= EVENT_COSINE and bool(relations & _AGREEING))


def _tell_same_things(pair: Pair) -> bool:
    """Is more alike than who says it: one chief may say that the cause is unknown, and where the fire began."""
    left, right = pair.left, pair.right
    return bool(
        left.told_terms & right.told_terms or left.quantities or right.quantities or left.folded == right.folded
    )


def _all_near(
    left: Sequence[int], right: Sequence[int], near: Mapping[tuple[int, int], float], statements: Sequence[Statement]
) -> bool:
    return all(
        (min(a, b), max(a, b)) in near or statements[a].folded == statements[b].folded for a in left for b in right
    )


def _find_outdated(statements: Sequence[Statement], findings: Sequence[Finding]) -> frozenset[str]:
    """Ids of statements that a later one updates."""
    published = {statement.id: statement.article.published for statement in statements}
    old: set[str] = set()
    for finding in findings:
        if finding.relation is Relation.UPDATE:
            days = [day for side in finding.sides if (day := published[side.claim_id])]
            old.update(side.claim_id for side in finding.sides if (day := published[side.claim_id]) and day < max(days))
    return frozenset(old)


def _unclearness(statement: Statement, outdated: frozenset[str]) -> tuple[bool, bool, bool, bool, int, str]:
    """What keeps a statement from standing for its group; a clause cut from a sentence reads worse than a whole one."""
    is_clause = statement.start > 0
    leans = leans_on_previous(statement.sentence)
    return (statement.id in outdated, leans, statement.is_quotation, is_clause, len(statement.text), statement.text)


def _is_disputed(fact: Sequence[Statement], findings: Sequence[Finding]) -> bool:
    """Does a finding set one of these statements against the sentence of another.

    Against the sentence, because it may have been split: "Nobody was hurt, and all came ashore" stands with the second
    half of "Four people were hurt, and all came ashore", and is denied by the first.
    """
    ids = {statement.id for statement in fact}
    sentences = {(statement.article.id, statement.sentence.index) for statement in fact}
    return any(
        any(side.claim_id in ids for side in finding.sides)
        and len({(side.article_id, side.sentence) for side in finding.sides} & sentences) > 1
        for finding in findings
        if finding.severity >= Severity.S2 or (finding.relation in _DISPUTING and finding.severity > Severity.S0)
    )


def _make_claim(statement: Statement) -> GroupClaim:
    return GroupClaim(
        article_id=statement.article.id,
        claim_id=statement.id,
        sentence=statement.sentence.index,
        text=statement.text,
        start=statement.place.start,
        end=statement.place.end,
        attribution=statement.speaker,
    )
