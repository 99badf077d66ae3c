"""Overlapping marks become flat segments that lose no character."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.report.html.marks import Mark, MarkedText, Segment, segments_of
from summarizer.report.plain import printable


def test_a_mark_splits_a_text_in_three() -> None:
    assert segments_of("one two three", [Mark(4, 7, "v")]) == (
        Segment("one ", ""),
        Segment("two", "v"),
        Segment(" three", ""),
    )


def test_nested_and_overlapping_marks_are_flattened() -> None:
    segments = segments_of("abcdef", [Mark(0, 4, "p1"), Mark(2, 6, "p2"), Mark(3, 4, "v")])
    assert segments == (Segment("ab", "p1"), Segment("c", "p1 p2"), Segment("d", "p1 p2 v"), Segment("ef", "p2"))


def test_a_stretch_can_begin_and_end_inside_a_mark() -> None:
    assert MarkedText("abcdef", [Mark(1, 5, "p")]).cut(2, 4) == (Segment("cd", "p"),)


def test_a_mark_with_two_names_gives_each_once() -> None:
    assert segments_of("ab", [Mark(0, 2, "p p1"), Mark(0, 2, "p p2")]) == (Segment("ab", "p p1 p2"),)


def test_marks_outside_the_text_and_empty_marks_are_left_out() -> None:
    assert segments_of("ab", [Mark(-1, 1, "x"), Mark(1, 1, "x"), Mark(1, 9, "x")]) == (Segment("ab", ""),)


def test_unsafe_characters_vanish_from_segments() -> None:
    assert segments_of("a\u202eb\x1b[0mc") == (Segment("ab[0mc", ""),)


_SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from("pqr")), max_size=8)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), _SPANS, st.lists(st.integers(0, 40), max_size=4))
def test_segments_hold_the_text_and_each_character_its_marks(
    text: str, spans: list[tuple[int, int, str]], cuts: list[int]
) -> None:
    marks = [Mark(*span) for span in spans]
    marked = MarkedText(text, marks)
    edges = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    segments = [segment for start, end in pairwise(edges) for segment in marked.cut(start, end)]
    assert printable("".join(segment.text for segment in segments)) == printable(text)
    for place, character in enumerate(text):
        if printable(character):
            names = {mark.name for mark in marks if mark.start <= place < mark.end <= len(text)}
            assert set(marked.cut(place, place + 1)[0].names.split()) == names
