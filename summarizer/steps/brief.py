"""Write a briefing: read articles, group them into stories, compare the sources of each, write it up."""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from importlib import metadata
from typing import NamedTuple

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import Reading, read_article
from summarizer.core.stories.briefing import StoryPlan, article_order, plan_stories, with_dispute, write_story
from summarizer.core.stories.changes import find_changes
from summarizer.core.stories.lead import check_lead
from summarizer.core.stories.opening import event_facts, open_with_event
from summarizer.domain.article import Article
from summarizer.domain.briefing import Briefing, Fact, Story
from summarizer.domain.summary import Coverage, Provenance
from summarizer.engines.asking import gather_or_cancel
from summarizer.engines.protocol import LeadWriter, PairJudge
from summarizer.errors import BudgetExceeded, InputError, ModelError
from summarizer.steps.compare import PAIRS_PER_CALL, judge_parts

LEAD_FACTS_SHOWN = 12
"""Facts a writer of leads is given."""


class Asked(NamedTuple):
    """Who is asked, and how: nobody in the offline engine.

    `fallback` lets rules and own words stand where a model fails. `for_story` gives each story a judge and a writer of
    its own, so that what each story took is known.
    """

    judge: PairJudge | None = None
    writer: LeadWriter | None = None
    pairs_per_call: int = PAIRS_PER_CALL
    fallback: bool = True
    for_story: "Callable[[], Asked] | None" = None

    def accounts(self) -> dict[int, Provenance]:
        """What was asked and spent up to now, by the object that asked."""
        return {id(one): one.provenance for one in (self.judge, self.writer) if one is not None}


class _Told(NamedTuple):
    """A story with who was asked about it, and what went wrong while it was written."""

    story: Story
    accounts: Mapping[int, Provenance] = {}
    failures: tuple[str, ...] = ()


async def brief_articles(
    articles: Sequence[Article],
    *,
    asked: Asked | None = None,
    title: str = "Briefing",
    since: Briefing | None = None,
    on_step: Callable[[str], None] = lambda _: None,
    on_stories: Callable[[int], None] = lambda _: None,
) -> Briefing:
    """Group articles into stories and write each up. The result does not depend on the order of the articles.

    Args:
        articles: Each with an id of its own.
        asked: A model to judge open pairs and to write leads; both are checked.
        title: Printed above the briefing.
        since: An earlier briefing; what differs from it is listed.
        on_step: Called with a few words after each article read and each story written.
        on_stories: Called with the number of stories as soon as it is known.

    Raises:
        InputError: No article has a sentence of content.
        ModelError: The model failed and `asked.fallback` is off.
        BudgetExceeded: A call would have passed `max_cost` and `asked.fallback` is off.
    """
    asked = asked or Asked()
    readings = await _read(articles, on_step)
    plans = plan_stories(readings)
    on_stories(len(plans))
    told = await gather_or_cancel(
        _tell(plan, readings, asked, f"s{at}", on_step) for at, plan in enumerate(plans, start=1)
    )
    briefing = Briefing(
        title=title,
        articles=tuple(readings[number].article for plan in plans for number in plan.members),
        stories=tuple(one.story for one in told),
        provenance=_account(readings, plans, told),
    )
    if since is None:
        return briefing
    changes = find_changes(since, briefing)
    return briefing.model_copy(update={"changes": changes, "since": _name_of(since)})


def _name_of(briefing: Briefing) -> str:
    """Title and the day of its latest article."""
    days = [article.published for article in briefing.articles if article.published]
    return f"{briefing.title}, articles up to {max(days).isoformat()}" if days else briefing.title


async def _read(articles: Sequence[Article], on_step: Callable[[str], None]) -> list[Reading]:
    readings = []
    for article in sorted(articles, key=article_order):
        reading = read_article(article)
        if reading.content:
            readings.append(reading)
        on_step(f"read {article.label}")
        await asyncio.sleep(0)
    if not readings:
        raise InputError("no sentence of an article in the input; are these lists, tables or pages of links?")
    return readings


