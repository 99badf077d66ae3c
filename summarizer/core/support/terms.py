"""A sentence as a line of comparable terms: words under one form, and figures, times and names as what they are."""

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Literal, NamedTuple

from summarizer.core.reading import SentenceReading
from summarizer.core.support.lexicon import phrases
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import STOP_WORDS, Word

TermKind = Literal["word", "figure", "time", "name", "function", "pronoun"]

_PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your he him his himself she her hers herself it its itself "
    "they them their theirs themselves".split()
)
_LIGHT = frozenset(
    "mr mrs ms dr sir dame according also just really quite there here thing way then however meanwhile yet amid among "
    "would could s t re ve ll d m et al etc via per upon versus vs said told saying adding added".split()
)
_GIVEN_NAMES = frozenset(("per", "will"))
"""Small words that are given names as well, where they are part of a name."""
_MONEY_WORDS = frozenset("percent cent dollar dollars pound pounds euro euros yen yuan rupee rupees".split())
_START = attrgetter("start")
_UNIT_WORDS = _MONEY_WORDS | {"per"}
_BOUND_WORDS = frozenset(
    "about around roughly approximately nearly almost estimated some least most exactly precisely close".split()
)
FAINT_KEYS = frozenset(("person", "thing", "includ"))
"""Keys of words that tell next to nothing beside others: "thousands of people" may be residents."""
LIGHT_VERBS = frozenset(word_key(word) for word in "give get make take have hold come put set".split()) | {"be_give"}
"""Verbs that leave what is done to their object: "was given a sentence", "took into custody"."""
_VALUE_KINDS = {"percent", "percentage_point", "money"}


class Term(NamedTuple):
    """One term with half-open offsets into its sentence.

    `key` is the form to compare by; `ref` indexes the sentence's quantities, times or names (-1 for others); `spot`
    counts the terms that carry meaning, function words take the spot of the next one.
    """

    start: int
    end: int
    text: str
    key: str
    kind: TermKind
    ref: int
    spot: int

    @property
    def is_content(self) -> bool:
        """Does it carry meaning by itself."""
        return self.kind not in ("function", "pronoun")


@dataclass(frozen=True, slots=True)
class TermLine:
    """The terms of one sentence; `content` are those that carry meaning, at their spots; `places` by key."""

    sentence: SentenceReading
    terms: tuple[Term, ...]
    content: tuple[Term, ...]
    places: dict[str, tuple[int, ...]]
    families: dict[str, tuple[str, ...]]


class _Mark(NamedTuple):
    start: int
    end: int
    kind: TermKind
    ref: int


def _marks(sentence: SentenceReading) -> list[_Mark]:
    """Value spans of a sentence without overlaps: dates before figures before durations before names."""
    times = list(enumerate(sentence.times))
    wanted = [_Mark(t.start, t.end, "time", i) for i, t in times if t.kind in ("date", "time")]
    wanted += [_Mark(q.start, q.end, "figure", i) for i, q in enumerate(sentence.quantities)]
    wanted += [_Mark(t.start, t.end, "time", i) for i, t in times if t.kind not in ("date", "time")]
    taken: list[_Mark] = []
    for mark in wanted:
        if not _overlapping(taken, mark.start, mark.end):
            insort(taken, mark)
    return taken


def _overlapping(marks: list[_Mark], start: int, end: int) -> list[_Mark]:
    """Those of the sorted, disjoint marks that share characters with the span."""
    first = bisect_right(marks, start, key=_START)
    if first and marks[first - 1].end > start:
        first -= 1
    last = bisect_left(marks, end, lo=first, key=_START)
    return marks[first:last]


def _names_by_word(sentence: SentenceReading) -> dict[int, int]:
    """From the start of a word to the first name it is part of."""
    found: dict[int, int] = {}
    starts = [word.start for word in sentence.words]
    for index, name in enumerate(sentence.names):
        for word in sentence.words[bisect_left(starts, name.start) : bisect_left(starts, name.end)]:
            if word.end <= name.end + 2:
                found.setdefault(word.start, index)
    return found


def _unit_spans(sentence: SentenceReading) -> list[_Mark]:
    """Phrases of figures that carry their unit ("5 per cent"): the unit's words need no term of their own."""
    spans = [
        _Mark(quantity.phrase_start, quantity.phrase_end, "figure", at)
        for at, quantity in enumerate(sentence.quantities)
        if quantity.unit_kind in _VALUE_KINDS
    ]
    return sorted(spans)


def _bound_spans(sentence: SentenceReading) -> list[_Mark]:
    """The words before a figure that make it a bound or a round number ("roughly 3,000"): compared with the figure."""
    return [
        _Mark(quantity.phrase_start, quantity.start, "figure", at)
        for at, quantity in enumerate(sentence.quantities)
        if quantity.phrase_start < quantity.start
    ]


