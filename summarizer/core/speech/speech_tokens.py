"""Words and marks of a sentence as the rules of speech and stance read them, each with what it tells by itself."""

from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import compress

from summarizer.core.speech.saying import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SAYING_NOUNS,
    TIME_WORDS,
    TITLES,
    WORD,
    Saying,
    saying_forms,
)
from summarizer.core.speech.stance_words import BREAKS, WEAKENING
from summarizer.core.speech.verbs import EVENT_NOUNS, VerbForm, read_verb
from summarizer.core.text.pieces import Pieces, Placed, cut_at_spaces
from summarizer.core.text.words import Remembered

MODALS = frozenset("will would may might could can should must shall 'll ’ll 'd ’d wo ca cannot ought".split())
BE = frozenset("is are was were be been being am 's ’s 're ’re 'm ’m".split())
HAVE = frozenset("has have had having 've ’ve".split())
DO = frozenset("do does did".split())
NEGATIONS = frozenset("not never hardly barely scarcely neither nor cannot rarely seldom".split())
NO_LONGER = frozenset(("no", "longer"))
NOT_VERBS = frozenset(
    """hundred indeed need speed seed feed during according including following regarding concerning morning evening
    something nothing anything everything thing things king building spring sing ring wing string being
    state states people second like""".split()
)
AUX = AUXILIARIES | MODALS | BE | HAVE | DO
_NO_VERB = DETERMINERS | PRONOUNS | ADVERBS | PREPOSITIONS | NOT_VERBS
_STOPS_PHRASE = CLAUSE_WORDS | AUXILIARIES | PRONOUNS | {"to", "by", "but", "then"}
_HALTS_PHRASE = _STOPS_PHRASE | TIME_WORDS | {"and", "the", "a", "an", "one", "some", "many"}
_ENDINGS = ("ed", "wn", "en", "ld")
_CONTRACTED = ("n't", "n’t")
_LISTED = frozenset().union(
    AUX, _NO_VERB, _HALTS_PHRASE, NEGATIONS, NO_LONGER, SAYING_NOUNS, EVENT_NOUNS, WEAKENING, BREAKS, saying_forms()
) | {"according", "to", "'", "’"}
"""All that `_read_listed` looks up; a list added there belongs here too."""
_APOSTROPHES = ("'", "’")


@dataclass(slots=True, eq=False)
class Token:
    """A word or mark as it stands in the text; `lower` without its possessive ending.

    All else is what it tells whatever stands beside it. `owner`: a possessive ending was cut from `lower`. `glued`: an
    apostrophe that follows the token before without a space. `is_auxiliary` to `opens_clause`: it is in the list of
    that name; an adverb may also end in "ly", as `ends_ly` says. `is_plain`: a word that tells nothing of where a
    clause begins or ends. `auxiliary`: without its contracted "not", "" for other words; `contracts_not`: it has one.
    `form`: the verb it could be a form of. `verb` and `is_event_noun`: what else it can be in a verb group;
    `can_be_event` says one of the three. `can_help`: an unlisted verb may follow, and `can_be_helped` says that this
    may be one. `stands_inside`, `leads`: it can stand inside a verb group, or open one. `may_negate`: it may deny its
    verb. `stops_phrase`: no noun phrase reaches back over it; `goes_on_left`: one always does. `can_describe`: a
    participle that may stand behind its noun. `kinds`: the lists of `Tokens` that its index goes to.

    No tuple, as its fields are read far more often than it is made; not frozen, as that takes five times as long to
    make. The same for every place where the word stands: not to be changed.
    """

    text: str
    lower: str
    is_word: bool
    is_capital: bool
    owner: bool
    glued: bool = False
    is_auxiliary: bool = False
    is_determiner: bool = False
    is_preposition: bool = False
    is_pronoun: bool = False
    opens_clause: bool = False
    is_plain: bool = False
    is_adverb: bool = False
    ends_ly: bool = False
    is_time: bool = False
    saying: Saying | None = None
    is_saying_noun: bool = False
    auxiliary: str = ""
    contracts_not: bool = False
    form: VerbForm | None = None
    verb: VerbForm | None = None
    is_event_noun: bool = False
    can_be_event: bool = False
    can_help: bool = False
    can_be_helped: bool = False
    stands_inside: bool = False
    leads: bool = False
    may_negate: bool = False
    stops_phrase: bool = False
    goes_on_left: bool = False
    can_describe: bool = False
    kinds: tuple[int, ...] = ()


