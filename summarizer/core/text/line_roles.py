"""What a line is for: story, heading, byline, dateline, agency credit or furniture of the page."""

import re
from collections.abc import Sequence

from summarizer.domain.article import SentenceKind

AGENCIES = (
    """Reuters AFP AP UPI PTI ANI IANS DPA dpa EFE ANSA TASS Tass Interfax RIA Xinhua Kyodo Yonhap Bernama Anadolu PA CP
    AAP APA TT NTB STT ANP Belga APTN CNS IRNA ISNA Mehr SANA WAFA MENA KUNA SPA QNA WAM Pajhwok Bloomberg
    CNN""".split()
    + """Associated Press|Agence France-Presse|Press Association|PA Media|Press Trust of India|Thomson Reuters
    |Thomson Reuters Foundation|Canadian Press|Anadolu Agency|Xinhua News Agency|Kyodo News|Yonhap News Agency
    |Dow Jones|Dow Jones Newswires|Bloomberg News|Khaama Press""".replace("\n    ", "").split("|")
)
"""News agencies as they sign. Own list."""

AGENCY_NAME = rf"(?:{'|'.join(sorted(AGENCIES, key=len, reverse=True))})\b"
_AGENCY = re.compile(
    r"[-–—]*\s*[(\[]?\s*(?:(?:[Ss]ource|[Vv]ia|[Ww]ith (?:inputs?|reporting|files|additional reporting) (?:from|by))"
    rf":?\s+)?(?:the\s+)?{AGENCY_NAME}(?:\s*(?:/|,|and|&)\s*(?:the\s+)?{AGENCY_NAME})*\s*[)\]]?\.?\s*[-–—]*"
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)"
DATE_WORDS = (
    rf"{_WEEKDAY}?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2})"
)
"""An explicit calendar date, the year included."""
_CLOCK = (
    r"(?:,?\s*(?:at\s+|T|\|\s*|-\s*)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:[A-Z]{1,4}|[+-]\d{2}:?\d{2})?)?"
)
_STAMP = (
    r"(?:(?:[Ff]irst )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Ll]ast (?:updated|modified)|[Ii]ssued)(?:\s+(?:on|at))?)"
)
_DATELINE = re.compile(
    rf"(?:{_STAMP}\s*:\s*\S.{{0,60}}|{_STAMP}\s+(?:{DATE_WORDS}|\d+\s+(?:minute|hour|day|week)s?\s+ago).{{0,40}}"
    rf"|{DATE_WORDS}{_CLOCK}|[A-Z][A-Z .'-]{{2,30}},?\s+{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?"
    rf"|[A-Z][A-Za-z .'-]{{2,30}},\s+{DATE_WORDS}{_CLOCK}|[A-Z][A-Z .,'-]{{2,40}}\s*\({AGENCY_NAME}\)\s*[-–—]*)"
)
_NAME_WORD = (
    r"(?:[A-Z](?:[a-zà-ÿ]+|\.)?(?:['’-][A-Z]?[a-zà-ÿ]+)*(?:[A-Z][a-zà-ÿ]+)?"
    r"|al|bin|bint|de|del|di|da|dos|van|von|der|ter|el|la)"
)
PERSON = rf"[A-Z][\w.'’-]*(?:\s+{_NAME_WORD}){{1,3}}"
"""The shape of a person's full name: two to four capitalised words, particles among them."""
_PERSON = re.compile(PERSON)
_BYLINE = re.compile(
    rf"(?:(?:[Bb]y|BY|[Ww]ritten by|[Rr]eport(?:ed|ing) by|[Ee]diting by|[Aa]uthor:)\s+(?:{PERSON}|[A-Z][A-Z .'-]+)"
    r"(?:(?:,|\s+and|\s+in|\s*\|)\s+[^.!?]{1,80})?\.?|\(?(?:Additional )?[Rr]eporting by [^.!?]{3,120}"
    r"(?:[;.] ?(?:[Ww]riting|[Ee]diting) by [^.;!?]{3,100})*\.?\)?)"
)
_OUTLET_PLACE = re.compile(
    r"[A-Z][\w.&'-]*(?:\s+[A-Z][\w.&'-]*){0,4}(?:,|\s+[-–—|])\s+(?:in\s+)?[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*){0,3}"
)
_BOILERPLATE = re.compile(
    r"""(?:advertisement|sponsored(?:\s+content)?|promoted(?:\s+stories)?|story\s+continues(?:\s+below)?(?:\s+advertisement)?
    |article\s+continues\s+(?:below|after)\b.{0,40}
    |(?:read|see|watch|listen|more|also\s+read|read\s+also|related|related\s+(?:stories|articles|coverage|news|topics)
    |recommended|don['’]t\s+miss|you\s+may\s+also\s+like|trending|most\s+read|most\s+popular|editor['’]?s['’]?\s+picks?)
    (?:\s+more|\s+also|\s+now|\s+on\s+this(?:\s+story)?)?\s*(?:[:|»>].{0,160})?
    |(?:sign\s*(?:up|in)|log\s*in|subscribe|register)(?:\s+(?:now|today|here|free))?
    |(?:sign\s*(?:up|in)|log\s*in|subscribe|register)\s+(?:to|for|now|today|here|with)\b.{0,60}
    (?:newsletters?|alerts?|e-?mails?|inbox|accounts?|updates|briefings?|offers?|app|channel|podcast|reading)\b.{0,60}
    |follow\s+(?:us|[^.!?]{1,40}?)\s+on\s+(?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|google\s+news)\b.{0,80}
    |(?:share|tweet|email|print|save|copy\s+link|comments?|share\s+this(?:\s+(?:article|story|page))?|share\s+on\s+\w+)
    |(?:we|this\s+(?:site|website))\s+uses?\s+cookies\b.{0,200}
    |(?:accept|reject|manage|allow)\s+(?:all\s+)?cookies?\b.{0,60}|cookie\s+(?:policy|settings|preferences)[^.!?]{0,60}
    |by\s+(?:continuing|clicking)\b.{0,80}(?:cookies|site|website|service|sign\s+up)\b.{0,80}
    |(?:privacy\s+policy|terms\s+of\s+(?:use|service))[^.!?]{0,60}
    |all\s+rights\s+reserved\.?|(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*\d{4}\b.{0,160}
    |(?:click|tap)\s+here\b.{0,120}|skip\s+to\s+(?:content|main).{0,40}|loading\.{0,3}|enlarge\s+(?:this\s+)?image.{0,60}
    |(?:get|download)\s+(?:our|the)\s+(?:free\s+)?(?:app|newsletter)\b.{0,120}|our\s+standards:.{0,80}
    |(?:image|photo|picture)\s+(?:credit|source|caption)s?\s*[:,].{0,120})""",
    re.IGNORECASE | re.VERBOSE,
)
_WORDY = re.compile(r"[^\W_]")
_END = re.compile(r"[.!?…:;,][\"'”’)\]»]*$")
_BULLET = re.compile(r"(?:[-*•‣▪●·–—]|\(?\d{1,2}[.)])\s")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_MAX_HEADING_CHARS = 110
_MAX_TITLE_CHARS = 160


