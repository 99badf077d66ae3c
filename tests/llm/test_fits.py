from typing import Annotated, Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field, ValidationError

from summarizer.llm.fits import fits, is_finished_and_fits
from summarizer.llm.protocol import Finish, Message, Request, Response
from summarizer.llm.schema import strict_schema

Word = Annotated[str, Field(max_length=4)]


class Leaf(BaseModel):
    kind: Literal["leaf"]
    size: int = Field(ge=1, le=3)


class Tree(BaseModel):
    name: Word
    note: Word | None
    leaf: Leaf
    children: list["Tree"] = Field(max_length=2)


SCHEMA = strict_schema(Tree)
GOOD: dict[str, Any] = {"name": "oak", "note": None, "leaf": {"kind": "leaf", "size": 2}, "children": []}


def test_a_value_of_the_type_fits_however_deep():
    assert fits({**GOOD, "children": [GOOD, {**GOOD, "note": "old"}]}, SCHEMA)


@pytest.mark.parametrize(
    "change",
    [
        {"name": "chestnut"},
        {"name": 3},
        {"name": None},
        {"note": 3},
        {"extra": 1},
        {"leaf": {"kind": "leaf", "size": 4}},
        {"leaf": {"kind": "leaf", "size": 1.5}},
        {"leaf": {"kind": "leaf", "size": True}},
        {"leaf": {"kind": "twig", "size": 1}},
        {"children": [GOOD] * 3},
        {"children": [{**GOOD, "name": "chestnut"}]},
        {"children": {}},
    ],
    ids=str,
)
def test_one_wrong_part_does_not_fit(change: dict[str, Any]):
    assert not fits({**GOOD, **change}, SCHEMA)


def test_a_missing_part_does_not_fit():
    assert not fits({name: value for name, value in GOOD.items() if name != "note"}, SCHEMA)


values = st.recursive(
    st.none() | st.booleans() | st.integers(0, 4) | st.sampled_from(["oak", "leaf", "chestnut"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.fixed_dictionaries({"name": inner, "note": inner, "leaf": inner, "children": inner})
        | st.fixed_dictionaries({"kind": inner, "size": inner})
    ),
    max_leaves=8,
)


@settings(max_examples=200)
@given(values)
def test_what_fits_is_what_pydantic_takes_in_strict_mode(value: Any):
    try:
        Tree.model_validate(value, strict=True)
        is_valid = True
    except ValidationError:
        is_valid = False
    assert fits(value, SCHEMA) == is_valid


@pytest.mark.parametrize(
    ("text", "finish", "kept"),
    [
        ('{"kind": "leaf", "size": 1}', "stop", True),
        ('```json\n{"kind": "leaf", "size": 1}\n```', "stop", True),
        ('{"kind": "leaf", "size": 1}', "length", False),
        ('{"kind": "leaf", "size": 1}', "other", False),
        ('{"kind": "leaf", "size": 1}', "refusal", False),
        ('{"kind": "leaf"}', "stop", False),
        ("prose", "stop", False),
        ("", "stop", False),
    ],
)
def test_only_finished_answers_of_the_right_form_may_be_kept(text: str, finish: Finish, kept: bool):
    request = Request(
        model="m", messages=(Message(role="user", content="?"),), json_schema=strict_schema(Leaf), schema_name="leaf"
    )
    assert is_finished_and_fits(request, Response(text=text, finish=finish)) is kept


def test_without_a_schema_any_finished_text_may_be_kept():
    request = Request(model="m", messages=(Message(role="user", content="?"),))
    assert is_finished_and_fits(request, Response(text="prose", finish="stop"))
