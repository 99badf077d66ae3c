"""How far a word that weakens, denies or confirms reaches in its sentence."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

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

PASSIVE_GOVERNING = (
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
"""Verbs that in the passive weaken, deny or confirm something after them: "is said to have left"."""
GOVERNING = PASSIVE_GOVERNING - {"say", "report"}
"""Those that do so in the active too."""


@dataclass(slots=True, eq=False)
class Scope:
    """Words a cue speaks about: token indices half-open. `stop` moves back where it ends sooner.

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

    __slots__ = ("_clauses", "_commas", "_read")

    def __init__(self, read: Tokens) -> None:
        self._read = read
        self._clauses: list[int] = []
        self._commas: list[int] = []

    def _find(self) -> None:
        """Fill the lists: where what begins after mark i - 1 and up to mark i ends. When first asked: few verbs ask."""
        tokens, marks = self._read.words, self._read.breaks
        size = len(tokens)
        inside = sum([tokens[at].text in DOUBLE_MARKS for at in marks]) % 2 == 1
        clause = comma = size
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
        self._clauses, self._commas = clauses[::-1], commas[::-1]

    def clause(self, at: int) -> int:
        """Index after the clause that begins at `at`, commas left out."""
        if not self._clauses:
            self._find()
        return self._clauses[bisect_left(self._read.breaks, at)]

    def comma(self, at: int) -> int:
        """Index after the clause, or the part of it up to a comma, that begins at `at`."""
        if not self._commas:
            self._find()
        return self._commas[bisect_left(self._read.breaks, at)]


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


def verb_scopes(tokens: tuple[Token, ...], group: VerbGroup, *, negated: bool, ends: Ends) -> list[Scope]:
    """Scopes of what a verb governs: one of `GOVERNING`, in the passive of `PASSIVE_GOVERNING`."""
    at, lemma, word = group.at, group.lemma, tokens[group.at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if lemma in DENYING and not group.passive:
        denies = not negated and _denies_event(lemma, following)
        return [Scope(at + 1, ends.clause(at + 1), word, Modality.DENIED, negative=True)] if denies else []
    if lemma in DOUBTING and following in ("that", "whether", "if"):
        return [Scope(at + 1, ends.clause(at + 1), word, Modality.DOUBTED)]
    if lemma in CONFIRMING and (following == "that" or lemma not in CONFIRMING_NEEDS_THAT):
        return [Scope(at + 1, ends.clause(at + 1), word, None if negated else Modality.CONFIRMED)]
    if lemma in ACCUSING:
        return _accused(tokens, group, ends)
    return _governed(tokens, group, negated=negated, ends=ends)


def _denies_event(lemma: str, following: str) -> bool:
    """Does the verb deny an event; "reject the plan" does not."""
    return lemma in ("deny", "refute", "disprove", "rebut") or following in ("that", "claims", "reports", "allegations")


def _accused(tokens: tuple[Token, ...], group: VerbGroup, ends: Ends) -> list[Scope]:
    """The charge after "of" or "with"; in "a man accused of lying has left" it ends where the main verb begins."""
    at = group.at
    for place in range(at + 1, min(ends.clause(at + 1), at + 8)):
        if tokens[place].lower in ("of", "with"):
            stop = ends.comma(place)
            if place == at + 1 and not group.passive:
                stop = next((i for i in range(place + 2, stop) if _is_finite(tokens[i])), stop)
            return [Scope(place, stop, tokens[at].lower, Modality.ALLEGED)]
    return []


def _is_finite(token: Token) -> bool:
    """Is it an auxiliary or a verb of saying in the past."""
    return token.is_auxiliary or (token.saying is not None and token.saying.form == "past")


def _find_link(tokens: tuple[Token, ...], at: int, ends: Ends) -> int:
    """Index of the word that links a verb at `at` to what it governs, -1 for none."""
    for place in range(at + 1, min(at + 8, len(tokens))):
        if tokens[place].lower in ("to", "from", "that"):
            return place if place < ends.clause(at + 1) else -1
    return -1


def _governed(tokens: tuple[Token, ...], group: VerbGroup, *, negated: bool, ends: Ends) -> list[Scope]:
    at, lemma, word = group.at, group.lemma, tokens[group.at].lower
    scopes: list[Scope] = []
    link = _find_link(tokens, at, ends)
    following = tokens[link].lower if link > 0 else ""
    if following == "to" and link < ends.comma(at + 1):
        scopes += _governed_to(group, word, link, negated=negated, ends=ends)
    elif following == "from" and lemma in NEGATIVE_FROM:
        scopes.append(Scope(link, ends.comma(at + 1), word, negative=True, once=True))
    elif lemma in NEGATIVE_ING and at + 1 < len(tokens) and tokens[at + 1].lower.endswith("ing"):
        scopes.append(Scope(at + 1, at + 2, word, negative=True, once=True))
    elif lemma in SPECULATIVE and (not group.passive or following == "that"):
        modality = Modality.DOUBTED if negated else Modality.PROBABLE
        scopes.append(Scope(at + 1, ends.comma(at + 1), word, modality, verbs=True))
    elif lemma == "consider" or (lemma == "plan" and at + 1 < len(tokens) and tokens[at + 1].lower == "on"):
        scopes.append(Scope(at + 1, ends.comma(at + 1), word, Modality.POSSIBLE, once=True))
    if lemma in WISHING and not group.passive and following != "to":
        stop = min(at + 6, ends.comma(at + 1))
        scopes.append(Scope(at + 1, stop, word, WISHING[lemma], once=True, nouns=True))
    return scopes


def _governed_to(group: VerbGroup, word: str, link: int, *, negated: bool, ends: Ends) -> list[Scope]:
    """What is to be done, behind the "to" at `link`."""
    lemma = group.lemma
    if lemma in NEGATIVE_TO:
        return [Scope(link, link + 4, word, negative=not negated, once=True)]
    if lemma not in TO_STANCE or (not group.passive and lemma in ("say", "report", "believe", "think", "suspect")):
        return []
    negative = negated and lemma in ("expect", "intend", "plan")
    return [Scope(link, ends.comma(group.at + 1), word, TO_STANCE[lemma], negative=negative, once=negated)]
