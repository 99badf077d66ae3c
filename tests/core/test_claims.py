from datetime import date

import pytest

from summarizer.core.reading import read_article
from summarizer.core.speech.speakers import find_speaker, find_speaker_at, quotations_by_sentence
from summarizer.core.summary.claims import Line, cut_evidence, describe_claim, read_values
from summarizer.core.summary.speaker_check import settle_speakers
from summarizer.core.support.checking import check_point
from summarizer.core.text.articles import make_article
from summarizer.core.text.words import find_words
from summarizer.domain.proposal import ProposedSpeaker
from summarizer.domain.summary import Claim, Quote

STORY = (
    "Army officers said their units had retaken more than 30 villages, but the rebels say they hold more than 70 "
    'villages. The dam at Obermark broke on Friday. "Nobody will be left alone," Ivo Lang said.'
)


@pytest.fixture
def reading():
    return read_article(make_article(STORY, published=date(2024, 3, 9)))


def test_values_of_a_claim_are_read_from_its_own_words(reading):
    values = read_values(reading.sentences[1])
    assert [(value.kind, value.text) for value in values if value.kind == "time"] == [("time", "Friday")]
    assert any(value.kind == "name" and "Obermark" in value.text for value in values)


def test_a_dated_claim_says_when(reading):
    (claim,) = Claim.several([describe_claim(Line("x", (reading.sentences[1],), (1,), "rule"), reading, None)])
    assert claim.when and (claim.when.text, claim.when.first) == ("Friday", date(2024, 3, 8))


def test_evidence_is_cut_from_the_raw_text(reading):
    (evidence,) = cut_evidence(reading, (1,))
    assert STORY[evidence.start : evidence.end] == evidence.text == "The dam at Obermark broke on Friday."


def test_a_sentence_of_two_parties_names_both(reading):
    speaker = find_speaker(reading.sentences[0])
    assert speaker and speaker.text == "Army officers; the rebels"


def test_each_figure_of_such_a_sentence_has_its_own_party(reading):
    sentence = reading.sentences[0]
    speakers = [find_speaker_at(sentence, quantity.start) for quantity in sentence.quantities]
    assert [speaker.text if speaker else None for speaker in speakers] == ["Army officers", "the rebels"]


def test_the_articles_own_voice_has_no_speaker(reading):
    assert find_speaker(reading.sentences[1]) is None


def test_a_quotation_lends_its_sentence_the_speaker(reading):
    spoken = quotations_by_sentence(reading)
    speaker = find_speaker(reading.sentences[2], spoken[2])
    assert speaker and "Lang" in speaker.text


def test_the_cited_sentence_word_for_word_is_carried(reading):
    checked = check_point("The dam at Obermark broke on Friday.", (1,), reading)
    assert checked.is_supported and checked.sentences == (1,) and not checked.corrected


@pytest.mark.parametrize(
    "text",
    [
        "The dam at Obermark broke on Monday.",
        "The dam at Obermark did not break on Friday.",
        "Army officers said their units had retaken more than 70 villages.",
        "",
        "   ",
        "Bananas are yellow and rich in potassium.",
    ],
)
def test_words_the_article_does_not_carry_are_refused_with_a_reason(reading, text):
    checked = check_point(text, (0, 1), reading)
    assert not checked.is_supported and checked.reasons


QUOTED = 'Mr Ivo Lang and Ruth Okafor met in Tarn. "It is over," he said. The dam broke.'


def settle(speaker: str):
    reading = read_article(make_article(QUOTED))
    start = QUOTED.index("It is over,")
    quote = Quote(text="It is over,", speaker=None, sentence=1, start=start, end=start + len("It is over,"))
    return settle_speakers(reading, [quote], [ProposedSpeaker(quotation=0, speaker=speaker, sentence=0)])


def test_a_proposed_speaker_named_beside_the_quotation_is_taken_with_the_place():
    settled = settle("Ivo Lang")
    speaker = settled.quotes[0].speaker
    assert speaker and speaker.start is not None and QUOTED[speaker.start : speaker.end] == "Ivo Lang"
    assert settled.rejected == ()


@pytest.mark.parametrize("speaker", ["Peter Marsh", "met in", "Lan", ""])
def test_a_proposed_speaker_who_is_not_named_there_is_rejected(speaker):
    settled = settle(speaker)
    assert settled.quotes[0].speaker is None
    assert [reason.code for rejected in settled.rejected for reason in rejected.reasons] == ["speaker_not_near"]


def test_a_speaker_whose_title_disagrees_with_the_pronoun_is_rejected():
    reading = read_article(make_article(QUOTED.replace("he said", "she said")))
    start = reading.article.text.index("It is over,")
    quote = Quote(text="It is over,", speaker=None, sentence=1, start=start, end=start + len("It is over,"))
    settled = settle_speakers(reading, [quote], [ProposedSpeaker(quotation=0, speaker="Ivo Lang", sentence=0)])
    assert [reason.code for rejected in settled.rejected for reason in rejected.reasons] == ["pronoun_differs"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Army officers and rebels", "no_statement"),
        ("Army officers said their units had retaken more than 30 villages, but the", "breaks_off"),
        ("", "empty"),
    ],
)
def test_what_is_no_statement_is_refused_though_the_article_has_the_words(reading, text, code):
    assert [reason.code for reason in check_point(text, (0,), reading).reasons] == [code]


def test_a_heading_carries_nothing():
    text = "Rain falls on the Tarn valley.\n\nMinister Lang resigns over dam\n\nFarmers saved their cows on Friday."
    reading = read_article(make_article(text))
    heading = next((s.index for s in reading.sentences if s.sentence.kind == "heading"), None)
    assert heading is not None
    assert not check_point("Minister Lang resigns over dam", (heading,), reading).is_supported


def test_a_heading_is_no_statement_though_a_sentence_has_its_words():
    text = "Rain falls on the Tarn valley.\n\nLang resigns over dam\n\nMinister Ivo Lang resigns over dam, he said."
    checked = check_point("Lang resigns over dam.", (2,), read_article(make_article(text)))
    assert [reason.code for reason in checked.reasons] == ["no_statement"]


def test_of_two_sources_only_the_one_whose_words_are_told_is_named(reading):
    told = frozenset(word.stem for word in find_words("The army had retaken more than 30 villages."))
    speaker = find_speaker(reading.sentences[0], told=told)
    assert speaker and speaker.text == "Army officers"
