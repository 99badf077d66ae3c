"""The stricter half of the door: a line nobody wrote in the article must keep every value exactly as it is there.

`support` weighs a whole claim and forgives a little, as it must with texts of people. A line that a model offers has no
such claim on leniency: it was asked to stay with the words of the article, and can be refused and asked for again.
"""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.core.figures.intervals import contains, hard, relate
from summarizer.core.figures.quantities import Quantity
from summarizer.core.names.names import Name, same_name
from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.speech.quotations import Quotation
from summarizer.core.speech.speakers import find_speaker_at
from summarizer.core.summary.same_count import read_doing
from summarizer.core.support.events_told import are_same_doing, check_events, check_mixture, check_subject
from summarizer.core.text.folding import fold
from summarizer.core.text.grounding import Grounded, locate
from summarizer.core.text.words import STOP_WORDS, content_stems
from summarizer.core.times.time_relations import relate_times
from summarizer.core.times.times import TimeMention
from summarizer.domain.values import Reason, Speaker

_NAMED_BEFORE = 4
"""A name may stand so many sentences before the evidence, where a pronoun of the evidence has it from."""


def find_strict_reasons(said: Sequence[SentenceReading], evidence: Sequence[int], reading: Reading) -> list[Reason]:
    """Values of a line that its evidence does not have just so.

    Args:
        said: The sentences of the line.
        evidence: Indexes of the article sentences that carry it.
        reading: The article.
    """
    lines = [reading.sentences[index] for index in evidence]
    return [
        reason
        for sentence in said
        for reason in (
            *_check_figures(sentence, lines),
            *check_events(sentence, lines),
            *check_subject(sentence, lines),
            *check_mixture(sentence, lines, reading.quotations),
            *_check_scope(sentence, lines),
            *_check_times(sentence, lines),
            *_check_names(sentence, evidence, reading),
            *_check_quoted(sentence, lines, reading.quotations),
        )
    ]


def _check_figures(sentence: SentenceReading, lines: Sequence[SentenceReading]) -> Iterator[Reason]:
    theirs = [(line, quantity) for line in lines for quantity in line.quantities]
    for quantity in sentence.quantities:
        if quantity.unit_kind == "ordinal" or any(_stands_there(sentence, quantity, line) for line in lines):
            continue
        comparable = [(line, other) for line, other in theirs if relate(quantity, other) != "different_unit"]
        allowed = [(line, other) for line, other in comparable if _allows(other, quantity)]
        if not allowed:
            listed = ", ".join(f"“{_phrase(line, other)}”" for line, other in (comparable or theirs)[:3])
            text = f"says “{_phrase(sentence, quantity)}”, source says {listed or 'no such figure'}"
            yield Reason(code="figure_differs", text=text)
        elif not any(_happens_the_same(sentence, quantity, line, other) for line, other in allowed):
            yield Reason(code="binding_differs", text=f"ties “{_phrase(sentence, quantity)}” to something else")
        elif (speaker := find_speaker_at(sentence, quantity.start)) and not _is_theirs(speaker, allowed):
            text = f"gives “{_phrase(sentence, quantity)}” as the word of {speaker.text}, which the source does not"
            yield Reason(code="speaker_differs", text=text)


def _stands_there(sentence: SentenceReading, quantity: Quantity, line: SentenceReading) -> bool:
    """Does the source have the figure between the same words, and there it is no figure to it ("Boeing 747")."""
    words = [word.text.casefold() for word in sentence.words]
    place = next((at for at, word in enumerate(sentence.words) if word.end > quantity.start), len(words))
    ours = words[max(0, place - 1) : place + 2]
    theirs = [word.text.casefold() for word in line.words]
    for at in range(len(theirs) - len(ours) + 1):
        if len(ours) > 1 and theirs[at : at + len(ours)] == ours:
            start = line.words[at + min(place, 1)].start
            if not any(other.start <= start < other.end for other in line.quantities):
                return True
    return False


def _allows(source: Quantity, said: Quantity) -> bool:
    """May one say so when the source says so: every number the source leaves open must fit what is said.

    "More than 100" for "more than 200" is true and misleading; it is not allowed.
    """
    relation = relate(said, source)
    return relation == "equal" or (relation == "compatible" and contains(hard(said), hard(source)))


def _happens_the_same(sentence: SentenceReading, quantity: Quantity, line: SentenceReading, other: Quantity) -> bool:
    """Is the figure said of the same doing, where both sides tie it to one."""
    ours, theirs = read_doing(sentence, quantity), read_doing(line, other)
    return not ours or not theirs or any(are_same_doing(a, b) for a in ours for b in theirs)


