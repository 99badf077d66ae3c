import pytest

from summarizer.core.reading import read_article
from summarizer.core.speech.speakers import find_speaker, quotations_by_sentence
from summarizer.core.text.articles import make_article


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


def test_a_role_with_its_bearer_between_commas_prints_the_bearer():
    assert speakers("The envoy for Norland, Ann Hale, said time was running out.") == ["Ann Hale"]


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


ARTICLES = {
    "strike": (
        "Bus drivers in Holt will walk out on Monday, union leader Jonas Brekke said.\n\n"
        '"We have waited long enough," said Brekke. He added that talks could resume.\n\n'
        "The bus company said in a statement that it regretted the decision.",
        ["Jonas Brekke", "Jonas Brekke", "Jonas Brekke", "The bus company"],
    ),
    "fire": (
        "Three people died in a fire in Leeds, police said on Tuesday.\n\n"
        '"I heard screams," said 34-year-old teacher Ella Marsh, who lives next door. "It was horrible."\n\n'
        "Firefighters, who arrived within minutes, said the roof had fallen in.",
        ["police", "Ella Marsh", "Ella Marsh", "Firefighters"],
    ),
    "bank": (
        "Goldman Sachs cut 400 jobs on Friday, according to people familiar with the matter.\n\n"
        "A spokeswoman for the bank declined to comment. Shares in Morgan Stanley rose.",
        ["people familiar with the matter", None, None],
    ),
    "court": (
        "A nurse accused of theft told the court in York that she was innocent and had never stolen.\n\n"
        "Prosecutor Ann Lee, opening the case, said the jury would see films of the ward. She also said that "
        "two witnesses had come forward.\n\n"
        "'I did nothing. I was asleep,' the nurse said.",
        ["A nurse", "Ann Lee", "Ann Lee", "the nurse"],
    ),
    "storm": (
        "Thousands fled the coast as the storm neared, officials in the United Arab Emirates said.\n\n"
        "They added that roads were blocked. The United Nations said it would send tents.",
        ["officials in the United Arab Emirates", "officials in the United Arab Emirates", "The United Nations"],
    ),
    "club": (
        "Aston Villa are five points clear after a win that coach Dan Reeve called \"a gift\".\n\n"
        "Reeve, a former captain of the side, said: 'We were lucky. The players' work was poor.'",
        ["Dan Reeve", "Dan Reeve"],
    ),
    "study": (
        "Walking helps the heart, a study by the University of Leeds has found.\n\n"
        "Dr. Priya Nair, who led the study, said that nobody should give up. "
        "Nair told reporters that the results were early.",
        ["the University of Leeds", "Priya Nair", "Priya Nair"],
    ),
    "minister": (
        "Finance minister Olaf Grund, whose party lost the vote, claimed that the count of the votes was wrong.\n\n"
        "His rival, Eva Kral, denied it. "
        "\"The count was fair,\" Kral told the Herald. She added that he should resign.",
        ["Olaf Grund", None, "Eva Kral", "Eva Kral"],
    ),
    "mine": (
        "Rescuers said eleven miners were found alive but the owner says four of them are missing.\n\n"
        "Amid reports that gas had leaked, relatives who had come from other towns said that "
        "they had heard nothing all night.",
        ["Rescuers; the owner", "relatives"],
    ),
    "school": (
        "A student who fell ill in May said that the water was brown, and her mother reported it to the council.\n\n"
        "In Norland officials said the talks were about peace.",
        ["A student", "officials"],
    ),
}  # fmt: skip
"""What a story says, and who the speaker of each of its sentences is."""


@pytest.mark.parametrize("name", ARTICLES)
def test_every_sentence_of_a_story_has_its_speaker(name):
    text, expected = ARTICLES[name]

    assert speakers(text) == expected
