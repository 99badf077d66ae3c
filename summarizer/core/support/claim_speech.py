"""Who is meant and who says it: pronouns, speakers and quoted words of a claim."""

import re

from summarizer.core.names.first_names import FEMALE, MALE
from summarizer.core.speech.attribution import Attributed
from summarizer.core.support.claim_voices import find_other_voice
from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.grounding import Grounded, locate

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
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
    """Compare with the pronouns that stand between the same neighbours in the source."""
    gender = _GENDER.get(_pronoun(term))
    found = _pronouns_in_place(alignment, term)
    if gender is None or not found or any(_GENDER.get(_pronoun(other)) == gender for other in found):
        return None
    other = next((one for one in found if _GENDER.get(_pronoun(one))), None)
    if (
        other is None
        and len(found) == 1
        and _pronoun(found[0]) in ("it", "its")
        and _is_only_pronoun(alignment.claim, term)
    ):
        other = found[0]
    if other is None:
        return None
    text = f"says “{term.text}”, the source says “{other.text}”"
    return Problem("pronoun_differs", text, 0.55, True, min(term.spot, len(alignment.links) - 1))


def _is_only_pronoun(line: TermLine, term: Term) -> bool:
    return sum(other.kind == "pronoun" and other.spot == term.spot for other in line.terms) == 1


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
    if _speaks(alignment.claim, term) and found <= _genders([alignment.claim]):
        return None
    text = f"says “{term.text}”, the source speaks of “{'she' if 'f' in found else 'he'}”"
    return Problem("pronoun_differs", text, 0.5, True, min(term.spot, len(alignment.links) - 1))


def _speaks(line: TermLine, term: Term) -> bool:
    """Is it who says the rest, and not whom the rest is about ("he said she had left")."""
    return any(said.source_start <= term.start < said.source_end for said in line.sentence.attributions)


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


_SAYING = frozenset(
    "say says said saying tell tells told add adds added announce announced warn warned claim claims claimed insist "
    "insisted state stated argue argued report reported confirm confirmed".split()
)


