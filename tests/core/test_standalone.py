import pytest

from summarizer.core.reading import read_article
from summarizer.core.summary.standalone import leans_on_previous
from summarizer.core.text.articles import make_article

LEANING = [
    "He left the town an hour later.",
    "But the minister stayed in office.",
    "That came after weeks of talks.",
    "This means the law will not pass.",
    "These gains surprised the army.",
    "It had found no fault.",
    '"We are very serious about talks."',
    '"The world will not accept this," the official added.',
    "“We will go on,” she said.",
    "However, the bridge is still closed.",
]
ALONE = [
    "The minister left the town on Friday.",
    "This week the council votes on the plan.",
    "It is likely that the law will pass.",
    "That year was the driest on record.",
    '"We will go on," said Mayor Ruth Okafor.',
    "Theresa Lang leads the campaign.",
    "Andrew Marsh, 34, was arrested.",
    "Italy won the cup.",
    "In the meantime, the council closed the bridge.",
    "Soldiers retook the bridge.",
]


def first_sentence(text: str):
    return read_article(make_article(text)).sentences[0]


@pytest.mark.parametrize("text", LEANING)
def test_a_sentence_that_points_backwards_leans_on_the_one_before(text):
    assert leans_on_previous(first_sentence(text))


@pytest.mark.parametrize("text", ALONE)
def test_a_sentence_that_names_its_own_subject_stands_alone(text):
    assert not leans_on_previous(first_sentence(text))
