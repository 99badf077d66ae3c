"""Whose word a sentence, or a place in it, is."""

from bisect import bisect_right
from collections.abc import Sequence

from summarizer.core.attribution import Attributed
from summarizer.core.quotations import Quotation
from summarizer.core.reading import Reading, SentenceReading
from summarizer.domain.values import Speaker

_LEAST_SHARE = 0.25
"""A sentence is somebody's word when what they say makes at least this part of it."""

_TOLD_SHARE = 0.75
"""Of two sources, one is left out when so much less of its words is told than of the other's."""

_PRONOUNS = frozenset("he she they it i we who which that his her their its".split())


def quotations_by_sentence(reading: Reading) -> tuple[tuple[Quotation, ...], ...]:
    """For each sentence of the article the quotations that overlap it, in order."""
    starts = [sentence.start for sentence in reading.sentences]
    found: list[list[Quotation]] = [[] for _ in reading.sentences]
    for quotation in reading.quotations:
        place = max(0, bisect_right(starts, quotation.start) - 1)
        while place < len(starts) and starts[place] < quotation.end:
            found[place].append(quotation)
            place += 1
    return tuple(tuple(quotations) for quotations in found)


def find_speaker(
    sentence: SentenceReading, quotations: Sequence[Quotation] = (), *, told: frozenset[str] | None = None
) -> Speaker | None:
    """Whose word a sentence is, or None for the article's own voice.

    Several sources in one sentence ("officials said A but the group says B") are named together. A pronoun gives way
    to the speaker the article names for a quotation of that sentence.

    Args:
        sentence: A sentence of the article.
        quotations: Those of the sentence, from `quotations_by_sentence`.
        told: Stems of the words that are used of the sentence; a source of whose words few are used is left out.
    """
    said = [each for each in sentence.attributions if each.kind == "speech" and _covers_much(each, sentence)]
    if told is not None and len(said) > 1:
        shares = [_share_told(each, sentence, told) for each in said]
        said = [each for each, share in zip(said, shares, strict=True) if share >= _TOLD_SHARE * max(shares)]
    sources = {each.source.lower(): each for each in said}
    named = [each for source, each in sources.items() if source not in _PRONOUNS]
    if not named:
        return _quoted_speaker(quotations) or (_to_speaker(said[0], sentence) if said else None)
    speaker = _to_speaker(named[0], sentence)
    return speaker.model_copy(update={"text": "; ".join(each.source for each in named)})


def find_speaker_at(sentence: SentenceReading, place: int, quotations: Sequence[Quotation] = ()) -> Speaker | None:
    """Whose word stands at `place` (offset into the sentence): the innermost attribution or quotation over it."""
    covering = [said for said in sentence.attributions if said.kind == "speech" and said.start <= place < said.end]
    here = [each for each in quotations if each.start <= sentence.start + place < each.end]
    innermost = min(covering, key=lambda said: said.end - said.start, default=None)
    if innermost is None:
        return _quoted_speaker(here)
    if innermost.source.lower() in _PRONOUNS:
        return _quoted_speaker(quotations) or _to_speaker(innermost, sentence)
    return _to_speaker(innermost, sentence)


def _covers_much(said: Attributed, sentence: SentenceReading) -> bool:
    return said.end - said.start >= _LEAST_SHARE * len(sentence.text)


def _share_told(said: Attributed, sentence: SentenceReading, told: frozenset[str]) -> float:
    stems = [word.stem for word in sentence.words if said.start <= word.start < said.end and not word.is_stop]
    return sum(stem in told for stem in stems) / len(stems) if stems else 0.0


def speaker_of(quotation: Quotation) -> Speaker | None:
    """The speaker of a quotation as the core found it."""
    if not quotation.speaker:
        return None
    start, end = quotation.speaker_start, quotation.speaker_end
    return Speaker(text=quotation.speaker, cue=quotation.cue, start=start, end=end)


def _quoted_speaker(quotations: Sequence[Quotation]) -> Speaker | None:
    return next((speaker for speaker in map(speaker_of, quotations) if speaker), None)


def _to_speaker(said: Attributed, sentence: SentenceReading) -> Speaker:
    start, end = sentence.start + said.source_start, sentence.start + said.source_end
    return Speaker(text=said.source, cue=said.cue, start=start, end=end)
