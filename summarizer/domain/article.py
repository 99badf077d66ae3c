"""An article as read: raw text, where its sentences stand, and what is known about it."""

import hashlib
from datetime import date, datetime
from typing import Any, Literal

from pydantic import Field

from summarizer.domain.values import Frozen

SentenceKind = Literal["content", "heading", "byline", "dateline", "agency", "boilerplate", "instruction"]
"""Role on the page; an instruction is addressed to the program that reads the article, and carries nothing."""
FieldOrigin = Literal["option", "front_matter", "markup", "inferred", "unknown"]


class Sentence(Frozen):
    """Half-open code-point span into `Article.text`, with its role on the page and its paragraph number."""

    start: int
    end: int
    kind: SentenceKind = "content"
    paragraph: int = 0


class Article(Frozen):
    """One article. All offsets anywhere in the product are code points into `text`, which is never rewritten.

    `origins` tells for title, source, published, author, url and language where the value came from.
    """

    id: str
    title: str | None = None
    source: str | None = None
    author: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    url: str | None = None
    path: str | None = None
    language: str = "en"
    text: str
    sentences: tuple[Sentence, ...] = ()
    origins: dict[str, FieldOrigin] = Field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def sentence_text(self, index: int) -> str:
        """Raw text of one sentence."""
        sentence = self.sentences[index]
        return self.text[sentence.start : sentence.end]

    @property
    def label(self) -> str:
        """Shortest name a reader knows it by: source, else file name, else title, else id."""
        if self.source:
            return self.source
        if self.path and self.path != "-":
            return self.path.replace("\\", "/").rsplit("/", 1)[-1]
        return self.title or self.id

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled as plain values: half the work that its sentences would make one by one."""
        return Article.model_validate, ({**vars(self), "sentences": [vars(sentence) for sentence in self.sentences]},)


def article_id(text: str, *, source: str | None = None, published: date | None = None) -> str:
    """Stable 12-hex id of an article's content and origin, the same on every machine."""
    tagged = "\x1f".join(("article:1", source or "", published.isoformat() if published else "", text))
    return hashlib.sha256(tagged.encode("utf-8", "surrogatepass")).hexdigest()[:12]
