"""Scores polarity and certainty of labelled events."""

from collections.abc import Mapping
from typing import Any

from summarizer.core.speech.stance import Event, find_events
from summarizer.core.speech.stance_words import CONDITIONS
from summarizer.domain.values import Modality, Polarity
from summarizer.evaluation.rows import RowScore

_WISHES = frozenset(
    """want wants wanted hope hopes hoped seek seeks sought plan plans planned intend intends intended need needs
    needed""".split()
)
"""Cues under which the corpus leaves certainty open ("underspecified"): conditions, wishes, intentions."""

_CERTAINTY = {
    Modality.DENIED: "certain",
    Modality.DOUBTED: "possible",
    Modality.POSSIBLE: "possible",
    Modality.PROBABLE: "probable",
    Modality.ALLEGED: "certain",
    Modality.ASSERTED: "certain",
    Modality.CONFIRMED: "certain",
}


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Polarity and certainty of each labelled event, as (expected, got) pairs named "polarity/N", "certainty/N".

    A labelled event takes the stance of the found event it overlaps, the longest first; without one it counts as
    positive and certain.

    Args:
        row: `text` and `events`, each `text`, `start`, `end`, `polarity`, `certainty`.
    """
    found = _find_all(str(row["text"]))
    labels: dict[str, tuple[str, str]] = {}
    for position, event in enumerate(row["events"]):
        match = next((one for start, end, one in found if start < event["end"] and event["start"] < end), None)
        labels[f"polarity/{position}"] = (str(event["polarity"]), read_polarity(match))
        labels[f"certainty/{position}"] = (str(event["certainty"]), read_certainty(match))
    identifier = str(row.get("id", ""))
    return RowScore(
        id=identifier,
        group=identifier,
        counts={},
        labels=labels,
        values={},
        pairs={},
        detail={"found": [f"{one.text} {one.polarity} {one.modality} {one.cue}" for _, _, one in found]},
        unscored=None if labels else "no events labelled",
    )


def _find_all(text: str) -> list[tuple[int, int, Event]]:
    found, offset = [], 0
    for line in text.splitlines(keepends=True):
        for event in find_events(line.rstrip("\r\n")):
            found.append((offset + event.start, offset + event.end, event))
        offset += len(line)
    return found


def read_polarity(event: Event | None) -> str:
    """Our polarity in the corpus's words; "open" for what is neither said to happen nor not to."""
    if event is None:
        return "positive"
    if event.polarity is Polarity.NEGATIVE:
        return "negative"
    return "open" if event.modality in (Modality.POSSIBLE, Modality.PROBABLE) else "positive"


def read_certainty(event: Event | None) -> str:
    """Our modality in the corpus's words."""
    if event is None:
        return "certain"
    weak = event.modality in (Modality.POSSIBLE, Modality.PROBABLE)
    if weak and (event.cue in CONDITIONS or event.cue in _WISHES):
        return "underspecified"
    return _CERTAINTY[event.modality]
