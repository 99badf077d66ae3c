"""Doubt told by one side alone where the verbs are no help: "allegedly", "approval could come"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.gates import strength_steps
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.difference.word_alignment import Gap
from summarizer.core.speech.stance import Event
from summarizer.core.text.words import Word, stem
from summarizer.domain.comparison import Facet, Gate, Relation
from summarizer.domain.values import Modality, Polarity

_DOUBT = {
    **dict.fromkeys("may might could possibly perhaps maybe".split(), Modality.POSSIBLE),
    **dict.fromkeys("probably likely presumably apparently seemingly".split(), Modality.PROBABLE),
    **dict.fromkeys("allegedly reportedly supposedly alleged suspected".split(), Modality.ALLEGED),
}
_AUXILIARY = frozenset("have has had be been is are was were to it".split())
_HAPPENING = frozenset("come go happen follow take start begin arrive be".split())
"""Verbs whose subject tells what happens ("approval will come", "the sale could go ahead")."""


_SAID = {
    Modality.DENIED: "denied",
    Modality.DOUBTED: "in doubt",
    Modality.POSSIBLE: "possible",
    Modality.PROBABLE: "probable",
    Modality.ALLEGED: "alleged",
    Modality.ASSERTED: "certain",
    Modality.CONFIRMED: "certain",
}


def say_commitments(left: Modality, right: Modality) -> str:
    """What is between two commitments, in the words of a reader."""
    return f"{_SAID[left]} in the first, {_SAID[right]} in the second"


class _Told(NamedTuple):
    """Something told by a verb or by the noun before a verb of happening, with the verb that says how surely."""

    concept: str
    event: Event


def find_hedge_gap(pair: Pair) -> Difference | None:
    """A word of doubt that one side alone has in a common wording; what is to come is no certainty on the other."""
    if not pair.words.is_near_copy or _has_doubt(pair.left.words) == _has_doubt(pair.right.words):
        return None
    for gap in pair.words.gaps:
        weak, strong = (gap.left, gap.right) if _has_doubt(gap.left) else (gap.right, gap.left)
        if not gap.is_firm or not _has_doubt(weak) or not _only_weakens(weak, strong):
            continue
        certain = pair.right if weak is gap.left else pair.left
        if any(event.tense == "future" for event in certain.events):
            continue
        modality = _modality_of(weak)
        places = _place_gap(pair, gap)
        if places:
            modalities = (modality, Modality.ASSERTED) if weak is gap.left else (Modality.ASSERTED, modality)
            return _differ(pair, *places, modalities)
    return None


def _has_doubt(words: Sequence[Word]) -> bool:
    return any(word.text.lower() in _DOUBT for word in words)


def _only_weakens(weak: Sequence[Word], strong: Sequence[Word]) -> bool:
    """Do the words of both sides carry nothing but doubt and auxiliary verbs."""
    others = [word.text.lower() for word in (*weak, *strong) if word.text.lower() not in _DOUBT]
    return all(word in _AUXILIARY for word in others)


def _modality_of(words: Sequence[Word]) -> Modality:
    found = [_DOUBT[word.text.lower()] for word in words if word.text.lower() in _DOUBT]
    return min(found, key=lambda modality: modality.rank)


class _Places(NamedTuple):
    left: Place
    right: Place


def _place_gap(pair: Pair, gap: Gap) -> _Places | None:
    """The words of the gap with the word behind them, which both sides have in common."""
    ends = [_word_behind(side, words) for side, words in ((pair.left, gap.left), (pair.right, gap.right))]
    behind = ends[0] or ends[1]
    if behind is None:
        return None
    left = _span(pair.left, gap.left, behind)
    right = _span(pair.right, gap.right, behind)
    return _Places(left, right) if left and right else None


def _word_behind(statement: Statement, words: Sequence[Word]) -> Word | None:
    return next((word for word in statement.words if words and word.start >= words[-1].end), None)


def _span(statement: Statement, words: Sequence[Word], behind: Word) -> Place | None:
    begin = words[0].start if words else statement.start
    twin = next((one for one in statement.words if one.start >= begin and one.text == behind.text), None)
    if twin is None:
        return None
    return statement.place_of(words[0].start if words else twin.start, twin.end)


def find_nominal_gap(pair: Pair) -> Difference | None:
    """One thing to come, told by a verb or a noun for it, as possible on one side and as certain on the other."""
    if not pair.is_best or not _share_a_time(pair):
        return None
    for one in _told(pair.left):
        for other in _told(pair.right):
            chances = _is_chance(one.event), _is_chance(other.event)
            certain = other.event if chances[0] else one.event
            if one.concept != other.concept or chances[0] == chances[1]:
                continue
            if certain.tense == "future" and certain.modality is Modality.ASSERTED:
                places = _modal_and_verb(pair.left, one.event), _modal_and_verb(pair.right, other.event)
                return _differ(pair, *places, (one.event.modality, other.event.modality))
    return None


def _share_a_time(pair: Pair) -> bool:
    """Do both give one time, so that one thing to come is meant."""
    texts = [{time.text.lower() for time in side.times} for side in (pair.left, pair.right)]
    return bool(texts[0] & texts[1])


def _is_chance(event: Event) -> bool:
    return event.cue.lower() in ("may", "might", "could")


def _told(statement: Statement) -> Iterator[_Told]:
    for event in statement.events:
        if event.polarity is Polarity.NEGATIVE or not (_is_chance(event) or event.tense == "future"):
            continue
        concepts = concepts_of(stem(event.text))
        if event.lemma in _HAPPENING:
            subject = [word for word in statement.words if word.end <= event.start and not word.is_stop][-1:]
            concepts = frozenset(concept for word in subject for concept in (concepts_of(word.stem) or {word.stem}))
        yield from (_Told(concept, event) for concept in sorted(concepts or {stem(event.text)}))


def _modal_and_verb(statement: Statement, event: Event) -> Place:
    text = statement.sentence.text
    cues = [f"{event.cue.lower()} "] if event.cue else ["will ", "is to ", "are to "]
    at = max(text.lower().rfind(cue, statement.start, event.start) for cue in cues)
    return statement.place_of(at if 0 <= event.start - at <= 25 else event.start, event.end)


def _differ(pair: Pair, left: Place, right: Place, modalities: tuple[Modality, Modality]) -> Difference:
    a, b = modalities
    reason = say_commitments(a, b)
    marks = frozenset({"steps_2" if strength_steps(a, b) >= 2 else "steps_1"})
    why = contrast(pair, left, right, reason)
    return Difference(
        Relation.STRENGTH_GAP, Facet.STRENGTH, Gate.STRENGTH, pair.left, pair.right, left, right, why, marks
    )
