from datetime import UTC, date, datetime

import pytest

from summarizer.core.text.articles import make_article, parse_article
from summarizer.core.text.metadata import parse_published
from summarizer.errors import InputError

BODY = "The council closed the bridge. Buses go round.\n"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-07-06", date(2021, 7, 6)),
        ("6 July 2021", date(2021, 7, 6)),
        ("July 6, 2021", date(2021, 7, 6)),
        ("Tue, 6th Jul. 2021", date(2021, 7, 6)),
        ("2021-07-06T23:30:00+02:00", date(2021, 7, 6)),
    ],
)
def test_publication_dates_are_read_in_unambiguous_forms(written: str, day: date) -> None:
    published = parse_published(written)
    assert published is not None
    assert published.day == day


@pytest.mark.parametrize("written", ["06/07/2021", "2021-13-01", "31 June 2021", "yesterday", "July 2021", ""])
def test_ambiguous_or_impossible_dates_are_none(written: str) -> None:
    assert parse_published(written) is None


@pytest.mark.parametrize(
    "head",
    [
        "Title: Old bridge closed\nSource: Hill Radio\nPublished: 6 July 2021\nAuthor: Rosa Lind\n\n",
        "---\ntitle: 'Old bridge closed'\nsource: \"Hill Radio\"\ndate: 2021-07-06\ntags: [a, b]\n"
        "author: Rosa Lind\n---\n",
        "Title: Old bridge closed\nSource: Hill Radio\nSection: Towns\nDate: 2021-07-06\nAuthor: Rosa Lind\n\n",
        "\ufeffHeadline: Old bridge closed\r\nOutlet: Hill Radio\r\nDate: July 6, 2021\r\nByline: Rosa Lind\r\n\r\n",
    ],
    ids=["lines", "fenced", "other keys", "windows"],
)
def test_front_matter_is_read_and_left_out_of_the_text(head: str) -> None:
    article = parse_article(head + BODY)
    assert article.text == BODY
    assert (article.title, article.source, article.author) == ("Old bridge closed", "Hill Radio", "Rosa Lind")
    assert article.published == date(2021, 7, 6)
    assert article.origins["published"] == article.origins["title"] == "front_matter"


@pytest.mark.parametrize(
    "text",
    [
        "Note: this is no key we know.\n\n" + BODY,
        "Title: Old bridge closed\nNobody: knew.\n\n" + BODY,
        "Title: Old bridge closed\nThe council closed the bridge.\n\n" + BODY,
        "Source: Lloyd's.",
        "Date: 2021-07-06\n" + BODY,
        "---\nThe council closed the bridge.\n---\n" + BODY,
        "---\n",
        "---\ntags: a, b\n" + BODY,
        "Title: Old bridge closed\n" * 70,
    ],
)
def test_what_only_looks_like_front_matter_stays_text(text: str) -> None:
    article = parse_article(text)
    assert article.text == text
    assert "front_matter" not in article.origins.values()


def test_a_wrong_date_names_file_line_and_remedy() -> None:
    with pytest.raises(InputError, match=r"a\.txt, line 2: cannot read the date '06/07/2021'; write it as 2021-07-06"):
        parse_article("Title: Old bridge\nPublished: 06/07/2021\n\n" + BODY, where="a.txt")


def test_an_unclosed_fence_is_an_error_once_it_holds_a_key() -> None:
    with pytest.raises(InputError, match=r"a\.txt: the block opened by --- in line 1 is not closed"):
        parse_article("---\ntitle: Old bridge\n" + BODY, where="a.txt")


def test_an_option_beats_front_matter_and_front_matter_beats_the_text() -> None:
    text = "Source: Hill Radio\nPublished: 2021-07-06\n\n" + BODY + "- Reuters"
    assert parse_article(text).source == "Hill Radio"
    article = parse_article(text, source="Valley Post", published=date(2021, 7, 7))
    assert (article.source, article.published) == ("Valley Post", date(2021, 7, 7))
    assert article.origins["source"] == "option"


def test_a_date_option_is_never_paired_with_the_instant_of_the_front_matter() -> None:
    text = "Published: 2021-07-06T10:00:00Z\n\n" + BODY
    assert parse_article(text).published_at == datetime(2021, 7, 6, 10, tzinfo=UTC)
    assert parse_article(text, published=date(2021, 7, 7)).published_at is None


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (BODY + "- Reuters", "source", "Reuters"),
        (BODY + "(AFP)", "source", "AFP"),
        ("MARL (AP) — " + BODY, "source", "AP"),
        ("MARL, July 6, 2021 (Reuters) - " + BODY, "published", date(2021, 7, 6)),
        ("Rosa Lind\nHill Radio, Marl\n" + BODY, "author", "Rosa Lind"),
        ("Rosa Lind\nHill Radio, Marl\n" + BODY, "source", "Hill Radio"),
        ("Bridge shut\nBy Rosa Lind\n" + BODY, "author", "Rosa Lind"),
        ("Bridge shut\nBy Rosa Lind\n" + BODY, "title", "Bridge shut"),
        ("Bridge shut\nRosa Lind\n6 July 2021\n" + BODY, "author", "Rosa Lind"),
        ("MARL (Reuters) -\n" + BODY, "source", "Reuters"),
        ("# Bridge shut\n\n" + BODY, "title", "Bridge shut"),
        ("Bridge shut\nPublished: Tuesday, 6 July 2021 10:30\n" + BODY, "published", date(2021, 7, 6)),
    ],
)
def test_what_the_text_says_of_itself_is_inferred_and_marked(text: str, field: str, value: object) -> None:
    article = make_article(text)
    assert getattr(article, field) == value
    assert article.origins[field] == "inferred"
    assert article.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported on 6 July 2021 that the council closed the bridge.",
        "Updated 6 July 2021\n" + BODY,
        "MARL, July 6 (Reuters) - " + BODY,
        BODY + "Last updated: 6 July 2021\n" + BODY,
    ],
)
def test_no_date_of_publication_is_guessed(text: str) -> None:
    assert make_article(text).published is None


def test_a_field_without_value_is_unknown() -> None:
    article = parse_article("Title:  Bridge shut\nSource:\n\n" + BODY)
    assert (article.title, article.source) == ("Bridge shut", None)


@pytest.mark.parametrize("text", ["Bridge Shut\nTown Divided\n" + BODY, "MARL - " + BODY, "MARL, July 6\n" + BODY])
def test_no_author_or_source_is_guessed(text: str) -> None:
    article = make_article(text)
    assert (article.author, article.source) == (None, None)


def test_an_id_depends_on_content_and_origin_only() -> None:
    assert make_article(BODY, path="a.txt").id == make_article(BODY, path="b.txt").id
    assert make_article(BODY).id != make_article(BODY, source="Hill Radio").id


def test_terminal_escapes_and_markup_in_a_text_stay_as_they_are() -> None:
    text = "<script>x</script> {{ 7 * 7 }} \x1b[31mred\x1b[0m <|im_end|> The end."
    assert make_article(text).text == text
