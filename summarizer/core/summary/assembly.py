"""From a proposal to a summary: every line checked, every value read by code."""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from summarizer.core.reading import Reading
from summarizer.core.speech.quotations import Quotation
from summarizer.core.speech.speakers import find_speaker
from summarizer.core.summary.claims import Line, cut_evidence, describe_claim
from summarizer.core.summary.groundwork import Groundwork, lay_groundwork
from summarizer.core.summary.headline import find_headline, is_own_title
from summarizer.core.summary.speaker_check import settle_speakers
from summarizer.core.support.checking import check_point
from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.words import Remembered, read_piece
from summarizer.domain.proposal import Proposal, ProposedPoint
from summarizer.domain.summary import Claim, Coverage, Rejected, Summary
from summarizer.domain.values import DecidedBy, Evidence, Speaker

_LEAST_POINTS = 3
_NEGATIONS = frozenset("no not never nor neither without".split())


class _Vouched(NamedTuple):
    """Lines that passed the check and those that did not; `told` are the wordings of both."""

    lines: tuple[Line, ...]
    rejected: tuple[Rejected, ...]
    notes: tuple[str, ...]
    told: frozenset[tuple[str, ...]]


def assemble_summary(
    reading: Reading,
    proposal: Proposal,
    *,
    stand_in: Callable[[], Proposal] | None = None,
    groundwork: Groundwork | None = None,
    version: str = "",
) -> Summary:
    """Check a proposal line by line and put the summary together.

    Args:
        reading: The article.
        proposal: What an engine worded; nothing in it is trusted. The coverage of its provenance is completed here.
        stand_in: Makes a proposal by rules; asked where nothing of the gist or too few of the points are carried.
        groundwork: From `lay_groundwork`, where it was laid beforehand.
        version: Of the program, for the provenance.

    Returns:
        A summary whose claims all passed the check; what did not pass stands in `rejected` with the reasons.
    """
    laid = groundwork or lay_groundwork(reading)
    spoken = laid.spoken
    gist = _vouch(reading, proposal.gist, by=proposal.proposed_by)
    points = _vouch(reading, proposal.points, by=proposal.proposed_by, told=gist.told)
    title = _vouch(reading, _own_headline(reading, proposal), by=proposal.proposed_by)
    voices = settle_speakers(reading, laid.quotes, proposal.speakers)
    is_thin = not gist.lines or len(points.lines) < _LEAST_POINTS
    more = stand_in() if stand_in and is_thin else None
    shown_gist = _fill_up(reading, gist, points=more.gist if more else (), least=1)
    fresh = _not_told(shown_gist.lines, more.points if more else ())
    shown_points = _fill_up(reading, points, points=fresh, least=_LEAST_POINTS)
    headline, headline_evidence = _settle_headline(reading, title)
    notes = [note for part in (title, shown_gist, shown_points) for note in part.notes]
    coverage = _cover(proposal.provenance.coverage, reading, (title, gist, points), notes=notes)
    return Summary(
        article=reading.article,
        headline=headline,
        headline_evidence=headline_evidence,
        gist=_to_claims(reading, spoken, shown_gist.lines, prefix="g"),
        claims=_to_claims(reading, spoken, shown_points.lines, prefix="c"),
        figures=laid.figures,
        quotations=voices.quotes,
        timeline=laid.timeline,
        names=laid.names,
        tensions=laid.tensions,
        rejected=tuple(dict.fromkeys((*title.rejected, *gist.rejected, *points.rejected, *voices.rejected))),
        provenance=proposal.provenance.model_copy(update={"coverage": coverage, "version": version}),
    )


def _vouch(
    reading: Reading, points: Iterable[ProposedPoint], *, by: DecidedBy, told: Collection[tuple[str, ...]] = ()
) -> _Vouched:
    """Check points one by one; a wording that was `told` already or is repeated counts once."""
    lines: list[Line] = []
    rejected: list[Rejected] = []
    seen = set(told)
    corrected = repeated = 0
    for point in points:
        if (key := _key(point)) in seen:
            repeated += 1
            continue
        seen.add(key)
        checked = check_point(point.text, point.sentences, reading)
        if not checked.is_supported:
            rejected.append(Rejected(text=point.text, reasons=checked.reasons, cited=point.sentences))
            continue
        corrected += checked.corrected
        lines.append(Line(point.text, checked.said, checked.sentences, by))
    return _Vouched(tuple(lines), tuple(rejected), _note(corrected, repeated), frozenset(seen))


def _key(point: ProposedPoint) -> tuple[str, ...]:
    """Its words that carry meaning, in order, so that "have" and "the" make no new point, but "not" does."""
    return tuple(chain.from_iterable(map(_TELLING.__getitem__, cut_at_spaces(point.text).texts)))