@dataclass(slots=True, eq=False)
class _Chunk:
    """The tokens of a piece; `kinds` are pairs of a token's index and of the list of indices it goes to."""

    words: tuple[Token, ...]
    starts: tuple[int, ...]
    kinds: tuple[tuple[int, int], ...]


class Tokens(Placed):
    """The tokens of a sentence in order.

    Indices: `verbal` of what can be an event or help a verb, `cues` of words of saying, `weakening` of words that are
    no verbs and weaken or deny, `breaks` of what ends a clause.
    """

    __slots__ = ("breaks", "cues", "verbal", "weakening", "words")

    def __init__(self, pieces: Pieces) -> None:
        words: list[Token] = []
        kinds: tuple[list[int], list[int], list[int], list[int]] = ([], [], [], [])
        firsts: list[int] = []
        chunks = list(map(_CHUNKS.__getitem__, pieces.texts))
        first = 0
        for chunk in chunks:
            firsts.append(first)
            words += chunk.words
            if chunk.kinds:
                for index, kind in chunk.kinds:
                    kinds[kind].append(first + index)
            first += len(chunk.words)
        super().__init__(pieces.before, chunks, firsts)
        self.words = tuple(words)
        self.verbal, self.cues, self.weakening, self.breaks = kinds

    def span(self, phrase: tuple[int, int]) -> tuple[int, int]:
        """Half-open offsets of the tokens from one index up to another."""
        first, last = phrase[0], phrase[1] - 1
        start = self.start(first)
        return start, (start if first == last else self.start(last)) + len(self.words[last].text)


@lru_cache(maxsize=256)
def read_tokens(sentence: str) -> Tokens:
    """Words and clause marks in order. The last sentences are remembered: several questions are asked of each."""
    return Tokens(cut_at_spaces(sentence))


def read_piece(piece: str) -> tuple[Token, ...]:
    """The tokens of what stands between two spaces."""
    return _CHUNKS[piece].words


def _read_chunk(piece: str) -> _Chunk:
    words: list[Token] = []
    starts: list[int] = []
    end = -1
    for text, start in _find_words(piece):
        words.append((_GLUED if start == end and text in _APOSTROPHES else _WORDS)[text])
        starts.append(start)
        end = start + len(text)
    kinds = tuple([(at, kind) for at, word in enumerate(words) for kind in word.kinds])
    return _Chunk(tuple(words), tuple(starts), kinds)


def _find_words(piece: str) -> list[tuple[str, int]]:
    """Its words and marks, each with where it begins."""
    if piece.isalnum():
        return [(piece, 0)]
    word, mark = piece[:-1], piece[-1:]
    if word.isalnum() and (mark == "," or (mark == "." and len(word) > 1 and word not in TITLES)):
        return [(word, 0), (mark, len(word))]
    return [(word[0], word.start()) for word in WORD.finditer(piece)]


def _read_word(text: str, *, glued: bool = False) -> Token:
    owner = text[-2:] in ("'s", "’s") and len(text) > 2
    lower = (text[:-2] if owner else text).lower()
    form = read_verb(lower)
    if form is None and lower not in _LISTED and lower[-3:] not in _CONTRACTED and noun_base(lower) not in _LISTED:
        return _read_unlisted(text, lower, owner=owner)
    return _read_listed(text, lower, form, owner=owner, glued=glued)


