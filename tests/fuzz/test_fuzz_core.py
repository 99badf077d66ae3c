"""Whatever an article says: no crash, no hang, every piece of evidence in its place."""

import asyncio

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.core.reading import read_article
from summarizer.core.support.verification import judge_text
from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.domain.summary import Summary
from summarizer.errors import InputError
from summarizer.steps.compare import compare_articles
from summarizer.steps.summarize import summarize_offline
from tests.fuzz.hostile import TEXTS
from tests.growth import require_linear

LEAD = "The mayor of Velmar resigned on Tuesday after a vote of 30 to 12, a spokeswoman said. "
MORE = settings(max_examples=120, deadline=None)


def summarize(text: str) -> Summary | None:
    try:
        return summarize_offline(make_article(text))
    except InputError:
        return None


def require_grounded(summary: Summary, article: Article) -> None:
    """Nothing is shown as the article's that does not stand there."""
    for claim in (*summary.gist, *summary.claims):
        assert claim.evidence
        for evidence in claim.evidence:
            assert article.text[evidence.start : evidence.end] == evidence.text
    for item in (*summary.figures, *summary.quotations):
        assert article.text[item.start : item.end] == item.text
    for tension in summary.tensions:
        for side in tension.sides:
            assert article.text[side.start : side.end] == side.text


@MORE
@given(text=TEXTS)
@example(text="“" * 50)
@example(text="1," * 100 + " million")
def test_any_text_gives_a_grounded_summary_or_a_reason(text: str) -> None:
    for whole in (text, LEAD + text):
        summary = summarize(whole)
        if summary:
            require_grounded(summary, summary.article)
            summary.model_dump_json()


@settings(max_examples=60, deadline=None)
@given(claim=TEXTS, source=TEXTS)
def test_any_claim_can_be_judged_against_any_text(claim: str, source: str) -> None:
    reading = read_article(make_article(LEAD + source))
    for judged in judge_text(read_article(make_article(claim)), [reading]).sentences:
        assert 0 <= judged.support.score <= 1
        assert all(0 <= index < len(reading.sentences) for index in judged.support.sentences)


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(TEXTS, min_size=2, max_size=3))
def test_any_texts_can_be_compared(texts: list[str]) -> None:
    articles = {article.id: article for text in texts if (article := make_article(LEAD + text))}
    if len(articles) < 2:
        return
    comparison = asyncio.run(compare_articles(list(articles.values())))
    for finding in comparison.findings:
        for side in finding.sides:
            assert articles[side.article_id].text[side.start : side.end] == side.text


ENDLESS = (
    "a", "A", " ", "\n", "(", "“", '"', "1", "1,", "1 ", ".", "A. ", "said ", "John Smith ", "“x” ", "“No,” said ",
    "he said that ", "- ", "$1 million ", "on 3 May 2021 ", "Monday, ", "not ", "House of the ", "<b>", "’s ",
    ", who said ", "He said no.\n\n", "報道", "\u202e", "e\u0301", "Smith: ", "a-b-", "1/2/", "5 per cent of the ",
    "between 5 and ", "a@b.c ", "http://a.b/c ", "The 5 men of Oslo said “we (all) know” on Monday. ",
)  # fmt: skip


@pytest.mark.parametrize("piece", ENDLESS, ids=repr)
def test_endless_text_takes_time_in_proportion_to_its_length(piece: str) -> None:
    require_linear(lambda characters: summarize(LEAD + (piece * (characters // len(piece)))), 2_500)