def _parts(word: Word) -> list[Word]:
    """The parts of a hyphenated word, each with its own offsets."""
    if "-" not in word.text or len(word.text) < 5:
        return [word]
    parts: list[Word] = []
    at = word.start
    for piece in word.text.split("-"):
        if piece:
            parts.append(Word(at, at + len(piece), piece, "", _is_function(piece.lower())))
        at += len(piece) + 1
    return parts


@lru_cache(maxsize=8192)
def _is_function(lower: str) -> bool:
    return lower in STOP_WORDS or lower in _LIGHT


def _kind_of(word: Word, name: int) -> TermKind:
    lower = word.text.lower()
    if lower in _PRONOUNS and not (lower == "us" and word.text == "US") and not (lower == "it" and word.text == "IT"):
        return "pronoun"
    if name >= 0 and (not _is_function(lower) or (lower in _GIVEN_NAMES and word.text[0].isupper())):
        return "name"
    if word.text == "US":
        return "name"
    return "function" if word.is_stop or _is_function(lower) else "word"


def _is_title_case(sentence: SentenceReading) -> bool:
    """Is it a headline in which nearly every word is capitalised, so that capitals tell no names."""
    small = capital = 0
    for word in sentence.words:
        if not word.is_stop and word.text[0].isalpha():
            if word.text[0].isupper():
                capital += 1
            else:
                small += 1
                if small > 3 and small > capital:
                    return False
    if small + capital < 4 or capital < 0.75 * (small + capital):
        return False
    return not any(event.text[:1].islower() for event in sentence.events)


def _raw_terms(sentence: SentenceReading) -> list[Term]:
    names = {} if _is_title_case(sentence) else _names_by_word(sentence)
    marks = _marks(sentence)
    terms = [Term(m.start, m.end, sentence.text[m.start : m.end], f"#{m.kind}", m.kind, m.ref, 0) for m in marks]
    units, bounds = _unit_spans(sentence), _bound_spans(sentence)
    for word in sentence.words:
        beside = _overlapping(marks, word.start, word.end) if marks else []
        name = names.get(word.start, -1)
        for part in _parts(word):
            if any(m.start < part.end and part.start < m.end for m in beside):
                continue
            if units and part.text.lower() in _UNIT_WORDS and _overlapping(units, part.start, part.end):
                continue
            if bounds and part.text.lower() in _BOUND_WORDS and _overlapping(bounds, part.start, part.end):
                continue
            terms.append(Term(part.start, part.end, part.text, word_key(part.text), _kind_of(part, name), name, 0))
    if marks:
        terms.sort(key=lambda term: term.start)
    return terms


def _join_phrases(terms: list[Term]) -> list[Term]:
    """Phrases as one term each; every term gets its spot."""
    joined: list[Term] = []
    at = spot = 0
    while at < len(terms):
        term = terms[at]
        phrase = _phrase_at(terms, at) if term.key in phrases() else ()
        if phrase:
            last = terms[at + len(phrase) - 1]
            term = Term(term.start, last.end, f"{term.text} … {last.text}", "_".join(phrase), "word", -1, spot)
        else:
            term = Term(term.start, term.end, term.text, term.key, term.kind, term.ref, spot)
        joined.append(term)
        spot += term.kind not in ("function", "pronoun")
        at += max(1, len(phrase))
    return joined


def _phrase_at(terms: list[Term], at: int) -> tuple[str, ...]:
    for phrase in phrases().get(terms[at].key, ()):
        if tuple(term.key for term in terms[at : at + len(phrase)]) == phrase:
            return phrase
    return ()


def _words_of_value(sentence: SentenceReading, term: Term) -> set[str]:
    """Keys of the words that a figure or time is written with, for a claim in which they are not read as a value."""
    if term.kind == "figure":
        quantity = sentence.quantities[term.ref]
        start, end = min(quantity.phrase_start, term.start), max(quantity.phrase_end, term.end)
    else:
        start, end = term.start, term.end
    at = bisect_left(sentence.words, start, key=_START)
    keys = {word_key(term.text)}
    while at < len(sentence.words) and sentence.words[at].end <= end:
        if not sentence.words[at].is_stop:
            keys.add(word_key(sentence.words[at].text))
        at += 1
    return keys


def read_terms(sentence: SentenceReading) -> TermLine:
    """The terms of one sentence in order."""
    terms = _join_phrases(_raw_terms(sentence))
    content = tuple(term for term in terms if term.kind not in ("function", "pronoun"))
    places: dict[str, list[int]] = {}
    families: dict[str, list[str]] = {}
    for term in content:
        if term.key not in places and len(term.key) >= 4:
            families.setdefault(term.key[:3], []).append(term.key)
        places.setdefault(term.key, []).append(term.spot)
    for term in content:
        if term.kind not in ("figure", "time"):
            continue
        for key in _words_of_value(sentence, term):
            places.setdefault(key, []).append(term.spot)
    return TermLine(
        sentence=sentence,
        terms=tuple(terms),
        content=content,
        places={key: tuple(spots) for key, spots in places.items()},
        families={prefix: tuple(keys) for prefix, keys in families.items()},
    )
