import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from summarizer.core.reading import Reading
from summarizer.core.text.articles import make_article, parse_article
from summarizer.domain.article import Article
from summarizer.domain.proposal import Proposal
from summarizer.domain.summary import Provenance, Summary
from summarizer.engines.offline import OfflineEngine, propose
from summarizer.errors import ConfigError, InputError, ModelUnavailable
from summarizer.steps.summarize import Failure, summarize_article, summarize_articles, summarize_offline


def story(number: int = 7) -> Article:
    return make_article(
        f"The dam at Obermark broke on Friday and flooded {number} homes, the civil defence agency said.\n"
        "Prime Minister Ivo Lang promised 20 million euros for the flooded homes.\n"
        "Engineers had warned of cracks in the dam since May, according to a report.\n"
    )


class Failing:
    """An engine that cannot be reached."""

    async def read(self, reading: Reading) -> Proposal:
        raise ModelUnavailable("no attempt reached http://127.0.0.1:9/v1; is the server running?")


class Slow:
    """An engine that needs longer for earlier articles and counts how many it works on."""

    def __init__(self) -> None:
        self.at_work = self.most_at_work = self.started = 0

    async def read(self, reading: Reading) -> Proposal:
        self.started += 1
        self.at_work += 1
        self.most_at_work = max(self.most_at_work, self.at_work)
        await asyncio.sleep(0.05 if "flooded 1 homes" in reading.article.text else 0.001)
        self.at_work -= 1
        return propose(reading)


async def collect(articles, engine, **options) -> list[Summary | Failure]:
    return [outcome async for outcome in summarize_articles(articles, engine, **options)]


async def test_every_claim_is_cut_from_the_article():
    article = story()
    summary = await summarize_article(article, OfflineEngine())
    assert summary.gist and summary.headline
    for claim in (*summary.gist, *summary.claims):
        for evidence in claim.evidence:
            assert article.text[evidence.start : evidence.end] == evidence.text
    assert [claim.id for claim in summary.gist] == [f"g{n}" for n in range(1, len(summary.gist) + 1)]


async def test_figures_quotes_and_names_stand_where_they_are_said_to_stand():
    article = story(400)
    summary = await summarize_article(article, OfflineEngine())
    assert [article.text[figure.start : figure.end] for figure in summary.figures] == [f.text for f in summary.figures]
    assert "400" in [figure.text for figure in summary.figures]
    for name in summary.names:
        assert len(name.starts) == name.count
    assert any(name.text == "Ivo Lang" for name in summary.names)


async def test_the_coverage_says_what_was_read():
    coverage = (await summarize_article(story(), OfflineEngine())).provenance.coverage
    assert (coverage.sentences, coverage.sentences_read) == (3, 3)
    assert coverage.characters == len(story().text)
    assert coverage.proposed == coverage.accepted > 0


async def test_the_offline_summary_is_the_same_every_time():
    assert await summarize_article(story(), OfflineEngine()) == summarize_offline(story())


@pytest.mark.parametrize("text", ["", "ADVERTISEMENT\n", "   \n\n"])
async def test_a_text_without_content_is_an_input_error(text):
    with pytest.raises(InputError, match="no sentence"):
        await summarize_article(make_article(text), OfflineEngine())


async def test_a_failing_model_is_an_error_unless_a_fallback_is_wanted():
    with pytest.raises(ModelUnavailable):
        await summarize_article(story(), Failing())


async def test_the_fallback_summarises_by_rules_and_says_why():
    summary = await summarize_article(story(), Failing(), fallback=True)
    assert summary.provenance.engine == "offline"
    assert "ModelUnavailable" in (summary.provenance.fallback or "")
    assert summary.gist


async def test_outcomes_come_in_the_order_of_the_articles_however_long_each_takes():
    articles = [story(number) for number in range(1, 12)]
    outcomes = await collect(articles, Slow(), concurrency=3)
    assert [outcome.article.id for outcome in outcomes if isinstance(outcome, Summary)] == [a.id for a in articles]


async def test_no_more_articles_are_at_work_than_allowed():
    engine = Slow()
    await collect([story(number) for number in range(1, 20)], engine, concurrency=3)
    assert engine.most_at_work == 3


