"""How surely, or not at all: modality, polarity and tense of the events of a sentence."""

from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.core.clauses import Token, is_word, read_tokens
from summarizer.core.saying import SAYING_NOUNS, needs_clause, saying_forms
from summarizer.core.stance_words import (
    ACCUSING,
    ADJECTIVE_STANCE,
    ADVERB_STANCE,
    CONDITIONS,
    CONFIRMING,
    CONFIRMING_NEEDS_THAT,
    DENYING,
    DOUBTING,
    FEARS,
    MODAL_STANCE,
    NEGATIVE_FROM,
    NEGATIVE_ING,
    NEGATIVE_TO,
    NEGATIVE_WORDS_TO,
    NO_PROOF,
    NOTHING,
    REPORTED_FUTURE,
    SPECULATIVE,
    TO_STANCE,
    TO_WORDS,
    WISHING,
)
from summarizer.core.verb_groups import VerbGroup, read_groups
from summarizer.core.verbs import read_verb
from summarizer.domain.values import Modality, Polarity

_CLAUSE_STARTS = frozenset("but while although though whereas because since".split())
_SUBORDINATE = frozenset(
    "if unless when while although though because since after before as once until whether".split()
)


_MAX_SCOPES = 24
"""Scopes open at once; keeps hostile sentences linear."""
_AFTER_BE = frozenset(TO_WORDS) | NEGATIVE_WORDS_TO | {"yet"}
_SCOPE_WORDS = (
    frozenset(ADVERB_STANCE) | CONDITIONS | NOTHING | FEARS | frozenset(TO_WORDS) | NEGATIVE_WORDS_TO | {"yet"}
)
_RANKS = {modality: rank for rank, modality in enumerate(Modality)}
_CLAUSE_MARKS = frozenset(";—–")
_DOUBLE_MARKS = frozenset('"“”')


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


class _Scope(NamedTuple):
    """Words a cue speaks about: token indices half-open.

    `once` ends it at its first event; `unreal` limits it to what is to be done (infinitives and verbs joined to them),
    `verbs` and `nouns` to these.
    """

    first: int
    stop: int
    cue: str
    modality: Modality | None = None
    negative: bool = False
    once: bool = False
    unreal: bool = False
    verbs: bool = False
    nouns: bool = False


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
    tokens = read_tokens(sentence)
    groups = read_groups(tokens)
    ends = _find_ends(tokens)
    waiting = deque(_word_scopes(tokens, ends))
    scopes: list[_Scope] = []
    events: list[Event] = []
    for group in groups:
        while waiting and waiting[0].first <= group.at:
            scopes.append(waiting.popleft())
        event = _make_event(tokens, group, scopes)
        events.append(event)
        if scopes:
            scopes = [_close_unreal(scope, tokens, group) for scope in scopes if scope.stop > group.at][-_MAX_SCOPES:]
        scopes.extend(_verb_scopes(tokens, group, event, ends))
    return _Reading(tuple(groups), tuple(events))


def _make_event(tokens: tuple[Token, ...], group: VerbGroup, scopes: list[_Scope]) -> Event:
    token = tokens[group.at]
    modality, cue = _own_modality(tokens, group)
    negative, negation = bool(group.negation), group.negation
    for position, scope in enumerate(scopes):
        if not scope.first <= group.at < scope.stop or not _speaks_of(scope, tokens, group):
            continue
        if scope.modality is not None and _outranks(scope.modality, modality):
            modality, cue = scope.modality, scope.cue
        if scope.negative:
            negative, negation = not negative, scope.cue
        if scope.once:
            scopes[position] = scope._replace(stop=scope.first)
    return Event(
        start=token.start,
        end=token.end,
        text=token.text,
        lemma=group.lemma,
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        modality=modality,
        tense=group.tense,
        cue=cue or (negation if negative else ""),
    )


def _speaks_of(scope: _Scope, tokens: tuple[Token, ...], group: VerbGroup) -> bool:
    if scope.unreal:
        return _is_to_do(tokens, group)
    return not (scope.verbs and group.noun) and not (scope.nouns and not group.noun)


