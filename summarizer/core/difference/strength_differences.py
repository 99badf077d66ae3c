"""One content, two commitments: "may have" against "did", and figures that one side alone ascribes to somebody."""

from collections.abc import Iterator

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.cause_differences import find_cause_strength
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.event_alignment import AlignedEvents, align_events
from summarizer.core.difference.figure_record import place_figure
from summarizer.core.difference.figure_slots import FigureSlot, read_slots
from summarizer.core.difference.gates import speaker_gate, strength_steps
from summarizer.core.difference.hedges import find_hedge_gap, find_nominal_gap, say_commitments
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import HEDGES
from summarizer.core.difference.when_said import compare_as_of
from summarizer.core.figures.intervals import relate
from summarizer.core.speech.stance import Event
from summarizer.core.text.words import Word
from summarizer.domain.comparison import Facet, Gate, Relation
from summarizer.domain.values import Modality, Polarity

STRENGTH_COSINE = 0.4
EVENT_REACH = 30
"""Code points between a figure and the verb that tells what happens to it."""
HEDGE_DISTANCE = 40
"""Code points before a verb within which a word of doubt belongs to it."""


def find_strength_differences(pair: Pair) -> Iterator[Difference]:
    """Differences of commitment between two statements about one event, the widest first."""
    if pair.is_internal:
        return
    for found in (_widest_gap(pair), find_hedge_gap(pair), _find_gap_at_count(pair), find_nominal_gap(pair)):
        if found:
            yield found
            return
    of_cause = tuple(find_cause_strength(pair))
    yield from of_cause or _find_unattributed_count(pair)


def _widest_gap(pair: Pair) -> Difference | None:
    """The widest gap between two forms of one verb in statements much alike."""
    if not (pair.is_best and (pair.words.is_near_copy or pair.cosine >= STRENGTH_COSINE)):
        return None
    gaps = [
        (a, b)
        for a, b, same in (*align_events(pair), *_align_copulas(pair))
        if same and ((_is_gap(a, b) and _is_hedged_on_one_side(pair, a, b)) or _is_planned_and_done(pair, a, b))
    ]
    if not gaps:
        return None
    a, b = max(gaps, key=lambda gap: (strength_steps(gap[0].modality, gap[1].modality), -gap[0].start))
    return differ_in_strength(pair, a, b)


def _find_gap_at_count(pair: Pair) -> Difference | None:
    """What happens to one number of one thing: "450 jobs may be cut", "450 jobs will go"."""
    if not (pair.is_best or pair.has_counterparts):
        return None
    for one in read_slots(pair.left):
        for other in read_slots(pair.right):
            if one.head is None or one.head != other.head or one.quantity.value != other.quantity.value:
                continue
            a, b = _event_behind(pair.left, one), _event_behind(pair.right, other)
            if a and b and _is_gap(a, b) and _is_hedged_on_one_side(pair, a, b):
                return differ_in_strength(pair, a, b)
    return None


def _event_behind(statement: Statement, slot: FigureSlot) -> Event | None:
    """The first verb behind a figure, a few words on at most."""
    end = slot.quantity.end
    return next((event for event in statement.events if 0 <= event.start - end <= EVENT_REACH), None)


def _align_copulas(pair: Pair) -> Iterator[AlignedEvents]:
    """Verbs of being with one complement: "could be available", "will be available"."""
    complements = [
        {after[0].stem: event for event in side.events if event.lemma == "be" and (after := _words_after(side, event))}
        for side in (pair.left, pair.right)
    ]
    for word, event in complements[0].items():
        if word in complements[1]:
            yield AlignedEvents(event, complements[1][word], True)


def _words_after(statement: Statement, event: Event) -> list[Word]:
    """The word behind a verb, if it tells something."""
    return [word for word in statement.words if 0 < word.start - event.end <= 1 and not word.is_stop]


