"""LexRank of sumy over the texts of a corpus: seconds of processor an article. Run by peers.py.

NLTK's data for sentences is not in its package, so sentences and words are split by two expressions.
"""

import json
import re
import sys
from pathlib import Path
from time import process_time

from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer


class Splitter:
    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        return tuple(re.split(r"(?<=[.!?])\s+", paragraph))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"\w+", sentence))


texts = [json.loads(line)["text"] for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
summarize = LexRankSummarizer()
summarize(PlaintextParser.from_string(texts[0], Splitter()).document, 8)
began = process_time()
for text in texts:
    summarize(PlaintextParser.from_string(text, Splitter()).document, 8)
print((process_time() - began) / len(texts))
