"""What an article is about, as weighted terms: words, pairs of words, names, figures and days."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from math import log
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.stories.event_identity import NOTHING, Identity, read_identity
from summarizer.core.text.words import Word, find_words

SENTENCES_READ = 25
"""An article tells its event early; what follows is background that other stories share."""
OPENING = 5
_LATER_WEIGHT = 0.6
"""Weight of a term that stands only after the opening."""


class StoryTerms(NamedTuple):
    """Terms of one article with their weight before rarity counts, its day of publication, and what its event is."""

    id: str
    terms: dict[str, float]
    published: date | None
    identity: Identity = NOTHING


def read_story_terms(reading: Reading) -> StoryTerms:
    """Terms of an article: its title and its first sentences, headings included."""
    counts: Counter[str] = Counter()
    article = reading.article
    if article.title:
        counts.update(_of_words(find_words(article.title)))
    told = [sentence for sentence in reading.sentences if sentence.sentence.kind in ("content", "heading")]
    early: set[str] = set(counts)
    for place, sentence in enumerate(told[:SENTENCES_READ]):
        terms = list(_of_sentence(sentence))
        counts.update(terms)
        if place < OPENING:
            early.update(terms)
    weighted = {term: (1.0 + log(count)) * (1.0 if term in early else _LATER_WEIGHT) for term, count in counts.items()}
    return StoryTerms(article.id, weighted, article.published, read_identity(reading))


def _of_sentence(sentence: SentenceReading) -> Iterator[str]:
    yield from _of_words(sentence.words)
    yield from (f"name {name.key}" for name in sentence.names)
    yield from (f"figure {quantity.value}" for quantity in sentence.quantities if quantity.value is not None)
    yield from (f"time {mention.first or mention.text.lower()}" for mention in sentence.times)


def _of_words(words: Iterable[Word]) -> Iterator[str]:
    """Stems of words that carry meaning, and of two such words side by side."""
    before = ""
    for word in words:
        if word.is_stop or len(word.stem) < 2:
            before = ""
            continue
        yield word.stem
        if before:
            yield f"{before} {word.stem}"
        before = word.stem
