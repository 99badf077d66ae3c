"""How an article is put before a model: numbered sentences, fenced, in parts where it is long."""

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from summarizer.core.speech.quotations import Quotation
from summarizer.domain.article import Article
from summarizer.llm.neutral import neutralise

_SHOWN_KINDS = frozenset({"content", "heading", "dateline"})
_OVERLAP = 3
"""Sentences that two neighbouring parts share, so that a pronoun at a border keeps its name."""

_MAX_SENTENCE_CHARS = 4000
_QUOTATION_CHARS = 160
_NUMBER_TOKENS = 6
_BYTES_PER_TOKEN = 3.5


class ShownSentence(NamedTuple):
    """One line of the article as the model sees it; `number` counts from 1 over the whole article."""

    number: int
    text: str
    kind: str


class ShownQuotation(NamedTuple):
    """A quotation without a speaker; `number` counts from 1 over the quotations of the article."""

    number: int
    sentence: int
    text: str


class Page(NamedTuple):
    """The part of an article that goes into one request."""

    sentences: tuple[ShownSentence, ...]
    quotations: tuple[ShownQuotation, ...]


def make_fence(article: Article) -> str:
    """A line that cannot stand in the article, because it is made of the article's own digest."""
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"=====ARTICLE-{digest[:16]}====="


def to_line(text: str) -> str:
    """Text as one line without chat markers, cut if it is endless."""
    if text.isprintable() and "  " not in text:  # neither line ends nor lone surrogates: as nearly every sentence is
        line = neutralise(text).strip()
    else:
        line = " ".join(neutralise(text.encode("utf-8", "replace").decode("utf-8")).split())
    return line if len(line) <= _MAX_SENTENCE_CHARS else f"{line[:_MAX_SENTENCE_CHARS]} […]"


MARGIN_TOKENS = 400
"""Kept free for the chat template of the server and for what the estimate misses."""


def learn_context(known: int, told: int | None) -> int:
    """Tokens to reckon with once a model refused a question: what it told, at most three quarters of the known."""
    return min(told or known, known * 3 // 4)


def estimate_tokens(text: str) -> int:
    """High estimate for any tokeniser."""
    return ceil(len(text.encode("utf-8", "replace")) / _BYTES_PER_TOKEN)


def split_pages(article: Article, quotations: Sequence[Quotation], *, max_tokens: int) -> tuple[Page, ...]:
    """The article as one page, or as several that overlap by a few sentences where it has more than `max_tokens`.

    Asks for no more of the reading than the quotations, so that a request can go out before the article is read.
    """
    shown = _show(article)
    unnamed = _speakerless(article, quotations)
    pages = []
    start = 0
    while start < len(shown):
        end = _fill(shown, start, max_tokens)
        pages.append(_to_page(shown[start:end], unnamed))
        if end == len(shown):
            break
        start = max(start + 1, end - _OVERLAP)
    return tuple(pages)


def _show(article: Article) -> list[ShownSentence]:
    text = article.text
    return [
        ShownSentence(number, to_line(text[one.start : one.end]), one.kind)
        for number, one in enumerate(article.sentences, start=1)
        if one.kind in _SHOWN_KINDS
    ]


def _fill(shown: Sequence[ShownSentence], start: int, max_tokens: int) -> int:
    """One past the last sentence that still fits; at least one."""
    used = 0
    for place in range(start, len(shown)):
        used += estimate_tokens(shown[place].text) + _NUMBER_TOKENS
        if used > max_tokens and place > start:
            return place
    return len(shown)


def _to_page(shown: Sequence[ShownSentence], quotations: Sequence[ShownQuotation]) -> Page:
    numbers = {sentence.number for sentence in shown}
    return Page(tuple(shown), tuple(each for each in quotations if each.sentence in numbers))


def _speakerless(article: Article, quotations: Sequence[Quotation]) -> tuple[ShownQuotation, ...]:
    """Quotations whose speaker the words alone do not tell."""
    starts = [sentence.start for sentence in article.sentences]
    return tuple(
        ShownQuotation(number, bisect_right(starts, quotation.start), to_line(quotation.text)[:_QUOTATION_CHARS])
        for number, quotation in enumerate(quotations, start=1)
        if not quotation.speaker
    )
