"""`summarize doctor`: configuration, endpoint, and what the server supports."""

from typing import TYPE_CHECKING

import typer

from summarizer.cli.options import EngineFlags, with_flags

if TYPE_CHECKING:
    from summarizer.settings import Settings

EXTRAS = {"html": "trafilatura", "pdf": "pypdfium2", "feeds": "feedparser", "semantic": "onnxruntime", "evals": "scipy"}
"""Extra and the package it brings."""


@with_flags
def doctor(engine: EngineFlags) -> None:
    """Show the configuration, where each value came from, and whether the endpoint answers.

    Examples:

        summarize doctor

        OPENAI_BASE_URL=http://localhost:8080/v1 summarize doctor
    """
    import asyncio

    from summarizer.settings import read_settings

    options = engine.settings()
    for line in (*_configuration(options), *_extras(), "", "endpoint:"):
        typer.echo(line)
    for line in asyncio.run(_endpoint(read_settings(options))):
        typer.echo(f"  {line}")


def _configuration(options: dict[str, object]) -> list[str]:
    import platform
    from importlib.metadata import version

    from summarizer.settings import Settings, config_path, read_settings, setting_origin
    from summarizer.steps.core_build import core_build

    settings = read_settings(options)
    there = "" if config_path().exists() else " (does not exist)"
    lines = [
        f"summarizer {version('summarizer')}, {core_build()}, Python {platform.python_version()}",
        f"configuration file: {config_path()}{there}",
        "",
        "settings:",
    ]
    for name in Settings.model_fields:
        value = getattr(settings, name)
        lines.append(f"  {name:<20} {'-' if value is None else value}  [{setting_origin(name, options)}]")
    return lines


async def _endpoint(settings: "Settings") -> list[str]:
    """Ask the endpoint one tiny question and tell what it took.

    Raises:
        SummarizerError: It does not answer, or not usably; the message says why.
    """
    if not settings.has_model:
        return ["none configured: the offline engine does the whole job (OPENAI_API_KEY or OPENAI_BASE_URL)"]
    from summarizer.cli.engine import open_model, spent_words
    from summarizer.llm.probe import ask_sum

    uncached = settings.model_copy(update={"cache": False, "max_attempts": min(settings.max_attempts, 2)})
    async with open_model(uncached) as model:
        answer = await ask_sum(model.endpoint, model.options.model)
        known = model.endpoint.capabilities(model.options.model)
        return [
            f"{model.endpoint.place} answers as {model.options.model}",
            f"structured output: {known.rung.replace('_', ' ')}",
            f"temperature {_taken(known.takes_temperature)}, seed {_taken(known.takes_seed)}, limit {known.token_word}",
            f"a small sum: 2 + 3 = {answer}",
            spent_words(model.endpoint),
        ]


def _taken(takes: bool) -> str:
    return "taken" if takes else "refused"


def _extras() -> list[str]:
    from importlib.util import find_spec

    lines = ["", "extras:"]
    for extra, package in EXTRAS.items():
        state = "installed" if find_spec(package) else f"not installed; pip install 'summarizer[{extra}]'"
        lines.append(f"  {extra:<20} {state}")
    return lines
