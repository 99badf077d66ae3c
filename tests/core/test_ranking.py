import pytest

from summarizer.core.reading import Reading, read_article
from summarizer.core.summary.ranking import choose_sentences, rank_sentences, weigh_sentences
from summarizer.core.summary.selection import select_sentences
from summarizer.core.text.articles import make_article
from tests.growth import require_linear

STORY = """Storm Petra floods the Tarn valley

By Ruth Okafor

Storm Petra flooded 400 homes in the Tarn valley on Friday, the civil defence agency said.
The river Tarn rose four metres in a night and broke the dam at Obermark.
Farmers lost cattle and machines.
The bakery in Obermark opened as usual.
The civil defence agency said the dam at Obermark had been inspected in May.
It had found no fault.
Prime Minister Ivo Lang promised 20 million euros for the flooded homes in the Tarn valley.
"Nobody will be left alone," Lang said in Obermark.
Storm Petra flooded homes in the Tarn valley on Friday, according to the civil defence agency.
"""


@pytest.fixture
def reading() -> Reading:
    return read_article(make_article(STORY))


def words_of(reading: Reading, sentences: tuple[int, ...]) -> list[str]:
    return [reading.sentences[index].text for index in sentences]


def test_all_content_sentences_are_ranked_once_and_nothing_else(reading):
    ranked = [each.sentence for each in rank_sentences(reading)]
    assert sorted(ranked) == [sentence.index for sentence in reading.content]


def test_heading_and_byline_are_never_chosen(reading):
    chosen = words_of(reading, choose_sentences(reading, count=50))
    assert not any("Ruth Okafor" in text or text.startswith("Storm Petra floods") for text in chosen)


def test_the_lead_comes_first(reading):
    assert rank_sentences(reading)[0].sentence == reading.content[0].index


def test_a_side_matter_ranks_below_the_matter(reading):
    order = [reading.sentences[each.sentence].text for each in rank_sentences(reading)]
    assert order.index("The bakery in Obermark opened as usual.") > order.index(
        "The river Tarn rose four metres in a night and broke the dam at Obermark."
    )


def test_chosen_sentences_come_in_reading_order(reading):
    chosen = choose_sentences(reading, count=4)
    assert list(chosen) == sorted(chosen) and len(chosen) == 4


def test_a_sentence_that_repeats_the_lead_is_not_chosen_beside_it(reading):
    chosen = words_of(reading, choose_sentences(reading, count=3))
    assert not any("according to the civil defence agency" in text for text in chosen)


def test_the_same_article_is_ranked_the_same_way_twice(reading):
    assert rank_sentences(reading) == rank_sentences(read_article(make_article(STORY)))


def test_an_article_without_content_has_no_ranking():
    assert rank_sentences(read_article(make_article(""))) == ()


def test_gist_and_points_do_not_share_sentences(reading):
    selection = select_sentences(reading)
    gist = {index for group in selection.gist for index in group}
    points = [index for group in selection.points for index in group]
    assert gist and points and not gist & set(points) and len(points) == len(set(points))


def test_a_sentence_that_leans_on_the_one_before_comes_with_it_or_not_at_all(reading):
    selection = select_sentences(reading)
    leaning = next(each.index for each in reading.content if each.text == "It had found no fault.")
    for group in (*selection.gist, *selection.points):
        assert leaning not in group or leaning - 1 in group


def test_a_word_told_twice_in_a_sentence_links_it_the_closer():
    def link(opening: str) -> float:
        text = f"{opening} The dam at Obermark broke in the night. A bakery opened elsewhere as usual."
        return weigh_sentences(read_article(make_article(text))).links[0][1]

    once, twice = link("The dam and the river rose by metres."), link("The dam, that dam, rose by metres.")
    assert 0 < once < twice < 1


def test_thousands_of_sentences_are_ranked_in_linear_time():
    def rank(villages: int) -> None:
        lines = (f"Village {n} of the Tarn valley lost {n} homes to the flood and storm." for n in range(villages))
        assert len(rank_sentences(read_article(make_article(" ".join(lines))))) == villages

    require_linear(rank, 190)
