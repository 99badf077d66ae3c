"""Calls sent by another process: both ends of the line to a `Sender`."""

import asyncio
import gc
import socket
import traceback
from contextlib import suppress
from typing import Final, NamedTuple

from summarizer.errors import SummarizerError
from summarizer.llm.exchange import Call, ChatOptions, Refused, SdkExchange
from summarizer.llm.faults import EndpointFault, ErrorBody
from summarizer.llm.sender import Sender
from summarizer.processes import Told, pack, read_frame, send_frame, tell, untell

_YOUNG_OBJECTS: Final = 20_000
"""New objects between two garbage collections: those of some twenty calls."""


class _Hello(NamedTuple):
    """The first message to the sender."""

    options: ChatOptions
    key: str


class _Ask(NamedTuple):
    """To the sender: send this; without a call: forget what was asked under this number."""

    number: int
    call: Call | None


class _Reply(NamedTuple):
    """From the sender: a body or an error, a fault of ours as text; of a refused request also what the server said."""

    number: int
    body: bytes
    error: Told | str | None = None
    refusal: tuple[int, ErrorBody] | None = None


class SentApart:
    """Sends calls through another process; from this one when that is gone.

    Args:
        sender: Nobody else uses it. It is ended by `close`.
        options: Address and limits.
        key: Sent as bearer token.
    """

    def __init__(self, sender: Sender, options: ChatOptions, key: str = "") -> None:
        self._sender = sender
        self._own = SdkExchange(options, key)
        self._writer: asyncio.StreamWriter | None = None
        self._listening: asyncio.Task[None] | None = None
        self._opening = asyncio.Lock()
        self._waiting: dict[int, asyncio.Future[_Reply]] = {}
        self._count = 0
        with suppress(OSError):
            sender.line.sendall(pack(_Hello(options, key)))

    async def load(self) -> None:
        """Nothing: the other process does."""

    def open(self) -> None:
        """Nothing, likewise."""

    async def send(self, call: Call) -> bytes:
        """The body of the reply.

        Raises:
            EndpointFault: This attempt failed.
            Refused: The request as such.
            SummarizerError: Wrong key, model or address, or the request does not fit the model.
        """
        writer = await self._open_line()
        if self._listening is None or self._listening.done():
            return await self._own.send(call)
        return _read_reply(await self._ask(writer, call))

    async def close(self) -> None:
        """End the other process, and what it has under way."""
        if self._listening is not None:
            self._listening.cancel()
        if self._writer is not None:
            self._writer.close()
        self._sender.end()
        await self._own.close()

    async def _open_line(self) -> asyncio.StreamWriter:
        async with self._opening:
            if self._writer is None:
                reader, self._writer = await asyncio.open_connection(sock=self._sender.line)
                self._listening = asyncio.create_task(self._listen(reader))
        return self._writer

    async def _ask(self, writer: asyncio.StreamWriter, call: Call) -> _Reply:
        self._count += 1
        number = self._count
        self._waiting[number] = asyncio.get_running_loop().create_future()
        send_frame(writer, _Ask(number, call))
        try:
            return await self._waiting[number]
        except asyncio.CancelledError:
            send_frame(writer, _Ask(number, None))
            raise
        finally:
            del self._waiting[number]

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        try:
            while (reply := await read_frame(reader)) is not None:
                waiting = self._waiting.get(reply.number)
                if waiting is not None and not waiting.done():
                    waiting.set_result(reply)
        finally:
            lost = tell(EndpointFault("the process that talks to the server ended", kind="connection"))
            for number, waiting in self._waiting.items():
                if not waiting.done():
                    waiting.set_result(_Reply(number, b"", lost))


def _read_reply(reply: _Reply) -> bytes:
    if reply.error is None:
        return reply.body
    if isinstance(reply.error, str):
        raise RuntimeError(reply.error)
    error = untell(reply.error)
    if reply.refusal is not None:
        raise Refused(*reply.refusal, error)
    raise error


def serve(line: socket.socket) -> None:
    """Send what the other end asks for, until it is closed."""
    gc.enable()
    gc.set_threshold(_YOUNG_OBJECTS)
    asyncio.run(_serve(line))


async def _serve(line: socket.socket) -> None:
    reader, writer = await asyncio.open_connection(sock=line)
    hello = await read_frame(reader)
    if hello is None:
        return
    exchange = SdkExchange(hello.options, hello.key)
    with suppress(Exception):  # a wrong address is told with the first call
        exchange.open()
        import anyio

        anyio.Event()  # loads how anyio runs on asyncio, which the first call would wait for
    tasks: dict[int, asyncio.Task[None]] = {}

    async def answer(ask: _Ask) -> None:
        reply = await _send(exchange, ask)
        send_frame(writer, reply)
        del tasks[ask.number]

    while (ask := await read_frame(reader)) is not None:
        if ask.call is not None:
            tasks[ask.number] = asyncio.create_task(answer(ask))
            # one more in each round of the loop: calls begun together go out together, the first as late as the last
            await asyncio.sleep(0)
        elif ask.number in tasks:
            tasks.pop(ask.number).cancel()
    writer.close()


async def _send(exchange: SdkExchange, ask: _Ask) -> _Reply:
    assert ask.call is not None
    try:
        return _Reply(ask.number, await exchange.send(ask.call))
    except Refused as refused:
        return _Reply(ask.number, b"", tell(refused.error), (refused.status, refused.body))
    except SummarizerError as exc:
        return _Reply(ask.number, b"", tell(exc))
    except Exception:  # a fault of ours is raised where the call was made
        return _Reply(ask.number, b"", traceback.format_exc())
