"""What of a judgement is shown: the weightiest reasons, each thing once, and the sentences that are near."""

from collections.abc import Sequence

from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term
from summarizer.domain.values import Reason
from summarizer.domain.verification import Verdict

MAX_REASONS = 3
MAX_NEAR = 2
"""Sentences shown beside a claim that is not supported."""
MIN_SHARE = 0.25
"""Share of a claim's terms that a sentence must hold to be shown beside a claim that it does not support."""
MAX_MISSING = 6
"""Missing words that are listed."""
_NOT_NEAR = Reason(code="not_together", text="the source has these words, but not together")


def choose_reasons(
    alignment: Alignment, problems: Sequence[Problem], *, is_torn: bool, is_supported: bool = False
) -> tuple[Reason, ...]:
    """At most three reasons, weightiest first, none about what another one has told already.

    Args:
        alignment: The claim beside its evidence.
        problems: Gravest first.
        is_torn: Too little of the claim stands together; then the words that are missing are a reason too.
        is_supported: Then what the source does not say is a rewording and is told as one.
    """
    chosen: list[Problem] = []
    told: set[int] = set()
    for problem in problems:
        if problem.spot not in told and len(chosen) < MAX_REASONS:
            chosen.append(problem)
            told |= _bearers_of(alignment, problem.spot)
    reasons = [_tell(problem, is_supported=is_supported) for problem in chosen]
    missing = _missing_words(alignment, told) if is_torn else None
    if missing:
        return (*reasons[: MAX_REASONS - 1], missing)
    return tuple(reasons) or ((_NOT_NEAR,) if is_torn else ())


_NOT_SAID = "the source does not say "


def _tell(problem: Problem, *, is_supported: bool) -> Reason:
    """The problem as it is shown; words that keep no claim from being supported are the text's own wording."""
    if not is_supported or not problem.text.startswith(_NOT_SAID):
        return problem.reason
    return Reason(code=problem.code, text=f"in its own words: {problem.text.removeprefix(_NOT_SAID)}")


def _bearers_of(alignment: Alignment, spot: int) -> set[int]:
    """The spot, and those of the other words of its name."""
    content = alignment.claim.content
    if not 0 <= spot < len(content):
        return {spot}
    term = content[spot]
    if term.kind != "name" or term.ref < 0:
        return {spot}
    return {other.spot for other in content if other.kind == "name" and other.ref == term.ref}


def _missing_words(alignment: Alignment, told: set[int]) -> Reason | None:
    missing = [
        term
        for term, link in zip(alignment.claim.content, alignment.links, strict=True)
        if link is None and term.spot not in told
    ]
    if not missing:
        return None
    return Reason(code="words_missing", text=f"the source does not say: {_list_words(missing)}")


def _list_words(terms: Sequence[Term]) -> str:
    texts = list(dict.fromkeys(term.text for term in terms))
    return ", ".join(texts[:MAX_MISSING]) + (" …" if len(texts) > MAX_MISSING else "")


def choose_sentences(alignment: Alignment, chosen: Sequence[int], *, verdict: Verdict) -> tuple[int, ...]:
    """Which of the compared sentences are shown: all that carry a supported claim, else one or two near it."""
    held = [sum(1 for link in alignment.links if link and link.line == at) for at in range(len(chosen))]
    if verdict is Verdict.SUPPORTED:
        return tuple(number for at, number in enumerate(chosen) if at == 0 or held[at])
    least = MIN_SHARE * len(alignment.links)
    return tuple(number for at, number in enumerate(chosen) if held[at] and held[at] >= least)[:MAX_NEAR]
