"""How surely, or not at all: modality, polarity and tense of the events of a sentence."""

import re
from bisect import bisect_left
from collections import deque
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.core.speech.attribution import find_attributions
from summarizer.core.speech.saying import SAYING_NOUNS, needs_clause, saying_forms
from summarizer.core.speech.speech_tokens import BE, Token, Tokens, read_tokens
from summarizer.core.speech.stance_scopes import GOVERNING, PASSIVE_GOVERNING, Ends, Scope, verb_scopes, word_scopes
from summarizer.core.speech.stance_words import (
    ACCUSING,
    ACTS_TO,
    ADJECTIVE_STANCE,
    AFTER_BE,
    CLAIMING,
    MODAL_STANCE,
    NEGATIVE_TO,
    REPORTED_FUTURE,
    SPECULATIVE,
)
from summarizer.core.speech.verb_groups import VerbGroup, read_groups
from summarizer.core.text.quote_pairs import find_marks
from summarizer.domain.values import Modality, Polarity

_SUBORDINATE = frozenset(
    "if unless when while although though because since after before as once until whether".split()
)


_MAX_SCOPES = 24
"""Scopes open at once; keeps hostile sentences linear."""


_POSITIVE, _NEGATIVE, _ASSERTED = Polarity.POSITIVE, Polarity.NEGATIVE, Modality.ASSERTED
"""Named here because Python 3.11 is slow to look up a member of an enumeration."""
_THAT = re.compile(r"[\s,:]*(?:that\b)?\s*")


class Event(NamedTuple):
    """A verb (or event noun) with its stance; offsets half-open into the sentence given.

    `lemma` is the verb's base form; `cue` the word that set a modality other than asserted or a negative polarity.
    """

    start: int
    end: int
    text: str
    lemma: str
    polarity: Polarity
    modality: Modality
    tense: Literal["past", "present", "future", "none"]
    cue: str


class Stance(NamedTuple):
    """Stance of a whole sentence: that of its main clause."""

    modality: Modality
    polarity: Polarity
    tense: Literal["past", "present", "future", "none"]
    cue: str


class _Reading(NamedTuple):
    """Verb groups and events of a sentence, one to one."""

    groups: tuple[VerbGroup, ...]
    events: tuple[Event, ...]


def find_events(sentence: str) -> tuple[Event, ...]:
    """Events of one sentence in order."""
    return _read_events(sentence).events


@lru_cache(maxsize=256)
def _read_events(sentence: str) -> _Reading:
    """The last sentences are remembered: events and stance are asked of each."""
    read = read_tokens(sentence)
    groups = read_groups(read)
    ends = Ends(read)
    waiting = deque(word_scopes(read, ends)) if read.weakening else None
    if waiting or True in [group.lemma in (PASSIVE_GOVERNING if group.passive else GOVERNING) for group in groups]:
        return _Reading(tuple(groups), _weigh(read, groups, waiting or deque(), ends))
    return _Reading(tuple(groups), tuple([_make_event(read, group, []) for group in groups]))


def _weigh(read: Tokens, groups: list[VerbGroup], waiting: deque[Scope], ends: Ends) -> tuple[Event, ...]:
    """The events where words weaken, deny or confirm others; `waiting` are the scopes of what is no verb."""
    tokens = read.words
    scopes: list[Scope] = []
    events: list[Event] = []
    for group in groups:
        at = group.at
        while waiting and waiting[0].first <= at:
            scopes.append(waiting.popleft())
        event = _make_event(read, group, scopes)
        events.append(event)
        if scopes:
            scopes = [scope for scope in scopes if scope.stop > at][-_MAX_SCOPES:]
            for scope in scopes:
                if scope.unreal and scope.first < at and _ends_unreal(tokens, group):
                    scope.stop = at
        if not group.noun and group.lemma in (PASSIVE_GOVERNING if group.passive else GOVERNING):
            scopes += verb_scopes(tokens, group, negated=event.polarity is _NEGATIVE, ends=ends)
    return tuple(events)


