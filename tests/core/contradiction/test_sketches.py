from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.contradiction.contradictions import STRONG, find_contradictions
from summarizer.core.contradiction.rivals import rivals_of
from summarizer.core.contradiction.sketches import MAY_DENY, MOST_PLACES, pair_up
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.core.text.word_forms import word_key

SKETCHES = st.lists(st.frozensets(st.sampled_from(["dam", "mayor", "flood", "wall", "crew", MAY_DENY])), max_size=12)


@settings(max_examples=200, deadline=None)
@given(SKETCHES, st.integers(1, 4))
def test_sentences_are_paired_for_the_words_they_share(sketches: list[frozenset[str]], shared: int) -> None:
    alike = [
        (one, other)
        for one, other in combinations(range(len(sketches)), 2)
        if len((sketches[one] & sketches[other]) - {MAY_DENY}) >= shared
    ]
    assert [(one, other) for one, other, _ in pair_up(sketches, shared=shared)] == alike


def test_a_word_of_many_sentences_pairs_only_the_first_of_them() -> None:
    pairs = pair_up([frozenset(("dam",))] * (MOST_PLACES + 5), shared=1)
    assert {other for _, other, _ in pairs} == set(range(1, MOST_PLACES))


@pytest.mark.parametrize(
    ("one", "other", "are_rivals"), [("rise", "fall", 1), ("son", "niece", 1), ("son", "son", 0), ("north", "south", 0)]
)
def test_opposites_that_are_seldom_both_true_and_degrees_of_kinship_are_rivals(
    one: str, other: str, are_rivals: int
) -> None:
    one, other = word_key(one), word_key(other)
    assert (other in rivals_of(one) or one in rivals_of(other)) == bool(are_rivals)


def test_the_contradictions_of_a_long_text_are_those_of_a_short_one() -> None:
    text = "\n\n".join(
        f"The {what} at the old dam in Leeds {verb} on the northern wall."
        for what, verb in product(["engineers", "river"], ["rose", "fell", "did not rise", "stood"])
    )
    short = find_contradictions(read_article(make_article(text)), STRONG)
    longer = text + "\n\nSwallows nest nearby." * (MOST_PLACES + 1)
    assert short
    assert find_contradictions(read_article(make_article(longer)), STRONG) == short
