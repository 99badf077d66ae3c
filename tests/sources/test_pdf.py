import textwrap

import pytest
from minimal_pdf import Printed, write_pdf

from summarizer.errors import InputError
from summarizer.sources.options import ReadOptions
from summarizer.sources.pdf import article_of_pdf

PARAGRAPHS = (
    "Heavy rain flooded three towns along the river on Wednesday, and about 1,200 people had to leave their homes, "
    "the mayor of the largest of them said.",
    "The road authority closed eleven roads and two bridges, and said it would take a week to open all of them again.",
)


def lay_out(paragraphs: tuple[str, ...], *, top: int = 760, gap: int = 8) -> list[Printed]:
    lines, y = [], top
    for paragraph in paragraphs:
        for line in textwrap.wrap(paragraph, 60):
            lines.append(Printed(72, y, line))
            y -= 14
        y -= gap
    return lines


def read(data: bytes) -> list[str]:
    return article_of_pdf(data, name="a.pdf", path="a.pdf", url=None, options=ReadOptions()).text.split("\n")


def test_printed_lines_become_the_paragraphs_of_the_article() -> None:
    assert read(write_pdf([lay_out(PARAGRAPHS)])) == list(PARAGRAPHS)


def test_words_cut_at_line_ends_are_made_whole_and_hyphens_of_the_text_stay() -> None:
    page = [
        Printed(72, 760, "Heavy rain flooded three towns on Wednes-"),
        Printed(72, 746, "day, and about 1,200 long-"),
        Printed(72, 732, "term residents and the US-"),
        Printed(72, 718, "backed long-term plan were hit in 1996-"),
        Printed(72, 704, "2001 already."),
    ]
    assert read(write_pdf([page])) == [
        "Heavy rain flooded three towns on Wednesday, and about 1,200 long-term residents and the US-backed long-term "
        "plan were hit in 1996-2001 already."
    ]


def test_running_heads_and_page_numbers_are_left_out_and_sentences_go_on_over_pages() -> None:
    bodies = (
        "The council met again over the bridge, and each time the vote on it was put off for want of money, and",
        "late in March a storm tore off the railing, so that the police closed the road to lorries and in the end to",
        "everybody else, and the bus company bought three boats. The mill has been empty since then, its owner said.",
    )
    pages = [
        [Printed(72, 810, f"Hill Radio, page {number}"), *lay_out((body,)), Printed(300, 40, str(number))]
        for number, body in enumerate(bodies, 1)
    ]

    assert read(write_pdf(pages)) == [" ".join(bodies)]


def test_the_second_column_continues_the_first() -> None:
    left = [Printed(60, 760, "The bridge over the river was shut on"), Printed(60, 746, "Monday after the council had")]
    right = [Printed(320, 760, "found cracks in two of its pillars."), Printed(320, 746, "Buses go round.")]
    assert read(write_pdf([left + right])) == [
        "The bridge over the river was shut on Monday after the council had found cracks in two of its pillars. "
        "Buses go round."
    ]


@pytest.mark.parametrize(
    ("title", "kept"), [("Floods in the hills", "Floods in the hills"), ("Microsoft Word - x.docx", None)]
)
def test_a_title_of_the_file_is_taken_unless_a_program_wrote_it(title: str, kept: str | None) -> None:
    data = write_pdf([lay_out(PARAGRAPHS)], title=title)
    article = article_of_pdf(data, name="a.pdf", path=None, url=None, options=ReadOptions())
    assert article.title == kept


def test_a_pdf_without_text_says_that_it_needs_recognition() -> None:
    with pytest.raises(InputError, match=r"a\.pdf: it has no text layer.*OCR"):
        read(write_pdf([[]]))


def test_a_damaged_pdf_is_an_input_error() -> None:
    with pytest.raises(InputError, match=r"a\.pdf: the PDF is damaged"):
        read(b"%PDF-1.4\nnothing")
