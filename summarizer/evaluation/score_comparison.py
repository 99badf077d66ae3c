"""Holds a comparison against its labels."""

from collections.abc import Iterator, Sequence

from summarizer.domain.comparison import Comparison, Finding, Relation, Severity, Side
from summarizer.evaluation.cases import Case, ExpectedFinding, LoadedCase, WrittenReply
from summarizer.evaluation.checks import Check, Place, Scored, check_grounding, count_hits, join_scored
from summarizer.evaluation.rows import Counts

SHOWN = Severity.S1
"""Findings from here on are shown to a reader; below they are kept in the log."""

_AGREEING = frozenset({Relation.EQUIVALENT, Relation.COMPATIBLE_DETAIL, Relation.COMPATIBLE_PRECISION})


def score_comparison(comparison: Comparison, loaded: LoadedCase, reply: WrittenReply | None = None) -> Scored:
    """All labels of a case; those of a hand-written reply too, if it was one."""
    case = loaded.case
    grounding = check_grounding(_places(comparison), loaded.articles)
    if reply:
        # what the rules find is told of the rules; here it counts what a model's word adds
        return join_scored([grounding, _score_reply(comparison, reply)])
    parts = [grounding, _score_together(comparison, case)]
    if case.compatible:
        parts.append(_score_alarms(comparison))
    if case.findings or not case.compatible:
        parts.append(_score_findings(comparison, case))
    parts += [_score_only_in(comparison, case), _score_origins(comparison, case)]
    return join_scored(parts)


def _places(comparison: Comparison) -> Iterator[Place]:
    sides = [side for finding in comparison.findings for side in finding.sides]
    claims = [claim for group in comparison.groups for claim in group.claims]
    yield from (Place(one.article_id, one.start, one.end, one.text) for one in sides)
    yield from (Place(one.article_id, one.start, one.end, one.text) for one in claims)
    yield from (Place(one.article_id, one.start, one.end, one.text) for one in comparison.only_in)


def _score_alarms(comparison: Comparison) -> Scored:
    """Articles that say the same: nothing may be shown as a difference."""
    alarms = [one for one in comparison.findings if one.severity >= SHOWN and not one.internal]
    grave = [one for one in alarms if one.severity >= Severity.S2]
    check = Check("false alarm", "no difference", "; ".join(_describe(one) for one in alarms) or "none", not alarms)
    values = {"false alarms": float(bool(alarms)), "false alarms of severity 2 or 3": float(bool(grave))}
    return Scored((check,), {}, values)


def _score_findings(comparison: Comparison, case: Case) -> Scored:
    """Expected findings by relation, facet and passages; what else is shown is extra.

    "passages" counts a finding as soon as it sets the right passages side by side, whatever it calls them.
    """
    checks, used, placed = [], set(), 0
    counts: dict[str, Counts] = {}
    for expected in case.findings:
        at_place = [one for one in comparison.findings if _at_place(one, expected, comparison)]
        right = [one for one in at_place if one.relation == expected.relation and one.facet in expected.facets]
        if expected.relation is Relation.INTERNAL:
            right = [one for one in at_place if one.internal and one.facet in expected.facets]
        used |= {one.id for one in at_place}
        placed += bool(at_place)
        got = "; ".join(_describe(one) for one in at_place) or "nothing at these passages"
        check = Check("finding", _wanted(expected), got, bool(right))
        checks.append(check)
        for name in (f"relation {expected.relation}", f"facet {expected.facets[0]}"):
            before = counts.get(name, Counts(0, 0, 0))
            counts[name] = Counts(before.hit + check.ok, before.extra, before.missed + (not check.ok))
    extra = [one for one in comparison.findings if one.id not in used and one.severity >= SHOWN and not one.internal]
    if case.compatible:
        extra = []  # told as false alarms
    for one in extra:
        before = counts.get(f"relation {one.relation}", Counts(0, 0, 0))
        counts[f"relation {one.relation}"] = before._replace(extra=before.extra + 1)
    counts |= count_hits("findings", checks, extra=len(extra))
    if case.findings:
        counts["passages"] = Counts(placed, len(extra), len(case.findings) - placed)
    told = [Check("no other finding", "nothing else", _describe(one), ok=False) for one in extra]
    return Scored((*checks, *told), counts)


