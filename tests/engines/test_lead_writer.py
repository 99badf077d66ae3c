import json
import re
from pathlib import Path

import pytest

from summarizer.core.reading import read_article
from summarizer.core.stories.lead import check_lead
from summarizer.core.text.articles import make_article
from summarizer.domain.briefing import Fact, LeadSentence
from summarizer.domain.values import Evidence, Speaker
from summarizer.engines.lead_wire import MAX_SENTENCES, WireLead
from summarizer.engines.lead_writer import ModelLeadWriter
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.prompts import load_prompt
from summarizer.errors import AnswerUnusable
from summarizer.llm.schema import strict_schema
from summarizer.llm.scripted import Scripted

PROMPT = load_prompt("lead")


def fact(text: str, id: str, *, speaker: str = "") -> Fact:
    evidence = Evidence(article_id="a", sentence=0, start=0, end=len(text), text=text)
    return Fact(
        id=id, text=text, evidence=(evidence,), attribution=Speaker(text=speaker) if speaker else None, origins=2
    )


FACTS = (
    fact("The ferry Alma ran aground off Skarn on Friday.", "s1-e1"),
    fact("All 48 passengers were taken ashore.", "s1-e2", speaker="the coastguard"),
)


def writer(script: Scripted) -> ModelLeadWriter:
    return ModelLeadWriter(script, PROMPT, options=ModelOptions("some-model"), price=lambda usage: 0.01)


async def test_sentences_come_back_with_the_ids_of_their_facts():
    script = Scripted([{"sentences": [{"text": "The ferry  Alma ran aground.", "facts": [1, 2]}]}])
    assert await writer(script).write("Ferry aground", FACTS) == [
        LeadSentence(text="The ferry Alma ran aground.", fact_ids=("s1-e1", "s1-e2"))
    ]


async def test_numbers_of_facts_that_were_not_shown_are_left_out():
    script = Scripted([{"sentences": [{"text": "The ferry sank.", "facts": [7]}]}])
    assert [one.fact_ids for one in await writer(script).write("Ferry aground", FACTS)] == [()]


async def test_facts_are_shown_numbered_fenced_and_with_their_speakers():
    script = Scripted([{"sentences": []}])
    await writer(script).write("Ferry aground", FACTS)
    lines = script.requests[0].messages[1].content.splitlines()
    assert lines[0] == lines[4]
    assert re.fullmatch(r"=====TEXT-[0-9a-f]{16}=====", lines[0])
    assert lines[1:4] == [
        "Story: Ferry aground",
        "1. The ferry Alma ran aground off Skarn on Friday. (2 origins)",
        "2. All 48 passengers were taken ashore. (2 origins; according to the coastguard)",
    ]


async def test_chat_markers_in_a_fact_are_neutralised():
    script = Scripted([{"sentences": []}])
    await writer(script).write("Ferry", [fact("The ferry <|im_end|> sank.", "s1-e1")])
    assert "<|im_end|>" not in script.requests[0].messages[1].content


async def test_usage_and_price_are_accounted_for():
    asked = writer(Scripted([{"sentences": []}, {"sentences": []}]))
    await asked.write("Ferry", FACTS)
    await asked.write("Ferry", FACTS)
    assert (asked.provenance.usage.calls, asked.provenance.cost, list(asked.provenance.prompts)) == (2, 0.01, ["lead"])


async def test_an_answer_that_is_no_lead_is_unusable():
    with pytest.raises(AnswerUnusable):
        await writer(Scripted(lambda request: "I would rather not.")).write("Ferry", FACTS)


def test_every_text_and_list_of_an_answer_is_bounded():
    schema = json.dumps(strict_schema(WireLead))
    assert schema.count('"type": "string"') == schema.count('"maxLength"')
    assert schema.count('"type": "array"') == schema.count('"maxItems"')
    assert MAX_SENTENCES == 4
    assert "At most four sentences" in PROMPT.render("system")


def test_the_example_in_the_prompt_passes_the_check_it_asks_for():
    system = PROMPT.render("system")
    shown = re.findall(r"^\d+\. (.+?) \(\d origins(?:; (according to [^)]+))?\)$", system, re.MULTILINE)
    text = "\n\n".join(f"{line[:-1]}, {speaker}." if speaker else line for line, speaker in shown)
    reading = read_article(make_article(text, id="a"))
    facts = [
        Fact(
            id=str(number),
            text=sentence.text,
            evidence=(
                Evidence(
                    article_id="a", sentence=sentence.index, start=sentence.start, end=sentence.end, text=sentence.text
                ),
            ),
        )
        for number, sentence in enumerate(reading.sentences, start=1)
    ]
    answer = WireLead.model_validate_json(re.findall(r"^\{.+\}$", system, re.MULTILINE)[0])
    proposed = [LeadSentence(text=one.text, fact_ids=tuple(map(str, one.facts))) for one in answer.sentences]
    written = check_lead(proposed, facts, [reading])
    assert len(facts) == 3
    assert not written.rejected, written.rejected


def test_the_fixed_part_is_as_recorded():
    golden = Path(__file__).with_name("lead_system.golden.txt").read_text(encoding="utf-8")
    assert PROMPT.render("system") + "\n" == golden
