"""The same calls through instructor: typed answers, validated. Run by peers.py, in the peers' own environment."""

import asyncio
import json
import sys
from pathlib import Path

import instructor
from openai import AsyncOpenAI
from pydantic import BaseModel


class Line(BaseModel):
    text: str
    sentences: list[int]


class Voice(BaseModel):
    quotation: int
    speaker: str
    sentence: int


class WireSummary(BaseModel):
    headline: Line
    gist: list[Line]
    points: list[Line]
    speakers: list[Voice]


async def main(base_url: str, jobs: list[dict], at_once: int) -> None:
    client = instructor.from_openai(AsyncOpenAI(base_url=base_url, api_key="none"), mode=instructor.Mode.JSON_SCHEMA)
    slots = asyncio.Semaphore(at_once)

    async def ask(job: dict) -> WireSummary:
        async with slots:
            return await client.chat.completions.create(
                model=job["model"], messages=job["messages"], response_model=WireSummary
            )

    print(len(await asyncio.gather(*(ask(job) for job in jobs))))


lines = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
asyncio.run(main(sys.argv[1], [json.loads(line) for line in lines], int(sys.argv[3])))
