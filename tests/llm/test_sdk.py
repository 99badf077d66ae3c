"""The official client is loaded without the types of replies, and nobody who asks for one misses it."""

import subprocess
import sys

LOAD = "import sys\nfrom summarizer.llm.sdk import import_sdk\nimport_sdk()\n"


def _run(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", LOAD + code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_most_types_of_replies_stay_unloaded() -> None:
    (count,) = _run("print(sum(name.startswith('openai.types.') for name in sys.modules))")
    (whole,) = _run("openai = sys.modules['openai']; openai.types.Completion, openai.types.chat.ChatCompletion\n"
                    "import openai.types.responses as r; r.Response\n"
                    "print(sum(name.startswith('openai.types.') for name in sys.modules))")  # fmt: skip
    assert int(count) < 150 < int(whole)


def test_a_type_is_there_when_it_is_asked_for() -> None:
    told = _run(
        "import openai\n"
        "from openai.types.chat import ChatCompletion\n"
        "from openai.types import responses\n"
        "print(ChatCompletion.__module__, responses.Response.__name__, openai.types.Completion.__name__)"
    )
    assert told == ["openai.types.chat.chat_completion", "Response", "Completion"]


def test_a_name_that_no_type_has_is_an_error_as_ever() -> None:
    told = _run(
        "import openai\ntry:\n    openai.types.NoSuchType\nexcept AttributeError as exc:\n    print(exc.args[0])\n"
        "try:\n    from openai.types.chat import NoSuchType\nexcept ImportError as exc:\n    print(exc.name)\n"
    )
    assert told[-1] == "openai.types.chat"
    assert "NoSuchType" in " ".join(told)


def test_the_whole_client_works_on_the_waiting_types() -> None:
    told = _run(
        "import openai\n"
        "client = openai.OpenAI(api_key='k', base_url='http://127.0.0.1:9', max_retries=0)\n"
        "try:\n    client.chat.completions.create(model='m', messages=[])\n"
        "except openai.APIConnectionError as exc:\n    print('sent')\n"
    )
    assert told == ["sent"]


def test_nothing_of_it_is_left_behind_for_other_imports() -> None:
    assert _run("print([finder for finder in sys.meta_path if type(finder).__module__.startswith('summarizer')])") == [
        "[]"
    ]
