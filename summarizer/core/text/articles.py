"""From raw text to an article: sentences found, fields known and inferred."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Unpack

from summarizer.core.text.metadata import Fields, infer_fields, merge_fields, split_front_matter
from summarizer.core.text.sentences import segment
from summarizer.domain.article import Article, FieldOrigin, article_id


class Known(Fields, total=False):
    """Fields the caller knows, with what only the caller can know."""

    path: str | None
    notes: tuple[str, ...]
    id: str


def make_article(text: str, **known: Unpack[Known]) -> Article:
    """An article of `text` as it stands: segmented, known fields marked "option", missing ones inferred where certain.

    Args:
        text: Raw text without front matter; kept unchanged.
        **known: title, source, author, published, published_at, url, language, path, notes, id.
    """
    return build_article(
        text, {"option": known}, path=known.get("path"), notes=known.get("notes", ()), id=known.get("id")
    )


def parse_article(text: str, *, where: str = "input", **known: Unpack[Known]) -> Article:
    """The article of a text file that may start with front matter; `where` names the file in errors.

    Raises:
        InputError: the front matter holds a date that cannot be read.
    """
    front = split_front_matter(text, where=where)
    given: dict[FieldOrigin, Mapping[str, object]] = {"option": known, "front_matter": front.fields}
    return build_article(
        text[front.body_start :], given, path=known.get("path"), notes=known.get("notes", ()), id=known.get("id")
    )


def build_article(
    text: str,
    given: Mapping[FieldOrigin, Mapping[str, object]],
    *,
    path: str | None = None,
    notes: tuple[str, ...] = (),
    id: str | None = None,
) -> Article:
    """Build an article from its text and from what each origin says of it, the strongest origin first."""
    language = next((str(fields["language"]) for fields in given.values() if fields.get("language")), "en")
    sentences, plain_pieces = segment(text, language=language)
    if plain_pieces:
        notes = (*notes, f"sentences of {plain_pieces} paragraphs were found by plain rules; check their limits")
    merged = merge_fields(*given.items(), ("inferred", infer_fields(text, sentences)))
    fields = merged.fields
    return Article(
        id=id or article_id(text, source=fields.get("source"), published=fields.get("published")),
        title=fields.get("title"),
        source=fields.get("source"),
        author=fields.get("author"),
        published=_as_day(fields.get("published")),
        published_at=fields.get("published_at"),
        url=fields.get("url"),
        # A file name that is not UTF-8 comes with lone surrogates, which no result could be written with.
        path=path.encode("utf-8", "replace").decode() if path else path,
        language=language,
        text=text,
        sentences=sentences,
        origins=merged.origins,
        notes=notes,
    )


def _as_day(published: date | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published
