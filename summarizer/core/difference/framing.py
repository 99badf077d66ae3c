"""The same facts in other light: who did it is left out, or a judging word stands for a plain one."""

from collections.abc import Iterator
from functools import lru_cache

from summarizer.core.difference.alignment import SAME_FACT_COSINE, Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.event_alignment import align_events
from summarizer.core.difference.figure_slots import FigureSlot, read_slots
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import LOADED_WORDS
from summarizer.core.figures.intervals import relate
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word
from summarizer.domain.comparison import Facet, Gate, Relation

FRAMING_COSINE = 0.3
SHARED_EVENTS = 2
"""Verbs in common from which two statements tell much the same, whatever their other words."""
_KILLING = frozenset(word_key(word) for word in "shoot kill bomb attack strike shell execute".split())
_IMPERSONAL = frozenset(
    word_key(word) for word in "clash violence unrest incident fighting shooting confrontation".split()
)
_SUSPECTS = frozenset("suspect suspected man woman shooter attacker assailant accused worker he she".split())
_AGENTS = frozenset(
    word_key(word)
    for word in "police officer soldier troop force army gunman fighter militant insurgent rebel guard settler".split()
)


def find_framing(pair: Pair) -> Iterator[Difference]:
    """Differences of framing between two statements on one event."""
    if pair.is_internal or not pair.is_best:
        return
    dropped = _find_dropped_agent(pair) if pair.cosine >= FRAMING_COSINE else None
    if dropped:
        yield dropped
    loaded = _find_loaded_word(pair)
    if loaded:
        yield loaded


def _find_dropped_agent(pair: Pair) -> Difference | None:
    """Equal deaths with an agent on one side only: police shot 3, clashes left 3 dead."""
    if not any(_same_deaths(a, b) for a in read_slots(pair.left) for b in read_slots(pair.right)):
        return None
    agents, abstract = (_agent(pair.left), _agent(pair.right)), (_abstract(pair.left), _abstract(pair.right))
    for one, other in ((0, 1), (1, 0)):
        agent, cover = agents[one], abstract[other]
        if agent and cover and not agents[other] and not _names_a_doer((pair.left, pair.right)[other]):
            places = (agent, cover) if one == 0 else (cover, agent)
            reason = "one names who did it, the other tells it as if it had happened by itself"
            return _differ(pair, *places, reason, frozenset({"agency_dropped"}))
    return None


def _names_a_doer(statement: Statement) -> bool:
    return any(word_key(word.text) in _AGENTS or word.text.lower() in _SUSPECTS for word in statement.words)


def _same_deaths(a: FigureSlot, b: FigureSlot) -> bool:
    return a.counts_people and b.counts_people and relate(a.comparable, b.comparable) == "equal"


def _agent(statement: Statement) -> Place | None:
    """An armed party directly before a verb of killing."""
    for at, word in enumerate(statement.words[1:], start=1):
        if word_key(word.text) in _KILLING:
            before = [one for one in statement.words[max(0, at - 3) : at] if word_key(one.text) in _AGENTS]
            if before and not _is_passive(statement, at):
                return statement.place_of(before[0].start, word.end)
    return None


def _is_passive(statement: Statement, at: int) -> bool:
    return any(word.text.lower() in ("was", "were", "been", "being") for word in statement.words[max(0, at - 2) : at])


def _abstract(statement: Statement) -> Place | None:
    word = next((word for word in statement.words if word_key(word.text) in _IMPERSONAL), None)
    return statement.place_of(word.start, word.end) if word else None


def _find_loaded_word(pair: Pair) -> Difference | None:
    """A judging word in the place where the other side has one of its plainer counterparts."""
    for gap in pair.words.gaps:
        if not gap.is_comparable:
            continue
        for a in gap.left:
            for b in gap.right:
                if _is_loaded(a, b) or _is_loaded(b, a):
                    left, right = pair.left.place_of(a.start, a.end), pair.right.place_of(b.start, b.end)
                    return _differ(pair, left, right, "one of the two words judges")
    return _find_loaded_name(pair)


def _find_loaded_name(pair: Pair) -> Difference | None:
    """A judging word on one side and its plainer counterpart on the other, in whatever place of much the same facts."""
    if not (_loaded_words(pair.left) or _loaded_words(pair.right)):
        return None
    if pair.cosine < SAME_FACT_COSINE and len(list(align_events(pair))) < SHARED_EVENTS:
        return None
    for judging, plain, is_left in ((pair.left, pair.right, True), (pair.right, pair.left, False)):
        for word in _loaded_words(judging):
            if _has_word(plain, word):
                continue
            counterpart = next((one for one in plain.words if _is_loaded(word, one)), None)
            if counterpart and not _has_word(judging, counterpart):
                places = judging.place_of(word.start, word.end), plain.place_of(counterpart.start, counterpart.end)
                left, right = places if is_left else places[::-1]
                return _differ(pair, left, right, "one of the two words judges")
    return None


@lru_cache(maxsize=4096)
def _loaded_words(statement: Statement) -> tuple[Word, ...]:
    return tuple(word for word in statement.words if _singular(word) in LOADED_WORDS)


def _has_word(statement: Statement, word: Word) -> bool:
    return any(_singular(other) == _singular(word) for other in statement.words)


def _is_loaded(word: Word, plain: Word) -> bool:
    plainer = LOADED_WORDS.get(_singular(word))
    return plainer is not None and _singular(plain) in plainer


def _singular(word: Word) -> str:
    lower = word.text.lower()
    if lower.endswith("men") and len(lower) > 4:
        return f"{lower[:-3]}man"
    return lower[:-1] if lower.endswith("s") and not lower.endswith("ss") else lower


def _differ(pair: Pair, left: Place, right: Place, reason: str, marks: frozenset[str] = frozenset()) -> Difference:
    why = contrast(pair, left, right, reason)
    return Difference(Relation.FRAMING, Facet.WORDING, Gate.VALUE, pair.left, pair.right, left, right, why, marks)
