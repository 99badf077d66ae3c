"""Where sentences stand, and which lines are not content."""

from summarizer.domain.article import Sentence


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences of a whole article in order, with kind and paragraph; together they cover all non-space text."""
    raise NotImplementedError
