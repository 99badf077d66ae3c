"""Statements, likeness, alignment and what a whole comparison reports."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.difference.alignment import align_statements
from summarizer.core.difference.comparison import ComparedParts, add_verdicts, compare_readings
from summarizer.core.difference.grouping import group_facts
from summarizer.core.difference.judged import PairVerdict
from summarizer.core.difference.similarity import TermIndex
from summarizer.core.difference.statements import split_statements
from summarizer.core.difference.word_alignment import align_words
from summarizer.core.reading import Reading, read_article
from summarizer.core.text.articles import make_article
from summarizer.core.text.words import find_words
from summarizer.domain.comparison import Facet, Finding, Relation, Severity


def read(text: str, source: str = "A", published: date | None = None) -> Reading:
    return read_article(make_article(text, source=source, published=published))


def compare(*texts: str, published: date | None = date(2024, 3, 8)) -> ComparedParts:
    return compare_readings([read(text, source, published) for text, source in zip(texts, "ABCDEFG", strict=False)])


def weighty(parts: ComparedParts) -> list[Finding]:
    return [finding for finding in parts.findings if finding.severity]


# statements


def test_clauses_with_speakers_of_their_own_are_two_statements() -> None:
    text = "Army officers said rebels hold more than 20 towns but the rebels say they control more than 50 towns."
    statements = split_statements([read(text)])
    assert [statement.text for statement in statements] == [
        "Army officers said rebels hold more than 20 towns",
        "the rebels say they control more than 50 towns.",
    ]
    assert [statement.speaker.text if statement.speaker else None for statement in statements] == [
        "Army officers",
        "the rebels",
    ]


def test_a_clause_without_figure_time_or_speaker_stays_with_its_sentence() -> None:
    text = "The minister opened the bridge on Monday, and the crowd cheered loudly in the rain."
    assert [statement.text for statement in split_statements([read(text)])] == [text]


def test_words_inside_quotation_marks_are_not_split() -> None:
    text = '"We counted 12 boats on Monday, but they said 30 boats had left on Sunday," Anna Weber said.'
    assert len(split_statements([read(text)])) == 1


def test_places_of_statements_are_places_of_the_article() -> None:
    reading = read("One line first.\n\nThe dam held on Monday; officials said 40 people had left by Tuesday.")
    for statement in split_statements([reading]):
        assert reading.article.text[statement.place.start : statement.place.end] == statement.text


def test_a_table_taken_for_a_sentence_is_cut_to_what_prose_may_hold() -> None:
    (statement,) = split_statements([read("12 killed " * 2000)])
    assert len(statement.quantities) <= 30
    assert compare("12 killed " * 2000, "12 killed " * 2000 + "there").coverage.sentences == 2


# likeness


def test_likeness_is_symmetric_and_one_for_equal_documents() -> None:
    index = TermIndex([frozenset("abc"), frozenset("abc"), frozenset("cde"), frozenset()])
    assert index.compare(0, 1).cosine == pytest.approx(1.0)
    assert index.compare(0, 2).cosine == pytest.approx(index.compare(2, 0).cosine)
    assert index.compare(0, 3).cosine == 0.0


def test_candidates_are_later_documents_with_terms_in_common() -> None:
    index = TermIndex([frozenset("abc"), frozenset("xyz"), frozenset("abd")])
    assert [similar.right for similar in index.find_later(0, least=0.1)] == [2]
    assert index.find_later(2, least=0.1) == []


@settings(max_examples=40)
@given(st.lists(st.sampled_from("ship port left on monday not the crew twelve of".split()), max_size=14), st.data())
def test_laying_words_side_by_side_loses_none(words: list[str], data: st.DataObject) -> None:
    other = data.draw(st.permutations(words))
    left, right = find_words(" ".join(words)), find_words(" ".join(other))
    aligned = align_words(left, right)
    gaps = sum(len(gap.left) for gap in aligned.gaps), sum(len(gap.right) for gap in aligned.gaps)
    equal = aligned.share * (len(left) + len(right)) / 2
    assert gaps[0] == pytest.approx(len(left) - equal)
    assert gaps[1] == pytest.approx(len(right) - equal)


# alignment


def test_a_statement_with_a_twin_is_not_set_against_its_twins_neighbours() -> None:
    text = "Fire killed 12 people in the mill at Orsk. Fire killed 30 people in the mine at Orsk."
    statements = split_statements([read(text, "A"), read(text, "B")])
    across = [pair for pair in align_statements(statements) if not pair.is_internal]
    assert [(pair.left.folded == pair.right.folded) for pair in across] == [True, True]


def test_two_reports_of_one_fact_make_a_group_and_other_facts_do_not() -> None:
    readings = [
        read("The bank raised its main rate to 4 percent. Its governor will visit Peru.", "A"),
        read("The bank lifted the main rate to 4 percent. Rain fell in the hills.", "B"),
    ]
    statements = split_statements(readings)
    groups = group_facts(statements, [(pair, ()) for pair in align_statements(statements)])
    assert [[statement.id for statement in group] for group in groups] == [["1.1", "2.1"]]


def test_results_do_not_depend_on_the_order_of_articles() -> None:
    texts = ["The fire in Orsk killed 12 people on Monday.", "The fire in Orsk killed 19 people on Monday."]
    there, back = compare(*texts), compare(*reversed(texts))
    assert [(f.relation, f.facet, f.severity) for f in there.findings] == [
        (f.relation, f.facet, f.severity) for f in back.findings
    ]


# findings


def test_a_third_article_that_gives_a_disputed_figure_is_a_side_of_the_finding() -> None:
    parts = compare(
        "The mayor spoke. The fire at the Orsk mill killed 12 people on Monday.",
        "Smoke rose. The fire at the Orsk mill killed 19 people on Monday.",
        "Streets were shut. The fire at the Orsk mill on Monday killed 12 people.",
    )
    (finding,) = weighty(parts)
    assert (finding.relation, finding.severity) == (Relation.CONTRADICTION, Severity.S3)
    assert sorted(side.value or "" for side in finding.sides) == ["12 people", "12 people", "19 people"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The war has lasted 40 years, the envoy said.", "The base was theirs for almost two decades."),
        ("It will end by 11 September.", "He was there on 11 September 2001 when the towers fell."),
        ("Police arrested 12 men near the port of Izmir.", "Twelve ferries left the port of Izmir on Friday."),
        ("Anna Weber, 40, was killed in the crash in Bonn.", "Two people were killed in the crash in Bonn."),
        ("Ten of whom are critical; 55 people were injured.", "Some 55 people were injured, five of them critically."),
    ],
)
def test_figures_and_dates_of_different_things_are_not_compared(a: str, b: str) -> None:
    assert [finding.why for finding in weighty(compare(f"A start. {a}", f"A beginning. {b}"))] == []


def test_a_number_that_names_a_thing_is_a_tension_when_it_differs() -> None:
    parts = compare("Fog came. Route 66 was shut near Amboy.", "Fog went. Route 95 was shut near Amboy.")
    assert [(f.relation, f.severity, [side.value for side in f.sides]) for f in weighty(parts)] == [
        (Relation.TENSION, Severity.S1, ["66", "95"])
    ]


def test_he_in_one_copy_and_she_in_the_other_is_a_tension_about_the_person() -> None:
    parts = compare("Fog came. The pilot said he had seen the ice.", "Fog went. The pilot said she had seen the ice.")
    assert [(f.relation, f.facet, [side.value for side in f.sides]) for f in weighty(parts)] == [
        (Relation.TENSION, Facet.IDENTITY, ["he", "she"])
    ]


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("on Tuesday morning", "on Tuesday evening", True),
        ("last month", "on Tuesday", True),
        ("this week", "on Tuesday", False),
        ("in July 2023", "in July 2022", True),
    ],
)
def test_times_in_one_place_differ_where_they_cannot_be_one(a: str, b: str, differ: bool) -> None:
    parts = compare(
        f"Fog came. The suspect was arrested {a} in Turin.",
        f"Fog went. The suspect was arrested {b} in Turin.",
        published=date(2024, 3, 8),
    )
    assert [finding.facet for finding in weighty(parts)] == ([Facet.TIME] if differ else [])


def test_the_same_words_said_by_two_people_are_a_grave_matter() -> None:
    parts = compare(
        'Talks went on. "We shall leave the union by summer," Carla Dias said.',
        'Nobody slept. "We shall leave the union by summer," Nuno Leite said.',
    )
    assert (Facet.ATTRIBUTION, Severity.S3) in {(finding.facet, finding.severity) for finding in parts.findings}


def test_a_fragment_of_a_quotation_is_for_the_log() -> None:
    parts = compare(
        'Talks went on. "We shall leave the union by summer and never look back," Carla Dias said.',
        'Nobody slept. "We shall leave the union by summer," Carla Dias said.',
    )
    assert [(f.relation, f.severity) for f in parts.findings] == [(Relation.QUOTE_VARIANT, Severity.S0)]


def test_a_report_that_drops_who_fired_is_framed_otherwise() -> None:
    parts = compare(
        "It was a hot day. Police shot 3 protesters dead near the stadium in Jos.",
        "It was a hot day. Clashes left 3 protesters dead near the stadium in Jos.",
    )
    assert [(f.relation, f.severity) for f in weighty(parts)] == [(Relation.FRAMING, Severity.S2)]


def test_exchanged_roles_are_a_contradiction_about_the_actor() -> None:
    parts = compare("It rained. Brazil beat Chile in the final.", "It rained on. Chile beat Brazil in the final.")
    assert [(f.relation, f.facet) for f in weighty(parts)] == [(Relation.CONTRADICTION, Facet.ACTOR)]


def test_one_article_can_differ_from_itself() -> None:
    text = "Officers said rebels hold more than 20 towns but the rebels say they hold more than 50 towns."
    (finding,) = weighty(compare(f"Fog lay over the hills. {text}", "Bread is dear in the capital this month."))
    assert (finding.relation, finding.internal) == (Relation.ATTRIBUTED_DISPUTE, True)


def test_every_place_of_a_finding_can_be_cut_from_its_article() -> None:
    texts = (
        "The dam broke on Monday. It killed 12 people in Tavira.",
        "The dam broke on Sunday. It killed 19 people in Tavira.",
    )
    readings = [read(text, source, date(2024, 3, 8)) for text, source in zip(texts, "AB", strict=True)]
    by_id = {reading.article.id: reading.article.text for reading in readings}
    for finding in compare_readings(readings).findings:
        for side in finding.sides:
            assert by_id[side.article_id][side.start : side.end] == side.text
            assert by_id[side.article_id][side.value_start : side.value_end] == side.value


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=3))
def test_any_text_can_be_compared(texts: list[str]) -> None:
    parts = compare_readings([read(text, str(at)) for at, text in enumerate(texts)])
    assert all(finding.why for finding in parts.findings)


# what one alone has


def test_what_one_source_alone_has_is_listed_with_whether_others_could_have_known() -> None:
    shared = "The tunnel under the Alps was closed after a fire on Monday."
    extra = "Engineers from Geneva had warned of faulty cables in a letter to the Swiss ministry."
    early = read(shared, "Early", date(2024, 3, 5))
    late = read(f"{shared} {extra}", "Late", date(2024, 3, 8))
    (only,) = compare_readings([early, late]).only_in
    assert (only.text, only.could_have_known) == (extra, "no")


def test_an_article_alone_has_nothing_others_lack() -> None:
    assert compare("The tunnel was closed after a fire on Monday.").only_in == ()


# the judge's word


def open_parts() -> ComparedParts:
    return compare(
        "The tunnel fire near Lucerne was caused by careless welders working at night.",
        "Careless smokers caused the tunnel fire near Lucerne.",
    )


def test_a_judged_difference_is_added_as_a_candidate_of_the_model() -> None:
    parts = open_parts()
    (pair,) = parts.open_pairs
    verdict = PairVerdict(id=pair.id, relation="differ", facet=Facet.CAUSE, why="They blame different people.")
    judged = add_verdicts(parts, {pair.id: verdict})
    added = [finding for finding in judged.findings if finding.decided_by == "model"]
    assert [(f.relation, f.facet, f.severity) for f in added] == [(Relation.TENSION, Facet.CAUSE, Severity.S1)]
    assert (judged.coverage.pairs_judged_by_model, judged.coverage.pairs_open) == (1, 0)


def test_a_verdict_never_removes_or_changes_a_finding_of_the_rules() -> None:
    parts = compare(
        "The mayor spoke. The fire at the Orsk mill killed 12 people on Monday.",
        "Smoke rose. The fire at the Orsk mill killed 19 people on Monday.",
    )
    made_up = {"1.2/2.2": PairVerdict(id="1.2/2.2", relation="agree")}
    assert add_verdicts(parts, made_up).findings == parts.findings


def test_a_fact_is_disputed_where_the_other_half_of_a_split_sentence_denies_it() -> None:
    """Else "Nobody was hurt" would stand among what both tell, with a passage of the report that counts four hurt."""
    rest = " and all passengers of the ferry Juno were taken ashore in Tolm by 4 a.m."
    parts = compare(f"Nobody was hurt,{rest}", f"Four people were hurt,{rest}", published=None)
    denied = [group for group in parts.groups if "Nobody was hurt" in group.title]
    assert [group.disputed for group in denied] == [True]


@pytest.mark.parametrize(
    ("stating", "denying", "shown"),
    [
        (
            "had been inspected in January",
            "had not been inspected in January",
            ("been inspected", "not been inspected"),
        ),
        ("opened the gates in January", "never opened the gates in January", ("opened", "never opened")),
    ],
)
def test_a_denial_is_shown_with_what_it_denies(stating: str, denying: str, shown: tuple[str, str]) -> None:
    parts = compare(f"The Orsk harbour office {stating}.", f"The Orsk harbour office {denying}.")
    (finding,) = weighty(parts)
    assert finding.facet is Facet.POLARITY
    assert tuple(side.value for side in finding.sides) == shown
