import json
from pathlib import Path
from typing import Any

import pytest

from tests.verdicts import require_verdict

HERE = Path(__file__).parent
CASES = json.loads((HERE / "accusations.json").read_text(encoding="utf-8"))
BEYOND = json.loads((HERE / "claims_beyond.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_only_a_claim_about_the_same_thing_is_contradicted(case: dict[str, Any]) -> None:
    require_verdict(case)


@pytest.mark.parametrize("case", BEYOND, ids=[case["id"] for case in BEYOND])
def test_a_claim_that_goes_beyond_its_source_is_not_supported(case: dict[str, Any]) -> None:
    require_verdict(case)
