"""Does somebody's text stand on its articles: rules decide, a model may only take back or point."""

from collections.abc import Sequence
from importlib import metadata
from typing import NamedTuple, Protocol

from summarizer.core.reading import Reading, read_article
from summarizer.core.support.doubts import is_verbatim
from summarizer.core.support.grading import grade_sentence, score_text, spell_words
from summarizer.core.support.support import UNSUPPORTED_UP_TO, judge_claim
from summarizer.core.support.verification import (
    ClaimOpinion,
    JudgedSentence,
    JudgedText,
    OpenClaim,
    find_claims,
    judge_text,
    worst_verdict,
)
from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.domain.summary import Coverage, Provenance
from summarizer.domain.values import Evidence, Reason
from summarizer.domain.verification import SentenceVerdict, Verdict, Verification
from summarizer.errors import BudgetExceeded, InputError, ModelError

MAX_EVIDENCE = 3
"""Sentences of the source shown for one sentence of the text."""


class Judge(Protocol):
    """Gives an opinion on claims; it may lower a verdict or point to evidence, never overrule a rule."""

    async def judge_claims(self, claims: Sequence[OpenClaim]) -> Sequence[ClaimOpinion | None]:
        """One opinion for each claim in order, None where there is none."""
        ...

    @property
    def provenance(self) -> Provenance:
        """Who was asked and at what price, up to now."""
        ...


async def verify_text(
    text: str,
    articles: Sequence[Article],
    *,
    path: str | None = None,
    judge: Judge | None = None,
    fallback: bool = True,
) -> Verification:
    """Judge a text sentence by sentence against articles.

    Args:
        text: The text to judge, of any length.
        articles: The sources, segmented; a sentence may rest on any one of them.
        path: Where the text came from, for the report.
        judge: Asked about every sentence that the rules did not contradict and that is not word for word the article's.
        fallback: Let the verdicts of the rules stand when the judge fails, and note the failure.

    Raises:
        InputError: The text has no words, or there is no article.
        ModelError: The judge failed and `fallback` is off.
        BudgetExceeded: The judge would have passed `max_cost` and `fallback` is off.
    """
    if not articles:
        raise InputError("nothing to verify against: give at least one article with --against")
    sources = [read_article(article) for article in articles]
    reading = read_article(make_article(text))
    judged = judge_text(reading, sources)
    if not judged.sentences:
        raise InputError(f"nothing to verify in {path or 'the text'}: it has no words")
    opined = _Opined([_to_verdict(one, sources) for one in judged.sentences], Provenance(engine="offline"))
    if judge is not None:
        opined = await _with_opinions(judged, opined, sources, judge=judge, fallback=fallback)
    verdicts = opined.verdicts
    return Verification(
        text=text,
        path=path,
        articles=tuple(articles),
        sentences=tuple(verdicts),
        verdict=worst_verdict(verdict.verdict for verdict in verdicts),
        score=score_text(verdict.score for verdict in verdicts),
        provenance=_provenance(judged, sources, by=opined.by, notes=_passed_over(reading)),
    )


def _passed_over(text: Reading) -> tuple[str, ...]:
    claims = {sentence.index for sentence in find_claims(text)}
    lines = [sentence.text for sentence in text.sentences if sentence.words and sentence.index not in claims]
    return (f"not judged, as it tells who reports from where: {'; '.join(lines)}",) if lines else ()


def _to_verdict(judged: JudgedSentence, sources: Sequence[Reading]) -> SentenceVerdict:
    source, support = sources[judged.source], judged.support
    return SentenceVerdict(
        text=judged.sentence.text,
        start=judged.sentence.start,
        end=judged.sentence.end,
        verdict=support.verdict,
        score=judged.score,
        reasons=support.reasons,
        evidence=tuple(_evidence(source, index) for index in support.sentences[:MAX_EVIDENCE]),
    )


def _evidence(source: Reading, index: int) -> Evidence:
    sentence = source.sentences[index]
    return Evidence(
        article_id=source.article.id, sentence=index, start=sentence.start, end=sentence.end, text=sentence.text
    )


class _Opined(NamedTuple):
    """Verdicts so far, and who had a say in them."""

    verdicts: list[SentenceVerdict]
    by: Provenance


async def _with_opinions(
    judged: JudgedText, opined: _Opined, sources: Sequence[Reading], *, judge: Judge, fallback: bool
) -> _Opined:
    """The verdicts after a model was asked about those that no rule contradicts and no copying settles."""
    verdicts = opined.verdicts
    asked = [at for at, one in enumerate(judged.sentences) if _is_open(one, sources)]
    if not asked:
        return opined
    claims = [_to_claim(judged.sentences[at], sources) for at in asked]
    try:
        opinions = await judge.judge_claims(claims)
    except (ModelError, BudgetExceeded) as error:
        if not fallback:
            raise
        return _Opined(verdicts, _blame(judge.provenance, error, count=len(asked)))
    result = list(verdicts)
    for at, opinion in zip(asked, opinions, strict=False):
        if opinion is not None:
            result[at] = _apply(verdicts[at], opinion, judged.sentences[at], sources)
    return _Opined(result, judge.provenance)


