from pathlib import Path

import pytest
from openai_server import OpenAIServer

from summarizer.errors import ConfigError
from summarizer.llm.exchange import ChatOptions
from summarizer.llm.openai_chat import OpenAIChat
from summarizer.llm.protocol import Message, Request
from summarizer.llm.replay import Recording, Replay
from summarizer.llm.scripted import Scripted


def request(text: str) -> Request:
    return Request(model="m", messages=(Message(role="user", content=text),))


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "suite" / "recorded.jsonl"


async def test_a_recorded_answer_comes_back_as_it_came_from_the_server(path: Path):
    with OpenAIServer(answer=lambda _: 'Ada said “yes”\u2028 & <b> \\ "') as server:
        chat = OpenAIChat(ChatOptions(base_url=server.base_url), api_key="sk-secret-key-of-the-recorder")
        recording = Recording(chat, path)
        live = await recording.complete(request("Who?"))
        await chat.close()
    recording.save()
    replayed = await Replay([path], suite="verify").complete(request("Who?"))
    assert replayed == live
    assert replayed.body == live.body
    assert "sk-secret" not in "".join(lines_of(path))


async def test_a_request_that_was_not_recorded_names_the_command_that_records_it(path: Path):
    recording = Recording(Scripted(["Ada"]), path)
    await recording.complete(request("Who?"))
    recording.save()
    with pytest.raises(ConfigError, match="summarize evals record verify"):
        await Replay([path], suite="verify").complete(request("Who??"))


async def test_recording_again_adds_and_replaces(path: Path):
    for script in (["one", "two"], ["three"]):
        recording = Recording(Scripted(script), path)
        for text in ["a", "b"][: len(script)]:
            await recording.complete(request(text))
        recording.save()
    replay = Replay([path], suite="s")
    assert [(await replay.complete(request(text))).text for text in ("a", "b")] == ["three", "two"]


async def test_the_file_is_the_same_whatever_the_order_of_the_answers(tmp_path: Path):
    contents = []
    for order in (["a", "b", "c"], ["c", "a", "b"]):
        path = tmp_path / f"{order[0]}.jsonl"
        recording = Recording(Scripted(lambda asked: asked.messages[0].content), path)
        for text in order:
            await recording.complete(request(text))
        recording.save()
        contents.append(path.read_bytes())
    assert contents[0] == contents[1]
    assert contents[0].count(b"\n") == 3


@pytest.mark.parametrize("line", ["not JSON", "[]", '{"no": "key"}', '"text"'])
def test_a_damaged_file_names_file_and_line(line: str, path: Path):
    path.parent.mkdir()
    path.write_text(f'{{"key": "k", "body": "{{}}"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"recorded\.jsonl, line 2"):
        Replay([path], suite="s")


def test_a_missing_file_is_a_configuration_error(path: Path):
    with pytest.raises(ConfigError, match="cannot read the recordings"):
        Replay([path], suite="s")
