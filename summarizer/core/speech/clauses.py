"""The noun phrases that stand beside a verb."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.core.speech.saying import ADVERBS, TIME_WORDS
from summarizer.core.speech.speech_tokens import Token

QUOTE_MARKS = frozenset("\"“”„«»‘’'")
COUNTING = frozenset(("one", "some", "many"))
"""Pronouns that may also stand before a noun: "one resident"."""
_LOOSE = frozenset(
    """now then later earlier meanwhile still also again however yesterday today tomorrow recently once soon instead
    just only even never already""".split()
)
"""Adverbs that open a clause and are no part of its subject."""
_OPENING = _LOOSE | {"and", "but", "or", "of", "as"}
_MAX_PHRASE = 28


class Phrase(NamedTuple):
    """Token indices of a noun phrase, half-open."""

    first: int
    stop: int


def skip_left(tokens: Sequence[Token], at: int) -> int:
    """Step left over auxiliaries, adverbs, brackets and times: the index of the first other token, -1 for none."""
    while at >= 0:
        token = tokens[at]
        if token.is_auxiliary or token.is_adverb or token.contracts_not:
            at -= 1
        elif token.text == ")":
            at = _open_bracket(tokens, at) - 1
        elif token.is_time and _is_time_phrase(tokens, at):
            at = _skip_time_left(tokens, at)
        else:
            return at
    return -1


def _open_bracket(tokens: Sequence[Token], at: int) -> int:
    for place in range(at, max(-1, at - 14), -1):
        if tokens[place].text == "(":
            return place
    return at


def _is_time_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Is it a time beside the clause, "on June 18", and not "last year's" or a bare figure."""
    first = at
    while first >= 0 and tokens[first].is_time:
        first -= 1
    named = any(tokens[i].lower in TIME_WORDS for i in range(first + 1, at + 1))
    named = named or (first >= 0 and tokens[first].lower == "in" and len(tokens[at].lower) == 4)
    return named and not tokens[at].owner


def _skip_time_left(tokens: Sequence[Token], at: int) -> int:
    while at >= 0 and (tokens[at].is_time or tokens[at].lower in ("on", "in", "at", "a", "the", ",")):
        if tokens[at].text == "," and not (at and tokens[at - 1].is_time and tokens[at - 1].lower.isdigit()):
            break
        at -= 1
    return at


def phrase_left(tokens: Sequence[Token], last: int) -> Phrase | None:
    """The noun phrase that ends at index `last`."""
    first, link = last, -1
    while first >= 0 and last - first < _MAX_PHRASE:
        token = tokens[first]
        if token.goes_on_left:
            first -= 1
            continue
        if token.is_pronoun and (first == last or token.lower in ("who", "which")):
            return Phrase(first, last + 1) if first == last else Phrase(first + 1, last + 1)
        if token.lower == "and":
            link = first
        elif first < last and token.lower in COUNTING:
            return Phrase(first, last + 1)
        elif _stops_left(tokens, first):
            break
        elif first < last and _opens_phrase(tokens, first):
            return Phrase(first, last + 1)
        first -= 1
    if first >= 0 and tokens[first].lower == "to" and _is_infinitive(tokens, first + 1):
        return None
    cut_by_verb = first >= 0 and tokens[first].is_word and not tokens[first].opens_clause
    start = link + 1 if link >= 0 and cut_by_verb else first + 1
    return _trim(tokens, start, last + 1)


