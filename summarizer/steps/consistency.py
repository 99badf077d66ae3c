"""Does a text contradict itself: rules alone, no model is asked."""

from importlib import metadata

from summarizer.core.contradiction.consistency import MOST_TOLD, find_inconsistencies
from summarizer.core.reading import read_article
from summarizer.domain.article import Article
from summarizer.domain.consistency import Consistency
from summarizer.domain.summary import Coverage, Provenance
from summarizer.errors import InputError


def check_consistency(article: Article) -> Consistency:
    """Hold every sentence of an article against every other that shares words with it.

    Raises:
        InputError: No sentence of the text tells anything.
    """
    reading = read_article(article)
    told = reading.told
    if not any(sentence.words for sentence in told):
        raise InputError(f"nothing to check in {article.path or 'the text'}: no sentence of it tells anything")
    clashes = find_inconsistencies(reading)
    notes = (f"no more than the gravest {MOST_TOLD} are told",) if len(clashes) == MOST_TOLD else ()
    coverage = Coverage(
        characters=len(article.text), sentences=len(reading.sentences), sentences_read=len(told), notes=notes
    )
    provenance = Provenance(engine="offline", coverage=coverage, version=metadata.version("summarizer"))
    return Consistency(article=article, clashes=clashes, sentences_read=len(told), provenance=provenance)