def _is_to_do(tokens: tuple[Token, ...], group: VerbGroup) -> bool:
    """Is it an infinitive, or a bare verb joined to one by "and" or "or"."""
    joined = group.first > 0 and tokens[group.first - 1].lower in ("and", "or") and not group.noun
    return group.infinitive or (joined and group.tense == "present")


def _close_unreal(scope: _Scope, tokens: tuple[Token, ...], group: VerbGroup) -> _Scope:
    """End what is to be done at the next finite verb ("a plan to cut jobs failed to pass")."""
    finite = not group.noun and group.tense in ("past", "present") and not _is_to_do(tokens, group)
    return scope._replace(stop=group.at) if scope.unreal and finite and scope.first < group.at < scope.stop else scope


def _outranks(new: Modality, old: Modality) -> bool:
    """Weaker words win over stronger ones; anything wins over a plain assertion."""
    return _RANKS[new] < _RANKS[old] or old is Modality.ASSERTED


def _own_modality(tokens: tuple[Token, ...], group: VerbGroup) -> tuple[Modality, str]:
    """Modality by the group's own modal, or the adjective before an event noun."""
    if group.noun and group.at:
        before = tokens[group.at - 1].lower
        return (ADJECTIVE_STANCE[before], before) if before in ADJECTIVE_STANCE else (Modality.ASSERTED, "")
    if group.modal == "could" and group.negation:
        return Modality.ASSERTED, ""
    if group.modal in REPORTED_FUTURE and _is_reported(tokens, group):
        return Modality.ASSERTED, ""
    if group.modal in MODAL_STANCE:
        return MODAL_STANCE[group.modal], group.modal
    return Modality.ASSERTED, ""


def _is_reported(tokens: tuple[Token, ...], group: VerbGroup) -> bool:
    """Does "would" only shift a reported "will" into the past ("said it would leave")."""
    for place in range(group.first - 1, max(-1, group.first - 30), -1):
        form = saying_forms().get(tokens[place].lower)
        if form is not None and form.form in ("past", "ing"):
            near = tokens[max(0, group.first - 30) : group.at + 30]
            conditional = any(token.lower in ("if", "unless") for token in near)
            return form.lemma not in SPECULATIVE and not conditional
    return False


class _Ends(NamedTuple):
    """By token index, where a clause that begins there ends: at a semicolon, dash, "but", or also at a comma.

    A clause that begins inside quotation marks ends with them.
    """

    clause: list[int]
    comma: list[int]


def _find_ends(tokens: tuple[Token, ...]) -> _Ends:
    size = len(tokens)
    clause, comma = [size] * (size + 1), [size] * (size + 1)
    inside = sum(1 for token in tokens if token.text in _DOUBLE_MARKS) % 2 == 1
    for at in range(size - 1, -1, -1):
        text, lower = tokens[at].text, tokens[at].lower
        marked = text in _DOUBLE_MARKS
        if marked:
            inside = not inside
        ends = text in _CLAUSE_MARKS or lower in _CLAUSE_STARTS
        clause[at] = at if ends or (marked and not inside) else size if marked else clause[at + 1]
        comma[at] = at if ends or text == "," or (marked and not inside) else size if marked else comma[at + 1]
    return _Ends(clause, comma)


def _word_scopes(tokens: tuple[Token, ...], ends: _Ends) -> Iterator[_Scope]:
    """Scopes of words that are not verbs: adverbs, conditions, "no", "without", fears, adjectives before "to"."""
    for at, token in enumerate(tokens):
        lower = token.lower
        if lower not in _SCOPE_WORDS:
            continue
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if lower in ADVERB_STANCE and following != "to":
            yield _Scope(at, _adverb_stop(tokens, at, ends), lower, ADVERB_STANCE[lower], once=True)
        elif lower in CONDITIONS and not following.endswith("ed"):
            yield _Scope(at, ends.comma[at], lower, Modality.POSSIBLE)
        elif lower in NOTHING:
            yield from _nothing_scopes(tokens, at, ends)
        elif lower in FEARS and following in ("of", "that", "over", "about", "on"):
            stop = min(at + 6, ends.comma[at])
            yield _Scope(at + 1, stop, lower, Modality.POSSIBLE, once=True)
        elif following == "to" and lower == "yet":
            yield _Scope(at + 1, len(tokens), lower, negative=True, once=True)
        elif following == "to" and lower in TO_WORDS:
            yield _Scope(at + 1, ends.comma[at], lower, TO_WORDS[lower], unreal=True)
        elif following == "to" and lower in NEGATIVE_WORDS_TO:
            yield _Scope(at + 1, len(tokens), lower, negative=True, once=True)


