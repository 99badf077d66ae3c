"""Does somebody's text stand on its articles: rules decide, a model may only take back or point."""

from collections.abc import Sequence
from importlib import metadata
from typing import Protocol

from summarizer.core.articles import make_article
from summarizer.core.reading import Reading, read_article
from summarizer.core.support import UNSUPPORTED_UP_TO
from summarizer.core.verification import (
    ClaimOpinion,
    JudgedSentence,
    JudgedText,
    OpenClaim,
    judge_text,
    score_text,
    worst_verdict,
)
from summarizer.domain.article import Article
from summarizer.domain.summary import Coverage, Provenance
from summarizer.domain.values import Evidence, Reason
from summarizer.domain.verification import SentenceVerdict, Verdict, Verification
from summarizer.errors import InputError

MAX_EVIDENCE = 3
"""Sentences of the source shown for one sentence of the text."""


class Judge(Protocol):
    """Gives an opinion on claims; it may lower a verdict or point to evidence, never overrule a rule."""

    async def judge_claims(self, claims: Sequence[OpenClaim]) -> Sequence[ClaimOpinion | None]:
        """One opinion for each claim in order, None where there is none."""
        ...


async def verify_text(
    text: str, articles: Sequence[Article], *, path: str | None = None, judge: Judge | None = None
) -> Verification:
    """Judge a text sentence by sentence against articles.

    Args:
        text: The text to judge, of any length.
        articles: The sources, segmented; a sentence may rest on any one of them.
        path: Where the text came from, for the report.
        judge: Asked about every sentence that the rules did not contradict.

    Raises:
        InputError: The text has no words, or there is no article.
    """
    if not articles:
        raise InputError("nothing to verify against: give at least one article with --against")
    sources = [read_article(article) for article in articles]
    reading = read_article(make_article(text))
    judged = judge_text(reading, sources)
    if not judged.sentences:
        raise InputError(f"nothing to verify in {path or 'the text'}: it has no words")
    verdicts = [_to_verdict(one, sources) for one in judged.sentences]
    if judge is not None:
        verdicts = await _with_opinions(judged, verdicts, sources, judge=judge)
    return Verification(
        text=text,
        path=path,
        articles=tuple(articles),
        sentences=tuple(verdicts),
        verdict=worst_verdict(verdict.verdict for verdict in verdicts),
        score=score_text([verdict.score for verdict in verdicts]),
        provenance=_provenance(judged, sources, has_judge=judge is not None),
    )


def _to_verdict(judged: JudgedSentence, sources: Sequence[Reading]) -> SentenceVerdict:
    source, support = sources[judged.source], judged.support
    return SentenceVerdict(
        text=judged.sentence.text,
        start=judged.sentence.start,
        end=judged.sentence.end,
        verdict=support.verdict,
        score=support.score,
        reasons=support.reasons,
        evidence=tuple(_evidence(source, index) for index in support.sentences[:MAX_EVIDENCE]),
    )


def _evidence(source: Reading, index: int) -> Evidence:
    sentence = source.sentences[index]
    return Evidence(
        article_id=source.article.id, sentence=index, start=sentence.start, end=sentence.end, text=sentence.text
    )


async def _with_opinions(
    judged: JudgedText, verdicts: Sequence[SentenceVerdict], sources: Sequence[Reading], *, judge: Judge
) -> list[SentenceVerdict]:
    """The verdicts after a model was asked about those that no rule contradicts."""
    asked = [at for at, verdict in enumerate(verdicts) if verdict.verdict is not Verdict.CONTRADICTED]
    claims = [OpenClaim(verdicts[at].text, sources[judged.sentences[at].source]) for at in asked]
    opinions = await judge.judge_claims(claims) if claims else ()
    result = list(verdicts)
    for at, opinion in zip(asked, opinions, strict=False):
        if opinion is not None:
            result[at] = _apply(verdicts[at], opinion, sources[judged.sentences[at].source])
    return result


def _apply(verdict: SentenceVerdict, opinion: ClaimOpinion, source: Reading) -> SentenceVerdict:
    """A model's doubt takes "supported" back; its evidence for what was not found is shown, the verdict stays."""
    known = tuple(index for index in opinion.sentences if 0 <= index < len(source.sentences))[:MAX_EVIDENCE]
    if verdict.verdict is Verdict.SUPPORTED and opinion.verdict is not Verdict.SUPPORTED:
        reason = Reason(code="model_doubts", text=opinion.why or "the model does not find it", decided_by="model")
        return verdict.model_copy(
            update={
                "verdict": Verdict.NOT_FOUND,
                "score": min(verdict.score, UNSUPPORTED_UP_TO),
                "reasons": (*verdict.reasons, reason),
                "decided_by": "model",
            }
        )
    if verdict.verdict is Verdict.NOT_FOUND and opinion.verdict is Verdict.SUPPORTED and known:
        reason = Reason(code="model_points", text=opinion.why or "the model points to this", decided_by="model")
        evidence = tuple(_evidence(source, index) for index in known)
        return verdict.model_copy(update={"reasons": (*verdict.reasons, reason), "evidence": evidence})
    return verdict


def _provenance(judged: JudgedText, sources: Sequence[Reading], *, has_judge: bool) -> Provenance:
    accepted = sum(one.support.verdict is Verdict.SUPPORTED for one in judged.sentences)
    sentences = sum(len(source.sentences) for source in sources)
    return Provenance(
        engine="model" if has_judge else "offline",
        coverage=Coverage(
            characters=sum(len(source.article.text) for source in sources),
            sentences=sentences,
            sentences_read=sentences,
            proposed=len(judged.sentences),
            accepted=accepted,
        ),
        version=metadata.version("summarizer"),
    )
