"""What belongs to somebody is not that somebody: may the short form ("Norway said") stand for the long one."""

from summarizer.core.names.name_words import ROLE_NOUNS
from summarizer.core.speech.saying import saying_forms
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import word_key

_FAMILY = """parent child son daughter brother sister father mother wife husband widow widower girlfriend boyfriend
fiancé fiancée cousin uncle aunt nephew niece grandson granddaughter grandfather grandmother relative family friend
killer murderer attacker victim rival opponent critic""".split()
_AROUND = """partner colleague bodyguard guard driver chauffeur assistant secretary adviser aide ally successor
predecessor supporter follower fan lawyer solicitor barrister attorney neighbour neighbor employee worker staff servant
tenant passenger patient member boss chief head founder owner president chairman
chairwoman executive director manager coach trainer player fighter soldier officer captain commander agent doctor
nurse teacher pupil student customer client engineer pilot crew deputy leader candidate citizen resident inhabitant
spokesman spokeswoman spokesperson dog horse""".split()
PEOPLE = frozenset(word_key(word) for word in (*_FAMILY, *_AROUND, *ROLE_NOUNS))
"""Keys of words for people that say whose they are, or in what office."""
_NEVER = frozenset(word_key(word) for word in _FAMILY)
SINGLE_PEOPLE = frozenset(word_key(word) for word in ROLE_NOUNS) | frozenset(
    word_key(word) for word in "man woman boy girl warlord general striker defendant suspect professor bishop".split()
)
"""Keys of words for one person."""
_STANDS_FOR = frozenset(
    word_key(word)
    for word in """government administration office cabinet ministry campaign team army force troop parliament
    people economy company firm group gang side speech remark comment decision plan policy visit move handling proposal
    announcement statement report letter tweet post message word action appearance performance arrival return win
    goal vote voice name image price share stock cost value sale export figure rate level number profit fear hope risk
    case leadership presidency rule reign behaviour conduct response reaction failure refusal success attempt effort
    threat""".split()
)
"""Keys of words for what somebody does, says or acts by: either may be told for the other."""
_PARTS = frozenset(
    word_key(word)
    for word in """group team crowd band pair couple trio dozen dozens hundred hundreds thousand thousands million
    number lot majority minority part half third quarter rest most some kind type sort series handful bunch column
    convoy member body remains one two three several many all both each any none percent proportion share total list
    duo squad unit""".split()
)
"""Keys of words that only say how many of them, or of what kind."""
_SUFFERED = frozenset(
    """arrest detain jail imprison sentence convict acquit kill injure wound hurt murder shoot stab dismiss sack bury
    suspend kidnap abduct beat rescue charge question interview fine sue accuse ban expel appoint elect""".split()
)
"""Verbs that in the passive tell what befalls people, not the body or place they belong to."""
_DONE = frozenset(
    """die resign quit retire marry strike flee escape drown collapse plead testify leave join weep cry faint
    walk""".split()
)
"""Verbs that tell what people do, each for himself."""


def is_fair(line: TermLine, holder: Term, held: Term, lemma: str, *, is_passive: bool = False) -> bool:
    """May what is told of the thing held ("Norway's government said") be told of the holder ("Norway said").

    Args:
        line: Of the source.
        holder: Whose it is, or whom it is about.
        held: The head of the noun phrase.
        lemma: Of the verb.
        is_passive: Is the verb in the passive.
    """
    if held.kind in ("figure", "time") or held.key in _PARTS:
        return True
    if is_person(line, holder):
        return held.key in _STANDS_FOR or _is_doing(line, held)
    if held.key in PEOPLE:
        return held.key not in _NEVER and lemma not in (_SUFFERED if is_passive else _DONE)
    return False


def is_person(line: TermLine, term: Term) -> bool:
    """Is it the name of a person, or a word for one ("minister")."""
    if term.kind == "name":
        return term.ref >= 0 and line.sentence.names[term.ref].kind == "person"
    return term.key in SINGLE_PEOPLE


def is_speech(text: str) -> bool:
    """Is it a verb of saying, which a body's spokesman says for it."""
    return text.lower() in saying_forms()


def stands_for(term: Term) -> bool:
    """Is it a word for what somebody does or acts by."""
    return term.key in _STANDS_FOR


def _is_doing(line: TermLine, held: Term) -> bool:
    return any(e.tense == "none" and e.start < held.end and held.start < e.end for e in line.sentence.events)
