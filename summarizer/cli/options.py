"""The options that several commands share, written once."""

import dataclasses
import inspect
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer


class EngineName(StrEnum):
    """Who proposes."""

    auto = "auto"
    offline = "offline"
    model = "model"


class Format(StrEnum):
    """How a result is written."""

    terminal = "terminal"
    markdown = "markdown"
    json = "json"
    html = "html"


@dataclasses.dataclass(frozen=True)
class ReadFlags:
    """How inputs are read, and what the user knows of them."""

    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Publication date (2021-07-06), when the text does not give it."),
    ] = None
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who published it, when the text does not say.")
    ] = None
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language of the text; the rules are English.", show_default="en")
    ] = None
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="Character set, when it is neither UTF-8 nor Windows-1252.")
    ] = None


@dataclasses.dataclass(frozen=True)
class EngineFlags:
    """Who proposes, and what it may cost."""

    engine: Annotated[
        EngineName | None,
        typer.Option(help="auto takes the model when one is configured, else the offline engine.", show_default="auto"),
    ] = None
    model: Annotated[str | None, typer.Option(metavar="NAME", help="Model to ask.")] = None
    base_url: Annotated[
        str | None, typer.Option("--base-url", metavar="URL", help="Any OpenAI-compatible endpoint, ending in /v1.")
    ] = None
    prompts: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder with prompt templates that replace ours by name.")
    ] = None
    max_cost: Annotated[
        float | None, typer.Option("--max-cost", metavar="USD", help="Stop before a call that would pass this.")
    ] = None
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print calls, tokens and price, and spend nothing.")] = (
        False
    )
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Ask again, even what was answered before.")] = False

    def settings(self) -> dict[str, Any]:
        """The given ones, by the names of `settings.Settings`."""
        return {
            "engine": self.engine.value if self.engine else None,
            "model": self.model,
            "base_url": self.base_url,
            "prompts": self.prompts,
            "max_cost": self.max_cost,
            "cache": False if self.no_cache else None,
        }


@dataclasses.dataclass(frozen=True)
class OutputFlags:
    """Where the result goes and how much is said on the way."""

    format: Annotated[
        Format | None,
        typer.Option(
            "--format", "-f", help="Form of the result.", show_default="terminal on a terminal, else markdown"
        ),
    ] = None
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all.")
    ] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on stderr.")] = False
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="More notes on stderr.")] = False


def with_flags(command: Callable[..., None]) -> Callable[..., None]:
    """Spread parameters that are flag dataclasses into options of their own."""
    hints = get_type_hints(command, include_extras=True)
    groups = {name: kind for name, kind in hints.items() if dataclasses.is_dataclass(kind) and isinstance(kind, type)}
    own = [p for name, p in inspect.signature(command).parameters.items() if name not in groups]
    spread = [_parameter(field, kind) for kind in groups.values() for field in dataclasses.fields(kind)]

    def spread_command(**given: Any) -> None:
        values = {
            name: kind(**{f.name: given.pop(f.name) for f in dataclasses.fields(kind)}) for name, kind in groups.items()
        }
        command(**given, **values)

    parameters = [p.replace(annotation=hints[p.name], kind=inspect.Parameter.KEYWORD_ONLY) for p in own] + spread
    told: Any = spread_command  # typer reads the signature from here; a function's type has no such field
    told.__signature__ = inspect.Signature(parameters)
    told.__annotations__ = {p.name: p.annotation for p in parameters}
    told.__name__, told.__doc__ = command.__name__, command.__doc__
    return spread_command


def _parameter(field: "dataclasses.Field[Any]", kind: type) -> inspect.Parameter:
    annotation = get_type_hints(kind, include_extras=True)[field.name]
    return inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=annotation)
