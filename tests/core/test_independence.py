import pytest

from summarizer.core.difference.independence import containment, find_credits, find_origins, origin_numbers, shingles
from summarizer.core.text.articles import make_article

REPORT = (
    "The harbour of Tarnow was closed on Monday after a tanker struck the quay, the port authority said. "
    "Nobody was hurt. Divers found a crack of three metres in the hull above the waterline. "
    "The captain told inspectors that the rudder had jammed shortly before the ship was due to turn."
)
OTHER = (
    "A tanker hit the quay at Tarnow on Monday and the port was shut. The authority said there were no injuries. "
    "Inspectors are looking at the steering, which the master says failed as he began the turn."
)


def test_a_cut_copy_is_contained_in_its_original() -> None:
    half = REPORT[: len(REPORT) // 2]
    assert containment(shingles(REPORT), shingles(half)) > 0.9


def test_two_reports_written_apart_share_no_run_of_five_words() -> None:
    assert containment(shingles(REPORT), shingles(OTHER)) == 0.0


def test_curly_apostrophes_case_and_punctuation_do_not_hide_a_copy() -> None:
    altered = REPORT.upper().replace(",", ";")
    assert containment(shingles(REPORT), shingles(altered)) == 1.0


@pytest.mark.parametrize("text", ["", "Too short to tell."])
def test_texts_without_a_run_of_five_words_share_nothing(text: str) -> None:
    assert containment(shingles(text), shingles(text)) == 0.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{REPORT}\n- Reuters", {"Reuters"}),
        (f"TARNOW, July 6 (Reuters) - {REPORT}", {"Reuters"}),
        (f"{REPORT}\n(AP)", {"Associated Press"}),
        (f"{REPORT}\nSource: AFP", {"AFP"}),
        (f"Reuters reported that the port was closed.\n{REPORT}", {"Reuters"}),
        (f"The minister told Reuters that the port was closed.\n{REPORT}", {"Reuters"}),
        (f"{REPORT}\nThe app is new. Ap sales rose.", set()),
        (REPORT, set()),
    ],
)
def test_credited_agencies_are_read_from_head_foot_and_chains(text: str, expected: set[str]) -> None:
    assert {credit.name for credit in find_credits(make_article(text))} == expected


def test_two_outlets_with_one_agency_text_are_one_origin() -> None:
    first = make_article(f"{REPORT}\n- Reuters", source="Daily A")
    second = make_article(f"{REPORT} More soon.\n- Reuters", source="Daily B")
    third = make_article(OTHER, source="Daily C")
    groups = find_origins([first, second, third])
    assert [group.article_ids for group in groups] == [(first.id, second.id), (third.id,)]
    assert "both credit Reuters" in groups[0].reason
    assert groups[0].share >= 0.9


def test_one_agency_behind_two_own_texts_is_no_copy() -> None:
    groups = find_origins([make_article(f"{REPORT}\n- Reuters"), make_article(f"{OTHER}\n- Reuters")])
    assert len(groups) == 2


def test_every_article_has_a_number_of_its_origin() -> None:
    articles = [make_article(REPORT, source="A"), make_article(REPORT, source="B"), make_article(OTHER, source="C")]
    numbers = origin_numbers(articles, find_origins(articles))
    assert numbers[articles[0].id] == numbers[articles[1].id] != numbers[articles[2].id]
