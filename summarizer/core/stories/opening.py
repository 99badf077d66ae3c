"""The sentence a lead opens with: the event itself, even where its sources differ about it.

What a story is about stands in the first sentences of its articles. Sentences are weighed by how much of them the
openings of the other articles share. If what they share most is disputed, it is said without the disputed words, or in
the words of one source with the other's beside them.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.core.figures.quantities import find_quantities
from summarizer.core.reading import Reading, SentenceReading, read_article
from summarizer.core.summary.standalone import leans_on_previous
from summarizer.core.support.support import judge_claim
from summarizer.core.text.articles import make_article
from summarizer.core.text.words import content_stems
from summarizer.domain.briefing import Fact, LeadSentence, Story
from summarizer.domain.comparison import Finding, OriginGroup, Side
from summarizer.domain.verification import Verdict

LONGEST = 320
"""Characters beyond which a sentence is too long for a lead."""
FEWEST_WORDS = 6
OF_THE_EVENT = 0.7
"""Share of the weight of the most shared opening from which another sentence tells the event too."""
_SECOND = 0.8
"""What the second sentence of an article weighs beside the first."""
_LEANING = 0.6
_FULLER = 1.25
"""How much more of the event another wording of a fact must tell to be the opening in its stead."""
_ESTABLISHED = 1.3
"""What an established fact weighs beside one of a single source."""
MOST_VALUES = 3
"""Values of one dispute that a sentence tells."""
CUT_MARK = " …"
"""Stands for the disputed words that were left out."""
_MOST_WORDS_BESIDE = 160
_CUT = re.compile(
    r",\s+(?=\w+ing\b|with\b|and\b|as\b|after\b|when\b|which\b|where\b|in which\b)"
    r"|\s+(?=and \w+(?:ed|ing)\b)"
)
"""Where a sentence may end early: before what an event led to, or what stood beside it."""

Place = tuple[str, int]


class Openings(NamedTuple):
    """Stems of the openings, one article of each origin, and the weight of each sentence of an opening.

    `best` is the greatest of the weights.
    """

    stems: Mapping[str, frozenset[str]]
    origin_of: Mapping[str, int]
    weights: Mapping[Place, float]
    best: float

    def weigh(self, article_id: str, sentence: SentenceReading) -> float:
        """How much of a sentence the openings of other origins share, more for one that tells more, 0 to 1.

        Where there is one origin its own opening counts.
        """
        own = frozenset(word.stem for word in sentence.words if not word.is_stop)
        origin = self.origin_of.get(article_id)
        told = [stems for id_, stems in self.stems.items() if self.origin_of.get(id_) != origin]
        told = told or list(self.stems.values())
        if not own or not told:
            return 0.0
        shared = sum(len(own & stems) for stems in told) / len(told)
        return shared / len(own) * shared / (shared + 2.0) * (_LEANING if leans_on_previous(sentence) else 1.0)


def read_openings(readings: Sequence[Reading], origins: Sequence[OriginGroup]) -> Openings:
    """What the first sentences of a story's articles share."""
    origin_of = {id_: number for number, group in enumerate(origins) for id_ in group.article_ids}
    first = {group.article_ids[0] for group in origins} or {reading.article.id for reading in readings}
    stems = {reading.article.id: _opening_stems(reading) for reading in readings if reading.article.id in first}
    openings = Openings(stems, origin_of, {}, 0.0)
    weights = {
        (reading.article.id, sentence.index): openings.weigh(reading.article.id, sentence) * (_SECOND if place else 1.0)
        for reading in readings
        for place, sentence in enumerate(_first_sentences(reading))
    }
    return openings._replace(weights=weights, best=max(weights.values(), default=0.0))


def _first_sentences(reading: Reading) -> list[SentenceReading]:
    return list(reading.content[:2])


def _opening_stems(reading: Reading) -> frozenset[str]:
    texts = [reading.article.title or "", *(sentence.text for sentence in _first_sentences(reading))]
    return frozenset().union(*map(content_stems, texts))


def tells_event(fact: Fact, readings: Mapping[str, Reading], openings: Openings) -> bool:
    """Is a fact what the story is about, by its own sentence or by one that carries it too."""
    return _event_weight(fact, readings, openings) >= OF_THE_EVENT * openings.best > 0


def _event_weight(fact: Fact, readings: Mapping[str, Reading], openings: Openings) -> float:
    """The greatest weight of the sentences that it takes up whole, more for an established fact."""
    weights = [_place_weight(place, readings, openings) for place in _whole_places(fact, readings)]
    return max(weights, default=0.0) * (_ESTABLISHED if fact.origins > 1 else 1.0)


def _whole_places(fact: Fact, readings: Mapping[str, Reading]) -> list[Place]:
    """The sentences of which a fact takes up all; of others a part may be disputed or overtaken."""
    sentences = [(item, readings[item.article_id].sentences[item.sentence]) for item in fact.evidence]
    return [
        (item.article_id, item.sentence) for item, one in sentences if item.start <= one.start and item.end >= one.end
    ]


