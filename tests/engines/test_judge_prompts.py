from pathlib import Path

import pytest

from summarizer.engines.claim_judge import ShownClaim
from summarizer.engines.pages import ShownSentence
from summarizer.engines.pair_judge import ShownPair
from summarizer.engines.prompts import load_prompt


@pytest.mark.parametrize("name", ["judge_pairs", "judge_claims"])
def test_the_fixed_part_is_as_recorded(name):
    golden = Path(__file__).with_name(f"{name}_system.golden.txt").read_text(encoding="utf-8")
    assert load_prompt(name).render("system") + "\n" == golden


def test_pairs_stand_numbered_between_fences():
    pairs = (ShownPair(1, "Ten died.", "Twelve died."), ShownPair(2, "It rained.", "It was dry."))
    assert load_prompt("judge_pairs").render("user", fence="=====TEXT-0=====", pairs=pairs) == (
        "=====TEXT-0=====\n"
        "1. A: Ten died.\n"
        "   B: Twelve died.\n"
        "2. A: It rained.\n"
        "   B: It was dry.\n"
        "=====TEXT-0=====\n"
        "Judge the 2 pairs between the fence lines. Answer with the JSON object and nothing else."
    )


def test_claims_come_after_the_article():
    shown = {
        "fence": "=====TEXT-0=====",
        "published": "2024-03-09",
        "sentences": (ShownSentence(1, "Ten died.", "content"), ShownSentence(3, "It rained.", "content")),
        "claims": (ShownClaim(1, "Twelve died."),),
    }
    assert load_prompt("judge_claims").render("user", **shown) == (
        "=====TEXT-0=====\n"
        "Published: 2024-03-09\n"
        "[1] Ten died.\n"
        "[3] It rained.\n"
        "Claims\n"
        "1. Twelve died.\n"
        "=====TEXT-0=====\n"
        "Check the 1 claim against the sentences. Answer with the JSON object and nothing else."
    )
