"""Whose word it is: reported speech, direct or not, within one sentence."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.core.clauses import (
    QUOTE_MARKS,
    Phrase,
    Token,
    is_word,
    phrase_left,
    phrase_right,
    read_tokens,
    skip_left,
)
from summarizer.core.saying import (
    ADDRESSED_VERBS,
    ADVERBS,
    AUXILIARIES,
    BELIEF_VERBS,
    CLAUSE_WORDS,
    DETERMINERS,
    INFINITIVE_VERBS,
    LABEL_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    SAYING_NOUNS,
    TIME_WORDS,
    Saying,
    needs_clause,
    saying_forms,
)

_NOT_A_SUBJECT = frozenset("there it's here".split())
_BE = frozenset("is are was were be been being 's ’s get gets got".split())
_MAX_REACH = 120
"""Words between two cues beyond which they are read apart; keeps hostile sentences linear."""
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


class _Found(NamedTuple):
    """Token indices: the source phrase, the cue, the content; `shared` says the source is that of an earlier cue."""

    source: Phrase
    cue: Phrase
    content: Phrase
    belief: bool = False
    shared: bool = False


def find_attributions(sentence: str) -> tuple[Attributed, ...]:
    """All attributions in one sentence, in order of their cues; `source` may be a pronoun.

    Sources nobody names ("it is believed") are left out; `core.stance` reads them as a weaker modality.
    """
    tokens = read_tokens(sentence)
    forms = saying_forms()
    found: list[_Found] = []
    for at, token in enumerate(tokens):
        if not _is_cue(token.lower):
            continue
        saying = forms.get(token.lower)
        one = _read_verb(tokens, at, saying, found) if saying and not token.owner else None
        if one is None and token.lower == "according":
            one = _read_according(tokens, at)
        if one is None and _noun_base(token.lower) in SAYING_NOUNS:
            one = _read_noun(tokens, at)
        if one is not None:
            found.append(one)
    return tuple(_to_attributed(sentence, tokens, one) for one in _cut_shared(tokens, found))


@lru_cache(maxsize=32768)
def _is_cue(lower: str) -> bool:
    return lower in saying_forms() or lower == "according" or _noun_base(lower) in SAYING_NOUNS


def _to_attributed(sentence: str, tokens: Sequence[Token], one: _Found) -> Attributed:
    first, last = tokens[one.source.first], tokens[one.source.stop - 1]
    source_end = last.end - 2 if last.owner else last.end
    cue_start, cue_end = tokens[one.cue.first].start, tokens[one.cue.stop - 1].end
    start, end = tokens[one.content.first].start, tokens[one.content.stop - 1].end
    start -= sentence[max(0, start - 1) : start] in _CURRENCY
    end += sentence[end : end + 1] in ("%", "°")
    return Attributed(
        source=sentence[first.start : source_end],
        source_start=first.start,
        source_end=source_end,
        cue=sentence[cue_start:cue_end],
        cue_start=cue_start,
        cue_end=cue_end,
        start=start,
        end=end,
        kind="belief" if one.belief else "speech",
    )


def _cut_shared(tokens: Sequence[Token], found: Sequence[_Found]) -> list[_Found]:
    """End a content where the same source goes on with its next verb, or at a semicolon before another source."""
    cut = []
    for position, one in enumerate(found):
        stop = one.content.stop
        for later in found[position + 1 : position + 6]:
            if not one.content.first < later.cue.first < stop or later.cue.first - one.cue.first > _MAX_REACH:
                continue
            parted = _next_semicolon(tokens, one.content.first, min(stop, later.source.first))
            if parted is not None:
                stop = parted
                break
            if later.shared and later.source == one.source:
                stop = _before_link(tokens, one.content.first, later.cue.first)
                break
        cut.append(one._replace(content=Phrase(one.content.first, max(stop, one.content.first + 1))))
    return cut


def _next_semicolon(tokens: Sequence[Token], first: int, stop: int) -> int | None:
    return next((i for i in range(first, stop) if tokens[i].text == ";"), None)


def _before_link(tokens: Sequence[Token], first: int, cue: int) -> int:
    """Where a content ends before "and predicted"."""
    stop = skip_left(tokens, cue - 1) + 1
    while stop > first + 1 and tokens[stop - 1].lower in ("and", "but", ",", "also"):
        stop -= 1
    return stop


def _read_verb(tokens: Sequence[Token], at: int, saying: Saying, earlier: Sequence[_Found]) -> _Found | None:
    if _is_noun_use(tokens, at, saying):
        return None
    cue = Phrase(at, at + 1)
    belief = saying.lemma in BELIEF_VERBS
    if _is_passive(tokens, at, saying):
        return _read_agent(tokens, cue, belief=belief)
    inverted = _read_inverted(tokens, at, saying)
    if inverted is not None:
        return inverted
    source, shared = _find_subject(tokens, at, saying, earlier)
    if source is None:
        return None
    content = _find_content(tokens, at, saying, source)
    if content is None:
        return None
    if saying.lemma == "cite" and saying.form == "ing":
        content = _until_comma(tokens, content)
    return _Found(source, cue, content, belief, shared)


def _until_comma(tokens: Sequence[Token], content: Phrase) -> Phrase:
    stop = next((i for i in range(content.first + 1, content.stop) if tokens[i].text == ","), content.stop)
    return Phrase(content.first, stop)


def _is_noun_use(tokens: Sequence[Token], at: int, saying: Saying) -> bool:
    """Is it "the report", "his claims", "the announced plan", "to say" rather than a finite verb or participle."""
    if (
        tokens[at].is_capital
        and at
        and tokens[at - 1].text not in QUOTE_MARKS
        and tokens[at - 1].text not in (":", "—")
    ):
        return True
    if saying.form == "ing":
        return False
    if saying.form == "past" and at + 1 < len(tokens) and tokens[at + 1].lower == "by":
        return not _is_passive(tokens, at, saying)
    before = tokens[at - 1].lower if at else ""
    if (before in DETERMINERS and before not in PRONOUNS) or (at and tokens[at - 1].owner):
        return True
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if saying.form in ("base", "s") and (after in ("of", "by", "") or after in AUXILIARIES):
        return True
    if saying.form == "base" and at and not _takes_bare_verb(tokens[at - 1], after):
        return after not in ("that", "to")
    if before in ("to", "of", "in", "with", "by", "on", "from", "no") or (
        saying.form == "base" and before in ("could", "would", "might", "may", "n't", "not")
    ):
        return True
    if saying.form in ("base", "s") and after in saying_forms() and saying_forms()[after].form in ("base", "past", "s"):
        return after in ("say", "said", "says", "show", "showed", "suggest", "suggested", "indicate", "indicated")
    return tokens[at].is_capital and at > 0 and is_word(tokens[at - 1]) and saying.form == "base"


def _takes_bare_verb(before: Token, after: str) -> bool:
    """Can the word before be the subject of "say" and the word after begin its object."""
    if not after[0].isalnum() and after not in QUOTE_MARKS and after != ":":
        return before.lower in PRONOUNS
    plural = (
        before.lower.endswith("s") or before.lower in PRONOUNS or before.lower in ("police", "people", "have", "not")
    )
    helped = before.lower in ADVERBS or before.lower in AUXILIARIES
    return plural or helped or before.is_capital or not is_word(before)


def _is_passive(tokens: Sequence[Token], at: int, saying: Saying) -> bool:
    if saying.form not in ("past", "participle") or not at:
        return False
    place = at - 1
    while place > 0 and (tokens[place].lower in ADVERBS or tokens[place].lower.endswith("ly")):
        place -= 1
    return tokens[place].lower in _BE and not _is_active_said(tokens, at)


def _is_active_said(tokens: Sequence[Token], at: int) -> bool:
    """Is a comma before it, as in "What is, said X": a passive never has one."""
    return tokens[at - 1].text == ","


def _read_agent(tokens: Sequence[Token], cue: Phrase, *, belief: bool) -> _Found | None:
    """As in "was described by X as Y", "had been expected by analysts": the agent is the source."""
    stop = min(len(tokens), cue.stop + 3)
    for place in range(cue.stop, stop):
        if tokens[place].lower == "by":
            source = phrase_right(tokens, place + 1)
            if source is None:
                return None
            after = source.stop < len(tokens) and tokens[source.stop].lower in ("as", "that", "to")
            content = _strip(tokens, source.stop + 1, len(tokens)) if after else _strip(tokens, 0, cue.first)
            return _Found(source, cue, content, belief) if content else None
    return None


def _read_inverted(tokens: Sequence[Token], at: int, saying: Saying) -> _Found | None:
    """As in "S," said X; the words before are the content."""
    if saying.form not in ("past", "s", "base") or at + 1 >= len(tokens) or saying.lemma == "tell":
        return None
    before = at - 2 if at > 1 and tokens[at - 1].text == "," else at - 1
    quoted = at > 0 and tokens[before].text in QUOTE_MARKS
    if at > 0 and not quoted and tokens[at - 1].text not in (",", "-", "—", "–"):
        return None
    following = tokens[at + 1]
    if following.lower in TIME_WORDS or not (
        following.is_capital or following.lower in DETERMINERS or following.lower in PRONOUNS
    ):
        return None
    source = phrase_right(tokens, at + 1)
    if source is None or (not quoted and not _closes_clause(tokens, source.stop)):
        return None
    if at == 0:
        content = _strip(tokens, source.stop, len(tokens))
        return (
            _Found(source, Phrase(at, at + 1), content)
            if content
            else _Found(source, Phrase(at, at + 1), Phrase(at, source.stop))
        )
    content = _strip(tokens, 0, at)
    return _Found(source, Phrase(at, at + 1), content) if content else None


def _closes_clause(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens):
        return True
    token = tokens[at]
    return not is_word(token) or token.lower in TIME_WORDS or token.lower in ("on", "in", "who", "at", "after", "as")


def _find_subject(
    tokens: Sequence[Token], at: int, saying: Saying, earlier: Sequence[_Found]
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
    if source and source.stop - source.first == 1 and tokens[source.first].lower in _NOT_A_SUBJECT:
        return None, False
    return source, False


def _has_be(tokens: Sequence[Token], place: int, at: int) -> bool:
    return any(tokens[i].lower in _BE for i in range(place + 1, at))


def _follows_and(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower in ("and", "but")


def _participle_subject(
    tokens: Sequence[Token], place: int, at: int, earlier: Sequence[_Found]
) -> tuple[Phrase | None, bool]:
    """Whose "saying": the phrase before it, the one quoted "as saying", else the subject of the main clause."""
    if at == 0:
        comma = next((i for i in range(1, min(len(tokens), 25)) if tokens[i].text == ","), None)
        while comma is not None and comma + 1 < len(tokens) and not is_word(tokens[comma + 1]):
            comma += 1
        return (phrase_right(tokens, comma + 1) if comma is not None else None), False
    if place >= 0 and tokens[place].lower == "as":
        return _quoted_person(tokens, place)
    if place >= 0 and is_word(tokens[place]) and tokens[place].lower not in ("and", "by", "after", "before", "while"):
        phrase = phrase_left(tokens, place)
        opened = phrase is not None and phrase.first > 0 and tokens[phrase.first - 1].text in (",", "—", "–", "-")
        if opened and phrase is not None and tokens[phrase.first].is_capital:
            return phrase, False
    return _earlier_source(tokens, earlier, at), True


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


def _earlier_source(tokens: Sequence[Token], earlier: Sequence[_Found], at: int) -> Phrase | None:
    """Source of the verb before, else the first noun phrase of the sentence that is followed by its verb."""
    if earlier:
        return earlier[-1].source
    return _main_subject(tokens, at)


def _main_subject(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The phrase that opens the main clause before `at`."""
    starts = [0] + [i + 1 for i in range(min(at, _MAX_REACH)) if tokens[i].text == ","]
    for start in starts:
        while start < at and not is_word(tokens[start]):
            start += 1
        opening = tokens[start].lower if start < at else ""
        if opening in PREPOSITIONS or opening in CLAUSE_WORDS or opening in ADVERBS:
            continue
        if opening in PRONOUNS or opening in DETERMINERS or (start < at and tokens[start].is_capital):
            return phrase_right(tokens, start)
    return None


