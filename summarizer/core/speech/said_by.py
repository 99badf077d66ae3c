"""Who says it: the subject of a verb of saying, near or far."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.core.names.name_words import ROLE_NOUNS
from summarizer.core.speech.clauses import (
    QUOTE_MARKS,
    Phrase,
    phrase_left,
    phrase_right,
    skip_left,
)
from summarizer.core.speech.saying import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    Saying,
)
from summarizer.core.speech.speech_tokens import Token

_NOT_A_SUBJECT = frozenset("there it's here".split())
_BE = frozenset("is are was were be been being 's ’s get gets got".split())
_NO_PARTICIPLE = ("and", "but", "who", "which")
_NOT_A_ROLE = (
    PREPOSITIONS | CLAUSE_WORDS | ADVERBS | AUXILIARIES | frozenset("and but or not nothing so little as".split())
) - DETERMINERS
_PEOPLE = frozenset(
    """people police authorities officials sources residents locals lawmakers campaigners critics supporters organisers
    organizers investigators prosecutors witnesses men women parents staff medics firefighters fans families""".split()
)
"""Who speaks without a name, beside the roles a single person has."""
_MAX_ROLE = 4
"""Words of a role without determiner or name after a quotation ("said senior party figures")."""
MAX_REACH = 120
"""Words beyond which two places of a sentence are read apart; keeps hostile sentences linear."""


class Found(NamedTuple):
    """Token indices: the source phrase, the cue, the content; `shared` says the source is that of an earlier cue."""

    source: Phrase
    cue: Phrase
    content: Phrase
    belief: bool = False
    shared: bool = False


def find_subject(
    tokens: Sequence[Token], at: int, saying: Saying, earlier: Sequence[Found]
) -> tuple[Phrase | None, bool]:
    """The subject of the verb at `at`, and whether it is taken over from an earlier verb."""
    place = skip_left(tokens, at - 1)
    if saying.form == "ing" and not _has_be(tokens, place, at):
        return _participle_subject(tokens, place, at, earlier)
    if place < 0:
        return None, False
    before = tokens[place]
    if before.lower in ("and", "but", "or") or (before.text == "," and _follows_and(tokens, place)):
        return _earlier_source(tokens, earlier, place), True
    if before.lower in ("who", "which", "that"):
        return _antecedent(tokens, place), False
    if before.text in (",", "-", "—", "–"):
        return _before_apposition(tokens, place, earlier)
    source = phrase_left(tokens, place)
    inner = source or Phrase(place, place + 1)
    source = _before_participle(tokens, inner) or _before_relative(tokens, inner) or source
    if source is not None:
        source = _named_before(tokens, source) or source
    if source and source.stop - source.first == 1 and not _can_speak(tokens, source.first, saying):
        return None, False
    return source, False


def subject_after(tokens: Sequence[Token], at: int, *, quoted: bool) -> Phrase | None:
    """The subject that follows its verb: a name, a phrase with a determiner, or a role in lower case."""
    following = tokens[at + 1]
    if not following.is_word or following.lower in TIME_WORDS or following.lower in _NOT_A_ROLE:
        return None
    source = phrase_right(tokens, at + 1)
    if source is None or (not quoted and not closes_clause(tokens, source.stop)):
        return None
    marked = following.is_capital or following.is_determiner or following.is_pronoun
    return source if marked or (at > 0 and _is_role(tokens, source, quoted=quoted)) else None


def _is_role(tokens: Sequence[Token], source: Phrase, *, quoted: bool) -> bool:
    """Is it "union leader Ann Lee", "officials", "residents of the town", and not the subject of a clause."""
    capital = next((i for i in range(source.first, source.stop) if tokens[i].is_capital), source.stop)
    words = [tokens[i].lower for i in range(source.first, capital)]
    if any(word in PREPOSITIONS for word in words):
        words = words[: next(i for i, word in enumerate(words) if word in PREPOSITIONS)]
    if not words:
        return False
    last = words[-2] if words[-1] in ("familiar", "close") and len(words) > 1 else words[-1]
    head = last if last in ROLE_NOUNS else last.rsplit("-", 1)[-1]
    is_role = head in ROLE_NOUNS or head.removesuffix("s") in ROLE_NOUNS or head in _PEOPLE
    named = capital < source.stop and all(tokens[i].is_capital for i in range(capital, min(capital + 2, source.stop)))
    return is_role or (quoted and (named or source.stop - source.first <= _MAX_ROLE))


def closes_clause(tokens: Sequence[Token], at: int) -> bool:
    """Does a clause end before `at`: at a mark, a time or the occasion."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    return not token.is_word or token.lower in TIME_WORDS or token.lower in ("on", "in", "who", "at", "after", "as")


