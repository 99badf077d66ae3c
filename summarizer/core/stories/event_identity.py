"""Which event an article tells, apart from what kind of event it is: its names, figures and days.

Two earthquakes are told in much the same words; what tells them apart is that neither report has the places of the
other. Reports of one event may name other places too (a town and its region, a summit's city and a leader's capital),
so names alone part nothing: a figure that both have speaks for one event.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from summarizer.core.figures.quantities import Quantity
from summarizer.core.names.gazetteer import known_names
from summarizer.core.names.names import Name, find_names
from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.text.words import find_words

OPENING = 4
"""Sentences at the top in which an article says who, where and when."""
NAMED_IN = 25
"""Sentences in which a name of the other report is looked for."""
MOST_NAMES = 40
"""Names kept of a cluster, those that most of its articles have."""
PART_BELOW = 0.45
"""Share of each other's names, measured by how alike the other words are, below which two reports tell two events."""
WHOLE_FROM = 0.8
"""The same share from which names speak no longer against one event."""
FEWEST_NAMES = 0.3
"""Weight of names below which an article says too little of who and where."""
MOST_LEFT = 0.65
LEAST = 0.25
"""What likeness is multiplied by where names, figures or days tell of two events.

`PART_BELOW` 0.3 to 0.55, `WHOLE_FROM` 0.6 to 1 and `LEAST` 0.15 to 0.6 were swept on the stories set of
`docs/quality.md` (as a whole and in small parts) and on the pairs of `tests/core/story_pairs.json`.
"""
_FIGURES_APART = 0.15
_DAYS_APART = 0.6
_NEAR_DAYS = 1
"""An event of the night before is told under either day."""
_TELLING = 4
"""Smaller numbers ("two men") are shared by chance."""
_WEAK = 0.4
"""What a country or somebody who is only quoted weighs, beside another place or body."""
_PERSON = 1.5
_SHARED_BY = 0.25
"""Share of a cluster's articles that must have a figure for it to be the event's."""
_NO_FIGURES = frozenset({"ordinal", "duration", "fraction", "percentage_point"})

Key = tuple[str, ...]


class Identity(NamedTuple):
    """Names, figures, days and plain words of one article or of several taken together.

    `names` has the words of each name of the opening with its weight, `named` every capitalised word further down as
    well; `bearers` are those of the names that are no place. `days` are those of an event that is told as news. `words`
    counts the articles that have each stem, `articles` those that were added up.
    """

    names: Mapping[Key, float]
    bearers: frozenset[Key]
    named: frozenset[str]
    figures: Mapping[Decimal, int]
    days: frozenset[date]
    words: Mapping[str, int]
    articles: int = 1


NOTHING = Identity({}, frozenset(), frozenset(), {}, frozenset(), {})


def read_identity(reading: Reading) -> Identity:
    """Who, where, when and how many, from the title and the first sentences of an article."""
    told = [one for one in reading.sentences if one.sentence.kind in ("content", "heading")][:NAMED_IN]
    opening = told[:OPENING]
    title = reading.article.title or ""
    named = [*_weighed_names(opening), *((name, _weigh(name)) for name in find_names(title))]
    names: dict[Key, float] = {}
    for name, weight in named:
        key = tuple(name.key.split())
        names[key] = max(weight, names.get(key, 0.0))
    return Identity(
        names=names,
        bearers=frozenset(tuple(name.key.split()) for name, _ in named if name.kind not in ("place", "group")),
        named=frozenset(_named(told, title)),
        figures={one.value: 1 for sentence in opening for one in sentence.quantities if one.value and _counts(one)},
        days=frozenset(_days_of_news(opening)),
        words=Counter({stem: 1 for sentence in opening for stem in _plain_stems(sentence)}),
    )


def _weighed_names(sentences: Sequence[SentenceReading]) -> Iterator[tuple[Name, float]]:
    for sentence in sentences:
        sources = _Spans((one.source_start, one.source_end) for one in sentence.attributions)
        for name in sentence.names:
            yield name, _WEAK if name.start in sources else _weigh(name)


def _weigh(name: Name) -> float:
    if name.kind == "person":
        return _PERSON
    return _WEAK if name.kind == "group" or name.key in _country_keys() else 1.0


@lru_cache(maxsize=1)
def _country_keys() -> frozenset[str]:
    """Keys that a people shares with its country."""
    keys: dict[str, set[str]] = {"place": set(), "group": set(), "org": set()}
    for entry in known_names().values():
        keys[entry.kind].add(entry.key)
    return frozenset(keys["place"] & keys["group"])


def _named(sentences: Iterable[SentenceReading], title: str) -> Iterator[str]:
    """Words that are, or may be, part of a name."""
    for sentence in sentences:
        yield from (word.text.casefold() for word in sentence.words if word.text[0].isupper())
        for name in sentence.names:
            yield from name.key.split()
    yield from (word.text.casefold() for word in find_words(title))


