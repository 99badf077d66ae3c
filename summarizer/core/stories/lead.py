"""The lead of a story: the sources' own words, or a model's prose that each cited fact carries."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarizer.core.difference.independence import fold_words
from summarizer.core.reading import Reading, read_article
from summarizer.core.stories.opening import Openings, clip, open_lead, value_key, whole_sentence
from summarizer.core.stories.story_facts import Facts
from summarizer.core.support.support import judge_claim
from summarizer.core.text.articles import make_article
from summarizer.core.text.words import content_stems
from summarizer.domain.briefing import Fact, LeadSentence
from summarizer.domain.comparison import Facet, Finding, Relation, Severity, Side
from summarizer.domain.summary import Rejected
from summarizer.domain.values import Reason
from summarizer.domain.verification import Verdict

LEAD_FACTS = 3
REPEATED = 0.7
"""Share of the shorter sentence's words from which it tells nothing new beside another."""
ALIKE = 0.4
"""Share of words from which a sentence with a disputed value speaks of the dispute."""
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
    facts: Facts, disputed: Sequence[Finding], readings: Sequence[Reading], openings: Openings
) -> tuple[LeadSentence, ...]:
    """What happened, then up to two whole sentences of the sources in the order of their weight.

    What one source alone has is said with its name, and beyond the event only where hardly anything is established.
    """
    sources = {reading.article.id: reading for reading in readings}
    opening = open_lead((*facts.established, *facts.single_source), disputed, readings, openings)
    chosen = [opening] if opening else []
    for fact in facts.established if len(facts.established) > 1 else (*facts.established, *facts.single_source):
        words = whole_sentence(fact, sources)
        if words and not any(fact.id in one.fact_ids or _repeats(words, one.text) for one in chosen):
            chosen.append(LeadSentence(text=words, fact_ids=(fact.id,)))
        if len(chosen) == LEAD_FACTS:
            break
    by_id = {fact.id: fact for fact in (*facts.established, *facts.single_source)}
    return tuple(_with_source(one, [by_id[id_] for id_ in one.fact_ids if id_ in by_id], sources) for one in chosen)


def _repeats(words: str, told: str) -> bool:
    """Are most of the words of one sentence told by another already."""
    own, other = content_stems(words), content_stems(told)
    return len(own & other) >= REPEATED * max(1, min(len(own), len(other)))


def _with_source(sentence: LeadSentence, cited: Sequence[Fact], sources: Mapping[str, Reading]) -> LeadSentence:
    """A sentence that one source alone has, with its name, if the story has others."""
    if len(sources) < 2 or not cited or any(fact.origins > 1 for fact in cited):
        return sentence
    label = sources[cited[0].evidence[0].article_id].article.label
    return sentence.model_copy(update={"text": f"{label}: {sentence.text}"})


def dispute_line(findings: Sequence[Finding], labels: Mapping[str, str]) -> LeadSentence | None:
    """One sentence on the gravest dispute between sources, if it changes the story; cites the finding."""
    for finding in findings:
        if finding.severity >= Severity.S2 and finding.relation in _DISPUTES and not finding.internal:
            sides = _two_sides(finding)
            if all(side.value for side in sides):
                first, second = (f"“{_shown(side, finding)}” ({labels.get(side.article_id, '?')})" for side in sides)
                about = _ABOUT.get(finding.facet, "what happened")
                return LeadSentence(
                    text=f"Sources differ on {about}: {first} against {second}.", fact_ids=(finding.id,)
                )
    return None


def _shown(side: Side, finding: Finding) -> str:
    """The differing words; all that is said where it is about whether something happened at all."""
    return clip(side.text if finding.facet is Facet.POLARITY else side.value or side.text).rstrip(".")


def _two_sides(finding: Finding) -> tuple[Side, ...]:
    """Two sides that differ, of two articles if there are such, the one whose value more articles give first."""
    keys = [value_key(side) for side in finding.sides]
    most = max(keys, key=lambda key: keys.count(key))
    told = [side for side, key in zip(finding.sides, keys, strict=True) if key == most]
    others = [side for side, key in zip(finding.sides, keys, strict=True) if key != most]
    pairs = [(one, other) for one in told for other in others]
    return next((pair for pair in pairs if pair[0].article_id != pair[1].article_id), (*pairs, finding.sides[:2])[0])


def check_lead(
    proposed: Sequence[LeadSentence],
    facts: Sequence[Fact],
    readings: Sequence[Reading],
    *,
    disputed: Sequence[Finding] = (),
) -> Written:
    """Keep the sentences whose cited facts carry them; the others are rejected with the reasons.

    A sentence is carried if one source says all of it in the sentences of the facts it cites, and if it gives no value
    that another source disputes. One that names the wrong fact gets the fact that carries it. What one source alone has
    is said with its name.
    """
    by_id = {fact.id: fact for fact in facts}
    sources = {reading.article.id: reading for reading in readings}
    kept: list[LeadSentence] = []
    rejected: list[Rejected] = []
    for sentence in proposed:
        cited = [by_id[id_] for id_ in sentence.fact_ids if id_ in by_id]
        reasons = _find_reasons(sentence, cited, sources)
        if reasons and cited:
            meant = next((fact for fact in facts if not _find_reasons(sentence, [fact], sources)), None)
            cited, reasons = ([meant], ()) if meant else (cited, reasons)
        reasons = reasons or _find_disputed(sentence, disputed)
        if reasons:
            rejected.append(Rejected(text=sentence.text, reasons=reasons))
        else:
            known = LeadSentence(text=sentence.text, fact_ids=tuple(fact.id for fact in cited))
            kept.append(_with_source(known, cited, sources))
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


def _find_disputed(sentence: LeadSentence, disputed: Sequence[Finding]) -> tuple[Reason, ...]:
    """The values of a dispute that a sentence gives as if they were settled."""
    words, stems = f" {' '.join(fold_words(sentence.text))} ", content_stems(sentence.text)
    given = [
        side.value
        for finding in disputed
        if finding.severity >= Severity.S2 and finding.relation in _DISPUTES and not finding.internal
        for side in finding.sides
        if side.value and f" {' '.join(fold_words(side.value))} " in words
        if len(stems & (own := content_stems(side.text))) >= ALIKE * max(1, min(len(stems), len(own)))
    ]
    return (Reason(code="disputed", text=f"the sources differ about “{clip(given[0])}”"),) if given else ()


def _cited_sentences(cited: Sequence[Fact]) -> Mapping[str, tuple[int, ...]]:
    """Article id -> the sentences of the cited facts in it."""
    found: dict[str, dict[int, None]] = {}
    for fact in cited:
        for item in fact.evidence:
            found.setdefault(item.article_id, {})[item.sentence] = None
    return {article_id: tuple(indexes) for article_id, indexes in found.items()}
