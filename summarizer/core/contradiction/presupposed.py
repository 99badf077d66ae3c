"""A deed denied in one place, and what there can be only after it in another: "never married", "divorced in May"."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from summarizer.core.contradiction.contradiction import Contradiction, set_beside
from summarizer.core.contradiction.hinges import HingeKind
from summarizer.core.contradiction.sketches import MAY_DENY, MOST_PLACES, Sketch
from summarizer.core.contradiction.terms import Term
from summarizer.core.reading import SentenceReading
from summarizer.core.text.word_forms import word_key
from summarizer.domain.values import Modality, Polarity

_AFTERWARDS = """
upload post publish broadcast air | remove delete circulate viral viewer; release | gross premiere reissue; marry wed
| divorce widow widower honeymoon; arrest detain capture imprison jail | escape bail; build construct complete |
demolish inaugurate reopen; elect appoint hire recruit employ | resign dismiss sack fire oust; invade occupy | withdraw
liberate; buy purchase acquire | resell; die kill | funeral bury burial widow mourner; record | remaster; start begin
launch | resume; charge accuse indict | acquit convict; sign adopt pass | repeal; meet | reunite
"""
"""A deed and what takes for granted that it was done. Own list, general English. What follows its not being done
as well ("never opened", "closed") is left out."""

_DENIAL = re.compile(r"\b(?:never|not|no|nobody|none)\b|n['’]t\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"^(?:[^,]{0,24},\s)?(?:it|they|he|she|its|their|his|her)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?:n['’]t)?\s(?:(?:never|not|yet|ever|also|even)\s)*$")
_OF_THE_DOER = frozenset(map(word_key, "die marry wed begin start meet".split()))
"""Done by nobody to anything else: it is the subject that is spoken of."""
_NOTHING: frozenset[str] = frozenset()
_NEAR = 9
"""Terms before a denied deed, or behind it, that may name what it was done to."""


def find_presupposed(
    sentences: Sequence[SentenceReading], sketches: Sequence[Sketch], terms: Callable[[int], Sequence[Term]]
) -> Iterator[Contradiction]:
    """Deeds denied of a thing of which another sentence tells what comes after them; a sketch for every sentence."""
    denying = {number: _afterwards_of(keys) for number, keys in enumerate(sketches) if MAY_DENY in keys}
    places = _index_keys(sketches, _NOTHING.union(*denying.values()))
    for number, afterwards in denying.items() if places else ():
        sentence = sentences[number]
        if afterwards.isdisjoint(places) or _DENIAL.search(sentence.text) is None:
            continue
        for at, term in enumerate(terms(number)):
            after = _afterwards().get(term.key, _NOTHING)
            told = sorted({place for key in after for place in places.get(key, ())} - {number})
            if not (told and _is_flatly_denied(term)):
                continue
            about = _name_what_for(sentence, terms(number), at)
            for place in told:
                shared = len(about.intersection(one.key for one in terms(place)))
                word = _find_told(terms(place), after)
                if word and _is_of_same_thing(sentences[place], place - number, shared):
                    yield set_beside(HingeKind.PRESUPPOSED, sentence, sentences[place], words=(term, word))


def _afterwards_of(keys: Sketch) -> frozenset[str]:
    """What can be only after the deeds among the words of a sentence."""
    return _NOTHING.union(*[_afterwards()[deed] for deed in keys & _deeds()])


def _index_keys(sketches: Sequence[Sketch], wanted: frozenset[str]) -> Mapping[str, Sequence[int]]:
    """Where the keys are told; each in its first sentences only."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(sketches) if wanted else ():
        for key in keys & wanted:
            if len(places[key]) < MOST_PLACES:
                places[key].append(number)
    return places


def _is_flatly_denied(term: Term) -> bool:
    event = term.event
    return event is not None and event.polarity is Polarity.NEGATIVE and event.modality is Modality.ASSERTED


def _name_what_for(sentence: SentenceReading, terms: Sequence[Term], at: int) -> set[str]:
    """The words that may name what a deed was not done to."""
    is_before = terms[at].key in _OF_THE_DOER or _PASSIVE.search(sentence.text[: terms[at].start])
    near = terms[max(0, at - _NEAR) : at] if is_before else terms[at + 1 : at + 1 + _NEAR]
    return {term.key for term in near if not term.is_vague}


def _find_told(terms: Sequence[Term], after: frozenset[str]) -> Term | None:
    """The word for what comes after a deed, where it is told as fact."""
    return next((one for one in terms if one.key in after and not one.is_denied and one.is_told_as_fact), None)


def _is_of_same_thing(other: SentenceReading, distance: int, shared: int) -> bool:
    """Two words in common tell so anywhere, one or a pronoun at the start of the next sentence close by."""
    if shared > 1 or (shared and abs(distance) == 1):
        return True
    return distance == 1 and _POINTS_BACK.match(other.text) is not None


@cache
def _afterwards() -> Mapping[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in _AFTERWARDS.split(";"):
        deeds, _, after = line.partition("|")
        for deed in deeds.split():
            key = word_key(deed)
            table[key] = table.get(key, frozenset()) | frozenset(map(word_key, after.split()))
    return table


@cache
def _deeds() -> frozenset[str]:
    return frozenset(_afterwards())
