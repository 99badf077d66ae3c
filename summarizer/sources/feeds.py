"""RSS and Atom feeds: one article an entry."""

import io
import re
from calendar import timegm
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from summarizer.core.text.articles import build_article
from summarizer.domain.article import Article, FieldOrigin
from summarizer.errors import InputError
from summarizer.sources.html import visible_text
from summarizer.sources.options import ReadFailure, ReadOptions
from summarizer.sources.payload import Payload
from summarizer.sources.rows import option_fields

if TYPE_CHECKING:
    from feedparser import FeedParserDict

MAX_ENTRIES = 500
_FULL_TEXT_CHARS = 1_000
"""Entries with more text than this hold the article; shorter ones, a teaser of the page they link to."""
_TAG = re.compile(r"<[A-Za-z/]")


def articles_of_feed(payload: Payload, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """Articles of a feed, in its order.

    An entry that carries only a teaser is fetched from its link when the feed itself came from the web; a feed read
    from a file never causes a download, and its teasers are marked by a note.

    Raises:
        InputError: no entries, or the package that reads feeds is missing.
    """
    try:
        import feedparser
    except ImportError as exc:
        raise InputError(
            f"cannot read {payload.name}: feeds need an extra package; pip install 'summarizer[feeds]'"
        ) from exc
    feed = feedparser.parse(io.BytesIO(payload.data))
    if not feed.entries:
        raise InputError(f"{payload.name} is a feed without entries; check it")
    for number, entry in enumerate(feed.entries[:MAX_ENTRIES], 1):
        try:
            yield _article_of_entry(entry, feed.feed, number=number, payload=payload, options=options)
        except InputError as exc:
            yield ReadFailure(payload.name, f"{payload.name}, entry {number}: {exc}", number)


def _article_of_entry(
    entry: "FeedParserDict", feed: "FeedParserDict", *, number: int, payload: Payload, options: ReadOptions
) -> Article:
    link = _string(entry.get("link"))
    markup = _entry_markup(entry)
    text = visible_text(markup, payload.name) if _TAG.search(markup) else markup
    if len(text) < _FULL_TEXT_CHARS and payload.url and link:
        return _linked_article(link, options)
    if not any(character.isalnum() for character in text):
        raise InputError("no text; open its link and save the page")
    fields = {**_entry_fields(entry, feed), "url": link}
    given: dict[FieldOrigin, Mapping[str, object]] = {"option": option_fields(options), "markup": fields}
    notes = () if len(text) >= _FULL_TEXT_CHARS else ("only the teaser in the feed was read",)
    path = f"{payload.path}:{number}" if payload.path else None
    return build_article(text, given, path=path, notes=notes)


def _entry_markup(entry: "FeedParserDict") -> str:
    contents = entry.get("content") or []
    found = [str(content.get("value", "")) for content in contents] + [str(entry.get("summary", ""))]
    return max(found, key=len)


def _linked_article(link: str, options: ReadOptions) -> Article:
    from summarizer.sources.documents import article_of_payload
    from summarizer.sources.fetch import fetch

    return article_of_payload(fetch(link, options), options)


def _entry_fields(entry: "FeedParserDict", feed: "FeedParserDict") -> dict[str, object]:
    stamp = entry.get("published_parsed") or entry.get("updated_parsed")
    instant = datetime.fromtimestamp(timegm(stamp), UTC) if stamp else None
    return {
        "title": _string(entry.get("title")),
        "source": _string(feed.get("title")),
        "author": _string(entry.get("author")),
        "published": instant.date() if instant else None,
        "published_at": instant,
    }


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
