"""Articles in JSON: rows of a corpus, and what this program wrote before."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from summarizer.core.text.articles import build_article
from summarizer.core.text.metadata import parse_published
from summarizer.core.text.sentences import split_sentences
from summarizer.domain.article import Article, FieldOrigin
from summarizer.errors import InputError
from summarizer.sources.options import ReadOptions

TEXT_FIELDS = ("text", "body", "content")
_OWN_KINDS = frozenset({"summary", "comparison", "briefing", "verification"})
_SURROGATE = re.compile("[\ud800-\udfff]")
_SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def parse_json(text: str, where: str) -> object:
    """One JSON value.

    Raises:
        InputError: it is not JSON.
    """
    try:
        return json.loads(text)
    except RecursionError as exc:
        raise InputError(f"{where}: JSON nested too deeply; write plain rows") from exc
    except ValueError as exc:
        raise InputError(f"{where}: not JSON ({exc}); write one object a line, or save it as text") from exc


def articles_of_json(value: object, *, where: str, path: str | None, options: ReadOptions) -> Iterator[Article]:
    """Articles of one JSON value: a row, a list of rows, or a result of this program.

    Raises:
        InputError: a row has no text, or a field that cannot be read.
    """
    if isinstance(value, list):
        for number, row in enumerate(value, 1):
            yield from articles_of_json(row, where=f"{where}, item {number}", path=_at(path, number), options=options)
    elif not isinstance(value, dict):
        raise InputError(f"{where}: a {type(value).__name__} where an object with a text field is expected")
    elif str(value.get("kind")) in _OWN_KINDS and ("article" in value or "articles" in value):
        for article in value.get("articles") or [value["article"]]:
            yield _own_article(article, where)
    else:
        yield article_of_row(value, where=where, path=path, options=options)


def article_of_row(row: Mapping[str, Any], *, where: str, path: str | None, options: ReadOptions) -> Article:
    """Article of one row: text (or body or content), title, source, published (or date), author, url, language, id.

    Raises:
        InputError: no text, or a field of the wrong type.
    """
    text = next((row[name] for name in TEXT_FIELDS if row.get(name)), None)
    if not isinstance(text, str) or not any(character.isalnum() for character in text):
        raise InputError(f"{where}: no words in any of the fields text, body, content; give each row its text")
    fields: dict[str, object] = {
        name: _string(row, name, where) for name in ("title", "source", "author", "url", "language")
    }
    fields.update(_published(row, where))
    given: dict[FieldOrigin, Mapping[str, object]] = {"option": option_fields(options), "front_matter": fields}
    clean = _without_surrogates(text)
    notes = ("lone surrogates replaced by U+FFFD",) if clean != text else ()
    return build_article(clean, given, path=path, notes=notes, id=_safe_id(row.get("id")))


def option_fields(options: ReadOptions) -> dict[str, object]:
    """What the user said on the command line, by field name."""
    return {"published": options.published, "source": options.source, "language": options.language}


def _at(path: str | None, number: int) -> str | None:
    return f"{path}:{number}" if path else None


def _string(row: Mapping[str, Any], name: str, where: str) -> str | None:
    value = row.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise InputError(f"{where}: {name} is a {type(value).__name__}; write it as a string")
    return _without_surrogates(value)


def _without_surrogates(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _published(row: Mapping[str, Any], where: str) -> dict[str, object]:
    value = _string(row, "published", where) or _string(row, "date", where)
    if value is None:
        return {}
    published = parse_published(value)
    if published is None:
        raise InputError(f"{where}: cannot read the date {value[:40]!r}; write it as 2021-07-06")
    return {"published": published.day, "published_at": published.instant}


def _safe_id(value: object) -> str | None:
    """The row's own id when it can name a file; else None, and the id comes from the content."""
    shown = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return shown if _SAFE_ID.fullmatch(shown) else None


def _own_article(value: object, where: str) -> Article:
    """An article this program wrote; its sentences are found anew, so that no offset is taken on trust."""
    try:
        article = Article.model_validate_json(json.dumps(value))
    except (ValidationError, ValueError) as exc:
        raise InputError(f"{where}: not an article as this program writes it; run summarize again") from exc
    if not any(character.isalnum() for character in article.text):
        raise InputError(f"{where}: its article holds no words")
    sentences = split_sentences(article.text, language=article.language)
    return article.model_copy(update={"sentences": sentences})