def _is_open(judged: JudgedSentence, sources: Sequence[Reading]) -> bool:
    if judged.support.verdict is Verdict.CONTRADICTED:
        return False
    return judged.support.verdict is not Verdict.SUPPORTED or not is_verbatim(
        judged.sentence.text, sources[judged.source]
    )


def _to_claim(judged: JudgedSentence, sources: Sequence[Reading]) -> OpenClaim:
    return OpenClaim(judged.sentence.text, sources[judged.source], judged.support.sentences)


def _blame(provenance: Provenance, error: ModelError | BudgetExceeded, *, count: int) -> Provenance:
    """The verdicts are the rules' alone, and this is why."""
    note = f"{count} sentences were not shown to the model: {error}"
    coverage = provenance.coverage.model_copy(update={"notes": (*provenance.coverage.notes, note)})
    failed = {"engine": "offline", "coverage": coverage, "fallback": f"{type(error).__name__}: {error}"}
    return provenance.model_copy(update=failed)


def _apply(
    verdict: SentenceVerdict, opinion: ClaimOpinion, judged: JudgedSentence, sources: Sequence[Reading]
) -> SentenceVerdict:
    """A model's doubt takes "supported" back; what it points to for "not found" is checked by the rules."""
    if verdict.verdict is Verdict.SUPPORTED and opinion.verdict is not Verdict.SUPPORTED:
        reason = Reason(code="model_doubts", text=_say_doubt(opinion), decided_by="model")
        return verdict.model_copy(
            update={
                "verdict": Verdict.NOT_FOUND,
                "score": min(verdict.score, UNSUPPORTED_UP_TO),
                "reasons": (*verdict.reasons, reason),
                "decided_by": "model",
            }
        )
    source = sources[judged.source]
    known = tuple(index for index in opinion.sentences if 0 <= index < len(source.sentences))[:MAX_EVIDENCE]
    if verdict.verdict is Verdict.NOT_FOUND and opinion.verdict is Verdict.SUPPORTED and known:
        return _look_where_pointed(verdict, opinion, judged, source=source, known=known)
    return verdict


def _say_doubt(opinion: ClaimOpinion) -> str:
    if not opinion.missing:
        return opinion.why or "the model does not find it"
    return f"the model does not find “{opinion.missing}”" + (f": {opinion.why}" if opinion.why else "")


def _look_where_pointed(
    verdict: SentenceVerdict,
    opinion: ClaimOpinion,
    judged: JudgedSentence,
    *,
    source: Reading,
    known: tuple[int, ...],
) -> SentenceVerdict:
    """Supported if the rules find it carried by the sentences a model points to, else only shown.

    The sentences that the rules looked at stay in sight: pointing away from what speaks against a claim hides nothing.
    """
    again = judge_claim(judged.sentence, source, cited=tuple(sorted({*known, *judged.support.sentences})))
    if again.verdict is Verdict.SUPPORTED:
        reason = Reason(code="model_points", text="found where the model points, and checked", decided_by="model")
        return verdict.model_copy(
            update={
                "verdict": again.verdict,
                "score": grade_sentence(judged.sentence, again, spell_words(source)),
                "reasons": (*again.reasons, reason),
                "evidence": tuple(_evidence(source, index) for index in again.sentences[:MAX_EVIDENCE]),
            }
        )
    reason = Reason(code="model_points", text=opinion.why or "the model points to this", decided_by="model")
    evidence = tuple(_evidence(source, index) for index in known)
    return verdict.model_copy(update={"reasons": (*verdict.reasons, reason), "evidence": evidence})


def _provenance(
    judged: JudgedText, sources: Sequence[Reading], *, by: Provenance, notes: tuple[str, ...]
) -> Provenance:
    """What was read and what was passed over, added to the account of who had a say."""
    accepted = sum(one.support.verdict is Verdict.SUPPORTED for one in judged.sentences)
    sentences = sum(len(source.sentences) for source in sources)
    coverage = Coverage(
        characters=sum(len(source.article.text) for source in sources),
        sentences=sentences,
        sentences_read=sentences,
        proposed=len(judged.sentences),
        accepted=accepted,
        notes=(*notes, *by.coverage.notes),
    )
    return by.model_copy(update={"coverage": coverage, "version": metadata.version("summarizer")})
