"""Text from outside made safe to print: no control characters, no escapes, no direction tricks."""

import re

_SPACE = re.compile(r"\s+")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls, among them ESC and the 8-bit CSI
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"  # invisible, bidi
    "\U000e0000-\U000e007f"  # tags
    "\ud800-\udfff"  # lone surrogates cannot be encoded
    "]"
)


def plain(text: str) -> str:
    """One printable line: white space collapsed, unsafe characters dropped."""
    return _SPACE.sub(" ", printable(text)).strip()


def plain_lines(text: str) -> str:
    """As `plain`, keeping line breaks."""
    return "\n".join(_UNSAFE.sub("", line).rstrip() for line in text.splitlines())


def printable(text: str) -> str:
    """Unsafe characters dropped and line ends made one kind; spaces stay as they are, for a part of a longer text."""
    return _UNSAFE.sub("", _LINE_END.sub("\n", text))


def clip(text: str, width: int) -> str:
    """At most `width` characters, cut at a word with an ellipsis."""
    line = plain(text)
    if len(line) <= width:
        return line
    cut = line[: width - 1].rsplit(" ", 1)[0]
    return f"{cut or line[: width - 1]}…"


def around(text: str, phrase: str, width: int) -> str:
    """A window of about `width` characters of `text` with `phrase` in it, cut at words, with ellipses."""
    line, inner = plain(text), plain(phrase)
    place = line.find(inner)
    if len(line) <= width or place < 0:
        return clip(line, width)
    spare = max(0, width - len(inner)) // 2
    start = max(0, min(place - spare, len(line) - width))
    end = min(len(line), max(place + len(inner) + spare, start + width))
    if start > 0:
        start = min(line.find(" ", start) + 1, place) if " " in line[start:place] else place
    if end < len(line):
        end = max(line.rfind(" ", place + len(inner), end), place + len(inner))
    return f"{'… ' if start else ''}{line[start:end]}{' …' if end < len(line) else ''}"