def _make_event(read: Tokens, group: VerbGroup, scopes: list[Scope]) -> Event:
    at, _, lemma, tense, modal, _, negation, _, is_noun = group
    modality, cue = _own_modality(read.words, group) if modal or is_noun else (_ASSERTED, "")
    polarity = _POSITIVE
    if scopes:
        modality, polarity, cue = _weigh_event(read.words, group, scopes, own=(modality, cue))
    elif negation:
        polarity, cue = _NEGATIVE, cue or negation
    start, written = read.start(at), read.words[at].text
    # a third of the time of Event(...), of which a sentence has several
    return tuple.__new__(Event, (start, start + len(written), written, lemma, polarity, modality, tense, cue))


def _weigh_event(
    tokens: tuple[Token, ...], group: VerbGroup, scopes: list[Scope], *, own: tuple[Modality, str]
) -> tuple[Modality, Polarity, str]:
    """Modality, polarity and cue of an event where `scopes` may speak of it; `own` are those of its group."""
    at, negation = group.at, group.negation
    modality, cue = own
    negative = bool(negation)
    for scope in scopes:
        if not scope.first <= at < scope.stop or not _speaks_of(scope, tokens, group):
            continue
        new = scope.modality
        # weaker words win over stronger ones; anything wins over a plain assertion
        if new is not None and (modality is _ASSERTED or new.rank < modality.rank):
            modality, cue = new, scope.cue
        if scope.negative:
            negative, negation = not negative, scope.cue
        if scope.once:
            scope.stop = scope.first
    return (modality, _NEGATIVE, cue or negation) if negative else (modality, _POSITIVE, cue)


def _speaks_of(scope: Scope, tokens: tuple[Token, ...], group: VerbGroup) -> bool:
    if scope.unreal:
        return _is_to_do(tokens, group)
    return not (scope.verbs and group.noun) and not (scope.nouns and not group.noun)


def _is_to_do(tokens: tuple[Token, ...], group: VerbGroup) -> bool:
    """Is it an infinitive, or a bare verb joined to one by "and" or "or"."""
    joined = group.first > 0 and tokens[group.first - 1].lower in ("and", "or") and not group.noun
    return group.infinitive or (joined and group.tense == "present")


def _ends_unreal(tokens: tuple[Token, ...], group: VerbGroup) -> bool:
    """Does what is to be done end at this finite verb ("a plan to cut jobs failed to pass")."""
    return not group.noun and group.tense in ("past", "present") and not _is_to_do(tokens, group)


def _own_modality(tokens: tuple[Token, ...], group: VerbGroup) -> tuple[Modality, str]:
    """Modality by the group's own modal, or the adjective before an event noun."""
    if group.noun and group.at:
        before = tokens[group.at - 1].lower
        return (ADJECTIVE_STANCE[before], before) if before in ADJECTIVE_STANCE else (_ASSERTED, "")
    if group.modal == "could" and group.negation:
        return _ASSERTED, ""
    if group.modal in REPORTED_FUTURE and _is_reported(tokens, group):
        return _ASSERTED, ""
    if group.modal in MODAL_STANCE:
        return MODAL_STANCE[group.modal], group.modal
    return _ASSERTED, ""


def _is_reported(tokens: tuple[Token, ...], group: VerbGroup) -> bool:
    """Does "would" only shift a reported "will" into the past ("said it would leave")."""
    for place in range(group.first - 1, max(-1, group.first - 30), -1):
        form = tokens[place].saying
        if form is not None and form.form in ("past", "ing"):
            near = tokens[max(0, group.first - 30) : group.at + 30]
            conditional = any(token.lower in ("if", "unless") for token in near)
            return form.lemma not in SPECULATIVE and not conditional
    return False


