"""The same calls through llm (the library behind the command), asynchronous, with a schema. Run by peers.py."""

import asyncio
import json
import sys
from pathlib import Path

from llm.default_plugins.openai_models import AsyncChat


async def main(base_url: str, jobs: list[dict], at_once: int) -> None:
    model = AsyncChat("m", key="none", api_base=base_url, supports_schema=True)
    slots = asyncio.Semaphore(at_once)

    async def ask(job: dict) -> dict:
        system, user = (message["content"] for message in job["messages"])
        schema = job["response_format"]["json_schema"]["schema"]
        async with slots:
            return json.loads(await model.prompt(user, system=system, schema=schema, stream=False).text())

    print(len(await asyncio.gather(*(ask(job) for job in jobs))))


lines = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
asyncio.run(main(sys.argv[1], [json.loads(line) for line in lines], int(sys.argv[3])))
