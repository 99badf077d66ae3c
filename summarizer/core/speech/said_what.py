"""What is said: the words a verb of saying governs, before or after it."""

from collections.abc import Sequence

from summarizer.core.speech.clauses import (
    QUOTE_MARKS,
    Phrase,
    phrase_right,
)
from summarizer.core.speech.said_by import MAX_REACH
from summarizer.core.speech.saying import (
    ADDRESSED_VERBS,
    ADVERBS,
    AUXILIARIES,
    INFINITIVE_VERBS,
    LABEL_VERBS,
    TIME_WORDS,
    Saying,
    needs_clause,
)
from summarizer.core.speech.speech_tokens import Token


def find_content(tokens: Sequence[Token], at: int, saying: Saying, source: Phrase) -> Phrase | None:
    """What is said: the clause after the verb, or the words before it when the verb closes the sentence."""
    after = _after_verb(tokens, at + 1, saying)
    if source.first and not tokens[source.first - 1].is_word:
        if _closes_quotation(tokens, at, source):
            return strip_marks(tokens, 0, source.first)
        if _is_parenthesis(tokens, at, source):
            return strip_marks(tokens, 0, len(tokens)) if after else strip_marks(tokens, 0, source.first)
    if after is None or _only_where(tokens, after):
        before = strip_marks(tokens, 0, min(source.first, at))
        return before if _opens_after_comma(tokens, source.first) else None
    if saying.lemma in LABEL_VERBS:
        return after if _is_label(tokens, at, after, saying) else None
    if not needs_clause(saying.lemma) or _is_clause(tokens, at, after, saying):
        return after
    return None


def _opens_after_comma(tokens: Sequence[Token], first: int) -> bool:
    """Does a comma part the source from the words before it, also in ", a study by the university"."""
    if first and tokens[first - 1].lower == "by":
        return any(tokens[i].text == "," for i in range(max(0, first - 5), first))
    return first > 0 and tokens[first - 1].text == ","


def _closes_quotation(tokens: Sequence[Token], at: int, source: Phrase) -> bool:
    """As in "S," X told Y: a quotation ends before the source and nothing is opened after the verb."""
    if source.first > at or not _ends_quotation(tokens, source.first - 1):
        return False
    after = tokens[at + 1 : at + 15]
    return True not in [token.lower == "that" or token.text == ":" or token.text in QUOTE_MARKS for token in after]


def _ends_quotation(tokens: Sequence[Token], at: int) -> bool:
    """Is the token a closing quotation mark: the second of a pair, or curly."""
    if at < 0 or tokens[at].text not in QUOTE_MARKS or tokens[at].text in ("“", "„", "«", "‘"):
        return False
    if tokens[at].text in ("”", "»", "’"):
        return True
    return sum(1 for token in tokens[max(0, at - MAX_REACH) : at + 1] if token.text == tokens[at].text) % 2 == 0


def _only_where(tokens: Sequence[Token], after: Phrase) -> bool:
    """Is what follows the verb only the occasion ("in a statement", "at a news conference", "Reuters on Monday")."""
    if after.stop - after.first > 8:
        return False
    words = [tokens[i].lower for i in range(after.first, after.stop)]
    if words[0] in ("in", "at", "during", "on", "after", "by"):
        return AUXILIARIES.isdisjoint(words)
    return len(words) <= 6 and tokens[after.first].is_capital and not TIME_WORDS.isdisjoint(words[-2:])


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
    if source.stop > at:
        return False
    before = tokens[source.first - 1].text == "," or _ends_quotation(tokens, source.first - 1)
    return before and (at + 1 >= len(tokens) or tokens[at + 1].text in (",", "."))


def _after_verb(tokens: Sequence[Token], start: int, saying: Saying) -> Phrase | None:
    """Content after the verb: past adverbs, times, the person told, "in a statement", then "that" or a mark."""
    stop = len(tokens)
    limit = min(stop, start + 14)
    if start < stop and tokens[start].lower == "to" and saying.lemma in INFINITIVE_VERBS:
        return strip_marks(tokens, start, stop)
    of_something = start < stop and tokens[start].lower in ("of", "about")
    for place in range(start, limit):
        token = tokens[place]
        if token.is_plain:
            continue
        lower = token.lower
        opens = lower == "that" and not of_something
        if opens or (not token.is_word and (token.text == ":" or token.text in QUOTE_MARKS)):
            return strip_marks(tokens, place + 1, stop)
        if token.is_auxiliary or token.is_pronoun or lower in ("and", "but", ";"):
            break
        if token.saying is not None and token.saying.form in ("past", "ing"):
            break
    place = _skip_time(tokens, start)
    if saying.lemma in ADDRESSED_VERBS:
        place = _skip_addressee(tokens, place)
    return strip_marks(tokens, place, stop)


def _skip_time(tokens: Sequence[Token], at: int) -> int:
    """Past adverbs and times after a verb ("said also on Monday that")."""
    while at < len(tokens):
        lower = tokens[at].lower
        if lower in ("this", "last", "next", "early", "late", "on", ","):
            if at + 1 == len(tokens) or tokens[at + 1].lower not in TIME_WORDS:
                return at
        elif lower not in ADVERBS and lower not in TIME_WORDS:
            return at
        at += 1
    return at


def _skip_addressee(tokens: Sequence[Token], at: int) -> int:
    phrase = phrase_right(tokens, at)
    if phrase is None or phrase.stop >= len(tokens):
        return at
    following = tokens[phrase.stop]
    return phrase.stop if following.is_pronoun or following.lower in ("to", "not", "about", "of", ",") else at


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
        return following not in ("of", "for", "in") and tokens[after.first].is_word
    for place in range(after.first, min(after.stop, after.first + 12)):
        token = tokens[place]
        if token.is_auxiliary:
            return place > after.first
        if not token.is_word or (token.is_pronoun and place > after.first):
            break
    return tokens[after.first].is_pronoun


def strip_marks(tokens: Sequence[Token], first: int, stop: int) -> Phrase | None:
    """Leave out marks, links and closing punctuation at both ends."""
    while first < stop and not tokens[first].is_word:
        first += 1
    while first < stop and not tokens[stop - 1].is_word:
        stop -= 1
    return Phrase(first, stop) if first < stop else None


def until_comma(tokens: Sequence[Token], content: Phrase) -> Phrase:
    """The content up to its first comma."""
    stop = next((i for i in range(content.first + 1, content.stop) if tokens[i].text == ","), content.stop)
    return Phrase(content.first, stop)
