"""The same calls through the product: cache on, limits, retries, checked answers. Timed by throughput.py."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, Field

from summarizer.llm.open import open_endpoint
from summarizer.llm.protocol import Message, Request
from summarizer.llm.structured import ask
from summarizer.settings import Settings

Text = Annotated[str, Field(max_length=300)]


class Point(BaseModel):
    text: Text
    sentences: tuple[int, ...] = Field(max_length=5)


class Answer(BaseModel):
    headline: Text
    gist: tuple[Point, ...] = Field(max_length=3)
    points: tuple[Point, ...] = Field(max_length=8)


async def main(base_url: str, jobs_path: Path, at_once: int, cache_dir: Path) -> None:
    settings = Settings(base_url=base_url, model="m", concurrency=at_once, cache_dir=cache_dir)
    with jobs_path.open(encoding="utf-8") as file:
        requests = [_request(json.loads(line)) for line in file]
    async with open_endpoint(settings) as endpoint:
        answers = await asyncio.gather(*(ask(endpoint, request, Answer) for request in requests))
    print(len(answers))


def _request(job: dict) -> Request:
    return Request(model=job["model"], messages=tuple(Message(**message) for message in job["messages"]))


asyncio.run(main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])))
