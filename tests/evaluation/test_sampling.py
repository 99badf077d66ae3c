from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evaluation.sampling import Sample, draw_rows


def rows_of(sizes: dict[str, int]) -> list[dict[str, Any]]:
    return [{"id": f"{doc}{at}", "doc_id": doc} for doc, size in sizes.items() for at in range(size)]


def ids(sample: Sample) -> list[str]:
    return [row["id"] for row in sample.rows]


def test_the_same_seed_draws_the_same_rows_and_another_seed_others() -> None:
    rows = rows_of({"a": 40, "b": 40})
    assert ids(draw_rows(rows, 10)) == ids(draw_rows(rows, 10))
    assert ids(draw_rows(rows, 10)) != ids(draw_rows(rows, 10, seed=8))


def test_a_sample_tells_how_many_of_how_many_and_the_seed() -> None:
    assert draw_rows(rows_of({"a": 80}), 6, seed=3).words == "6 of 80 rows, drawn with seed 3"
    assert Sample([{"id": "a"}], 1).words == "1 rows"


def test_more_than_there_are_gives_all() -> None:
    assert draw_rows(rows_of({"a": 3}), 9).words == "3 of 3 rows, drawn with seed 7"


@settings(max_examples=60)
@given(
    sizes=st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 30), min_size=1),
    share=st.floats(0.01, 1.0),
    seed=st.integers(0, 99),
)
def test_each_document_gives_its_share_to_within_one_row(sizes: dict[str, int], share: float, seed: int) -> None:
    rows = rows_of(sizes)
    count = max(1, int(share * len(rows)))
    sample = draw_rows(rows, count, seed=seed)
    drawn = Counter(row["doc_id"] for row in sample.rows)
    assert len(set(ids(sample))) == count
    assert all(abs(drawn[doc] - size * count / len(rows)) < 1.0001 for doc, size in sizes.items())


def test_rows_stay_in_the_order_of_the_file() -> None:
    rows = rows_of({"b": 30, "a": 30})
    numbers = [rows.index(dict(row)) for row in draw_rows(rows, 20).rows]
    assert numbers == sorted(numbers)


def test_no_row_is_drawn_more_often_than_others() -> None:
    rows = rows_of({"a": 2, "b": 18})
    drawn = Counter(row["id"] for seed in range(400) for row in draw_rows(rows, 5, seed=seed).rows)
    assert min(drawn.values()) > 60  # 100 expected of each
    assert max(drawn.values()) < 140
