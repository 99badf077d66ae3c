"""The errors a user can meet, and the exit code of each.

SummarizerError
├── UsageError          2   words of the command line contradict each other
├── InputError          3   input unreadable, empty or too short
├── ModelError
│   ├── ModelUnavailable 4  endpoint not reachable after all attempts
│   └── AnswerUnusable   5  model answered, answer unusable (schema, refusal, cut off)
├── ConfigError         6   configuration or key missing or wrong
│   └── BudgetExceeded  6   the next call would pass --max-cost
├── Incomplete          7   part of the work failed; the rest is saved
└── GateFailed         10   an eval is below its floor, or its cases changed

A message says what, where, and what to do.
"""

from typing import ClassVar


class SummarizerError(Exception):
    """Anything the user can mend; the message is printed as it is."""

    exit_code: ClassVar[int] = 1


class UsageError(SummarizerError):
    """The command line asks for things that exclude each other."""

    exit_code = 2


class InputError(SummarizerError):
    """An input cannot be read, is empty or holds no article."""

    exit_code = 3


class ModelError(SummarizerError):
    """The model engine failed."""

    exit_code = 4


class ModelUnavailable(ModelError):
    """No attempt reached the endpoint, or it refused every one."""


class AnswerUnusable(ModelError):
    """The model answered, and the answer cannot be used.

    Args:
        message: What was wrong, where, and what to do.
        raw: The answer as it came, for the log; never shown without escaping.
    """

    exit_code = 5

    def __init__(self, message: str, *, raw: str = "") -> None:
        super().__init__(message)
        self.raw = raw


class ConfigError(SummarizerError):
    """Configuration is missing or wrong."""

    exit_code = 6


class BudgetExceeded(ConfigError):
    """The next call would cost more than `--max-cost` leaves."""


class Incomplete(SummarizerError):
    """Part of the work failed; what was done is saved."""

    exit_code = 7


class GateFailed(SummarizerError):
    """An eval fell below its floor, or its cases changed."""

    exit_code = 10
