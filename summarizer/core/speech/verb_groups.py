"""Verb groups of a sentence: the main verb, its auxiliaries, whether it is negated, its tense."""

from typing import Literal, NamedTuple

from summarizer.core.speech.saying import ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS
from summarizer.core.speech.speech_tokens import AUX, BE, DO, HAVE, MODALS, NEGATIONS, NOT_VERBS, Token, Tokens
from summarizer.core.speech.verbs import EVENT_NOUNS, Form, VerbForm, read_verb

Tense = Literal["past", "present", "future", "none"]

_NOT_BUT_ALSO = frozenset(("only", "just", "merely"))
"""Behind these "not" denies nothing: "he not only sings"."""
_PAST_AUX = frozenset("was were had did 'd ’d".split())
_ADJECTIVES = frozenset(
    """united used based related armed wounded limited advanced detailed so-called unemployed alleged suspected
    interested concerned involved supposed experienced""".split()
)
_AFTER_DO, _AFTER_BE = frozenset(("base",)), frozenset(("participle", "ing"))
_AFTER_HELP = _AFTER_DO | _AFTER_BE | {"past"}
"""Forms that an auxiliary helps."""
_PRESENT = frozenset(("base", "s"))
_new_tuple = tuple.__new__
"""A third of the time of `VerbGroup(...)`, of which a sentence has several."""
_NO_VERB_AFTER_MODAL = DETERMINERS | PRONOUNS | ADVERBS | PREPOSITIONS | NOT_VERBS


class VerbGroup(NamedTuple):
    """Token index of the main verb, of the first word of its group, and what the group says.

    `modal` is the modal auxiliary if there is one; `infinitive` says "to" stands before; `negation` is the word that
    negates inside the group, "" for none; `perfect` marks "have done".
    """

    at: int
    first: int
    lemma: str
    tense: Tense
    modal: str
    infinitive: bool
    negation: str
    passive: bool
    perfect: bool
    noun: bool = False


def read_groups(read: Tokens) -> list[VerbGroup]:
    """Verb groups and event nouns of a sentence, in order."""
    tokens, last = read.words, len(read.words) - 1
    groups: list[VerbGroup | None] = []
    for at in read.verbal:
        token = tokens[at]
        if token.can_be_event:
            groups.append(_main_auxiliary(tokens, at) if token.auxiliary else _group_at(tokens, at))
        if token.can_help and at < last and _can_be_unlisted(tokens[at + 1]):
            groups.append(_group_at(tokens, at + 1))
    return [group for group in groups if group is not None]


def _can_be_unlisted(token: Token) -> bool:
    """Is it in no list of verbs, but may be one after a word that helps verbs."""
    return not token.can_be_event and token.is_word and not token.is_capital and not token.is_determiner


def _group_at(tokens: tuple[Token, ...], at: int) -> VerbGroup | None:
    token = tokens[at]
    if token.owner:
        return None
    verb = token.verb or _unlisted_verb(tokens, at)
    if verb is not None:
        first = _left(tokens, at)
        if _is_verb(tokens, at, verb.forms, helped=first < at):
            return _make_group(tokens, at, verb, first=first)
    if token.is_event_noun and not (token.is_capital and at):
        return _new_tuple(VerbGroup, (at, at, token.lower, "none", "", False, "", False, False, True))
    return None


def _unlisted_verb(tokens: tuple[Token, ...], at: int) -> VerbForm | None:
    """A word no list knows as a verb is one after a modal or "did"."""
    if not at or not tokens[at - 1].can_help:
        return None
    before, lower = tokens[at - 1].lower, tokens[at].lower
    if lower in _NO_VERB_AFTER_MODAL or not lower.isalpha() or tokens[at].is_capital:
        return None
    if before == "to" and lower[-3:] not in ("ise", "ize", "ify", "ate"):
        return None
    return VerbForm(lower, frozenset(("base",)))


def _main_auxiliary(tokens: tuple[Token, ...], at: int) -> VerbGroup | None:
    """As in "Be", "have" or "do" where no other verb follows in the group."""
    auxiliary = tokens[at].auxiliary
    if auxiliary in MODALS or tokens[at].owner or _next_verb(tokens, at) is not None:
        return None
    verb = read_verb(auxiliary) or VerbForm("be", frozenset(("s",)))
    return _make_group(tokens, at, verb, first=_left(tokens, at))