def _opens_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Can no word before this determiner belong to its phrase ("told CNN the group")."""
    token = tokens[at]
    if token.lower not in ("the", "a", "an") or at == 0 or not tokens[at - 1].is_word:
        return False
    before = tokens[at - 1]
    if before.is_preposition or before.is_determiner or before.lower in ("and", "or", "half", "than", "as"):
        return False
    return not (before.is_capital and tokens[at + 1].is_capital and not token.is_capital)


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """After "to": a verb and its object rather than a noun phrase."""
    if at >= len(tokens) or tokens[at].is_capital or tokens[at].is_determiner:
        return False
    verb = tokens[at].form
    return verb is not None and "base" in verb.forms


def _stops_left(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not token.is_word:
        owner = token.glued and token.text in ("'", "’")
        return token.text not in (")", "(", "-") and not owner
    lower = token.lower
    if token.stops_phrase or (token.is_time and not token.owner and lower in TIME_WORDS):
        return True
    if token.is_capital:
        return False
    past = lower[-2:] == "ed" and len(lower) > 4 and not (at and tokens[at - 1].is_determiner)
    return past or _is_finite_saying(tokens, at)


def _is_finite_saying(tokens: Sequence[Token], at: int) -> bool:
    form = tokens[at].saying
    if form is None or tokens[at].owner:
        return False
    if form.form not in ("past", "s", "ing") or not at:
        return form.form in ("past", "s", "ing")
    return not tokens[at - 1].is_determiner and tokens[at - 1].lower not in ("of", "in")


def _trim(tokens: Sequence[Token], first: int, stop: int) -> Phrase | None:
    """Leave out leading links, prepositional openings and marks."""
    while first < stop and (not tokens[first].is_word or tokens[first].lower in _OPENING):
        first += 1
    if first < stop and tokens[first].is_preposition:
        first = _after_preposition(tokens, first, stop)
    for token in tokens[first:stop]:
        if token.is_word:
            return Phrase(first, stop)
    return None


def _after_preposition(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Where a noun phrase begins after "In Paris", "On Monday the", "For months"; `stop` when there is none."""
    for inner in range(at + 2, stop):
        if tokens[inner].is_determiner:
            return inner
    place = at + 1
    if tokens[at].lower in ("in", "at", "on", "from", "near", "across"):
        while place < stop and (tokens[place].is_capital or tokens[place].is_time):
            place += 1
        return place
    return place if place < stop - 1 else stop


def phrase_right(tokens: Sequence[Token], first: int) -> Phrase | None:
    """The noun phrase that begins at index `first`; appositions after a comma are left out."""
    stop = first
    while stop < len(tokens) and stop - first < _MAX_PHRASE:
        token = tokens[stop]
        lower = token.lower
        if token.is_pronoun and not (stop == first and _counts_people(tokens, stop)):
            return Phrase(first, stop + 1) if stop == first else Phrase(first, stop)
        if not token.is_word and token.text != "-":
            break
        if token.opens_clause or token.is_auxiliary or lower == "to" or _is_loose(tokens, first, stop):
            break
        if token.contracts_not or (token.is_preposition and not _goes_on(tokens, stop)):
            break
        if stop > first and not token.is_capital and _is_predicate(tokens, stop):
            break
        if stop > first and token.is_time and lower in TIME_WORDS:
            break
        stop += 1
    return _trim(tokens, first, stop) if stop > first else None


def _is_predicate(tokens: Sequence[Token], at: int) -> bool:
    """Is it a verb of saying or a past form, and not a participle after a determiner ("a retired guard")."""
    past = tokens[at].lower[-2:] == "ed" or _is_finite_saying(tokens, at)
    return past and not tokens[at - 1].is_determiner


def _is_loose(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Does an adverb end the phrase; "the first case" goes on."""
    return at > first and tokens[at].is_adverb and tokens[at].lower in ADVERBS and not tokens[at - 1].is_determiner


def _counts_people(tokens: Sequence[Token], at: int) -> bool:
    """Is it "one resident", "some officials" rather than "one" alone."""
    if tokens[at].lower not in COUNTING or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    closed = after.is_auxiliary or after.is_preposition or after.opens_clause or after.is_pronoun
    return after.is_word and not closed and not _is_finite_saying(tokens, at + 1)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Does the preposition carry the noun phrase on: "of the city", "people familiar with the matter"."""
    if tokens[at].lower == "with":
        return at > 0 and tokens[at - 1].lower in ("familiar", "spokesman", "spokeswoman", "spokesperson")
    return tokens[at].lower in ("of", "for", "at", "from") and not _time_follows(tokens, at)


def _time_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].is_time
