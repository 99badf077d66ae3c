import asyncio

import pytest
from openai_server import OpenAIServer

from summarizer.llm.connections import POOL_SIZE, Connections, Reach


def ask(connections: Connections, count: int):
    body = {"model": "m", "messages": [{"role": "user", "content": "?"}]}
    return asyncio.gather(*(connections.request("POST", "/chat/completions", json=body) for _ in range(count)))


@pytest.fixture
def server():
    with OpenAIServer(latency_s=0.05) as server:
        yield server


async def test_as_many_calls_go_out_at_once_as_are_made(server: OpenAIServer):
    connections = Connections(Reach(server.base_url, {}, connect_timeout_s=5, timeout_s=5))
    count = 3 * POOL_SIZE + 1
    replies = await ask(connections, count)
    await connections.close()
    assert [reply.status_code for reply in replies] == [200] * count
    assert server.most_at_once == count


async def test_calls_one_after_the_other_go_over_one_connection(server: OpenAIServer):
    connections = Connections(Reach(server.base_url, {}, connect_timeout_s=5, timeout_s=5))
    ports = set()
    for _ in range(POOL_SIZE + 1):
        (reply,) = await ask(connections, 1)
        ports.add(reply.extensions["network_stream"].get_extra_info("client_addr"))
    await connections.close()
    assert len(ports) == 1


async def test_a_call_given_up_makes_room_for_another(server: OpenAIServer):
    connections = Connections(Reach(server.base_url, {}, connect_timeout_s=5, timeout_s=5))
    for _ in range(2 * POOL_SIZE):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await ask(connections, 1)
    replies = await ask(connections, POOL_SIZE)
    await connections.close()
    assert len(replies) == POOL_SIZE