async def test_articles_are_read_as_they_are_needed_not_all_at_once():
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield story(taken)

    stream = summarize_articles(endless(), Slow(), concurrency=2)
    await anext(stream)
    await stream.aclose()
    assert taken <= 12


async def test_one_bad_article_is_one_failure_in_its_place():
    outcomes = await collect([story(1), make_article(""), story(2)], OfflineEngine())
    assert [type(outcome) for outcome in outcomes] == [Summary, Failure, Summary]
    assert isinstance(outcomes[1], Failure) and outcomes[1].exit_code == 3 and "no sentence" in outcomes[1].message


async def test_a_failure_among_the_inputs_comes_out_where_it_stood():
    unread = Failure(label="a.pdf", error="InputError", message="a.pdf: encrypted", exit_code=3)
    outcomes = await collect([story(1), unread, story(2)], OfflineEngine())
    assert outcomes[1] is unread


async def test_a_wrong_configuration_ends_the_run():
    class Refused:
        async def read(self, reading: Reading) -> Proposal:
            raise ConfigError("key refused; set OPENAI_API_KEY")

    with pytest.raises(ConfigError):
        await collect([story(1), story(2)], Refused())


async def test_each_outcome_is_told_once():
    seen: list[Summary | Failure] = []
    await collect([story(1), make_article(""), story(2)], OfflineEngine(), on_done=seen.append)
    assert len(seen) == 3


async def test_the_offline_engine_works_in_an_executor_too():
    with ThreadPoolExecutor(2) as pool:
        outcomes = await collect([story(number) for number in range(1, 6)], OfflineEngine(), executor=pool)
    assert outcomes == [summarize_offline(story(number)) for number in range(1, 6)]


async def test_a_proposal_of_rules_is_checked_like_any_other():
    class Inventing:
        async def read(self, reading: Reading) -> Proposal:
            sound = propose(reading)
            invented = sound.gist[0].model_copy(update={"text": "Nothing broke, and 90 ministers resigned."})
            return sound.model_copy(update={"gist": (invented,), "provenance": Provenance(engine="offline")})

    summary = await summarize_article(story(), Inventing())
    assert [rejected.text for rejected in summary.rejected] == ["Nothing broke, and 90 ministers resigned."]


SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_first_seed_shows_the_dispute_over_districts_and_the_three_sizes_of_one_flight():
    article = parse_article((SEEDS / "000_1919facec97052b1.txt").read_text(encoding="utf-8"))
    shown = [
        (tension.relation, [article.text[side.start : side.end] for side in tension.sides])
        for tension in summarize_offline(article).tensions
    ]
    assert shown == [
        ("compatible_precision", ["Hundreds", "thousands", "more than 1000"]),
        ("attributed_dispute", ["more than 100", "more than 200"]),
    ]


def test_the_first_seed_names_the_party_behind_each_figure_and_quotation():
    article = parse_article((SEEDS / "000_1919facec97052b1.txt").read_text(encoding="utf-8"))
    summary = summarize_offline(article)
    behind = {figure.text: figure.attribution.text for figure in summary.figures if figure.attribution}
    assert behind["more than 100"] == "Western security officials"
    assert behind["more than 200"] == "the Taliban"
    assert {quote.speaker.text for quote in summary.quotations if quote.speaker} >= {
        "Zabihullah Mujahid",
        "Najia Anwari",
    }
    assert summary.headline.startswith("The Taliban plan to present a written peace proposal")
    assert summary.headline.endswith("said")


def test_the_second_seed_leaves_byline_and_doubtful_openings_out():
    article = parse_article((SEEDS / "003_c2bfcbfeb4958a86.txt").read_text(encoding="utf-8"))
    summary = summarize_offline(article)
    lines = [claim.text for claim in (*summary.gist, *summary.claims)]
    assert 2 <= len(summary.gist) <= 3 and 5 <= len(summary.claims) <= 8
    assert not any(
        "Amin Alemi" in text or text.startswith(("But ", "That ", "They ", "These ", "This ")) for text in lines
    )
    assert any("Tehran and Moscow" in text for text in lines)
