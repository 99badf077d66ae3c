"""A hundred articles whose truth is known, and what a briefing makes of a few more."""

import asyncio
import random
from collections.abc import Callable, Sequence

import pytest

from benchmarks.corpus import Corpus, make_corpus
from summarizer.core.reading import read_article
from summarizer.core.stories.lead import check_lead
from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.domain.briefing import Briefing, Fact, LeadSentence, Story
from summarizer.domain.comparison import Relation, Severity
from summarizer.domain.summary import Provenance
from summarizer.domain.values import Evidence, Usage
from summarizer.errors import InputError, ModelUnavailable
from summarizer.report.briefing import render_markdown
from summarizer.report.briefing_terminal import render_terminal
from summarizer.report.html import render_briefing_html
from summarizer.steps.brief import Asked, brief_articles


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus(stories=10, articles_each=10)


@pytest.fixture(scope="module")
def briefing(corpus: Corpus) -> Briefing:
    return asyncio.run(brief_articles(corpus.articles))


def story_named(briefing: Briefing, corpus: Corpus, name: str) -> Story:
    return next(story for story in briefing.stories if corpus.story_of[story.article_ids[0]] == name)


def all_evidence(story: Story) -> list[Evidence]:
    lines = [*story.established, *story.single_source, *story.timeline, *story.voices]
    return [item for line in lines for item in line.evidence]


def test_every_article_stands_in_its_story(briefing: Briefing, corpus: Corpus) -> None:
    found = {frozenset(story.article_ids) for story in briefing.stories}
    planted = {
        frozenset(id_ for id_, name in corpus.story_of.items() if name == story)
        for story in set(corpus.story_of.values())
    }
    assert len(briefing.stories) == 10
    assert found == planted


def test_copies_count_as_one_origin(briefing: Briefing, corpus: Corpus) -> None:
    for story in briefing.stories:
        planted: dict[str, set[str]] = {}
        for article_id in story.article_ids:
            planted.setdefault(corpus.origin_of[article_id], set()).add(article_id)
        assert {frozenset(group.article_ids) for group in story.origins} == {frozenset(ids) for ids in planted.values()}


def test_every_planted_conflict_is_shown_with_each_side(briefing: Briefing, corpus: Corpus) -> None:
    for conflict in corpus.conflicts:
        story = story_named(briefing, corpus, conflict.story)
        grave = [one for one in story.disputed if one.severity >= Severity.S2]
        assert [one.relation for one in grave] == [Relation.CONTRADICTION], conflict
        said = {side.article_id: side.value or "" for side in grave[0].sides}
        assert {id_ for id_, value in said.items() if conflict.other in value} == conflict.with_other
        assert {id_ for id_, value in said.items() if conflict.value in value} == conflict.with_value


def test_no_disputed_value_stands_among_the_established_facts(briefing: Briefing, corpus: Corpus) -> None:
    for conflict in corpus.conflicts:
        story = story_named(briefing, corpus, conflict.story)
        disputed = {side.text for one in story.disputed if one.severity >= Severity.S2 for side in one.sides}
        assert not disputed & {item.text for fact in story.established for item in fact.evidence}


def test_every_footnote_leads_to_its_words(briefing: Briefing, corpus: Corpus) -> None:
    articles = {article.id: article for article in briefing.articles}
    for story in briefing.stories:
        evidence = all_evidence(story)
        assert evidence
        for item in evidence:
            article = articles[item.article_id]
            assert article.text[item.start : item.end] == item.text
            assert item.text in article.text[article.sentences[item.sentence].start :]
            assert item.article_id in story.article_ids


def test_established_facts_rest_on_reports_written_apart(briefing: Briefing, corpus: Corpus) -> None:
    for story in briefing.stories:
        assert len(story.established) >= 4
        for fact in story.established:
            origins = {corpus.origin_of[item.article_id] for item in fact.evidence}
            assert len(origins) == fact.origins >= 2, fact.text


def test_what_one_report_and_its_copies_have_is_single_source(briefing: Briefing, corpus: Corpus) -> None:
    for story in briefing.stories:
        for fact in story.single_source:
            assert len({corpus.origin_of[item.article_id] for item in fact.evidence}) == 1


