"""How surely: is what a source holds possible, plans or lets a party claim told as a fact."""

import re
from typing import NamedTuple

from summarizer.core.speech.stance import Event
from summarizer.core.speech.stance_words import CLAIMING, CONDITIONS
from summarizer.core.support.claim_deeds import is_passive
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.support.told_flat import CUE_REACH, event_at, is_done_as_well, is_flat, is_infinitive
from summarizer.domain.values import Modality

_UNSURE = (Modality.DENIED, Modality.DOUBTED, Modality.POSSIBLE)
_LIKELY = frozenset(("probably", "presumably", "apparently", "seemingly", "possibly", "perhaps"))
"""Adverbs that hold a thing likely and leave it open."""


class _Told(NamedTuple):
    """A deed of the claim, the source's word for it in its sentence, and the source's deed if that word is one."""

    claim: TermLine
    event: Event
    spot: int
    line: TermLine
    word: Term
    source: Event | None

    @property
    def is_flat(self) -> bool:
        """Does the claim tell it as a fact, done or going on."""
        return is_flat(self.claim, self.event)


def check_commitment(alignment: Alignment) -> list[Problem]:
    """Things the claim states that the source only holds possible, doubts, plans, wants or lets a party claim."""
    for event in alignment.claim.sentence.events:
        if event.lemma == "be" and (problem := _surer_of_being(alignment, event)):
            return [problem]
        spot = _spot_of(alignment.claim, event)
        link = alignment.links[spot] if spot is not None else None
        if spot is None or link is None or link.context < MIN_CONTEXT:
            continue
        line = alignment.lines[link.line]
        word = line.content[link.spot]
        told = _Told(alignment.claim, event, spot, line, word, event_at(line, word))
        problem = _done_before_time(told) or _surer(told) or _only_wanted(told) or _left_open(told)
        problem = problem or _of_party(told) or _no_longer(told) or _only_involved(told)
        if problem:
            return [problem]
    return []


MIN_CONTEXT = 0.3
"""Context from which a word of the source tells of the claim's deed."""
COST = 0.4


def _problem(told: _Told, code: str, text: str) -> Problem:
    return Problem(code, text, COST, False, told.spot)


def _done_before_time(told: _Told) -> Problem | None:
    """A thing that is planned or expected told as done, or as going on."""
    event, source = told.event, told.source
    if source is None or _has_cue(told.claim, source):
        return None
    if not _is_told_as_done(event, source, told.line) and not _is_told_to_happen(told, source):
        return None
    said = f"tells “{event.text}” as done, the source says “{source.cue} … {source.text}”"
    return _problem(told, "told_as_done", said.replace("“ … ", "“"))


def _surer(told: _Told) -> Problem | None:
    """A thing that the source holds possible, doubts or denies, stated more firmly."""
    event, source = told.event, told.source
    if source is None:
        return _surer_than_cause(told)
    is_unsure = source.modality in _UNSURE or source.cue.lower() in _LIKELY
    if not is_unsure or event.modality.rank <= Modality.PROBABLE.rank:
        return None
    if event.tense == "none" or is_infinitive(told.claim, event) or _is_achieved(told.line, source):
        return None
    if not _is_cue_near(told.line, source) or _has_cue(told.claim, source) or is_done_as_well(told.line, source):
        return None
    said = f"states “{event.text}”, the source only says “{source.cue} … {source.text}”"
    return _problem(told, "stronger_than_source", said.replace("“ … ", "“"))


_MAY_BE = re.compile(r"[^,;.]{0,40}?\b(may|might|could)\s+(?:well\s+)?(?:have\s+been|be|lie)\b")


_OPEN_NOUN = re.compile(r"\b(possible|potential|likely|probable|suspected|alleged)\s+$")


def _surer_than_cause(told: _Told) -> Problem | None:
    """As in "the fault caused the fire", where "the cause of the fire may have been a fault", or "a possible cause"."""
    text = told.line.sentence.text
    if not told.is_flat:
        return None
    found = _MAY_BE.match(text, told.word.end) or _OPEN_NOUN.search(text, 0, told.word.start)
    if found is None or re.search(rf"\b{found.group(1)}\b", told.claim.sentence.text):
        return None
    said = f"states “{told.event.text}”, the source only says “{told.word.text} … {found.group(1)}”"
    return _problem(told, "stronger_than_source", said)