def event_facts(story: Story, readings: Sequence[Reading]) -> frozenset[str]:
    """Ids of the facts that tell what the story is about, and of whatever its own lead opens with."""
    sources = {reading.article.id: reading for reading in readings}
    openings = read_openings(readings, story.origins)
    facts = (*story.established, *story.single_source)
    told = {fact.id for fact in facts if tells_event(fact, sources, openings)}
    return frozenset(told | set(story.lead[0].fact_ids if story.lead else ()))


def open_with_event(
    lead: Sequence[LeadSentence], own: Sequence[LeadSentence], event: Collection[str]
) -> tuple[LeadSentence, ...]:
    """A lead whose first sentence tells the event: one of its own put first, else that of the sources' own words."""
    at = next((at for at, one in enumerate(lead) if set(one.fact_ids) & set(event)), None)
    if at is None:
        return (*own[:1], *lead)
    return (lead[at], *lead[:at], *lead[at + 1 :])


def open_lead(
    facts: Sequence[Fact], disputed: Sequence[Finding], readings: Sequence[Reading], openings: Openings
) -> LeadSentence | None:
    """The sentence that tells the event, citing the fact or the finding it rests on; None where no sentence is fit.

    Args:
        facts: Established facts before those of one source; none of them is disputed.
        disputed: The findings of the story, the gravest first.
        readings: The articles of the story.
        openings: From `read_openings`.
    """
    sources = {reading.article.id: reading for reading in readings}
    fit = [(fact, whole_sentence(fact, sources)) for fact in facts if tells_event(fact, sources, openings)]
    settled = [(fact, words) for fact, words in fit if words]
    if settled:
        fact, words = max(settled, key=lambda one: _event_weight(one[0], sources, openings))
        return LeadSentence(text=_fuller_wording(fact, sources, openings) or words, fact_ids=(fact.id,))
    return _open_with_dispute(disputed, sources, openings)


def _fuller_wording(fact: Fact, sources: Mapping[str, Reading], openings: Openings) -> str:
    """The opening of one source, with its name, that carries a fact and tells much more of the event, or nothing."""
    told = {place: _place_weight(place, sources, openings) for place in _whole_places(fact, sources)}
    own = next((item for item in fact.evidence if item.text == fact.text), fact.evidence[0])
    weight = told.get((own.article_id, own.sentence), 0.0)
    if weight >= OF_THE_EVENT * openings.best:
        return ""
    for place in sorted(told, key=lambda place: (-told[place], place)):
        reading, sentence = sources[place[0]], sources[place[0]].sentences[place[1]]
        if told[place] >= _FULLER * weight and place != (own.article_id, own.sentence) and _is_fit(sentence):
            return f"{reading.article.label}: {' '.join(sentence.text.split())}"
    return ""


def _place_weight(place: Place, readings: Mapping[str, Reading], openings: Openings) -> float:
    """The weight of a sentence, less for one that opens no article."""
    weight = openings.weights.get(place)
    return openings.weigh(place[0], readings[place[0]].sentences[place[1]]) * _SECOND if weight is None else weight


def whole_sentence(fact: Fact, sources: Mapping[str, Reading]) -> str:
    """The fact's words if they are a sentence that reads alone, else nothing."""
    item = next((item for item in fact.evidence if item.text == fact.text), fact.evidence[0])
    sentence = sources[item.article_id].sentences[item.sentence]
    is_whole = item.start <= sentence.start and item.end >= sentence.end
    return " ".join(item.text.split()) if is_whole and _is_fit(sentence) else ""


def _is_fit(sentence: SentenceReading) -> bool:
    fits = len(sentence.words) >= FEWEST_WORDS and len(sentence.text) <= LONGEST
    return fits and not leans_on_previous(sentence)


def _open_with_dispute(
    disputed: Sequence[Finding], sources: Mapping[str, Reading], openings: Openings
) -> LeadSentence | None:
    """The weightiest disputed opening: without its disputed words if it can be cut, else with what others have."""
    places = {
        place: findings
        for place, weight in openings.weights.items()
        if weight >= OF_THE_EVENT * openings.best > 0
        and (findings := [one for one in disputed if any(_place(side) == place for side in one.sides)])
    }
    ranked = sorted(places, key=lambda place: (-openings.weights[place], place))
    fit = [place for place in ranked if _is_fit(sources[place[0]].sentences[place[1]])]
    for place in fit:
        words = _without_dispute(sources[place[0]], place[1], places[place])
        if words:
            return LeadSentence(text=words, fact_ids=(places[place][0].id,))
    ranked = sorted(fit, key=lambda place: -_told_by(place, places[place][0]))
    return _with_other_side(sources, ranked[0], places[ranked[0]][0]) if ranked else None


