"""Does a value fit a strict schema: the words that `strict_schema` writes, and no others."""

import operator
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


def fits(value: Any, schema: Schema, root: Schema | None = None) -> bool:
    """Is `value` (parsed JSON) what the schema describes. `format` is not looked at."""
    root = schema if root is None else root
    if "$ref" in schema:
        return fits(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    if "anyOf" in schema and not any(fits(value, choice, root) for choice in schema["anyOf"]):
        return False
    if "enum" in schema and not any(_same(value, choice) for choice in schema["enum"]):
        return False
    kind = schema.get("type") or _KINDS[type(value)]
    return _FITS[kind](value, schema, root)


def _object_fits(value: Any, schema: Schema, root: Schema) -> bool:
    named = schema.get("properties")
    if not isinstance(value, dict) or named is None:
        return isinstance(value, dict)
    # Lists, here and below: nearly all answers fit, and a generator costs more than it spares.
    return value.keys() == named.keys() and False not in [fits(value[key], part, root) for key, part in named.items()]


def _array_fits(value: Any, schema: Schema, root: Schema) -> bool:
    if not isinstance(value, list) or not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        return False
    described = schema.get("items", {})
    return False not in [fits(item, described, root) for item in value]


def _string_fits(value: Any, schema: Schema, _root: Schema) -> bool:
    if not isinstance(value, str):
        return False
    length = len(value)
    in_range = schema.get("minLength", 0) <= length <= schema.get("maxLength", length)
    return in_range and ("pattern" not in schema or re.search(schema["pattern"], value) is not None)


def _number_fits(value: Any, schema: Schema, _root: Schema) -> bool:
    """By its very type: JSON has no others, and a bool is no number."""
    if type(value) is not int and type(value) is not float:
        return False
    return False not in [_RANGES[word](value, bound) for word, bound in schema.items() if word in _RANGES]


def _integer_fits(value: Any, schema: Schema, root: Schema) -> bool:
    return _number_fits(value, schema, root) and (type(value) is int or value.is_integer())


def _same(value: Any, choice: Any) -> bool:
    """JSON equality: True is not 1."""
    return isinstance(value, bool) == isinstance(choice, bool) and bool(value == choice)


_FITS: Final[Mapping[str, Callable[[Any, Schema, Schema], bool]]] = {
    "object": _object_fits,
    "array": _array_fits,
    "string": _string_fits,
    "integer": _integer_fits,
    "number": _number_fits,
    "boolean": lambda value, _schema, _root: isinstance(value, bool),
    "null": lambda value, _schema, _root: value is None,
}
_KINDS: Final[Mapping[type, str]] = {
    dict: "object",
    list: "array",
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
}

_RANGES: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "minimum": operator.ge,
    "maximum": operator.le,
    "exclusiveMinimum": operator.gt,
    "exclusiveMaximum": operator.lt,
    "multipleOf": lambda value, bound: value % bound == 0,
}
