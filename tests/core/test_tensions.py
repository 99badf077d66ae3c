import json
from pathlib import Path

import pytest

from summarizer.core.reading import read_article
from summarizer.core.speech.speakers import quotations_by_sentence
from summarizer.core.summary.tensions import find_tensions
from summarizer.core.text.articles import make_article
from summarizer.domain.summary import Tension

CASES = json.loads(Path(__file__).with_name("tension_cases.json").read_text(encoding="utf-8"))


def tensions_of(text: str) -> tuple[Tension, ...]:
    reading = read_article(make_article(text))
    return find_tensions(reading, quotations_by_sentence(reading))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_figures_for_one_thing_that_differ_are_set_side_by_side_and_nothing_else(case):
    found = [
        {"relation": tension.relation, "sides": [side.text for side in tension.sides]}
        for tension in tensions_of(case["text"])
    ]
    assert found == case["tensions"]


def test_the_sides_of_a_tension_are_cut_from_the_article():
    text = CASES[0]["text"]
    (tension,) = tensions_of(text)
    assert [text[side.start : side.end] for side in tension.sides] == ["more than 30", "more than 70"]
    assert [side.attribution.text for side in tension.sides if side.attribution] == ["Army officers", "the rebels"]


def test_the_reason_quotes_both_figures_and_names_both_parties():
    (tension,) = tensions_of(CASES[0]["text"])
    assert "“more than 30 villages” (Army officers)" in tension.why
    assert "“more than 70 villages” (the rebels)" in tension.why


def test_three_figures_for_one_thing_make_one_tension():
    text = (
        "Police said 300 people joined the vigil in Tarn. The organisers said 900 people joined the vigil in Tarn. "
        "The mayor said 500 people joined the vigil in Tarn."
    )
    (tension,) = tensions_of(text)
    assert [side.text for side in tension.sides] == ["300", "900", "500"]


def test_a_long_table_of_figures_does_not_take_forever():
    assert isinstance(tensions_of(" ".join(f"The mill sold {n} tonnes of flour." for n in range(10, 800))), tuple)


def test_a_headline_is_held_against_the_text() -> None:
    text = "Landslide kills 20 miners in Tarvia\n\nA landslide killed 12 miners in Tarvia.\n\nThe mine shut twice."
    (tension,) = tensions_of(text)
    assert [text[side.start : side.end] for side in tension.sides] == ["20", "12"]
    assert tension.why.endswith("the figures exclude each other, one of them in the headline.")


def test_a_headline_that_gives_the_figure_of_the_text_is_no_tension() -> None:
    text = "Landslide kills 12 miners in Tarvia\n\nA landslide killed 12 miners in Tarvia.\n\nThe mine shut twice."
    assert tensions_of(text) == ()
