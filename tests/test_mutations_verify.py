import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from mutations import Mutant, mutate

from summarizer.core.articles import make_article
from summarizer.core.reading import Reading, read_article
from summarizer.core.verification import JudgedText, judge_text
from summarizer.domain.verification import Verdict

HERE = Path(__file__).parent
ARTICLES = json.loads((HERE / "verify_articles.json").read_text(encoding="utf-8"))
SEEDS = sorted((HERE.parent / "seeds").glob("*.txt"))
FLOORS = {"figure": 0.95, "date": 0.95, "negation": 0.95, "name": 0.85, "direction": 0.85}
MAX_FALSE_ALARMS = 0.03


@cache
def readings() -> tuple[Reading, ...]:
    own = [make_article(one["text"], published=date.fromisoformat(one["published"])) for one in ARTICLES]
    seeds = [make_article(path.read_text(encoding="utf-8")) for path in SEEDS]
    return tuple(read_article(article) for article in (*own, *seeds))


def judge(claim: str, source: Reading) -> JudgedText:
    return judge_text(read_article(make_article(claim, published=source.article.published)), [source])


@cache
def mutants() -> tuple[tuple[Mutant, Reading], ...]:
    return tuple((one, source) for source in readings() for s in source.content for one in mutate(s, source))


@pytest.mark.parametrize("kind", FLOORS)
def test_a_changed_fact_is_not_supported(kind: str) -> None:
    chosen = [(one, source) for one, source in mutants() if one.kind == kind]
    missed = [one.text for one, source in chosen if judge(one.text, source).verdict is Verdict.SUPPORTED]
    assert len(chosen) >= 20
    assert len(missed) <= (1 - FLOORS[kind]) * len(chosen), "\n".join(missed)


def test_the_articles_own_sentences_are_supported() -> None:
    claims = [(s.text, source) for source in readings() for s in source.content]
    refused = [text for text, source in claims if judge(text, source).verdict is not Verdict.SUPPORTED]
    assert len(refused) <= MAX_FALSE_ALARMS * len(claims), "\n".join(refused)


def test_reworded_sentences_are_supported() -> None:
    claims = [(text, source) for one, source in zip(ARTICLES, readings(), strict=False) for text in one["reworded"]]
    refused = [text for text, source in claims if judge(text, source).verdict is not Verdict.SUPPORTED]
    assert len(refused) <= MAX_FALSE_ALARMS * len(claims), "\n".join(refused)


def test_every_kind_of_change_is_tried() -> None:
    assert set(Counter(one.kind for one, _ in mutants())) == set(FLOORS)