def _wanted(expected: ExpectedFinding) -> str:
    facets = " or ".join(expected.facets)
    return f"{expected.relation} {facets}: {expected.sides[0]!r} | {expected.sides[1]!r}"


def _describe(finding: Finding) -> str:
    sides = " | ".join(repr(side.value or side.text) for side in finding.sides)
    return f"{finding.relation} {finding.facet} S{int(finding.severity)} by {finding.decided_by}: {sides}"


def _at_place(finding: Finding, expected: ExpectedFinding, comparison: Comparison) -> bool:
    """Does the finding touch the sentences of both expected passages."""
    return (
        all(any(_touches(side, words, comparison) for side in finding.sides) for words in expected.sides)
        and len(finding.sides) > 1
    )


def _touches(side: Side, words: str, comparison: Comparison) -> bool:
    article = next(article for article in comparison.articles if article.id == side.article_id)
    at = article.text.find(words)
    return at >= 0 and side.start < at + len(words) and at < side.end


def _score_together(comparison: Comparison, case: Case) -> Scored:
    """Sentences that say the same must stand in one group, or be set side by side as agreeing."""
    sets = [[claim.text for claim in group.claims] for group in comparison.groups]
    sets += [[side.text for side in one.sides] for one in comparison.findings if one.relation in _AGREEING]
    checks = [
        Check("together", f"{a!r} with {b!r}", "together" if _in_one(a, b, sets) else "apart", _in_one(a, b, sets))
        for a, b in case.together
    ]
    return Scored(tuple(checks), count_hits("together", checks))


def _in_one(a: str, b: str, sets: Sequence[Sequence[str]]) -> bool:
    return any(any(_meet(a, text) for text in each) and any(_meet(b, text) for text in each) for each in sets)


def _meet(words: str, text: str) -> bool:
    return words in text or text in words


def _score_only_in(comparison: Comparison, case: Case) -> Scored:
    checks = []
    for expected in case.only_in:
        found = [
            one for one in comparison.only_in if one.article_id == expected.article and _meet(expected.text, one.text)
        ]
        got = "; ".join(one.text for one in found) or "not told"
        checks.append(Check("only in", f"{expected.article}: {expected.text}", got, bool(found)))
    return Scored(tuple(checks), count_hits("relation only_in", checks))


def _score_origins(comparison: Comparison, case: Case) -> Scored:
    groups = [set(group.article_ids) for group in comparison.origins]
    checks = [
        Check(
            "one origin",
            ", ".join(names),
            str([sorted(group) for group in groups]),
            any(set(names) <= g for g in groups),
        )
        for names in case.one_origin
    ]
    return Scored(tuple(checks), count_hits("origins", checks))


def _score_reply(comparison: Comparison, reply: WrittenReply) -> Scored:
    by_model = [one for one in comparison.findings if one.decided_by == "model"]
    said = [f"{_describe(one)} {one.why}" for one in by_model]
    ruled = [one for one in by_model if one.relation is not Relation.TENSION or one.severity > Severity.S1]
    checks = [
        Check("shown", words, "; ".join(said) or "nothing", any(words in line for line in said))
        for words in reply.shown
    ]
    checks += [
        Check(
            "not shown",
            f"not {words!r}",
            "; ".join(said) or "nothing",
            all(words not in line for line in said),
            is_absolute=True,
        )
        for words in reply.not_shown
    ]
    checks.append(
        Check(
            "a model may only add tensions", "none", str([_describe(one) for one in ruled]), not ruled, is_absolute=True
        )
    )
    fallback = comparison.provenance.fallback
    checks.append(Check("fallback", str(reply.fallback), fallback or "none", bool(fallback) == reply.fallback))
    return Scored(tuple(checks))