def _next_verb(tokens: tuple[Token, ...], at: int) -> int | None:
    """Index of the verb an auxiliary at `at` helps, None when it stands alone."""
    place = at + 1
    while place < len(tokens) and place - at < 5:
        token = tokens[place]
        lower = token.lower
        if token.auxiliary:
            return place
        if token.is_adverb or lower in NEGATIONS or _is_no_longer(tokens, place):
            place += 1
            continue
        verb = token.form
        if verb is None or token.is_capital or lower in NOT_VERBS:
            return None
        helped = _AFTER_DO if tokens[at].auxiliary in DO else _AFTER_BE
        return None if verb.forms.isdisjoint(helped) else place
    return None


def _left(tokens: tuple[Token, ...], at: int) -> int:
    """First index of the auxiliaries and adverbs directly before `at`."""
    if not at or not (tokens[at - 1].stands_inside or tokens[at - 1].lower in ("no", "longer")):
        return at
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
    return token.stands_inside or (token.lower in ("no", "longer") and _is_no_longer(tokens, at))


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


def _make_group(tokens: tuple[Token, ...], at: int, verb: VerbForm, *, first: int) -> VerbGroup:
    if first == at and (not at or tokens[at - 1].lower not in ("to", "not")):
        # of words without helpers only an auxiliary can be denied by itself
        negation = _find_negation(tokens, first, at, infinitive=False) if tokens[at].auxiliary else ""
        return _new_tuple(VerbGroup, (at, at, verb.lemma, _bare_tense(verb), "", False, negation, False, False, False))
    helpers = [token.auxiliary for token in tokens[first:at]]
    infinitive = first > 0 and tokens[first - 1].lower == "to"
    if not infinitive and first > 1 and tokens[first - 1].lower == "not" and tokens[first - 2].lower == "to":
        infinitive = True
    modal = _first_modal(helpers)
    tense = _read_tense(helpers, verb, modal, infinitive=infinitive)
    negation = _find_negation(tokens, first, at, infinitive=infinitive)
    passive = "participle" in verb.forms and not BE.isdisjoint(helpers)
    return VerbGroup(at, first, verb.lemma, tense, modal, infinitive, negation, passive, not HAVE.isdisjoint(helpers))


def _first_modal(helpers: list[str]) -> str:
    for word in helpers:
        if word in MODALS:
            return word
    return ""


def _read_tense(helpers: list[str], verb: VerbForm, modal: str, *, infinitive: bool) -> Tense:
    perfect = not HAVE.isdisjoint(helpers)
    if modal in ("will", "would", "shall", "'ll", "’ll", "'d", "’d"):
        return "past" if perfect else "future"
    if infinitive:
        return "past" if perfect else "future"
    if perfect or not _PAST_AUX.isdisjoint(helpers):
        return "past"
    if modal or not BE.isdisjoint(helpers) or not DO.isdisjoint(helpers):
        return "present"
    return _bare_tense(verb)


def _bare_tense(verb: VerbForm) -> Tense:
    """The tense of a form without helpers."""
    if verb.lemma == "be":
        return "present" if "s" in verb.forms else "past" if "past" in verb.forms else "none"
    if "past" in verb.forms and "base" not in verb.forms:
        return "past"
    return "none" if verb.forms.isdisjoint(_PRESENT) else "present"


def _find_negation(tokens: tuple[Token, ...], first: int, at: int, *, infinitive: bool) -> str:
    for place in range(first, at + 1):
        if not tokens[place].may_negate:
            continue
        lower = tokens[place].lower
        if lower == "not" and place < at and tokens[place + 1].lower in _NOT_BUT_ALSO:
            continue
        if lower in NEGATIONS or tokens[place].contracts_not:
            return tokens[place].text
        if lower in ("no", "longer") and _is_no_longer(tokens, place):
            return "no longer"
    if tokens[at].lower in AUX and at + 1 < len(tokens) and tokens[at + 1].lower in ("not", "never"):
        return tokens[at + 1].text
    before = tokens[first - 2].lower if infinitive and first > 1 else ""
    return tokens[first - 2].text if before in ("not", "never") else ""
