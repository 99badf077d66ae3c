"""The figures, quotations and names of an article, as they are shown."""

from bisect import bisect_right
from collections.abc import Sequence

from summarizer.core.figures.quantities import Quantity
from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.speech.quotations import Quotation
from summarizer.core.speech.speakers import find_speaker_at, speaker_of
from summarizer.domain.summary import Figure, Quote


def list_figures(reading: Reading, quotations: Sequence[Sequence[Quotation]]) -> tuple[Figure, ...]:
    """Every figure of the story in reading order; ordinals ("the third time") are no figures.

    Args:
        reading: The article.
        quotations: From `quotations_by_sentence`.
    """
    return Figure.several(
        [
            _describe(sentence, quantity, quotations[sentence.index])
            for sentence in reading.content
            for quantity in sentence.quantities
            if quantity.unit_kind != "ordinal"
        ]
    )


def _describe(sentence: SentenceReading, quantity: Quantity, quotations: Sequence[Quotation]) -> dict[str, object]:
    """The exact phrase of one figure, what it counts and whose word it is."""
    return {
        "text": sentence.text[quantity.phrase_start : quantity.phrase_end],
        "low": quantity.low,
        "high": quantity.high,
        "qualifier": quantity.qualifier,
        "unit": quantity.unit,
        "what": quantity.what,
        "attribution": find_speaker_at(sentence, quantity.start, quotations),
        "sentence": sentence.index,
        "start": sentence.start + quantity.phrase_start,
        "end": sentence.start + quantity.phrase_end,
    }


def list_quotes(reading: Reading) -> tuple[Quote, ...]:
    """Every direct quotation in reading order, but for words addressed to the reading program."""
    starts = [sentence.start for sentence in reading.sentences]
    placed = ((each, max(0, bisect_right(starts, each.start) - 1)) for each in reading.quotations)
    return Quote.several(
        [
            {
                "text": reading.article.text[quotation.start : quotation.end],
                "speaker": speaker_of(quotation),
                "sentence": sentence,
                "start": quotation.start,
                "end": quotation.end,
            }
            for quotation, sentence in placed
            if reading.sentences[sentence].sentence.kind != "instruction"
        ]
    )
