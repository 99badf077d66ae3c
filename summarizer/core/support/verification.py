"""Does a whole text stand on its sources: sentence by sentence, then the worst of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.support.grading import grade_sentence, score_text, spell_words
from summarizer.core.support.support import Support, judge_claim
from summarizer.domain.verification import Verdict


class JudgedSentence(NamedTuple):
    """One sentence of a text with the verdict of the source that speaks best for it.

    `source` indexes the sources; `score` 0 to 1 tells how well the sentence is supported.
    """

    sentence: SentenceReading
    support: Support
    source: int
    score: float


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


_CREDITS = frozenset({"byline", "dateline", "agency"})


def find_claims(text: Reading) -> tuple[SentenceReading, ...]:
    """The sentences with words, but for bylines, datelines and agency lines: those tell who reports from where.

    A text of nothing else is taken as it stands.
    """
    worded = tuple(sentence for sentence in text.sentences if sentence.words)
    claims = tuple(sentence for sentence in worded if sentence.sentence.kind not in _CREDITS)
    return claims or worded


def judge_text(text: Reading, sources: Sequence[Reading]) -> JudgedText:
    """Judge every claim of `text` against all `sources`.

    A sentence is supported if one source carries it; else contradicted if a source contradicts it; else not found.
    The score is that of `score_text`, 0 for a text without words.
    """
    words = [spell_words(source) for source in sources]
    judged = tuple(_judge_sentence(sentence, sources, words) for sentence in find_claims(text))
    if not judged:
        return JudgedText((), Verdict.NOT_FOUND, 0.0)
    verdict = worst_verdict(one.support.verdict for one in judged)
    return JudgedText(judged, verdict, score_text(one.score for one in judged))


def worst_verdict(verdicts: Iterable[Verdict]) -> Verdict:
    """The gravest of several verdicts: contradicted, then not found."""
    return max(verdicts, key=_GRAVITY.__getitem__)


def _judge_sentence(
    sentence: SentenceReading, sources: Sequence[Reading], words: Sequence[frozenset[str]]
) -> JudgedSentence:
    found = [judge_claim(sentence, source) for source in sources]
    best = max(range(len(found)), key=lambda at: _preference(found[at]))
    return JudgedSentence(sentence, found[best], best, grade_sentence(sentence, found[best], words[best]))


def _preference(support: Support) -> tuple[int, float]:
    order = {Verdict.SUPPORTED: 2, Verdict.CONTRADICTED: 1, Verdict.NOT_FOUND: 0}
    return order[support.verdict], support.score
