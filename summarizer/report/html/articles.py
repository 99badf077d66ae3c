"""An article in full, ready for a page: paragraphs, numbered sentences, marked passages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.domain.article import Article
from summarizer.report.html.marks import Mark, MarkedText, Segment
from summarizer.report.plain import plain
from summarizer.report.wording import article_line, letters

_PICKED = re.compile(r"\bp(\d+)\b")
_WEB_ADDRESS = re.compile(r"(?i)https?://[^\s/]")


class Passage(NamedTuple):
    """Words of one article that an entry of the page points at; entries are numbered from 1.

    `first` marks the one of several in an article that is scrolled to.
    """

    article_id: str
    start: int
    end: int
    entry: int
    value_start: int | None = None
    value_end: int | None = None
    first: bool = True

    def marks(self) -> Iterator[Mark]:
        """The passage and, inside it, the differing value."""
        yield Mark(self.start, self.end, f"p p{self.entry}{f' m{self.entry}' if self.first else ''}")
        if self.value_start is not None and self.value_end is not None:
            yield Mark(self.value_start, self.value_end, f"v v{self.entry}")


class SentenceView(NamedTuple):
    """`number` counts from 1 and is None for text between sentences; `entries` are those whose passage ends here."""

    number: int | None
    segments: tuple[Segment, ...]
    entries: tuple[int, ...] = ()
    kind: str = "content"


class BlockView(NamedTuple):
    """A paragraph; its kind is that of its sentences, content where any of them is.

    `near` holds the entries that point at it or at a neighbour, as class names.
    """

    kind: str
    sentences: tuple[SentenceView, ...]
    near: str = ""


class ArticleView(NamedTuple):
    """`anchor` is the prefix of its sentences' ids; `entries` are those that point into it, as class names."""

    anchor: str
    letter: str
    label: str
    title: str
    line: str
    link: str | None
    notes: tuple[str, ...]
    language: str
    blocks: tuple[BlockView, ...]
    entries: str


def view_articles(
    articles: Sequence[Article], passages: Sequence[Passage] = (), marks: dict[str, Sequence[Mark]] | None = None
) -> tuple[ArticleView, ...]:
    """All articles with what the page points at; `marks` adds marks of its own by article id."""
    by_article: dict[str, list[Passage]] = {}
    for passage in passages:
        by_article.setdefault(passage.article_id, []).append(passage)
    return tuple(
        _view(article, index, by_article.get(article.id, []), (marks or {}).get(article.id, ()))
        for index, article in enumerate(articles)
    )


def anchors(articles: Sequence[Article]) -> dict[str, str]:
    """By article id the prefix of its anchors; the first of two articles with one id wins."""
    return {article.id: f"a{len(articles) - index}" for index, article in enumerate(reversed(articles))}


def _view(article: Article, index: int, passages: Sequence[Passage], marks: Sequence[Mark]) -> ArticleView:
    every = [*marks, *(mark for passage in passages for mark in passage.marks())]
    return ArticleView(
        anchor=f"a{index + 1}",
        letter=letters(index),
        label=plain(article.label),
        title=plain(article.title or ""),
        line=article_line(article),
        link=web_link(article.url),
        notes=tuple(plain(note) for note in article.notes),
        language=article.language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", article.language) else "",
        blocks=_with_neighbours(list(_blocks(article, MarkedText(article.text, every), passages))),
        entries=" ".join(f"in{entry}" for entry in sorted({passage.entry for passage in passages})),
    )


def web_link(url: str | None) -> str | None:
    """The address if it is one of the web and may be linked; anything else is shown as text only."""
    clean = plain(url or "")
    return clean if url and clean == url and _WEB_ADDRESS.match(clean) else None


def _blocks(article: Article, marked: MarkedText, passages: Sequence[Passage]) -> Iterator[BlockView]:
    """Sentences by paragraph; text that belongs to no sentence is kept where it stands."""
    paragraph, line = -1, list[SentenceView]()
    done = 0
    for number, sentence in enumerate(article.sentences, start=1):
        between = marked.cut(done, sentence.start)
        if sentence.paragraph != paragraph:
            if line:
                yield _block(line)
            yield from _unread(between)
            paragraph, line = sentence.paragraph, []
        else:
            line.append(SentenceView(None, between))
        entries = tuple(sorted({p.entry for p in passages if sentence.start < p.end <= sentence.end}))
        segments = marked.cut(max(done, sentence.start), sentence.end)
        line.append(SentenceView(number, segments, entries, sentence.kind))
        done = max(done, sentence.end)
    if line:
        yield _block(line)
    yield from _unread(marked.cut(done, len(article.text)))


def _block(line: Sequence[SentenceView]) -> BlockView:
    kinds = [sentence.kind for sentence in line if sentence.number]
    return BlockView("content" if "content" in kinds else kinds[0], tuple(line))


def _unread(segments: tuple[Segment, ...]) -> Iterator[BlockView]:
    if any(not segment.text.isspace() for segment in segments):
        yield BlockView("unread", (SentenceView(None, segments),))


def _with_neighbours(blocks: list[BlockView]) -> tuple[BlockView, ...]:
    picked = [_entries_in(block) for block in blocks]
    near = [sorted(set().union(*picked[max(0, index - 1) : index + 2])) for index in range(len(blocks))]
    return tuple(
        block._replace(near=" ".join(f"near{entry}" for entry in entries))
        for block, entries in zip(blocks, near, strict=True)
    )


def _entries_in(block: BlockView) -> set[int]:
    names = (segment.names for sentence in block.sentences for segment in sentence.segments)
    return {int(number) for name in names for number in _PICKED.findall(name)}


def label_list(labels: Iterable[str], most: int = 3) -> str:
    """Names in a row: "Reuters and Press TV", "A, B, C and 4 more"."""
    names = list(dict.fromkeys(labels))
    if len(names) > most:
        names = [*names[:most], f"{len(names) - most} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
