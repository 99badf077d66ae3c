"""Can a sentence be read alone, or does it lean on the one before it."""

import re

from summarizer.core.reading import SentenceReading

_EXPLETIVE = re.compile(
    r"it(?:'s| is| was| has been| will be| would be| may be| remains| remained| took| takes| had been)\b"
    r"(?=.*\b(?:that|to|who|whether|when|since)\b)",
    re.DOTALL,
)
_LEANING = re.compile(
    r"(?:"  # pronouns
    r"he|she|they|him|her|his|hers|their|its|these|those|such|both|neither|another|others|i|we|my|our|you|your|"
    # connectives
    r"but|and|so|yet|or|nor|then|thus|hence|however|instead|nevertheless|nonetheless|therefore|otherwise|likewise|"
    r"similarly|consequently|accordingly|rather|indeed|afterwards?|earlier,|later,|still,|again,|even so|in contrast|"
    r"by contrast|as a result|for example|for instance|on the other hand|after that|because of that|that is why|too,|"
    # words that point back
    r"(?:this|that)(?!\s+(?:week|weekend|month|year|day|morning|afternoon|evening|season)\b)|"
    r"(?:as|while|when|after|before|since|although|though|because) (?:he|she|they|it)"
    r")\b"
)
_SAYING = "said|added|told|says|adds|noted|continued|explained|warned|wrote|stressed|insisted|went on"
_SOMEBODY = (
    "official|spokesman|spokeswoman|spokesperson|minister|president|statement|report|source|officer|group|agency|"
    "ministry|company|man|woman|pair|couple"
)
_BARE = (
    rf"(?:(?:he|she|they|the (?:\w+ )?(?:{_SOMEBODY}))\s+(?:also\s+|then\s+)?(?:{_SAYING})\b"
    rf"|(?:{_SAYING}) (?:he|she|they|the official)\b)"
)
_BARE_SPEAKER = re.compile(_BARE)
_BARE_SPEAKER_INSIDE = re.compile(rf"\W{_BARE}")
"""For a text that opens with a mark, so that something stands before every word: `\\W` is searched for far faster
than `\\b`."""
_QUOTED = re.compile(r"[\"“«„][^\"“”«»„]*[\"”»“]?")
_QUOTE_MARKS = "\"“”«»„‘'"


def leans_on_previous(sentence: SentenceReading) -> bool:
    """Does the sentence need the one before it to be understood.

    It does when it opens with a pronoun, a pointing word or a connective, when it is a quotation whose speaker it
    does not name, or when its only speaker is a pronoun. "It is likely that" and "this week" point at nothing.
    """
    opening = sentence.text.lstrip().lower().replace("’", "'")
    if opening[:1] in _QUOTE_MARKS:
        return _quotes_without_name(sentence, opening)
    if _LEANING.match(opening):
        return True
    if opening.startswith(("it ", "it's ")):
        return not _EXPLETIVE.match(opening)
    return bool(_BARE_SPEAKER.match(opening))


def _quotes_without_name(sentence: SentenceReading, opening: str) -> bool:
    """A quotation stands alone only when the words outside the marks say whose it is."""
    outside = _QUOTED.sub(" ", sentence.text).strip(" .,;:!?'‘’")
    return len(outside.split()) < 2 or bool(_BARE_SPEAKER_INSIDE.search(opening))
