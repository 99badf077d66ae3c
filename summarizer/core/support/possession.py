"""Whose it is: from a noun back to what it belongs to, "the head of the charity's branch"."""

import re

from summarizer.core.support.belonging import PEOPLE
from summarizer.core.support.noun_phrases import phrase_from, phrase_up_to
from summarizer.core.support.terms import Term, TermLine

ARTICLES = r"(?:(?:an?|the|its|his|her|their|this|that|these|those|some|mr|mrs|ms|dr|sir)\.?\s+)*"
WORDS_OF = "of|for|to|with|by|from|against|about|near|outside|behind|between|at|in|on|inside|under|over|around"
OF = re.compile(rf"\s+(?P<word>{WORDS_OF})\s+{ARTICLES}", re.IGNORECASE)


def _possessors(line: TermLine, phrase: tuple[Term, ...]) -> tuple[Term, ...]:
    """The words of a noun phrase whose the rest is, and its head."""
    text = line.sentence.text
    own = [t for t in phrase[:-1] if t.text[-2:] in ("'s", "’s") or text[t.end : t.end + 1] in ("'", "’")]
    return (*own, phrase[-1])


def chain_back(line: TermLine, phrase: tuple[Term, ...]) -> tuple[Term, ...]:
    """From the words nearest to the verb back to the head ("branch", "charity's", "head")."""
    chain = _possessors(line, phrase)
    while phrase[0].spot > 0:
        before = line.content[phrase[0].spot - 1]
        if not OF.fullmatch(line.sentence.text, before.end, phrase[0].start):
            break
        phrase = phrase_up_to(line, before.spot)
        if not phrase:
            break
        chain = (*chain, *_possessors(line, phrase))
    return chain


def chain_on(line: TermLine, phrase: tuple[Term, ...]) -> tuple[Term, ...]:
    """The same for an object, whose head stands first ("the wife of the leader"); only what is a person's."""
    chain = _possessors(line, phrase)
    if chain[-1].key not in PEOPLE:
        return ()
    found = OF.match(line.sentence.text, phrase[-1].end)
    first = phrase[-1].spot + 1
    if found is None or found["word"].lower() not in ("of", "to") or first == len(line.content):
        return chain
    return (*phrase_from(line, first)[-1:], *chain) if line.content[first].start == found.end() else chain
