"""The line over a summary: the article's title, or its first sentence cut where a clause ends."""

import re
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.text.words import content_stems

_LONG = 110
_OPENS_CLAUSE = (
    r"(?=(?:even as|just as|as part of|while|whereas|after|before|when|where|which|whose|who|following|amid|despite|"
    r"raising|prompting|leaving|making|adding|according to)\b)"
)
_CLAUSE_END = re.compile(rf"[,;\s](?:(?<=\s)\s*(?:{_OPENS_CLAUSE}|[–—-]\s+)|(?<=,)\s+{_OPENS_CLAUSE}|(?<=;)\s+)")
"""Begins with one set of characters for all ends: the search passes over all others at once."""
_COMMA_ONLY = frozenset("which whose who where raising prompting leaving making adding".split())
_FEWEST_WORDS = 6
_LEAD = 5
_LOOKED_AT = 400
"""No boundary is looked for beyond this many characters."""


class Headline(NamedTuple):
    """Words and the sentence they stand in; `sentence` is None for a title outside the text."""

    text: str
    sentence: int | None


def find_headline(reading: Reading) -> Headline:
    """Take the title if there is one, else the first content sentence, shortened only at a clause boundary.

    A title that was only inferred counts if the first sentences speak of the same; "Share this page" does not.
    """
    title = (reading.article.title or "").strip()
    if title and _is_about(reading, title):
        return Headline(title, _find_sentence(reading, title))
    if not reading.content:
        return Headline(reading.article.label, None)
    lead = reading.content[0]
    return Headline(shorten(lead), lead.index)


def is_own_title(reading: Reading, text: str) -> bool:
    """Is it the article's title, which needs no sentence to carry it."""
    title = " ".join((reading.article.title or "").split()).rstrip(".")
    return bool(title) and " ".join(text.split()).rstrip(".").casefold() == title.casefold()


def shorten(lead: SentenceReading) -> str:
    """Cut a long sentence at its last clause boundary that fits, never inside a quotation or away from its source.

    The words that stay are the sentence's own and begin where it begins.
    """
    if len(lead.text) > _LONG and (cut := _find_cut(lead)):
        return lead.text[: cut.start()].rstrip(" ,;:")
    text = lead.text.strip()
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def _find_cut(lead: SentenceReading) -> re.Match[str] | None:
    """The last clause boundary that fits, else the first that does not."""
    best = None
    for match in _CLAUSE_END.finditer(lead.text, 0, _LOOKED_AT):
        fits = match.start() <= _LONG
        if best and not fits:
            break
        if _may_cut(lead, match):
            best = match
            if not fits:
                break
    return best


def _may_cut(lead: SentenceReading, match: re.Match[str]) -> bool:
    """A cut must leave a clause with a verb, its negation and its attribution."""
    kept = lead.text[: match.start()]
    following = lead.text[match.end() :].split(maxsplit=1)
    needs_comma = bool(following) and following[0].lower() in _COMMA_ONLY
    if (needs_comma and not match.group().startswith(",")) or len(kept.split()) < _FEWEST_WORDS:
        return False
    if kept.count('"') % 2 or kept.count("“") > kept.count("”") or kept.count("(") > kept.count(")"):
        return False
    if any(said.cue_end > match.start() and said.start < match.start() for said in lead.attributions):
        return False
    return any(event.end <= match.start() and event.tense != "none" for event in lead.events)


def _is_about(reading: Reading, title: str) -> bool:
    if reading.article.origins.get("title") != "inferred":
        return True
    wanted = content_stems(title)
    spoken = {word.stem for sentence in reading.content[:_LEAD] for word in sentence.words}
    return bool(wanted & spoken) or not reading.content


def _find_sentence(reading: Reading, title: str) -> int | None:
    return next((sentence.index for sentence in reading.sentences if sentence.text.strip() == title), None)
