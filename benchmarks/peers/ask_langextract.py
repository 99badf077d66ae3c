"""The same prompts through langextract's provider for OpenAI, threads as it comes. Run by peers.py."""

import json
import sys
from pathlib import Path

from langextract.providers.openai import OpenAILanguageModel

lines = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
prompts = ["\n\n".join(message["content"] for message in json.loads(line)["messages"]) for line in lines]
model = OpenAILanguageModel("m", api_key="none", base_url=sys.argv[1], max_workers=int(sys.argv[3]))
print(len([json.loads(outputs[0].output) for outputs in model.infer(prompts)]))