def _counts(figure: Quantity) -> bool:
    return figure.unit_kind not in _NO_FIGURES


def _days_of_news(opening: Sequence[SentenceReading]) -> Iterator[date]:
    """Days in a first sentence that brings up something new ("A fire …", "Two men …").

    A sentence on what is known already tells of a later day of the same event ("The strike …").
    """
    first = next((one for one in opening if one.is_content), None)
    if first is None or not first.words:
        return
    begins = first.words[0].text.lower() in ("a", "an") or any(figure.start == 0 for figure in first.quantities)
    for time in first.times if begins else ():
        if time.first is not None and time.first == time.last and not time.bound:
            yield time.first


def _plain_stems(sentence: SentenceReading) -> Iterator[str]:
    """Words that carry meaning and are no part of a name, figure or time."""
    groups = (sentence.names, sentence.quantities, sentence.times)
    taken = _Spans((one.start, one.end) for group in groups for one in group)
    for word in sentence.words:
        if not word.is_stop and len(word.stem) > 1 and word.start not in taken:
            yield word.stem


class _Spans:
    """Places of a sentence; one looked up costs little however many there are."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._reach: list[int] = []
        for start, end in sorted(spans):
            self._starts.append(start)
            self._reach.append(max(end, self._reach[-1] if self._reach else 0))

    def __contains__(self, position: int) -> bool:
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and position < self._reach[at]


def join_identities(a: Identity, b: Identity) -> Identity:
    """Two articles or clusters taken together."""
    names = dict(a.names)
    for key, weight in b.names.items():
        names[key] = names.get(key, 0.0) + weight
    if len(names) > MOST_NAMES:
        names = dict(sorted(names.items(), key=lambda item: (-item[1], item[0]))[:MOST_NAMES])
    return Identity(
        names=names,
        bearers=a.bearers | b.bearers,
        named=a.named | b.named,
        figures=Counter(a.figures) + Counter(b.figures),
        days=a.days | b.days,
        words=Counter(a.words) + Counter(b.words),
        articles=a.articles + b.articles,
    )


def one_event_share(a: Identity, b: Identity) -> float:
    """How far names, figures and days let two reports tell one event: 1 where nothing speaks against it.

    Where neither has what the other names, the less the more alike their other words are: reports that tell different
    events of one kind share the words of the kind. Reports with hardly a name, or with a figure in common, get 1.
    """
    if _weight_of(a.names) < FEWEST_NAMES or _weight_of(b.names) < FEWEST_NAMES or _share_figure(a, b):
        return 1.0
    alike = _words_alike(a.words, b.words)
    score = min(1.0, _names_shared(a, b) / alike) if alike else 1.0
    if a.figures and b.figures:
        score -= _FIGURES_APART
    if _days_apart(a, b):
        score -= _DAYS_APART
    least = min(MOST_LEFT, max(LEAST, 0.9 - 1.2 * alike))
    return least + (1.0 - least) * min(1.0, max(0.0, (score - PART_BELOW) / (WHOLE_FROM - PART_BELOW)))


def _weight_of(names: Mapping[Key, float]) -> float:
    return sum(weight * weight for weight in names.values())


def _share_figure(a: Identity, b: Identity) -> bool:
    """Have both a figure that is no small number, or two small ones."""
    few, many = (a, b) if len(a.figures) <= len(b.figures) else (b, a)
    shared = [
        figure
        for figure, count in few.figures.items()
        if min(count / few.articles, many.figures.get(figure, 0) / many.articles) >= _SHARED_BY
    ]
    return len(shared) > 1 or any(figure >= _TELLING for figure in shared)


def _names_shared(a: Identity, b: Identity) -> float:
    """Share of one side's names that the other has too, by weight, of the side that has more of them there."""
    return max(_share_named(a.names, b.named), _share_named(b.names, a.named))


def _share_named(names: Mapping[Key, float], named: frozenset[str]) -> float:
    found = sum(weight * weight for key, weight in names.items() if named.issuperset(key))
    return found / _weight_of(names)


def _words_alike(a: Mapping[str, int], b: Mapping[str, int]) -> float:
    shared = sum(count * b[word] for word, count in a.items() if word in b)
    return shared / sqrt(sum(n * n for n in a.values()) * sum(n * n for n in b.values())) if shared else 0.0


def _days_apart(a: Identity, b: Identity) -> bool:
    """Does each bring up something new, days apart, and no person or body has a part in both."""
    apart = all(abs((one - other).days) > _NEAR_DAYS for one in a.days for other in b.days)
    return bool(a.days and b.days) and apart and not a.bearers & b.bearers
