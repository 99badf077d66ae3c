"""What the product vouches for: claims with their evidence, cut from the article's own words."""

from collections.abc import Iterable, Sequence

from summarizer.core.reading import Reading, SentenceReading
from summarizer.domain.summary import Claim, ClaimValue, When
from summarizer.domain.values import DecidedBy, Evidence, Speaker


def cut_evidence(reading: Reading, sentences: Iterable[int]) -> tuple[Evidence, ...]:
    """The raw words of the sentences given, in the order given."""
    article = reading.article
    return tuple(
        Evidence(
            article_id=article.id,
            sentence=index,
            start=article.sentences[index].start,
            end=article.sentences[index].end,
            text=article.sentence_text(index),
        )
        for index in sentences
    )


def make_claim(
    text: str,
    said: Sequence[SentenceReading],
    *,
    evidence: tuple[Evidence, ...],
    speaker: Speaker | None,
    proposed_by: DecidedBy,
) -> Claim:
    """Build a claim without an id; all it states is read by the core from the claim's own words.

    Args:
        text: The claim as worded.
        said: The sentences of that text, at least one.
        evidence: The sentences of the article that carry it.
        speaker: Whose word it is; None for the article's own voice.
        proposed_by: Who worded it.
    """
    return Claim(
        id="",
        text=text,
        evidence=evidence,
        values=tuple(value for sentence in said for value in read_values(sentence)),
        attribution=speaker,
        modality=min((sentence.stance.modality for sentence in said), key=lambda modality: modality.rank),
        polarity=said[0].stance.polarity,
        when=_find_when(said),
        proposed_by=proposed_by,
    )


def number_claims(claims: Iterable[Claim], prefix: str) -> tuple[Claim, ...]:
    """Give claims their ids in order: "c1", "c2" and so on."""
    return tuple(claim.model_copy(update={"id": f"{prefix}{place}"}) for place, claim in enumerate(claims, start=1))


def read_values(sentence: SentenceReading) -> tuple[ClaimValue, ...]:
    """Figures, times and names of one sentence in reading order."""
    found: list[tuple[int, ClaimValue]] = []
    for quantity in sentence.quantities:
        text = sentence.text[quantity.phrase_start : quantity.phrase_end]
        value = ClaimValue(kind="figure", text=text, low=quantity.low, high=quantity.high, unit=quantity.unit)
        found.append((quantity.start, value))
    for time in sentence.times:
        found.append((time.start, ClaimValue(kind="time", text=time.text, first=time.first, last=time.last)))
    for name in sentence.names:
        found.append((name.start, ClaimValue(kind="name", text=name.text)))
    return tuple(value for _, value in sorted(found, key=lambda item: item[0]))


def _find_when(said: Sequence[SentenceReading]) -> When | None:
    """The first date or clock time of the claim; one that could be resolved goes first."""
    times = [time for sentence in said for time in sentence.times if time.kind in ("date", "time")]
    best = next((time for time in times if time.first is not None), times[0] if times else None)
    return When(text=best.text, first=best.first, last=best.last) if best else None
