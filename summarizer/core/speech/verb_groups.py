"""Verb groups of a sentence: the main verb, its auxiliaries, whether it is negated, its tense."""

from functools import lru_cache
from typing import NamedTuple

from summarizer.core.speech.saying import DETERMINERS, PREPOSITIONS
from summarizer.core.speech.speech_tokens import (
    AUX,
    BE,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    NO_LONGER,
    NOT_VERBS,
    Token,
    Tokens,
)
from summarizer.core.speech.verbs import EVENT_NOUNS, Form, Tense, VerbForm, make_form, read_verb

_NOT_BUT_ALSO = frozenset(("only", "just", "merely"))
"""Behind these "not" denies nothing: "he not only sings"."""
_PAST_AUX = frozenset("was were had did 'd ’d".split())
_ADJECTIVES = frozenset(
    """united used based related armed wounded limited advanced detailed so-called unemployed alleged suspected
    interested concerned involved supposed experienced""".split()
)
_AFTER_DO: frozenset[Form] = frozenset(("base",))
_AFTER_BE: frozenset[Form] = frozenset(("participle", "ing"))
_AFTER_HELP = _AFTER_DO | _AFTER_BE | {"past"}
"""Forms that an auxiliary helps."""
_IS = make_form("be", frozenset(("s",)))
_NOT = frozenset(("not", "never"))
_PRESENT = frozenset(("base", "s"))
_new_tuple = tuple.__new__
"""A third of the time of `VerbGroup(...)`, of which a sentence has several."""


class VerbGroup(NamedTuple):
    """Token index of the main verb, of the first word of its group, and what the group says.

    `modal` is the modal auxiliary if there is one; `infinitive` says "to" stands before; `negation` is the word that
    negates inside the group, "" for none.
    """

    at: int
    first: int
    lemma: str
    tense: Tense
    modal: str
    infinitive: bool
    negation: str
    passive: bool
    noun: bool = False


def read_groups(read: Tokens) -> list[VerbGroup]:
    """Verb groups and event nouns of a sentence, in order."""
    tokens, last = read.words, len(read.words) - 1
    groups: list[VerbGroup | None] = []
    for at in read.verbal:
        token = tokens[at]
        if token.auxiliary:
            groups.append(_main_auxiliary(tokens, at))
        elif token.can_be_event:
            groups.append(_group_at(tokens, at))
        if token.can_help and at < last and tokens[at + 1].can_be_helped and not tokens[at + 1].can_be_event:
            groups.append(_group_at(tokens, at + 1))
    return [group for group in groups if group is not None]


def _group_at(tokens: tuple[Token, ...], at: int) -> VerbGroup | None:
    token = tokens[at]
    if token.owner:
        return None
    verb = token.verb or _unlisted_verb(tokens, at)
    if verb is not None:
        first = _left(tokens, at) if at and tokens[at - 1].stands_inside else at
        if _is_verb(tokens, at, verb.forms, helped=first < at):
            return _make_group(tokens, at, verb, first=first) if first < at else _bare_group(tokens, at, verb, "")
    if token.is_event_noun and not (token.is_capital and at):
        return _new_tuple(VerbGroup, (at, at, token.lower, "none", "", False, "", False, True))
    return None


def _unlisted_verb(tokens: tuple[Token, ...], at: int) -> VerbForm | None:
    """A word no list knows as a verb is one after a modal or "did"."""
    if not at or not tokens[at - 1].can_help or not tokens[at].can_be_helped:
        return None
    lower = tokens[at].lower
    if tokens[at - 1].lower == "to" and lower[-3:] not in ("ise", "ize", "ify", "ate"):
        return None
    return make_form(lower, _AFTER_DO)


def _main_auxiliary(tokens: tuple[Token, ...], at: int) -> VerbGroup | None:
    """As in "Be", "have" or "do" where no other verb follows in the group."""
    auxiliary = tokens[at].auxiliary
    if auxiliary in MODALS or tokens[at].owner or _helps_another(tokens, at):
        return None
    verb = read_verb(auxiliary) or _IS
    first = _left(tokens, at) if at and tokens[at - 1].stands_inside else at
    if first < at:
        return _make_group(tokens, at, verb, first=first)
    return _bare_group(tokens, at, verb, _find_negation(tokens, at, at))