def check_speaker(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """A statement put into another named mouth than the source's."""
    for said in alignment.claim.sentence.attributions:
        speaker = [t for t in alignment.claim.content if said.source_start <= t.start < said.source_end]
        end = _end_of(alignment.claim, said)
        content = [t for t in alignment.claim.content if said.start <= t.start < end]
        links = [link for t in content if (link := alignment.links[t.spot])]
        if not _is_saying(said) or not speaker or not links or len(links) * 2 < len(content):
            continue
        if any(t.kind == "name" for t in speaker):
            problem = _other_speaker(alignment, speaker, links)
            problem = problem or _quoted_of_other(alignment, speaker, links, index=index)
        else:
            problem = _other_voice(alignment, speaker, links, index=index)
        if problem:
            return [problem]
    return []


def _is_saying(said: Attributed) -> bool:
    return said.cue.lower().startswith("according") or bool(_SAYING & set(said.cue.lower().split()))


def _other_speaker(alignment: Alignment, speaker: list[Term], said: list[Link]) -> Problem | None:
    """The source's speaker of the same words, if it names others and none of the claim's."""
    number = max({link.line for link in said}, key=lambda n: sum(link.line == n for link in said))
    line = alignment.lines[number]
    spots = {link.spot for link in said if link.line == number}
    found = _speaker_of(line, spots)
    if found is None or not _is_saying(found):
        return None
    theirs = [t for t in line.content if found.source_start <= t.start < found.source_end]
    if _are_named_otherwise(alignment.claim, speaker, line, theirs=theirs):
        return _speaker_problem(speaker, theirs)
    if _speaks_elsewhere(speaker, line, found):
        return _speaker_problem(speaker, theirs)
    is_named = any(t.kind == "name" for t in theirs)
    if not is_named and not _are_some_people(line, theirs):
        return None
    if {t.text.lower() for t in speaker} & {t.text.lower() for t in theirs}:
        return None
    links = [link for t in speaker if (link := alignment.links[t.spot]) and link.line == number]
    if any(t.key in _speaker_keys(line, found) for t in speaker):
        return None
    if any(line.content[link.spot] in theirs for link in links):
        return None
    is_described = any(t.kind == "word" for t in speaker) and not _person_words(alignment.claim, speaker)
    if is_described and _person_words(line, theirs):
        is_told_here = len(links) == len(speaker) - 1
        problem = _speaker_problem(speaker, theirs)
        return problem._replace(contradicts=False, cost=DESCRIBED_COST if is_told_here else problem.cost)
    return _speaker_problem(speaker, theirs)


DESCRIBED_COST = 0.3
"""For a speaker told by a description, all but its noun the source's, whom the source names: the same one, perhaps."""
_POINTS = re.compile(r"\b(?:the|these|those|its|their|his|her|our|both|all)\s+(?:[\w'’-]+\s+){0,2}$", re.IGNORECASE)


def _are_some_people(line: TermLine, theirs: list[Term]) -> bool:
    """Is it a plural that points at nobody named before ("passengers", "some residents")."""
    if not theirs or any(t.kind != "word" for t in theirs):
        return False
    last = theirs[-1].text
    is_plural = last.islower() or last.istitle()
    is_plural = is_plural and last.endswith("s") and not last.endswith(("ss", "us", "is"))
    return is_plural and not _POINTS.search(line.sentence.text[: theirs[0].start])


def _other_voice(alignment: Alignment, speaker: list[Term], said: list[Link], *, index: SourceIndex) -> Problem | None:
    """The same where the claim names nobody ("police said")."""
    number = max({link.line for link in said}, key=lambda n: sum(link.line == n for link in said))
    line = alignment.lines[number]
    found = _speaker_of(line, {link.spot for link in said if link.line == number})
    if found is None or not _is_saying(found):
        return None
    return find_other_voice(alignment, speaker, line, found=found, index=index)


def _quoted_of_other(
    alignment: Alignment, speaker: list[Term], said: list[Link], *, index: SourceIndex
) -> Problem | None:
    """Does most of what the claim has somebody say stand in a quotation of somebody else."""
    ours = {word for t in speaker if t.kind == "name" for word in t.text.lower().removesuffix("'s").split()}
    for quotation in index.reading.quotations:
        held = 0
        for link in said:
            sentence = alignment.lines[link.line].sentence
            place = sentence.start + alignment.lines[link.line].content[link.spot].start
            held += quotation.start <= place < quotation.end
        theirs = (quotation.speaker or "").lower()
        if held * 2 < len(said) or not theirs or ours & set(re.findall(r"[\w-]+", theirs)):
            continue
        if any(char.isupper() for char in quotation.speaker or ""):
            names = " ".join(t.text for t in speaker)
            text = f"says {names} said so, the source says {quotation.speaker} did"
            return Problem("other_speaker", text, 0.5, True, speaker[0].spot)
    return None


def _speaks_elsewhere(speaker: list[Term], line: TermLine, found: Attributed) -> bool:
    """Does the source's sentence give the claim's speaker other words than these."""
    names = {t.key for t in speaker if t.kind == "name"}
    if names & _speaker_keys(line, found):
        return False
    return any(names & _speaker_keys(line, other) for other in line.sentence.attributions if other is not found)


APPOSITION = 60
"""Characters after a speaker in which the same speaker may be named again ("the owner, Halcyon Lines, said")."""


def _speaker_keys(line: TermLine, found: Attributed) -> set[str]:
    """Keys of the speaker, up to the verb if that follows, else with an apposition."""
    if found.cue_start >= found.source_end:
        end = found.cue_start
    else:
        end = found.source_end + (APPOSITION if line.sentence.text[found.source_end :].startswith(",") else 0)
    return {t.key for t in line.content if found.source_start <= t.start < end}


_TURN = re.compile(r"\b(?:but|while|whereas|although|though),?\s+$")


def _end_of(line: TermLine, said: Attributed) -> int:
    """Where what somebody says ends, at the latest before another speaker whom a "but" brings in."""
    turns = [
        other.source_start
        for other in line.sentence.attributions
        if said.start < other.source_start < said.end
        and _TURN.search(line.sentence.text[max(0, other.source_start - TURN_REACH) : other.source_start])
    ]
    return min(turns, default=said.end)


TURN_REACH = 12


def _speaker_of(line: TermLine, spots: set[int]) -> Attributed | None:
    """The attribution whose content holds most of the spots; what somebody agrees or expects is no saying."""
    held = {
        at: sum(one.start <= line.content[spot].start < _end_of(line, one) for spot in spots)
        for at, one in enumerate(line.sentence.attributions)
        if _is_saying(one)
    }
    best = max(held, key=lambda at: (held[at], line.sentence.attributions[at].start), default=None)
    return line.sentence.attributions[best] if best is not None and held[best] else None


def _speaker_problem(speaker: list[Term], theirs: list[Term]) -> Problem:
    ours, source = " ".join(t.text for t in speaker), " ".join(t.text for t in theirs)
    return Problem("other_speaker", f"says {ours} said so, the source says {source} did", 0.5, True, speaker[0].spot)


def _are_named_otherwise(claim: TermLine, speaker: list[Term], line: TermLine, *, theirs: list[Term]) -> bool:
    """Do both sides name a person, and no word of the one name is in the other."""
    ours, others = _person_words(claim, speaker), _person_words(line, theirs)
    return bool(ours) and bool(others) and not ours & others


def _person_words(line: TermLine, terms: list[Term]) -> set[str]:
    return {t.key for t in terms if t.kind == "name" and t.ref >= 0 and line.sentence.names[t.ref].kind == "person"}