def _is_gap(a: Event, b: Event) -> bool:
    """Do two events differ in commitment and in nothing else; what is to come is no certainty on either side."""
    if a.polarity is not b.polarity or a.polarity is Polarity.NEGATIVE or "future" in (a.tense, b.tense):
        is_to_come = a.tense == b.tense == "future" or _is_promise_and_chance(a, b)
        return is_to_come and a.polarity is b.polarity and strength_steps(a.modality, b.modality) > 0
    if Modality.DENIED in (a.modality, b.modality):
        return False
    return strength_steps(a.modality, b.modality) > 0


def _is_planned_and_done(pair: Pair, a: Event, b: Event) -> bool:
    """Is it only planned on one side, and done on the other, by reports of one day: "plans to close", "has closed"."""
    planned, done = (a, b) if a.tense == "future" else (b, a)
    if (planned.tense, done.tense) != ("future", "past") or planned.modality is not Modality.PROBABLE:
        return False
    is_affirmed = planned.polarity is done.polarity is Polarity.POSITIVE and done.modality is Modality.ASSERTED
    return is_affirmed and compare_as_of(pair.left, pair.right, is_growing=False).outcome == "same"


def _is_promise_and_chance(a: Event, b: Event) -> bool:
    """Is one to come ("will close") and the other only possible ("may close")."""
    chance = frozenset(("may", "might", "could"))
    return any(one.tense == "future" and other.cue.lower() in chance for one, other in ((a, b), (b, a)))


def _is_hedged_on_one_side(pair: Pair, a: Event, b: Event) -> bool:
    """Does a word of doubt stand on the weaker side, and none on the stronger."""
    weak, strong, statement = (a, b, pair.right) if a.modality.rank < b.modality.rank else (b, a, pair.left)
    if strong.text.endswith("ing") and strong.tense == "none":
        return False
    side = pair.left if weak is a else pair.right
    at = side.sentence.text.lower().rfind(weak.cue.lower(), 0, weak.end)
    if not HEDGES & set(weak.cue.lower().split()) or weak.start - at > HEDGE_DISTANCE:
        return False
    return not any(word.text.lower() in HEDGES for word in statement.words) or strong.cue.lower() in HEDGES


def differ_in_strength(pair: Pair, a: Event, b: Event) -> Difference:
    """The difference of commitment between two events, with the words that weaken either."""
    left, right = _cue_and_event(pair.left, a), _cue_and_event(pair.right, b)
    steps = strength_steps(a.modality, b.modality)
    reason = say_commitments(a.modality, b.modality)
    marks = frozenset({"steps_2"}) if steps >= 2 else frozenset({"steps_1"})
    return Difference(
        Relation.STRENGTH_GAP,
        Facet.STRENGTH,
        Gate.STRENGTH,
        pair.left,
        pair.right,
        left,
        right,
        contrast(pair, left, right, reason),
        marks,
    )


def _cue_and_event(statement: Statement, event: Event) -> Place:
    at = statement.sentence.text.lower().rfind(event.cue.lower(), statement.start, event.end) if event.cue else -1
    start = at if at >= 0 and event.start - at <= 40 else event.start
    if event.tense == "future" and start == event.start:
        start = max(start - len("will "), 0) if statement.sentence.text.endswith("will ", 0, start) else start
    return statement.place_of(min(start, event.start), event.end)


def _find_unattributed_count(pair: Pair) -> Iterator[Difference]:
    """One count of people, with its source on one side and as plain fact on the other."""
    if (pair.left.speaker is None) == (pair.right.speaker is None) or pair.cosine < STRENGTH_COSINE:
        return
    for a in read_slots(pair.left):
        for b in read_slots(pair.right):
            is_same = a.counts_people and b.counts_people and a.predicate is not None and a.predicate == b.predicate
            if is_same and relate(a.comparable, b.comparable) == "equal":
                left, right = place_figure(pair.left, a.quantity), place_figure(pair.right, b.quantity)
                reason = f"{speaker_gate(pair.left, pair.right).why}; this is not agreement of two sources"
                yield Difference(
                    Relation.STRENGTH_GAP,
                    Facet.ATTRIBUTION,
                    Gate.SPEAKER,
                    pair.left,
                    pair.right,
                    left,
                    right,
                    contrast(pair, left, right, reason),
                )
                return
