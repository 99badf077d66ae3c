"""What a headline bears beside its statement: the outlet that carries it ("… - BBC News", "Reuters - …")."""

import re

_OUTLET = (
    r"(?:BBC|CNN|CNBC|NBC|CBS|ABC|NPR|PBS|MSNBC|AP|AFP|UPI|Reuters|Bloomberg|Xinhua|Al Jazeera|Sky|Fox|"
    r"(?:The )?(?:[A-Z][a-z]+ ){0,2}(?:Times|Post|Journal|Tribune|Herald|Guardian|Telegraph|Gazette|Independent|"
    r"Observer|Economist|Standard|Courier|Chronicle))(?: News| Business| World| Sport)?"
)
_BEFORE = re.compile(rf"^\s*{_OUTLET}\s*[-–—|]\s+(?=[A-Z0-9$€£\"“‘'])")
_BEHIND = re.compile(rf"(?<=\s)[-–—|]\s+{_OUTLET}\s*$")
MIN_LEFT = 12
"""Characters of a statement without which a tag is no tag."""


def without_outlet(text: str) -> str:
    """The headline without the outlet it names before or behind a dash; the text itself if none."""
    bare = _BEHIND.sub("", _BEFORE.sub("", text, count=1), count=1)
    return bare.rstrip() if bare != text and len(bare) >= MIN_LEFT else text
