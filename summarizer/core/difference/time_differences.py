"""Times of two statements that date one event, and how they differ."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.dated_events import (
    date_one_event,
    date_one_property,
    share_run,
    tell_one_event,
)
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.gates import GateResult, Outcome, passed, run_gates, speaker_gate
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.subjects import SameBearer, compare_subjects
from summarizer.core.times.time_relations import relate_times
from summarizer.core.times.times import TimeMention
from summarizer.domain.comparison import Facet, Gate, Relation

SAME_EVENT_COSINE = 0.42
"""Likeness from which two statements with a common verb date one event rather than two of a kind."""
PROMISE_TERMS = 3
"""Terms in common, names not counted, from which an earliest date and a deadline are taken for one promise."""

_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(?:jan|febr|septem|octo|novem|decem)\w*\b|\b(?:march|april|may|june|july|august)\b", re.IGNORECASE
)
_SPAN = re.compile(r"\b(hour|day|week|month|quarter|year|decade|century|summer|winter|spring|autumn)s?\b")
_EDGES = frozenset({"from", "until", "after", "before"})
_NUMBER = re.compile(r"\d+")
_DAY_PART = re.compile(r"\b(?:morning|afternoon|evening|night)\b", re.IGNORECASE)
_FAR_SPAN = re.compile(r"\b(?:last|next|previous|past)\s+(?:month|quarter|year|decade|century)\b", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"\b(?:night|midnight|late|early|overnight|dawn|evening|GMT|UTC)\b", re.IGNORECASE)
_EARLIEST = re.compile(r"\b(?:as soon as|as early as|at the earliest|not before|no earlier than)\b", re.IGNORECASE)
_POSSIBLE = re.compile(r"\b(?:possibly|perhaps|maybe)\b", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(?:within|by|no later than|at the latest|before the end of)\b", re.IGNORECASE)


class _Dated(NamedTuple):
    left: TimeMention
    right: TimeMention
    in_place: bool


def find_time_differences(pair: Pair) -> Iterator[Difference]:
    """Differences between the times of two statements about one event."""
    left, right = _dates(pair.left), _dates(pair.right)
    for dated in _candidates(pair, left, right):
        difference = judge_times(pair, dated.left, dated.right, in_place=dated.in_place)
        if difference:
            yield difference
    promise = find_promise_terms(pair)
    if promise:
        yield promise


def _dates(statement: Statement) -> list[TimeMention]:
    """Times that fix an event: no rates ("a year"), no bare lengths ("two hours")."""
    return [
        time for time in statement.times if time.kind in ("date", "time") or (time.kind == "duration" and time.first)
    ]


def _candidates(pair: Pair, left: list[TimeMention], right: list[TimeMention]) -> Iterator[_Dated]:
    """Times in one place of one wording; else the only times of two statements on one event."""
    texts = {time.text.lower() for time in left}, {time.text.lower() for time in right}
    new_left = [time for time in left if time.text.lower() not in texts[1]]
    new_right = [time for time in right if time.text.lower() not in texts[0]]
    lasting = [_Dated(a, b, True) for a in new_left for b in new_right if date_one_property(pair, a, b)]
    if lasting:
        yield from lasting
        return
    placed = [_Dated(a, b, True) for a in new_left for b in new_right if _may_date_one_event(pair, a, b)]
    if placed:
        yield from placed
        return
    due_left = [time for time in new_left if _term(pair.left, time) == "deadline"]
    due_right = [time for time in new_right if _term(pair.right, time) == "deadline"]
    if len(due_left) == len(due_right) == 1 and _is_one_event(pair):
        yield _Dated(due_left[0], due_right[0], False)
        return
    alone_left = [a for a in new_left if not any(_agree(a, b) for b in right)]
    alone_right = [b for b in new_right if not any(_agree(a, b) for a in left)]
    if len(alone_left) == len(alone_right) == 1 and len(left) == len(right) == 1 and _is_one_event(pair):
        times = alone_left[0], alone_right[0]
        if not date_one_event(pair, *times) and not share_run(pair, *times):
            return
        yield _Dated(alone_left[0], alone_right[0], False)


def _agree(a: TimeMention, b: TimeMention) -> bool:
    if (a.bound in _EDGES) != (b.bound in _EDGES):
        return False
    return relate_times(a, b) in ("equal", "contains", "within", "overlap")


def _fill_one_place(pair: Pair, a: TimeMention, b: TimeMention) -> bool:
    return any(
        gap.is_comparable
        and any(a.start <= word.start < a.end for word in gap.left)
        and any(b.start <= word.start < b.end for word in gap.right)
        for gap in pair.words.gaps
    )


def _may_date_one_event(pair: Pair, a: TimeMention, b: TimeMention) -> bool:
    """Do both fill one place, in one wording as a whole or beside one event."""
    return _fill_one_place(pair, a, b) and (pair.words.is_near_copy or date_one_event(pair, a, b))


def _is_one_event(pair: Pair) -> bool:
    if pair.is_internal or not pair.is_best:
        return False
    return pair.words.is_near_copy or pair.cosine >= SAME_EVENT_COSINE


def judge_times(pair: Pair, left: TimeMention, right: TimeMention, *, in_place: bool = False) -> Difference | None:
    """Relate two times, then run the gates; None when they agree or cannot be told apart.

    `in_place` says that both fill one place of one wording, where "last week" against "last month" is a difference
    although the ranges may meet.
    """
    if left.bound != right.bound and (left.bound in _EDGES or right.bound in _EDGES):
        return _judge_disjoint(pair, left, right, could_be_zone=False) if _misses_edge(left, right) else None
    if left.bound == right.bound == "by" and _end_apart(left, right):
        return _judge_disjoint(pair, left, right, could_be_zone=False)
    kin = relate_times(left, right)
    spans_differ = _spans_differ(left.text, right.text) and kin in ("overlap", "contains", "within", "unknown")
    if in_place and (spans_differ or (kin == "overlap" and _names_differ(left.text, right.text))):
        return _differ(pair, left, right, Relation.TENSION, Gate.VALUE, "the spans of time differ")
    if kin == "adjacent" and not (_is_one_day(left) and _is_one_day(right)):
        return None
    if kin in ("disjoint", "adjacent"):
        return _judge_disjoint(pair, left, right, could_be_zone=kin == "adjacent" and _near_midnight(left, right))
    if kin == "unknown" and _names_differ(left.text, right.text):
        return _differ(
            pair, left, right, Relation.TENSION, Gate.AS_OF, "without a publication date the days cannot be fixed"
        )
    return None


def _end_apart(left: TimeMention, right: TimeMention) -> bool:
    """Do two deadlines name days that do not meet; as spans up to then they always overlap."""
    ends = left.first, left.last, right.first, right.last
    return None not in ends and relate_times(left._replace(bound=""), right._replace(bound="")) == "disjoint"


def _misses_edge(left: TimeMention, right: TimeMention) -> bool:
    """Is one an hour before or after which it was, the other an hour on the wrong side of it."""
    for edge, hour in ((left, right), (right, left)):
        if hour.bound or edge.clock_first is None or hour.clock_first is None or edge.first != hour.first:
            continue
        is_late = edge.bound == "before" and hour.clock_first > edge.clock_first
        if is_late or (edge.bound == "after" and (hour.clock_last or hour.clock_first) < edge.clock_first):
            return True
    return False


def _spans_differ(left: str, right: str) -> bool:
    """Do both count in spans and not in the same ("last week", "within a month"), or one a far span, one a weekday."""
    a, b = (set(_SPAN.findall(text.lower())) for text in (left, right))
    if a and b:
        return not a & b
    return any(_FAR_SPAN.search(one) and _WEEKDAY.search(other) for one, other in ((left, right), (right, left)))


def _is_one_day(time: TimeMention) -> bool:
    return time.first is not None and time.first == time.last


def _near_midnight(left: TimeMention, right: TimeMention) -> bool:
    return bool(_PART_OF_DAY.search(left.text) or _PART_OF_DAY.search(right.text))


def _names_differ(left: str, right: str) -> bool:
    """Do both name a weekday, a month, a number or a part of the day, and not the same."""
    for pattern in (_WEEKDAY, _MONTH, _NUMBER, _DAY_PART):
        a, b = pattern.findall(left.lower()), pattern.findall(right.lower())
        if a and b and not set(a) & set(b):
            return True
    return False


def _judge_disjoint(pair: Pair, left: TimeMention, right: TimeMention, *, could_be_zone: bool) -> Difference:
    if could_be_zone:
        why = "one day apart around midnight, which a time zone could explain"
        return _differ(pair, left, right, Relation.TENSION, Gate.AS_OF, why, frozenset({"time_zone"}))
    if date_one_property(pair, left, right):
        return _judge_property(pair, left, right)
    decision = run_gates((_certainty_gate(pair, left, right), speaker_gate(pair.left, pair.right)))
    if decision.failed:
        relation = decision.failed.relation or Relation.TENSION
        return _differ(pair, left, right, relation, decision.failed.gate, decision.failed.why)
    if decision.still_open:
        first = decision.still_open[0]
        return _differ(
            pair, left, right, Relation.TENSION, first.gate, f"{_what_differs(left, right)}, and {first.why}"
        )
    return _differ(pair, left, right, Relation.CONTRADICTION, Gate.VALUE, _what_differs(left, right))


def _what_differs(left: TimeMention, right: TimeMention) -> str:
    if left.clock_first is not None and right.clock_first is not None and left.first == right.first:
        return "the hours differ"
    if left.text.isdigit() and right.text.isdigit():
        return "the years differ"
    if left.first and right.first and _WEEKDAY.search(left.text) and _WEEKDAY.search(right.text):
        return f"the days differ ({left.first.isoformat()}, {right.first.isoformat()})"
    return "the days differ"


def _judge_property(pair: Pair, left: TimeMention, right: TimeMention) -> Difference:
    """Two dates for what happens once: a contradiction where the bearer is known to be the same."""
    if compare_subjects(pair.left, pair.right) is SameBearer.YES or pair.words.is_near_copy:
        return _differ(pair, left, right, Relation.CONTRADICTION, Gate.VALUE, "it can have happened only once")
    why = "it can have happened only once, but the two may speak of different things"
    return _differ(pair, left, right, Relation.TENSION, Gate.SLOT, why)


def _certainty_gate(pair: Pair, left: TimeMention, right: TimeMention) -> GateResult:
    if pair.words.is_near_copy or pair.cosine >= 0.5 or tell_one_event(pair, left, right):
        return passed(Gate.EVENT)
    return GateResult(Gate.EVENT, Outcome.OPEN, why="it is not certain that both date one event")


def find_promise_terms(pair: Pair) -> Difference | None:
    """A deadline on one side ("within a month") against an earliest or a possible date on the other."""
    if pair.is_internal or not is_one_promise(pair.left, pair.right):
        return None
    for left in pair.left.times:
        for right in pair.right.times:
            terms = {_term(pair.left, left), _term(pair.right, right)}
            if "deadline" in terms and terms & set(_PROMISE_REASONS):
                why = next(_PROMISE_REASONS[term] for term in sorted(terms) if term in _PROMISE_REASONS)
                return _differ(pair, left, right, Relation.STRENGTH_GAP, Gate.STRENGTH, why, with_lead_in=True)
    return None


_PROMISE_REASONS = {
    "earliest": "one gives the earliest date of the promise, the other a deadline",
    "possible": "one gives the date as possible, the other as a deadline",
}


def is_one_promise(left: Statement, right: Statement) -> bool:
    """Do two statements share enough of what is promised, names not counted."""
    return sum(not term.startswith("#") for term in left.terms & right.terms) >= PROMISE_TERMS


def has_promise_term(statement: Statement) -> bool:
    """Does the statement set a deadline, an earliest or a possible date."""
    return any(_term(statement, time) for time in statement.times)


def _term(statement: Statement, time: TimeMention) -> str:
    """One of "earliest", "deadline", "possible" or nothing, by the words before a time."""
    text = statement.sentence.text
    before = text[max(statement.start, time.start - 16) : time.end]
    if _EARLIEST.search(before):
        return "earliest"
    if _DEADLINE.search(before):
        return "deadline"
    return "possible" if _POSSIBLE.search(text, max(statement.start, time.start - 40), time.start) else ""


def _differ(
    pair: Pair,
    left: TimeMention,
    right: TimeMention,
    relation: Relation,
    gate: Gate,
    reason: str,
    marks: frozenset[str] = frozenset(),
    *,
    with_lead_in: bool = False,
) -> Difference:
    starts = [
        _lead_in(side, time) if with_lead_in else time.start for side, time in ((pair.left, left), (pair.right, right))
    ]
    a, b = pair.left.place_of(starts[0], left.end), pair.right.place_of(starts[1], right.end)
    return Difference(relation, Facet.TIME, gate, pair.left, pair.right, a, b, contrast(pair, a, b, reason), marks)


def _lead_in(statement: Statement, time: TimeMention) -> int:
    """Start of the words that make a time an earliest date, a deadline or a possibility."""
    for pattern, reach in ((_EARLIEST, 16), (_DEADLINE, 16), (_POSSIBLE, 40)):
        found = pattern.search(statement.sentence.text, max(statement.start, time.start - reach), time.end)
        if found:
            return min(found.start(), time.start)
    return time.start
