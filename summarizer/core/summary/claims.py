"""What the product vouches for: claims with their evidence, cut from the article's own words."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.summary.timeline import to_when
from summarizer.domain.summary import ClaimValue, When
from summarizer.domain.values import DecidedBy, Evidence, Modality, Speaker


class Line(NamedTuple):
    """A line that the article carries.

    `said` are the sentences of its text as read, at least one; `sentences` those of the article that carry it, at
    least one; `by` who worded it.
    """

    text: str
    said: tuple[SentenceReading, ...]
    sentences: tuple[int, ...]
    by: DecidedBy


def cut_evidence(reading: Reading, sentences: Iterable[int]) -> tuple[Evidence, ...]:
    """The raw words of the sentences given, in the order given."""
    return Evidence.several(_describe_evidence(reading, sentences))


def _describe_evidence(reading: Reading, sentences: Iterable[int]) -> list[dict[str, object]]:
    article = reading.article.id
    return [
        {"article_id": article, "sentence": each.index, "start": each.start, "end": each.end, "text": each.text}
        for each in map(reading.sentences.__getitem__, sentences)
    ]


def describe_claim(line: Line, reading: Reading, speaker: Speaker | None, *, id: str = "") -> dict[str, object]:
    """The fields of a claim; all it states is read by the core from the claim's own words.

    Args:
        line: What it says and rests on.
        reading: The article.
        speaker: Whose word it is; None for the article's own voice.
        id: Its name in the summary: "c1".
    """
    said = line.said
    return {
        "id": id,
        "text": line.text,
        "evidence": _describe_evidence(reading, line.sentences),
        "values": [value for sentence in said for value in read_values(sentence)],
        "attribution": speaker,
        "modality": _find_weakest([sentence.stance.modality for sentence in said]),
        "polarity": said[0].stance.polarity,
        "when": _find_when(said),
        "proposed_by": line.by,
    }


def read_values(sentence: SentenceReading) -> list[ClaimValue]:
    """Figures, times and names of one sentence in reading order."""
    found: list[tuple[int, ClaimValue]] = []
    for quantity in sentence.quantities:
        text = sentence.text[quantity.phrase_start : quantity.phrase_end]
        value = ClaimValue(kind="figure", text=text, low=quantity.low, high=quantity.high, unit=quantity.unit)
        found.append((quantity.start, value))
    for time in sentence.times:
        found.append((time.start, _time_value(time.text, time.first, time.last)))
    for name in sentence.names:
        found.append((name.start, _name_value(name.text)))
    found.sort(key=itemgetter(0))
    return [value for _, value in found]


@lru_cache(maxsize=4096)
def _name_value(name: str) -> ClaimValue:
    """A name as a value; most names of an article stand in several claims."""
    return ClaimValue(kind="name", text=name)


@lru_cache(maxsize=4096)
def _time_value(text: str, first: date | None, last: date | None) -> ClaimValue:
    """A time as a value; most times of an article stand in others of its days."""
    return ClaimValue(kind="time", text=text, first=first, last=last)


def _find_weakest(modalities: Sequence[Modality]) -> Modality:
    return modalities[0] if len(modalities) == 1 else min(modalities, key=lambda modality: modality.rank)


def _find_when(said: Sequence[SentenceReading]) -> When | None:
    """The first date or clock time of the claim; one that could be resolved goes first."""
    times = [time for sentence in said for time in sentence.times if time.kind in ("date", "time")]
    if not times:
        return None
    best = next((time for time in times if time.first is not None), times[0])
    return to_when(best.text, best.first, best.last)
