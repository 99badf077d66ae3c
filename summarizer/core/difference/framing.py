"""The same facts in other light: who did it is left out, or a judging word stands for a plain one."""

from collections.abc import Iterator
from functools import lru_cache

from summarizer.core.difference.alignment import SAME_FACT_COSINE, Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.event_alignment import align_events
from summarizer.core.difference.figure_slots import FigureSlot, read_slots
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import LOADED_VERBS, LOADED_WORDS
from summarizer.core.figures.intervals import relate
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word
from summarizer.domain.comparison import Facet, Gate, Relation

FRAMING_COSINE = 0.3
SCENE_COSINE = 0.15
SHARED_EVENTS = 2
"""Verbs in common from which two statements tell much the same, whatever their other words."""
_SHARED_SETTING = 2
"""Words and names in common from which a scuffle on one side may be the beating on the other."""
_FORCE = frozenset(
    word_key(word)
    for word in "shoot kill bomb attack strike shell execute beat club drive expel evict force charge storm raid "
    "disperse fire tear-gas shove drag".split()
)
"""What an armed party does to people."""
_IMPERSONAL = frozenset(
    word_key(word)
    for word in "clash violence unrest incident fighting shooting confrontation scuffle melee scene chaos".split()
)
_LEAVING = frozenset(word_key(word) for word in "leave flee go move depart lose evacuate".split())
"""Told of the same people, verbs that leave out who made them."""
_SUSPECTS = frozenset("suspect suspected man woman shooter attacker assailant accused worker he she".split())
_AGENTS = frozenset(
    word_key(word)
    for word in "police officer soldier troop force army gunman fighter militant insurgent rebel guard settler".split()
)
AGENT_REACH = 4
"""Words between an agent and what it did ("guards of the company drove")."""
_ORDER = frozenset("after following when as once".split())
_REASON = frozenset("because due over owing".split())


def find_framing(pair: Pair) -> Iterator[Difference]:
    """Differences of framing between two statements on one event."""
    if pair.is_internal or not (pair.is_best or pair.has_counterparts):
        return
    for found in (_find_dropped_agent(pair), _find_loaded_word(pair), _find_order_as_reason(pair)):
        if found:
            yield found


def _find_dropped_agent(pair: Pair) -> Difference | None:
    """An agent on one side only: police shot 3, clashes left 3 dead; troops drove out 600 families, 600 left."""
    agents = _agent(pair.left), _agent(pair.right)
    if bool(agents[0]) == bool(agents[1]):
        return None
    one, other = (pair.left, pair.right) if agents[0] else (pair.right, pair.left)
    cover = _cover(pair, one, other)
    agent = agents[0] or agents[1]
    if not agent or not cover or _names_a_doer(other):
        return None
    places = (agent, cover) if one is pair.left else (cover, agent)
    reason = "one names who did it, the other tells it as if it had happened by itself"
    return _differ(pair, *places, reason, frozenset({"agency_dropped"}))


def _cover(pair: Pair, one: Statement, other: Statement) -> Place | None:
    """Words that tell without a doer what `one` says somebody did, to the same people or in the same place."""
    left, right = read_slots(one), read_slots(other)
    if any(_same_deaths(a, b) for a in left for b in right) and pair.cosine >= FRAMING_COSINE:
        return _abstract(other)
    if _is_one_scene(pair) and (scuffle := _abstract(other)):
        return scuffle
    gone = next((b for a in left for b in right if _same_people(a, b)), None)
    return _left(other, gone) if gone else None


def _is_one_scene(pair: Pair) -> bool:
    """Do both tell of one place in like words ("near the town hall")."""
    if pair.cosine >= FRAMING_COSINE and len(pair.left.terms & pair.right.terms) >= _SHARED_SETTING:
        return True
    grams = [set(zip(*(side.folded_words[at:] for at in range(3)), strict=False)) for side in (pair.left, pair.right)]
    plain = {folded for side in (pair.left, pair.right) for folded, word in _folded(side) if not word.is_stop}
    return pair.cosine >= SCENE_COSINE and any(plain & set(gram) for gram in grams[0] & grams[1])


def _folded(statement: Statement) -> Iterator[tuple[str, Word]]:
    return zip(statement.folded_words, statement.words, strict=True)


def _same_deaths(a: FigureSlot, b: FigureSlot) -> bool:
    return a.counts_people and b.counts_people and relate(a.comparable, b.comparable) == "equal"


