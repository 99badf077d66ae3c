"""How many origins stand behind several articles: copies of one report count once."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarizer.domain.article import Article
from summarizer.domain.comparison import OriginGroup

SHINGLE_WORDS = 5
COPY_SHARE = 0.5
"""Containment from which one text is a copy of another. Two reports written apart share 0.00 to 0.03 of their
five-word runs (mostly quotations and names of offices); a report cut in half still has 1.00."""
CREDITED_COPY_SHARE = 0.2
"""Containment that suffices when both articles credit the same agency."""

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_AGENCIES: Mapping[str, str] = {
    "reuters": "Reuters",
    "associated press": "Associated Press",
    "agence france-presse": "AFP",
    "afp": "AFP",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "interfax": "Interfax",
    "bloomberg": "Bloomberg",
    "pa media": "PA Media",
    "press association": "PA Media",
    "dpa": "dpa",
    "ansa": "ANSA",
    "efe": "EFE",
    "kyodo": "Kyodo",
    "yonhap": "Yonhap",
    "anadolu": "Anadolu",
    "press trust of india": "PTI",
    "pti": "PTI",
    "ap": "Associated Press",
}
_CASED = frozenset({"ap", "afp", "tass", "dpa", "ansa", "efe", "pti"})
"""Short names that count as a credit only in capitals (or exactly as written for dpa)."""
_CREDIT_LINE = re.compile(r"^\W*(?:source:|by|\(|with|additional reporting by)?\W*([A-Z][\w .-]{1,30}?)\W{0,3}$")
_REPORTS = r"(?:reports?|reported|is reporting|has reported|wrote|writes)"
_CHAIN = re.compile(
    rf"\b(?P<outlet>(?:[A-Z][\w&'’-]*|the)(?: [A-Z][\w&'’-]*){{0,4}}),? {_REPORTS}\b(?! to\b)"
    rf"|\b(?:told|in an interview with|according to|first reported by|{_REPORTS} by) (?:the )?"
    r"(?P<outlet2>[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*){0,4})"
)


class Credit(NamedTuple):
    """An agency or outlet that an article names as the origin of what it says."""

    name: str
    how: str


def fold_words(text: str) -> tuple[str, ...]:
    """Lower-case words without punctuation, apostrophes made straight."""
    return tuple(match.group().lower().replace("’", "'") for match in _WORD.finditer(text))


def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of five folded words; a text shorter than that has none.

    Hash values are compared within one process only and never shown, so Python's own hash serves.
    """
    words = fold_words(text)
    return frozenset(hash(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1))


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Share of the smaller set that stands in the other, 0 to 1. Source: Broder 1997, resemblance and containment."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def find_credits(article: Article) -> tuple[Credit, ...]:
    """Agencies the article credits at its head or foot, and outlets it says it has something from."""
    found: dict[str, Credit] = {}
    for agency in _credited_agencies(article):
        found.setdefault(agency, Credit(agency, "credit"))
    for match in _CHAIN.finditer(article.text):
        outlet = match.group("outlet") or match.group("outlet2")
        name = _agency_name(outlet)
        if name:
            found.setdefault(name, Credit(name, "reports"))
    return tuple(found.values())


def _credited_agencies(article: Article) -> list[str]:
    lines = [line for line in article.text.splitlines() if line.strip()]
    agency_lines = [article.sentence_text(i) for i, one in enumerate(article.sentences) if one.kind == "agency"]
    candidates = [*lines[:3], *lines[-3:], *agency_lines, article.source or "", article.author or ""]
    names = (_agency_in_line(line) for line in candidates)
    return [name for name in names if name]


def _agency_in_line(line: str) -> str | None:
    """The agency a credit line names: "- Reuters", "(AP)", "KABUL, July 6 (Reuters) - ", "Source: AFP"."""
    for inside in re.findall(r"\(([^()]{2,30})\)", line[:120]):
        name = _agency_name(inside)
        if name:
            return name
    match = _CREDIT_LINE.match(line.strip()) if len(line) < 60 else None
    if match:
        return _agency_name(match.group(1))
    glued = re.match(r"\s*[-–—]\s*(Reuters|AFP|AP|Xinhua|TASS|dpa)(?=[A-Z\s]|$)", line)
    return _agency_name(glued.group(1)) if glued else None


def _agency_name(words: str) -> str | None:
    plain = re.sub(r"^the\s+", "", words.strip(), flags=re.IGNORECASE)
    key = plain.lower()
    if key in _CASED and not (plain.isupper() or plain == key == "dpa"):
        return None
    return _AGENCIES.get(key)


def find_origins(articles: Sequence[Article]) -> tuple[OriginGroup, ...]:
    """Group articles by origin; each article stands in exactly one group, alone where it seems independent.

    Copies: containment of five-word runs of at least `COPY_SHARE`, or `CREDITED_COPY_SHARE` with one credit in common.
    An article that says it has the news from a source that is itself among the articles joins that source when the
    two texts also share wording. Shared ownership is not known here and is never guessed.
    """
    sets = [shingles(article.text) for article in articles]
    credits = [find_credits(article) for article in articles]
    parent = list(range(len(articles)))
    reasons: dict[int, tuple[float, str]] = {}
    for left in range(len(articles)):
        for right in range(left + 1, len(articles)):
            share = containment(sets[left], sets[right])
            reason = _same_origin(share, credits[left], credits[right])
            if reason:
                _join(parent, left, right)
                reasons[left], reasons[right] = _stronger(reasons, left, share, reason), (share, reason)
    return _origin_groups(articles, [_root(parent, at) for at in range(len(articles))], reasons)


def _same_origin(share: float, left: Sequence[Credit], right: Sequence[Credit]) -> str | None:
    common = sorted({credit.name for credit in left} & {credit.name for credit in right})
    if share >= COPY_SHARE:
        tail = f"; both credit {common[0]}" if common else ""
        return f"{share:.0%} of the shorter text stands word for word in the other{tail}"
    if common and share >= CREDITED_COPY_SHARE:
        return f"both credit {common[0]} and share {share:.0%} of the shorter text word for word"
    return None


def _stronger(reasons: Mapping[int, tuple[float, str]], at: int, share: float, reason: str) -> tuple[float, str]:
    return max(reasons.get(at, (0.0, "")), (share, reason))


def _join(parent: list[int], left: int, right: int) -> None:
    a, b = sorted((_root(parent, left), _root(parent, right)))
    parent[b] = a


def _root(parent: list[int], at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


def _origin_groups(
    articles: Sequence[Article], roots: Sequence[int], reasons: Mapping[int, tuple[float, str]]
) -> tuple[OriginGroup, ...]:
    groups: dict[int, list[int]] = {}
    for at, root in enumerate(roots):
        groups.setdefault(root, []).append(at)
    return tuple(_origin_group(articles, members, reasons) for members in groups.values())


def _origin_group(
    articles: Sequence[Article], members: Sequence[int], reasons: Mapping[int, tuple[float, str]]
) -> OriginGroup:
    share, reason = max((reasons[at] for at in members if at in reasons), default=(0.0, ""))
    return OriginGroup(
        article_ids=tuple(articles[at].id for at in members),
        reason=reason or "no wording shared with the others beyond short phrases",
        share=round(share, 3),
    )


def origin_numbers(articles: Sequence[Article], origins: Sequence[OriginGroup]) -> dict[str, int]:
    """Article id -> number of its origin."""
    return {id_: number for number, group in enumerate(origins) for id_ in group.article_ids}