def test_no_instruction_of_an_article_is_repeated_as_news(briefing: Briefing, corpus: Corpus) -> None:
    planted = set(corpus.instructions.values())
    assert planted
    for story in briefing.stories:
        said = [story.title, *(line.text for line in (*story.lead, *story.established, *story.single_source))]
        said += [side.text for finding in story.disputed for side in finding.sides]
        said += [entry.text for entry in story.timeline] + [voice.text for voice in story.voices]
        assert not [text for text in said if any(order[:-1] in text for order in planted)]


def test_quotations_are_verbatim_and_told_once(briefing: Briefing, corpus: Corpus) -> None:
    for name, quotation in corpus.quotations.items():
        voices = story_named(briefing, corpus, name).voices
        assert [voice.text.rstrip(".,") for voice in voices] == [quotation]
        assert len({item.article_id for item in voices[0].evidence}) >= 4


def test_every_sentence_of_a_lead_cites_something_of_its_story(briefing: Briefing) -> None:
    for story in briefing.stories:
        known = {fact.id for fact in (*story.established, *story.single_source)} | {one.id for one in story.disputed}
        assert story.lead
        assert all(one.fact_ids and set(one.fact_ids) <= known for one in story.lead)


async def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = list(make_corpus(stories=3, articles_each=5).articles)
    first = await brief_articles(articles)
    random.Random(4).shuffle(articles)
    assert await brief_articles(articles) == first


async def test_a_briefing_survives_json() -> None:
    briefing = await brief_articles(make_corpus(stories=2, articles_each=4).articles)
    assert Briefing.model_validate_json(briefing.model_dump_json()) == briefing


async def test_one_article_makes_a_story_of_what_it_says() -> None:
    article = make_article(
        "The council of Ostby voted on Monday to close the harbour pool. “It leaks,” mayor Rita Holm told the council. "
        "About 300 swimmers had signed a petition against the plan.",
        source="Ostby Times",
    )
    briefing = await brief_articles([article])
    story = briefing.stories[0]
    assert not story.established
    assert "The council of Ostby voted on Monday to close the harbour pool." in [f.text for f in story.single_source]
    assert any("No date is known for Ostby Times" in question for question in story.open_questions)


async def test_input_without_a_sentence_is_an_input_error() -> None:
    with pytest.raises(InputError, match="no sentence of an article"):
        await brief_articles([make_article("Share this page")])


TWO = (
    make_article("The bridge over the Orne at Caldy fell on Monday.\n\nNobody was on the bridge.", source="A", id="a"),
    make_article("On Monday the bridge at Caldy fell into the Orne.\n\nThe bridge was empty.", source="B", id="b"),
)


class Writing:
    """Writes what it is told to, citing the first fact."""

    provenance = Provenance(engine="model", model="scripted")

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    async def write(self, title: str, facts: Sequence[Fact]) -> Sequence[LeadSentence]:
        return [LeadSentence(text=text, fact_ids=(facts[0].id,)) for text in self.texts]


class Unreachable:
    provenance = Provenance(engine="model")

    async def write(self, title: str, facts: Sequence[Fact]) -> Sequence[LeadSentence]:
        raise ModelUnavailable("no answer from http://localhost:1")


async def test_a_models_lead_stands_where_the_facts_carry_it() -> None:
    story = (await brief_articles(TWO, asked=Asked(writer=Writing("The bridge at Caldy fell on Monday.")))).stories[0]
    assert [one.text for one in story.lead] == ["The bridge at Caldy fell on Monday."]
    assert not story.rejected


async def test_a_models_unsupported_sentence_is_rejected_and_own_words_stay() -> None:
    story = (await brief_articles(TWO, asked=Asked(writer=Writing("The bridge at Caldy killed 12 people.")))).stories[0]
    assert [one.text for one in story.rejected] == ["The bridge at Caldy killed 12 people."]
    assert story.rejected[0].reasons
    assert story.lead_by == "sources"
    assert story.lead
    assert all("12" not in one.text for one in story.lead)


