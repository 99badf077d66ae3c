"""Which build of the core runs: the sources as they are, or their busiest modules compiled."""

from importlib.util import find_spec
from typing import Final

_ALWAYS_COMPILED: Final = "summarizer.core.text.words"


def core_build() -> str:
    """Told by a module that every compiled build holds; it is looked for, not loaded."""
    found = find_spec(_ALWAYS_COMPILED)
    is_source = found is None or found.origin is None or found.origin.endswith(".py")
    return "pure Python core" if is_source else "compiled core"
