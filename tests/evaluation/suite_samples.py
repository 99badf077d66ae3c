"""A tiny suite on disk, for tests of cases, runs and gates."""

import json
from pathlib import Path
from typing import Any

TEXT = ("Nine workers died in a fire at the Arlen mill on Monday, the fire service said.", "Some 40 firefighters came.")
COPY = (
    "A fire at the Arlen mill on Monday killed nine workers, according to the fire service.",
    "About 40 firefighters came.",
)

ARTICLES = {
    "a": {"source": "A News", "published": "2026-03-10", "title": "Fire", "text": TEXT},
    "b": {"source": "B News", "published": "2026-03-10", "title": "Fire", "text": COPY},
    "c": {"source": "C News", "of": "b", "replace": [["nine workers", "14 workers"]]},
}

READ = {
    "id": "read",
    "task": "summarize",
    "says": "The fire service counts nine dead.",
    "articles": ["a"],
    "key": ["Nine workers died"],
    "figures": [{"text": "Nine workers", "low": 9, "high": 9}],
    "dates": [{"text": "Monday", "first": "2026-03-09", "last": "2026-03-09"}],
    "quotations": [],
    "must_not_say": ["arson"],
}
AGREE = {
    "id": "agree",
    "task": "compare",
    "says": "Both give the fire service's nine dead.",
    "articles": ["a", "b"],
    "compatible": True,
    "together": [["Nine workers died", "killed nine workers"]],
}
CLAIMS = {
    "id": "claims",
    "task": "verify",
    "says": "Nine died, and 40 firefighters came.",
    "articles": ["a"],
    "claims": {
        "supported": ["Nine workers died in a fire at the Arlen mill."],
        "unsupported": [{"text": "Ten workers died in a fire at the Arlen mill.", "why": "nine"}],
    },
}


def write_suite(root: Path, cases: list[dict[str, Any]], *, suite: str = "small") -> Path:
    """`root`/evals with one suite of the sample articles; the folder is returned."""
    folder = root / "evals" / "suites" / suite
    folder.mkdir(parents=True, exist_ok=True)
    file = {"story": "A fire", "articles": ARTICLES, "cases": cases}
    (folder / "fire.json").write_text(json.dumps(file), encoding="utf-8")
    return root / "evals"
