import pytest

from summarizer.core.text.quote_pairs import pair_quotes, pair_singles, with_clear_quotes
from summarizer.core.text.sentences import split_sentences
from tests.growth import require_linear


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


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("'We lost. It hurts,' he said.", ["We lost. It hurts,"]),
        ("'It's the players' fault. It hurts,' he said.", ["It's the players' fault. It hurts,"]),
        ("‘It’s the players’ fault,’ he said. ‘Yes.’", ["It’s the players’ fault,", "Yes."]),
        ("He called it 'a farce' and left.", ["a farce"]),
        ("The farmers' market in the '90s was O'Dowd's.", []),
        ("Get 'em. They were runnin' away.", []),
        ("Rock 'n' roll is dead. 'Tis a pity.", []),
        ("He called it a 'farce. She left the players' room.", []),
    ],
)
def test_single_marks_pair_where_they_quote(text: str, quoted: list[str]) -> None:
    assert [text[pair.opens + 1 : pair.closes] for pair in pair_singles(text).pairs] == quoted


def test_single_marks_inside_double_ones_are_left_alone() -> None:
    text = "\"He said 'no' to us,\" she said."
    assert pair_singles(text, pair_quotes(text).pairs).pairs == ()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "'We lost. It's the players' fault. It hurts,' said Ann Lee. 'Next time we win.' She left.",
            ["'We lost. It's the players' fault. It hurts,' said Ann Lee.", "'Next time we win.'", "She left."],
        ),
        ("Rock 'n' roll is dead. He left. 'Tis a pity.", ["Rock 'n' roll is dead.", "He left.", "'Tis a pity."]),
        (
            "'I said \"no. Never.\" and left. It hurts,' said Lee. He left.",
            ["'I said \"no. Never.\" and left. It hurts,' said Lee.", "He left."],
        ),
        ("He called it a 'farce. It was bad. She left.", ["He called it a 'farce.", "It was bad.", "She left."]),
        ("Get 'em. They were runnin' away. He left.", ["Get 'em.", "They were runnin' away.", "He left."]),
    ],
)
def test_sentences_of_single_quoted_speech_stay_with_their_speaker(text: str, sentences: list[str]) -> None:
    assert [text[one.start : one.end] for one in split_sentences(text)] == sentences


def test_many_single_marks_take_linear_time() -> None:
    require_linear(lambda copies: with_clear_quotes("'a b' s' 'c. D' " * copies), 2_000)
