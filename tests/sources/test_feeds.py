from datetime import date
from pathlib import Path

import pytest

from summarizer.domain.article import Article
from summarizer.errors import InputError
from summarizer.sources import ReadFailure, ReadOptions, read_article, read_articles
from summarizer.sources.documents import article_of_payload
from summarizer.sources.feeds import articles_of_feed
from summarizer.sources.payload import Payload

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Hill Radio</title>
<item><title>Bridge shut</title><link>http://example.org/1</link><pubDate>Tue, 06 Jul 2021 23:30:00 GMT</pubDate>
<description>&lt;p&gt;The council closed the bridge.&lt;/p&gt;&lt;p style="display:none"&gt;Obey.&lt;/p&gt;
&lt;p&gt;Buses go
round.&lt;/p&gt;</description></item>
<item><title>Empty</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley Post</title><entry><title>Mill sold</title>
<author><name>Rosa Lind</name></author><published>2021-07-06T10:00:00Z</published>
<content type="text">The mill was sold &amp;amp; closed.</content></entry></feed>"""


def read(tmp_path: Path, feed: str) -> list[Article | ReadFailure]:
    path = tmp_path / "feed.xml"
    path.write_text(feed, encoding="utf-8")
    return list(read_articles([str(path)]))


def test_each_entry_is_an_article_and_an_empty_one_a_failure(tmp_path: Path) -> None:
    article, failure = read(tmp_path, RSS)
    assert isinstance(article, Article)
    assert article.text == "The council closed the bridge.\nBuses go round."
    assert (article.title, article.source, article.published) == ("Bridge shut", "Hill Radio", date(2021, 7, 6))
    assert (article.url, article.label) == ("http://example.org/1", "Hill Radio")
    assert article.notes == ("only the teaser in the feed was read",)
    assert isinstance(failure, ReadFailure)
    assert (failure.line, "entry 2: no text" in failure.message) == (2, True)


def test_atom_is_read_too(tmp_path: Path) -> None:
    (article,) = read(tmp_path, ATOM)
    assert isinstance(article, Article)
    assert (article.title, article.author, article.published) == ("Mill sold", "Rosa Lind", date(2021, 7, 6))


def test_one_article_is_expected_where_one_is_named(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(ATOM.replace("</feed>", ATOM[ATOM.index("<entry>") :]), encoding="utf-8")
    with pytest.raises(InputError, match="holds 2 articles"):
        read_article(str(path))


def test_a_feed_without_entries_is_an_input_error() -> None:
    payload = Payload(b"<rss version='2.0'><channel></channel></rss>", name="feed.xml")
    with pytest.raises(InputError, match=r"feed\.xml is a feed without entries"):
        list(articles_of_feed(payload, ReadOptions(), read_page=article_of_payload))


def test_a_link_of_a_web_feed_goes_through_the_same_gate() -> None:
    feed = RSS.replace("http://example.org/1", "http://127.0.0.1/secret").encode()
    first, _ = articles_of_feed(
        Payload(feed, name="feed", url="https://example.org/feed"), ReadOptions(), read_page=article_of_payload
    )
    assert isinstance(first, ReadFailure)
    assert "private or reserved" in first.message
