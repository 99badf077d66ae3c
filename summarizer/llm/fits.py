"""Does a value fit a strict schema: the words that `strict_schema` writes, and no others."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from summarizer.errors import AnswerUnusable
from summarizer.llm.protocol import Request, Response
from summarizer.llm.replies import find_object

Schema = Mapping[str, Any]


def is_finished_and_fits(request: Request, response: Response) -> bool:
    """May this answer be kept: complete, not refused, and of the asked-for form."""
    if response.finish != "stop" or not response.text:
        return False
    if request.json_schema is None:
        return True
    try:
        answer = find_object(response.text)
    except AnswerUnusable:
        return False
    return fits(answer, request.json_schema)


def fits(value: Any, schema: Schema, *, root: Schema | None = None) -> bool:
    """Is `value` (parsed JSON) what the schema describes. `format` is not looked at."""
    root = schema if root is None else root
    if "$ref" in schema:
        return fits(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root=root)
    if "anyOf" in schema and not any(fits(value, choice, root=root) for choice in schema["anyOf"]):
        return False
    if "enum" in schema and not any(_same(value, choice) for choice in schema["enum"]):
        return False
    if "type" in schema and not _TYPES[schema["type"]](value):
        return False
    return _inside(value, schema, root)


def _inside(value: Any, schema: Schema, root: Schema) -> bool:
    """Are the parts of a value, and its size, as described."""
    if isinstance(value, dict) and "properties" in schema:
        named = schema["properties"]
        return value.keys() == named.keys() and all(fits(value[key], named[key], root=root) for key in named)
    if isinstance(value, list):
        in_range = schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value))
        return in_range and all(fits(item, schema.get("items", {}), root=root) for item in value)
    if isinstance(value, str):
        in_range = schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
        return in_range and re.search(schema.get("pattern", ""), value) is not None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return all(allows(value, schema[word]) for word, allows in _RANGES.items() if word in schema)
    return True


def _same(value: Any, choice: Any) -> bool:
    """JSON equality: True is not 1."""
    return isinstance(value, bool) == isinstance(choice, bool) and bool(value == choice)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: Final[Mapping[str, Callable[[Any], bool]]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: _is_number(value) and float(value).is_integer(),
    "number": _is_number,
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}

_RANGES: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "minimum": lambda value, bound: value >= bound,
    "maximum": lambda value, bound: value <= bound,
    "exclusiveMinimum": lambda value, bound: value > bound,
    "exclusiveMaximum": lambda value, bound: value < bound,
    "multipleOf": lambda value, bound: value % bound == 0,
}
