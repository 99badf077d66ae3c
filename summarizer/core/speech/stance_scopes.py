"""How far a word that weakens, denies or confirms reaches in its sentence."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.core.speech.speech_tokens import Token, Tokens
from summarizer.core.speech.stance_words import (
    ACCUSING,
    ADVERB_STANCE,
    CONDITIONS,
    CONFIRMING,
    CONFIRMING_NEEDS_THAT,
    DENYING,
    DOUBLE_MARKS,
    DOUBTING,
    FEARS,
    NEGATIVE_FROM,
    NEGATIVE_ING,
    NEGATIVE_TO,
    NEGATIVE_WORDS_TO,
    NO_PROOF,
    NOTHING,
    SPECULATIVE,
    TO_STANCE,
    TO_WORDS,
    WISHING,
)
from summarizer.core.speech.verb_groups import VerbGroup
from summarizer.domain.values import Modality

GOVERNING = (
    frozenset(("consider", "plan"))
    | DENYING
    | DOUBTING
    | CONFIRMING
    | ACCUSING
    | NEGATIVE_TO
    | NEGATIVE_FROM
    | NEGATIVE_ING
    | SPECULATIVE
    | frozenset(TO_STANCE)
    | frozenset(WISHING)
)
"""Verbs that weaken, deny or confirm something after them."""


class Scope(NamedTuple):
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


class Ends:
    """Where the clause that begins at a token ends: at a semicolon, dash, "but", or also at a comma.

    A clause that begins inside quotation marks ends with them.
    """

    __slots__ = ("_clauses", "_commas", "_marks")

    def __init__(self, read: Tokens) -> None:
        tokens, marks = read.words, read.breaks
        size = len(tokens)
        inside = sum([tokens[at].text in DOUBLE_MARKS for at in marks]) % 2 == 1
        clause = comma = size
        # clauses[i], commas[i] = where what begins after mark i - 1 and up to mark i ends; filled back to front
        clauses, commas = [size], [size]
        for at in reversed(marks):
            text = tokens[at].text
            if text in DOUBLE_MARKS:
                inside = not inside
                clause = comma = size if inside else at
            elif text == ",":
                comma = at
            else:
                clause = comma = at
            clauses.append(clause)
            commas.append(comma)
        self._marks, self._clauses, self._commas = marks, clauses[::-1], commas[::-1]

    def clause(self, at: int) -> int:
        """Index after the clause that begins at `at`, commas left out."""
        return self._clauses[bisect_left(self._marks, at)]

    def comma(self, at: int) -> int:
        """Index after the clause, or the part of it up to a comma, that begins at `at`."""
        return self._commas[bisect_left(self._marks, at)]


def word_scopes(read: Tokens, ends: Ends) -> Iterator[Scope]:
    """Scopes of words that are not verbs: adverbs, conditions, "no", "without", fears, adjectives before "to"."""
    tokens = read.words
    for at in read.weakening:
        lower = tokens[at].lower
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if lower in ADVERB_STANCE and following != "to":
            yield Scope(at, _adverb_stop(tokens, at, ends), lower, ADVERB_STANCE[lower], once=True)
        elif lower in CONDITIONS and not following.endswith("ed"):
            yield Scope(at, ends.comma(at), lower, Modality.POSSIBLE)
        elif lower in NOTHING:
            yield from _nothing_scopes(tokens, at, ends)
        elif lower in FEARS and following in ("of", "that", "over", "about", "on"):
            stop = min(at + 6, ends.comma(at))
            yield Scope(at + 1, stop, lower, Modality.POSSIBLE, once=True)
        elif following == "to" and lower == "yet":
            yield Scope(at + 1, len(tokens), lower, negative=True, once=True)
        elif following == "to" and lower in TO_WORDS:
            yield Scope(at + 1, ends.comma(at), lower, TO_WORDS[lower], unreal=True)
        elif following == "to" and lower in NEGATIVE_WORDS_TO:
            yield Scope(at + 1, len(tokens), lower, negative=True, once=True)


def _adverb_stop(tokens: tuple[Token, ...], at: int, ends: Ends) -> int:
    """An adverb reaches to the next comma or "and"; one that opens the sentence, past its own comma."""
    first = at + 2 if at == 0 else at + 1
    stop = ends.comma(min(first, len(tokens)))
    return next((i for i in range(first, stop) if tokens[i].lower == "and"), stop)


def _nothing_scopes(tokens: tuple[Token, ...], at: int, ends: Ends) -> Iterator[Scope]:
    """As in "No one was hurt", "found no bodies", "without warning": one event, the next or the one just before."""
    lower = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if lower == "no" and following in ("longer", "doubt", "more", "matter", "wonder"):
        return
    if following in NO_PROOF:
        yield Scope(at + 2, ends.comma(at), f"{lower} {following}", Modality.DOUBTED, verbs=True)
    before = tokens[at - 1] if at else None
    if lower in ("no", "nothing", "none") and before is not None and _is_verbal(before):
        yield Scope(at - 1, at, lower, negative=True, once=True)
        return
    yield Scope(at, ends.comma(at), lower, negative=True, once=True)


def _is_verbal(token: Token) -> bool:
    return token.is_word and token.form is not None


def verb_scopes(tokens: tuple[Token, ...], group: VerbGroup, *, negated: bool, ends: Ends) -> Iterator[Scope]:
    """Scopes of what a verb governs, one of `GOVERNING`."""
    at = group.at
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    stop = ends.clause(at + 1)
    lemma, word = group.lemma, tokens[at].lower
    if lemma in DENYING and not group.passive:
        if not negated and _denies_event(lemma, following):
            yield Scope(at + 1, stop, word, Modality.DENIED, negative=True)
    elif lemma in DOUBTING and following in ("that", "whether", "if"):
        yield Scope(at + 1, stop, word, Modality.DOUBTED)
    elif lemma in CONFIRMING and (following == "that" or lemma not in CONFIRMING_NEEDS_THAT):
        yield Scope(at + 1, stop, word, None if negated else Modality.CONFIRMED)
    elif lemma in ACCUSING:
        yield from _accused(tokens, group, ends)
    else:
        yield from _governed(tokens, group, negated=negated, ends=ends)


def _denies_event(lemma: str, following: str) -> bool:
    """Does the verb deny an event; "reject the plan" does not."""
    return lemma in ("deny", "refute", "disprove", "rebut") or following in ("that", "claims", "reports", "allegations")


def _accused(tokens: tuple[Token, ...], group: VerbGroup, ends: Ends) -> Iterator[Scope]:
    """The charge after "of" or "with"; in "a man accused of lying has left" it ends where the main verb begins."""
    at = group.at
    for place in range(at + 1, min(ends.clause(at + 1), at + 8)):
        if tokens[place].lower in ("of", "with"):
            stop = ends.comma(place)
            if place == at + 1 and not group.passive:
                stop = next((i for i in range(place + 2, stop) if _is_finite(tokens[i])), stop)
            yield Scope(place, stop, tokens[at].lower, Modality.ALLEGED)
            return


def _is_finite(token: Token) -> bool:
    """Is it an auxiliary or a verb of saying in the past."""
    return token.is_auxiliary or (token.saying is not None and token.saying.form == "past")


def _find_link(tokens: tuple[Token, ...], first: int, stop: int) -> int:
    """Index of the word that links a verb to what it governs, -1 for none."""
    for place in range(first, stop):
        if tokens[place].lower in ("to", "from", "that"):
            return place
    return -1


def _governed(tokens: tuple[Token, ...], group: VerbGroup, *, negated: bool, ends: Ends) -> Iterator[Scope]:
    at, lemma, word = group.at, group.lemma, tokens[group.at].lower
    stop = ends.clause(at + 1)
    link = _find_link(tokens, at + 1, min(stop, at + 8))
    following = tokens[link].lower if link > 0 else ""
    comma = ends.comma(at + 1)
    if following == "to" and link < comma:
        if lemma in NEGATIVE_TO:
            yield Scope(link, link + 4, word, negative=not negated, once=True)
        elif lemma in TO_STANCE and (group.passive or lemma not in ("say", "report", "believe", "think", "suspect")):
            yield Scope(
                link,
                comma,
                word,
                TO_STANCE[lemma],
                negative=negated and lemma in ("expect", "intend", "plan"),
                once=negated,
            )
    elif following == "from" and lemma in NEGATIVE_FROM:
        yield Scope(link, comma, word, negative=True, once=True)
    elif lemma in NEGATIVE_ING and at + 1 < len(tokens) and tokens[at + 1].lower.endswith("ing"):
        yield Scope(at + 1, at + 2, word, negative=True, once=True)
    elif lemma in SPECULATIVE and (not group.passive or following == "that"):
        yield Scope(at + 1, comma, word, Modality.DOUBTED if negated else Modality.PROBABLE, verbs=True)
    elif lemma == "consider" or (lemma == "plan" and at + 1 < len(tokens) and tokens[at + 1].lower == "on"):
        yield Scope(at + 1, comma, word, Modality.POSSIBLE, once=True)
    if lemma in WISHING and not group.passive and following != "to":
        yield Scope(at + 1, min(at + 6, comma), word, WISHING[lemma], once=True, nouns=True)
