"""When the process that talks to a server is started before anything is read."""

import pytest

from summarizer.cli.start import may_ask

LOCAL = {"OPENAI_BASE_URL": "http://127.0.0.1:8080/v1"}


@pytest.mark.parametrize(
    ("words", "environment", "is_started"),
    [
        ("batch corpus.jsonl --out results", LOCAL, True),
        ("article.txt", {"OPENAI_API_KEY": "k"}, True),
        ("compare a.txt b.txt", {"SUMMARIZER_API_KEY": "k"}, True),
        ("batch corpus.jsonl --out results", {}, False),
        ("batch corpus.jsonl --out results", {"OPENAI_BASE_URL": ""}, False),
        ("batch corpus.jsonl --out results --engine offline", LOCAL, False),
        ("batch corpus.jsonl --out results --dry-run", LOCAL, False),
        ("batch corpus.jsonl --out results --provider-batch", LOCAL, False),
        ("doctor", LOCAL, False),
        ("evals run", LOCAL, False),
        ("schema summary", LOCAL, False),
        ("article --help", LOCAL, False),
        ("", LOCAL, False),
    ],
)
def test_only_where_a_model_is_likely_to_be_asked(words: str, environment: dict[str, str], is_started: bool) -> None:
    assert may_ask(words.split(), environment) is is_started
