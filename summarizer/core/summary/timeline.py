"""What happened when: the dated statements of an article in the order of their days."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.times.time_mention import TimeMention
from summarizer.core.times.time_tokens import Span
from summarizer.domain.summary import TimelineEntry, When

LONGEST_ENTRY: Final = 200
"""Characters above which an entry shows only the clauses of its sentence that stand next to the time."""

_NEW_START: Final = re.compile(r";\s+|,\s+(?:but|while|whereas)\s+")
"""Where an entry may begin: a clause that stands on its own follows."""
_NEW_END: Final = re.compile(
    r";\s+|\s+[-–—]+\s+|,\s+(?=(?:and|but|or|while|as|which|who|where|when|after|before|because|although|though|since|"
    r"adding|according|with|whose|so|if|until|unless|whereas)\b)"
)
_BOUND_WORDS: Final = re.compile(
    r"\b(?:since|by|until|till|before|after|from|within|no later than|as (?:soon|early) as)\s+$",
    re.IGNORECASE,
)
_QUOTE_MARKS: Final = (("“", "”"), ("«", "»"))


def build_timeline(reading: Reading) -> tuple[TimelineEntry, ...]:
    """Dated entries of the story's sentences, earliest first, then as they stand in the article.

    An entry is the words of its sentence, or, of a long one, the clauses around the time. Repeated times, vague ones
    ("recently") and lengths of time that begin or end on no known day are left out. So are times that stay open though
    the day of publication is known; without that day relative times come last, unresolved.
    """
    entries = _without_repeats(_dated(reading))
    return tuple(sorted(entries, key=_order))


def _order(entry: TimelineEntry) -> tuple[date, date, int, int]:
    return entry.when.first or date.max, entry.when.last or date.max, entry.start, entry.end


def _dated(reading: Reading) -> Iterator[TimelineEntry]:
    for sentence in reading.content:
        for mention in sentence.times:
            if _is_datable(mention, is_published=reading.article.published is not None):
                yield _entry(sentence, mention)


def _is_datable(mention: TimeMention, *, is_published: bool) -> bool:
    if mention.first is not None:
        return mention.kind != "set"
    return mention.kind in ("date", "time") and not mention.value.endswith("_REF") and not is_published


def _entry(sentence: SentenceReading, mention: TimeMention) -> TimelineEntry:
    words = cut_clauses(sentence.text, mention)
    return TimelineEntry(
        when=make_when(sentence.text, mention),
        text=sentence.text[words.start : words.end],
        sentence=sentence.index,
        start=sentence.start + words.start,
        end=sentence.start + words.end,
    )


def make_when(text: str, mention: TimeMention) -> When:
    """The time with the word that makes it an edge: "since May", "by 11 September"."""
    before = _BOUND_WORDS.search(text, max(mention.start - 20, 0), mention.start) if mention.bound else None
    start = before.start() if before else mention.start
    return When(text=text[start : mention.end], first=mention.first, last=mention.last)


def cut_clauses(text: str, mention: TimeMention) -> Span:
    """Where the clauses around `mention` stand: all of a short sentence, else one that can be read alone.

    The cut starts at the sentence or at a coordinate clause and ends after the clause of the time, never inside speech.
    """
    if len(text) <= LONGEST_ENTRY:
        return Span(0, len(text))
    start = max((match.end() for match in _NEW_START.finditer(text, 0, mention.start)), default=0)
    end = next((match.start() for match in _NEW_END.finditer(text, mention.end)), len(text))
    cuts_speech = not _closes_speech(text[:start]) or not _closes_speech(text[start:end])
    return Span(0, len(text)) if cuts_speech else Span(start, end)


def _closes_speech(text: str) -> bool:
    """Are no quotation marks left open."""
    return text.count('"') % 2 == 0 and all(text.count(one) == text.count(two) for one, two in _QUOTE_MARKS)


def _without_repeats(entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    """One entry for one day and wording."""
    kept: dict[tuple[object, ...], TimelineEntry] = {}
    for entry in entries:
        wording = " ".join(entry.text.lower().split())
        days = (entry.when.first, entry.when.last) if entry.when.first else (entry.when.text.lower(),)
        kept.setdefault((wording, *days), entry)
    return list(kept.values())
