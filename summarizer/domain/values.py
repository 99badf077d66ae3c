"""Small shared vocabulary: spans, numbers, the closed word lists."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, PlainSerializer

SCHEMA_VERSION: Final = "1.0"


class Frozen(BaseModel):
    """Base of everything stored or shown: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def several(cls, rows: Iterable[Mapping[str, object]]) -> tuple[Self, ...]:
        """One for each row, checked as `cls(**row)` checks it, in two thirds of the time: an article has dozens."""
        return tuple(map(cls.__pydantic_validator__.validate_python, rows))

    def __getstate__(self) -> Any:
        """Half of what pydantic would pickle: these have no other state, and articles go from process to process."""
        return self.__dict__, self.__pydantic_fields_set__

    def __setstate__(self, state: Any) -> None:
        """Put back what `__getstate__` gave, and that there is nothing else."""
        set_state = object.__setattr__
        set_state(self, "__dict__", state[0])
        set_state(self, "__pydantic_fields_set__", state[1])
        set_state(self, "__pydantic_extra__", None)
        set_state(self, "__pydantic_private__", None)


def _plain_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[Decimal, PlainSerializer(_plain_number, return_type=int | float, when_used="json")]
"""Exact inside, a plain number in JSON."""

DecidedBy = Literal["rule", "model"]


class Modality(StrEnum):
    """How far the text commits itself, weakest first. Source: FactBank (Saurí and Pustejovsky 2009), simplified."""

    DENIED = "denied"
    DOUBTED = "doubted"
    POSSIBLE = "possible"
    PROBABLE = "probable"
    ALLEGED = "alleged"
    ASSERTED = "asserted"
    CONFIRMED = "confirmed"

    @property
    def rank(self) -> int:
        """Place on the scale, 0 for the weakest."""
        return _RANKS[self]


_RANKS: Final = {modality: rank for rank, modality in enumerate(Modality)}


class Polarity(StrEnum):
    """Did it happen, or is it said not to have happened."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Evidence(Frozen):
    """Words of the source that carry a claim: `text == article.text[start:end]`."""

    article_id: str = ""
    sentence: int
    start: int
    end: int
    text: str


class Reason(Frozen):
    """One checkable reason: `code` for machines (`figure_differs`), `text` for people."""

    code: str
    text: str
    decided_by: DecidedBy = "rule"


class Speaker(Frozen):
    """Who is made responsible for words or a figure.

    `text` is the name to print; `start`/`end` is where the source names them (None when carried over from an
    earlier sentence); `cue` is the verb of saying.
    """

    text: str
    cue: str = ""
    start: int | None = None
    end: int | None = None


class Usage(Frozen):
    """Tokens and calls, every attempt counted; `cached_tokens` is the part of `prompt_tokens` the server reused."""

    calls: int = 0
    attempts: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    from_cache: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(**{name: getattr(self, name) + getattr(other, name) for name in Usage.model_fields})
