"""Strict JSON schemas from pydantic models: what constrained decoding takes, and nothing that lets an answer run on."""

from functools import lru_cache
from typing import Any, Final

from pydantic import BaseModel

Schema = dict[str, Any]

_DROPPED: Final = frozenset({"default", "title", "examples", "discriminator", "deprecated", "readOnly", "writeOnly"})
_KEPT: Final = frozenset(
    {"type", "description", "enum", "$ref", "pattern", "format", "minLength", "maxLength", "minItems", "maxItems"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
)
_BOUNDS: Final = frozenset(
    {"minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}
    | {"multipleOf", "pattern", "format"}
)


class UnstrictModelError(TypeError):
    """A wire type says something a strict schema cannot carry; the message names the field."""


@lru_cache(maxsize=128)
def strict_schema(model: type[BaseModel]) -> Schema:
    """Describe `model` as servers with strict structured output demand it.

    Every property is required, nothing else is allowed, unions are `anyOf`, no defaults. A field that may be left
    out must be nullable (`str | None`); a default only serves Python code.

    Args:
        model: A wire type. Every string needs `max_length`, every list `max_length`: a schema without bounds does
            not stop a model from writing one endless string.

    Returns:
        A JSON schema with an object at its root. The same dict for the same model; do not change it.

    Raises:
        UnstrictModelError: The model has an open dict, a fixed-length tuple, a set, `Any`, a missing bound or a root
            that is no object.
    """
    source = model.model_json_schema()
    name = model.__name__
    definitions = source.pop("$defs", {})
    built = {key: _node(value, f"{name} > {key}") for key, value in definitions.items()}
    root = dict(built[_definition_name(source["$ref"])]) if set(source) == {"$ref"} else _node(source, name)
    if root.get("type") != "object":
        raise UnstrictModelError(f"{name}: the root of a wire type must be an object, not {_kind(root)}")
    return root | {"$defs": built} if built else root


def without_bounds(schema: Schema) -> Schema:
    """Leave out lengths, ranges and patterns, for servers whose strict mode refuses those words."""
    return {key: _unbounded(key, value) for key, value in schema.items() if key not in _BOUNDS}


def _unbounded(key: str, value: Any) -> Any:
    if key in {"properties", "$defs"}:
        return {name: without_bounds(child) for name, child in value.items()}
    if key == "items":
        return without_bounds(value)
    if key == "anyOf":
        return [without_bounds(child) for child in value]
    return value


def _node(source: Schema, where: str) -> Schema:
    """Rewrite one schema node; `where` is the path for messages."""
    source = {key: value for key, value in source.items() if key not in _DROPPED}
    if "oneOf" in source:
        source["anyOf"] = source.pop("oneOf")
    if "const" in source:
        source["enum"] = [source.pop("const")]
    built = {key: value for key, value in source.items() if key in _KEPT}
    if "anyOf" in source:
        built["anyOf"] = [_node(child, f"{where} (alternative {i})") for i, child in enumerate(source.pop("anyOf"), 1)]
    match source.get("type"):
        case "object":
            built |= _object(source, where)
        case "array":
            built |= _array(source, where)
        case "string":
            _require_length(source, where)
        case None if not {"anyOf", "$ref", "enum"} & built.keys():
            raise UnstrictModelError(f"{where}: any value at all is allowed; name a type")
        case _:
            pass
    _refuse_unknown(source, where)
    return _only_reference(built)


def _object(source: Schema, where: str) -> Schema:
    if source.pop("additionalProperties", False) is not False or "properties" not in source:
        raise UnstrictModelError(f"{where}: an open dict; use a list of small objects with named fields")
    properties = {key: _node(value, f"{where}.{key}") for key, value in source.pop("properties").items()}
    source.pop("required", None)
    return {"properties": properties, "required": list(properties), "additionalProperties": False}


def _array(source: Schema, where: str) -> Schema:
    if "prefixItems" in source:
        raise UnstrictModelError(f"{where}: a tuple of fixed length; use an object with named fields")
    if "items" not in source:
        raise UnstrictModelError(f"{where}: a list of anything; name the type of its items")
    if "maxItems" not in source:
        raise UnstrictModelError(f"{where}: a list without max_length")
    return {"items": _node(source.pop("items"), f"{where}[]")}


def _require_length(source: Schema, where: str) -> None:
    if "enum" not in source and "maxLength" not in source:
        raise UnstrictModelError(f"{where}: a string without max_length")


def _refuse_unknown(source: Schema, where: str) -> None:
    unknown = sorted(source.keys() - _KEPT)
    if unknown:
        raise UnstrictModelError(f"{where}: strict schemas have no {', '.join(unknown)}")


def _only_reference(built: Schema) -> Schema:
    """A `$ref` may have no siblings in strict mode, so a described reference becomes a one-armed `anyOf`."""
    if "$ref" in built and len(built) > 1:
        return {"anyOf": [{"$ref": built.pop("$ref")}], **built}
    return built


def _definition_name(reference: str) -> str:
    return reference.rpartition("/")[2]


def _kind(node: Schema) -> str:
    return str(node.get("type", "a choice of several types"))
