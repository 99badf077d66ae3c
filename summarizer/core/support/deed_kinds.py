"""Kinds of deeds in the news: who did one to somebody did not thereby do another. Own list."""

from functools import lru_cache

from summarizer.core.text.word_forms import word_key

_KINDS = """
kill murder assassinate slay execute shoot stab strangle behead poison hang massacre slaughter lynch;
die perish drown succumb suffocate;
injure wound hurt maim bruise beat batter stab shoot assault attack;
attack assault raid storm bomb shell bombard ambush target invade shoot pound;
rape abuse molest torture harass bully mistreat;
rescue save free clear evacuate liberate recover;
free release liberate parole bail pardon discharge exchange;
arrest detain seize jail imprison capture apprehend remand nab;
kidnap abduct seize capture;
suspect question interview investigate interrogate probe examine search inspect;
fine penalise;
charge indict accuse prosecute sue;
sue prosecute accuse;
convict;
acquit exonerate free clear;
cause trigger spark provoke bring_about;
sentence jail imprison fine penalise condemn;
deport expel extradite banish exile remove;
resign quit leave retire depart abdicate step_down stand_down;
dismiss sack oust remove suspend lay_off axe replace;
appoint hire recruit elect nominate promote choose select install;
elect choose nominate;
beat defeat win thrash overcome outplay eliminate knock_out rout crush;
lose concede surrender;
score;
face meet;
skip forfeit;
sign agree seal conclude;
buy purchase acquire take_over;
sell dispose auction offload;
rent lease hire;
invest fund finance sponsor subsidise;
donate give lend grant award;
receive accept win obtain award;
steal rob loot burgle smuggle embezzle plunder;
praise applaud hail commend laud welcome compliment congratulate thank honour salute;
criticise condemn denounce blame slam blast attack rebuke reprimand lambast deplore scold rap accuse;
mock ridicule insult taunt;
admit acknowledge concede confess accept confirm;
deny reject refute dispute dismiss rebut;
reject refuse decline veto oppose block turn_down rebuff dismiss spurn;
accept approve agree endorse adopt ratify support welcome allow permit clear;
allow permit authorise license approve grant;
ban prohibit forbid bar outlaw block restrict suspend;
promise pledge vow commit guarantee swear;
threaten warn menace;
demand request ask urge call seek appeal;
apologise regret;
propose suggest recommend offer submit present;
discuss debate negotiate talk consult;
meet visit greet receive encounter;
arrive enter;
leave depart exit flee withdraw retreat abandon vacate evacuate pull_out quit escape;
invade occupy seize capture overrun conquer control enter take_over;
open launch inaugurate unveil reopen introduce;
close shut shutter cease suspend halt;
delay postpone defer put_off suspend;
cancel scrap abandon call_off axe revoke abolish;
build construct erect produce create develop design;
clear clean remove;
repair renovate restore rebuild refurbish;
destroy demolish ruin wreck raze flatten damage devastate;
rise increase grow climb jump surge soar advance raise double triple rally;
fall decline decrease sink slump slide tumble plunge dip shrink reduce lower halve slash;
discover detect uncover locate identify;
hide conceal cover_up;
publish release issue broadcast disclose reveal unveil;
marry wed;
divorce separate;
vaccinate inoculate immunise;
treat cure heal;
infect;
protest demonstrate march rally walk_out;
crash collide derail capsize sink;
explode detonate blow_up burst erupt;
test examine;
imitate;
translate interpret;
weep cry sob;
laugh joke smile
"""
"""Verbs that may tell of one deed, wide rather than narrow; a verb may be in several, groups end with ";".

Verbs of many meanings ("take", "hit", "find") are left out: what they tell hangs on their object.
"""


@lru_cache(maxsize=1)
def _kinds_of() -> dict[str, frozenset[int]]:
    kinds: dict[str, set[int]] = {}
    for number, group in enumerate(_KINDS.replace("\n", " ").split(";")):
        for verb in group.split():
            key = "_".join(word_key(part) for part in verb.split("_"))
            kinds.setdefault(key, set()).add(number)
    return {key: frozenset(numbers) for key, numbers in kinds.items()}


def are_other_deeds(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Are both known verbs, by any of their keys, and of no common kind; unknown verbs may always mean the same."""
    kinds = _kinds_of()
    mine = frozenset().union(*(kinds.get(key, frozenset()) for key in ours))
    other = frozenset().union(*(kinds.get(key, frozenset()) for key in theirs))
    return bool(mine) and bool(other) and not mine & other


_CONVERSES = (
    ("buy purchase acquire", "sell"), ("pay", "sell charge"), ("lend", "borrow"), ("give award grant", "receive get"),
    ("beat defeat", "lose"), ("hire employ", "join"), ("rent lease", "let"), ("send", "receive"), ("win", "lose award"),
)  # fmt: skip
"""Two sides of one deed, told with doer and receiver exchanged."""


def are_converse(one: str, other: str) -> bool:
    """May two base forms of verbs tell of one deed from its two sides: "buy" and "sell"."""
    return any(
        (one in left.split() and other in right.split()) or (other in left.split() and one in right.split())
        for left, right in _CONVERSES
    )
