"""The dated statements of an article in order."""

from datetime import date

import pytest

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.summary.timeline import LONGEST_ENTRY, build_timeline
from summarizer.core.times.times import find_times
from summarizer.domain.article import Article, Sentence, SentenceKind
from summarizer.domain.summary import TimelineEntry

_PUBLISHED = date(2024, 3, 13)


def _read(*lines: str, published: date | None = _PUBLISHED, first_kind: SentenceKind = "content") -> Reading:
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    sentences = tuple(
        Sentence(start=start, end=start + len(line), kind=first_kind if start == 0 else "content")
        for start, line in zip(starts, lines, strict=True)
    )
    readings = tuple(
        SentenceReading(
            index=index,
            start=sentence.start,
            end=sentence.end,
            text=line,
            sentence=sentence,
            quantities=(),
            times=find_times(line, published),
            names=(),
        )
        for index, (line, sentence) in enumerate(zip(lines, sentences, strict=True))
    )
    return Reading(Article(id="a", text=text, published=published, sentences=sentences), readings, ())


def _shown(entries: tuple[TimelineEntry, ...]) -> list[tuple[str, str]]:
    return [(entry.when.text, entry.text) for entry in entries]


def test_entries_come_in_the_order_of_their_days() -> None:
    reading = _read("The dam broke on Monday.", "It was built in 1962.", "Repairs begin next month.")
    assert _shown(build_timeline(reading)) == [
        ("1962", "It was built in 1962."),
        ("Monday", "The dam broke on Monday."),
        ("next month", "Repairs begin next month."),
    ]


def test_an_entry_is_cut_from_the_article() -> None:
    reading = _read("A heading", "The dam broke on Monday.")
    (entry,) = build_timeline(reading)
    assert reading.article.text[entry.start : entry.end] == entry.text == "The dam broke on Monday."
    assert (entry.sentence, entry.when.first, entry.when.last) == (1, date(2024, 3, 11), date(2024, 3, 11))


def test_durations_sets_and_vague_times_are_left_out() -> None:
    assert build_timeline(_read("It took two years.", "They meet weekly.", "He recently left.")) == ()


def test_a_length_of_time_that_ends_on_the_day_of_publication_is_shown() -> None:
    (entry,) = build_timeline(_read("Forty died in the past three days."))
    assert (entry.when.first, entry.when.last) == (date(2024, 3, 10), _PUBLISHED)


@pytest.mark.parametrize("words", ["since May", "by 11 September", "before 2001", "as soon as next month"])
def test_an_edge_keeps_the_word_that_makes_it_one(words: str) -> None:
    (entry,) = build_timeline(_read(f"The dam has to be closed {words}."))
    assert entry.when.text == words


def test_headings_are_not_part_of_the_story() -> None:
    assert build_timeline(_read("Dam broke on Monday", first_kind="heading")) == ()


def test_a_day_named_twice_in_a_sentence_is_one_entry() -> None:
    reading = _read("On Monday the dam broke, and by Monday, 11 March, the town was empty.")
    assert len(build_timeline(reading)) == 1


def test_a_sentence_repeated_is_one_entry() -> None:
    assert len(build_timeline(_read("The dam broke on Monday.", "The dam  broke on Monday."))) == 1


def test_other_words_on_the_same_day_are_another_entry() -> None:
    assert len(build_timeline(_read("The dam broke on Monday.", "The town was emptied on Monday."))) == 2


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("; ", "; "), (", but ", ", as "), ("; ", " – "), (", while ", " -- "), (", whereas ", ", because ")],
)
def test_a_long_sentence_is_cut_at_the_clauses_around_the_time(opening: str, closing: str) -> None:
    around = "engineers had inspected the northern wall and the two gates beside it without finding a crack or a leak"
    (entry,) = build_timeline(_read(f"The {around}{opening}the dam broke on Monday{closing}the {around}."))
    assert entry.text == "the dam broke on Monday"


def test_without_a_day_of_publication_relative_times_come_last_and_open() -> None:
    entries = build_timeline(_read("The dam broke last week.", "It was built in 1962.", published=None))
    assert [(entry.when.text, entry.when.first) for entry in entries] == [
        ("1962", date(1962, 1, 1)),
        ("last week", None),
    ]


def test_a_time_that_hangs_on_another_sentence_is_left_out() -> None:
    assert build_timeline(_read("The previous year they had failed.")) == ()


def test_of_a_long_sentence_only_the_clauses_about_the_time_are_shown() -> None:
    tail = ", which " + "the engineers who had looked after it for so long had often warned about " * 3 + "in vain."
    (entry,) = build_timeline(_read("The dam above the town broke on Monday" + tail))
    assert entry.text == "The dam above the town broke on Monday"


def test_a_clause_that_needs_the_words_before_it_keeps_them() -> None:
    head = "The engineers " + "who had looked after the old dam for a long time " * 4
    (entry,) = build_timeline(_read(head + "left the valley, which was flooded in 1962."))
    assert entry.text.startswith("The engineers")


def test_an_entry_never_opens_a_quotation_it_does_not_close() -> None:
    text = 'The mayor said "' + "we had asked for help, and " * 9 + 'nobody came on Monday, but we went on".'
    (entry,) = build_timeline(_read(text))
    assert len(text) > LONGEST_ENTRY
    assert entry.text == text
