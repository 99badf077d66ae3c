import asyncio
import json
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from openai_server import OpenAIServer

from summarizer.errors import ConfigError, ModelUnavailable
from summarizer.llm.exchange import ChatOptions, SdkExchange
from summarizer.llm.faults import ContextTooLong, EndpointFault
from summarizer.llm.openai_chat import OpenAIChat
from summarizer.llm.protocol import Message, Request

KEY = "sk-test-1234567890-never-shown"
SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string", "maxLength": 9}},
    "required": ["name"],
    "additionalProperties": False,
}
REQUEST = Request(
    model="news-1",
    messages=(Message(role="system", content="Be exact."), Message(role="user", content="Who?")),
    json_schema=SCHEMA,
    schema_name="person",
)

Reply = httpx2.Response | Exception
Handler = Callable[[dict[str, Any]], Reply]


def completion(text: str | None = '{"name": "Ada"}', finish: str | None = "stop", **message: Any) -> httpx2.Response:
    return httpx2.Response(
        200,
        json={
            "model": "news-1-2026",
            "choices": [{"message": {"role": "assistant", "content": text, **message}, "finish_reason": finish}],
            "usage": {"prompt_tokens": 20, "completion_tokens": 5, "prompt_tokens_details": {"cached_tokens": 8}},
        },
    )


def error(status: int, message: str, code: str | None = None, **headers: str) -> httpx2.Response:
    body = {"error": {"message": message, "code": code, "type": "invalid_request_error"}}
    return httpx2.Response(
        status, json=body, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )


class Memory:
    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def recall(self, place: str, model: str) -> str | None:
        return self.kept.get((place, model))

    def remember(self, place: str, model: str, capabilities: str) -> None:
        self.kept[place, model] = capabilities


class Server:
    """Answers in process and remembers what was sent."""

    def __init__(self, handler: Handler) -> None:
        self.sent: list[dict[str, Any]] = []
        self.headers: list[httpx2.Headers] = []
        self._handler = handler

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.sent.append(json.loads(request.content))
        self.headers.append(request.headers)
        reply = self._handler(self.sent[-1])
        if isinstance(reply, Exception):
            raise reply
        return reply


def chat(server: Server, *, memory: Memory | None = None, **options: Any) -> OpenAIChat:
    reach = ChatOptions(base_url="http://model.test/v1", **options)
    exchange = SdkExchange(reach, KEY, transport=httpx2.MockTransport(server), wall_clock=lambda: 1_000_000_000.0)
    return OpenAIChat(reach, api_key=KEY, memory=memory, exchange=exchange)


async def test_a_complete_answer_comes_back_with_its_usage_and_body():
    server = Server(lambda _: completion())
    response = await chat(server).complete(REQUEST)
    assert (response.text, response.finish, response.model) == ('{"name": "Ada"}', "stop", "news-1-2026")
    usage = response.usage
    assert (usage.calls, usage.attempts, usage.prompt_tokens, usage.cached_tokens, usage.completion_tokens) == (
        1,
        1,
        20,
        8,
        5,
    )
    assert json.loads(response.body)["model"] == "news-1-2026"


async def test_the_request_is_sent_strict_with_a_token_limit_and_the_key_as_bearer():
    server = Server(lambda _: completion())
    await chat(server).complete(REQUEST)
    sent = server.sent[0]
    assert sent["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "person", "schema": SCHEMA, "strict": True},
    }
    assert sent["max_completion_tokens"] == 2048
    assert (sent["temperature"], sent["seed"]) == (0.0, 7)
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    ("reply", "text", "finish"),
    [
        (completion("half an ans", "length"), "half an ans", "length"),
        (completion(None, "content_filter"), "", "refusal"),
        (completion(None, "stop", refusal="I cannot"), "", "refusal"),
        (completion(None, "stop"), "", "other"),
        (completion("ok", None), "ok", "other"),
        (completion("ok", "tool_calls"), "ok", "other"),
        (completion([{"type": "text", "text": "in "}, {"type": "text", "text": "parts"}]), "in parts", "stop"),  # type: ignore[arg-type] # some servers do
        (httpx2.Response(200, json={"choices": []}), "", "other"),
    ],
    ids=["cut off", "filtered", "refused", "null", "no reason", "tool call", "parts", "no choices"],
)
async def test_every_way_to_finish_is_told_apart(reply: httpx2.Response, text: str, finish: str):
    response = await chat(Server(lambda _: reply)).complete(REQUEST)
    assert (response.text, response.finish) == (text, finish)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b'{"choices": [', "not JSON"),
        (b"<html>Bad gateway</html>", "an HTML page"),
        (b"", "empty"),
        (b"[]", "no object"),
        (b'{"object": "list"}', "no chat completion"),
    ],
)
async def test_a_body_that_is_no_completion_may_be_tried_again(body: bytes, says: str):
    with pytest.raises(EndpointFault, match=says) as fault:
        await chat(Server(lambda _: httpx2.Response(200, content=body))).complete(REQUEST)
    assert fault.value.kind == "malformed"
    assert fault.value.is_retryable


