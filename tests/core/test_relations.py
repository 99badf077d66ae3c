"""One small pair of reports for each rule: what is found, or that nothing is."""

from datetime import date

import pytest

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Finding

DAY = date(2024, 5, 10)


def find(a: str, b: str, days: tuple[date | None, date | None] = (DAY, DAY)) -> list[Finding]:
    texts = f"It was a cold day. {a}", f"Nobody expected it. {b}"
    articles = [
        make_article(text, source=name, published=day) for text, name, day in zip(texts, "AB", days, strict=True)
    ]
    return [one for one in compare_readings([read_article(article) for article in articles]).findings if one.severity]


def shown(findings: list[Finding]) -> list[str]:
    return [f"{one.relation.value}/{one.facet.value}/S{int(one.severity)}" for one in findings]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "The envoy said the talks will open in Oslo within a month.",
            "The talks may open in Oslo as soon as next month, the envoy said.",
            ["strength_gap/time/S1"],
            id="earliest date against deadline",
        ),
        pytest.param(
            "The envoy said the written plan for peace would be shared within a month.",
            "Possibly it will take a month until the written plan for peace is shared, the envoy said.",
            ["strength_gap/time/S1"],
            id="possible date against deadline",
        ),
        pytest.param(
            "Police said the ship left Bergen on 3 May.",
            "The owners said the ship left Bergen on 7 May.",
            ["attributed_dispute/time/S2"],
            id="dates of two parties",
        ),
        pytest.param(
            "The ship left Bergen on 3 May, police said.",
            "The ship left Bergen on 7 May.",
            ["tension/time/S1"],
            id="date with and without a source",
        ),
        pytest.param(
            "Finance minister Rosa Quispe resigned on Tuesday after the pension vote in Lima.",
            "After the pension vote in Lima, Rosa Quispe resigned last Friday as finance minister.",
            ["contradiction/time/S2"],
            id="days in other words",
        ),
        pytest.param(
            "Finance minister Rosa Quispe resigned on Tuesday after the pension vote in Lima.",
            "After the pension vote in Lima, Rosa Quispe resigned this week as finance minister.",
            [],
            id="a day and its week in other words",
        ),
        pytest.param("The mayor resigned since March.", "The mayor resigned by March.", [], id="edges of two kinds"),
        pytest.param(
            "The king ruled in the 1996-2001 period.",
            "The king ruled in the 1991-1999 period.",
            ["tension/time/S1"],
            id="years that meet in part",
        ),
    ],
)
def test_times_of_one_event(a: str, b: str, expected: list[str]) -> None:
    assert shown(find(a, b)) == expected


def test_weekdays_without_a_publication_date_are_a_tension() -> None:
    found = find("The mayor of Turin resigned on Monday.", "The mayor of Turin resigned on Friday.", (None, None))
    assert shown(found) == ["tension/time/S1"]
    assert "without a publication date" in found[0].why


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param("The rebels took Herat.", "The rebels took Mosul.", ["contradiction/place/S2"], id="places"),
        pytest.param(
            "Police said the rebels hold Herat.",
            "The rebels said the rebels hold Mosul.",
            ["attributed_dispute/place/S2"],
            id="places of two parties",
        ),
        pytest.param(
            "Anna Weber told Reuters that the dam would hold.",
            "Anna Weber told Bloomberg that the dam would hold.",
            [],
            id="the outlet spoken to",
        ),
        pytest.param(
            "The bodies of Katie Marsh and a guard were found.",
            "The bodies of Kathryn Marsh and a guard were found.",
            ["tension/identity/S1"],
            id="forms of a first name",
        ),
        pytest.param(
            "The camp at Jabaliya was hit by three shells.",
            "The camp at Jabaliyah was hit by three shells.",
            ["tension/identity/S1"],
            id="spelling of a place",
        ),
        pytest.param(
            "Marta Lobo said the vote was fair and free.",
            "Carla Dias said the vote was fair and free.",
            ["contradiction/attribution/S2"],
            id="words in another mouth",
        ),
    ],
)
def test_names_in_one_place(a: str, b: str, expected: list[str]) -> None:
    assert shown(find(a, b)) == expected


