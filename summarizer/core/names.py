"""Who and where: candidate names without a model."""

from typing import Literal, NamedTuple

NameKind = Literal["person", "org", "place", "group", "other"]


class Name(NamedTuple):
    """A candidate name with half-open offsets; `key` is the form two mentions of one bearer share where known."""

    start: int
    end: int
    text: str
    kind: NameKind
    key: str


def find_names(text: str) -> tuple[Name, ...]:
    """All candidate names of `text` in order."""
    raise NotImplementedError


def same_name(a: Name, b: Name) -> bool:
    """Can both mentions be one bearer ("Mr Johnson" / "Boris Johnson", "US" / "United States")."""
    raise NotImplementedError