def read_stance(sentence: str) -> Stance:
    """Stance of the main clause of one sentence.

    Where the main verb is one of saying, planning, failing or denying, it is the stance of what is said, planned, not
    done or denied. Words in quotation marks count only where nothing stands outside them.
    """
    reading = _read_events(sentence)
    main = _main_event(sentence, reading)
    if main is None:
        return Stance(_ASSERTED, _POSITIVE, "none", "")
    governed = _governed_event(sentence, reading.events, main)
    claimed = _claiming_cue(sentence, reading.events, governed)
    if claimed and governed.modality.rank > Modality.ALLEGED.rank:
        return Stance(Modality.ALLEGED, governed.polarity, governed.tense, claimed)
    return Stance(governed.modality, governed.polarity, governed.tense, governed.cue)


def _claiming_cue(sentence: str, events: tuple[Event, ...], main: Event) -> str:
    """The verb by which somebody claims what `main` tells; "" for plain saying, and for "claimed the title"."""
    lower = sentence.lower()
    if "claim" not in lower and "alleg" not in lower and "accus" not in lower:
        return ""
    for said in find_attributions(sentence):
        if said.cue.lower() not in CLAIMING:
            continue
        if not (said.start <= main.start < said.end or said.cue_start <= main.start < said.cue_end):
            continue
        if any(event.tense != "none" and said.start <= event.start < said.end for event in events):
            return said.cue.lower()
    return ""


def _main_event(sentence: str, reading: _Reading) -> Event | None:
    """First finite verb outside quotations and subordinate clauses, else the first verb, else the first event."""
    told = list(zip(reading.groups, reading.events, strict=True))
    marks = find_marks(sentence, '"“”') if '"' in sentence or "“" in sentence or "”" in sentence else []
    outside = [pair for pair in told if bisect_left(marks, pair[1].start) % 2 == 0] if marks else told
    pairs = outside or told
    start = _main_start(sentence)
    finite, later = None, None
    for group, event in pairs:
        if group.infinitive or event.tense == "none":
            continue
        finite = finite or event
        if event.start >= start:
            if not _is_relative(sentence, event):
                return event
            later = later or event
    verbs = [event for group, event in pairs if not group.noun] or [event for _, event in pairs[:1]]
    return later or finite or next(iter(verbs), None)


def _governed_event(sentence: str, events: tuple[Event, ...], main: Event) -> Event:
    """What the main verb is about: the act somebody failed, plans or denies to have done, or what is said."""
    cues = AFTER_BE if main.lemma in ("be", "have") else (main.text.lower(),)
    governed = None
    for event in events:
        if event.cue and event.cue in cues and event.start > main.start:
            governed = event
            break
    if governed is not None and main.lemma in ACTS_TO and main.polarity is _POSITIVE:
        return main
    if governed is not None:
        undone = main.lemma in NEGATIVE_TO or governed.tense == "none"
        return governed._replace(tense=main.tense) if undone else governed
    if main.lemma in SAYING_NOUNS or saying_forms().get(main.lemma) is None or needs_clause(main.lemma):
        return main
    told = _THAT.match(sentence, main.end)
    start = _main_start(sentence, told.end() if told else main.end)
    finite = [event for event in events if event.start > main.start and event.tense != "none"]
    own = next((event for event in finite if event.start >= start and not _is_relative(sentence, event)), None)
    return own or next(iter(finite), main)


def _main_start(sentence: str, at: int = 0) -> int:
    """Offset where the main clause that begins at `at` has its subject, past an opening subordinate clause."""
    first = sentence[at : at + 20].lstrip().split(" ", 1)[0].lower()
    return sentence.find(",", at) + 1 if first in _SUBORDINATE else at


def _is_relative(sentence: str, event: Event) -> bool:
    """Is the verb that of a relative clause, written out ("who lied") or short ("a man accused of lying")."""
    before = sentence[max(0, event.start - 40) : event.start]
    if "wh" not in before and event.lemma not in ACCUSING:
        return False
    words = before.split()[-3:]
    if "who" in words or "which" in words or "whose" in words:
        return True
    short = event.lemma in ACCUSING and sentence.startswith((" of ", " with "), event.end)
    return short and not any(word.lower() in BE for word in words)
