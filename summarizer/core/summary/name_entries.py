"""The names of an article, counted and linked."""

from summarizer.core.names.names import Name, link_names
from summarizer.core.reading import Reading
from summarizer.domain.summary import NameEntry


def list_names(reading: Reading) -> tuple[NameEntry, ...]:
    """Every candidate name of the story under its fullest form, most frequent first, then by first mention."""
    mentions = [
        # a quarter of the time of Name(...), and an article may have a hundred
        tuple.__new__(Name, (sentence.start + name.start, sentence.start + name.end, *name[2:]))
        for sentence in reading.content
        for name in sentence.names
    ]
    grouped: dict[Name, list[int]] = {}
    for mention, bearer in link_names(mentions).items():
        grouped.setdefault(bearer, []).append(mention.start)
    entries = [
        NameEntry(text=bearer.text, kind=bearer.kind, count=len(starts), starts=tuple(starts))
        for bearer, starts in grouped.items()
    ]
    return tuple(sorted(entries, key=lambda entry: (-entry.count, entry.starts[0])))
