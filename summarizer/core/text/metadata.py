"""What a text says of itself: front matter, byline, dateline, agency and date lines."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple, TypedDict, cast

from summarizer.core.text.datelines import agency_of, date_of, match_dateline
from summarizer.core.text.layout import LINE_BREAK
from summarizer.core.text.line_roles import AGENCY_NAME, DATE_WORDS, PERSON
from summarizer.domain.article import FieldOrigin, Sentence
from summarizer.errors import InputError

KEYS = {
    "title": "title",
    "headline": "title",
    "source": "source",
    "publisher": "source",
    "outlet": "source",
    "published": "published",
    "date": "published",
    "published_at": "published",
    "publication date": "published",
    "url": "url",
    "link": "url",
    "author": "author",
    "byline": "author",
    "language": "language",
    "lang": "language",
}
"""Front matter keys that are read, and the field each one fills."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?")
_KEY_LINE = re.compile(r"([A-Za-z][A-Za-z_ ]{1,20}?)\s*:(?:\s+|$)(.*)")
_FENCE = re.compile(r"---\s*")
_AGENCY_WORDS = re.compile(AGENCY_NAME)
_OUTLET = re.compile(r"([A-Z][\w.&' -]{1,40}?),\s+[A-Z]")
_AUTHOR = re.compile(rf"(?:(?:[Bb]y|BY|[Ww]ritten by|[Rr]eport(?:ed|ing) by|[Aa]uthor:)\s+)?({PERSON})")
_PUBLISHED = re.compile(rf"[Uu]pdated|[Mm]odified|({DATE_WORDS})")


class Fields(TypedDict, total=False):
    """What may be known of an article besides its text."""

    title: str | None
    source: str | None
    author: str | None
    published: date | None
    published_at: datetime | None
    url: str | None
    language: str | None


class FrontMatter(NamedTuple):
    """Fields at the top of a text file, and where the article's own text starts."""

    fields: Fields
    body_start: int


class Published(NamedTuple):
    """Day of publication, with the instant where the text gives one."""

    day: date
    instant: datetime | None


def parse_published(value: str) -> Published | None:
    """Read a publication date: ISO 8601 day or instant, "6 July 2021" or "July 6, 2021"; None when it is none.

    Days in figures alone ("06/07/2021") are refused: readers on two continents read two days.
    """
    value = value.strip()
    if _ISO.fullmatch(value):
        return _parse_iso(value)
    if match := _DAY_FIRST.search(value):
        return _day(match[3], match[2], match[1])
    if match := _MONTH_FIRST.search(value):
        return _day(match[3], match[1], match[2])
    return None


def _parse_iso(value: str) -> Published | None:
    try:
        if len(value) == 10:
            return Published(date.fromisoformat(value), None)
        instant = datetime.fromisoformat(value.replace(" Z", "Z"))
    except ValueError:
        return None
    return Published(instant.date(), instant)


def _day(year: str, month: str, day: str) -> Published | None:
    try:
        return Published(date(int(year), _MONTHS.index(month.lower()) + 1, int(day)), None)
    except ValueError:
        return None


def split_front_matter(text: str, *, where: str = "input") -> FrontMatter:
    """Read `Key: value` lines at the top (ended by a blank line) or a block between `---` lines.

    Only known keys count as front matter; a first line with any other key leaves the text as it is. Inside `---` other
    keys are skipped.

    Raises:
        InputError: a date cannot be read, or a `---` block is not closed.
    """
    lines = _lines(text)
    first = text[lines[0][0] : lines[0][1]].lstrip("\ufeff")
    if _FENCE.fullmatch(first):
        return _fenced(text, lines, where)
    match = _KEY_LINE.fullmatch(first)
    if not match or _key(match[1]) is None or not match[2].strip():
        return FrontMatter({}, 0)
    return _plain(text, lines, where)


def _lines(text: str) -> list[tuple[int, int, int]]:
    """Start, end and start of the next line, for the first lines only: no front matter is longer."""
    lines: list[tuple[int, int, int]] = []
    start = 0
    for match in LINE_BREAK.finditer(text):
        lines.append((start, match.start(), match.end()))
        start = match.end()
        if len(lines) == 64:
            return lines
    lines.append((start, len(text), len(text)))
    return lines


def _key(name: str) -> str | None:
    return KEYS.get(name.strip().lower())


def _fenced(text: str, lines: list[tuple[int, int, int]], where: str) -> FrontMatter:
    fields: Fields = {}
    for number, (start, end, following) in enumerate(lines[1:], 2):
        line = text[start:end]
        if line.strip() in {"---", "..."}:
            return FrontMatter(fields, following)
        match = _KEY_LINE.fullmatch(line)
        if match and (key := _key(match[1])):
            fields = _with_field(fields, key, _unquote(match[2]), where=f"{where}, line {number}")
        elif number == 2 and not match:
            return FrontMatter({}, 0)
    if not fields:
        return FrontMatter({}, 0)
    raise InputError(f"{where}: the block opened by --- in line 1 is not closed; end it with a line ---")


