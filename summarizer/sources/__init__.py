"""Opens user input: files, standard input, URLs, feeds. The only room that does."""

from summarizer.sources.options import ReadFailure, ReadOptions
from summarizer.sources.reading import read_article, read_articles

__all__ = ["ReadFailure", "ReadOptions", "read_article", "read_articles"]
