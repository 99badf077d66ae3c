import pytest

from summarizer.core.quote_pairs import pair_quotes, with_clear_quotes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"Go," he said. "Stay."', ["Go,", "Stay."]),
        ("“Go,” he said. “Stay.", ["Go,"]),
        ('He left. " She stayed. "Go," he said.', ["Go,"]),
        ('said:"Go"—and left ("soon")', ["Go", "soon"]),
        ('"Go,” he said. "Stay.”', ["Go,", "Stay."]),
        ("no marks", []),
    ],
)
def test_marks_pair_by_the_spaces_around_them(text: str, quoted: list[str]) -> None:
    assert [text[pair.opens + 1 : pair.closes] for pair in pair_quotes(text).pairs] == quoted


def test_marks_too_far_apart_are_two_lone_ones() -> None:
    marks = pair_quotes('"' + "word " * 400 + 'end"')
    assert marks.pairs == ()
    assert len(marks.lone_openers) == len(marks.lone_closers) == 1


@pytest.mark.parametrize("text", ['"Go," he said. "Stay. \' He " left”', "", "plain"])
def test_clear_quotes_keep_every_offset(text: str) -> None:
    clear = with_clear_quotes(text)
    assert len(clear) == len(text)
    assert all(a == b for a, b in zip(text, clear, strict=True) if a.isalnum())
