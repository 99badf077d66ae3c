"""RSS and Atom feeds: one article an entry."""

import io
import re
from calendar import timegm
from collections.abc import Callable, Iterator, Mapping
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


def articles_of_feed(
    payload: Payload, options: ReadOptions, *, read_page: Callable[[Payload, ReadOptions], Article]
) -> Iterator[Article | ReadFailure]:
    """Articles of a feed, in its order.

    An entry that carries only a teaser is fetched from its link when the feed itself came from the web; a feed read
    from a file never causes a download, and its teasers are marked by a note.

    Args:
        payload: The feed.
        options: What the user said about it.
        read_page: Gives the article of a page that an entry links to.

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
            link = _string(entry.get("link"))
            teaser = _text_of_entry(entry, payload.name)
            if len(teaser) < _FULL_TEXT_CHARS and payload.url and link:
                yield read_page(_fetch(link, options), options)
            else:
                path = f"{payload.path}:{number}" if payload.path else None
                yield _article_of_text(teaser, {**_entry_fields(entry, feed.feed), "url": link}, options, path=path)
        except InputError as exc:
            yield ReadFailure(payload.name, f"{payload.name}, entry {number}: {exc}", number)


def _text_of_entry(entry: "FeedParserDict", name: str) -> str:
    markup = _entry_markup(entry)
    return visible_text(markup, name) if _TAG.search(markup) else markup


def _article_of_text(text: str, fields: dict[str, object], options: ReadOptions, *, path: str | None) -> Article:
    if not any(character.isalnum() for character in text):
        raise InputError("no text; open its link and save the page")
    given: dict[FieldOrigin, Mapping[str, object]] = {"option": option_fields(options), "markup": fields}
    notes = () if len(text) >= _FULL_TEXT_CHARS else ("only the teaser in the feed was read",)
    return build_article(text, given, path=path, notes=notes)


def _fetch(link: str, options: ReadOptions) -> Payload:
    from summarizer.sources.fetch import fetch  # httpx2 is heavy and feeds are mostly read from files

    return fetch(link, options)


def _entry_markup(entry: "FeedParserDict") -> str:
    contents = entry.get("content") or []
    found = [str(content.get("value", "")) for content in contents] + [str(entry.get("summary", ""))]
    return max(found, key=len)


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