def _read_telling(piece: str) -> tuple[str, ...]:
    return tuple([word.stem for word in read_piece(piece) if not word.is_stop or word.stem in _NEGATIONS])


_TELLING = Remembered(_read_telling)


def _to_claims(
    reading: Reading, spoken: Sequence[Sequence[Quotation]], lines: Iterable[Line], *, prefix: str
) -> tuple[Claim, ...]:
    """Lines as claims, numbered in order: "c1", "c2" and so on."""
    return Claim.several(
        [
            describe_claim(line, reading, _find_speaker(reading, spoken, line), id=f"{prefix}{place}")
            for place, line in enumerate(lines, start=1)
        ]
    )


def _find_speaker(reading: Reading, spoken: Sequence[Sequence[Quotation]], line: Line) -> Speaker | None:
    """Whose word the sentences are that carry a line, else the line itself."""
    # which words are told matters only where two sources share a sentence
    is_shared = True in [len(reading.sentences[index].attributions) > 1 for index in line.sentences]
    told = frozenset([word.stem for sentence in line.said for word in sentence.loose_words]) if is_shared else None
    speakers = [
        find_speaker(reading.sentences[index], spoken[index], told=told, before=reading.sentences[:index])
        for index in line.sentences
    ]
    return _join_speakers(speakers) or _join_speakers(
        [find_speaker(sentence) for sentence in line.said if sentence.attributions]
    )


def _join_speakers(speakers: Iterable[Speaker | None]) -> Speaker | None:
    """One speaker, or the first with the names of all."""
    named = {speaker.text: speaker for speaker in speakers if speaker}
    if len(named) < 2:
        return next(iter(named.values()), None)
    return next(iter(named.values())).model_copy(update={"text": "; ".join(named)})


def _fill_up(reading: Reading, vouched: _Vouched, *, points: Sequence[ProposedPoint], least: int) -> _Vouched:
    """Add lines of the rules, on sentences not yet used, while fewer than `least` were carried."""
    if len(vouched.lines) >= least or not points:
        return vouched
    fresh = _not_told(vouched.lines, points)
    wanted = fresh if not vouched.lines else fresh[: least - len(vouched.lines)]
    added = _vouch(reading, wanted, by="rule").lines
    lines = sorted((*vouched.lines, *added), key=lambda line: reading.sentences[line.sentences[0]].start)
    note = f"{len(added)} lines chosen by rules, because too little of what the model proposed is carried"
    return vouched._replace(lines=tuple(lines), notes=(*vouched.notes, *([note] if added else [])))


def _not_told(lines: Iterable[Line], points: Iterable[ProposedPoint]) -> tuple[ProposedPoint, ...]:
    """Points that rest on sentences no line rests on."""
    used = {sentence for line in lines for sentence in line.sentences}
    return tuple(point for point in points if not used.intersection(point.sentences))


def _own_headline(reading: Reading, proposal: Proposal) -> tuple[ProposedPoint, ...]:
    """The proposed headline, unless it is the article's title, which is taken anyway."""
    if proposal.headline is None or is_own_title(reading, proposal.headline.text):
        return ()
    return (proposal.headline,)


def _settle_headline(reading: Reading, proposed: _Vouched) -> tuple[str, tuple[Evidence, ...]]:
    """A headline that passed the check, else the article's own."""
    if proposed.lines:
        line = proposed.lines[0]
        return line.text, cut_evidence(reading, line.sentences)
    found = find_headline(reading)
    if found.sentence is not None:
        return found.text, cut_evidence(reading, (found.sentence,))
    checked = check_point(found.text, (), reading)
    return found.text, cut_evidence(reading, checked.sentences)


def _note(corrected: int, repeated: int) -> tuple[str, ...]:
    notes = []
    if corrected:
        notes.append(f"{corrected} of the points cited a sentence that does not carry it; the evidence is the core's")
    if repeated:
        notes.append(f"{repeated} repeated points left out")
    return tuple(notes)


def _note_instructions(reading: Reading) -> tuple[str, ...]:
    orders = [each.index for each in reading.sentences if each.sentence.kind == "instruction"]
    if not orders:
        return ()
    listed = ", ".join(str(index + 1) for index in orders)
    return (f"addressed to a reading program, not used as evidence: sentence {listed}",)


def _cover(coverage: Coverage, reading: Reading, vouched: Sequence[_Vouched], *, notes: Iterable[str]) -> Coverage:
    """What was read, with what came of the lines proposed."""
    accepted = sum([len(part.lines) for part in vouched])
    return coverage.model_copy(
        update={
            "characters": len(reading.article.text),
            "sentences": len(reading.sentences),
            "sentences_read": len(reading.content),
            "proposed": accepted + sum([len(part.rejected) for part in vouched]),
            "accepted": accepted,
            "notes": (*coverage.notes, *notes, *_note_instructions(reading)),
        }
    )
