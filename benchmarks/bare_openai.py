"""What anybody would write first: the SDK, a semaphore, gather. The yardstick of throughput.py."""

import asyncio
import json
import sys
from pathlib import Path

from openai import AsyncOpenAI


async def main(base_url: str, jobs: list[dict], at_once: int) -> None:
    client = AsyncOpenAI(base_url=base_url, api_key="none")
    slots = asyncio.Semaphore(at_once)

    async def ask(job: dict) -> dict:
        async with slots:
            completion = await client.chat.completions.create(**job)
            return json.loads(completion.choices[0].message.content)

    answers = await asyncio.gather(*(ask(job) for job in jobs))
    print(len(answers))


lines = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
asyncio.run(main(sys.argv[1], [json.loads(line) for line in lines], int(sys.argv[3])))
