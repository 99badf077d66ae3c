from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, RootModel

from summarizer.llm.schema import UnstrictModelError, strict_schema, without_bounds

Short = Annotated[str, Field(max_length=80)]


class Mood(StrEnum):
    CALM = "calm"
    TENSE = "tense"


class Place(BaseModel):
    name: Short
    default: Short = "nowhere"


class Fire(BaseModel):
    kind: Literal["fire"]
    hectares: float


class Flood(BaseModel):
    kind: Literal["flood"]
    metres: float


class Event(BaseModel):
    title: Annotated[str, Field(max_length=120, description="What happened")]
    note: Short | None = None
    mood: Mood = Mood.CALM
    place: Place = Field(description="Where it happened")
    people: tuple[Short, ...] = Field((), max_length=5)
    cause: Annotated[Fire | Flood, Field(discriminator="kind")]
    level: int = Field(1, ge=1, le=5)


class Branch(BaseModel):
    name: Short
    children: list["Branch"] = Field(max_length=3)


def objects_in(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, dict):
        here = [schema] if schema.get("type") == "object" else []
        return here + [found for child in schema.values() for found in objects_in(child)]
    if isinstance(schema, list):
        return [found for child in schema for found in objects_in(child)]
    return []


def test_every_property_is_required_and_nothing_else_is_allowed():
    objects = objects_in(strict_schema(Event))
    assert len(objects) == 4
    for node in objects:
        assert node["required"] == list(node["properties"])
        assert node["additionalProperties"] is False


def test_a_field_that_may_be_missing_becomes_nullable_without_default():
    note = strict_schema(Event)["properties"]["note"]
    assert note == {"anyOf": [{"type": "string", "maxLength": 80}, {"type": "null"}]}


def test_defaults_and_titles_disappear_but_a_property_called_default_stays():
    assert strict_schema(Event)["$defs"]["Place"]["properties"] == {
        "name": {"type": "string", "maxLength": 80},
        "default": {"type": "string", "maxLength": 80},
    }


def test_a_discriminated_union_becomes_any_of():
    cause = strict_schema(Event)["properties"]["cause"]
    assert cause == {"anyOf": [{"$ref": "#/$defs/Fire"}, {"$ref": "#/$defs/Flood"}]}


def test_a_described_reference_keeps_its_description_without_siblings_of_ref():
    place = strict_schema(Event)["properties"]["place"]
    assert place == {"anyOf": [{"$ref": "#/$defs/Place"}], "description": "Where it happened"}


def test_a_single_literal_and_an_enum_become_enums():
    definitions = strict_schema(Event)["$defs"]
    assert definitions["Fire"]["properties"]["kind"] == {"type": "string", "enum": ["fire"]}
    assert definitions["Mood"] == {"type": "string", "enum": ["calm", "tense"]}


def test_a_recursive_model_has_an_object_at_its_root():
    schema = strict_schema(Branch)
    assert schema["type"] == "object"
    assert schema["properties"]["children"]["items"] == {"$ref": "#/$defs/Branch"}
    assert "Branch" in schema["$defs"]


def test_bounds_can_be_left_out_without_touching_the_rest():
    schema = without_bounds(strict_schema(Event))
    assert schema["properties"]["title"] == {"type": "string", "description": "What happened"}
    assert schema["properties"]["people"] == {"type": "array", "items": {"type": "string"}}
    assert schema["properties"]["level"] == {"type": "integer"}
    assert strict_schema(Event)["properties"]["level"] == {"type": "integer", "minimum": 1, "maximum": 5}


class EndlessText(BaseModel):
    text: str


class EndlessList(BaseModel):
    items: list[int]


class EndlessListInside(BaseModel):
    inner: list[EndlessList] = Field(max_length=2)


class OpenDict(BaseModel):
    counts: dict[str, int]


class BareDict(BaseModel):
    counts: dict[Any, Any]


class Anything(BaseModel):
    value: Any


class Pair(BaseModel):
    pair: tuple[int, int]


class Unique(BaseModel):
    names: set[int] = Field(max_length=3)


class Permissive(BaseModel):
    model_config = ConfigDict(extra="allow")
    name: Short


class Numbers(RootModel[list[int]]):
    pass


@pytest.mark.parametrize(
    ("model", "says"),
    [
        (EndlessText, "EndlessText.text: a string without max_length"),
        (EndlessList, "EndlessList.items: a list without max_length"),
        (EndlessListInside, "EndlessList.items: a list without max_length"),
        (OpenDict, "OpenDict.counts: an open dict"),
        (BareDict, "BareDict.counts: an open dict"),
        (Anything, "Anything.value: any value at all"),
        (Pair, "Pair.pair: a tuple of fixed length"),
        (Unique, "Unique.names: strict schemas have no uniqueItems"),
        (Permissive, "Permissive: an open dict"),
        (Numbers, "Numbers"),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_what_a_strict_schema_cannot_carry_is_refused_by_name(model: type[BaseModel], says: str):
    with pytest.raises(UnstrictModelError) as error:
        strict_schema(model)
    assert says in str(error.value)
