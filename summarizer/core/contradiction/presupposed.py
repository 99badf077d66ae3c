"""A deed denied in one place, and what there can be only after it in another: "never married", "divorced in May"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from summarizer.core.contradiction.contradiction import Contradiction, set_beside
from summarizer.core.contradiction.hinges import HingeKind
from summarizer.core.contradiction.sketches import MOST_PLACES
from summarizer.core.contradiction.terms import Term, read_terms
from summarizer.core.reading import SentenceReading
from summarizer.core.text.word_forms import word_key
from summarizer.domain.values import Modality, Polarity

_AFTERWARDS = """
upload post publish broadcast air | remove delete circulate viral online viewer; release | gross premiere reissue chart;
marry wed | divorce widow widower honeymoon; arrest detain capture imprison jail | escape bail; board | disembark;
arrive | depart; open | close; build construct complete | demolish inaugurate reopen; elect appoint hire recruit employ
| resign dismiss sack fire oust; join | quit expel; invade occupy | withdraw liberate; buy purchase acquire | resell;
die kill | funeral bury burial posthumous widow mourner; record | remaster; write compose | manuscript sequel;
start begin launch | end resume halt; charge accuse indict | acquit convict trial; fall sicken | recover;
sign adopt pass | repeal; injure wound hurt | hospital ambulance bandage;
meet | reunite; find discover | rediscover
"""
"""A deed and what takes for granted that it was done. Own list, general English."""

_DENIAL = re.compile(r"\b(?:never|not|no|nobody|none)\b|n['’]t\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"^(?:[^,]{0,24},\s)?(?:it|they|he|she|its|their|his|her)\b", re.IGNORECASE)
_NEAR = 9
"""Terms before a denied deed that may name what it was done to, or by."""


def find_presupposed(sentences: Sequence[SentenceReading]) -> Iterator[Contradiction]:
    """Deeds denied of a thing of which another sentence tells what comes after them."""
    places = _index_afterwards(sentences)
    for number, sentence in enumerate(sentences) if places else ():
        if _DENIAL.search(sentence.text) is None:
            continue
        terms = read_terms(sentence)
        for at, term in enumerate(terms):
            after = _afterwards().get(term.key, frozenset())
            told = sorted({place for key in after for place in places.get(key, ())} - {number})
            if not (told and _is_flatly_denied(term)):
                continue
            about = {one.key for one in terms[max(0, at - _NEAR) : at] if not one.is_vague}
            for place in told:
                if word := _find_afterwards(sentences[place], after, about, distance=place - number):
                    yield set_beside(HingeKind.PRESUPPOSED, sentence, sentences[place], words=(term.text, word))


def _index_afterwards(sentences: Sequence[SentenceReading]) -> Mapping[str, Sequence[int]]:
    """Where what comes after some deed is told; each key in its first sentences only."""
    wanted = frozenset[str]().union(*_afterwards().values())
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for key in {word_key(word.text) for word in sentence.words if not word.is_stop} & wanted:
            if len(places[key]) < MOST_PLACES:
                places[key].append(number)
    return places


def _is_flatly_denied(term: Term) -> bool:
    event = term.event
    return event is not None and event.polarity is Polarity.NEGATIVE and event.modality is Modality.ASSERTED


def _find_afterwards(sentence: SentenceReading, after: frozenset[str], about: set[str], *, distance: int) -> str:
    """The word for what comes after a deed, if a sentence tells it as fact and of the same thing; else ""."""
    terms = read_terms(sentence)
    shared = len(about.intersection(term.key for term in terms))
    is_next = distance == 1 and _POINTS_BACK.match(sentence.text) is not None
    if not (is_next or shared > 1 or (shared and abs(distance) == 1)):
        return ""
    return next((one.text for one in terms if one.key in after and not one.is_denied and one.is_told_as_fact), "")


@cache
def _afterwards() -> Mapping[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in _AFTERWARDS.split(";"):
        deeds, _, after = line.partition("|")
        for deed in deeds.split():
            key = word_key(deed)
            table[key] = table.get(key, frozenset()) | frozenset(map(word_key, after.split()))
    return table
