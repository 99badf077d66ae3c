"""The verdict on somebody's text, as a page: the text itself, then each sentence with reasons and sources."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from summarizer.domain.values import Evidence
from summarizer.domain.verification import SentenceVerdict, Verdict, Verification
from summarizer.report.html.articles import Passage, view_articles
from summarizer.report.html.finding_view import ArticleKey, keys_of
from summarizer.report.html.marks import Mark, MarkedText, Segment
from summarizer.report.html.page import render_page
from summarizer.report.plain import plain
from summarizer.report.verification import MARKS, WORDS, verdict_line
from summarizer.report.wording import engine_line


class EvidenceView(NamedTuple):
    """Words of an article that a verdict rests on."""

    letter: str
    label: str
    anchor: str
    number: int
    text: str


class JudgedView(NamedTuple):
    """A sentence of the text with its verdict; `number` counts from 1."""

    number: int
    text: str
    verdict: str
    words: str
    mark: str
    score: str
    by_model: bool
    reasons: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]


class VerdictCount(NamedTuple):
    """How many sentences got one verdict."""

    verdict: str
    words: str
    mark: str
    number: int


class DraftPart(NamedTuple):
    """A stretch of the judged text; `number` is its sentence, None between sentences."""

    number: int | None
    verdict: str
    mark: str
    segments: tuple[Segment, ...]


def render_verification_html(verification: Verification) -> str:
    """The whole verification as one HTML document that works from a file, without a script, and on paper."""
    keys = keys_of(verification.articles)
    judged = tuple(_judged(sentence, keys, number) for number, sentence in enumerate(verification.sentences, start=1))
    passages = tuple(
        Passage(item.article_id or next(iter(keys), ""), item.start, item.end, number)
        for number, sentence in enumerate(verification.sentences, start=1)
        for item in sentence.evidence
    )
    return render_page(
        "verification.html.j2",
        notes=[plain(note) for note in verification.provenance.coverage.notes],
        entries=len(judged),
        title=f"{WORDS[verification.verdict].capitalize()}: {verdict_line(verification)}",
        verdict=verification.verdict.value,
        verdict_words=WORDS[verification.verdict].lower(),
        mark=MARKS[verification.verdict],
        score=f"{verification.score:.2f}",
        path=plain(verification.path or "") if verification.path != "-" else "",
        line=verdict_line(verification),
        counts=_counts(verification),
        draft=_draft(verification),
        judged=judged,
        keys=list(keys.values()),
        engine=engine_line(verification.provenance),
        version=plain(verification.provenance.version),
        articles=view_articles(verification.articles, passages),
    )


def _counts(verification: Verification) -> list[VerdictCount]:
    counts = Counter(sentence.verdict for sentence in verification.sentences)
    order = (Verdict.CONTRADICTED, Verdict.NOT_FOUND, Verdict.SUPPORTED)
    return [VerdictCount(v.value, WORDS[v].lower(), MARKS[v], counts[v]) for v in order]


def _judged(sentence: SentenceVerdict, keys: Mapping[str, ArticleKey], number: int) -> JudgedView:
    return JudgedView(
        number=number,
        text=plain(sentence.text),
        verdict=sentence.verdict.value,
        words=WORDS[sentence.verdict].lower(),
        mark=MARKS[sentence.verdict],
        score=f"{sentence.score:.2f}",
        by_model=sentence.decided_by == "model",
        reasons=tuple(plain(reason.text) for reason in sentence.reasons),
        evidence=tuple(_evidence(item, keys) for item in sentence.evidence),
    )


def _evidence(item: Evidence, keys: Mapping[str, ArticleKey]) -> EvidenceView:
    unknown = ArticleKey("?", plain(item.article_id), "")
    key = keys.get(item.article_id, next(iter(keys.values()), unknown) if not item.article_id else unknown)
    return EvidenceView(key.letter, key.label, key.anchor, item.sentence + 1, plain(item.text))


def _draft(verification: Verification) -> list[DraftPart]:
    """The judged text from end to end, each sentence with its verdict."""
    marked = MarkedText(verification.text, list[Mark]())
    parts, done = [], 0
    for number, sentence in enumerate(verification.sentences, start=1):
        start = max(done, sentence.start)
        parts.append(DraftPart(None, "", "", marked.cut(done, start)))
        segments = marked.cut(start, sentence.end)
        parts.append(DraftPart(number, sentence.verdict.value, MARKS[sentence.verdict], segments))
        done = max(done, sentence.end)
    parts.append(DraftPart(None, "", "", marked.cut(done, len(verification.text))))
    return [part for part in parts if part.segments]