async def test_an_error_sent_with_status_200_is_still_an_error():
    reply = httpx2.Response(200, json={"error": {"message": "upstream is busy", "code": 429}})
    with pytest.raises(EndpointFault, match="upstream is busy") as fault:
        await chat(Server(lambda _: reply)).complete(REQUEST)
    assert fault.value.kind == "rate"


@pytest.mark.parametrize("status", [401, 403])
async def test_a_refused_key_is_a_configuration_error_naming_the_variable_not_the_key(status: int):
    reply = error(status, f"Incorrect API key provided: {KEY}")
    with pytest.raises(ConfigError, match="OPENAI_API_KEY") as caught:
        await chat(Server(lambda _: reply)).complete(REQUEST)
    assert KEY not in str(caught.value)


async def test_an_unknown_model_names_the_model_and_the_address():
    with pytest.raises(ConfigError, match=r"'news-1'"):
        await chat(Server(lambda _: error(404, "model_not_found"))).complete(REQUEST)


@pytest.mark.parametrize(
    ("reply", "room"),
    [
        (error(400, "This model's maximum context length is 8192 tokens.", "context_length_exceeded"), 8192),
        (
            httpx2.Response(
                400,
                json={
                    "error": {
                        "message": "too big",
                        "type": "exceed_context_size_error",
                        "code": 400,
                        "n_ctx": 4096,
                        "n_prompt_tokens": 5000,
                    }
                },
            ),
            4096,
        ),
        (error(413, "Request too large"), None),
    ],
)
async def test_a_text_too_long_for_the_model_says_how_much_room_there_is(reply: httpx2.Response, room: int | None):
    server = Server(lambda _: reply)
    with pytest.raises(ContextTooLong) as caught:
        await chat(server).complete(REQUEST)
    assert caught.value.context_tokens == room
    assert len(server.sent) == 1


@pytest.mark.parametrize(
    ("reply", "kind", "wait"),
    [
        (error(429, "slow down", retry_after="7"), "rate", 7.0),
        (error(429, "slow down", retry_after_ms="250", retry_after="9"), "rate", 0.25),
        (error(429, "slow down", retry_after="Sun, 09 Sep 2001 01:46:52 GMT"), "rate", 12.0),
        (error(429, "slow down", retry_after="soon"), "rate", None),
        (error(503, "loading", retry_after="2"), "server", 2.0),
        (error(500, "oops"), "server", None),
        (error(408, "too slow"), "server", None),
        (error(409, "conflict"), "server", None),
    ],
)
async def test_what_may_be_tried_again_says_how_long_to_wait(reply: httpx2.Response, kind: str, wait: float | None):
    with pytest.raises(EndpointFault) as fault:
        await chat(Server(lambda _: reply)).complete(REQUEST)
    assert fault.value.is_retryable
    assert (fault.value.kind, fault.value.retry_after_s) == (kind, wait)


@pytest.mark.parametrize(
    "reply",
    [
        error(429, "You exceeded your current quota", "insufficient_quota", retry_after="1"),
        error(402, "Insufficient credits"),
        error(500, "never again", x_should_retry="false"),
    ],
)
async def test_what_will_be_refused_again_is_not_retryable(reply: httpx2.Response):
    with pytest.raises(EndpointFault) as fault:
        await chat(Server(lambda _: reply)).complete(REQUEST)
    assert not fault.value.is_retryable
    assert isinstance(fault.value, ModelUnavailable)


@pytest.mark.parametrize(
    ("exception", "kind"),
    [
        (httpx2.ConnectError("refused"), "connection"),
        (httpx2.ReadError("reset by peer"), "connection"),
        (httpx2.RemoteProtocolError("server hung up"), "connection"),
        (httpx2.ReadTimeout("slow"), "timeout"),
        (httpx2.ConnectTimeout("slow"), "timeout"),
    ],
)
async def test_what_breaks_on_the_way_is_retryable_and_names_the_address(exception: Exception, kind: str):
    with pytest.raises(EndpointFault, match=r"http://model\.test/v1") as fault:
        await chat(Server(lambda _: exception)).complete(REQUEST)
    assert fault.value.kind == kind
    assert fault.value.is_retryable


class Endless(httpx2.AsyncByteStream):
    async def __aiter__(self):  # type: ignore[no-untyped-def] # an endless generator of bytes
        while True:
            yield b" "
            await asyncio.sleep(0.005)


async def test_an_answer_that_never_ends_is_given_up():
    server = Server(lambda _: httpx2.Response(200, stream=Endless()))
    with pytest.raises(EndpointFault, match=r"did not answer within 0\.2 s") as fault:
        await chat(server, timeout_s=0.2).complete(REQUEST)
    assert fault.value.kind == "timeout"


def formats(server: Server) -> list[str]:
    found = []
    for sent in server.sent:
        described = sent.get("response_format", {"type": "text"})
        strict = described.get("json_schema", {}).get("strict", False)
        found.append("strict" if strict else described["type"])
    return found


def takes_only(*kinds: str) -> Handler:
    def answer(sent: dict[str, Any]) -> Reply:
        described = sent.get("response_format", {"type": "text"})
        strict = described.get("json_schema", {}).get("strict", False)
        kind = "strict" if strict else described["type"]
        return completion() if kind in kinds else error(400, f"response_format {kind} is not supported")

    return answer


