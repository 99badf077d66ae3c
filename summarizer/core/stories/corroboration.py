"""Who else says it: a statement of one origin is looked for, in other words, in the articles of the others."""

from collections.abc import Collection, Mapping, Sequence

from summarizer.core.reading import Reading, SentenceReading, read_article
from summarizer.core.stories.stated_values import read_values, states_values_of
from summarizer.core.support.support import judge_claim
from summarizer.core.text.articles import make_article
from summarizer.domain.briefing import Fact
from summarizer.domain.values import Evidence
from summarizer.domain.verification import Verdict

LEAST_SCORE = 0.7
"""Support from which another article is taken to say the same; a claim counts as supported from 0.5, but here a wrong
yes makes a statement of one source an established one."""
MAX_JUDGED = 1500
"""Statements times articles that are looked at for one story."""


def find_corroboration(
    facts: Sequence[Fact],
    readings: Sequence[Reading],
    origin_of: Mapping[str, int],
    *,
    without: Collection[tuple[str, int]] = (),
) -> dict[str, tuple[Evidence, ...]]:
    """For each fact, by its text, the sentences of articles of other origins that carry it.

    The first facts are looked at first; those beyond `MAX_JUDGED` judgements are left as they are. Sentences `without`
    (article id, number) carry nothing: they are in dispute themselves.
    """
    claims = {fact.text: _read_claim(fact, readings) for fact in facts[: max(1, MAX_JUDGED // max(1, len(readings)))]}
    found: dict[str, list[Evidence]] = {text: [] for text in claims}
    for reading in readings:
        origin = origin_of[reading.article.id]
        for fact in facts:
            claim = claims.get(fact.text)
            if claim is not None and origin not in _origins(fact, origin_of):
                evidence = _find_carrier(claim, reading)
                is_settled = evidence is not None and (evidence.article_id, evidence.sentence) not in without
                found[fact.text].extend([evidence] if evidence and is_settled else [])
    return {text: tuple(evidence) for text, evidence in found.items() if evidence}


def _read_claim(fact: Fact, readings: Sequence[Reading]) -> SentenceReading | None:
    """The fact as a claim of its own, read on the day of its source; None if it is not one sentence."""
    published = {reading.article.id: reading.article.published for reading in readings}
    article = make_article(fact.text, published=published[fact.evidence[0].article_id])
    sentences = read_article(article).sentences
    return sentences[0] if len(sentences) == 1 else None


def _origins(fact: Fact, origin_of: Mapping[str, int]) -> Collection[int]:
    return {origin_of[item.article_id] for item in fact.evidence}


def _find_carrier(claim: SentenceReading, reading: Reading) -> Evidence | None:
    """The one sentence of an article that says all of a claim."""
    support = judge_claim(claim, reading)
    if support.verdict is not Verdict.SUPPORTED or support.score < LEAST_SCORE or len(support.sentences) != 1:
        return None
    sentence = reading.sentences[support.sentences[0]]
    if not sentence.is_content or not states_values_of(read_values(reading), claim):
        return None
    return Evidence(
        article_id=reading.article.id,
        sentence=sentence.index,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
    )
