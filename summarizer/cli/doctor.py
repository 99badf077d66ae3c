"""`summarize doctor`: configuration, endpoint, and what the server supports."""

import typer

from summarizer.cli.options import EngineFlags, with_flags

EXTRAS = {"html": "trafilatura", "pdf": "pypdfium2", "feeds": "feedparser", "evals": "scipy"}
"""Extra and the package it brings."""


@with_flags
def doctor(engine: EngineFlags) -> None:
    """Show the configuration, where each value came from, and whether the endpoint answers.

    Examples:

        summarize doctor

        OPENAI_BASE_URL=http://localhost:8080/v1 summarize doctor
    """
    options = engine.settings()
    for line in _configuration(options):
        typer.echo(line)
    for line in _extras():
        typer.echo(line)


def _configuration(options: dict[str, object]) -> list[str]:
    import platform
    from importlib.metadata import version

    from summarizer.settings import Settings, config_path, read_settings, setting_origin

    settings = read_settings(options)
    there = "" if config_path().exists() else " (does not exist)"
    lines = [
        f"summarizer {version('summarizer')}, Python {platform.python_version()}",
        f"configuration file: {config_path()}{there}",
        "",
        "settings:",
    ]
    for name in Settings.model_fields:
        value = getattr(settings, name)
        lines.append(f"  {name:<20} {'-' if value is None else value}  [{setting_origin(name, options)}]")
    return lines


def _extras() -> list[str]:
    from importlib.util import find_spec

    lines = ["", "extras:"]
    for extra, package in EXTRAS.items():
        state = "installed" if find_spec(package) else f"not installed; pip install 'summarizer[{extra}]'"
        lines.append(f"  {extra:<20} {state}")
    return lines
