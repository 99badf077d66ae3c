"""What is being said: sentences split into statements that each have their own figures, times and speaker."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, Protocol, TypeVar

from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.difference.word_alignment import fold_word
from summarizer.core.figures.quantities import Quantity
from summarizer.core.names.names import Name
from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.speech.attribution import Attributed
from summarizer.core.speech.pronoun_speakers import find_antecedent
from summarizer.core.speech.stance import Event
from summarizer.core.text.words import Word
from summarizer.core.times.times import TimeMention
from summarizer.domain.article import Article
from summarizer.domain.values import Speaker

LEAD_SHARE = 8
"""One sentence of the lead for so many of the article, two at most."""

_JOINTS = re.compile(
    r"[;,\s](?:(?<=;)\s+|(?<=,)\s+(?:but|whereas|while|although|though|and)\s+(?=\w)"
    r"|(?<=\s)\s*(?:but|whereas)\s+(?=\w))"
)
"""Begins with one set of characters for all joints: the search passes over all others at once."""
_JOINTS_AT_MARKS = re.compile(r"[;,](?:(?<=;)\s+|(?<=,)\s+(?:while|although|though|and)\s+(?=\w))")
"""The same for a text that has neither "but" nor "whereas", as most; it is searched in a tenth of the time."""
_LEANING = re.compile(r"[\w,-]+ of (?:them|whom|these|those|which)\b")
"""A clause that opens so counts a part of what the clause before it names."""
_ENOUGH_WORDS = re.compile(r"(?:[\W_]*+[^\W_]++(?:['’.&-][^\W_]++)*+){4}")
"""A clause has four words at least; they are those of `find_words`."""
MAX_SPLIT_CHARS = 3000
"""A longer "sentence" is a list or a table and is not split into clauses."""
MAX_WORDS = 400
MAX_PER_STATEMENT = 30
"""So many words, and so many figures, times, names and events of one statement are compared. Prose has far fewer; the
limit keeps tables and hostile text that were taken for a sentence from costing quadratic time."""
_SPEAKING_PRONOUNS = frozenset("he she they it".split())
_INTENT = frozenset("plan plann hope hop want expect intend aim agree decide decid fear welcome welcom".split())


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


PlacedT = TypeVar("PlacedT", bound=_Placed)


class Place(NamedTuple):
    """Half-open code points of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A clause of one article. Offsets of its words, figures, times, names and events count from its sentence's start.

    `terms` are the concept-mapped stems of its content words outside figures and times, with `#key` for each name.
    `number` is its place among all statements compared; `id` names article, sentence and clause, counted from 1;
    `folded_words` are its words with case and apostrophes folded.
    """

    id: str
    number: int
    article_index: int
    article: Article
    sentence: SentenceReading
    start: int
    end: int
    words: tuple[Word, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]
    names: tuple[Name, ...]
    events: tuple[Event, ...]
    speaker: Speaker | None
    terms: frozenset[str]
    folded: str
    folded_words: tuple[str, ...]
    in_lead: bool
    is_quotation: bool

    @property
    def text(self) -> str:
        """The statement's own words, cut from the article."""
        return self.sentence.text[self.start : self.end]

    @property
    def told_terms(self) -> frozenset[str]:
        """Its terms without those of who says it, and of the saying."""
        if self.speaker is None:
            return self.terms
        said_by = {word.lower() for word in (*self.speaker.text.split(), self.speaker.cue)}
        words = [word for word in self.words if word.text.lower() not in said_by]
        names = [name for name in self.names if name.text not in self.speaker.text]
        return _terms(words, self.quantities, self.times, names)

    @property
    def place(self) -> Place:
        """Where it stands in the article."""
        return Place(self.sentence.start + self.start, self.sentence.start + self.end)

    def place_of(self, start: int, end: int) -> Place:
        """Offsets of its sentence as offsets of the article."""
        return Place(self.sentence.start + start, self.sentence.start + end)


