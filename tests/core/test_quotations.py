from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.speech.quotations import find_quotations
from tests.growth import require_linear


def read(text: str) -> list[tuple[str, str | None]]:
    return [(one.text, one.speaker) for one in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"We will not stop," said Ann Hale.', [("We will not stop,", "Ann Hale")]),
        ('"We will not stop," the mayor said.', [("We will not stop,", "the mayor")]),
        ("“We will not stop,” Gen. Tom Hale told CNN on Friday.", [("We will not stop,", "Gen. Tom Hale")]),
        ("‘We’re late,’ said Pat O'Dowd.", [("We’re late,", "Pat O'Dowd")]),
        ("« Non », said Luc Marchand.", [("Non", "Luc Marchand")]),
        ("„Wir gehen“, said Olaf Brandt.", [("Wir gehen", "Olaf Brandt")]),
        ('Hale told parliament: "There is no money."', [("There is no money.", "Hale")]),
        ('The general told CNN, "We are ready." Later he left.', [("We are ready.", "The general")]),
        ('According to Oxfam, "whole villages are empty" this spring.', [("whole villages are empty", "Oxfam")]),
        ('"Is it safe?" asked Mr Brown.', [("Is it safe?", "Mr Brown")]),
        (
            '"They promised," said Ann Hale, "to mend the dyke first."',
            [("They promised,", "Ann Hale"), ("to mend the dyke first.", "Ann Hale")],
        ),
        ('The spokesman for Ann Hale said it was "a lie".', [("a lie", "The spokesman for Ann Hale")]),
        ('Tom Hall called the vote "a farce".', [("a farce", "Tom Hall")]),
        ("Critics dismissed the plan as 'madness'.", [("madness", "Critics")]),
        ("The mayor's office said the residents' patience was 'running out'.", [("running out", "The mayor's office")]),
        ('"We walk out," said union leader Jonas Brekke.', [("We walk out,", "Jonas Brekke")]),
        ('"We walk out," says prosecutor Ann Lee of the city.', [("We walk out,", "Ann Lee")]),
        ('"We walk out," said former coach Dan Reeve, 54.', [("We walk out,", "Dan Reeve")]),
        ('"We walk out," said 34-year-old teacher Ella Marsh.', [("We walk out,", "Ella Marsh")]),
        ('"We walk out," said a spokesman for Halden Shipping.', [("We walk out,", "a spokesman for Halden Shipping")]),
        ('"We walk out," said Dr. Lee, who heads the clinic.', [("We walk out,", "Dr. Lee")]),
        ('"We walk out," said the ministry in a statement.', [("We walk out,", "the ministry")]),
        ('"We walk out," said officials.', [("We walk out,", "officials")]),
        ('"We walk out," said the firm\'s chief executive, Ann Lee.', [("We walk out,", "Ann Lee")]),
        ('The so-called "window fee" was dropped.', []),
        ('The band played "Yesterday" twice.', []),
        ("It's the farmers' market, O'Dowd's idea, in the '90s.", []),
        ('"Rights come first, whatever the law may say."', [("Rights come first, whatever the law may say.", None)]),
        ("", []),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_quotations_and_speakers_are_read(text, quotes):
    assert read(text) == quotes


@pytest.mark.parametrize(
    ("story", "speaker"),
    [
        ("Ursula von der Holt met the mayor.", "Ursula von der Holt"),
        ("The mayor met Holt, then Holt left. Ann de la Holt stayed.", "Ann de la Holt"),
        ("A plan by Holt failed, although officials and Holt had wanted it.", "Holt"),
        ("Mr. Holt left early.", "Holt"),
    ],
)
def test_a_surname_is_filled_out_only_where_the_word_before_it_belongs_to_the_name(story, speaker):
    assert read(f'{story} "We will not wait any longer," Holt said.') == [("We will not wait any longer,", speaker)]


def test_a_surname_is_printed_in_its_fullest_form_and_stands_where_it_stands():
    text = 'Keir Dunmore arrived at noon.\n\n"I am late," Mr Dunmore said.'

    (quote,) = find_quotations(text)

    assert quote.speaker == "Keir Dunmore"
    assert text[quote.speaker_start : quote.speaker_end] == "Mr Dunmore"
    assert (quote.cue, quote.resolved) == ("said", "named")


def test_a_pronoun_takes_the_last_person_that_agrees():
    text = 'Ann Hale met Tom Grant in Leeds. "We agreed," she said.'

    (quote,) = find_quotations(text)

    assert (quote.speaker, quote.resolved) == ("Ann Hale", "pronoun")
    assert text[quote.speaker_start : quote.speaker_end] == "she"


def test_a_surname_alone_can_be_whom_a_pronoun_means():
    text = 'Olaf Grund met Tom Lund. "We agreed," said Lund. Grund left early. "It was late," he said.'

    assert [one.speaker for one in find_quotations(text)] == ["Tom Lund", "Olaf Grund"]


def test_a_firm_is_nobody_a_pronoun_means():
    text = 'Ann Hale runs Goldman Sachs. Goldman Sachs fell. "We agreed," she said.'

    assert [one.speaker for one in find_quotations(text)] == ["Ann Hale"]


def test_a_pronoun_nobody_agrees_with_is_kept():
    (quote,) = find_quotations('Tom Grant left. "We agreed," she said.')

    assert (quote.speaker, quote.resolved) == ("she", "unknown")


def test_a_role_stands_for_the_person_named_with_it():
    quotes = find_quotations('The spokesman Igor Varenkov came. "We deny it," the spokesman said.')

    assert [(one.speaker, one.resolved) for one in quotes] == [("Igor Varenkov", "pronoun")]


def test_a_role_with_its_bearer_in_apposition_prints_the_bearer():
    assert read('"We will appeal," Grant\'s lawyer, Ann Hale, told the Journal.') == [("We will appeal,", "Ann Hale")]


def test_a_bare_quotation_after_another_keeps_its_speaker():
    quotes = find_quotations('"We lost," said Ann Hale. "It was close."\n\n"We will try again."')

    assert [(one.text, one.speaker, one.resolved) for one in quotes] == [
        ("We lost,", "Ann Hale", "named"),
        ("It was close.", "Ann Hale", "carried"),
        ("We will try again.", "Ann Hale", "carried"),
    ]


def test_a_quotation_over_paragraphs_gives_one_part_each():
    text = '"The first part goes on here.\n\n"And the second ends it," said Ann Hale.'

    quotes = find_quotations(text)

    assert [(one.text, one.speaker) for one in quotes] == [
        ("The first part goes on here.", "Ann Hale"),
        ("And the second ends it,", "Ann Hale"),
    ]


def test_a_colon_at_the_end_of_a_paragraph_introduces_the_next():
    assert read('Ann Hale told reporters:\n\n"There is no money left."') == [("There is no money left.", "Ann Hale")]


def test_an_unclosed_mark_does_not_swallow_the_next_paragraph():
    assert read('He paid 5" pipe.\n\n"We paid," said Ann Hale.') == [("We paid,", "Ann Hale")]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aB \n\"“”‘’'«»„.,:;!?said", max_size=80))
def test_quotations_are_in_order_and_hold_no_outer_marks(text):
    end = 0
    for quote in find_quotations(text):
        assert quote.start >= end
        assert text[quote.start : quote.end] == quote.text != ""
        end = quote.end


@given(st.lists(st.sampled_from(["so", "we", "will", "not", "stop"]), min_size=1, max_size=60), st.sampled_from("?.,"))
def test_a_speaker_is_found_beside_words_of_any_length(words, mark):
    text = f'They met. "{" ".join(words)}{mark}" said Ann Hale, who added that "{" ".join(words)}" was all.'
    for quote in find_quotations(text):
        assert quote.speaker == "Ann Hale"
        assert text[quote.speaker_start : quote.speaker_end] == "Ann Hale"


@pytest.mark.parametrize("piece", ['"', '" ', ' "a', "'a ", "“", ' "a\n\n', '" said X '], ids=repr)
def test_unbalanced_marks_take_linear_time(piece):
    new = count()
    # the last articles are remembered: none is asked for twice
    require_linear(lambda copies: find_quotations(f"{next(new)}\n\n" + piece * copies), 2_500)