async def _tell(
    plan: StoryPlan, readings: Sequence[Reading], asked: Asked, story_id: str, on_step: Callable[[str], None]
) -> _Told:
    """One story, from its articles to its lead."""
    asked = asked.for_story() if asked.for_story else asked
    compared = [readings[number] for number in plan.compared]
    judged = await judge_parts(
        compare_readings(compared), asked.judge, pairs_per_call=asked.pairs_per_call, fallback=asked.fallback
    )
    story = write_story(compared, judged.parts, story_id=story_id)
    listed = tuple(readings[number].article.id for number in plan.members)
    told = await _write_lead(story.model_copy(update={"article_ids": listed}), compared, asked)
    failure = (judged.provenance.fallback,) if judged.provenance.fallback else ()
    on_step(f"wrote {story.title}")
    accounts = asked.accounts()
    spent = _add_up(list(accounts.values()))
    priced = told.story.model_copy(update={"usage": spent.usage, "cost": spent.cost})
    return _Told(priced, accounts, (*failure, *told.failures))


async def _write_lead(story: Story, readings: Sequence[Reading], asked: Asked) -> _Told:
    """The story with the writer's lead where the facts carry it, else with the one it has."""
    if asked.writer is None:
        return _Told(story)
    event = event_facts(story, readings)
    facts = _facts_for_lead(story, event)
    if not facts:
        return _Told(story)
    try:
        proposed = await asked.writer.write(story.title, facts)
    except (ModelError, BudgetExceeded) as error:
        if not asked.fallback:
            raise
        return _Told(story, failures=(f"{type(error).__name__}: {error}",))
    written = check_lead(proposed, facts, readings, disputed=story.disputed)
    if not written.lead:
        return _Told(story.model_copy(update={"rejected": written.rejected}))
    shown = with_dispute(open_with_event(written.lead, story.lead, event), story.disputed, readings)
    return _Told(story.model_copy(update={"lead": shown, "lead_by": "model", "rejected": written.rejected}))


def _facts_for_lead(story: Story, event: Collection[str]) -> tuple[Fact, ...]:
    """What a lead may say, the event first: established facts; with hardly any, those of single sources as well."""
    few = story.single_source if len(story.established) < 2 else ()
    facts = sorted((*story.established, *few), key=lambda fact: fact.id not in event)
    return tuple(facts[:LEAD_FACTS_SHOWN])


def _account(readings: Sequence[Reading], plans: Sequence[StoryPlan], told: Sequence[_Told]) -> Provenance:
    """Who spoke, at what price, and what was read."""
    accounts = list({key: account for one in told for key, account in one.accounts.items()}.values())
    failures = [why for one in told for why in one.failures]
    notes = [note for account in accounts for note in account.coverage.notes]
    left = sum(len(plan.only_listed) for plan in plans)
    if left:
        notes.append(f"{left} articles of very large stories are listed with them and were not compared")
    coverage = Coverage(
        characters=sum(len(reading.article.text) for reading in readings),
        sentences=sum(len(reading.sentences) for reading in readings),
        sentences_read=sum(len(reading.content) for reading in readings),
        notes=tuple(dict.fromkeys(notes)),
    )
    made_by = _add_up(accounts)
    fallback = "; ".join(dict.fromkeys(failures)) or None
    return made_by.model_copy(update={"coverage": coverage, "version": _version(), "fallback": fallback})


def _add_up(accounts: Sequence[Provenance]) -> Provenance:
    """One account of several that were asked; the price is unknown if one of them is."""
    answered = [account for account in accounts if account.usage.calls]
    if not answered:
        return Provenance(engine="offline")
    total = answered[0]
    for account in answered[1:]:
        known = total.cost is not None and account.cost is not None
        total = total.model_copy(
            update={
                "usage": total.usage + account.usage,
                "cost": (total.cost or 0.0) + (account.cost or 0.0) if known else None,
                "prompts": {**total.prompts, **account.prompts},
                "retries": total.retries + account.retries,
            }
        )
    return total


@lru_cache(maxsize=1)
def _version() -> str:
    return metadata.version("summarizer")
