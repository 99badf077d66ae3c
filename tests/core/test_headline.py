import pytest

from summarizer.core.reading import read_article
from summarizer.core.summary.headline import find_headline
from summarizer.core.text.articles import make_article


def headline_of(text: str, title: str | None = None) -> str:
    return find_headline(read_article(make_article(text, title=title))).text


LONG = "Thousands of steel workers walked out of the Velmar mills on Monday in protest at pay"


def test_the_title_is_the_headline():
    assert headline_of("The dam broke on Friday.", "Dam breaks in Obermark") == "Dam breaks in Obermark"


def test_a_short_lead_is_taken_whole_without_its_full_stop():
    assert headline_of("The dam at Obermark broke on Friday.") == "The dam at Obermark broke on Friday"


@pytest.mark.parametrize(
    "rest",
    [
        ", raising fears of a winter without heating in the northern towns.",
        " while the owners met bankers in the capital to talk about closing two furnaces.",
        " after talks with the owners about a new contract had broken down at the weekend.",
        ", which have not made a profit since the new owners took over nine years ago.",
    ],
)
def test_a_long_lead_is_cut_where_a_clause_ends(rest):
    assert headline_of(LONG + rest) == LONG


@pytest.mark.parametrize(
    "lead",
    [
        "The dam at Obermark will not hold through the night, a spokesman for the civil defence agency said "
        "while rain went on falling in the hills above it.",
        'The prime minister said he would resign "as soon as the dam is safe and while the people of Obermark '
        'still trust me, after all we went through".',
        "The minister will stay in office unless the court finds against him in the case that was brought by "
        "three of his own former officials last spring.",
    ],
    ids=["who says it", "inside a quotation", "a condition"],
)
def test_a_cut_never_drops_who_says_it_a_quotation_mark_or_a_condition(lead):
    shown = headline_of(lead)
    assert lead.startswith(shown)
    assert "said" in shown or "said" not in lead
    assert shown.count('"') % 2 == 0
    assert ("unless" in shown) == ("unless" in lead)


def test_a_dateline_is_no_part_of_the_headline():
    assert headline_of("OBERMARK (Tarn Press) - The dam broke on Friday.") == "The dam broke on Friday"


def test_a_headline_stands_in_the_sentence_it_names():
    article = make_article(LONG + ", raising fears of a winter without heating in the northern towns. More rain fell.")
    found = find_headline(read_article(article))
    assert found.sentence == 0 and found.text in article.sentence_text(0)


def test_an_inferred_title_that_the_story_does_not_speak_of_is_passed_over():
    article = make_article(
        "Send this page by email\n\nThe dam at Obermark broke on Friday. Homes were flooded in Tarn."
    )
    inferred = article.model_copy(update={"title": "Send this page by email", "origins": {"title": "inferred"}})
    assert find_headline(read_article(inferred)).text == "The dam at Obermark broke on Friday"
