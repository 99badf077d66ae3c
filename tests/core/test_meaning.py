import math

import pytest

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.difference.meaning import find_unmatched, link_by_meaning
from summarizer.core.reading import Reading, read_article
from summarizer.core.text.articles import make_article

LEFT = [
    "The king cut short his holiday abroad.",
    "The army flew doctors into the mountains.",
    "Rain is expected over the weekend.",
]
RIGHT = [
    "The monarch returned early from his vacation.",
    "Medics were brought to remote villages by military helicopter.",
    "Share prices closed lower after the news.",
]


def read(*texts: list[str]) -> list[Reading]:
    return [read_article(make_article(" ".join(lines), source=f"Paper {n}")) for n, lines in enumerate(texts)]


def towards(*weights: float) -> tuple[float, ...]:
    length = math.hypot(*weights)
    return tuple(weight / length for weight in weights)


KING, ARMY, RAIN, SHARES = towards(1, 0, 0, 0), towards(0, 1, 0, 0), towards(0, 0, 1, 0), towards(0, 0, 0, 1)
KING_TOO, ARMY_TOO = towards(4, 1, 1, 0), towards(1, 4, 0, 1)
VECTORS = [KING, ARMY, RAIN, KING_TOO, ARMY_TOO, SHARES]


def linked_texts(readings: list[Reading], vectors: list[tuple[float, ...]]) -> list[tuple[str, str]]:
    unmatched = find_unmatched(readings)
    by_number = {statement.number: statement.text for statement in unmatched.statements}
    return [(by_number[a], by_number[b]) for a, b in link_by_meaning(unmatched, vectors)]


def test_only_statements_without_a_counterpart_in_words_need_vectors():
    shared = "Nine people died when the Corvane mill burned down."
    unmatched = find_unmatched(read([*LEFT, shared], [*RIGHT, "Nine people died as the Corvane mill burned."]))
    assert unmatched.texts == (*LEFT, *RIGHT)
    assert unmatched.left_out == 0


def test_statements_that_are_each_others_nearest_and_stand_out_are_linked():
    assert linked_texts(read(LEFT, RIGHT), VECTORS) == [(LEFT[0], RIGHT[0]), (LEFT[1], RIGHT[1])]


def test_a_statement_as_near_to_a_third_is_linked_to_none():
    vectors = [KING, KING, RAIN, KING_TOO, ARMY_TOO, SHARES]
    assert linked_texts(read(LEFT, RIGHT), vectors) == []


def test_vectors_that_find_everything_alike_are_read_on_their_own_scale():
    lifted = [towards(*(weight + 2 for weight in vector)) for vector in VECTORS]
    assert linked_texts(read(LEFT, RIGHT), lifted) == [(LEFT[0], RIGHT[0]), (LEFT[1], RIGHT[1])]


@pytest.mark.parametrize("vectors", [[KING] * 6, [KING, KING]], ids=["all the same", "too few"])
def test_without_a_background_nothing_is_linked(vectors):
    texts = (LEFT, RIGHT) if len(vectors) == 6 else (LEFT[:1], RIGHT[:1])
    assert linked_texts(read(*texts), vectors) == []


def test_statements_of_one_article_are_never_linked():
    vectors = [KING, KING_TOO, RAIN, ARMY, ARMY_TOO, SHARES]
    assert linked_texts(read(LEFT, RIGHT), vectors) == []


def test_of_very_many_statements_the_first_of_each_article_are_kept():
    towns = [f"Number {n} of the {chr(97 + n % 26)}ville houses was sold to a buyer from abroad." for n in range(600)]
    ships = [f"Captain {chr(97 + n % 26)}lfred {n} steered the vessel past the cliffs at night." for n in range(600)]
    unmatched = find_unmatched(read(towns, ships))
    assert len(unmatched.statements) == 282
    assert unmatched.left_out == 918
    assert unmatched.statements[0].text.startswith("Number 0 ")


def test_a_pair_found_by_meaning_is_left_open_and_marked():
    readings = read(LEFT, RIGHT)
    links = link_by_meaning(find_unmatched(readings), VECTORS)
    parts = compare_readings(readings, meaning=links)
    assert [(pair.left, pair.right, pair.aligned_by) for pair in parts.open_pairs] == [
        (LEFT[0], RIGHT[0], "meaning"),
        (LEFT[1], RIGHT[1], "meaning"),
    ]
    assert parts.coverage.pairs_by_meaning == 2


def test_what_one_source_alone_has_by_its_words_names_its_like_by_meaning():
    readings = read(LEFT, RIGHT)
    links = link_by_meaning(find_unmatched(readings), VECTORS)
    alike = {one.claim_id: one.alike for one in compare_readings(readings, meaning=links).only_in}
    assert (alike["1.2"], alike["2.2"]) == ("2.2", "1.2")
    assert not {"1.3", "2.3"} & set(alike.values())
    assert all(one.alike is None for one in compare_readings(readings).only_in)


def test_a_difference_between_statements_found_by_meaning_says_so():
    left = ["At least nine people lost their lives.", *LEFT]
    right = ["Rescue services speak of 14 dead.", *RIGHT]
    readings = read(left, right)
    plain = compare_readings(readings)
    parts = compare_readings(readings, meaning={(0, 4): 0.8})
    assert all(finding.aligned_by == "words" for finding in plain.findings)
    new = [finding for finding in parts.findings if finding.aligned_by == "meaning"]
    assert {finding.id for finding in parts.findings} >= {finding.id for finding in new}
    assert all({side.claim_id for side in finding.sides} == {"1.1", "2.1"} for finding in new)
    assert new or "1.1/2.1" in {pair.id for pair in parts.open_pairs}


def test_findings_of_the_words_are_the_same_with_and_without_vectors():
    left = [*LEFT, "Nine people died when the Corvane mill burned down."]
    right = [*RIGHT, "Twelve people died when the Corvane mill burned down."]
    readings = read(left, right)
    plain = compare_readings(readings)
    assert plain.findings
    links = link_by_meaning(find_unmatched(readings), VECTORS)
    assert compare_readings(readings, meaning=links).findings == plain.findings