def _adverb_stop(tokens: tuple[Token, ...], at: int, ends: _Ends) -> int:
    """An adverb reaches to the next comma or "and"; one that opens the sentence, past its own comma."""
    first = at + 2 if at == 0 else at + 1
    stop = ends.comma[min(first, len(tokens))]
    return next((i for i in range(first, stop) if tokens[i].lower == "and"), stop)


def _nothing_scopes(tokens: tuple[Token, ...], at: int, ends: _Ends) -> Iterator[_Scope]:
    """As in "No one was hurt", "found no bodies", "without warning": one event, the next or the one just before."""
    lower = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if lower == "no" and following in ("longer", "doubt", "more"):
        return
    if following in NO_PROOF:
        yield _Scope(at + 2, ends.comma[at], f"{lower} {following}", Modality.DOUBTED, verbs=True)
    before = tokens[at - 1] if at else None
    if lower in ("no", "nothing", "none") and before is not None and _is_verbal(before):
        yield _Scope(at - 1, at, lower, negative=True, once=True)
        return
    yield _Scope(at, ends.comma[at], lower, negative=True, once=True)


def _is_verbal(token: Token) -> bool:
    return is_word(token) and read_verb(token.lower) is not None


def _verb_scopes(tokens: tuple[Token, ...], group: VerbGroup, event: Event, ends: _Ends) -> Iterator[_Scope]:
    """Scopes of what a verb governs."""
    at = group.at
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    stop = ends.clause[at + 1]
    lemma, word = group.lemma, tokens[at].lower
    negated = event.polarity is Polarity.NEGATIVE
    if group.noun:
        return
    if lemma in DENYING and not group.passive:
        if not negated and _denies_event(lemma, following):
            yield _Scope(at + 1, stop, word, Modality.DENIED, negative=True)
    elif lemma in DOUBTING and following in ("that", "whether", "if"):
        yield _Scope(at + 1, stop, word, Modality.DOUBTED)
    elif lemma in CONFIRMING and (following == "that" or lemma not in CONFIRMING_NEEDS_THAT):
        yield _Scope(at + 1, stop, word, None if negated else Modality.CONFIRMED)
    elif lemma in ACCUSING:
        yield from _accused(tokens, at, ends)
    else:
        yield from _governed(tokens, group, event, ends)


def _denies_event(lemma: str, following: str) -> bool:
    """Does the verb deny an event; "reject the plan" does not."""
    return lemma in ("deny", "refute", "disprove", "rebut") or following in ("that", "claims", "reports", "allegations")


def _accused(tokens: tuple[Token, ...], at: int, ends: _Ends) -> Iterator[_Scope]:
    for place in range(at + 1, min(ends.clause[at + 1], at + 8)):
        if tokens[place].lower in ("of", "with"):
            yield _Scope(place, ends.comma[place], tokens[at].lower, Modality.ALLEGED)
            return


