from summarizer.evaluation.kinds import quotes, stance
from summarizer.evaluation.rows import Counts

TEXT = "Ferry sinks\nThe harbour master said the ferry sank at noon."


def row(source: str, cue: str, reported: str) -> dict[str, object]:
    label = {"source": source, "cue": cue, "reported": reported}
    places = {f"{part}_start": TEXT.index(words) for part, words in label.items()}
    return {"id": "r1", "text": TEXT, "attributions": [{**label, **places}]}


def test_a_found_attribution_counts_in_full():
    score = quotes.score_row(row("The harbour master", "said", "sank"))

    assert dict(score.counts) == dict.fromkeys(("cue", "source", "attribution"), Counts(1, 0, 0))


def test_another_source_misses_source_and_attribution():
    score = quotes.score_row(row("Ferry", "said", "sank"))

    assert score.counts["cue"] == Counts(1, 0, 0)
    assert score.counts["source"] == Counts(0, 0, 1)
    assert score.counts["attribution"] == Counts(0, 0, 1)


def test_a_row_without_labels_says_so():
    assert quotes.score_row({"id": "r2", "text": TEXT, "attributions": []}).unscored


def event(text: str, word: str, polarity: str, certainty: str) -> dict[str, object]:
    start = text.index(word)
    return {"text": word, "start": start, "end": start + len(word), "polarity": polarity, "certainty": certainty}


def test_events_are_paired_with_their_stance():
    text = "Title\nThe ferry may have sunk and nobody was saved."
    events = [event(text, "sunk", "open", "possible"), event(text, "saved", "negative", "certain")]

    score = stance.score_row({"id": "r3", "text": text, "events": events})

    assert score.labels["certainty/0"] == ("possible", "possible")
    assert score.labels["polarity/0"] == ("open", "open")
    assert score.labels["polarity/1"] == ("negative", "negative")


def test_an_event_nobody_found_counts_as_positive_and_certain():
    score = stance.score_row(
        {"id": "r4", "text": "A grey sky", "events": [event("A grey sky", "sky", "open", "probable")]}
    )

    assert score.labels == {"polarity/0": ("open", "positive"), "certainty/0": ("probable", "certain")}


def test_a_wish_is_underspecified():
    text = "The firm wants to sell its stake."

    score = stance.score_row({"id": "r5", "text": text, "events": [event(text, "sell", "open", "underspecified")]})

    assert score.labels["certainty/0"] == ("underspecified", "underspecified")
