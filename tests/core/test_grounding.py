import pytest

from summarizer.core.grounding import Grounded, locate

TEXT = (
    "Officials said 12.5 per cent of the town’s 1,200 homes were lost. "
    "“We will not leave,” the ex-president said—twice.\n"
    "“We will not leave,” he said again.\n"
)


def found(quote: str, text: str = TEXT, after: int = 0) -> str | None:
    place = locate(quote, text, after=after)
    return text[place.start : place.end] if isinstance(place, Grounded) else None


@pytest.mark.parametrize(
    ("quote", "raw"),
    [
        ("the town's 1,200 homes", "the town’s 1,200 homes"),
        ('"We will not leave," the ex-president', "“We will not leave,” the ex-president"),
        ("the town", "the town"),
        ("twice", "twice"),
        ('"12.5 per cent"', "12.5 per cent"),
    ],
)
def test_a_quote_is_found_whatever_its_typography(quote: str, raw: str) -> None:
    assert found(quote) == raw


@pytest.mark.parametrize(
    "quote",
    [
        "12",
        "5 per cent",
        "200 homes",
        "1,20",
        "president said",
        "We will leave",
        "we will not leave",
        "13.5 per cent",
        "own's 1,200",
        "the ex",
    ],
)
def test_a_quote_that_cuts_or_changes_a_word_or_figure_is_ungrounded(quote: str) -> None:
    assert found(quote) is None
