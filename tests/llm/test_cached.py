import pytest

from summarizer.domain.values import Usage
from summarizer.llm.cached import Cached, request_key
from summarizer.llm.protocol import Message, Request, Response
from summarizer.llm.scripted import Scripted

REQUEST = Request(model="m", messages=(Message(role="user", content="Who?"),), json_schema={"type": "object"})


class Shelf:
    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.kept.get(key)

    def put(self, key: str, text: str) -> None:
        self.kept[key] = text


def cached(script: Scripted, shelf: Shelf, *, valid: bool = True, place: str = "http://a/v1") -> Cached:
    return Cached(script, shelf, is_valid=lambda _request, _response: valid, place=place)


async def test_the_same_request_is_asked_once_and_costs_nothing_the_second_time():
    script = Scripted(["Ada"])
    endpoint = cached(script, Shelf())
    first, second = await endpoint.complete(REQUEST), await endpoint.complete(REQUEST)
    assert (first.text, second.text) == ("Ada", "Ada")
    assert first.usage.attempts == 1
    assert second.usage == Usage(calls=1, from_cache=1)


@pytest.mark.parametrize(
    "change",
    [
        {"model": "n"},
        {"messages": (Message(role="system", content="Who?"),)},
        {"messages": (Message(role="user", content="Who ?"),)},
        {"json_schema": None},
        {"json_schema": {"type": "array"}},
        {"schema_name": "x"},
        {"max_output_tokens": 1},
        {"temperature": None},
        {"temperature": 0.1},
        {"seed": 8},
    ],
    ids=str,
)
def test_everything_that_can_change_the_answer_changes_the_key(change: dict[str, object]):
    assert request_key(REQUEST.model_copy(update=change)) != request_key(REQUEST)


def test_servers_do_not_answer_for_each_other():
    assert request_key(REQUEST, place="http://a/v1") != request_key(REQUEST, place="http://b/v1")


def test_keys_stay_the_same_from_version_to_version():
    assert request_key(REQUEST) == "v1:c9c722c3a018c8ffbca43d2eaa43c0b84067d0568c2fa531de7110d2f0519c2f"


async def test_an_answer_that_is_not_valid_is_asked_for_again():
    script = Scripted(["?", "Ada"])
    endpoint = cached(script, Shelf(), valid=False)
    assert [(await endpoint.complete(REQUEST)).text for _ in range(2)] == ["?", "Ada"]


@pytest.mark.parametrize(
    "entry", ["", "not JSON", "{}", '{"text": 3, "finish": "stop"}', '{"text": "x", "finish": "?"}']
)
async def test_an_entry_that_cannot_be_read_is_a_miss(entry: str):
    shelf = Shelf()
    shelf.kept[request_key(REQUEST, place="http://a/v1")] = entry
    assert (await cached(Scripted(["Ada"]), shelf).complete(REQUEST)).text == "Ada"


async def test_only_text_and_how_it_ended_are_kept():
    shelf = Shelf()
    response = Response(text="Ada", finish="stop", model="m-1", usage=Usage(prompt_tokens=9), body='{"id": "secret"}')
    await cached(Scripted([response]), shelf).complete(REQUEST)
    assert list(shelf.kept.values()) == ['{"text":"Ada","finish":"stop","model":"m-1"}']
