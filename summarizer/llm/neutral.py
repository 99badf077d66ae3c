"""Takes the power out of chat markers that stand in somebody's text, one character for one.

Local servers read `<|im_end|>` and its kin as real markers even inside a message, so that an article could end its
own message and speak as the system. Letters are never touched: only the bracket or colon that makes the marker is
replaced by a look-alike, so words, sentence numbers and offsets stay as they are.
"""

import re
from typing import Final

_LOOKALIKE: Final = str.maketrans("<>[]:#", "‹›⟦⟧：＃")

_OPENING_ANGLE = r"<(?=[^\s\d=\-])"
_CLOSING_ANGLE = r"(?<=[^\s\d=\-])>"
_BRACKET_WORDS = (
    "INST|SYS|SYSTEM_PROMPT|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT|AVAILABLE_TOOLS|ARGS|CALL_ID|THINK|MODEL_SETTINGS|"
    "IMG|IMG_BREAK|IMG_END|AUDIO|BEGIN_AUDIO|PREFIX|SUFFIX|MIDDLE|gMASK|sMASK|BOS|EOS|PAD|UNK|CLS|SEP"
)
_ROLE_WORDS = "system|user|assistant|human|developer|tool|ai|bot"
_ROLE_LINE = rf"^[ \t]*(?:{_ROLE_WORDS})[ \t]*:|^[ \t]*#{{2,}}(?=[ \t]*(?:{_ROLE_WORDS}|instruction|response|input)\b)"

_ANGLES: Final = re.compile(f"{_OPENING_ANGLE}|{_CLOSING_ANGLE}")
_BRACKETS: Final = re.compile(rf"\[/?(?:{_BRACKET_WORDS})\]", re.IGNORECASE)
_ROLES: Final = re.compile(_ROLE_LINE, re.IGNORECASE | re.MULTILINE)


def neutralise(text: str) -> str:
    """Replace what chat templates use as markers, code point for code point.

    Covers tag-shaped markers of any name (`<|...|>`, `<s>`, `<start_of_turn>`, `<<SYS>>`), bracketed ones (`[INST]`)
    and lines that open with a role (`system:`). "< 5" and "<5%" stay as they are, as do `[sic]` and `[NATO]`.

    Returns:
        Text of the same length; equal to `text` when it holds no marker.
    """
    # few sentences hold a sign that begins a marker, and to look for the sign costs a hundredth of the pattern
    if "<" in text or ">" in text:
        text = _ANGLES.sub(_blunt, text)
    if "[" in text:
        text = _BRACKETS.sub(_blunt, text)
    if ":" in text or "##" in text:
        text = _ROLES.sub(_blunt, text)
    return text


def _blunt(match: re.Match[str]) -> str:
    return match.group().translate(_LOOKALIKE)
