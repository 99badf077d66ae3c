import asyncio
import socket

import pytest

from summarizer.processes import read_frame, send_frame


async def test_a_message_arrives_as_it_was_sent() -> None:
    ours, theirs = socket.socketpair()
    _, writer = await asyncio.open_connection(sock=ours)
    reader, other = await asyncio.open_connection(sock=theirs)
    send_frame(writer, {"number": 3, "text": "é" * 100_000})
    assert await read_frame(reader) == {"number": 3, "text": "é" * 100_000}
    writer.close()
    assert await read_frame(reader) is None
    other.close()


async def test_what_is_sent_to_a_process_that_is_gone_goes_nowhere_in_silence(caplog: pytest.LogCaptureFixture) -> None:
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=ours)
    theirs.close()
    for number in range(20):
        send_frame(writer, number)
    assert await read_frame(reader) is None
    assert caplog.records == []
    writer.close()
