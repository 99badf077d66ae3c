"""Calls sent by another process come back as if this one had sent them, and end with it."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from openai_server import OpenAIServer

from summarizer.errors import ConfigError
from summarizer.llm import sending_apart
from summarizer.llm.exchange import Call, ChatOptions, SdkExchange
from summarizer.llm.faults import EndpointFault
from summarizer.llm.openai_chat import OpenAIChat
from summarizer.llm.protocol import Message, Request
from summarizer.llm.sender import Sender, hire_sender
from summarizer.llm.sending_apart import SentApart
from summarizer.processes import pack

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks, on Linux")

KEY = "sk-test-of-the-sender"
SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string", "maxLength": 9}},
    "required": ["name"],
    "additionalProperties": False,
}
REQUEST = Request(model="news-1", messages=(Message(role="user", content="Who?"),), json_schema=SCHEMA)
PING = Call("/chat/completions", {"model": "m", "messages": [{"role": "user", "content": "Who?"}]})


@pytest.fixture
def sender() -> Iterator[Sender]:
    """Forked before a test starts its server, which is a thread."""
    hired = hire_sender()
    yield hired
    hired.end()


def _apart(sender: Sender, server: OpenAIServer, **options: float) -> SentApart:
    return SentApart(sender, ChatOptions(base_url=server.base_url, **options), KEY)  # type: ignore[arg-type] # seconds


async def test_a_request_is_answered_and_carries_the_key(sender: Sender) -> None:
    with OpenAIServer() as server:
        reach = ChatOptions(base_url=server.base_url)
        chat = OpenAIChat(reach, api_key=KEY, exchange=SentApart(sender, reach, KEY))
        response = await chat.complete(REQUEST)
        await chat.close()
    assert (response.text, response.finish, response.usage.attempts) == ('{"name": "word"}', "stop", 1)
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


async def test_what_the_server_does_not_take_is_asked_for_otherwise(sender: Sender) -> None:
    with OpenAIServer(faults=["400"]) as server:
        reach = ChatOptions(base_url=server.base_url)
        chat = OpenAIChat(reach, exchange=SentApart(sender, reach))
        response = await chat.complete(REQUEST)
        await chat.close()
    assert response.usage.attempts == 2
    assert server.requests[0] != server.requests[1]


@pytest.mark.parametrize(
    ("fault", "kind", "wait_s"), [("429", "rate", 7.0), ("502", "server", None), ("reset", "connection", None)]
)
async def test_a_fault_is_told_with_its_kind_and_pause(
    sender: Sender, fault: str, kind: str, wait_s: float | None
) -> None:
    with OpenAIServer(faults=[fault], retry_after="7") as server:
        apart = _apart(sender, server)
        with pytest.raises(EndpointFault) as caught:
            await apart.send(PING)
        assert (caught.value.kind, caught.value.retry_after_s) == (kind, wait_s)
        assert b"choices" in await apart.send(PING)
        await apart.close()


async def test_a_wrong_key_is_a_matter_of_configuration_and_is_not_shown(sender: Sender) -> None:
    with OpenAIServer(faults=["401"]) as server:
        apart = _apart(sender, server)
        with pytest.raises(ConfigError) as caught:
            await apart.send(PING)
        await apart.close()
    assert KEY not in str(caught.value)


async def test_a_wrong_address_is_told_with_the_first_call(sender: Sender) -> None:
    apart = SentApart(sender, ChatOptions(base_url="localhost:8080/v1"))
    with pytest.raises(ConfigError, match="OPENAI_BASE_URL"):
        await apart.send(PING)
    await apart.close()


async def test_a_server_that_does_not_answer_is_given_up_after_the_time_limit(sender: Sender) -> None:
    with OpenAIServer(faults=["hang"]) as server:
        apart = _apart(sender, server, timeout_s=0.2)
        with pytest.raises(EndpointFault, match=r"within 0.2 s"):
            await apart.send(PING)
        await apart.close()


async def test_a_call_that_is_given_up_leaves_the_others_alone(sender: Sender) -> None:
    with OpenAIServer(faults=["hang", "", ""]) as server:
        apart = _apart(sender, server)
        hanging = asyncio.create_task(apart.send(PING))
        await asyncio.to_thread(_until_asked, server)
        hanging.cancel()
        with pytest.raises(asyncio.CancelledError):
            await hanging
        replies = await asyncio.gather(apart.send(PING), apart.send(PING))
        await apart.close()
    assert all(b"choices" in reply for reply in replies)


async def test_when_the_process_is_killed_its_calls_fail_and_the_next_go_out_from_here(sender: Sender) -> None:
    with OpenAIServer(faults=["hang"]) as server:
        apart = _apart(sender, server)
        hanging = asyncio.create_task(apart.send(PING))
        await asyncio.to_thread(_until_asked, server)
        os.kill(sender.process.pid, signal.SIGKILL)
        with pytest.raises(EndpointFault) as caught:
            await hanging
        assert caught.value.is_retryable
        assert b"choices" in await apart.send(PING)
        await apart.close()


async def test_a_fault_of_ours_over_there_is_raised_here_with_its_place(sender: Sender) -> None:
    with OpenAIServer() as server:
        apart = _apart(sender, server)
        with pytest.raises(RuntimeError, match="TypeError"):
            await apart.send(Call("/chat/completions", {"model": object()}))
        assert b"choices" in await apart.send(PING)
        await apart.close()


def test_a_process_that_nobody_asks_ends_when_it_is_let_go() -> None:
    hired = hire_sender()
    hired.end()
    with pytest.raises(ProcessLookupError):
        os.kill(hired.process.pid, 0)


def test_the_process_ends_with_the_program_however_that_ends() -> None:
    code = (
        "import time\nfrom summarizer.llm.sender import hire_sender\n"
        "print(hire_sender().process.pid, flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        assert _is_running(pid)
        program.kill()
        until = time.monotonic() + 20
        while _is_running(pid) and time.monotonic() < until:
            time.sleep(0.02)
        assert not _is_running(pid)


def _until_asked(server: OpenAIServer) -> None:
    while not server.requests:
        time.sleep(0.01)


def _is_running(pid: int) -> bool:
    """A process that has ended may wait for somebody to ask how."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def test_calls_asked_for_at_once_do_not_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, written = [], []

    async def send(_: SdkExchange, call: Call) -> bytes:
        begun.append(call.model)
        for _step in range(15):
            await asyncio.sleep(0)
        written.append((call.model, len(begun)))
        return b"{}"

    monkeypatch.setattr(SdkExchange, "send", send)
    ours, theirs = socket.socketpair()
    asks = [sending_apart._Ask(number, PING._replace(model=str(number))) for number in range(64)]
    ours.sendall(b"".join(map(pack, [sending_apart._Hello(ChatOptions(), ""), *asks])))
    ours.shutdown(socket.SHUT_WR)
    await sending_apart._serve(theirs)
    ours.close()
    first, begun_until_then = written[0]
    assert first == "0"
    assert begun_until_then < 32
