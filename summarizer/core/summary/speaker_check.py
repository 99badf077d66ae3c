"""May a proposed speaker stand beside a quotation whose speaker the words alone do not tell."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.domain.proposal import ProposedSpeaker
from summarizer.domain.summary import Quote, Rejected
from summarizer.domain.values import Reason, Speaker

_NEAR = 3
"""A speaker is named at most this many sentences before the quotation, or in the one after it."""

_MALE = re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE)
_FEMALE = re.compile(r"\b(?:she|hers?)\b", re.IGNORECASE)
_MALE_TITLE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince)\b")
_FEMALE_TITLE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess)\b")


class Settled(NamedTuple):
    """Quotations with the speakers that were accepted, and the speakers that were not."""

    quotes: tuple[Quote, ...]
    rejected: tuple[Rejected, ...]


def settle_speakers(reading: Reading, quotes: Sequence[Quote], proposed: Iterable[ProposedSpeaker]) -> Settled:
    """Fill in proposed speakers where the article allows them; a speaker the core found itself stays."""
    settled = list(quotes)
    rejected = []
    for voice in proposed:
        if not 0 <= voice.quotation < len(settled) or settled[voice.quotation].speaker:
            continue
        quote = settled[voice.quotation]
        accepted = _accept(reading, quote, voice)
        if isinstance(accepted, Speaker):
            settled[voice.quotation] = quote.model_copy(update={"speaker": accepted})
        else:
            cited = () if voice.sentence is None else (voice.sentence,)
            rejected.append(Rejected(text=f"{voice.speaker}: “{quote.text}”", reasons=(accepted,), cited=cited))
    return Settled(tuple(settled), tuple(rejected))


def _accept(reading: Reading, quote: Quote, voice: ProposedSpeaker) -> Speaker | Reason:
    """The speaker with the place that names them, or why not."""
    first = max(0, quote.sentence - _NEAR)
    near = reading.sentences[first : quote.sentence + 2]
    named = next(
        (found for sentence in reversed(near) if (found := _find_outside(sentence, voice.speaker, quote))), None
    )
    if named is None:
        return Reason(code="speaker_not_near", text=f"“{voice.speaker}” is not named beside the quotation")
    if _pronoun_disagrees(reading.sentences[quote.sentence], quote, voice.speaker, near):
        return Reason(code="pronoun_differs", text=f"the pronoun at the quotation does not fit “{voice.speaker}”")
    return named


def _find_outside(sentence: SentenceReading, speaker: str, quote: Quote) -> Speaker | None:
    """Where the sentence names the speaker, outside the quotation itself."""
    wanted = " ".join(speaker.split())
    if not wanted:
        return None
    for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        is_name = any(name.start < match.end() and match.start() < name.end for name in sentence.names)
        if is_name and not (quote.start <= start < quote.end):
            return Speaker(text=wanted, start=start, end=end)
    return None


def _pronoun_disagrees(sentence: SentenceReading, quote: Quote, speaker: str, near: Sequence[SentenceReading]) -> bool:
    """Does the sentence of the quotation say "she" where the text calls the speaker "Mr", or the other way round."""
    before = sentence.text[: max(0, quote.start - sentence.start)]
    after = sentence.text[max(0, quote.end - sentence.start) :]
    outside = f"{before} {after}"
    titled = [match for each in near for match in re.findall(rf"(\w+)\.? {re.escape(speaker)}", each.text)]
    words = " ".join([speaker, *titled])
    if _FEMALE.search(outside) and not _MALE.search(outside):
        return bool(_MALE_TITLE.search(words))
    if _MALE.search(outside) and not _FEMALE.search(outside):
        return bool(_FEMALE_TITLE.search(words))
    return False
