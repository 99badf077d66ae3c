"""Words that weaken, deny or confirm what follows them."""

from summarizer.domain.values import Modality

MODAL_STANCE = {
    "may": Modality.POSSIBLE,
    "might": Modality.POSSIBLE,
    "could": Modality.POSSIBLE,
    "would": Modality.PROBABLE,
    "'d": Modality.PROBABLE,
    "’d": Modality.PROBABLE,
    "should": Modality.PROBABLE,
    "ought": Modality.PROBABLE,
    "must": Modality.PROBABLE,
}
"""What a modal auxiliary says of its verb; "will", "can" and "shall" leave it asserted (tense tells the future)."""

REPORTED_FUTURE = frozenset(("would", "'d", "’d"))

ADVERB_STANCE = {
    **dict.fromkeys("reportedly allegedly purportedly supposedly ostensibly".split(), Modality.ALLEGED),
    **dict.fromkeys("probably likely presumably apparently seemingly evidently".split(), Modality.PROBABLE),
    **dict.fromkeys("possibly perhaps maybe potentially conceivably theoretically".split(), Modality.POSSIBLE),
    **dict.fromkeys("unlikely doubtfully".split(), Modality.DOUBTED),
    "officially": Modality.CONFIRMED,
}
"""Adverbs and the verb or noun that follows next in the clause."""

ADJECTIVE_STANCE = {
    **dict.fromkeys("alleged suspected purported supposed reported rumoured rumored".split(), Modality.ALLEGED),
    **dict.fromkeys("possible potential proposed threatened hypothetical".split(), Modality.POSSIBLE),
    **dict.fromkeys("likely probable expected planned presumed apparent".split(), Modality.PROBABLE),
    "confirmed": Modality.CONFIRMED,
}
"""Adjectives directly before an event noun."""

TO_STANCE = {
    **dict.fromkeys(
        "plan intend expect agree schedule pledge promise vow decide prepare arrange".split(), Modality.PROBABLE
    ),
    **dict.fromkeys("appear seem believe think understand presume".split(), Modality.PROBABLE),
    **dict.fromkeys("say report allege claim rumour rumor suspect".split(), Modality.ALLEGED),
    **dict.fromkeys(
        """want hope seek consider threaten aim propose attempt try offer urge ask demand request call encourage
        invite fight struggle work wish desire prefer recommend advise require need order wait""".split(),
        Modality.POSSIBLE,
    ),
}
"""Verbs and what they say of the "to do" (or passive "is believed to have done") after them."""

ACTS_TO = frozenset(
    """seek attempt try offer urge ask demand request call encourage invite propose recommend advise order work fight
    struggle""".split()
)
"""Of these the ones that are acts themselves: "sought help to end the war" tells that help was sought."""

TO_WORDS = {
    **dict.fromkeys("likely set due poised expected certain sure scheduled bound going".split(), Modality.PROBABLE),
    **dict.fromkeys("plan plans decision promise pledge agreement intention preparations".split(), Modality.PROBABLE),
    **dict.fromkeys(
        """ready willing able proposal proposals effort efforts attempt attempts bid option options threat threats call
        calls request right chance hopes hope desire pressure eager keen""".split(),
        Modality.POSSIBLE,
    ),
    "unlikely": Modality.DOUBTED,
}
"""Adjectives and nouns before "to do"."""

NEGATIVE_TO = frozenset("fail refuse decline neglect".split())
"""Verbs whose "to do" did not happen."""
NEGATIVE_WORDS_TO = frozenset("unable unwilling failure refusal reluctant".split())
NEGATIVE_FROM = frozenset(
    "prevent stop block bar ban prohibit discourage keep deter dissuade save refrain abstain".split()
)
"""Verbs whose "from doing" did not happen."""
NEGATIVE_ING = frozenset("avoid stop cease rule".split())

DENYING = frozenset("deny reject dispute refute rebut disprove dismiss".split())
DOUBTING = frozenset("doubt question".split())
CONFIRMING = frozenset("confirm verify prove acknowledge admit establish".split())
CONFIRMING_NEEDS_THAT = frozenset("prove acknowledge admit establish verify".split())

CONDITIONS = frozenset("if unless whether provided assuming lest".split())
FEARS = frozenset(
    """fear fears risk risks possibility threat threats danger worries worry concerns prospect chance speculation hopes
    rumours rumors""".split()
)
"""Nouns whose "of" or "that" phrase has not happened."""
ACCUSING = frozenset("accuse suspect charge".split())
"""Verbs whose "of" or "with" phrase is alleged."""
CLAIMING = frozenset("claim claims claimed claiming allege alleges alleged alleging accuse accuses accused".split())
"""Verbs of saying that leave open whether what is said is so."""
NOTHING = frozenset("no none nobody nothing neither without".split())
NO_PROOF = frozenset("evidence proof sign signs indication indications suggestion reason".split())
"""What there is "no" of when what follows is doubted."""
SPECULATIVE = frozenset("believe think suspect expect predict forecast anticipate estimate speculate hope fear".split())
"""Verbs of thought: what they govern is no more than probable."""
WISHING = {
    **dict.fromkeys(
        "seek propose demand request want threaten negotiate consider urge risk fear".split(), Modality.POSSIBLE
    ),
    **dict.fromkeys("plan expect predict forecast anticipate".split(), Modality.PROBABLE),
}
"""Verbs whose object, an event noun, has not happened ("seeks protection", "threatened a strike")."""

AFTER_BE = frozenset(TO_WORDS) | NEGATIVE_WORDS_TO | {"yet"}
WEAKENING = frozenset(ADVERB_STANCE) | CONDITIONS | NOTHING | FEARS | AFTER_BE
"""Words that are no verbs and weaken or deny what follows."""
CLAUSE_STARTS = frozenset("but while although though whereas because since".split())
CLAUSE_MARKS = frozenset(";—–")
DOUBLE_MARKS = frozenset('"“”')
BREAKS = CLAUSE_STARTS | CLAUSE_MARKS | DOUBLE_MARKS | {","}
"""What ends a clause, or may."""