def _helps_another(tokens: tuple[Token, ...], at: int) -> bool:
    """Does a verb follow that the auxiliary at `at` helps."""
    for place in range(at + 1, min(at + 5, len(tokens))):
        token = tokens[place]
        if token.auxiliary:
            return True
        lower = token.lower
        if token.is_adverb or lower in NEGATIONS or (lower in NO_LONGER and _is_no_longer(tokens, place)):
            continue
        verb = token.form
        if verb is None or token.is_capital or lower in NOT_VERBS:
            return False
        return not verb.forms.isdisjoint(_AFTER_DO if tokens[at].auxiliary in DO else _AFTER_BE)
    return False


def _left(tokens: tuple[Token, ...], at: int) -> int:
    """First index of the auxiliaries and adverbs directly before `at`."""
    first = at
    while first > 0 and _is_inside(tokens, first - 1):
        if tokens[first - 1].is_capital and tokens[first - 1].ends_ly:
            break
        first -= 1
    while first < at and not tokens[first].leads:
        first += 1
    return first


def _is_inside(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    return token.stands_inside and (token.lower not in NO_LONGER or _is_no_longer(tokens, at))


def _is_no_longer(tokens: tuple[Token, ...], at: int) -> bool:
    """Is it a word of "no longer"."""
    lower = tokens[at].lower
    if lower == "longer":
        return at > 0 and tokens[at - 1].lower == "no"
    return lower == "no" and at + 1 < len(tokens) and tokens[at + 1].lower == "longer"


def _is_verb(tokens: tuple[Token, ...], at: int, forms: frozenset[Form], *, helped: bool) -> bool:
    """Is this form used as a verb here, by the words beside it."""
    token = tokens[at]
    if at == 0:
        # nothing stands before it that could make a noun of it, and no subject of a present tense
        return "ing" in forms or ("past" in forms and token.lower not in _ADJECTIVES)
    before = tokens[at - 1]
    if helped or before.lower == "to":
        return not forms.isdisjoint(_AFTER_HELP)
    if token.is_capital:
        return False
    owned = before.is_determiner or before.owner
    if "ing" in forms:
        return not owned or _lower_at(tokens, at + 1) not in ("of", "")
    if "past" in forms and token.lower not in _ADJECTIVES:
        return not owned and before.lower not in ("of", "in")
    if owned or before.is_preposition or forms.isdisjoint(_PRESENT):
        return False
    return _is_present(tokens, at, forms, _lower_at(tokens, at + 1))


def _lower_at(tokens: tuple[Token, ...], at: int) -> str:
    """A word in lower case, "" behind the last."""
    return tokens[at].lower if at < len(tokens) else ""


def _is_present(tokens: tuple[Token, ...], at: int, forms: frozenset[Form], after: str) -> bool:
    """Is a bare or -s form a present tense rather than a noun. A word stands before it."""
    before = tokens[at - 1]
    if before.is_pronoun or before.lower == "that":
        return before.is_pronoun or tokens[at].lower not in EVENT_NOUNS
    governs = after in DETERMINERS or after in PREPOSITIONS or after in ("to", "that", "it", "he", "she", "they")
    if before.lower == "and":
        return governs and tokens[at].lower not in EVENT_NOUNS
    if not before.is_word or after in ("of", "by", "") or after in AUX:
        return False
    if "s" in forms:
        if not _can_be_subject(tokens, at - 1):
            return False
        return governs or before.is_capital or _stands_alone(tokens, at)
    plural = before.lower[-1] == "s" and before.lower[-2:] != "ss"
    return plural and tokens[at].lower not in EVENT_NOUNS and _can_be_subject(tokens, at - 1)


def _stands_alone(tokens: tuple[Token, ...], at: int) -> bool:
    """Is the word before it the whole subject: "that prices rise", "the price falls" and no "the price falls told"."""
    opened = tokens[at - 2] if at > 1 else None
    if opened is None:
        return False
    following = tokens[at + 1].form
    ends_phrase = opened.is_determiner and not (following and "past" in following.forms)
    return opened.opens_clause or ends_phrase


def _can_be_subject(tokens: tuple[Token, ...], at: int) -> bool:
    """Can the word be the noun before a finite verb: no figure, preposition or verb."""
    token = tokens[at]
    if token.lower[0].isdigit() or token.is_preposition:
        return False
    owned = at > 0 and tokens[at - 1].is_determiner
    return owned or token.form is None or token.lower in EVENT_NOUNS


def _bare_group(tokens: tuple[Token, ...], at: int, verb: VerbForm, negation: str) -> VerbGroup:
    """The group of a verb that no auxiliary helps."""
    if at and tokens[at - 1].lower == "to":
        negation = negation or _negation_of_to(tokens, at - 2)
        return _new_tuple(VerbGroup, (at, at, verb.lemma, "future", "", True, negation, False, False))
    return _new_tuple(VerbGroup, (at, at, verb.lemma, verb.tense, "", False, negation, False, False))


def _make_group(tokens: tuple[Token, ...], at: int, verb: VerbForm, *, first: int) -> VerbGroup:
    """The group of a verb with helpers."""
    before = tokens[first - 1].lower if first else ""
    infinitive = before == "to" or (before == "not" and first > 1 and tokens[first - 2].lower == "to")
    helpers = tuple([token.auxiliary for token in tokens[first:at]])
    modal, tense, has_be = _read_helpers(("to", *helpers) if infinitive else helpers)
    negation = _find_negation(tokens, first, at) or (_negation_of_to(tokens, first - 2) if infinitive else "")
    passive = has_be and "participle" in verb.forms
    return _new_tuple(
        VerbGroup, (at, first, verb.lemma, tense or verb.tense, modal, infinitive, negation, passive, False)
    )


class _Helpers(NamedTuple):
    """What the auxiliaries of a group tell: its modal, "" for none, its tense, None where the verb has its own."""

    modal: str
    tense: Tense | None
    has_be: bool


@lru_cache(maxsize=1024)
def _read_helpers(helpers: tuple[str, ...]) -> _Helpers:
    """Auxiliaries in order, "" for what else stands between them, behind "to" where it opens the group."""
    modal = next((word for word in helpers if word in MODALS), "")
    return _Helpers(modal, _read_tense(helpers, modal), not BE.isdisjoint(helpers))


def _read_tense(helpers: tuple[str, ...], modal: str) -> Tense | None:
    perfect = not HAVE.isdisjoint(helpers)
    if "to" in helpers or modal in ("will", "would", "shall", "'ll", "’ll", "'d", "’d"):
        return "past" if perfect else "future"
    if perfect or not _PAST_AUX.isdisjoint(helpers):
        return "past"
    if modal or not BE.isdisjoint(helpers) or not DO.isdisjoint(helpers):
        return "present"
    return None


def _find_negation(tokens: tuple[Token, ...], first: int, at: int) -> str:
    for place in range(first, at + 1):
        token = tokens[place]
        if not token.may_negate:
            continue
        lower = token.lower
        if lower == "not" and place < at and tokens[place + 1].lower in _NOT_BUT_ALSO:
            continue
        if lower in NEGATIONS or token.contracts_not:
            return token.text
        if lower in NO_LONGER and _is_no_longer(tokens, place):
            return "no longer"
    if tokens[at].auxiliary and at + 1 < len(tokens) and tokens[at + 1].lower in _NOT and tokens[at].lower in AUX:
        return tokens[at + 1].text
    return ""


def _negation_of_to(tokens: tuple[Token, ...], at: int) -> str:
    """The word at `at`, before a "to", where it denies the verb: "not to leave"."""
    return tokens[at].text if at >= 0 and tokens[at].lower in _NOT else ""
