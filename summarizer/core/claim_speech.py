"""Who is meant and who says it: pronouns, speakers and quoted words of a claim."""

import re

from summarizer.core.evidence import SourceIndex
from summarizer.core.first_names import FEMALE, MALE
from summarizer.core.grounding import Grounded, locate
from summarizer.core.problems import Problem
from summarizer.core.term_alignment import Alignment
from summarizer.core.terms import Term, TermLine

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_SPEAKING = frozenset("i me my mine myself we us our ours ourselves".split())
_QUOTED = re.compile(r"[\"“”]([^\"“”]{2,400})[\"“”]")
_NEAR = 2


def _pronoun(term: Term) -> str:
    return re.split(r"['’]", term.text.lower())[0]


def check_pronouns(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """A "he" where the source has "she", or "they" where it has "we"."""
    for term in alignment.claim.terms:
        if term.kind != "pronoun":
            continue
        problem = _differs_here(alignment, term) or _differs_around(alignment, term, index)
        if problem:
            return [problem]
    return []


def _differs_here(alignment: Alignment, term: Term) -> Problem | None:
    """Compare with the pronoun that stands between the same neighbours in the source."""
    said = _pronoun(term)
    for found_term in _pronouns_in_place(alignment, term):
        found = _pronoun(found_term)
        if _GENDER.get(said) and _GENDER.get(found):
            if _GENDER[said] == _GENDER[found]:
                return None
            text = f"says “{term.text}”, the source says “{found_term.text}”"
            return Problem("pronoun_differs", text, 0.6, True, min(term.spot, len(alignment.links) - 1))
        if _GENDER.get(said) and found in ("it", "its", "itself"):
            text = f"says “{term.text}”, the source says “{found_term.text}”"
            return Problem("pronoun_differs", text, 0.5, True, min(term.spot, len(alignment.links) - 1))
    return None


def _pronouns_in_place(alignment: Alignment, term: Term) -> list[Term]:
    """Pronouns of the source between the counterparts of the claim terms left and right of `term`."""
    right = alignment.links[term.spot] if term.spot < len(alignment.links) else None
    left = alignment.links[term.spot - 1] if term.spot > 0 else None
    link = right or left
    if link is None:
        return []
    line = alignment.lines[link.line]
    spots = {right.spot} if right else set()
    if left and left.line == link.line:
        spots.add(left.spot + 1)
    return [t for t in line.terms if t.kind == "pronoun" and t.spot in spots]


def _genders(lines: list[TermLine]) -> set[str]:
    return {
        _GENDER[_pronoun(t)] for line in lines for t in line.terms if t.kind == "pronoun" and _pronoun(t) in _GENDER
    }


def _named_genders(lines: list[TermLine]) -> set[str]:
    """Genders that first names tell."""
    names = {t.text for line in lines for t in line.terms if t.kind == "name"}
    return {gender for gender, known in (("m", MALE), ("f", FEMALE)) if names & known}


def _differs_around(alignment: Alignment, term: Term, index: SourceIndex) -> Problem | None:
    """The evidence and its neighbours speak only of the other gender."""
    gender = _GENDER.get(_pronoun(term))
    if gender is None or not alignment.lines:
        return None
    first = alignment.lines[0].sentence.index
    around = [index.lines[n] for n in range(first - _NEAR, first + _NEAR + 1) if n in index.lines]
    found = (_genders([alignment.lines[0]]) or _genders(around)) | _named_genders(around)
    if not found or gender in found:
        return None
    text = f"says “{term.text}”, the source speaks of “{'she' if 'f' in found else 'he'}”"
    return Problem("pronoun_differs", text, 0.5, True, min(term.spot, len(alignment.links) - 1))


def check_quotes(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """Words in quotation marks must stand in the source letter by letter."""
    text = index.reading.article.text
    for match in _QUOTED.finditer(alignment.claim.sentence.text):
        words = match.group(1).strip().rstrip(".,;:!?")
        if len(words.split()) < 2 or isinstance(locate(words, text), Grounded):
            continue
        if _stands_in_any_case(words, text):
            continue
        spot = next((t.spot for t in alignment.claim.content if t.start >= match.start()), 0)
        return [Problem("quotation_differs", f"the source has not the words “{words}”", 0.45, False, spot)]
    return []


def _stands_in_any_case(words: str, text: str) -> bool:
    """The same words apart from case, spacing and stops between them, as in lower-cased or tokenised copies."""
    squeezed = re.sub(r"[\W_]+", "", words.lower())
    return bool(squeezed) and squeezed in re.sub(r"[\W_]+", "", text.lower())


def check_speaker(alignment: Alignment) -> list[Problem]:
    """A statement put into another named mouth than the source's."""
    for said in alignment.claim.sentence.attributions:
        names = [
            t for t in alignment.claim.content if t.kind == "name" and said.source_start <= t.start < said.source_end
        ]
        content = [t for t in alignment.claim.content if said.start <= t.start < said.end]
        links = [link for t in content if (link := alignment.links[t.spot])]
        if not names or not links or len(links) * 2 < len(content):
            continue
        number = max({link.line for link in links}, key=lambda n: sum(link.line == n for link in links))
        problem = _other_speaker(alignment, names, number)
        if problem:
            return [problem]
    return []


def _other_speaker(alignment: Alignment, names: list[Term], number: int) -> Problem | None:
    line = alignment.lines[number]
    for found in line.sentence.attributions:
        others = [t for t in line.content if t.kind == "name" and found.source_start <= t.start < found.source_end]
        keys = {t.key for t in others}
        if not others or any(name.key in keys for name in names):
            return None
        links = [link for name in names if (link := alignment.links[name.spot]) and link.line == number]
        if any(line.content[link.spot] in others for link in links):
            return None
        said, source = names[-1].text, " ".join(t.text for t in others)
        return Problem("other_speaker", f"says {said} said so, the source says {source} did", 0.5, True, names[0].spot)
    return None