def _governed(tokens: tuple[Token, ...], group: VerbGroup, event: Event, ends: _Ends) -> Iterator[_Scope]:
    at, lemma, word = group.at, group.lemma, tokens[group.at].lower
    negated = event.polarity is Polarity.NEGATIVE
    stop = ends.clause[at + 1]
    link = next((i for i in range(at + 1, min(stop, at + 8)) if tokens[i].lower in ("to", "from", "that")), -1)
    following = tokens[link].lower if link > 0 else ""
    comma = ends.comma[at + 1]
    if following == "to" and link < comma:
        if lemma in NEGATIVE_TO:
            yield _Scope(link, link + 4, word, negative=not negated, once=True)
        elif lemma in TO_STANCE and (group.passive or lemma not in ("say", "report", "believe", "think", "suspect")):
            yield _Scope(
                link,
                comma,
                word,
                TO_STANCE[lemma],
                negative=negated and lemma in ("expect", "intend", "plan"),
                once=negated,
            )
    elif following == "from" and lemma in NEGATIVE_FROM:
        yield _Scope(link, comma, word, negative=True, once=True)
    elif lemma in NEGATIVE_ING and at + 1 < len(tokens) and tokens[at + 1].lower.endswith("ing"):
        yield _Scope(at + 1, at + 2, word, negative=True, once=True)
    elif lemma in SPECULATIVE and (not group.passive or following == "that"):
        yield _Scope(at + 1, comma, word, Modality.PROBABLE, verbs=True)
    elif lemma == "consider" or (lemma == "plan" and at + 1 < len(tokens) and tokens[at + 1].lower == "on"):
        yield _Scope(at + 1, comma, word, Modality.POSSIBLE, once=True)
    if lemma in WISHING and not group.passive and following != "to":
        yield _Scope(at + 1, min(at + 6, comma), word, WISHING[lemma], once=True, nouns=True)


def read_stance(sentence: str) -> Stance:
    """Stance of the main clause of one sentence.

    Where the main verb is one of saying, planning, failing or denying, it is the stance of what is said, planned, not
    done or denied. Words in quotation marks count only where nothing stands outside them.
    """
    reading = _read_events(sentence)
    main = _main_event(sentence, reading)
    if main is None:
        return Stance(Modality.ASSERTED, Polarity.POSITIVE, "none", "")
    main = _governed_event(reading.events, main)
    return Stance(main.modality, main.polarity, main.tense, main.cue)


def _main_event(sentence: str, reading: _Reading) -> Event | None:
    """First finite verb outside quotations and subordinate clauses, else the first verb, else the first event."""
    start = _main_start(sentence)
    pairs = [pair for pair in zip(reading.groups, reading.events, strict=True) if not _is_quoted(sentence, pair[1])]
    pairs = pairs or list(zip(reading.groups, reading.events, strict=True))
    finite = [event for group, event in pairs if not group.infinitive and event.tense != "none"]
    later = [event for event in finite if event.start >= start]
    main = [event for event in later if not _is_relative(sentence, event)]
    choices = main or later or finite or [event for group, event in pairs if not group.noun]
    return choices[0] if choices else (pairs[0][1] if pairs else None)


def _governed_event(events: tuple[Event, ...], main: Event) -> Event:
    """What the main verb is about: the act somebody failed, plans or denies to have done, or what is said."""
    later = [event for event in events if event.start > main.start]
    cues = _AFTER_BE if main.lemma in ("be", "have") else frozenset((main.text.lower(),))
    governed = next((event for event in later if event.cue in cues), None)
    if governed is not None:
        undone = main.lemma in NEGATIVE_TO or governed.tense == "none"
        return governed._replace(tense=main.tense) if undone else governed
    if main.lemma in SAYING_NOUNS or saying_forms().get(main.lemma) is None or needs_clause(main.lemma):
        return main
    return next((event for event in later if event.tense != "none"), main)


def _main_start(sentence: str) -> int:
    """Offset where the main clause begins, past an opening subordinate clause."""
    first = sentence.split(" ", 1)[0].lower()
    return sentence.find(",") + 1 if first in _SUBORDINATE else 0


def _is_quoted(sentence: str, event: Event) -> bool:
    return sum(map(sentence[: event.start].count, '"“”')) % 2 == 1


def _is_relative(sentence: str, event: Event) -> bool:
    """Is the verb that of a relative clause."""
    words = sentence[max(0, event.start - 40) : event.start].split()[-3:]
    return any(word in ("who", "which", "whose") for word in words)
