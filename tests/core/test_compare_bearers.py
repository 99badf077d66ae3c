"""Who and what two statements speak of: subjects, spellings, outcomes, groups."""

import pytest

from summarizer.core.difference.comparison import ComparedParts, compare_readings
from summarizer.core.difference.counterpart_figures import find_counterpart_figures
from summarizer.core.difference.name_spellings import sound_of
from summarizer.core.difference.statements import split_statements
from summarizer.core.difference.subjects import SameBearer, compare_subjects
from summarizer.core.reading import Reading, read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Facet, Relation


def read(text: str, source: str) -> Reading:
    return read_article(make_article(text, source=source))


def compare(*texts: str) -> ComparedParts:
    return compare_readings([read(text, f"Outlet {number}") for number, text in enumerate(texts)])


def cells(parts: ComparedParts) -> list[tuple[str, str, int]]:
    return [(one.relation.value, one.facet.value, int(one.severity)) for one in parts.findings if one.severity]


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        ("The Halcyon sank at noon.", "The ferry Halcyon left Bremen. The vessel sank at two.", SameBearer.YES),
        ("The Halcyon sank at noon.", "The Meridian sank at two.", SameBearer.NO),
        ("The Halcyon sank at noon.", "A tug left Bremen. The mayor resigned at two.", SameBearer.UNKNOWN),
        ("Anna Krol resigned.", "Anna Krol, the mayor, spoke. The mayor resigned.", SameBearer.YES),
        ("The mayor resigned.", "The mayor stayed.", SameBearer.YES),
    ],
)
def test_a_role_stands_for_the_name_its_article_gives_it(left: str, right: str, answer: SameBearer) -> None:
    statements = split_statements([read(left, "A"), read(right, "B")])
    assert compare_subjects(statements[0], statements[-1]) is answer


@pytest.mark.parametrize(("a", "b"), [("Tarek Qadiri", "Tarik Kadiri"), ("Philip Wolf", "Filip Volf")])
def test_transliterations_sound_alike(a: str, b: str) -> None:
    assert sound_of(a) == sound_of(b)


@pytest.mark.parametrize(("a", "b"), [("Tarek Qadiri", "Tarek Badiri"), ("Anna Krol", "Anna Kroft")])
def test_other_names_sound_otherwise(a: str, b: str) -> None:
    assert sound_of(a) != sound_of(b)


def test_a_name_spelt_in_two_ways_is_a_question_of_identity() -> None:
    parts = compare("Mayor Tarek Qadiri opened the bridge.", "The bridge was opened by the mayor, Tarik Kadiri.")
    assert cells(parts) == [("tension", "identity", 1)]
    assert [side.value for side in parts.findings[0].sides] == ["Tarek Qadiri", "Tarik Kadiri"]


def test_an_article_that_has_both_names_tells_of_two_people() -> None:
    parts = compare("Marta Lind and Marta Lund opened the bridge.", "The bridge was opened by Marta Lund.")
    assert Facet.IDENTITY not in {finding.facet for finding in parts.findings}


@pytest.mark.parametrize(
    ("left", "right", "facet"),
    [
        (
            "The tower passed a fire inspection in May.",
            "In May the tower failed the fire inspection it had asked for.",
            Facet.DIRECTION,
        ),
        (
            "A jury in Oslo convicted Per Dahl of tax fraud.",
            "Per Dahl was acquitted of tax fraud by a jury in Oslo.",
            Facet.STATUS,
        ),
    ],
)
def test_opposite_outcomes_are_found_whatever_the_words_around(left: str, right: str, facet: Facet) -> None:
    found = [one for one in compare(left, right).findings if one.facet is facet]
    assert [(one.relation, int(one.severity)) for one in found] == [(Relation.CONTRADICTION, 3)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The tower passed a fire inspection in May.", "The tower failed a fire inspection in August."),
        ("Lund beat Malmo in the cup final.", "Malmo lost the cup final to Lund."),
        ("The strike began on the railways.", "The strike on the railways ended."),
    ],
)
def test_outcomes_of_two_occasions_or_two_sides_are_no_difference(left: str, right: str) -> None:
    assert Facet.DIRECTION not in {one.facet for one in compare(left, right).findings if one.severity > 1}


def test_only_figures_that_an_article_gives_once_have_counterparts() -> None:
    texts = "Six people died. The ferry carried 90 passengers.", "Four people were killed. Two people died later."
    statements = split_statements([read(text, str(at)) for at, text in enumerate(texts)])
    assert find_counterpart_figures(statements) == []


def test_the_only_toll_of_each_article_is_a_counterpart_however_unlike_the_words() -> None:
    texts = "Rescuers said six people had died.", "The death toll stands at nine after the landslide near Cusco."
    statements = split_statements([read(text, str(at)) for at, text in enumerate(texts)])
    assert find_counterpart_figures(statements) == [(0, 1)]


def test_a_group_is_marked_disputed_and_titled_by_its_clearest_member() -> None:
    parts = compare(
        "It killed 12 people in Orsk on Monday, the fire at a mill.",
        "The fire at a mill in Orsk killed 19 people on Monday.",
    )
    assert [(group.disputed, group.title) for group in parts.groups] == [
        (True, "The fire at a mill in Orsk killed 19 people on Monday.")
    ]


def test_a_group_that_agrees_is_not_marked() -> None:
    parts = compare("The fire in Orsk killed 12 people.", "Twelve people were killed by the fire in Orsk.")
    assert [group.disputed for group in parts.groups] == [False]
