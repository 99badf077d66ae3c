"""Typography folded away, with a map back to the raw text."""

from typing import NamedTuple


class Folded(NamedTuple):
    """`origin[i]` is the raw offset of folded character i; `len(origin) == len(text) + 1`, the last is `len(raw)`."""

    text: str
    origin: tuple[int, ...]


def fold(text: str) -> Folded:
    """Fold quotation marks, dashes, spaces, ellipses and soft hyphens; letters, digits and case stay."""
    raise NotImplementedError
