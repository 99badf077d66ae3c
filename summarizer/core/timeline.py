"""What happened when: the dated statements of an article in the order of their days."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.time_mention import TimeMention
from summarizer.core.time_tokens import Span
from summarizer.domain.summary import TimelineEntry, When

LONGEST_ENTRY: Final = 200
"""Characters above which an entry shows only the clauses of its sentence that stand next to the time."""

_CLAUSE_END: Final = re.compile(
    r";\s+|\s+[-–—]+\s+|,\s+(?=(?:and|but|or|while|as|which|who|where|when|after|before|because|although|though|since|"
    r"said|says|saying|adding|according|with|whose|so|if|until|unless)\b)"
)
_QUOTE_MARKS: Final = (("“", "”"), ("«", "»"))


def build_timeline(reading: Reading) -> tuple[TimelineEntry, ...]:
    """Dated entries of the story's sentences, earliest first, then as they stand in the article.

    An entry is the words of its sentence, or, of a long one, the clauses around the time. Durations, repeated times and
    vague ones ("recently") are left out. So are times that stay open though the day of publication is known; without
    that day relative times come last, unresolved.
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
    if mention.kind not in ("date", "time") or mention.value.endswith("_REF"):
        return False
    return mention.first is not None or not is_published


def _entry(sentence: SentenceReading, mention: TimeMention) -> TimelineEntry:
    words = cut_clauses(sentence.text, mention)
    return TimelineEntry(
        when=When(text=mention.text, first=mention.first, last=mention.last),
        text=sentence.text[words.start : words.end],
        sentence=sentence.index,
        start=sentence.start + words.start,
        end=sentence.start + words.end,
    )


def cut_clauses(text: str, mention: TimeMention) -> Span:
    """Where the clauses around `mention` stand: all of a short sentence, else as many as fit, those before first."""
    if len(text) <= LONGEST_ENTRY:
        return Span(0, len(text))
    bounds = [0, *(cut for match in _CLAUSE_END.finditer(text) for cut in match.span()), len(text)]
    clauses = [Span(*pair) for pair in zip(bounds[::2], bounds[1::2], strict=True)]
    chosen = [clause for clause in clauses if clause.start < mention.end and mention.start < clause.end]
    start, end = chosen[0].start, chosen[-1].end
    for clause in reversed(clauses):
        start = clause.start if clause.start < start and end - clause.start <= LONGEST_ENTRY else start
    for clause in clauses:
        end = clause.end if clause.end > end and clause.end - start <= LONGEST_ENTRY else end
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