def split_statements(readings: Sequence[Reading]) -> tuple[Statement, ...]:
    """All statements of several articles, article by article, in reading order."""
    return tuple(
        statement
        for statement in (
            _number(number, article_index, reading, piece)
            for number, (article_index, reading, piece) in enumerate(_pieces(readings))
        )
    )


class _Piece(NamedTuple):
    sentence: SentenceReading
    start: int
    end: int
    in_lead: bool
    part: int


def _pieces(readings: Sequence[Reading]) -> Iterator[tuple[int, Reading, _Piece]]:
    for article_index, reading in enumerate(readings):
        seen = 0
        lead = min(2, 1 + len(reading.content) // LEAD_SHARE)
        for sentence in reading.sentences:
            is_headline = sentence.index == 0 and sentence.sentence.kind == "heading"
            if not (sentence.is_content or is_headline):
                continue
            seen += 1
            for part, (start, end) in enumerate(split_clauses(sentence)):
                yield article_index, reading, _Piece(sentence, start, end, seen <= lead, part)


def split_clauses(sentence: SentenceReading) -> tuple[Place, ...]:
    """Spans of a sentence's clauses; a clause of its own has an event and a figure, a time or a speaker of its own."""
    if len(sentence.text) > MAX_SPLIT_CHARS:
        return (Place(0, len(sentence.text)),)
    cuts = [0]
    joints = _JOINTS if "but" in sentence.text or "whereas" in sentence.text else _JOINTS_AT_MARKS
    for joint in joints.finditer(sentence.text):
        if _is_quoted(sentence.text, joint.start()) or not _ENOUGH_WORDS.match(sentence.text, cuts[-1], joint.start()):
            continue
        if _stands_alone(sentence, joint.end()):
            cuts.extend((joint.start(), joint.end()))
    cuts.append(len(sentence.text))
    return tuple(Place(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True))


def _is_quoted(text: str, position: int) -> bool:
    before = text[:position]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _stands_alone(sentence: SentenceReading, start: int) -> bool:
    has_own = (
        _reaches(sentence.quantities, start)
        or _reaches(sentence.times, start)
        or any(attributed.cue_start >= start for attributed in sentence.attributions)
    )
    if not has_own or not _ENOUGH_WORDS.match(sentence.text, start) or _LEANING.match(sentence.text, start):
        return False
    events = sentence.events
    return bool(events) and events[0].end <= start <= events[-1].start


def _reaches(found: Sequence[_Placed], start: int) -> bool:
    """Does the last of them begin at `start` or behind it."""
    return bool(found) and found[-1].start >= start


def _number(number: int, article_index: int, reading: Reading, piece: _Piece) -> Statement:
    sentence, start, end = piece.sentence, piece.start, piece.end
    words = _inside(sentence.words, start, end, most=MAX_WORDS)
    quantities = _inside(sentence.quantities, start, end)
    times = _inside(sentence.times, start, end)
    names = _without(_inside(sentence.names, start, end), (*quantities, *times))
    quoted = _quoted_speaker(reading, sentence.start + start, sentence.start + end)
    folded = tuple(fold_word(word) for word in words)
    letter = "abcdefghijklmnopqrstuvwxyz"[min(piece.part, 25)] if piece.part else ""
    return Statement(
        id=f"{article_index + 1}.{sentence.index + 1}{letter}",
        number=number,
        article_index=article_index,
        article=reading.article,
        sentence=sentence,
        start=start,
        end=end,
        words=words,
        quantities=quantities,
        times=times,
        names=names,
        events=_inside(sentence.events, start, end),
        speaker=quoted.speaker if quoted else find_speaker(sentence, start, end, before=reading.sentences),
        terms=_terms(words, quantities, times, names),
        folded=" ".join(folded),
        folded_words=folded,
        in_lead=piece.in_lead,
        is_quotation=quoted is not None,
    )


def _inside(found: tuple[PlacedT, ...], start: int, end: int, *, most: int = MAX_PER_STATEMENT) -> tuple[PlacedT, ...]:
    """The first `most` that stand inside the span."""
    return tuple(islice((item for item in found if start <= item.start and item.end <= end), most))


def _without(names: Sequence[Name], others: Sequence[_Placed]) -> tuple[Name, ...]:
    """Names that are no part of a figure or a time ("Eighteen" at the head of a sentence)."""
    return tuple(name for name in names if not any(name.start < one.end and one.start < name.end for one in others))


def _terms(
    words: Sequence[Word], quantities: Sequence[Quantity], times: Sequence[TimeMention], names: Sequence[Name]
) -> frozenset[str]:
    outside = [(quantity.start, quantity.end) for quantity in quantities] + [(time.start, time.end) for time in times]
    terms: set[str] = {f"#{name.key.lower()}" for name in names if name.key}
    for word in words:
        if word.is_stop or word.text.isdigit() or any(start <= word.start < end for start, end in outside):
            continue
        concepts = concepts_of(word.stem)
        terms.update(f"@{concept}" for concept in concepts)
        if not concepts:
            terms.add(word.stem)
    return frozenset(terms)


class _Quoted(NamedTuple):
    speaker: Speaker | None


def _quoted_speaker(reading: Reading, start: int, end: int) -> _Quoted | None:
    """The speaker of a direct quotation that makes up most of the span; None when there is no such quotation."""
    first = bisect_left(reading.quotations, start, key=lambda quotation: quotation.end)
    for quotation in reading.quotations[first : first + MAX_PER_STATEMENT]:
        shared = min(end, quotation.end) - max(start, quotation.start)
        if shared * 2 > end - start:
            if quotation.speaker is None:
                return _Quoted(None)
            return _Quoted(
                Speaker(
                    text=quotation.speaker, cue=quotation.cue, start=quotation.speaker_start, end=quotation.speaker_end
                )
            )
    return None


def find_speaker(
    sentence: SentenceReading, start: int, end: int, *, before: Sequence[SentenceReading] = ()
) -> Speaker | None:
    """Whose word the span is: the narrowest attribution whose content covers most of it.

    A pronoun is given by the name it stands for, where `before` has the sentences of its article and one alone fits.
    """
    spoken = [one for one in sentence.attributions if _is_speech(one, sentence)]
    covering = [one for one in spoken if _is_about(one, sentence, start, end)]
    if not covering:
        return None
    nearest = min(covering, key=lambda one: (one.kind != "speech", one.end - one.start, one.cue_start))
    is_pronoun = nearest.source.lower() in _SPEAKING_PRONOUNS and before
    earlier = before[: sentence.index] if is_pronoun else ()
    return Speaker(
        text=(find_antecedent(nearest, sentence, earlier) if earlier else None) or nearest.source,
        cue=nearest.cue,
        start=sentence.start + nearest.source_start,
        end=sentence.start + nearest.source_end,
    )


def _is_speech(attributed: Attributed, sentence: SentenceReading) -> bool:
    """Does the cue make somebody answerable for words: no verb of intent, no part of a name ("United States")."""
    if attributed.cue.lower().removesuffix("s").removesuffix("ed") in _INTENT or attributed.source.isdigit():
        return False
    return not any(name.start <= attributed.cue_start < name.end for name in sentence.names)


def _is_about(one: Attributed, sentence: SentenceReading, start: int, end: int) -> bool:
    """Is the span what is said; behind it may stand who told it to whom ("..., an official told reporters")."""
    if _covers(one, start, end):
        return True
    is_told = one.cue.lower() in ("told", "tells") and sentence.text[: one.source_start].rstrip().endswith(",")
    return is_told and start < one.source_start < end and one.end >= len(sentence.text.rstrip(' ."”'))


def _covers(attributed: Attributed, start: int, end: int) -> bool:
    """Does what is said make up most of the span, the words that name speaker and cue not counted."""
    shared = min(end, attributed.end) - max(start, attributed.start)
    frame = max(attributed.source_end, attributed.cue_end) - min(attributed.source_start, attributed.cue_start)
    return shared * 2 > end - start - frame