def _before_relative(tokens: Sequence[Token], inner: Phrase) -> Phrase | None:
    """As in "A student who fell ill told": the phrase before "who", where the phrase found ends its clause."""
    for place in range(inner.stop - 2, max(-1, inner.stop - 16), -1):
        token = tokens[place]
        if token.is_plain:
            continue
        lower = token.lower
        if lower in ("who", "which") or (lower == "that" and _is_verb(tokens[place + 1])):
            told = place and tokens[place - 1].is_word and True in map(_is_verb, tokens[place + 1 : inner.stop - 1])
            return _antecedent(tokens, place) if told else None
        if not token.is_word or token.opens_clause or lower in ("and", "but"):
            return None
        if token.saying is not None and place < inner.first:
            return None
    return None


def _before_participle(tokens: Sequence[Token], inner: Phrase) -> Phrase | None:
    """As in "A man arrested in Leeds said": the phrase before the participle that describes it."""
    for place in range(inner.stop - 2, max(0, inner.stop - 9), -1):
        token = tokens[place]
        if not token.is_plain and (not token.is_word or token.opens_clause or token.lower in _NO_PARTICIPLE):
            return None
        if not token.can_describe:
            continue
        before = tokens[place - 1]
        noun = before.is_word and not (before.is_auxiliary or before.is_pronoun or before.is_determiner)
        if not noun or not tokens[place + 1].is_preposition:
            return None
        phrase = phrase_left(tokens, place - 1)
        opened = phrase is not None and (phrase.first == 0 or not tokens[phrase.first - 1].is_word)
        return phrase if opened else None
    return None


def _is_verb(token: Token) -> bool:
    """Can it be a finite verb in the past, or an auxiliary."""
    verb = None if token.is_capital else token.form
    return token.is_auxiliary or (verb is not None and "past" in verb.forms)


def _named_before(tokens: Sequence[Token], source: Phrase) -> Phrase | None:
    """As in "Ann Lee, the minister said", with one comma left out: the name that opens the sentence."""
    comma = source.first - 1
    if not tokens[source.first].is_determiner or comma < 2 or tokens[comma].text != ",":
        return None
    start = 1 if tokens[0].text in QUOTE_MARKS else 0
    named = comma - start <= 5 and all(tokens[i].is_capital for i in range(start, comma))
    opening = tokens[start].lower
    loose = opening in PREPOSITIONS or opening in TIME_WORDS or opening in ADVERBS or opening in DETERMINERS
    return Phrase(start, comma) if named and comma - start > 1 and not loose else None


def _can_speak(tokens: Sequence[Token], at: int, saying: Saying) -> bool:
    """Can a single word be the subject: not "there", nor the adjective of "new rules" or "public demands"."""
    token = tokens[at]
    if token.lower in _NOT_A_SUBJECT:
        return False
    if saying.form not in ("base", "s") or token.is_capital or not at or not tokens[at - 1].is_word:
        return True
    known = token.is_pronoun or token.lower in _PEOPLE or token.lower in ROLE_NOUNS
    return known or token.lower[-1] == "s"


def _has_be(tokens: Sequence[Token], place: int, at: int) -> bool:
    return place + 1 < at and not _BE.isdisjoint([token.lower for token in tokens[place + 1 : at]])


