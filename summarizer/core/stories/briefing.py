"""The plan of a briefing: stories in order, and of each what is established, disputed, told by one source, and open."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from summarizer.core.difference.comparison import ComparedParts
from summarizer.core.figures.quantities import find_quantities
from summarizer.core.reading import Reading
from summarizer.core.stories.lead import dispute_line, own_words_lead
from summarizer.core.stories.open_questions import find_open_questions
from summarizer.core.stories.opening import is_cut, read_openings
from summarizer.core.stories.stories import group_stories
from summarizer.core.stories.story_facts import collect_facts
from summarizer.core.stories.story_timeline import merge_timelines
from summarizer.core.stories.voices import collect_voices
from summarizer.core.summary.headline import find_headline
from summarizer.core.text.instructions import reads_as_instruction
from summarizer.core.text.words import content_stems
from summarizer.domain.article import Article
from summarizer.domain.briefing import LeadSentence, Story
from summarizer.domain.comparison import Facet, Finding, Relation, Severity

MAX_STORY_ARTICLES = 50
"""Articles of one story that are compared with each other; comparing costs the square of their number."""
SHORT_TITLE = 120
"""Characters up to which a headline is preferred to a longer one."""


class StoryPlan(NamedTuple):
    """Articles of one story by number, those that are compared, and those that are only listed with it."""

    members: tuple[int, ...]
    compared: tuple[int, ...]

    @property
    def only_listed(self) -> tuple[int, ...]:
        """Articles beyond `MAX_STORY_ARTICLES`."""
        return tuple(number for number in self.members if number not in self.compared)


def article_order(article: Article) -> tuple[date, str, str]:
    """Order in which articles are worked on, whatever the order they came in: by day, source, id."""
    return article.published or date.max, article.source or "", article.id


def plan_stories(readings: Sequence[Reading]) -> tuple[StoryPlan, ...]:
    """Stories of a collection, those with most articles first.

    Of a very large story the articles published last are compared, as they know most.
    """
    stories = group_stories(readings)
    return tuple(StoryPlan(story, tuple(sorted(story[-MAX_STORY_ARTICLES:]))) for story in stories)


def write_story(readings: Sequence[Reading], parts: ComparedParts, *, story_id: str) -> Story:
    """Everything a briefing says of one story, with the lead in the sources' own words."""
    findings = tuple(sorted(parts.findings, key=lambda finding: (-finding.severity, finding.internal)))
    facts = collect_facts(readings, parts._replace(findings=findings), story_id=story_id)
    disputed = tuple(
        finding.model_copy(update={"id": f"{story_id}-{finding.id}"})
        for finding in findings
        if finding.severity > Severity.S0
    )
    lead = own_words_lead(facts, disputed, readings, read_openings(readings, parts.origins))
    return Story(
        id=story_id,
        title=find_title(readings, doubted=_doubted_figures(findings, readings)),
        article_ids=tuple(reading.article.id for reading in readings),
        lead=with_dispute(lead, disputed, readings),
        established=facts.established,
        disputed=disputed,
        single_source=facts.single_source,
        timeline=merge_timelines(readings),
        voices=collect_voices(readings),
        open_questions=find_open_questions(readings, findings),
        origins=parts.origins,
    )


def with_dispute(
    lead: Sequence[LeadSentence], disputed: Sequence[Finding], readings: Sequence[Reading]
) -> tuple[LeadSentence, ...]:
    """The lead, with a sentence on what the sources differ about if it changes the story and is not told yet.

    It comes last, but at once where the lead opens without the disputed words.
    """
    line = dispute_line(disputed, {reading.article.id: reading.article.label for reading in readings})
    told = {id_ for sentence in lead if not is_cut(sentence) for id_ in sentence.fact_ids}
    if line is None or told & set(line.fact_ids):
        return tuple(lead)
    at = 1 if lead and is_cut(lead[0]) and lead[0].fact_ids == line.fact_ids else len(lead)
    return (*lead[:at], line, *lead[at:])


def _doubted_figures(findings: Sequence[Finding], readings: Sequence[Reading]) -> frozenset[Decimal]:
    """Figures that sources differ about, or that a later report has overtaken."""
    published = {reading.article.id: reading.article.published or date.min for reading in readings}
    doubted: set[Decimal] = set()
    for finding in findings:
        if finding.facet is Facet.QUANTITY and not finding.internal:
            latest = max(published[side.article_id] for side in finding.sides)
            is_update = finding.relation is Relation.UPDATE
            sides = [side for side in finding.sides if not is_update or published[side.article_id] < latest]
            doubted |= {
                one.value for side in sides for one in find_quantities(side.value or "") if one.value is not None
            }
    return frozenset(doubted)


def find_title(readings: Sequence[Reading], *, doubted: frozenset[Decimal] = frozenset()) -> str:
    """The headline whose words most of the articles use: a short one, no question, without a `doubted` figure."""
    spread = Counter(stem for reading in readings for stem in content_stems(reading.article.text))
    headlines = [find_headline(reading).text for reading in readings]
    fit = [text for text in headlines if not reads_as_instruction(text)] or headlines

    def commonness(text: str) -> float:
        stems = content_stems(text)
        return sum(spread[stem] for stem in stems) / (len(stems) + 2)

    return max(
        fit,
        key=lambda text: (
            len(text) <= SHORT_TITLE and not text.endswith("?"),
            not any(one.value in doubted for one in find_quantities(text)),
            round(commonness(text), 6),
            -len(text),
            text,
        ),
    )