def _surer_of_being(alignment: Alignment, event: Event) -> Problem | None:
    """As in "the cause was a fault", where the source has "may have been" between the same words."""
    if event.tense not in ("past", "present") or event.modality.rank <= Modality.PROBABLE.rank:
        return None
    links = [link for link in _links_around(alignment, event) if link]
    if len(links) < len(("before", "after")) or links[0].line != links[1].line:
        return None
    line = alignment.lines[links[0].line]
    start, end = (line.content[link.spot].start for link in links)
    for source in line.sentence.events:
        is_between = source.lemma == "be" and start < source.start < end
        if is_between and source.cue in ("may", "might", "could") and not _has_cue(alignment.claim, source):
            said = f"states “{event.text}”, the source only says “{source.cue} … {source.text}”"
            return Problem("stronger_than_source", said, COST, False, _spot_after(alignment, event))
    return None


def _spot_after(alignment: Alignment, event: Event) -> int:
    """The spot of the first content term behind a place, or that behind the last one."""
    content = alignment.claim.content
    return next((term.spot for term in content if term.start >= event.end), len(content))


def _links_around(alignment: Alignment, event: Event) -> tuple[Link | None, ...]:
    """Where the content terms right before and right behind a verb stand."""
    after = _spot_after(alignment, event)
    return alignment.links[after - 1 : after + 1] if after else ()


_WANTING = re.compile(
    r"\b(?:needs?|needed|requires?|required|awaits?|awaiting|awaited|seeks?|seeking|sought|pending|subject to|"
    r"propos(?:es|ed|ing)|plans|planned|planning|demand\w*|wants?|wanted|hop(?:es?|ed|ing) for|"
    r"(?:call|ask|push)(?:s|es|ed|ing)? for)"
    r"\s+(?:[\w'’-]+\s+){0,3}$"
)
"""What stands before a noun for something that is not there yet ("needs the approval")."""


def _only_wanted(told: _Told) -> Problem | None:
    """A deed told as done for which the source has a noun: what is needed, sought or proposed."""
    is_noun = told.source is None or told.source.tense == "none"
    if not is_noun or not told.is_flat:
        return None
    found = _WANTING.search(told.line.sentence.text, max(0, told.word.start - CUE_REACH), told.word.start)
    if found is None:
        return None
    said = f"tells “{told.event.text}” as done, the source says “{found.group().split()[0]} … {told.word.text}”"
    return _problem(told, "told_as_done", said)


_OPEN = re.compile(
    r"\b(?:not (?:yet )?(?:been )?(?:clear|known|certain|established|determined)|unclear|unknown|uncertain|"
    r"(?:not|nobody|no one) (?:say|said|knows?))\b[^.;]{0,60}?\b(who|whom|whose|whether|if|which)\b[^,;.]*$"
)
_OPEN_WORDS = re.compile(r"\b(?:unclear|unknown|uncertain|whether|not|nobody|no one)\b", re.IGNORECASE)


OPEN_REACH = 200
"""Characters before a deed in which it may be called unclear who did it."""


def _left_open(told: _Told) -> Problem | None:
    """A deed of somebody's that the source calls unclear ("it was not clear who fired")."""
    if not told.is_flat or _OPEN_WORDS.search(told.claim.sentence.text):
        return None
    found = _OPEN.search(told.line.sentence.text, max(0, told.word.start - OPEN_REACH), told.word.start)
    if found is None:
        return None
    said = f"states “{told.event.text}”, the source leaves open {found.group(1)}"
    return _problem(told, "stronger_than_source", said)


_INVOLVED = re.compile(
    r"\b(involved|involvement|implicated|complicit|complicity|role|part|suspected|suspicion|linked|link|tied|ties)"
    r"\s+(?:in|of|to|with)\s+(?:(?:an?|the|this|that|his|her|its|their|several)\s+)?$"
)
"""What stands before the name of a deed for somebody who had some part in it."""


def _only_involved(told: _Told) -> Problem | None:
    """A deed told of its doer ("he killed them") who in the source had some part in it ("involved in the murder")."""
    if not told.is_flat or is_passive(told.claim, told.claim.content[told.spot]):
        return None
    found = _INVOLVED.search(told.line.sentence.text, max(0, told.word.start - CUE_REACH), told.word.start)
    if found is None or told.event.lemma in told.word.text.lower() or found.group(1) in told.claim.sentence.text:
        return None
    return _problem(
        told, "stronger_than_source", f"says “{told.event.text}”, the source “{found.group(1)} … {told.word.text}”"
    )


