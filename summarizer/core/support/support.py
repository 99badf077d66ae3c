"""Do these words carry this claim."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading, read_sentence
from summarizer.core.support.bindings import check_figures, check_times
from summarizer.core.support.claim_added import check_added
from summarizer.core.support.claim_asides import check_asides
from summarizer.core.support.claim_commitment import check_commitment
from summarizer.core.support.claim_crossed import check_crossed_deeds
from summarizer.core.support.claim_deeds import check_deeds
from summarizer.core.support.claim_doers import check_doers
from summarizer.core.support.claim_extras import check_extras
from summarizer.core.support.claim_heads import check_heads
from summarizer.core.support.claim_hearsay import check_hearsay
from summarizer.core.support.claim_joins import check_joins
from summarizer.core.support.claim_names import check_namesakes, find_fuller
from summarizer.core.support.claim_nobody import answer_nobody
from summarizer.core.support.claim_order import check_small_words, check_swapped
from summarizer.core.support.claim_other_clause import check_other_clause
from summarizer.core.support.claim_pairs import check_pairs
from summarizer.core.support.claim_places import check_places
from summarizer.core.support.claim_polarity import check_polarity
from summarizer.core.support.claim_scope import check_scope
from summarizer.core.support.claim_speech import check_pronouns, check_quotes, check_speaker
from summarizer.core.support.claim_spokesmen import check_spokesmen
from summarizer.core.support.claim_then import check_then
from summarizer.core.support.claim_unreal import check_unreal
from summarizer.core.support.claim_voice import check_voice
from summarizer.core.support.claim_words import check_words
from summarizer.core.support.evidence import SourceIndex, find_evidence, index_source
from summarizer.core.support.headline_tags import without_outlet
from summarizer.core.support.problems import Problem, context_at
from summarizer.core.support.same_matter import drop_other_matters
from summarizer.core.support.shown import choose_reasons, choose_sentences
from summarizer.core.support.term_alignment import Alignment, Link, align_terms
from summarizer.core.support.terms import read_terms
from summarizer.core.text.truecase import restore_case
from summarizer.domain.values import Reason
from summarizer.domain.verification import Verdict

SUPPORTED_FROM = 0.5
"""Score from which a claim counts as supported."""
UNSUPPORTED_UP_TO = 0.49
"""Greatest score of a claim that is not supported."""
MIN_KEPT = 0.38
"""Covered share, less what problems take, from which a claim is supported; it becomes the score `SUPPORTED_FROM`.

Swept 0.3 to 0.5, with `MIN_COVER` 0.1 above it, on the labelled sets of `docs/quality.md`: changes are found best
at the upper end, reworded summaries accepted best at the lower.
"""
MIN_COVER = 0.48
"""Share of a claim's weight that must stand in its evidence."""
MAX_CLAIM_WORDS = 400
"""Longest claim that is laid beside sentences; longer ones are lists or unpunctuated text."""
GRAVE_COST = 0.4
"""A problem of this cost or more keeps a claim from being supported, however well the rest is covered."""
CONTRADICTION_COVER = 0.4
"""Share from which evidence speaks of the same thing, so that a differing value contradicts the claim."""
REST_COVER = 0.6
"""Share of a claim apart from its differing value that must stand in one sentence, for the same where cover is low."""
CONTRADICTED_UP_TO = 0.3
"""Greatest score of a contradicted claim."""
UNBOUND_SHARE = 0.2
"""What a word counts that stands in the evidence far from its neighbours. Swept 0.2 to 0.7."""
FULLER_WEIGHT = 0.1
"""What a first name counts that the source leaves out."""
FULL_CONTEXT = 0.8
"""Context from which a word counts as standing among its neighbours."""


class Support(NamedTuple):
    """Verdict on one claim. `score` 0 to 1, higher is better supported; `sentences` index the evidence, best first."""

    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...]
    sentences: tuple[int, ...]


_recent: tuple[tuple[Reading, SourceIndex], ...] = ()
_KEPT = 8


def _index_of(source: Reading) -> SourceIndex:
    """The index of an article, kept for the last few: one article is asked about many claims."""
    global _recent
    for reading, index in _recent:
        if reading is source:
            return index
    index = index_source(source)
    _recent = ((source, index), *_recent[: _KEPT - 1])
    return index


def judge_claim(claim: SentenceReading, source: Reading, *, cited: tuple[int, ...] = ()) -> Support:
    """Does `source` (only its `cited` sentences, if given) support the claim.

    The claim's terms are laid beside the sentences that hold most of them; what does not fit is a reason. A claim is
    supported if its evidence covers it and nothing stands against it, contradicted if the evidence speaks of the same
    thing and both cannot be true, else not found.
    """
    if len(claim.words) > MAX_CLAIM_WORDS:
        reason = Reason(
            code="too_long", text=f"one sentence of {len(claim.words)} words is too long to check; split it"
        )
        return Support(Verdict.NOT_FOUND, 0.0, (reason,), ())
    index = _index_of(source)
    line = read_terms(restore_case(_without_outlet(claim, source), index))
    if not line.content:
        return Support(Verdict.NOT_FOUND, 0.0, (Reason(code="nothing_said", text="states nothing to check"),), ())
    allowed = frozenset(cited) if cited else None
    copied = index.find_copy(claim.text, allowed=allowed)
    if copied is not None:
        return Support(Verdict.SUPPORTED, 1.0, (), (copied,))
    chosen = find_evidence(line, index, allowed=allowed)
    if not chosen:
        return Support(
            Verdict.NOT_FOUND, 0.0, (Reason(code="not_found", text="nothing in the source speaks of this"),), ()
        )
    alignment = align_terms(line, [index.lines[number] for number in chosen])
    return _conclude(alignment, chosen, findings=_find(alignment, index))