def _follows_and(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower in ("and", "but")


def _participle_subject(
    tokens: Sequence[Token], place: int, at: int, earlier: Sequence[Found]
) -> tuple[Phrase | None, bool]:
    """Whose "saying": the phrase before it, the one quoted "as saying", else the subject of the main clause."""
    if at == 0:
        comma = next((i for i in range(1, min(len(tokens), 25)) if tokens[i].text == ","), None)
        while comma is not None and comma + 1 < len(tokens) and not tokens[comma + 1].is_word:
            comma += 1
        return (phrase_right(tokens, comma + 1) if comma is not None else None), False
    if place >= 0 and tokens[place].lower == "as":
        return _quoted_person(tokens, place)
    if place >= 0 and tokens[place].is_word and tokens[place].lower not in ("and", "by", "after", "before", "while"):
        phrase = phrase_left(tokens, place)
        opened = phrase is not None and phrase.first > 0 and tokens[phrase.first - 1].text in (",", "—", "–", "-")
        if opened and phrase is not None and tokens[phrase.first].is_capital:
            return phrase, False
        accompanying = _after_with(tokens, place)
        if accompanying is not None:
            return accompanying, False
    return _earlier_source(tokens, earlier, at), True


def _after_with(tokens: Sequence[Token], last: int) -> Phrase | None:
    """As in ", with some residents saying": the phrase after "with" that ends at `last`."""
    for at in range(last - 1, max(-1, last - 8), -1):
        if tokens[at].lower == "with" and (at == 0 or not tokens[at - 1].is_word):
            phrase = phrase_right(tokens, at + 1)
            return phrase if phrase is not None and phrase.stop == last + 1 else None
    return None


def _quoted_person(tokens: Sequence[Token], at: int) -> tuple[Phrase | None, bool]:
    """The one quoted "as saying": between "quoted" and "as", or the subject of "was quoted"."""
    for place in range(at - 1, max(-1, at - 12), -1):
        if tokens[place].lower in ("quoted", "quotes", "cited", "quoting"):
            between = phrase_right(tokens, place + 1) if place + 1 < at else None
            if between is not None and tokens[place + 1].lower != "by":
                return between, False
            left = skip_left(tokens, place - 1)
            if left >= 0 and tokens[left].lower in ("who", "which"):
                return _antecedent(tokens, left), False
            return (phrase_left(tokens, left) if left >= 0 else None), False
    return None, False


def _earlier_source(tokens: Sequence[Token], earlier: Sequence[Found], at: int) -> Phrase | None:
    """Source of the verb before, else the first noun phrase of the sentence that is followed by its verb."""
    if earlier:
        return earlier[-1].source
    return _main_subject(tokens, at)


def _main_subject(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The phrase that opens the main clause before `at`."""
    starts = [0] + [i + 1 for i in range(min(at, MAX_REACH)) if tokens[i].text == ","]
    for start in starts:
        while start < at and (not tokens[start].is_word or tokens[start].lower in ("but", "and", "so", "yet")):
            start += 1
        opening = tokens[start].lower if start < at else ""
        if opening in PREPOSITIONS or opening in CLAUSE_WORDS or opening in ADVERBS or opening in TIME_WORDS:
            continue
        if start + 1 < at and tokens[start + 1].lower in ("than", "from"):
            continue
        if opening in PRONOUNS or opening in DETERMINERS or (start < at and tokens[start].is_capital):
            return phrase_right(tokens, start)
    return None


def _antecedent(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The phrase that "who" or "which" stands for."""
    place = at - 1
    while place >= 0 and not tokens[place].is_word:
        place -= 1
    return phrase_left(tokens, place) if place >= 0 else None


def _described(tokens: Sequence[Token], inner: Phrase) -> Phrase:
    """The name before a first of two descriptions: "Ann Lee, a doctor at Holt, an old clinic, said"."""
    comma = inner.first - 1
    described = tokens[inner.first].lower in ("a", "an", "the") and comma > 0 and tokens[comma].text == ","
    if not described or not tokens[comma - 1].is_capital:
        return inner
    name = phrase_left(tokens, comma - 1)
    return name if name is not None and all(tokens[i].is_capital for i in range(name.first, name.stop)) else inner


def _before_apposition(tokens: Sequence[Token], comma: int, earlier: Sequence[Found]) -> tuple[Phrase | None, bool]:
    """As in "X, the minister, said": the phrase before the first of the two commas."""
    for place in range(comma - 1, max(-1, comma - 30), -1):
        token = tokens[place]
        if token.text == tokens[comma].text or token.text in QUOTE_MARKS:
            if token.text in QUOTE_MARKS or place == 0:
                break
            inner = phrase_left(tokens, place - 1) if tokens[place - 1].is_word else None
            inner = _described(tokens, inner) if inner is not None else None
            apposed = tokens[place + 1].lower
            if inner is not None and apposed not in ("and", "but"):
                return inner, False
            break
    source = _earlier_source(tokens, earlier, comma)
    return source, source is not None
