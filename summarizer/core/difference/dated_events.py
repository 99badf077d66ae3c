"""Do two times date one event, or one property that a thing has for good."""

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.event_alignment import align_events, nearest_event
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.subjects import SameBearer, compare_subjects
from summarizer.core.difference.vocabulary_of_difference import lasting_property
from summarizer.core.names.names import same_name
from summarizer.core.speech.stance import Event
from summarizer.core.text.words import stem
from summarizer.core.times.times import TimeMention

EVENT_REACH = 4
"""Words either side of a verb that tell what it is about."""
RUN = 5
"""Equal words in a row, a name among them, that tell of one event."""
PROPERTY_REACH = 5
"""Words from "built" or "born" to its date, with a place between them."""


def date_one_event(pair: Pair, left: TimeMention, right: TimeMention) -> bool:
    """Are the events nearest to the two times one event."""
    near = nearest_event(pair.left, left.start), nearest_event(pair.right, right.start)
    if near[0] is None or near[1] is None:
        return pair.words.is_near_copy
    return any(events.left is near[0] and events.right is near[1] for events in align_events(pair))


def share_run(pair: Pair, left: TimeMention, right: TimeMention) -> bool:
    """Stand both times beside one run of equal words with a name in it ("at home to Brackley Town")."""
    runs = [_runs_beside(side, time) for side, time in ((pair.left, left), (pair.right, right))]
    names = [(name.start, name.end) for name in pair.left.names]
    shared = [place for words, place in runs[0].items() if words in runs[1]]
    return any(start < place[1] and place[0] < end for place in shared for start, end in names)


def _runs_beside(statement: Statement, time: TimeMention) -> dict[tuple[str, ...], tuple[int, int]]:
    """Runs of words before and behind a time, a word ("on") between at most, with where they stand."""
    words = statement.words
    before = [at for at, word in enumerate(words) if word.end <= time.start]
    behind = [at for at, word in enumerate(words) if word.start >= time.end]
    starts = [len(before) - RUN - gap for gap in (0, 1)] + [behind[0] + gap for gap in (0, 1) if behind]
    return {
        statement.folded_words[at : at + RUN]: (words[at].start, words[at + RUN - 1].end)
        for at in starts
        if at >= 0 and at + RUN <= len(words)
    }


def tell_one_event(pair: Pair, left: TimeMention, right: TimeMention) -> bool:
    """Is one verb dated on both sides, with a name and another word of its own in common around it."""
    near = nearest_event(pair.left, left.start), nearest_event(pair.right, right.start)
    if near[0] is None or near[1] is None or near[0].lemma != near[1].lemma or near[0].tense != near[1].tense:
        return False
    shared = _terms_around(pair.left, near[0]) & _terms_around(pair.right, near[1])
    names = [name for name in pair.left.names if any(same_name(name, other) for other in pair.right.names)]
    own = shared - {stem(word) for name in names for word in name.text.lower().split()}
    return bool(names) and bool(own) and compare_subjects(pair.left, pair.right) is not SameBearer.NO


def _terms_around(statement: Statement, event: Event) -> frozenset[str]:
    """Content words a few places from a verb, the verb itself left out."""
    at = next((i for i, word in enumerate(statement.words) if word.start == event.start), 0)
    near = (*statement.words[max(0, at - EVENT_REACH) : at], *statement.words[at + 1 : at + 1 + EVENT_REACH])
    dated = [(time.start, time.end) for time in statement.times]
    return frozenset(
        word.stem for word in near if not word.is_stop and not any(start <= word.start < end for start, end in dated)
    )


def date_one_property(pair: Pair, a: TimeMention, b: TimeMention) -> bool:
    """Do both tell when one thing was built, founded or born, which happens once."""
    if pair.is_internal:
        return False
    kinds = _property_at(pair.left, a), _property_at(pair.right, b)
    is_one = kinds[0] is not None and kinds[0] == kinds[1]
    return is_one and compare_subjects(pair.left, pair.right) is not SameBearer.NO


def _property_at(statement: Statement, time: TimeMention) -> str | None:
    """What a time dates if that happens once: the verb a few words before it, with no other verb between."""
    before = [word for word in statement.words if word.end <= time.start][-PROPERTY_REACH:]
    for word in reversed(before):
        found = lasting_property(word.text)
        if found or any(event.start == word.start for event in statement.events):
            return found
    return None
