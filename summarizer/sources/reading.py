"""The front door: one article, or a stream of them."""

import re
from collections.abc import Iterator, Sequence

from summarizer.domain.article import Article
from summarizer.errors import InputError
from summarizer.sources.documents import article_of_payload, articles_of_payload
from summarizer.sources.expanding import expand_source
from summarizer.sources.files import STDIN, read_input_bytes
from summarizer.sources.options import ReadFailure, ReadOptions
from summarizer.sources.payload import Payload
from summarizer.sources.streams import is_row_file, stream_rows

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def read_article(source: str, *, options: ReadOptions | None = None) -> Article:
    """Read one article.

    Args:
        source: A path, "-" for standard input, or an http or https URL.
        options: What the user said about it, and the limits.

    Raises:
        InputError: it cannot be read, is empty, or holds several articles.
    """
    options = options or ReadOptions()
    return article_of_payload(_open_payload(source, options), options)


def read_articles(sources: Sequence[str], *, options: ReadOptions | None = None) -> Iterator[Article | ReadFailure]:
    """Read all articles of files, directories, glob patterns, files of rows, feeds and URLs, one at a time.

    What cannot be read comes as a `ReadFailure` in its place and does not stop the stream. Directories are walked in
    name order; hidden files and unknown endings in them are passed over.
    """
    options = options or ReadOptions()
    for source in sources:
        try:
            for name in expand_source(source) if not _URL.match(source) else [source]:
                yield from _read_each(name, options)
        except InputError as exc:
            yield ReadFailure(source, str(exc))


def _read_each(source: str, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    try:
        if is_row_file(source):
            yield from stream_rows(source, options)
        else:
            yield from articles_of_payload(_open_payload(source, options), options)
    except InputError as exc:
        yield ReadFailure(source, str(exc))


def _open_payload(source: str, options: ReadOptions) -> Payload:
    if _URL.match(source):
        from summarizer.sources.fetch import fetch  # httpx2 is heavy and most runs read files

        return fetch(source, options)
    name = "standard input" if source == STDIN else source
    return Payload(read_input_bytes(source, options), name=name, path=source)