def _plain(text: str, lines: list[tuple[int, int, int]], where: str) -> FrontMatter:
    """Fields of unfenced lines; other keys among them are skipped once two known ones show that it is front matter."""
    pairs: list[tuple[int, str | None, str]] = []
    for number, (start, end, following) in enumerate(lines, 1):
        line = text[start:end].lstrip("\ufeff")
        if not line.strip():
            return FrontMatter(_plain_fields(pairs, where), following) if _is_block(pairs) else FrontMatter({}, 0)
        match = _KEY_LINE.fullmatch(line)
        if not match:
            break
        pairs.append((number, _key(match[1]), _unquote(match[2])))
    return FrontMatter({}, 0)


def _is_block(pairs: list[tuple[int, str | None, str]]) -> bool:
    known = sum(key is not None for _, key, _ in pairs)
    return known == len(pairs) or known >= 2


def _plain_fields(pairs: list[tuple[int, str | None, str]], where: str) -> Fields:
    fields: Fields = {}
    for number, key, value in pairs:
        if key is not None:
            fields = _with_field(fields, key, value, where=f"{where}, line {number}")
    return fields


def _unquote(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _with_field(fields: Fields, key: str, value: str, *, where: str) -> Fields:
    if not value:
        return fields
    if key != "published":
        return cast("Fields", {**fields, key: value})
    published = parse_published(value)
    if published is None:
        raise InputError(f"{where}: cannot read the date {value[:40]!r}; write it as 2021-07-06 or 6 July 2021")
    return {**fields, "published": published.day, "published_at": published.instant}


def infer_fields(text: str, sentences: tuple[Sentence, ...]) -> Fields:
    """What the text itself gives away with certainty: title, author, source and date of publication."""
    fields: Fields = {}
    top = next((index for index, sentence in enumerate(sentences) if sentence.kind == "content"), len(sentences))
    for index, sentence in enumerate(sentences):
        if sentence.kind in {"content", "boilerplate"}:
            continue
        line = text[sentence.start : sentence.end]
        story = text[sentence.start : sentences[top].end] if index + 1 == top < len(sentences) else ""
        if sentence.kind == "dateline" and (match := match_dateline(story)):
            fields = {**_from_lead(match), **fields}
        else:
            fields = {**_from_line(line, sentence.kind, at_top=index < top, titled=index == 0), **fields}
    return fields


def _from_lead(match: re.Match[str]) -> Fields:
    """Agency and full date of "KABUL, July 6, 2021 (Reuters) - "."""
    found: Fields = {}
    if agency := agency_of(match):
        found["source"] = agency
    if (date_words := date_of(match)) and (published := parse_published(date_words)):
        found["published"] = published.day
    return found


def _from_line(line: str, kind: str, *, at_top: bool, titled: bool) -> Fields:
    line = " ".join(line.split())
    if kind == "heading":
        return {"title": line.lstrip("# ")} if titled else {}
    if kind == "agency":
        match = _AGENCY_WORDS.search(line)
        return {"source": match.group()} if match else {}
    if not at_top:
        return {}
    if kind == "byline":
        match = _AUTHOR.match(line)
        return {"author": match[1]} if match else {}
    return _from_dateline(line)


def _from_dateline(line: str) -> Fields:
    match = _PUBLISHED.search(line)
    published = parse_published(match[1]) if match and match[1] else None
    if published:
        return {"published": published.day}
    if agency := _AGENCY_WORDS.search(line):
        return {"source": agency.group()}
    outlet = _OUTLET.fullmatch(line) or _OUTLET.match(line)
    return {"source": outlet[1]} if outlet and not line[:6].isupper() else {}


class Merged(NamedTuple):
    """Fields of several origins, the first origin that has a field winning."""

    fields: Fields
    origins: dict[str, FieldOrigin]


def merge_fields(*ranked: tuple[FieldOrigin, Mapping[str, object]]) -> Merged:
    """Merge what several origins say; `published` and `published_at` always come from one origin."""
    fields: dict[str, object] = {}
    origins: dict[str, FieldOrigin] = {}
    for name in ("title", "source", "author", "published", "url", "language"):
        origins[name] = "unknown"
        for origin, given in ranked:
            if given.get(name) is not None:
                fields[name], origins[name] = given[name], origin
                if name == "published":
                    fields["published_at"] = given.get("published_at")
                break
    return Merged(cast("Fields", fields), origins)
