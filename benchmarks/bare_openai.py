"""What anybody would write first: the SDK, a semaphore, gather. The yardstick of throughput.py."""

import asyncio
import json
import sys
from pathlib import Path

from openai import AsyncOpenAI


async def main(base_url: str, jobs_path: str, at_once: int) -> None:
    jobs = [json.loads(line) for line in Path(jobs_path).read_text(encoding="utf-8").splitlines()]
    client = AsyncOpenAI(base_url=base_url, api_key="none")
    slots = asyncio.Semaphore(at_once)

    async def ask(job: dict) -> dict:
        async with slots:
            completion = await client.chat.completions.create(**job)
            return json.loads(completion.choices[0].message.content)

    answers = await asyncio.gather(*(ask(job) for job in jobs))
    print(len(answers))


asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