def _same_people(a: FigureSlot, b: FigureSlot) -> bool:
    """The same number of people or families, of ten or more: a smaller one may be the same by chance."""
    is_large = a.quantity.value is not None and a.quantity.value >= LEAST_PEOPLE
    is_one_kind = a.head == b.head if a.head in _HOUSEHOLDS else a.counts_people and b.counts_people
    return is_large and is_one_kind and a.quantity.value == b.quantity.value


_HOUSEHOLDS = frozenset({"family", "household"})
LEAST_PEOPLE = 10


def _left(statement: Statement, slot: FigureSlot) -> Place | None:
    """The verb of leaving directly behind a figure."""
    for word in statement.words:
        if 0 <= word.start - slot.quantity.end <= 40 and word_key(word.text) in _LEAVING:
            return statement.place_of(slot.quantity.phrase_start, word.end)
    return None


def _names_a_doer(statement: Statement) -> bool:
    """Does the statement name a doer, whoever is only quoted left out."""
    sources = [(one.source_start, one.cue_end) for one in statement.sentence.attributions]
    sources += [(one.cue_start, one.source_end) for one in statement.sentence.attributions]
    return any(
        (word_key(word.text) in _AGENTS or word.text.lower() in _SUSPECTS)
        and not any(start <= word.start < end for start, end in sources)
        for word in statement.words
    )


@lru_cache(maxsize=4096)
def _agent(statement: Statement) -> Place | None:
    """An armed party directly before a verb of force."""
    for at, word in enumerate(statement.words[1:], start=1):
        if word_key(word.text) in _FORCE:
            before = [one for one in statement.words[max(0, at - AGENT_REACH) : at] if word_key(one.text) in _AGENTS]
            if before and not _is_passive(statement, at):
                return statement.place_of(before[0].start, word.end)
    return None


def _is_passive(statement: Statement, at: int) -> bool:
    return any(word.text.lower() in ("was", "were", "been", "being") for word in statement.words[max(0, at - 2) : at])


def _abstract(statement: Statement) -> Place | None:
    word = next((word for word in statement.words if word_key(word.text) in _IMPERSONAL), None)
    return statement.place_of(word.start, word.end) if word else None


def _find_order_as_reason(pair: Pair) -> Difference | None:
    """What came first on one side and why on the other ("after", "because"), in one place of one wording."""
    for gap in pair.words.gaps:
        if not (gap.is_firm and gap.left and gap.right):
            continue
        kinds = [{word.text.lower() for word in words} for words in (gap.left, gap.right)]
        if any(kinds[a] & _ORDER and kinds[b] & _REASON and not kinds[b] & _ORDER for a, b in ((0, 1), (1, 0))):
            left = pair.left.place_of(gap.left[0].start, gap.left[-1].end)
            right = pair.right.place_of(gap.right[0].start, gap.right[-1].end)
            found = _differ(pair, left, right, "one tells what came first, the other what was the reason")
            return found._replace(facet=Facet.CAUSE)
    return None


def _find_loaded_word(pair: Pair) -> Difference | None:
    """A judging word in the place where the other side has one of its plainer counterparts."""
    if not (_has_judging_word(pair.left) or _has_judging_word(pair.right)):
        return None
    for gap in pair.words.gaps:
        if not gap.is_comparable:
            continue
        for a in gap.left:
            for b in gap.right:
                if _judges(a, b) or _judges(b, a):
                    left, right = pair.left.place_of(a.start, a.end), pair.right.place_of(b.start, b.end)
                    return _differ(pair, left, right, _say_judging(*((a, b) if _judges(a, b) else (b, a))))
    return _find_loaded_name(pair)


def _say_judging(word: Word, plain: Word) -> str:
    return f"“{word.text}” judges, “{plain.text}” does not"


@lru_cache(maxsize=4096)
def _has_judging_word(statement: Statement) -> bool:
    return bool(_loaded_words(statement)) or not LOADED_VERBS.keys().isdisjoint(statement.folded_words)


def _judges(word: Word, plain: Word) -> bool:
    plainer = LOADED_VERBS.get(word.text.lower())
    return _is_loaded(word, plain) or (plainer is not None and plain.text.lower() in plainer)


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
                return _differ(pair, left, right, _say_judging(word, counterpart))
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
    if lower.endswith("ies"):
        return f"{lower[:-3]}y"
    return lower[:-1] if lower.endswith("s") and not lower.endswith("ss") else lower


def _differ(pair: Pair, left: Place, right: Place, reason: str, marks: frozenset[str] = frozenset()) -> Difference:
    why = contrast(pair, left, right, reason)
    return Difference(Relation.FRAMING, Facet.WORDING, Gate.VALUE, pair.left, pair.right, left, right, why, marks)