def _is_theirs(speaker: Speaker, places: Iterable[tuple[SentenceReading, Quantity]]) -> bool:
    stems = content_stems(speaker.text)
    for line, quantity in places:
        found = find_speaker_at(line, quantity.start)
        if found is None or not stems or not content_stems(found.text) or stems & content_stems(found.text):
            return True
    return False


def _phrase(sentence: SentenceReading, quantity: Quantity) -> str:
    return " ".join(sentence.text[quantity.phrase_start : quantity.phrase_end].split())


_SCOPE_WORDS = frozenset("all every each always never entire whole only none nobody everyone everybody".split())


def _check_scope(sentence: SentenceReading, lines: Sequence[SentenceReading]) -> Iterator[Reason]:
    """Words that make a statement about everything or nothing must be the source's own."""
    theirs = {word.text.lower() for line in lines for word in line.words}
    for word in sentence.words:
        lower = word.text.lower()
        if lower in _SCOPE_WORDS and lower not in theirs:
            yield Reason(code="scope_differs", text=f"says “{word.text}”, which the source does not")


def _check_times(sentence: SentenceReading, lines: Sequence[SentenceReading]) -> Iterator[Reason]:
    theirs = [time for line in lines for time in line.times]
    for time in sentence.times:
        if time.kind != "set" and not any(_is_same_time(time, other) for other in theirs):
            listed = ", ".join(f"“{other.text}”" for other in theirs[:3]) or "no such time"
            yield Reason(code="time_differs", text=f"says “{time.text}”, source says {listed}")


def _is_same_time(said: TimeMention, source: TimeMention) -> bool:
    if relate_times(said, source) in ("equal", "contains"):
        return True
    ours, theirs = _time_words(said.text), _time_words(source.text)
    return bool(ours) and ours <= theirs


def _time_words(text: str) -> frozenset[str]:
    """Lower-case words of a time without the little ones around it ("on", "by", "the")."""
    return frozenset(text.lower().replace(".", "").split()) - _AROUND_TIMES


_AROUND_TIMES = frozenset("on in at by the a an of since until from as soon during within over".split())


def _check_names(sentence: SentenceReading, evidence: Sequence[int], reading: Reading) -> Iterator[Reason]:
    near = {index for each in evidence for index in range(max(0, each - _NAMED_BEFORE), each + 1)}
    known = [name for index in near for name in reading.sentences[index].names]
    words = {word.text.casefold() for index in near for word in reading.sentences[index].words}
    for name in sentence.names:
        if (
            name.text.lower() not in STOP_WORDS
            and not any(same_name(name, other) for other in known)
            and not _is_spelled_out(name, words)
        ):
            yield Reason(code="name_not_found", text=f"“{name.text}” is not named where the evidence stands")


def _is_spelled_out(name: Name, words: set[str]) -> bool:
    """Do all words of the name stand there, as a title or a common noun may."""
    return all(word.casefold() in words for word in name.text.replace("’s", "").replace("'s", "").split())


def _check_quoted(
    sentence: SentenceReading, lines: Sequence[SentenceReading], quotations: Sequence[Quotation]
) -> Iterator[Reason]:
    """Words in quotation marks belong to the one the article has say them."""
    ours = content_stems(" ".join(said.source for said in sentence.attributions))
    if not ours:
        return
    for piece in fold(sentence.text).text.split('"')[1::2]:
        theirs = _find_sayer(piece.strip(" ,."), lines, quotations)
        if theirs and not content_stems(theirs) & ours:
            yield Reason(code="speaker_differs", text=f"“{piece.strip()}” are words of {theirs}")


def _find_sayer(words: str, lines: Sequence[SentenceReading], quotations: Sequence[Quotation]) -> str:
    """Who says the words in the article, or else who is named beside them; empty where it does not tell."""
    for line in lines:
        place = locate(words, line.text) if words else None
        if not isinstance(place, Grounded):
            continue
        here = [each for each in quotations if each.start <= line.start + place.start < each.end]
        if speaker := find_speaker_at(line, place.start, here):
            return speaker.text
        beside = [name.text for name in line.names if name.kind == "person" and not _is_inside(name, place)]
        return " or ".join(beside)
    return ""


def _is_inside(name: Name, place: Grounded) -> bool:
    return place.start <= name.start < place.end
