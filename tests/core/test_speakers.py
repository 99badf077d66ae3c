import pytest

from summarizer.core.articles import make_article
from summarizer.core.reading import read_article
from summarizer.core.speakers import find_speaker, quotations_by_sentence


def speakers(text: str) -> list[str | None]:
    """The speaker printed for each sentence."""
    reading = read_article(make_article(text))
    spoken = quotations_by_sentence(reading)
    found = [
        find_speaker(sentence, spoken[sentence.index], before=reading.sentences[: sentence.index])
        for sentence in reading.sentences
    ]
    return [one.text if one else None for one in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Minister Olaf Grund said the road would open. He added that it was safe.", "Olaf Grund"),
        ("Ann Hale said the road would open. She also said it was safe.", "Ann Hale"),
        ("Ann Hale met Tom Grant. Hale said the road would open. She said it was safe.", "Ann Hale"),
        ("Olaf Grund said Tom Lund had left. He added that the post was free.", "Olaf Grund"),
        ("Olaf Grund said he was ill. He said it was flu. He added that he would rest.", "Olaf Grund"),
        ("Officials said the road would open. They added that it was safe.", "Officials"),
        ("Halden Bank said profits fell. It added that costs had risen.", "Halden Bank"),
    ],
)
def test_a_pronoun_that_goes_on_speaking_is_the_last_speaker(text, last):
    assert speakers(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Olaf Grund said Tom Lund had left. He said the post was free.", "He"),
        ("Ann Hale said the road would open. He added that it was safe.", "He"),
        ("Ann Hale said the road would open. Mary Lund disagreed. She said it was not safe.", "She"),
        ("The road was closed. He added that it was safe.", "He"),
        ("Olaf Grund and Tom Lund met. Lund said it was late. Grund left. He said it was cold.", "He"),
        ("Ann Hale said the road would open. It added that it was safe.", "It"),
    ],
)
def test_a_pronoun_that_could_mean_several_or_nobody_is_kept(text, last):
    assert speakers(text)[-1] == last


def test_the_speaker_is_printed_without_the_role_and_by_the_fullest_name():
    text = "Finance minister Olaf Grund said taxes would rise. Rates would too, said Grund."

    assert speakers(text) == ["Olaf Grund", "Olaf Grund"]


def test_two_bearers_of_a_surname_leave_it_as_it_stands():
    text = "Ann Lund and Tom Lund met in Oslo. The talks failed, Lund said."

    assert speakers(text)[-1] == "Lund"


def test_a_source_inside_the_words_of_another_is_not_printed():
    assert speakers("The Herald reports that the ministry has ordered staff to leave.") == ["The Herald"]


def test_a_source_set_against_another_is_printed_beside_it():
    text = "Officials said 100 roads were shut but the army says it has opened all of them."

    assert speakers(text) == ["Officials; the army"]


def test_a_verb_inside_a_quotation_does_not_make_a_speaker():
    assert speakers('"The tests show that the river is clean," Ann Hale told the council.') == ["Ann Hale"]


def test_two_people_who_speak_together_are_both_printed():
    assert speakers("Ann and Tom Lund said they would leave.") == ["Ann and Tom Lund"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The talks were about peace, officials said.", "officials"),
        ("In Washington officials said the talks had failed.", "officials"),
        ("A statement from the United Nations said the camp was full.", "A statement from the United Nations"),
        ("Officials in the United Arab Emirates said the ship was safe.", "Officials in the United Arab Emirates"),
        ("The group is five points clear of the others that lost.", None),
        ("A spokesman told Reuters the group was ready.", "A spokesman"),
        ("The minister began showing signs that he would leave.", None),
        ("He asked to stay at the club. The former captain added: \"I am happy.\"", "The former captain"),
        ("Olaf Grund didn't say why, other than noting that it rained all night.", "Olaf Grund"),
        ("An unnamed woman was quoted as saying by the Herald that it smelt of bad fish.", "An unnamed woman"),
    ],
)  # fmt: skip
def test_a_speaker_is_a_whole_noun_phrase(text, speaker):
    assert speakers(text)[-1] == speaker
