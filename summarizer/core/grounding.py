"""Where does it stand: exact places of quoted words in an article."""

from typing import NamedTuple


class Grounded(NamedTuple):
    """The words stand at `start`:`end` (half-open code points of the raw text)."""

    start: int
    end: int


class Ungrounded(NamedTuple):
    """The words do not stand in the text; `nearest` is the most similar passage, for people only, never a match."""

    reason: str
    nearest: str = ""


def locate(quote: str, text: str, *, after: int = 0) -> Grounded | Ungrounded:
    """Find where `quote` stands in `text`, ignoring typography only."""
    raise NotImplementedError
