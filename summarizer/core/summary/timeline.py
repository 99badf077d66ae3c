"""What happened when: the dated statements of an article in the order of their days."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.times.time_mention import TimeMention
from summarizer.core.times.time_tokens import Span
from summarizer.domain.summary import TimelineEntry, When

LONGEST_ENTRY: Final = 200
"""Characters above which an entry shows only the clauses of its sentence that stand next to the time."""

# every pattern begins with one character of its own, to which a search passes quickly; an alternative would be tried
# at every place of the text. Before each stands what is in all that it finds, and in few texts.
_CLAUSE_STARTS: Final = (
    (";", re.compile(r";\s+")),
    ("but", re.compile(r",\s+but\s+")),
    ("while", re.compile(r",\s+while\s+")),
    ("whereas", re.compile(r",\s+whereas\s+")),
)
"""Where an entry may begin: a clause that stands on its own follows."""
_CLAUSE_ENDS: Final = (
    (";", re.compile(r";\s+")),
    (
        ",",
        re.compile(
            r",\s+(?=(?:and|but|or|while|as|which|who|where|when|after|before|because|although|though|since|adding|"
            r"according|with|whose|so|if|until|unless|whereas)\b)"
        ),
    ),
)
"""Where an entry may end, at dashes between blanks too."""
_DASHES: Final = tuple((dash, re.compile(rf"{dash}(?<=\s{dash})[-–—]*\s+")) for dash in "-–—")
_BOUND_WORDS: Final = re.compile(
    r"\b(?:since|by|until|till|before|after|from|within|no later than|as (?:soon|early) as)\s+$",
    re.IGNORECASE,
)


def build_timeline(reading: Reading) -> tuple[TimelineEntry, ...]:
    """Dated entries of the story's sentences, earliest first, then as they stand in the article.

    An entry is the words of its sentence, or, of a long one, the clauses around the time. Repeated times, vague ones
    ("recently") and lengths of time that begin or end on no known day are left out. So are times that stay open though
    the day of publication is known; without that day relative times come last, unresolved.
    """
    entries = TimelineEntry.several([_describe(*one) for one in _without_repeats(_dated(reading))])
    return tuple(sorted(entries, key=_order))


def _order(entry: TimelineEntry) -> tuple[date, date, int, int]:
    return entry.when.first or date.max, entry.when.last or date.max, entry.start, entry.end


_Dated = tuple[SentenceReading, TimeMention, Span]
"""A time, its sentence and the clauses around it."""


def _dated(reading: Reading) -> list[_Dated]:
    is_published = reading.article.published is not None
    return [
        (sentence, mention, cut_clauses(sentence.text, mention))
        for sentence in reading.content
        for mention in sentence.times
        if _is_datable(mention, is_published=is_published)
    ]


def _without_repeats(dated: list[_Dated]) -> Iterator[_Dated]:
    """One for one day and wording; the wording is asked of those only that share their days and their last word."""
    likes = [_likeness(*one) for one in dated]
    counts = Counter(likes)
    told: set[tuple[object, ...]] = set()
    for one, like in zip(dated, likes, strict=True):
        key = (*like, _wording(one[0], one[2])) if counts[like] > 1 else like
        if key not in told:
            told.add(key)
            yield one


def _likeness(sentence: SentenceReading, mention: TimeMention, clauses: Span) -> tuple[object, ...]:
    """The days meant, or the words where they are not known; and the last word."""
    last = sentence.text[: clauses.end].rsplit(None, 1)[-1].lower()
    if mention.first is None:
        return (make_when(sentence.text, mention).text.lower(), None, last)
    return (mention.first, mention.last, last)


def _wording(sentence: SentenceReading, clauses: Span) -> str:
    return " ".join(sentence.text[clauses.start : clauses.end].lower().split())


def _is_datable(mention: TimeMention, *, is_published: bool) -> bool:
    if mention.first is not None:
        return mention.kind != "set"
    return mention.kind in ("date", "time") and not mention.value.endswith("_REF") and not is_published


def _describe(sentence: SentenceReading, mention: TimeMention, clauses: Span) -> dict[str, object]:
    return {
        "when": make_when(sentence.text, mention),
        "text": sentence.text[clauses.start : clauses.end],
        "sentence": sentence.index,
        "start": sentence.start + clauses.start,
        "end": sentence.start + clauses.end,
    }


def make_when(text: str, mention: TimeMention) -> When:
    """The time with the word that makes it an edge: "since May", "by 11 September"."""
    before = _BOUND_WORDS.search(text, max(mention.start - 20, 0), mention.start) if mention.bound else None
    start = before.start() if before else mention.start
    return to_when(text[start : mention.end], mention.first, mention.last)


@lru_cache(maxsize=4096)
def to_when(text: str, first: date | None, last: date | None) -> When:
    """A time as it is shown; most come again, in claims and in other articles of their days."""
    return When(text=text, first=first, last=last)


def cut_clauses(text: str, mention: TimeMention) -> Span:
    """Where the clauses around `mention` stand: all of a short sentence, else one that can be read alone.

    The cut starts at the sentence or at a coordinate clause and ends after the clause of the time, never inside speech.
    """
    if len(text) <= LONGEST_ENTRY:
        return Span(0, len(text))
    start, end = _clause_start(text, mention.start), _clause_end(text, mention.end)
    cuts_speech = not _closes_speech(text[:start]) or not _closes_speech(text[start:end])
    return Span(0, len(text)) if cuts_speech else Span(start, end)


def _clause_start(text: str, stop: int) -> int:
    found = [found for sign, pattern in _CLAUSE_STARTS if sign in text for found in pattern.finditer(text, 0, stop)]
    return max([each.end() for each in found], default=0)


def _clause_end(text: str, start: int) -> int:
    ends = [found.start() for sign, pattern in _CLAUSE_ENDS if sign in text and (found := pattern.search(text, start))]
    for dash, pattern in _DASHES:
        if dash in text and (found := pattern.search(text, start + 1)):
            ends.append(max(len(text[: found.start()].rstrip()), start))
    return min(ends, default=len(text))


def _closes_speech(text: str) -> bool:
    """Are no quotation marks left open."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”") and text.count("«") == text.count("»")
