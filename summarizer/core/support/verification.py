"""Does a whole text stand on its sources: sentence by sentence, then the worst of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.support.support import Support, judge_claim
from summarizer.domain.verification import Verdict


class JudgedSentence(NamedTuple):
    """One sentence of a text with the verdict of the source that speaks best for it; `source` indexes the sources."""

    sentence: SentenceReading
    support: Support
    source: int


class JudgedText(NamedTuple):
    """All sentences of a text; `verdict` is the worst of them, `score` 0 to 1."""

    sentences: tuple[JudgedSentence, ...]
    verdict: Verdict
    score: float


class OpenClaim(NamedTuple):
    """A claim that no rule contradicts, for a model to give its opinion on, with the source it is judged against.

    `evidence` are the sentences of the source that speak of it most, as the rules see it.
    """

    text: str
    source: Reading
    evidence: tuple[int, ...] = ()


class ClaimOpinion(NamedTuple):
    """What a model says of a claim; `sentences` index the source, `missing` are the words it does not find there."""

    verdict: Verdict
    sentences: tuple[int, ...] = ()
    why: str = ""
    missing: str = ""


_GRAVITY = {Verdict.SUPPORTED: 0, Verdict.NOT_FOUND: 1, Verdict.CONTRADICTED: 2}


def judge_text(text: Reading, sources: Sequence[Reading]) -> JudgedText:
    """Judge every sentence of `text` against all `sources`.

    A sentence is supported if one source carries it; else contradicted if a source contradicts it; else not found.
    The score is that of `score_text`, 0 for a text without words.
    """
    judged = tuple(_judge_sentence(sentence, sources) for sentence in text.sentences if sentence.words)
    if not judged:
        return JudgedText((), Verdict.NOT_FOUND, 0.0)
    scores = [one.support.score for one in judged]
    verdict = worst_verdict(one.support.verdict for one in judged)
    return JudgedText(judged, verdict, score_text(scores))


def score_text(scores: Sequence[float]) -> float:
    """Score of a text from those of its sentences: half the worst, half the mean; `scores` is not empty."""
    return round((min(scores) + sum(scores) / len(scores)) / 2, 4)


def worst_verdict(verdicts: Iterable[Verdict]) -> Verdict:
    """The gravest of several verdicts: contradicted, then not found."""
    return max(verdicts, key=_GRAVITY.__getitem__)


def _judge_sentence(sentence: SentenceReading, sources: Sequence[Reading]) -> JudgedSentence:
    judged = [JudgedSentence(sentence, judge_claim(sentence, source), at) for at, source in enumerate(sources)]
    return max(judged, key=_preference)


def _preference(judged: JudgedSentence) -> tuple[int, float]:
    order = {Verdict.SUPPORTED: 2, Verdict.CONTRADICTED: 1, Verdict.NOT_FOUND: 0}
    return order[judged.support.verdict], judged.support.score
