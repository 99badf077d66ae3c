from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article


def facts(*texts: str) -> list[list[str]]:
    groups = compare_readings([read_article(make_article(text)) for text in texts]).groups
    return [[claim.text for claim in group.claims] for group in groups]


def test_one_speaker_alone_makes_no_common_fact() -> None:
    mill = "A mill burned down in Halden."
    assert not facts(
        f"{mill} Fire chief Ada Moe said the blaze began in the drying hall.",
        "The council met in Orvik. The cause is unknown, fire chief Ada Moe said.",
    )


def test_what_one_speaker_says_in_both_is_a_common_fact() -> None:
    said = "The blaze began in the drying hall, fire chief Ada Moe said."
    assert facts(f"The mill is shut. {said}", "Fire chief Ada Moe said the blaze began in the drying hall.")
