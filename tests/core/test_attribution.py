import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.speech.attribution import find_attributions

CASES = json.loads(Path(__file__).with_name("voices_cases.json").read_text(encoding="utf-8"))["attributions"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_who_says_what_is_read_from_the_sentence(case):
    text = case["text"]

    found = find_attributions(text)

    assert [f"{one.source}|{one.cue}|{text[one.start : one.end]}" for one in found] == case["said"]


def test_source_and_cue_are_cut_from_the_sentence():
    text = "But Gen. Mark Tully's staff warned that fuel was short."

    (found,) = find_attributions(text)

    assert text[found.source_start : found.source_end] == found.source == "Gen. Mark Tully's staff"
    assert text[found.cue_start : found.cue_end] == found.cue == "warned"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Analysts expect the bank to cut rates.", "belief"),
        ("The firm intends to sell its stake.", "belief"),
        ("Analysts said the bank would cut rates.", "speech"),
    ],
)
def test_thoughts_are_told_from_words(text, kind):
    (found,) = find_attributions(text)

    assert found.kind == kind


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["said", "that", "he", "The", "minister", ",", '"', "“", "”", "according", "to", "and", "who", "was",
             "quoted", "as", "saying", "by", "claims", ":", ";", "not", "on", "Monday", "Smith's", "report", "(", ")"]
        ),
        max_size=14,
    )
)  # fmt: skip
def test_any_order_of_words_gives_spans_inside_the_sentence(words):
    text = " ".join(words)
    for found in find_attributions(text):
        assert text[found.source_start : found.source_end] == found.source != ""
        assert text[found.cue_start : found.cue_end] == found.cue
        assert 0 <= found.start < found.end <= len(text)


def test_hostile_length_stays_linear():
    assert find_attributions("he said that " * 8_000)
