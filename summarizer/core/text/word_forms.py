"""One form for the forms of a word: irregular verbs and nouns, British and American spelling."""

import re
from functools import lru_cache

from summarizer.core.text.words import stem

_IRREGULAR = """
be am is are was were been being 's 're 'm; have has had having 've; do does did done doing; go went gone goes; say
said says; rise rose risen; fall fell fallen; grow grew grown; shrink shrank shrunk; win won; lose lost; hold held;
take took taken; give gave given; get got gotten; make made; come came; become became; begin began begun; break broke
broken; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cut cuts; deal dealt;
dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; feel felt; fight fought; find found;
flee fled; fly flew flown flight; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze
froze frozen; hear heard; hide hid hidden; hit hits; keep kept; know knew known; lay laid; lead led; learn learnt;
leave left; lend lent; let lets; lie lay lain; light lit; mean meant; meet met; mistake mistook mistaken; overcome
overcame; overthrow overthrew overthrown; pay paid; put puts; quit quits; read reads; ride rode ridden; ring rang
rung; run ran; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shoot shot; show shown; shut
shuts; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; spend spent; split
splits; spread spreads; stand stood; steal stole stolen; stick stuck; strike struck stricken; swear swore sworn; sweep
swept; swim swam swum; swing swung; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
undergo underwent undergone; understand understood; uphold upheld; wake woke woken; wear wore worn; withdraw withdrew
withdrawn; withhold withheld; write wrote written; bind bound; bite bit bitten; blow blew blown; flood floods; mow
mown; slay slew slain; stem stems; undertake undertook undertaken; undo undid undone; mourn mourned; feed fed; bend
bent; bleed bled; breed bred; cling clung; creep crept; foresee foresaw foreseen; forecast forecasts; hang hung
hanged; kneel knelt; leap leapt; spill spilt; spring sprang sprung; sting stung; weep wept; step stepped;
stop stopped; man men; woman women; child children; person people persons; foot feet; tooth teeth; wife wives; life
lives; knife knives; thief thieves; half halves; leaf leaves; army armies; crisis crises; policeman policemen;
policewoman policewomen; spokesman spokesmen; gunman gunmen; lawmaker lawmakers; fisherman fishermen; businessman
businessmen; good better best; bad worse worst; far farther further; pro-government progovernment; per_cent percent
"""

_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]?")
_SPELLING = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|es|ed|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})ys(?=(?:e|es|ed|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|able|ite|ites|hood|hoods|er|ers|y|less|ful)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})tre(?=s?$)"), "ter"),
    (re.compile(r"^(def|off|lic|pret)ence(?=(?:s|d)?$)"), r"\1ense"),
    (
        re.compile(
            r"^((?:travel|cancel|label|model|signal|fuel|counsel|level|marvel|channel|tunnel|dial))l(?=(?:ed|ing|ers?)$)"
        ),
        r"\1",
    ),
    (re.compile(r"(?<=[a-z]{2})ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[a-z]{3})amme(?=s?$)"), "am"),
)
"""British endings to American, applied to both sides alike, so that a wrongly folded word still equals itself."""

_MAY_BE_BRITISH = re.compile("is[eia]|ys[ei]|our|tre|ence|ll|ogue|amme")
"""Stands in every word that `_SPELLING` changes; most words need not be asked eight times."""


def _read_irregular() -> dict[str, str]:
    forms: dict[str, str] = {}
    for group in _IRREGULAR.replace("\n", " ").split(";"):
        base, *rest = group.split() or [""]
        for form in rest:
            forms.setdefault(form, base)
    return forms


_BASE = _read_irregular()


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """One key for all forms of a word: "rose" and "rises" share it, "centre" and "center" too."""
    lower = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    lower = _BASE.get(lower, lower)
    if "." in lower:
        lower = lower.replace(".", "") if _INITIALS.fullmatch(lower) else lower
    if _MAY_BE_BRITISH.search(lower):
        for pattern, plain in _SPELLING:
            lower = pattern.sub(plain, lower)
    return stem(lower)


@lru_cache(maxsize=65536)
def are_derived(a: str, b: str) -> bool:
    """Are two keys of one word family ("invad" / "invas", "connect" / "connectivity"); a guess by form alone."""
    shorter, longer = sorted((a, b), key=len)
    if "_" in longer:
        head, _, last = longer.partition("_")
        return head == shorter and last in _LINKING
    if len(shorter) < 4 or not (shorter.isalpha() and longer.isalpha()):
        return False
    if longer.startswith(shorter) and len(shorter) >= 5:
        return True
    return any(_swap(a, x, y) == b or _swap(b, x, y) == a for x, y in _ALTERNATIONS)


_LINKING = frozenset(("with", "for", "of", "to", "at", "on", "by"))
"""A verb means the same without these ("charged", "charged with"), but not without "up" or "off"."""
_ALTERNATIONS = (
    ("d", "s"), ("d", "sion"), ("t", "s"), ("mit", "miss"), ("ceiv", "cept"), ("duc", "duct"), ("scrib", "script"),
    ("olv", "olut"), ("end", "ens"), ("ert", "ers"), ("ify", "if"), ("i", "iv"), ("y", "i"), ("er", "r"), ("iz", ""),
    ("or", ""), ("er", ""), ("ist", ""), ("ment", ""), ("ur", "e"), ("ag", ""), ("ion", ""), ("iv", "ion"),
    ("al", ""), ("ic", ""), ("ant", ""), ("ian", ""), ("anc", "ant"), ("enc", "ent"), ("e", ""), ("i", ""),
)  # fmt: skip


def _swap(word: str, ending: str, other: str) -> str:
    base = word.removesuffix(ending)
    return base + other if ending and base != word and len(base) >= 3 else ""