def _without_outlet(claim: SentenceReading, source: Reading) -> SentenceReading:
    """The claim read again without the outlet that a headline bears, if it bears one."""
    text = without_outlet(claim.text)
    if text == claim.text:
        return claim
    sentence = claim.sentence.model_copy(update={"start": 0, "end": len(text)})
    return read_sentence(text, sentence, index=claim.index, article=source.article)


class _Findings(NamedTuple):
    """How much of a claim is held, what stands against it, and does the evidence speak of the same matter at all."""

    cover: float
    problems: tuple[Problem, ...]
    is_same_matter: bool


def _find(alignment: Alignment, index: SourceIndex) -> _Findings:
    nobody = answer_nobody(alignment, index)
    cover = measure_cover(alignment, index, held=nobody.settled if nobody.is_held else frozenset())
    found = tuple(problem for problem in find_problems(alignment, index) if problem.spot not in nobody.settled)
    if nobody.problem:
        return _Findings(cover, (nobody.problem, *found), is_same_matter=True)
    problems = drop_other_matters(alignment, found)
    is_same = cover >= CONTRADICTION_COVER or measure_rest(alignment, problems, index) >= REST_COVER
    return _Findings(cover, problems, is_same)


def find_problems(alignment: Alignment, index: SourceIndex) -> tuple[Problem, ...]:
    """Everything that stands against a claim laid beside its evidence, gravest first."""
    found = [
        *check_figures(alignment),
        *check_times(alignment),
        *check_words(alignment, index),
        *check_namesakes(alignment),
        *check_swapped(alignment),
        *check_deeds(alignment),
        *check_added(alignment),
        *check_doers(alignment, index),
        *check_asides(alignment),
        *check_voice(alignment),
        *check_crossed_deeds(alignment),
        *check_other_clause(alignment),
        *check_pairs(alignment),
        *check_heads(alignment, index),
        *check_spokesmen(alignment, index),
        *check_places(alignment),
        *check_small_words(alignment),
        *check_scope(alignment),
        *check_extras(alignment),
        *check_hearsay(alignment),
        *check_joins(alignment, index),
        *check_polarity(alignment),
        *check_commitment(alignment),
        *check_unreal(alignment, index),
        *check_then(alignment),
        *check_pronouns(alignment, index),
        *check_quotes(alignment, index),
        *check_speaker(alignment, index),
    ]
    return tuple(sorted(found, key=lambda problem: (-problem.cost, problem.spot)))


def measure_cover(alignment: Alignment, index: SourceIndex, *, held: frozenset[int] = frozenset()) -> float:
    """Share of the claim's weight that the evidence holds, 0 to 1; words torn from their neighbours count less.

    The spots in `held` are held by what the evidence says in other words.
    """
    total = covered = 0.0
    fuller = find_fuller(alignment, index)
    for term, link in zip(alignment.claim.content, alignment.links, strict=True):
        weight = FULLER_WEIGHT if term.spot in fuller else index.weight(term)
        total += weight
        if term.spot in held:
            covered += weight
        elif link:
            covered += weight * link.strength * _bound_share(alignment, term.spot, link)
    return covered / total if total else 0.0


def measure_rest(alignment: Alignment, problems: Sequence[Problem], index: SourceIndex) -> float:
    """Share of the claim's weight, apart from its one differing value, that stands in the sentence with the source's.

    0 where no value differs, or more than one thing.
    """
    differing = [problem for problem in problems if problem.cost >= GRAVE_COST]
    if len(differing) != 1 or differing[0].code not in ("time_differs", "figure_differs"):
        return 0.0
    total = held = 0.0
    for term, link in zip(alignment.claim.content, alignment.links, strict=True):
        if term.spot == differing[0].spot:
            continue
        weight = index.weight(term)
        total += weight
        held += weight if link and link.line == 0 else 0.0
    return held / total if total else 0.0


def _bound_share(alignment: Alignment, spot: int, link: Link) -> float:
    context = context_at(alignment, spot, line=link.line, place=link.spot)
    return UNBOUND_SHARE + (1 - UNBOUND_SHARE) * min(1.0, context / FULL_CONTEXT)


def _to_score(kept: float) -> float:
    """The share of a claim that is kept, on the scale where `SUPPORTED_FROM` divides."""
    if kept < MIN_KEPT:
        return round(SUPPORTED_FROM * kept / MIN_KEPT, 4)
    return round(min(1.0, SUPPORTED_FROM + (1 - SUPPORTED_FROM) * (kept - MIN_KEPT) / (1 - MIN_KEPT)), 4)


def _conclude(alignment: Alignment, chosen: tuple[int, ...], *, findings: _Findings) -> Support:
    cover, problems = findings.cover, findings.problems
    kept = cover
    for problem in problems:
        kept *= 1.0 - problem.cost
    score = _to_score(kept)
    is_grave = any(problem.cost >= GRAVE_COST for problem in problems)
    if any(problem.contradicts for problem in problems) and findings.is_same_matter:
        verdict, score = Verdict.CONTRADICTED, min(score, CONTRADICTED_UP_TO)
    elif score >= SUPPORTED_FROM and cover >= MIN_COVER and not is_grave:
        verdict = Verdict.SUPPORTED
    else:
        verdict, score = Verdict.NOT_FOUND, min(score, UNSUPPORTED_UP_TO)
    is_torn = verdict is Verdict.NOT_FOUND and (cover < MIN_COVER or not problems)
    return Support(
        verdict,
        score,
        choose_reasons(alignment, problems, is_torn=is_torn, is_supported=verdict is Verdict.SUPPORTED),
        choose_sentences(alignment, chosen, verdict=verdict),
    )
