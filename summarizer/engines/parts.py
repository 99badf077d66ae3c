"""What came of one request: lines, the ones that failed the check, their corrections, and parts put together."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.core.reading import Reading
from summarizer.core.summary.headline import is_own_title
from summarizer.core.summary.ranking import rank_sentences
from summarizer.core.support.checking import check_point
from summarizer.domain.proposal import ProposedPoint, ProposedSpeaker
from summarizer.domain.values import Usage
from summarizer.engines.wire import MAX_GIST, MAX_POINTS, WireCorrections, WireLine, WirePoint, WireSummary


class Part(NamedTuple):
    """The lines of one answer. `reworded` counts the lines that were replaced after a first check."""

    headline: ProposedPoint | None
    gist: tuple[ProposedPoint, ...]
    points: tuple[ProposedPoint, ...]
    speakers: tuple[ProposedSpeaker, ...]
    usage: Usage
    reworded: int = 0


class FailedLine(NamedTuple):
    """A line the article does not carry; `number` counts from 1 over headline, gist and points together."""

    number: int
    text: str
    reasons: tuple[str, ...]


def to_part(answer: WireSummary, usage: Usage) -> Part:
    """An answer in our numbering, which counts from 0."""
    return Part(
        headline=_to_point(answer.headline),
        gist=ProposedPoint.several(map(_describe, answer.gist)),
        points=ProposedPoint.several(map(_describe, answer.points)),
        speakers=tuple(
            ProposedSpeaker(quotation=voice.quotation - 1, speaker=voice.speaker, sentence=voice.sentence - 1)
            for voice in answer.speakers
        ),
        usage=usage,
    )


def find_failed(part: Part, reading: Reading) -> tuple[FailedLine, ...]:
    """The lines the article does not carry, with the reasons in words."""
    failed = []
    for number, point in enumerate(_lines(part), start=1):
        if point is part.headline and is_own_title(reading, point.text):
            continue
        checked = check_point(point.text, point.sentences, reading)
        if not checked.is_supported:
            failed.append(FailedLine(number, point.text, tuple(reason.text for reason in checked.reasons)))
    return tuple(failed)


def replace_lines(part: Part, failed: Sequence[FailedLine], corrections: WireCorrections) -> Part:
    """Put new wordings where lines had failed; anything else in the corrections is passed over.

    A failed line without a new wording stays as it was and will be refused.
    """
    allowed = {line.number for line in failed}
    new = {line.number: _to_point(line) for line in corrections.lines if line.number in allowed}
    lines = [new.get(number, point) for number, point in enumerate(_lines(part), start=1)]
    headline = lines.pop(0) if part.headline else None
    gist, points = tuple(lines[: len(part.gist)]), tuple(lines[len(part.gist) :])
    return part._replace(headline=headline, gist=gist, points=points, reworded=len(new))


def merge_parts(reading: Reading, parts: Sequence[Part]) -> Part:
    """One proposal of several parts: the lines on the most central sentences, in reading order."""
    if len(parts) == 1:
        return parts[0]
    weights = {ranked.sentence: ranked.weight for ranked in rank_sentences(reading)}
    gist = _best(_unique(point for part in parts for point in part.gist), weights, MAX_GIST)
    rest = [point for part in parts for point in (*part.gist, *part.points) if point not in gist]
    return Part(
        headline=parts[0].headline,
        gist=gist,
        points=_best(_unique(rest), weights, MAX_POINTS),
        speakers=tuple(voice for part in parts for voice in part.speakers),
        usage=sum((part.usage for part in parts), Usage()),
        reworded=sum(part.reworded for part in parts),
    )


def _lines(part: Part) -> tuple[ProposedPoint, ...]:
    return (*([part.headline] if part.headline else []), *part.gist, *part.points)


def _to_point(point: WirePoint | WireLine) -> ProposedPoint:
    return ProposedPoint.model_validate(_describe(point))


def _describe(point: WirePoint | WireLine) -> dict[str, object]:
    return {"text": " ".join(point.text.split()), "sentences": [number - 1 for number in point.sentences]}


def _unique(points: Iterable[ProposedPoint]) -> list[ProposedPoint]:
    """Without the second of two lines on the same sentences, as parts that overlap give them."""
    return list({point.sentences or (point.text,): point for point in points}.values())


def _best(points: Sequence[ProposedPoint], weights: dict[int, float], count: int) -> tuple[ProposedPoint, ...]:
    ranked = sorted(points, key=lambda point: -max((weights.get(index, 0.0) for index in point.sentences), default=0.0))
    return tuple(sorted(ranked[:count], key=lambda point: min(point.sentences, default=0)))