def _antecedent(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The phrase that "who" or "which" stands for."""
    place = at - 1
    while place >= 0 and not is_word(tokens[place]):
        place -= 1
    return phrase_left(tokens, place) if place >= 0 else None


def _before_apposition(tokens: Sequence[Token], comma: int, earlier: Sequence[_Found]) -> tuple[Phrase | None, bool]:
    """As in "X, the minister, said": the phrase before the first of the two commas."""
    for place in range(comma - 1, max(-1, comma - 30), -1):
        token = tokens[place]
        if token.text == tokens[comma].text or token.text in QUOTE_MARKS:
            if token.text in QUOTE_MARKS or place == 0:
                break
            inner = phrase_left(tokens, place - 1) if is_word(tokens[place - 1]) else None
            apposed = tokens[place + 1].lower
            if inner is not None and apposed not in ("and", "but"):
                return inner, False
            break
    source = _earlier_source(tokens, earlier, comma)
    return source, source is not None


def _find_content(tokens: Sequence[Token], at: int, saying: Saying, source: Phrase) -> Phrase | None:
    """What is said: the clause after the verb, or the words before it when the verb closes the sentence."""
    after = _after_verb(tokens, at + 1, saying)
    if _closes_quotation(tokens, at, source):
        return _strip(tokens, 0, source.first)
    if _is_parenthesis(tokens, at, source):
        return _strip(tokens, 0, len(tokens)) if after else _strip(tokens, 0, source.first)
    if after is None or _only_where(tokens, after):
        before = _strip(tokens, 0, min(source.first, at))
        said_before = source.first > 0 and tokens[source.first - 1].text == ","
        return before if said_before else None
    if saying.lemma in LABEL_VERBS:
        return after if _is_label(tokens, at, after, saying) else None
    if not needs_clause(saying.lemma) or _is_clause(tokens, at, after, saying):
        return after
    return None


def _closes_quotation(tokens: Sequence[Token], at: int, source: Phrase) -> bool:
    """As in "S," X told Y: a quotation ends before the source and nothing is opened after the verb."""
    if source.first > at or not _ends_quotation(tokens, source.first - 1):
        return False
    after = tokens[at + 1 : at + 15]
    return not any(token.lower == "that" or token.text == ":" or token.text in QUOTE_MARKS for token in after)


def _ends_quotation(tokens: Sequence[Token], at: int) -> bool:
    """Is the token a closing quotation mark: the second of a pair, or curly."""
    if at < 0 or tokens[at].text not in QUOTE_MARKS or tokens[at].text in ("“", "„", "«", "‘"):
        return False
    if tokens[at].text in ("”", "»", "’"):
        return True
    return sum(1 for token in tokens[max(0, at - _MAX_REACH) : at + 1] if token.text == tokens[at].text) % 2 == 0


def _only_where(tokens: Sequence[Token], after: Phrase) -> bool:
    """Is what follows the verb only the occasion ("in a statement", "at a news conference", "Reuters on Monday")."""
    if after.stop - after.first > 8:
        return False
    words = [tokens[i].lower for i in range(after.first, after.stop)]
    if words[0] in ("in", "at", "during", "on", "after", "by"):
        return not any(word in AUXILIARIES for word in words)
    return len(words) <= 6 and any(word in TIME_WORDS for word in words[-2:]) and tokens[after.first].is_capital


def _is_label(tokens: Sequence[Token], at: int, after: Phrase, saying: Saying) -> bool:
    """Does a verdict follow: quotation marks, "as", or for "call" what is called for."""
    following = tokens[at + 1].lower
    marked = any(tokens[i].text in QUOTE_MARKS for i in range(at + 1, min(after.stop, at + 14)))
    if saying.lemma in ("call", "dub", "brand", "label", "refer"):
        return marked or (saying.lemma == "call" and following in ("for", "on")) or saying.lemma == "brand"
    if saying.lemma in ("describe", "characterise", "characterize", "tout"):
        return marked or any(tokens[i].lower == "as" for i in range(at + 1, min(after.stop, at + 14)))
    return True


def _is_parenthesis(tokens: Sequence[Token], at: int, source: Phrase) -> bool:
    """As in "S, he said, S": commas or quotation marks before the source and after the verb."""
    if source.first == 0 or source.stop > at:
        return False
    before = tokens[source.first - 1].text == "," or _ends_quotation(tokens, source.first - 1)
    return before and (at + 1 >= len(tokens) or tokens[at + 1].text in (",", "."))


def _after_verb(tokens: Sequence[Token], start: int, saying: Saying) -> Phrase | None:
    """Content after the verb: past adverbs, times, the person told, "in a statement", then "that" or a mark."""
    stop = len(tokens)
    limit = min(stop, start + 14)
    if start < stop and tokens[start].lower == "to" and saying.lemma in INFINITIVE_VERBS:
        return _strip(tokens, start, stop)
    for place in range(start, limit):
        lower = tokens[place].lower
        if tokens[place].text == ":" or tokens[place].text in QUOTE_MARKS or lower == "that":
            return _strip(tokens, place + 1, stop)
        other = saying_forms().get(lower)
        if lower in AUXILIARIES or lower in PRONOUNS or lower in ("and", "but", ";"):
            break
        if other is not None and other.form in ("past", "ing"):
            break
    place = _skip_time(tokens, start)
    if saying.lemma in ADDRESSED_VERBS:
        place = _skip_addressee(tokens, place)
    return _strip(tokens, place, stop)


def _skip_time(tokens: Sequence[Token], at: int) -> int:
    """Past adverbs and times after a verb ("said also on Monday that")."""
    while at < len(tokens):
        lower = tokens[at].lower
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        loose = lower in ("this", "last", "next", "early", "late", "on", ",")
        if not (lower in ADVERBS or lower in TIME_WORDS or loose) or (loose and following not in TIME_WORDS):
            return at
        at += 1
    return at


def _skip_addressee(tokens: Sequence[Token], at: int) -> int:
    phrase = phrase_right(tokens, at)
    if phrase is None or phrase.stop >= len(tokens):
        return at
    following = tokens[phrase.stop].lower
    return phrase.stop if following in ("to", "not", "about", "of", ",") or following in PRONOUNS else at


def _is_clause(tokens: Sequence[Token], at: int, after: Phrase, saying: Saying) -> bool:
    """Does a clause follow: "that", a quotation, an infinitive the verb takes, or a subject with its verb."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    before = {tokens[i].text for i in range(at + 1, after.first)}
    if before & QUOTE_MARKS or ":" in before or "that" in before or following in ("that", "whether", "how", "why"):
        return True
    if following == "to" or (following == "not" and tokens[at + 2 : at + 3] and tokens[at + 2].lower == "to"):
        return saying.lemma in INFINITIVE_VERBS
    if saying.lemma in ("plan", "intend", "refuse"):
        return False
    if saying.lemma in ("expect", "want", "anticipate", "prefer", "ask", "advise", "order"):
        return following not in ("of", "for", "in") and is_word(tokens[after.first])
    for place in range(after.first, min(after.stop, after.first + 12)):
        lower = tokens[place].lower
        if lower in AUXILIARIES:
            return place > after.first
        if not is_word(tokens[place]) or (lower in PRONOUNS and place > after.first):
            break
    return tokens[after.first].lower in PRONOUNS


def _read_according(tokens: Sequence[Token], at: int) -> _Found | None:
    if at + 1 >= len(tokens) or tokens[at + 1].lower != "to":
        return None
    source = phrase_right(tokens, at + 2)
    if source is None:
        return None
    before = _strip(tokens, 0, at)
    content = before if at > 3 and before is not None else _strip(tokens, source.stop, len(tokens))
    return _Found(source, Phrase(at, at + 2), content) if content else None


def _noun_base(lower: str) -> str:
    return lower[:-1] if lower.endswith("s") else lower


def _read_noun(tokens: Sequence[Token], at: int) -> _Found | None:
    """As in "X's claim that S", "a report by X that S", "X's decision to do"."""
    content_at = at + 1
    owner = at - 1
    while owner >= 0 and at - owner < 3 and is_word(tokens[owner]) and not tokens[owner].owner:
        owner -= 1
    source = phrase_left(tokens, owner) if owner >= 0 and tokens[owner].owner else None
    if source is None and content_at < len(tokens) and tokens[content_at].lower in ("by", "from"):
        source = phrase_right(tokens, content_at + 1)
        content_at = source.stop if source else content_at
    if source is None or content_at >= len(tokens) or tokens[content_at].lower not in ("that", "to", "of", ":"):
        return None
    content = _strip(tokens, content_at + 1, len(tokens))
    return _Found(source, Phrase(at, at + 1), content) if content else None


def _strip(tokens: Sequence[Token], first: int, stop: int) -> Phrase | None:
    """Leave out marks, links and closing punctuation at both ends."""
    while first < stop and not is_word(tokens[first]):
        first += 1
    while first < stop and not is_word(tokens[stop - 1]):
        stop -= 1
    return Phrase(first, stop) if first < stop else None
