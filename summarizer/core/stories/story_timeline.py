"""What happened when, from all sources of a story, with the day each was published."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from summarizer.core.reading import Reading
from summarizer.core.summary.standalone import leans_on_previous
from summarizer.core.summary.timeline import build_timeline
from summarizer.core.text.words import content_stems
from summarizer.domain.briefing import TimelineFact
from summarizer.domain.summary import TimelineEntry
from summarizer.domain.values import Evidence

MAX_ENTRIES = 24
_SAME_SHARE = 0.5
"""Share of the shorter entry's words from which two entries of the same days tell one thing."""
_LONGEST_DAYS = 400
"""Longer spans ("since 1996") date a background, not an event of the story."""
_LOOKED_AT = 1000
"""Characters of an entry that tell whether two are one; an unpunctuated text has entries without end."""
_HOUR_ALONE = re.compile(
    r"(?:(?:until|till|since|by|from|before|after) )?(?:the )?(?:early |late )?"
    r"(?:dawn|dusk|morning|noon|midday|afternoon|evening|night|midnight|daybreak)",
    re.IGNORECASE,
)
"""A part of a day that is not named dates nothing: "until dawn"; "Monday night" and "last night" do."""


class _Dated(NamedTuple):
    entry: TimelineEntry
    reading: Reading
    stems: frozenset[str]


def merge_timelines(readings: Sequence[Reading], *, at_most: int = MAX_ENTRIES) -> tuple[TimelineFact, ...]:
    """Dated lines of all articles, earliest first; lines of the same days and much the same words are one.

    A merged line has the words of the source published first and the evidence of all. Where there are too many, those
    nearest to the publication of the articles stay. Times that resolve to no day are left out.
    """
    merged: dict[tuple[date, date], list[list[_Dated]]] = {}
    for dated in _all_dated(readings):
        first, last = dated.entry.when.first, dated.entry.when.last
        assert first and last
        lines = merged.setdefault((first, last), [])
        same = next((line for line in lines if _is_same(line[0], dated)), None)
        if same is None:
            lines.append([dated])
        elif all(one.reading is not dated.reading for one in same):
            same.append(dated)
    facts = [_to_fact(line) for lines in merged.values() for line in lines]
    return tuple(sorted(_nearest(facts, readings, at_most), key=_order))


def _all_dated(readings: Sequence[Reading]) -> list[_Dated]:
    found = [
        _Dated(entry, reading, content_stems(entry.text[:_LOOKED_AT]))
        for reading in readings
        for entry in build_timeline(reading)
        if _is_of_story(entry, reading)
    ]
    return sorted(found, key=_told_first)


def _told_first(dated: _Dated) -> tuple[bool, date, str]:
    """Lines that can be read alone before those that lean on the one before, then by day."""
    sentence = dated.reading.sentences[dated.entry.sentence]
    article = dated.reading.article
    return leans_on_previous(sentence), article.published or date.max, article.id


def _is_of_story(entry: TimelineEntry, reading: Reading) -> bool:
    first, last = entry.when.first, entry.when.last
    if first is None or last is None or (last - first).days > _LONGEST_DAYS:
        return False
    if _HOUR_ALONE.fullmatch(entry.when.text):
        return False
    return reading.sentences[entry.sentence].is_content


def _is_same(one: _Dated, other: _Dated) -> bool:
    shorter = min(len(one.stems), len(other.stems))
    return bool(shorter) and len(one.stems & other.stems) >= _SAME_SHARE * shorter


def _to_fact(line: Sequence[_Dated]) -> TimelineFact:
    first = line[0]
    return TimelineFact(
        when=first.entry.when,
        as_of=first.reading.article.published,
        text=first.entry.text,
        evidence=tuple(
            Evidence(
                article_id=one.reading.article.id,
                sentence=one.entry.sentence,
                start=one.entry.start,
                end=one.entry.end,
                text=one.entry.text,
            )
            for one in line
        ),
    )


def _nearest(facts: Sequence[TimelineFact], readings: Sequence[Reading], at_most: int) -> list[TimelineFact]:
    days = [reading.article.published for reading in readings if reading.article.published]
    told = max(days) if days else None
    return sorted(facts, key=lambda fact: (_distance(fact, told), -len(fact.evidence), *_order(fact)))[:at_most]


def _distance(fact: TimelineFact, told: date | None) -> int:
    return abs((told - fact.when.first).days) if told and fact.when.first else 0


def _order(fact: TimelineFact) -> tuple[date, date, date, str]:
    when = fact.when
    return when.first or date.max, when.last or date.max, fact.as_of or date.max, fact.text
