"""The names of an article, counted and linked."""

from summarizer.core.names.names import Name, link_names
from summarizer.core.reading import Reading
from summarizer.domain.summary import NameEntry


def list_names(reading: Reading) -> tuple[NameEntry, ...]:
    """Every candidate name of the story under its fullest form, most frequent first, then by first mention."""
    mentions = [name for sentence in reading.content for name in sentence.names]
    starts = [sentence.start + name.start for sentence in reading.content for name in sentence.names]
    grouped: dict[Name, list[int]] = {}
    for start, bearer in zip(starts, link_names(mentions), strict=True):
        grouped.setdefault(bearer, []).append(start)
    counted = sorted([(-len(starts), starts[0], starts, bearer) for bearer, starts in grouped.items()])
    return NameEntry.several(
        [
            {"text": bearer.text, "kind": bearer.kind, "count": -fewer, "starts": tuple(starts)}
            for fewer, _, starts, bearer in counted
        ]
    )