_HEDGED = re.compile(
    r"\b(?:alleg\w+|claim\w*|accus\w+|according|reportedly|said|says?|suspect\w*|purported\w*|suppos\w+)\b",
    re.IGNORECASE,
)


def _of_party(told: _Told) -> Problem | None:
    """A deed told as a fact that the source only lets somebody claim, allege or accuse another of."""
    is_weak = told.event.modality.rank <= Modality.ALLEGED.rank
    if is_weak or not told.is_flat or _HEDGED.search(told.claim.sentence.text):
        return None
    for said in told.line.sentence.attributions:
        if said.cue.lower() in CLAIMING and said.start <= told.word.start < said.end:
            return _problem(told, "only_claimed", f"only {said.source} says so: “{said.cue}”")
    if told.source is None or told.source.modality is not Modality.ALLEGED or not _is_cue_near(told.line, told.source):
        return None
    return _problem(told, "only_claimed", f"the source only says “{told.source.cue} … {told.source.text}”")


_UNTIL = re.compile(r"[^.;]{0,60}?\b(?:until|till)\b")


def _no_longer(told: _Told) -> Problem | None:
    """A thing told as going on that the source says lasted "until" some time."""
    event, source = told.event, told.source
    if source is None or event.tense != "present" or source.tense != "past" or "until" in told.claim.sentence.text:
        return None
    if event.polarity is not source.polarity or not _UNTIL.match(told.line.sentence.text, source.end):
        return None
    said = f"says “{event.text}”, the source says “{source.text} … until”"
    return _problem(told, "told_as_going_on", said)


_ACHIEVED = re.compile(r"\b(?:fought|struggled|worked|battled)\b", re.IGNORECASE)


def _is_achieved(line: TermLine, source: Event) -> bool:
    """Did the effort succeed, as far as the sentence tells ("fought back to beat")."""
    return bool(_ACHIEVED.fullmatch(source.cue))


_UNDER_WAY = re.compile(
    r"[^.;]{0,30}?\b(?:(?:has|have|had|is|was) )?(?:begun|began|started|taken place|took place|under way|in force|"
    r"ended|taken effect|took effect|held|over)\b"
)
_IN_COURSE = re.compile(
    r"\b(?:(?:been|is|are|was|were|went|gone) on|began|begun|started|launched|signed|agreed|held|staged|reached|"
    r"imposed)\s+(?:(?:an?|the|their|its)\s+)?(?:\w+\s+){0,2}$"
)


def _is_told_to_happen(told: _Told, source: Event) -> bool:
    """Does the claim say that an event named by a noun is going on or over, which in the source is still to come."""
    if told.event.tense != "none" or told.event.modality.rank <= Modality.PROBABLE.rank:
        return False
    if source.tense != "future" and source.modality not in (*_UNSURE, Modality.PROBABLE):
        return False
    text = told.claim.sentence.text
    return bool(_UNDER_WAY.match(text, told.event.end) or _IN_COURSE.search(text, 0, told.event.start))


_PLANS = re.compile(
    r"\b(?:will|would|'ll|must|should|(?:is|are|was|were|has|have|had|needs?) to|"
    r"(?:plan|plans|planned|planning|set|due|expected|expects|hopes?|intends?|wants?|likely) to)\b"
)


def _is_told_as_done(event: Event, source: Event, line: TermLine) -> bool:
    """Is a thing that is only expected or planned told in the past tense."""
    if event.tense != "past" or event.modality.rank <= Modality.PROBABLE.rank or event.polarity != source.polarity:
        return False
    if source.modality is not Modality.PROBABLE and source.tense != "future":
        return False
    return source.tense != "past" and bool(_PLANS.search(line.sentence.text[max(0, source.start - 25) : source.start]))


IF_REACH = 35
"""Characters from an "if" to the verb it makes conditional; farther on the sentence has often left it."""


def _is_cue_near(line: TermLine, event: Event) -> bool:
    """Does the weakening word stand by the verb, in one sentence with it: captions run on without a stop."""
    text, reach = line.sentence.text, IF_REACH if event.cue in CONDITIONS else CUE_REACH
    return event.cue in text[max(0, event.start - reach) : event.end + CUE_REACH // 2]


def _has_cue(claim: TermLine, event: Event) -> bool:
    """Does the claim itself say the weakening word."""
    return bool(event.cue) and bool(re.search(rf"\b{re.escape(event.cue)}\b", claim.sentence.text, re.IGNORECASE))


def _spot_of(line: TermLine, event: Event) -> int | None:
    return next((t.spot for t in line.content if t.start < event.end and event.start < t.end), None)
