"""The parts of a sentence that it does not tell as true: denied, feared, imagined, wanted, or all but done."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from summarizer.core.reading import SentenceReading
from summarizer.core.speech.attribution import Attributed, find_attributions
from summarizer.core.speech.stance import Event, find_events
from summarizer.core.support.unreal_words import (
    CLAUSES,
    IMAGINED,
    INVERTED,
    PROVISOS,
    REPORTS,
    RUMOURS,
    STEPS,
    SUPPOSED,
    THOUGHTS,
)


class UnrealPart(NamedTuple):
    """Half-open offsets into the sentence, and the words that make the part unreal. `is_step`: it is a single verb."""

    start: int
    end: int
    cue: str
    is_step: bool = False


_MAX_FOUND = 24
"""Places of one kind that are looked at; keeps hostile sentences linear."""
_END = re.compile(
    r"[;:—–.]|,?\s+but\b|,\s+(?:and|while|though|although|whereas|adding|because|after|when|as|however|yet|so|nor|since)\b"
)
_UNDONE = re.compile(r"\b(?:not|never)\b")
"""Who says "had she not stopped" says that she did."""
_COMMA = re.compile(r"[,;:—–]")
_OVER = re.compile(r"\b(?:before|until)\b|,")
_LATER = re.compile(r"\b(?:before|until|after|when|since|while|because|and)\b")
_WOULD_DO = re.compile(r"\b(?:would|will|could|might|may|can|should)\b(?! (?:\w+ )?(?:be|have)\b)", re.IGNORECASE)
"""What no verb but a base form can follow at once: "fears that the dam would burst drove people away"."""
_AND = re.compile(r"\b(?:and|or)\s+(?:\w+ly\s+)?$")
_MAY = re.compile(r"\b(?:may|might|could)\b[^,;]*\band (?:have|has) (?:already |now |\w+ly )?$")
"""Behind what may be, "and have done" is not what may be."""
_JOINED = re.compile(r"\b(?:and|or|who|whom|which|that|when|where|while|as|if|because|after|before)\b|,")
_NEXT = re.compile(r"(?:[\w'’-]+\s+){0,2}$")


class _Sentence(NamedTuple):
    """What is asked of a sentence, without its place in an article: by its text the answer is remembered."""

    text: str
    events: tuple[Event, ...]
    attributions: tuple[Attributed, ...]


def read_unreal(sentence: SentenceReading) -> tuple[UnrealPart, ...]:
    """The unreal parts of a sentence; they may overlap."""
    return _read_parts(sentence.text)


@lru_cache(maxsize=256)
def _read_parts(text: str) -> tuple[UnrealPart, ...]:
    sentence = _Sentence(text, find_events(text), find_attributions(text))
    return (*_whole_clauses(sentence), *_told_clauses(sentence), *_steps(sentence))


def _whole_clauses(sentence: _Sentence) -> Iterator[UnrealPart]:
    """Denied clauses and imagined ones, to their end, and conditions, to the next comma."""
    text = sentence.text
    for words in (CLAUSES, IMAGINED):
        for found in _find(words, text):
            yield _part(found, _end_after(sentence, found.end()))
    for found in _find(PROVISOS, text):
        yield _part(found, _next_comma(text, found.end()))
    for found in _find(SUPPOSED, text):
        later = _LATER.search(text, found.end(), _next_comma(text, found.end()))
        yield _part(found, later.start() if later else _next_comma(text, found.end()))
    for found in _find(INVERTED, text):
        end = _end_of_first(sentence, found.end())
        if not _UNDONE.search(text, found.end(), end):
            yield UnrealPart(found.end(), end, found.group().split()[-1])


def _told_clauses(sentence: _Sentence) -> Iterator[UnrealPart]:
    """What rumours and fears are about: the main clause may go on behind them."""
    for words in (RUMOURS, REPORTS):
        for found in _find(words, sentence.text):
            end = _end_of_noun(sentence, found)
            yield _part(found, _until_joined(sentence, found.end(), end))
    for found in _find(THOUGHTS, sentence.text):
        end = _end_after(sentence, found.end())
        yield _part(found, _until_joined(sentence, found.end(), end))


def _steps(sentence: _Sentence) -> Iterator[UnrealPart]:
    """Single verbs."""
    for found in _find(STEPS, sentence.text):
        verb = next((event for event in sentence.events if event.start >= found.end()), None)
        is_next = verb is not None and _NEXT.fullmatch(sentence.text, found.end(), verb.start)
        yield _part(found, verb.end if verb and is_next else found.end() + 1)._replace(is_step=True)


def _find(words: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return islice(words.finditer(text), _MAX_FOUND)


def _part(found: re.Match[str], end: int) -> UnrealPart:
    return UnrealPart(found.end(), end, " ".join(found.group().split()))


def _end_after(sentence: _Sentence, start: int) -> int:
    """Where the clause that begins at `start` ends, or who says it is named."""
    found = _END.search(sentence.text, start)
    ends = [found.start() if found else len(sentence.text)]
    ends += [said.source_start for said in sentence.attributions if said.source_start > start and said.start < start]
    return min(ends)


def _next_comma(text: str, start: int) -> int:
    found = _COMMA.search(text, start)
    return found.start() if found else len(text)


def _end_of_first(sentence: _Sentence, start: int) -> int:
    """Up to the next comma, or to a second verb that no "and" joins to the first ("the letters it was sent")."""
    end = _next_comma(sentence.text, start)
    verbs = [event for event in sentence.events if event.tense != "none" and start <= event.start < end]
    others = (verb.start for verb in verbs[1:] if not _AND.search(sentence.text, start, verb.start))
    return next(others, end)


def _end_of_noun(sentence: _Sentence, found: re.Match[str]) -> int:
    """The end of a clause that hangs on a noun: before the verb of that noun, if it comes before its own."""
    end = _end_after(sentence, found.end())
    if any(event.tense != "none" and event.end <= found.start() for event in sentence.events):
        return end
    verbs = [event for event in sentence.events if event.tense != "none" and found.end() <= event.start < end]
    if verbs and verbs[0].text != verbs[0].lemma and _WOULD_DO.search(sentence.text, found.end(), verbs[0].start):
        return verbs[0].start
    for one, other in pairwise(verbs):
        if not _JOINED.search(sentence.text, one.end, other.start):
            return other.start
    return end


def _until_joined(sentence: _Sentence, start: int, end: int) -> int:
    """The same end, or the "and" with which the one who thinks goes on to act."""
    verbs = [event for event in sentence.events if event.tense != "none" and start <= event.start < end]
    comma = sentence.text.find(",", start, end)
    if verbs and 0 <= comma < verbs[0].start:
        return comma
    later = _OVER.search(sentence.text, verbs[0].end, end) if verbs else None
    joined = (
        verb.start
        for verb in verbs[1:]
        if _AND.search(sentence.text, start, verb.start) or _MAY.search(sentence.text, start, verb.start)
    )
    return min(next(joined, end), later.start() if later else end)