def find_roles(paragraphs: Sequence[str]) -> list[SentenceKind]:
    """Role of each paragraph, in order; when nothing else would be content, what is no furniture is."""
    alone = [_role_alone(paragraph) for paragraph in paragraphs]
    kinds = _with_headings(paragraphs, alone)
    if "content" not in kinds:
        return alone
    return _with_byline_block(paragraphs, kinds)


def _role_alone(paragraph: str) -> SentenceKind:
    """Role that the words alone give away."""
    if len(paragraph) > 240:
        return "content"
    is_clean = paragraph.isprintable() and "  " not in paragraph
    line = paragraph.strip() if is_clean else " ".join(paragraph.split())
    if not _WORDY.search(line) or _BOILERPLATE.fullmatch(line):
        return "boilerplate"
    if _AGENCY.fullmatch(line):
        return "agency"
    if _BYLINE.fullmatch(line):
        return "byline"
    if _DATELINE.fullmatch(line):
        return "dateline"
    return "content"


def _with_headings(paragraphs: Sequence[str], kinds: Sequence[SentenceKind]) -> list[SentenceKind]:
    """Mark short unpunctuated lines that stand before a punctuated paragraph."""
    marked = list(kinds)
    last = max(
        (index for index, kind in enumerate(kinds) if kind == "content" and _is_prose(paragraphs[index])), default=0
    )
    at_top = True
    for index in range(last):
        if kinds[index] != "content":
            continue
        if _is_heading(paragraphs[index], at_top=at_top):
            marked[index] = "heading"
        else:
            at_top = False
    return marked


def _is_prose(paragraph: str) -> bool:
    return len(paragraph) > _MAX_TITLE_CHARS or bool(_END.search(paragraph[-4:]))


def _is_heading(line: str, *, at_top: bool) -> bool:
    if _MARKDOWN_HEADING.match(line) and len(line) <= _MAX_TITLE_CHARS:
        return True
    limit = _MAX_TITLE_CHARS if at_top else _MAX_HEADING_CHARS
    if len(line) > limit or _END.search(line[-4:]) or _BULLET.match(line):
        return False
    if line.count('"') % 2 or line.count("“") != line.count("”"):
        return False
    return line[0].isupper() or line[0].isdigit() or line[0] in "\"'“‘"


def _with_byline_block(paragraphs: Sequence[str], kinds: Sequence[SentenceKind]) -> list[SentenceKind]:
    """Turn a name line at the top, with an outlet or place line after it, into byline and dateline."""
    marked = list(kinds)
    top = next((index for index, kind in enumerate(kinds) if kind == "content"), len(kinds))
    for index in range(top):
        if kinds[index] != "heading" or not _PERSON.fullmatch(paragraphs[index]):
            continue
        after = kinds[index + 1] if index + 1 < top else "content"
        if after == "heading" and _OUTLET_PLACE.fullmatch(paragraphs[index + 1]):
            marked[index : index + 2] = ["byline", "dateline"]
        elif after == "dateline":
            marked[index] = "byline"
    return marked
