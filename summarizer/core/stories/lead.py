"""The lead of a story: the sources' own words, or a model's prose that each cited fact carries."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarizer.core.reading import Reading, read_article
from summarizer.core.summary.standalone import leans_on_previous
from summarizer.core.support.support import judge_claim
from summarizer.core.text.articles import make_article
from summarizer.domain.briefing import Fact, LeadSentence
from summarizer.domain.comparison import Facet, Finding, Relation, Severity, Side
from summarizer.domain.summary import Rejected
from summarizer.domain.values import Reason
from summarizer.domain.verification import Verdict

LEAD_FACTS = 3
_LONGEST = 320
"""Characters beyond which a sentence is too long for a lead."""
_FEWEST_WORDS = 6
_DISPUTES = frozenset({Relation.CONTRADICTION, Relation.ATTRIBUTED_DISPUTE, Relation.QUOTE_VARIANT})
_ABOUT = {
    Facet.QUANTITY: "a figure",
    Facet.TIME: "the time",
    Facet.PLACE: "the place",
    Facet.ACTOR: "who it was",
    Facet.IDENTITY: "a name",
    Facet.POLARITY: "whether it happened",
    Facet.CAUSE: "the cause",
    Facet.DIRECTION: "the outcome",
    Facet.STATUS: "the legal status",
    Facet.QUOTATION: "the words of a quotation",
    Facet.ATTRIBUTION: "who said it",
}


class Written(NamedTuple):
    """A lead, and what was proposed for it that the facts do not carry."""

    lead: tuple[LeadSentence, ...]
    rejected: tuple[Rejected, ...] = ()


def own_words_lead(
    established: Sequence[Fact], single_source: Sequence[Fact], readings: Sequence[Reading]
) -> tuple[LeadSentence, ...]:
    """Up to three whole sentences of the sources, established ones first, in the order of their weight."""
    sources = {reading.article.id: reading for reading in readings}
    chosen: dict[str, LeadSentence] = {}
    for fact in (*established, *single_source):
        words = _whole_sentence(fact, sources)
        if words:
            chosen.setdefault(words, LeadSentence(text=words, fact_ids=(fact.id,)))
        if len(chosen) == LEAD_FACTS:
            break
    return tuple(chosen.values())


def _whole_sentence(fact: Fact, sources: Mapping[str, Reading]) -> str:
    """The fact's words if they are a sentence that reads alone, else nothing."""
    item = next((item for item in fact.evidence if item.text == fact.text), fact.evidence[0])
    sentence = sources[item.article_id].sentences[item.sentence]
    is_whole = item.start <= sentence.start and item.end >= sentence.end
    fits = len(sentence.words) >= _FEWEST_WORDS and len(item.text) <= _LONGEST
    return " ".join(item.text.split()) if is_whole and fits and not leans_on_previous(sentence) else ""


def dispute_line(findings: Sequence[Finding], labels: Mapping[str, str]) -> LeadSentence | None:
    """One sentence on the gravest dispute between sources, if it changes the story; cites the finding."""
    for finding in findings:
        if finding.severity >= Severity.S2 and finding.relation in _DISPUTES and not finding.internal:
            sides = _most_told_first(finding)
            if all(side.value for side in sides):
                first, second = (f"“{side.value}” ({labels.get(side.article_id, '?')})" for side in sides)
                about = _ABOUT.get(finding.facet, "what happened")
                return LeadSentence(
                    text=f"Sources differ on {about}: {first} against {second}.", fact_ids=(finding.id,)
                )
    return None


def _most_told_first(finding: Finding) -> tuple[Side, ...]:
    """The two sides that speak for a finding, the one whose value more articles give before the other."""
    values = [side.value for side in finding.sides]
    return tuple(sorted(finding.sides[:2], key=lambda side: -values.count(side.value)))


def check_lead(proposed: Sequence[LeadSentence], facts: Sequence[Fact], readings: Sequence[Reading]) -> Written:
    """Keep the sentences whose cited facts carry them; the others are rejected with the reasons.

    A sentence is carried if one source says all of it in the sentences of the facts it cites.
    """
    by_id = {fact.id: fact for fact in facts}
    sources = {reading.article.id: reading for reading in readings}
    kept: list[LeadSentence] = []
    rejected: list[Rejected] = []
    for sentence in proposed:
        cited = [by_id[id_] for id_ in sentence.fact_ids if id_ in by_id]
        reasons = _find_reasons(sentence, cited, sources)
        if reasons:
            rejected.append(Rejected(text=sentence.text, reasons=reasons))
        else:
            kept.append(LeadSentence(text=sentence.text, fact_ids=tuple(fact.id for fact in cited)))
    return Written(tuple(kept), tuple(rejected))


def _find_reasons(sentence: LeadSentence, cited: Sequence[Fact], sources: Mapping[str, Reading]) -> tuple[Reason, ...]:
    """Why no source carries the sentence; empty when one does."""
    if not cited:
        return (Reason(code="no_fact", text="cites no fact of this story"),)
    claims = read_article(make_article(sentence.text)).sentences
    reasons: tuple[Reason, ...] = ()
    for article_id, indexes in _cited_sentences(cited).items():
        verdicts = [judge_claim(claim, sources[article_id], cited=indexes) for claim in claims]
        if all(verdict.verdict is Verdict.SUPPORTED for verdict in verdicts):
            return ()
        reasons = reasons or tuple(reason for verdict in verdicts for reason in verdict.reasons)
    return reasons or (Reason(code="not_found", text="the cited facts do not say this"),)


def _cited_sentences(cited: Sequence[Fact]) -> Mapping[str, tuple[int, ...]]:
    """Article id -> the sentences of the cited facts in it."""
    found: dict[str, dict[int, None]] = {}
    for fact in cited:
        for item in fact.evidence:
            found.setdefault(item.article_id, {})[item.sentence] = None
    return {article_id: tuple(indexes) for article_id, indexes in found.items()}
