"""Holds a verification against its labels."""

from collections.abc import Iterator

from summarizer.domain.verification import SentenceVerdict, Verdict, Verification
from summarizer.evaluation.cases import LoadedCase, WrittenReply
from summarizer.evaluation.checks import Check, Place, Scored, check_grounding, count_hits, join_scored
from summarizer.evaluation.rows import Counts


def score_verification(verification: Verification, loaded: LoadedCase, reply: WrittenReply | None = None) -> Scored:
    """All claims of a case; an unsupported one that is called supported breaks the absolute rule."""
    claims = loaded.case.claims
    carried = [_check(text, verification, expected=True) for text in claims.supported]
    invented = [_check(wrong.text, verification, expected=False, why=wrong.why) for wrong in claims.unsupported]
    accepted = sum(not check.ok for check in invented)
    hits = sum(check.ok for check in carried)
    counts = {"claims": Counts(hits, accepted, len(carried) - hits)} if carried or invented else {}
    counts |= count_hits("rejected claims", invented)
    if reply is not None:
        # what the rules get wrong is told of the rules; here it counts what a model's word made supported
        carried, counts = [], {}
        invented = [check for check in invented if _was_lifted(check, verification)]
    parts = [
        check_grounding(_places(verification), loaded.articles),
        Scored((*carried, *invented), counts),
        _score_fallback(verification, reply) if reply else Scored(),
    ]
    return join_scored(parts)


def _places(verification: Verification) -> Iterator[Place]:
    for sentence in verification.sentences:
        for one in sentence.evidence:
            yield Place(one.article_id, one.start, one.end, one.text)


def _check(text: str, verification: Verification, *, expected: bool, why: str = "") -> Check:
    judged = _sentences_of(text, verification)
    supported = bool(judged) and all(one.verdict is Verdict.SUPPORTED for one in judged)
    reasons = "; ".join(reason.text for one in judged for reason in one.reasons)
    got = f"{'/'.join(one.verdict for one in judged) or 'not judged'} {reasons}".strip()
    wanted = f"supported: {text}" if expected else f"not supported: {text} ({why})"
    return Check("claim", wanted, got, supported == expected, is_absolute=not expected)


def _was_lifted(check: Check, verification: Verification) -> bool:
    """Did a model's word make a sentence supported."""
    return any(
        one.text in check.expected and any(reason.decided_by == "model" for reason in one.reasons)
        for one in verification.sentences
        if one.verdict is Verdict.SUPPORTED
    )


def _sentences_of(text: str, verification: Verification) -> list[SentenceVerdict]:
    start = verification.text.find(text)
    return [one for one in verification.sentences if one.start < start + len(text) and start < one.end]


def _score_fallback(verification: Verification, reply: WrittenReply) -> Scored:
    fallback = verification.provenance.fallback
    check = Check("fallback", str(reply.fallback), fallback or "none", bool(fallback) == reply.fallback)
    return Scored((check,))
