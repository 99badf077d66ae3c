import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.speech.stance import find_events, read_stance
from summarizer.domain.values import Modality, Polarity
from tests.growth import require_linear

CASES = json.loads(Path(__file__).with_name("voices_cases.json").read_text(encoding="utf-8"))["stances"]


def event(text: str, word: str):
    return next(one for one in find_events(text) if one.text == word)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_sentence_takes_the_stance_of_its_main_clause(case):
    stance = read_stance(case["text"])

    assert f"{stance.modality.value} {stance.polarity.value} {stance.tense}" == case["stance"]


@pytest.mark.parametrize(
    ("text", "word", "modality", "cue"),
    [
        ("The alleged attack killed three.", "attack", Modality.ALLEGED, "alleged"),
        ("The alleged attack killed three.", "killed", Modality.ASSERTED, ""),
        ("If the talks fail, troops will withdraw.", "fail", Modality.POSSIBLE, "if"),
        ("A plan to cut jobs failed.", "cut", Modality.PROBABLE, "plan"),
        ("A plan to cut jobs failed.", "failed", Modality.ASSERTED, ""),
        ("They called for a ban and said prices rose.", "rose", Modality.ASSERTED, ""),
        ("Markets fell on fears of recession.", "recession", Modality.POSSIBLE, "fears"),
        ("The union threatened a strike.", "strike", Modality.POSSIBLE, "threatened"),
        ("There is no evidence that the vaccine causes harm.", "causes", Modality.DOUBTED, "no evidence"),
        ("Two plants would close if demand fell.", "close", Modality.PROBABLE, "would"),
    ],
)
def test_a_cue_reaches_what_it_governs_and_no_further(text, word, modality, cue):
    found = event(text, word)

    assert (found.modality, found.cue) == (modality, cue)


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("He did not say that prices fell.", "fell", Polarity.POSITIVE),
        ("The plane crashed without warning.", "crashed", Polarity.POSITIVE),
        ("He denied lying but admitted drinking.", "lying", Polarity.NEGATIVE),
        ("He denied lying but admitted drinking.", "drinking", Polarity.POSITIVE),
        ("They did not fail to pay.", "pay", Polarity.POSITIVE),
        ("The shop stopped selling knives.", "selling", Polarity.NEGATIVE),
        ("Dropping it is not planned.", "planned", Polarity.NEGATIVE),
        ("No ships were hit, and one sank.", "sank", Polarity.POSITIVE),
    ],
)
def test_negation_keeps_to_its_own_verb(text, word, polarity):
    assert event(text, word).polarity is polarity


def test_a_dropped_not_changes_the_polarity_of_its_verb():
    assert event("The court did not convict him.", "convict").polarity is Polarity.NEGATIVE
    assert event("The court did convict him.", "convict").polarity is Polarity.POSITIVE


@pytest.mark.parametrize(
    ("text", "lemma"),
    [("Prices topped a record.", "top"), ("He lied.", "lie"), ("Troops withdrew.", "withdraw"), ("It was cold.", "be")],
)
def test_an_event_carries_its_base_form(text, lemma):
    assert lemma in [one.lemma for one in find_events(text)]


@pytest.mark.parametrize("text", ["He bought plants and shares.", "The two sides met.", "A lack of speed and seed."])
def test_nouns_that_look_like_verbs_are_no_finite_verbs(text):
    assert [one.text for one in find_events(text) if one.tense == "present"] == []


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            'not no never deny denied that may have been fired if , ; " “ ” plans to cut without failed fears of the '
            "alleged attack said would reportedly yet unlikely prevent from leaving won't cannot is and but".split()
        ),
        max_size=14,
    )
)
def test_any_order_of_words_gives_events_in_order(words):
    text = " ".join(words)
    end = 0
    for found in find_events(text):
        assert found.start >= end
        assert text[found.start : found.end] == found.text
        end = found.end
    read_stance(text)


def test_hostile_length_stays_quick():
    assert len(find_events("if he denied that " * 2_000)) == 2_000


@pytest.mark.parametrize("piece", ["A guard who was shot said ", "claimed that he claimed ", 'he claimed "x" and was '])
def test_a_hostile_sentence_takes_linear_time(piece):
    require_linear(lambda copies: read_stance(piece * copies), 200)