@pytest.mark.parametrize("render", [render_markdown, render_terminal, render_briefing_html])
@pytest.mark.parametrize("proposed", ["The bridge at Caldy killed 12 people.", "The bridge at Caldy fell on Monday."])
async def test_a_page_says_so_where_nothing_a_model_wrote_was_accepted(
    render: Callable[[Briefing], str], proposed: str
) -> None:
    page = render(await brief_articles(TWO, asked=Asked(writer=Writing(proposed))))
    said = "own words: nothing the model proposed was carried by them" in " ".join(page.split())
    assert said == ("killed" in proposed)


async def test_own_words_stand_in_for_a_writer_that_fails() -> None:
    briefing = await brief_articles(TWO, asked=Asked(writer=Unreachable()))
    assert briefing.stories[0].lead
    assert "no answer from" in (briefing.provenance.fallback or "")


async def test_a_writers_failure_is_raised_when_nothing_may_stand_in() -> None:
    with pytest.raises(ModelUnavailable):
        await brief_articles(TWO, asked=Asked(writer=Unreachable(), fallback=False))


async def test_a_disputed_value_is_no_part_of_a_models_lead() -> None:
    told = "A storm tore the roof off the market in Ordal on Monday and killed {} people."
    articles = [make_article(told.format(toll), source=source, id=source) for toll, source in ((12, "A"), (15, "B"))]
    written = check_lead(
        [LeadSentence(text="A storm killed 12 people in Ordal on Monday.", fact_ids=("f",))],
        [Fact(id="f", text="A storm hit Ordal.", evidence=(whole_sentence(articles[0]),), origins=2)],
        [read_article(article) for article in articles],
        disputed=(await brief_articles(articles)).stories[0].disputed,
    )
    assert not written.lead
    assert [reason.code for reason in written.rejected[0].reasons] == ["disputed"]


def whole_sentence(article: Article) -> Evidence:
    return Evidence(article_id=article.id, sentence=0, start=0, end=len(article.text), text=article.text)


def test_what_a_model_writes_of_one_source_is_said_with_its_name() -> None:
    facts = [Fact(id="f1", text=TWO[0].sentence_text(1), evidence=(second_sentence(TWO[0]),))]
    proposed = [LeadSentence(text="Nobody was on the bridge.", fact_ids=("f1",))]
    written = check_lead(proposed, facts, [read_article(article) for article in TWO])
    assert [one.text for one in written.lead] == ["A: Nobody was on the bridge."]


def test_a_sentence_that_names_the_wrong_fact_gets_the_one_that_carries_it() -> None:
    first = Evidence(article_id="a", sentence=0, start=0, end=48, text=TWO[0].text[:48])
    facts = [
        Fact(id="f1", text=first.text, evidence=(first,), origins=2),
        Fact(id="f2", text=TWO[0].sentence_text(1), evidence=(second_sentence(TWO[0]),), origins=2),
    ]
    proposed = [LeadSentence(text="Nobody was on the bridge.", fact_ids=("f1",))]
    written = check_lead(proposed, facts, [read_article(article) for article in TWO])
    assert [one.fact_ids for one in written.lead] == [("f2",)]


def second_sentence(article: Article) -> Evidence:
    place = article.sentences[1]
    return Evidence(article_id=article.id, sentence=1, start=place.start, end=place.end, text=article.sentence_text(1))


class Priced(Writing):
    provenance = Provenance(engine="model", model="scripted", usage=Usage(calls=1, attempts=1), cost=0.02)


async def test_each_story_tells_what_it_took_and_the_briefing_the_sum() -> None:
    strike = make_article("Pilots in Dunmar went on strike on Friday over pay, their union said.", source="C", id="c")
    asked = Asked(for_story=lambda: Asked(writer=Priced("The bridge at Caldy fell on Monday.")))
    briefing = await brief_articles((*TWO, strike), asked=asked)
    assert [(story.usage.calls, story.cost) for story in briefing.stories] == [(1, 0.02), (1, 0.02)]
    assert (briefing.provenance.usage.calls, briefing.provenance.cost) == (2, 0.04)


def test_a_lead_that_cites_no_fact_is_rejected() -> None:
    reading = read_article(TWO[0])
    written = check_lead([LeadSentence(text="The bridge fell.", fact_ids=("s9-e9",))], [], [reading])
    assert not written.lead
    assert written.rejected[0].reasons[0].code == "no_fact"
