"""One payload, one article: text, HTML, PDF or JSON."""

import re
from collections.abc import Iterator

from summarizer.core.text.articles import Known, parse_article
from summarizer.domain.article import Article
from summarizer.errors import InputError
from summarizer.sources.charset import Decoded, decode
from summarizer.sources.options import ReadFailure, ReadOptions
from summarizer.sources.payload import Kind, Payload, find_kind
from summarizer.sources.rows import articles_of_json, parse_json

_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)


def article_of_payload(payload: Payload, options: ReadOptions) -> Article:
    """The one article of `payload`.

    Raises:
        InputError: no article in it, more than one, or not readable.
    """
    found = list(articles_of_payload(payload, options))
    failures = [item for item in found if isinstance(item, ReadFailure)]
    if failures:
        raise InputError(failures[0].message)
    articles = [item for item in found if isinstance(item, Article)]
    if len(articles) != 1:
        count = len(articles) or "no"
        raise InputError(f"{payload.name} holds {count} articles where one is expected; use brief or batch")
    return articles[0]


def articles_of_payload(payload: Payload, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """All articles of `payload`, in its order; bad rows come as failures.

    Raises:
        InputError: the payload as a whole cannot be read.
    """
    if not payload.data.strip():
        raise InputError(f"{payload.name} is empty; give it the text of an article")
    kind = find_kind(payload)
    if kind is Kind.ROWS:
        yield from _rows(payload, options)
    elif kind is Kind.JSON:
        value = parse_json(_decode(payload, options).text, payload.name)
        yield from articles_of_json(value, where=payload.name, path=payload.path, options=options)
    elif kind is Kind.FEED:
        from summarizer.sources.feeds import articles_of_feed

        yield from articles_of_feed(payload, options, read_page=article_of_payload)
    else:
        yield _READERS[kind](payload, options)


def _decode(payload: Payload, options: ReadOptions) -> Decoded:
    declared = payload.charset
    if declared is None and (match := _META_CHARSET.search(payload.data[:2048])):
        declared = match[1].decode("ascii")
    return decode(payload.data, where=payload.name, encoding=options.encoding, declared=declared)


def _rows(payload: Payload, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    for number, line in enumerate(_decode(payload, options).text.split("\n"), 1):
        yield from articles_of_line(line, number, payload=payload, options=options)


def articles_of_line(
    line: str, number: int, *, payload: Payload, options: ReadOptions
) -> Iterator[Article | ReadFailure]:
    """Articles of one line of a file of rows; none for a blank line, a failure for a bad one."""
    if not line.strip():
        return
    where = f"{payload.name}, line {number}"
    path = f"{payload.path or payload.name}:{number}"
    try:
        yield from articles_of_json(parse_json(line, where), where=where, path=path, options=options)
    except InputError as exc:
        yield ReadFailure(payload.name, str(exc), number)


def _text_article(payload: Payload, options: ReadOptions) -> Article:
    decoded = _decode(payload, options)
    known: Known = {
        "published": options.published,
        "source": options.source,
        "language": options.language,
        "path": payload.path,
        "url": payload.url,
        "notes": (decoded.note,) if decoded.note else (),
    }
    return _with_words(payload.name, parse_article(decoded.text, where=payload.name, **known))


def _html_article(payload: Payload, options: ReadOptions) -> Article:
    from summarizer.sources.html import article_of_html  # lxml and trafilatura are heavy

    html, note = _decode(payload, options)
    article = article_of_html(html, name=payload.name, path=payload.path, url=payload.url, options=options)
    return article.model_copy(update={"notes": (*article.notes, note)}) if note else article


def _pdf_article(payload: Payload, options: ReadOptions) -> Article:
    from summarizer.sources.pdf import article_of_pdf

    return article_of_pdf(payload.data, name=payload.name, path=payload.path, url=payload.url, options=options)


def _with_words(name: str, article: Article) -> Article:
    if not any(character.isalnum() for character in article.text):
        raise InputError(f"{name} holds no words; give it the text of an article")
    return article


_READERS = {Kind.TEXT: _text_article, Kind.HTML: _html_article, Kind.PDF: _pdf_article}