def test_names_both_articles_know_may_stand_for_one_another() -> None:
    found = find(
        "Berlin rejected the plan on gas. Germany has no veto.", "Germany rejected the plan on gas. Berlin has no veto."
    )
    assert all(finding.severity == 1 for finding in found)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            '"We will never sell the port to them," Ana Ruiz said.',
            '"We will sell the port to them," Ana Ruiz said.',
            ["quote_variant/quotation/S3"],
            id="reversed",
        ),
        pytest.param(
            '"We will sell the old port to them," Ana Ruiz said.',
            '"We will sell the port to them," Ana Ruiz said.',
            ["quote_variant/quotation/S1"],
            id="shortened inside",
        ),
        pytest.param(
            '"We will sell the port to them," Ana Ruiz said.',
            '"We will rent the port to them," Ana Ruiz said.',
            ["quote_variant/quotation/S2"],
            id="altered",
        ),
        pytest.param(
            '"We will sell the port to them," Ana Ruiz said.',
            "“We will sell the port to them”, Ana Ruiz said.",
            [],
            id="typography",
        ),
    ],
)
def test_quotations_in_two_wordings(a: str, b: str, expected: list[str]) -> None:
    assert shown(find(a, b)) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "Oil prices rose sharply in Asia on fears of war.",
            "On fears of war, oil prices in Asia fell sharply.",
            ["contradiction/direction/S3"],
            id="direction in other words",
        ),
        pytest.param(
            "The hat of the queen sold for $5,200 in Paris.",
            "The hat of the queen was bought for $5,200 in Paris.",
            [],
            id="one deal from two ends",
        ),
        pytest.param(
            "The judge did not reopen the case against Leo Marks.",
            "The case against Leo Marks was reopened by the judge.",
            ["contradiction/polarity/S3"],
            id="polarity in other words",
        ),
        pytest.param(
            "No terms of the deal with Fiat were disclosed.",
            "The terms of the deal with Fiat were not disclosed.",
            [],
            id="one negation in two places",
        ),
        pytest.param(
            "The No. 1 seed won the final in Rome.", "The top seed won the final in Rome.", [], id="number sign"
        ),
        pytest.param(
            "The fire in the port of Bari was blamed on a gas leak at night.",
            "A fire hit the port of Bari because of sabotage, a guard fears.",
            ["tension/cause/S1"],
            id="causes in other words",
        ),
        pytest.param(
            "The parade route leads through the northern gate of Fez.",
            "The parade route leads through the southern gate of Fez.",
            ["contradiction/place/S2"],
            id="points of the compass",
        ),
    ],
)
def test_words_that_reverse_a_statement(a: str, b: str, expected: list[str]) -> None:
    assert shown(find(a, b)) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "The raid killed 40 villagers near Gao.", "The raid killed more than 40 villagers near Gao.",
            ["compatible_precision/quantity/S1"], id="a bound and the number it starts from",
        ),
        pytest.param(
            "The tremor struck 13 miles east of Fresno.", "Near Fresno a tremor struck, 23 miles north of Visalia.",
            [], id="distances from two places",
        ),
        pytest.param(
            "The firm paid 46 dollars a share for Talon.", "For each Talon share the firm paid 46 dollars.",
            [], id="a rate left to be understood",
        ),
        pytest.param(
            "The dress worn by the queen sold for $137,000.", "The straw hat worn by the queen sold for $52,500.",
            [], id="prices of two things",
        ),
        pytest.param(
            "The navy sank six ships off Odesa.", "The navy sank nine vessels off Odesa.",
            ["contradiction/quantity/S2"], id="synonyms for what is counted",
        ),
        pytest.param(
            "Troops killed 12 rebels in the raid on Gao.", "The raid on Gao killed 30 civilians.",
            ["different_scope/quantity/S1"], id="two groups of people",
        ),
        pytest.param(
            "The raid may have killed 12 people in Gao.", "The raid killed 30 people in Gao.",
            ["strength_gap/quantity/S2", "strength_gap/strength/S2"], id="figures of two strengths",
        ),
        pytest.param(
            "Police said the raid in Gao killed 12 people.", "The raid in Gao killed 30 people.",
            ["tension/quantity/S2"], id="people counted with and without a source",
        ),
    ],
)  # fmt: skip
def test_figures_that_measure_one_thing_or_do_not(a: str, b: str, expected: list[str]) -> None:
    assert sorted(shown(find(a, b))) == sorted(expected)
