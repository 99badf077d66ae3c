"""Which of the article's own sentences make its summary."""

from itertools import islice
from typing import NamedTuple

from summarizer.core.reading import Reading
from summarizer.core.summary.ranking import Weighed, pick_places, weigh_sentences

_GIST_SENTENCES = 3
_GIST_WORDS = 50
"""No further sentence once the gist has this many words."""

_POINTS = 8
_MOST_TRIED = 60
"""Candidates looked at before an article is taken to have no more that can stand alone."""

_PAIR_WORDS = 60
"""A sentence and the one it leans on make one point up to this length together."""


class Selection(NamedTuple):
    """Indexes of article sentences; a point is one sentence, or two that belong together."""

    gist: tuple[tuple[int, ...], ...]
    points: tuple[tuple[int, ...], ...]


def select_sentences(reading: Reading) -> Selection:
    """Choose gist and key points, each in reading order, none of them twice.

    A sentence that leans on the one before it comes with that sentence or not at all, unless the article has nothing
    else.
    """
    weighed = weigh_sentences(reading)
    gist = _choose_gist(weighed)
    points = _choose_points(weighed, gist=gist)
    return Selection(
        gist=tuple((weighed.content[place].index,) for place in gist),
        points=tuple(tuple(weighed.content[place].index for place in group) for group in points),
    )


def _choose_gist(weighed: Weighed) -> list[int]:
    chosen: list[int] = []
    words = 0
    for place in islice(pick_places(weighed), _MOST_TRIED):
        if len(chosen) == _GIST_SENTENCES or words >= _GIST_WORDS:
            break
        if weighed.leaning[place] and place and place - 1 not in chosen:
            continue
        chosen.append(place)
        words += weighed.words[place]
    return sorted(chosen) or [0][: len(weighed.content)]


def _choose_points(weighed: Weighed, *, gist: list[int]) -> list[tuple[int, ...]]:
    wanted = min(_POINTS, max(5, len(weighed.content) * 2 // 5))
    taken = set(gist)
    groups: list[tuple[int, ...]] = []
    for place in islice(pick_places(weighed, taken=gist), _MOST_TRIED):
        if len(groups) == wanted:
            break
        group = _complete(weighed, place)
        if group and not taken.intersection(group):
            groups.append(group)
            taken.update(group)
    return sorted(groups)


def _complete(weighed: Weighed, place: int) -> tuple[int, ...]:
    """The sentence alone, with the one it leans on, or nothing if that makes no readable point."""
    if not weighed.leaning[place] or place == 0:
        return (place,)
    before, words = place - 1, weighed.words[place] + weighed.words[place - 1]
    if weighed.leaning[before] or words > _PAIR_WORDS:
        return ()
    return (before, place)
