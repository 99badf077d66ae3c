"""`summarize schema`: the JSON schema of a result, and the check of a file against it."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pydantic import BaseModel


class Kind(StrEnum):
    """The results that have a schema."""

    summary = "summary"
    verification = "verification"
    comparison = "comparison"
    briefing = "briefing"
    consistency = "consistency"


def schema(
    kind: Annotated[Kind, typer.Argument(help="Which result.")],
    check: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Check FILE against the schema instead of printing it.")
    ] = None,
) -> None:
    """Print the JSON schema of a result, or check a file against it.

    Examples:

        summarize schema summary > summary.schema.json

        summarize schema comparison --check comparison.json
    """
    import json

    model = _model(kind)
    if check is None:
        typer.echo(json.dumps(model.model_json_schema(mode="serialization"), indent=2))
        return
    _check(check, model)
    typer.echo(f"{check}: a valid {kind.value}")


def _model(kind: Kind) -> "type[BaseModel]":
    from summarizer.domain.briefing import Briefing
    from summarizer.domain.comparison import Comparison
    from summarizer.domain.consistency import Consistency
    from summarizer.domain.summary import Summary
    from summarizer.domain.verification import Verification

    models: dict[Kind, type[BaseModel]] = {
        Kind.summary: Summary,
        Kind.verification: Verification,
        Kind.comparison: Comparison,
        Kind.briefing: Briefing,
        Kind.consistency: Consistency,
    }
    return models[kind]


def _check(path: Path, model: "type[BaseModel]") -> None:
    from pydantic import ValidationError

    from summarizer.errors import InputError

    try:
        model.model_validate_json(path.read_bytes())
    except OSError as exc:
        raise InputError(f"cannot read {path}: {exc.strerror or exc}") from exc
    except ValidationError as exc:
        first = exc.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole file"
        raise InputError(
            f"{path} does not fit the schema in {exc.error_count()} places, the first at {where}: {first['msg']}"
        ) from exc
