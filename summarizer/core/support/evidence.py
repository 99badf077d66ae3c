"""Where in an article a claim would stand if it stands there."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.core.names.names import Name, same_name
from summarizer.core.reading import Reading
from summarizer.core.support.carrying import HELD, carries_figure, carries_time
from summarizer.core.support.lexicon import synonyms
from summarizer.core.support.terms import FAINT_KEYS, LIGHT_VERBS, Term, TermLine, read_terms

FAINT_WEIGHT = 0.25
MAX_SENTENCES = 3
"""A claim is held against at most this many sentences together: a summary sentence rarely merges more."""


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """The sentences of an article as term lines, and which sentences hold a key; boilerplate is left out."""

    reading: Reading
    lines: dict[int, TermLine]
    postings: dict[str, tuple[int, ...]]
    names: tuple[Name, ...]
    name_words: tuple[frozenset[str], ...]
    capitals: dict[str, str]
    spelled: dict[str, int]

    def find_copy(self, text: str, *, allowed: frozenset[int] | None = None) -> int | None:
        """The sentence that has these very words, spaces and the final stop aside."""
        number = self.spelled.get(_spell(text))
        return number if allowed is None or number in allowed else None

    def has_name(self, line: TermLine, term: Term) -> bool:
        """Does the article name, anywhere and in any form, the bearer of a claim's name."""
        if term.key in self.postings:
            return True
        return term.ref >= 0 and any(same_name(line.sentence.names[term.ref], name) for name in self.names)

    def share_bearer(self, ours: Sequence[Term], theirs: Sequence[Term]) -> bool:
        """Are words of both sides parts of one name somewhere in the article ("Ozil" and "Mesut" of "Mesut Ozil")."""
        left, right = {term.text.lower() for term in ours}, {term.text.lower() for term in theirs}
        return any(left & words and right & words for words in self.name_words)

    def weight(self, term: Term) -> float:
        """How much a term tells, 0.5 to 1.5: rare in this article, a figure, a time or a name tells more."""
        if term.key in FAINT_KEYS or (term.kind == "word" and term.key in LIGHT_VERBS):
            return FAINT_WEIGHT
        count = len(self.postings.get(term.key, ())) if not term.key.startswith("#") else 1
        rarity = math.log((len(self.lines) + 1) / (count + 0.5)) / math.log(len(self.lines) + 2)
        return (0.5 + 0.5 * max(0.0, min(1.0, rarity))) * (1.0 if term.kind == "word" else 1.3)


def _spell(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def index_source(reading: Reading) -> SourceIndex:
    """Index an article for many claims. Linear in its length."""
    lines = {
        sentence.index: read_terms(sentence)
        for sentence in reading.sentences
        if sentence.sentence.kind not in ("boilerplate", "instruction")
    }
    postings: dict[str, list[int]] = {}
    for number, line in lines.items():
        for key in line.places:
            postings.setdefault(key, []).append(number)
    names = {name.text: name for line in lines.values() for name in line.sentence.names}
    return SourceIndex(
        reading=reading,
        lines=lines,
        postings={key: tuple(numbers) for key, numbers in postings.items()},
        names=tuple(names.values()),
        name_words=tuple(frozenset(text.lower().split()) for text in names if " " in text),
        capitals=_find_capitals(lines),
        spelled={_spell(line.sentence.text): number for number, line in reversed(lines.items())},
    )


def _find_capitals(lines: dict[int, TermLine]) -> dict[str, str]:
    """Words of names that the article never writes small, by their small form."""
    small = {word.text for line in lines.values() for word in line.sentence.words if word.text.islower()}
    names = [term.text.removesuffix("'s") for line in lines.values() for term in line.content if term.kind == "name"]
    return {name.lower(): name for name in names if name.lower() not in small}


@lru_cache(maxsize=65536)
def _may_stand_for(key: str) -> frozenset[str]:
    return synonyms().get(key, frozenset()) | {key}


def find_evidence(claim: TermLine, index: SourceIndex, *, allowed: frozenset[int] | None = None) -> tuple[int, ...]:
    """Up to `MAX_SENTENCES` sentences that together hold most of the claim's terms, best first.

    Each further sentence must add terms that the ones before lack; among equals the one nearest to the first wins.
    """
    held = _terms_held(claim, index, allowed=allowed)
    chosen: list[int] = []
    covered: set[int] = set()
    total = sum(index.weight(term) for term in claim.content) or 1.0
    while held and len(chosen) < MAX_SENTENCES:
        gains = {n: sum(w for spot, w in spots.items() if spot not in covered) for n, spots in held.items()}
        best = max(gains, key=lambda n: (round(gains[n], 6), -abs(n - chosen[0]) if chosen else -n))
        if gains[best] <= (0.1 * total if chosen else 0.0):
            break
        chosen.append(best)
        covered |= set(held.pop(best))
    return tuple(chosen)


def _terms_held(claim: TermLine, index: SourceIndex, *, allowed: frozenset[int] | None) -> dict[int, dict[int, float]]:
    """For each sentence the claim's content spots it may hold, with their weights."""
    held: dict[int, dict[int, float]] = {}
    for term in claim.content:
        weight = index.weight(term)
        if term.kind in ("figure", "time"):
            _add_values(held, claim, term, index=index, allowed=allowed)
            continue
        for key in _may_stand_for(term.key):
            share = weight if key == term.key else 0.8 * weight
            for number in index.postings.get(key, ()):
                if allowed is None or number in allowed:
                    spots = held.setdefault(number, {})
                    spots[term.spot] = max(spots.get(term.spot, 0.0), share)
    return held


def _add_values(
    held: dict[int, dict[int, float]],
    claim: TermLine,
    term: Term,
    *,
    index: SourceIndex,
    allowed: frozenset[int] | None,
) -> None:
    """Sentences with a value that carries the claim's count in full, those with any value of its kind a little."""
    weight = index.weight(term)
    for number in index.postings.get(term.key, ()):
        if allowed is not None and number not in allowed:
            continue
        line = index.lines[number]
        carried = any(_carries(claim, term, line, line.content[place]) for place in line.places[term.key])
        held.setdefault(number, {})[term.spot] = weight if carried else 0.2 * weight


def _carries(claim: TermLine, term: Term, line: TermLine, other: Term) -> bool:
    if term.kind == "figure":
        return carries_figure(claim.sentence.quantities[term.ref], line.sentence.quantities[other.ref]) in HELD
    return carries_time(claim.sentence.times[term.ref], line.sentence.times[other.ref]) == "yes"
