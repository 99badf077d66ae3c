from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.difference.statements import Place
from summarizer.core.summary import same_count

PARTS = """another other others further additional extra more including includes include among them of whom up down from
compared with to against out every each only First last next past previous these those his her its their our my
about said, fire formore""".split()
TOTALS = "A total of totals altogether overall so far in all combined worldwide nationwide wide subtotal 40 men".split()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=4), st.sampled_from(["", " ", "\n"]))
def test_what_makes_a_figure_a_part_is_never_passed_over_for_its_ending(words: list[str], gap: str) -> None:
    text = " ".join(words)[-24:] + gap
    assert same_count._is_part(text, len(text)) == bool(same_count._PART.search(text))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(TOTALS), max_size=5).map(" ".join))
def test_what_makes_a_figure_a_total_is_never_passed_over(text: str) -> None:
    clause = Place(0, len(text))
    assert same_count._tells_total(text, clause) == bool(same_count._TOTAL.search(text))