def _told_by(place: Place, finding: Finding) -> int:
    """How many sides have the value of the side that stands at a place."""
    own = next(side for side in finding.sides if _place(side) == place)
    return sum(value_key(side) == value_key(own) for side in finding.sides)


def _place(side: Side) -> Place:
    return side.article_id, side.sentence


def _without_dispute(source: Reading, index: int, findings: Iterable[Finding]) -> str:
    """The sentence cut before its first disputed words, with its speaker; nothing where it cannot be cut there."""
    sentence = source.sentences[index]
    sides = [side for finding in findings for side in finding.sides if _place(side) == (source.article.id, index)]
    begins = [side.value_start if side.value_start is not None else side.start for side in sides]
    until = min(begins) - sentence.start
    found = (match.start() for match in _CUT.finditer(sentence.text, 0, max(0, until)))
    cuts = [cut for cut in found if _leaves_clause(sentence, cut)]
    if not cuts:
        return ""
    kept = " ".join(sentence.text[: cuts[-1]].split())
    claim = read_article(make_article(f"{kept}.", published=source.article.published)).sentences
    judged = [judge_claim(one, source, cited=(index,)) for one in claim]
    if len(judged) != 1 or judged[0].verdict is not Verdict.SUPPORTED:
        return ""
    return f"{kept}{CUT_MARK}{_speaker_at_end(sentence, cuts[-1])}."


def is_cut(sentence: LeadSentence) -> bool:
    """Were the disputed words left out of a sentence of a lead."""
    return CUT_MARK in sentence.text


def _leaves_clause(sentence: SentenceReading, cut: int) -> bool:
    kept = sentence.text[:cut]
    told = any(event.end <= cut and event.tense != "none" for event in sentence.events)
    is_closed = kept.count("“") == kept.count("”") and kept.count('"') % 2 == 0 and kept.count("(") == kept.count(")")
    said = [one for one in sentence.attributions if one.start < cut <= one.cue_end]
    keeps_speaker = not said or bool(_speaker_at_end(sentence, cut))
    return told and is_closed and keeps_speaker and len(kept.split()) >= FEWEST_WORDS


def _speaker_at_end(sentence: SentenceReading, cut: int) -> str:
    """Give ", the ministry said" or ", according to the ministry" where the sentence ends so."""
    for one in sentence.attributions:
        start, end = min(one.source_start, one.cue_start), max(one.source_end, one.cue_end)
        if start > cut and not sentence.text[end:].strip(" .") and sentence.text[:start].rstrip().endswith(","):
            return f", {' '.join(sentence.text[start:end].split())}"
    return ""


def _with_other_side(sources: Mapping[str, Reading], place: Place, finding: Finding) -> LeadSentence:
    """The sentence in quotation marks with its source, and what the other sources have in its stead."""
    reading = sources[place[0]]
    own = next(side for side in finding.sides if _place(side) == place)
    sentence = " ".join(reading.sentences[place[1]].text.split()).rstrip(".")
    is_plain = not any(mark in sentence for mark in '“”"')
    said = f"“{sentence}” ({reading.article.label})" if is_plain else f"{reading.article.label}: {sentence}"
    others = _others(finding, own)
    labels = [sources[side.article_id].article.label for side, _ in others]
    shared = reading.article.label in labels or len(set(labels)) < len(labels)
    beside = "; ".join(f"{_named(sources[side.article_id], dated=shared)} has “{words}”" for side, words in others)
    return LeadSentence(text=f"{said}; {beside}." if beside else f"{said}.", fact_ids=(finding.id,))


def _named(reading: Reading, *, dated: bool) -> str:
    day = reading.article.published
    return f"{reading.article.label} of {day.isoformat()}" if dated and day else reading.article.label


def _others(finding: Finding, own: Side) -> list[tuple[Side, str]]:
    """Sides that say otherwise than one of them, each value once, those that most articles have first."""
    said: dict[object, list[Side]] = {}
    for side in finding.sides:
        if value_key(side) != value_key(own):
            said.setdefault(value_key(side), []).append(side)
    ranked = sorted(said.values(), key=lambda sides: -len(sides))
    return [(sides[0], clip(sides[0].value or sides[0].text)) for sides in ranked[:MOST_VALUES]]


def clip(words: str) -> str:
    """Words on one line, the end of very many left out."""
    line = " ".join(words.split())
    return line if len(line) <= _MOST_WORDS_BESIDE else f"{line[:_MOST_WORDS_BESIDE].rsplit(' ', 1)[0]} …"


def value_key(side: Side) -> object:
    """Equal for "17 people" and "Seventeen people"."""
    words = " ".join((side.value or side.text).split())
    figures = tuple((one.low, one.high, one.unit_kind) for one in find_quantities(words)) if side.value else ()
    return figures or words.casefold()
