import asyncio

import httpx2
import pytest
from openai_server import OpenAIServer

from summarizer.llm.connections import Connections


def open_client(server: OpenAIServer) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(
        base_url=server.base_url, transport=Connections(verify=httpx2.create_ssl_context()), timeout=5
    )


async def ask(client: httpx2.AsyncClient, count: int) -> list[httpx2.Response]:
    body = {"model": "m", "messages": [{"role": "user", "content": "?"}]}
    return await asyncio.gather(*(client.post("/chat/completions", json=body) for _ in range(count)))


@pytest.fixture
def server():
    with OpenAIServer(latency_s=0.05) as server:
        yield server


async def test_as_many_calls_go_out_at_once_as_are_made(server: OpenAIServer) -> None:
    count = 13
    async with open_client(server) as client:
        replies = await ask(client, count)
    assert [reply.status_code for reply in replies] == [200] * count
    assert server.most_at_once == count


async def test_calls_one_after_the_other_go_over_one_connection(server: OpenAIServer) -> None:
    ports = set()
    async with open_client(server) as client:
        for _ in range(5):
            (reply,) = await ask(client, 1)
            ports.add(reply.extensions["network_stream"].get_extra_info("client_addr"))
    assert len(ports) == 1


async def test_a_call_given_up_makes_room_for_another(server: OpenAIServer) -> None:
    async with open_client(server) as client:
        for _ in range(8):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await ask(client, 1)
        ports = set()
        for _ in range(2):
            (reply,) = await ask(client, 1)
            ports.add(reply.extensions["network_stream"].get_extra_info("client_addr"))
    assert len(ports) == 1