def _read_unlisted(text: str, lower: str, *, owner: bool) -> Token:
    """What a word or mark tells that is in no list, nor a form of one that is: most new words are names and figures."""
    capital, is_word, ends_ly = text[0].isupper(), text[0].isalnum(), lower[-2:] == "ly"
    return Token(
        text,
        lower,
        is_word,
        capital,
        owner,
        is_plain=is_word,
        is_adverb=ends_ly and not capital,
        ends_ly=ends_ly,
        is_time=lower.isdigit(),
        can_be_helped=not capital and lower.isalpha(),
        stands_inside=ends_ly,
        goes_on_left=is_word and (capital or lower[-2:] != "ed"),
    )


def _read_listed(text: str, lower: str, form: VerbForm | None, *, owner: bool, glued: bool) -> Token:
    capital = text[0].isupper()
    base = base_auxiliary(lower)
    is_adverb, is_preposition, ends_ly = lower in ADVERBS, lower in PREPOSITIONS, lower[-2:] == "ly"
    is_word, is_pronoun = text[0].isalnum(), lower in PRONOUNS
    is_auxiliary, opens_clause = lower in AUXILIARIES, lower in CLAUSE_WORDS
    contracts_not = lower[-3:] in _CONTRACTED
    auxiliary = base if base in AUX and lower[0].isalpha() else ""
    not_verb = bool(auxiliary) or is_adverb or is_preposition or lower in NOT_VERBS
    listed = lower[0].isalpha() and not not_verb
    saying = saying_forms().get(lower)
    is_noun = listed and lower in EVENT_NOUNS
    leads = lower in NEGATIONS or base in AUX
    can_be_event = bool(auxiliary) or (listed and form is not None) or is_noun
    can_help = base in MODALS or base in DO or lower == "to"
    is_saying_noun = noun_base(lower) in SAYING_NOUNS
    is_cue = saying is not None or lower == "according" or is_saying_noun
    kinds = (can_be_event or can_help, is_cue, lower in WEAKENING, lower in BREAKS)
    return Token(
        text=text,
        lower=lower,
        is_word=is_word,
        is_capital=capital,
        owner=owner,
        glued=glued,
        is_auxiliary=is_auxiliary,
        is_determiner=lower in DETERMINERS,
        is_preposition=is_preposition,
        is_pronoun=is_pronoun,
        opens_clause=opens_clause,
        is_plain=is_word and not (is_auxiliary or is_pronoun or opens_clause or saying or lower in ("and", "but")),
        is_adverb=is_adverb or (ends_ly and not capital),
        ends_ly=ends_ly,
        is_time=lower in TIME_WORDS or lower.isdigit(),
        saying=saying,
        is_saying_noun=is_saying_noun,
        auxiliary=auxiliary,
        contracts_not=contracts_not,
        form=form,
        verb=form if listed else None,
        is_event_noun=is_noun,
        can_be_event=can_be_event,
        can_help=can_help,
        can_be_helped=lower not in _NO_VERB and lower.isalpha() and not capital,
        stands_inside=leads or (is_adverb and lower not in ("all", "both", "one")) or ends_ly or lower in NO_LONGER,
        leads=leads,
        may_negate=lower in NEGATIONS or lower in NO_LONGER or contracts_not,
        stops_phrase=lower in _STOPS_PHRASE,
        goes_on_left=is_word and lower not in _HALTS_PHRASE and (capital or not (saying or lower[-2:] == "ed")),
        can_describe=not capital and lower[-2:] in _ENDINGS and form is not None and "participle" in form.forms,
        kinds=tuple(compress(range(4), kinds)),
    )


_CHUNKS = Remembered(_read_chunk)
_WORDS = Remembered(_read_word)
_GLUED = Remembered(partial(_read_word, glued=True))


def base_auxiliary(lower: str) -> str:
    """An auxiliary without its contracted "not": "didn't" to "did", "won't" to "will"."""
    if lower.endswith(("n't", "n’t")):
        stem = lower[:-3]
        return {"wo": "will", "ca": "can", "sha": "shall"}.get(stem, stem)
    return "can" if lower == "cannot" else lower


def noun_base(lower: str) -> str:
    """A noun without the ending of its plural."""
    return lower[:-1] if lower.endswith("s") else lower
