"""Whose word it is: reported speech, direct or not, within one sentence."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.core.speech.clauses import (
    QUOTE_MARKS,
    Phrase,
    phrase_left,
    phrase_right,
    skip_left,
)
from summarizer.core.speech.said_by import MAX_REACH, Found, find_subject, subject_after
from summarizer.core.speech.said_what import find_content, strip_marks, until_comma
from summarizer.core.speech.saying import (
    ADVERBS,
    AUXILIARIES,
    BELIEF_VERBS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    Saying,
    saying_forms,
)
from summarizer.core.speech.speech_tokens import Token, Tokens, read_tokens

_BE = frozenset("is are was were be been being 's ’s get gets got".split())
_NO_PARTICIPLE_AFTER = frozenset(
    """a the any his her its their of in for from despite than at began begin begins started start starts kept keep
    keeps stopped stop stops avoid avoided resume resumed finish finished""".split()
)
"""After these a form in -ing is a noun or the object of the verb before it: "began showing", "despite claiming"."""
_BARE = (ADVERBS | TIME_WORDS | PREPOSITIONS | DETERMINERS) - frozenset(
    "both all all several most few each another".split()
)
_BEFORE_BARE = ("could", "would", "might", "may", "n't", "not")
_CURRENCY = ("$", "£", "€", "¥", "₹")


class Attributed(NamedTuple):
    """`source` says, by `cue`, what stands in `start`:`end`; all offsets half-open into the sentence given.

    `kind` tells words ("said") from thoughts and intentions ("expects", "plans to").
    """

    source: str
    source_start: int
    source_end: int
    cue: str
    cue_start: int
    cue_end: int
    start: int
    end: int
    kind: Literal["speech", "belief"] = "speech"


@lru_cache(maxsize=8)
def find_attributions(sentence: str) -> tuple[Attributed, ...]:
    """All attributions in one sentence, in order of their cues; `source` may be a pronoun.

    Sources nobody names ("it is believed") are left out; `core.stance` reads them as a weaker modality. The last
    sentences are remembered.
    """
    read = read_tokens(sentence)
    tokens = read.words
    found: list[Found] = []
    for at in read.cues:
        token = tokens[at]
        saying = token.saying
        one = _read_verb(tokens, at, saying, found) if saying and not token.owner else None
        if one is None and token.lower == "according":
            one = _read_according(tokens, at)
        if one is None and token.is_saying_noun:
            one = _read_noun(tokens, at)
        if one is not None and _can_be_named(tokens, one.source):
            found.append(one)
    own = _cut_shared(tokens, found) if len(found) > 1 else found
    return tuple([_to_attributed(sentence, read, one) for one in own])


def _can_be_named(tokens: Sequence[Token], source: Phrase) -> bool:
    """Is there more to a source than "the", "last" or "rather"."""
    return True in [token.is_pronoun or token.lower not in _BARE for token in tokens[source.first : source.stop]]


def _to_attributed(sentence: str, read: Tokens, one: Found) -> Attributed:
    source, cue, content, belief, _ = one
    source_start, source_end = read.span(source)
    source_end -= 2 * read.words[source[1] - 1].owner
    cue_start, cue_end = read.span(cue)
    start, end = read.span(content)
    start -= start > 0 and sentence[start - 1] in _CURRENCY
    end += sentence[end : end + 1] in ("%", "°")
    said_by, said = sentence[source_start:source_end], sentence[cue_start:cue_end]
    kind: Literal["belief", "speech"] = "belief" if belief else "speech"
    return Attributed(said_by, source_start, source_end, said, cue_start, cue_end, start, end, kind)


def _cut_shared(tokens: Sequence[Token], found: list[Found]) -> list[Found]:
    """End a content where the same source goes on with its next verb, or at a semicolon before another source."""
    cut = []
    for position, one in enumerate(found):
        stop = one.content.stop
        for later in found[position + 1 : position + 6]:
            if not one.content.first < later.cue.first < stop or later.cue.first - one.cue.first > MAX_REACH:
                continue
            parted = _next_semicolon(tokens, one.content.first, min(stop, later.source.first))
            if parted is not None:
                stop = parted
                break
            if later.shared and later.source == one.source:
                stop = _before_link(tokens, one.content.first, later.cue.first)
                stop = one.source.first if stop == one.cue.stop and one.source.first > one.content.first else stop
                break
        first = one.content.first
        if stop < one.content.stop:
            one = one._replace(content=strip_marks(tokens, first, stop) or Phrase(first, first + 1))
        cut.append(one)
    return cut


def _next_semicolon(tokens: Sequence[Token], first: int, stop: int) -> int | None:
    return next((i for i in range(first, stop) if tokens[i].text == ";"), None)


def _before_link(tokens: Sequence[Token], first: int, cue: int) -> int:
    """Where a content ends before "and predicted"."""
    stop = skip_left(tokens, cue - 1) + 1
    while stop > first + 1 and tokens[stop - 1].lower in ("and", "but", ",", "also"):
        stop -= 1
    return stop


def _read_verb(tokens: Sequence[Token], at: int, saying: Saying, earlier: Sequence[Found]) -> Found | None:
    if _is_noun_use(tokens, at, saying):
        return None
    lemma = saying.lemma
    if lemma == "say" and _lower_at(tokens, at + 1) == "to" and _lower_at(tokens, at + 2) in ("be", "have"):
        return None
    if _is_passive(tokens, at, saying):
        if lemma == "quote" and _lower_at(tokens, at + 1) == "as" and _lower_at(tokens, at + 2) == "saying":
            return None
        return _read_agent(tokens, Phrase(at, at + 1), belief=lemma in BELIEF_VERBS)
    inverted = _read_inverted(tokens, at, saying) if at == 0 or not tokens[at - 1].is_word else None
    if inverted is not None:
        return inverted
    source, shared = find_subject(tokens, at, saying, earlier)
    if source is None:
        return None
    content = find_content(tokens, at, saying, source)
    if content is None:
        return None
    if lemma == "cite" and saying.form == "ing":
        content = until_comma(tokens, content)
    return Found(source, Phrase(at, at + 1), content, lemma in BELIEF_VERBS, shared)


def _lower_at(tokens: Sequence[Token], at: int) -> str:
    """A word in lower case, "" behind the last."""
    return tokens[at].lower if at < len(tokens) else ""


def _is_noun_use(tokens: Sequence[Token], at: int, saying: Saying) -> bool:
    """Is it "the report", "his claims", "the announced plan", "to say" rather than a finite verb or participle."""
    lemma, form = saying
    left = tokens[at - 1] if at else None
    if left is not None and tokens[at].is_capital and left.text not in QUOTE_MARKS and left.text not in (":", "—"):
        return True
    before = left.lower if left else ""
    after = _lower_at(tokens, at + 1)
    if (lemma in ("point", "state") and _is_bare_noun(saying, after)) or (lemma == "accuse" and after == "of"):
        return True
    if form == "ing":
        return before in _NO_PARTICIPLE_AFTER and after != "that"
    if form == "past" and after == "by":
        return not _is_passive(tokens, at, saying)
    if left is not None and ((left.is_determiner and not left.is_pronoun) or left.owner):
        return True
    if form in ("base", "s") and (after in ("of", "by", "and", "or", "") or after in AUXILIARIES):
        return True
    if form == "base" and left is not None and not _takes_bare_verb(left, after):
        return after not in ("that", "to")
    if left is not None and (left.is_preposition or before == "no" or (form == "base" and before in _BEFORE_BARE)):
        return True
    if form in ("base", "s") and after in saying_forms() and saying_forms()[after].form in ("base", "past", "s"):
        return after in ("say", "said", "says", "show", "showed", "suggest", "suggested", "indicate", "indicated")
    return left is not None and tokens[at].is_capital and left.is_word and form == "base"


def _is_bare_noun(saying: Saying, after: str) -> bool:
    """Is it "points" without "out", or "states" without "that": counted things and countries."""
    if saying.lemma == "point":
        return after not in ("out", "to", "up")
    states = saying.lemma == "state" and saying.form in ("base", "s")
    return states and after not in ("that", ":", ",") and after not in QUOTE_MARKS


def _takes_bare_verb(before: Token, after: str) -> bool:
    """Can the word before be the subject of "say" and the word after begin its object."""
    if not after[0].isalnum() and after not in QUOTE_MARKS and after != ":":
        return before.lower in PRONOUNS
    plural = before.lower[-1] == "s" or before.is_pronoun or before.lower in ("police", "people", "have", "not")
    helped = before.is_auxiliary or before.lower in ADVERBS
    return plural or helped or before.is_capital or not before.is_word


def _is_passive(tokens: Sequence[Token], at: int, saying: Saying) -> bool:
    if saying.form not in ("past", "participle") or not at:
        return False
    place = at - 1
    while place > 0 and (tokens[place].is_adverb or tokens[place].ends_ly):
        place -= 1
    return tokens[place].lower in _BE and not _is_active_said(tokens, at)


def _is_active_said(tokens: Sequence[Token], at: int) -> bool:
    """Is a comma before it, as in "What is, said X": a passive never has one."""
    return tokens[at - 1].text == ","


def _read_agent(tokens: Sequence[Token], cue: Phrase, *, belief: bool) -> Found | None:
    """As in "was described by X as Y", "had been expected by analysts": the agent is the source."""
    stop = min(len(tokens), cue.stop + 3)
    for place in range(cue.stop, stop):
        if tokens[place].lower == "by":
            source = phrase_right(tokens, place + 1)
            if source is None:
                return None
            if tokens[cue.first].lower == "accused":
                source = _until_of(tokens, source)
            after = source.stop < len(tokens) and tokens[source.stop].lower in ("as", "that", "to", "of")
            content = strip_marks(tokens, source.stop + 1, len(tokens)) if after else strip_marks(tokens, 0, cue.first)
            return Found(source, cue, content, belief) if content else None
    return None


def _until_of(tokens: Sequence[Token], source: Phrase) -> Phrase:
    """The accuser without the charge: "accused by Ann Lee | of lying"."""
    stop = next((i for i in range(source.first + 1, source.stop) if tokens[i].lower == "of"), source.stop)
    return Phrase(source.first, stop)


def _read_inverted(tokens: Sequence[Token], at: int, saying: Saying) -> Found | None:
    """As in "S," said X; the words before are the content."""
    if saying.form not in ("past", "s", "base") or at + 1 >= len(tokens) or saying.lemma == "tell":
        return None
    if at == 0 and saying.form == "base":
        return None
    before = at - 2 if at > 1 and tokens[at - 1].text == "," else at - 1
    quoted = at > 0 and tokens[before].text in QUOTE_MARKS
    if at > 0 and not quoted and tokens[at - 1].text not in (",", "-", "—", "–"):
        return None
    source = subject_after(tokens, at, quoted=quoted)
    if source is None or (not quoted and tokens[source.first].lower == "it"):
        return None
    if at == 0:
        content = strip_marks(tokens, source.stop, len(tokens))
        return Found(source, Phrase(at, at + 1), content or Phrase(at, source.stop))
    content = strip_marks(tokens, 0, at)
    return Found(source, Phrase(at, at + 1), content) if content else None


def _read_according(tokens: Sequence[Token], at: int) -> Found | None:
    if at + 1 >= len(tokens) or tokens[at + 1].lower != "to":
        return None
    source = phrase_right(tokens, at + 2)
    if source is None or tokens[source.first].lower in ("plan", "schedule"):
        return None
    before = strip_marks(tokens, 0, at)
    content = before if at > 3 and before is not None else strip_marks(tokens, source.stop, len(tokens))
    return Found(source, Phrase(at, at + 2), content) if content else None


def _read_noun(tokens: Sequence[Token], at: int) -> Found | None:
    """As in "X's claim that S", "a report by X that S", "X's decision to do"."""
    content_at = at + 1
    owner = at - 1
    while owner >= 0 and at - owner < 3 and tokens[owner].is_word and not tokens[owner].owner:
        owner -= 1
    source = phrase_left(tokens, owner) if owner >= 0 and tokens[owner].owner else None
    if source is None and content_at < len(tokens) and tokens[content_at].lower in ("by", "from"):
        source = phrase_right(tokens, content_at + 1)
        content_at = source.stop if source else content_at
    if source is None or content_at >= len(tokens) or tokens[content_at].lower not in ("that", "to", "of", ":"):
        return None
    content = strip_marks(tokens, content_at + 1, len(tokens))
    return Found(source, Phrase(at, at + 1), content) if content else None