@pytest.mark.parametrize(
    ("taken", "tried"),
    [
        ("strict", ["strict"]),
        ("json_schema", ["strict", "strict", "json_schema"]),
        ("json_object", ["strict", "strict", "json_schema", "json_object"]),
        ("text", ["strict", "strict", "json_schema", "json_object", "text"]),
    ],
)
async def test_the_ladder_goes_down_to_what_the_server_takes_and_stays_there(taken: str, tried: list[str]):
    server = Server(takes_only(taken))
    endpoint = chat(server)
    response = await endpoint.complete(REQUEST)
    await endpoint.complete(REQUEST)
    assert formats(server) == [*tried, taken]
    assert response.usage.attempts == len(tried)


async def test_a_server_that_refuses_lengths_gets_the_strict_schema_without_them():
    def answer(sent: dict[str, Any]) -> Reply:
        return error(400, "'maxLength' is not permitted") if "maxLength" in json.dumps(sent) else completion()

    server = Server(answer)
    await chat(server).complete(REQUEST)
    assert formats(server) == ["strict", "strict"]


async def test_where_no_schema_can_be_sent_it_stands_in_the_system_message():
    server = Server(takes_only("text"))
    await chat(server).complete(REQUEST)
    system, user = server.sent[-1]["messages"]
    assert system["content"].startswith("Be exact.")
    assert '"maxLength":9' in system["content"]
    assert user["content"] == "Who?"


async def test_what_a_server_takes_is_remembered_for_the_next_run():
    memory = Memory()
    await chat(Server(takes_only("json_object")), memory=memory).complete(REQUEST)
    server = Server(takes_only("json_object"))
    await chat(server, memory=memory).complete(REQUEST)
    assert formats(server) == ["json_object"]


async def test_a_configured_way_of_asking_is_never_changed():
    server = Server(takes_only("text"))
    with pytest.raises(EndpointFault, match="not supported"):
        await chat(server, rung="json_schema").complete(REQUEST)
    assert formats(server) == ["json_schema"]


@pytest.mark.parametrize(
    ("message", "gone"),
    [
        ("Unsupported parameter: 'temperature' does not support 0 with this model", "temperature"),
        ("Unrecognized request argument supplied: seed", "seed"),
        ("Unknown parameter: max_completion_tokens", "max_completion_tokens"),
    ],
)
async def test_a_parameter_the_server_names_is_left_out(message: str, gone: str):
    server = Server(lambda sent: error(400, message) if gone in sent else completion())
    await chat(server).complete(REQUEST)
    assert len(server.sent) == 2
    assert gone not in server.sent[1]
    assert {"max_tokens", "max_completion_tokens"} & server.sent[1].keys()


async def test_a_refusal_without_a_reason_is_reported_as_first_told_when_nothing_helps():
    replies = iter(["first reason", *["later reason"] * 9])
    server = Server(lambda _: error(400, next(replies)))
    memory = Memory()
    with pytest.raises(EndpointFault, match="first reason"):
        await chat(server, memory=memory).complete(REQUEST)
    assert memory.kept == {}


async def test_nothing_that_can_be_printed_shows_the_key():
    endpoint = chat(Server(lambda _: error(500, f"trace: {KEY}")))
    with pytest.raises(EndpointFault) as fault:
        await endpoint.complete(REQUEST)
    shown = [str(fault.value), repr(fault.value), repr(endpoint), str(vars(fault.value))]
    assert all(KEY not in text for text in shown)


async def test_credentials_in_the_address_are_not_shown():
    reach = ChatOptions(base_url="http://ann:secret@model.test/v1")
    network = httpx2.MockTransport(Server(lambda _: error(500, "oops")))
    endpoint = OpenAIChat(reach, exchange=SdkExchange(reach, transport=network))
    with pytest.raises(EndpointFault) as fault:
        await endpoint.complete(REQUEST)
    assert "secret" not in str(fault.value)
    assert "http://model.test/v1" in str(fault.value)


def test_a_key_that_no_header_can_carry_is_refused_without_being_shown():
    with pytest.raises(ConfigError) as caught:
        OpenAIChat(ChatOptions(), api_key="sk-ключ")
    assert "ключ" not in str(caught.value)


async def test_an_address_without_scheme_is_a_configuration_error():
    with pytest.raises(ConfigError, match="OPENAI_BASE_URL"):
        await OpenAIChat(ChatOptions(base_url="localhost:8080/v1")).complete(REQUEST)


async def test_a_proxy_of_the_environment_is_gone_through(monkeypatch: pytest.MonkeyPatch):
    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with OpenAIServer() as proxy:
        monkeypatch.setenv("http_proxy", proxy.base_url.removesuffix("/v1"))
        model = OpenAIChat(ChatOptions(base_url="http://model.test/v1"), api_key=KEY)
        response = await model.complete(REQUEST)
        await model.close()
    assert response.finish == "stop"
    assert proxy.headers[0]["host"] == "model.test"
