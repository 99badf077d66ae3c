import json
import math
from pathlib import Path

import pytest
from openai_server import OpenAIServer
from pydantic import SecretStr

from summarizer.errors import AnswerUnusable, BudgetExceeded, ConfigError, ModelUnavailable
from summarizer.llm.cached import request_key
from summarizer.llm.embeddings import (
    EmbeddingRequest,
    EndpointEmbedder,
    MalformedEmbeddings,
    normalise,
    parse_embeddings,
)
from summarizer.llm.open import open_endpoint
from summarizer.llm.protocol import Message, Request
from summarizer.llm.scripted import Scripted
from summarizer.settings import Settings

TEXTS = ["a cab", "the bed", "hag"]


def settings(server: OpenAIServer, folder: Path, **more: object) -> Settings:
    given = {"retry_budget_s": 20.0, "timeout_s": 5.0, "max_attempts": 2, **more}
    return Settings(base_url=server.base_url, api_key=SecretStr("k"), model="m", cache_dir=folder, **given)


async def test_vectors_come_in_the_order_of_the_texts_and_have_length_one(tmp_path):
    with OpenAIServer() as server:
        async with open_endpoint(settings(server, tmp_path)) as endpoint:
            vectors = await EndpointEmbedder(endpoint, "small-vectors").embed(TEXTS)
    assert [round(math.hypot(*vector), 3) for vector in vectors] == [1.0, 1.0, 1.0]
    assert vectors[0][0] == max(vectors[0])
    assert vectors[2][7] == vectors[2][0] > vectors[2][1]
    assert server.requests == [{"model": "small-vectors", "input": TEXTS, "encoding_format": "float"}]


async def test_a_second_run_is_answered_from_the_cache(tmp_path):
    with OpenAIServer() as server:
        found = []
        for _ in range(2):
            async with open_endpoint(settings(server, tmp_path)) as endpoint:
                embedder = EndpointEmbedder(endpoint, "small-vectors")
                found.append(await embedder.embed(TEXTS))
    assert len(server.requests) == 1
    assert found[0] == found[1]
    assert embedder.usage.from_cache == 1


async def test_a_fault_is_tried_again(tmp_path):
    with OpenAIServer(faults=["503"]) as server:
        async with open_endpoint(settings(server, tmp_path)) as endpoint:
            assert len(await EndpointEmbedder(endpoint, "small-vectors").embed(TEXTS)) == 3
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("fault", "error"), [("400", ModelUnavailable), ("404", ConfigError), ("html", ModelUnavailable)]
)
async def test_a_server_without_embeddings_is_told(tmp_path, fault, error):
    with OpenAIServer(faults=[fault] * 4) as server:
        async with open_endpoint(settings(server, tmp_path)) as endpoint:
            with pytest.raises(error):
                await EndpointEmbedder(endpoint, "small-vectors").embed(TEXTS)


async def test_the_budget_covers_vectors_too(tmp_path):
    with OpenAIServer() as server:
        dear = settings(server, tmp_path, price_input=1e6, price_output=1.0, max_cost=0.5)
        async with open_endpoint(dear) as endpoint:
            with pytest.raises(BudgetExceeded):
                await EndpointEmbedder(endpoint, "small-vectors").embed(TEXTS)
    assert server.requests == []


async def test_many_texts_go_out_in_batches():
    script = Scripted(lambda request: json.dumps([[1.0, 0.0]] * len(request.messages)))
    embedder = EndpointEmbedder(script, "small-vectors", price=lambda usage: 0.5)
    assert len(await embedder.embed(["text"] * 200)) == 200
    assert [len(request.messages) for request in script.requests] == [96, 96, 8]
    assert (embedder.usage.calls, embedder.cost) == (3, 0.5)


@pytest.mark.parametrize("answer", ["[[1.0]]", "[[1.0], [1.0, 2.0], [1.0]]", "{}", "no", "[1, 2, 3]"])
async def test_an_answer_without_a_vector_for_each_text_is_unusable(answer):
    with pytest.raises(AnswerUnusable):
        await EndpointEmbedder(Scripted([answer]), "small-vectors").embed(TEXTS)


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b'{"data": 3}', b'{"data": [{"index": 0}]}', b'{"data": [{"index": 0, "embedding": [0, 0]}]}'],
    ids=["empty", "a list", "no rows", "no vector", "no direction"],
)
def test_a_body_without_vectors_is_malformed(body):
    with pytest.raises(MalformedEmbeddings):
        parse_embeddings(body)


def test_a_vector_that_is_no_number_has_no_direction():
    assert normalise([float("nan"), 1.0]) == ()
    assert normalise([3.0, 4.0]) == (0.6, 0.8)


def test_asking_for_vectors_is_another_request_than_asking_for_an_answer():
    messages = (Message(role="user", content="text"),)
    assert request_key(EmbeddingRequest(model="m", messages=messages)) != request_key(
        Request(model="m", messages=messages)
    )
