import pytest

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Facet, Severity


def actors_exchanged(left: str, right: str) -> bool:
    readings = [read_article(make_article(text, source=name)) for name, text in (("A", left), ("B", right))]
    findings = compare_readings(readings).findings
    return any(one.facet is Facet.ACTOR and one.severity >= Severity.S2 for one in findings)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norwood will pay $3 billion in cash for Eastlake.", "For Eastlake, Norwood will pay $3 billion in cash."),
        ("Tarvin won the final against Meldon on Sunday.", "Against Meldon, Tarvin won the final on Sunday."),
    ],
    ids=["for", "against"],
)
def test_a_phrase_moved_to_the_front_changes_no_roles(left: str, right: str) -> None:
    assert not actors_exchanged(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tarvin beat Meldon in the final on Sunday.", "Meldon beat Tarvin in the final on Sunday."),
        ("Aid went from Norwood to Eastlake on Monday.", "Aid went from Eastlake to Norwood on Monday."),
    ],
    ids=["who beat whom", "from and to"],
)
def test_names_that_change_places_are_a_contradiction(left: str, right: str) -> None:
    assert actors_exchanged(left, right)
