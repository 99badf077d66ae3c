"""Words by which reports of one event differ: concepts, measures, loaded terms, causes. Own lists."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from summarizer.core.names.name_words import ROLE_NOUNS
from summarizer.core.text.words import stem

CONCEPTS: Mapping[str, str] = MappingProxyType(
    {
        "die": "die died dies dying dead death deaths kill killed killing fatal fatality fatalities slain slay perish "
        "perished toll bodies shot-dead drowned",
        "injure": "injure injured injury injuries injuring wound wounded wounding hurt hospitalised",
        "casualty": "casualty casualties victim victims",
        "missing": "missing unaccounted",
        "arrest": "arrest arrested arrests detain detained detaining detention custody apprehended",
        "charge": "charge charged charges indict indicted indictment",
        "convict": "convict convicted conviction guilty",
        "acquit": "acquit acquitted acquittal cleared exonerated",
        "sentence": "sentenced jailed imprisoned jail prison imprisonment",
        "release": "release released freed liberate liberated",
        "flee": "flee fled fleeing flight retreat retreated retreating escape escaped cross crossed crossing",
        "withdraw": "withdraw withdrew withdrawn withdrawal pullout vacate vacated pulled retreat retreated",
        "displace": "displace displaced homeless evacuate evacuated evacuation uprooted",
        "infect": "infect infected infection infections",
        "capture": "capture captured capturing seize seized seizing overrun overran occupy occupied control took gains",
        "surrender": "surrender surrendered",
        "attack": "attack attacked attacks assault assaults raid raided offensive storm stormed",
        "explode": "blast blasts explosion explosions explode exploded bomb bombs bombing bomber detonate detonated",
        "shoot": "shoot shooting shot shots gunfire gunman fired",
        "offer": "offer offered offers present presented presents submit submitted table tabled unveil unveiled",
        "proposal": "proposal proposals plan plans blueprint",
        "rise": "rise rose risen rising increase increased increases climb climbed jump jumped soar soared surge "
        "surged grow grew grown growth gain gained lift lifted raise raised raising hike hiked",
        "fall": "fall fell fallen falling drop dropped decline declined decrease decreased sink sank slump slumped "
        "slide slid tumble tumbled plunge plunged lower lowered reduce reduced shrink shrank shrunk dip dipped",
        "cut": "cut cuts cutting slash slashed axe axed lay laying layoff layoffs redundant redundancies",
        "resign": "resign resigned resigns resignation quit quits",
        "appoint": "appoint appointed nominate nominated hire hired appointment",
        "dismiss": "sack sacked dismiss dismissed oust ousted remove removed",
        "win": "win won wins winning victory triumph beat",
        "lose": "lose lost loses losing defeat defeated",
        "approve": "approve approved approves approval pass passed adopt adopted endorse endorsed ratify ratified",
        "reject": "reject rejected rejects rejection refuse refused veto vetoed block blocked",
        "allow": "allow allowed allows permit permitted permits grant granted grants",
        "fail": "fail failed failing flunk flunked",
        "sign": "sign signed signing",
        "agree": "agree agreed agreement accord pact deal",
        "talks": "talks talk negotiation negotiations dialogue",
        "meet": "meet met meeting summit",
        "buy": "buy bought acquire acquired purchase purchased takeover acquisition",
        "sell": "sell sold sale",
        "profit": "profit profits earnings income",
        "deficit": "loss losses deficit shortfall",
        "revenue": "revenue revenues sales turnover",
        "police": "police officers officer",
        "troops": "troops troop soldier soldiers servicemen personnel",
        "begin": "begin began begun start started starts launch launched",
        "end": "end ended ends finish finished conclude concluded",
        "stop": "stop stopped halt halted suspend suspended pause paused",
        "confirm": "confirm confirmed confirms",
        "deny": "deny denied denies denial",
        "earthquake": "earthquake earthquakes quake quakes tremor",
        "storm": "hurricane typhoon cyclone storm storms",
        "flood": "flood floods flooded flooding",
        "fire": "fire fires blaze wildfire",
        "crash": "crash crashed collision collided",
        "strike": "strike strikes walkout",
        "protest": "protest protests protesters demonstration demonstrators rally",
        "election": "election elections vote votes poll polls ballot",
        "court": "court judge tribunal",
        "market": "market bazaar",
        "insurgent": "insurgent insurgents militant militants rebel rebels fighters",
        "company": "company firm",
        "rate": "rate rates borrowing",
        "doctor": "doctor doctors physician physicians medic medics",
        "child": "child children pupil pupils schoolchildren",
        "house": "house houses home homes",
        "ship": "ship ships vessel vessels boat boats ferry ferries trawler trawlers tanker tankers freighter",
        "plane": "plane planes aircraft jet airliner",
        "train": "train trains",
        "rescue": "rescue rescued rescuing save saved survivor survivors",
        "affect": "affect affected affects affecting",
        "aboard": "aboard onboard carry carried carrying carries",
        "inspect": "inspection inspections inspect inspected",
        "capsize": "capsize capsized capsizing overturn overturned",
        "send": "send sent dispatch dispatched deploy deployed",
        "build": "build built construct constructed construction",
        "destroy": "destroy destroyed ruin ruined demolished flattened",
        "close": "close closed closing closure shut shutting",
        "open": "open opened opening reopen reopened",
        "warn": "warn warned warning",
        "promise": "promise promised pledge pledged vow vowed",
        "visit": "visit visited visiting travel travelled traveled trip",
        "ban": "ban banned prohibit prohibited forbid",
    }
)
"""Concept -> word forms of news English that tell one kind of event or thing."""

NEUTRAL_PERSONS = frozenset(
    """person people man men woman women civilian passenger resident villager other individual citizen guest tourist
    member force security personnel troop soldier serviceman fighter militant insurgent rebel guerrilla separatist
    officer police policeman child boy girl student pupil worker employee miner protester demonstrator migrant refugee
    patient volunteer participant traveller traveler commuter holidaymaker victim survivor hostage prisoner
    suspect inmate sailor crew teenager adult voter attacker journalist doctor nurse teacher staff firefighter
    pilgrim worshipper fan spectator shopper lawmaker""".split()
)
"""Nouns that count human beings: a count of these has no tolerance."""

CUMULATIVE = frozenset("die injure casualty arrest infect displace flee capture destroy charge rescue".split())
"""Concepts whose counts can only rise as reporting goes on."""

DIFFERENT_MEASURES = (
    frozenset({"die", "casualty"}),
    frozenset({"injure", "casualty"}),
    frozenset({"arrest", "charge"}),
    frozenset({"arrest", "convict"}),
    frozenset({"charge", "convict"}),
    frozenset({"profit", "revenue"}),
    frozenset({"profit", "deficit"}),
)
"""Pairs of concepts that readers mix up and that count different things."""

OUTCOMES = frozenset(
    frozenset(pair.split("/"))
    for pair in "approve/reject approve/fail win/lose convict/acquit allow/ban allow/reject sign/reject".split()
)
"""Pairs of concepts that cannot both have come of one thing. Steps that follow one another are no such pairs: what was
opened may be closed, who was arrested released."""

CUSTODY = frozenset("arrest release charge convict acquit sentence".split())
"""What police and courts do with somebody: a matter of legal status."""

LOADED_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "terrorist": frozenset("militant fighter rebel insurgent gunman guerrilla separatist".split()),
        "bandit": frozenset("militant fighter rebel insurgent gunman guerrilla separatist".split()),
        "regime": frozenset("government authority administration leadership".split()),
        "junta": frozenset("government authority administration leadership".split()),
        "massacre": frozenset("killing death shooting attack".split()),
        "slaughter": frozenset("killing death".split()),
        "bloodbath": frozenset("killing death shooting attack fighting".split()),
        "riot": frozenset("protest demonstration unrest clash rally march".split()),
        "rioter": frozenset("protester demonstrator marcher".split()),
        "mob": frozenset("crowd protester group demonstrator".split()),
        "thug": frozenset("protester supporter man youth".split()),
        "invasion": frozenset("operation".split()),
        "aggression": frozenset("operation".split()),
        "propaganda": frozenset("statement announcement message".split()),
        "illegal": frozenset("migrant refugee".split()),
        "strongman": frozenset("leader president".split()),
    }
)
"""A noun that judges -> plainer nouns another outlet uses for the same."""

LOADED_VERBS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys("neutralised neutralized liquidated eliminated".split(), frozenset("killed shot".split())),
        **dict.fromkeys("murdered slaughtered butchered massacred executed".split(), frozenset("killed shot".split())),
        "rioted": frozenset("protested demonstrated marched rallied".split()),
        "invaded": frozenset("entered".split()),
        "slammed": frozenset("criticised criticized".split()),
        "boasted": frozenset("said".split()),
    }
)
"""The same of verbs; a verb that judges counts only where it fills the place of the plain one."""

_LASTING: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("built build constructed completed".split(), "build"),
        **dict.fromkeys("founded established incorporated".split(), "found"),
        "born": "born",
    }
)


def lasting_property(verb: str) -> str | None:
    """The kind of event that happens to a thing once and dates it for good, by its verb; None for others."""
    return _LASTING.get(verb.lower())


HEDGES = frozenset(
    """may might could possibly perhaps maybe likely probably presumably reportedly allegedly alleged supposedly
    apparently suspected suspect suspects believed believe believes thought appears appear appeared seems seem seemed
    feared fear rumoured rumored unconfirmed claimed claim claims speculate speculated speculation can
    potentially expected unclear whether if""".split()
)
"""Words by which a report commits itself less than by a plain statement."""

CAUSES: Mapping[str, str] = MappingProxyType(
    {
        "bomb": "bomb bombing explosive grenade",
        "gas": "gas leak",
        "missile": "missile rocket shelling airstrike drone",
        "accident": "accident accidental mishap error mistake",
        "fault": "fault faulty cable wiring malfunction technical mechanical electrical circuit engine failure",
        "arson": "arson arsonist arsonists deliberately",
        "weather": "storm flood rain wind lightning ice fog drought heatwave",
        "pilot": "pilot driver captain speeding drunk",
        "disease": "virus infection disease overdose poisoning poison",
        "attack": "attack sabotage terrorism gunman shooting stabbing",
        "suicide": "suicide",
    }
)
"""Kinds of cause; only a difference of kind is ever reported."""

WIDE_LEVELS = frozenset("nation country nationwide countrywide worldwide globally globe world continent".split())
"""Words for an area wider than any single place a report names beside it."""

SCOPE_LEVELS = frozenset(
    """province state region district city town village country nation nationwide countrywide worldwide globally
    globe world capital county continent municipality island""".split()
)
"""Nouns that tell how wide an area a figure speaks for."""


@lru_cache(maxsize=1)
def _concepts_by_stem() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for concept, words in CONCEPTS.items():
        for word in words.split():
            table.setdefault(stem(word), set()).add(concept)
    return {key: frozenset(value) for key, value in table.items()}


def concepts_of(word_stem: str) -> frozenset[str]:
    """Concepts a stem stands for; empty for most words."""
    return _concepts_by_stem().get(word_stem, _NO_CONCEPTS)


def all_concepts_of(stems: Iterable[str]) -> frozenset[str]:
    """Concepts that any of the stems stands for."""
    known = _concepts_by_stem()
    return _NO_CONCEPTS.union(*[known[each] for each in stems if each in known])


_NO_CONCEPTS: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _role_stems() -> frozenset[str]:
    plain = NEUTRAL_PERSONS - frozenset("person people man men woman women other force troop police".split())
    return frozenset(stem(word) for word in (*ROLE_NOUNS, *plain) if word.islower())


def is_role(word_stem: str) -> bool:
    """Does a stem name what a person is: "captain", "minister", "suspect"."""
    return word_stem in _role_stems()


@lru_cache(maxsize=1)
def _causes_by_stem() -> Mapping[str, str]:
    return {stem(word): kind for kind, words in CAUSES.items() for word in words.split()}


def cause_kind(word_stem: str) -> str | None:
    """The kind of cause a stem names, or None."""
    return _causes_by_stem().get(word_stem)
