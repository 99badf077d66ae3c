"""Everything the core reads off an article, sentence by sentence, once."""

from dataclasses import dataclass
from functools import cached_property

from summarizer.core.figures.quantities import Quantity, find_quantities
from summarizer.core.names.names import Name, find_names
from summarizer.core.speech.attribution import Attributed, find_attributions
from summarizer.core.speech.quotations import Quotation, find_quotations
from summarizer.core.speech.stance import Event, Stance, find_events, read_stance
from summarizer.core.text.words import Word, find_loose_words, find_words
from summarizer.core.times.times import TimeMention, find_times
from summarizer.domain.article import Article, Sentence


@dataclass(frozen=True)
class SentenceReading:
    """What one sentence says. `start`/`end` stand in the article; every other offset counts from `start`.

    Words in their places, who says what, events and stance are read when they are first asked for: of many sentences
    nobody asks them.
    """

    index: int
    start: int
    end: int
    text: str
    sentence: Sentence
    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]
    names: tuple[Name, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words in order, each in its place."""
        return find_words(self.text)

    @cached_property
    def loose_words(self) -> list[Word]:
        """Words in order, wherever they stand: their offsets mean nothing."""
        return find_loose_words(self.text)

    @cached_property
    def attributions(self) -> tuple[Attributed, ...]:
        """Reported speech and thought, in order."""
        return find_attributions(self.text)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Verbs and event nouns with their stance, in order."""
        return find_events(self.text)

    @cached_property
    def stance(self) -> Stance:
        """Stance of the main clause."""
        return read_stance(self.text)

    @property
    def is_content(self) -> bool:
        """Is it part of the story, not a heading, byline or agency line."""
        return self.sentence.kind == "content"


@dataclass(frozen=True, eq=False)
class Reading:
    """What an article says; `quotations` carry offsets into the article. Two readings are never the same one."""

    article: Article
    sentences: tuple[SentenceReading, ...]
    quotations: tuple[Quotation, ...]

    @cached_property
    def content(self) -> tuple[SentenceReading, ...]:
        """The sentences that are part of the story."""
        return tuple([sentence for sentence in self.sentences if sentence.is_content])

    @cached_property
    def usable(self) -> frozenset[int]:
        """Indexes of the sentences that can be evidence."""
        return frozenset([sentence.index for sentence in self.content])

    @property
    def told(self) -> tuple[SentenceReading, ...]:
        """The headline, if the text begins with one, and the sentences that are part of the story."""
        first = self.sentences[:1]
        return first + self.content if first and first[0].sentence.kind == "heading" else self.content


def read_sentence(text: str, sentence: Sentence, *, index: int, article: Article) -> SentenceReading:
    """Read one sentence; `text` is `article.text[sentence.start:sentence.end]`."""
    reading = SentenceReading.__new__(SentenceReading)
    # a frozen dataclass is slow to set its fields one by one: as slow as finding the words of a short sentence
    vars(reading).update(
        index=index,
        start=sentence.start,
        end=sentence.end,
        text=text,
        sentence=sentence,
        quantities=find_quantities(text),
        times=find_times(text, article.published),
        names=find_names(text),
    )
    return reading


def read_article(article: Article, *, quotations: tuple[Quotation, ...] | None = None) -> Reading:
    """Read a whole article. Linear in its length.

    Args:
        article: The article.
        quotations: From `find_quotations`, where they were looked for beforehand.
    """
    text = article.text
    sentences = [
        read_sentence(text[sentence.start : sentence.end], sentence, index=index, article=article)
        for index, sentence in enumerate(article.sentences)
    ]
    spoken = find_quotations(text) if quotations is None else quotations
    return Reading(article=article, sentences=tuple(sentences), quotations=spoken)
