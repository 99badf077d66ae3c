"""May somebody's doubt about a supported claim stand, and what pointed-at sentences are worth."""

from summarizer.core.difference.judged import stands_in
from summarizer.core.reading import Reading
from summarizer.core.support.verification import ClaimOpinion, OpenClaim
from summarizer.domain.verification import Verdict


def find_opinion_flaw(opinion: ClaimOpinion, claim: OpenClaim) -> str:
    """What keeps an opinion from being taken up, empty if nothing does.

    A doubt must name words of the claim, and these must not stand in the sentences the rules rest it on. Support must
    point to sentences that exist, and must not name words of the claim that these do not say.
    """
    if opinion.verdict is Verdict.SUPPORTED:
        return _find_support_flaw(opinion, claim)
    if not opinion.missing:
        return "they do not say which words are missing"
    if not stands_in(opinion.missing, claim.text):
        return "the words they miss are not in the claim"
    if any(stands_in(opinion.missing, claim.source.sentences[index].text) for index in claim.evidence):
        return "the words they miss stand in the evidence"
    return ""


def _find_support_flaw(opinion: ClaimOpinion, claim: OpenClaim) -> str:
    known = [index for index in opinion.sentences if 0 <= index < len(claim.source.sentences)]
    if not known:
        return "they point to no sentence of the article"
    says_it = any(stands_in(opinion.missing, claim.source.sentences[index].text) for index in known)
    if opinion.missing and stands_in(opinion.missing, claim.text) and not says_it:
        return "they call a claim supported and name words of it that are missing"
    return ""


def is_verbatim(claim: str, source: Reading) -> bool:
    """Is the claim a whole sentence of the source, spaces, quotation marks and final stop aside."""
    wanted = _bare(claim)
    return any(_bare(sentence.text) == wanted for sentence in source.sentences if sentence.is_content)


def _bare(text: str) -> str:
    folded = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(folded.split()).rstrip(".")
