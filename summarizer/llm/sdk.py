"""Loads the official client, without the types of replies that are never built.

`openai` defines some 700 pydantic models for the replies of all of OpenAI's services. Importing them is more than half
of its start-up, and this program reads replies itself. Each package of types therefore runs when something is first
asked of it, and only then; whoever asks gets the same classes.
"""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, Final

_TYPES: Final = "openai.types"


def import_sdk() -> None:
    """Load the SDK, once; takes a third of a second. Safe in a thread."""
    if "openai" in sys.modules and "httpx2" in sys.modules:
        return
    with _collector_resting(), _types_waiting():
        import httpx2  # noqa: F401 # loaded here, used where it is named
        import openai  # noqa: F401 # loaded here, used where it is named


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Import without garbage collection, and set what was imported aside for good.

    The SDK makes some hundred thousand objects that live to the end. Looking through them again and again costs a fifth
    of the processor time of a run of 200 calls.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def _types_waiting() -> Iterator[None]:
    finder = _WaitingTypes()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _WaitingTypes(MetaPathFinder):
    """Finds the packages of types, to be run later; modules in them are found and run as usual."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The specification of a package of types; None for everything else."""
        if fullname != _TYPES and not fullname.startswith(f"{_TYPES}."):
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is None or spec.loader is None or spec.submodule_search_locations is None:
            return spec
        spec.loader = _WhenAsked(spec.loader)
        return spec


class _WhenAsked(Loader):
    """Runs a package when it is asked for a name that it does not have yet (PEP 562)."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def exec_module(self, module: ModuleType) -> None:
        """Put off the running of `module`."""

        def find(name: str) -> Any:
            del module.__dict__["__getattr__"]
            self._loader.exec_module(module)
            return getattr(module, name)

        module.__dict__["__getattr__"] = find
