"""What a summary lists of its article whatever is proposed, so that it can be worked out before anything is."""

from typing import NamedTuple

from summarizer.core.reading import Reading
from summarizer.core.speech.quotations import Quotation
from summarizer.core.speech.speakers import quotations_by_sentence
from summarizer.core.summary.clashes import find_clashes
from summarizer.core.summary.figures import list_figures, list_quotes
from summarizer.core.summary.name_entries import list_names
from summarizer.core.summary.tensions import find_tensions
from summarizer.core.summary.timeline import build_timeline
from summarizer.domain.summary import Figure, NameEntry, Quote, Tension, TimelineEntry


class Groundwork(NamedTuple):
    """The lists of a summary; `spoken` are the quotations of each sentence, `quotes` those shown."""

    spoken: tuple[tuple[Quotation, ...], ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    timeline: tuple[TimelineEntry, ...]
    names: tuple[NameEntry, ...]
    tensions: tuple[Tension, ...]


def lay_groundwork(reading: Reading) -> Groundwork:
    """All of a summary that no proposal has a say in."""
    spoken = quotations_by_sentence(reading)
    return Groundwork(
        spoken=spoken,
        figures=list_figures(reading, spoken),
        quotes=list_quotes(reading),
        timeline=build_timeline(reading),
        names=list_names(reading),
        tensions=(*find_tensions(reading, spoken), *find_clashes(reading)),
    )
