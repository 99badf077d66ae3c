"""How two times relate."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.times.time_relations import TimeRelation, relate_times
from summarizer.core.times.times import TimeMention, find_times

_PUBLISHED = date(2024, 3, 13)
_MIRROR = {"contains": "within", "within": "contains"}


def _read(words: str) -> TimeMention:
    (mention,) = find_times(f"It happened {words}.", _PUBLISHED)
    return mention


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("on 11 March", "on Monday", "equal"),
        ("last week", "on 5 March", "contains"),
        ("on Monday", "on Tuesday", "adjacent"),
        ("on Sunday", "on Tuesday", "disjoint"),
        ("last week", "last month", "disjoint"),
        ("early Monday", "at 05:30 on Monday", "contains"),
        ("on Monday", "at 05:30 on Monday", "contains"),
        ("on Monday morning", "on Monday evening", "disjoint"),
        ("at 05:30 GMT on Monday", "at 07:30 on Monday", "unknown"),
        ("in 2021", "in 2022", "disjoint"),
        ("from 2019 to 2022", "from 2021 to 2023", "overlap"),
        ("since May", "in June 2023", "contains"),
        ("by 30 June", "by 31 July", "disjoint"),
        ("by 30 June", "on 12 May", "contains"),
        ("before 30 June", "on 30 June", "disjoint"),
        ("in the coming days", "on Monday", "unknown"),
        ("for two decades", "for 20 years", "equal"),
        ("for two days", "for three days", "disjoint"),
        ("for about two days", "for three days", "unknown"),
        ("for several years", "for several years", "equal"),
        ("for several years", "for many years", "unknown"),
        ("in early June 2023", "in late June 2023", "disjoint"),
        ("in early June 2023", "on 12 June 2023", "unknown"),
    ],
)
def test_two_times_relate_as_a_reader_would_say(one: str, two: str, relation: TimeRelation) -> None:
    assert relate_times(_read(one), _read(two)) == relation


@pytest.mark.parametrize(
    ("without_year", "full", "relation"),
    [
        ("on 11 September", "on 11 September 2021", "contains"),
        ("in September", "on 11 September 2021", "contains"),
        ("on 12 September", "on 11 September 2021", "unknown"),
        ("on Saturday", "on 11 September 2021", "contains"),
        ("on Sunday", "on 11 September 2021", "unknown"),
        ("on Saturday", "in September 2021", "unknown"),
        ("last week", "on 11 September 2021", "unknown"),
        ("on 3 May", "from 3 to 5 May 2021", "unknown"),
        ("by 11 September", "on 11 September 2021", "unknown"),
    ],
)
def test_a_day_without_its_year_can_be_the_full_one(without_year: str, full: str, relation: TimeRelation) -> None:
    (open_,) = find_times(f"It happened {without_year}.")
    assert relate_times(open_, _read(full)) == relation
    assert relate_times(_read(full), open_) == _MIRROR.get(relation, relation)


_TIMES = st.sampled_from(
    [
        _read(words)
        for words in (
            "on Monday",
            "early Monday",
            "on Tuesday",
            "last week",
            "since May",
            "by June",
            "before 2 April",
            "after 2 April",
            "in 2023",
            "in the early 1990s",
            "for two days",
            "every year",
            "recently",
            "at 5 p.m. on Monday",
            "at 17:00 GMT on Monday",
        )
    ]
)


@settings(max_examples=120, deadline=None)
@given(_TIMES, _TIMES)
def test_the_other_way_round_the_relation_is_mirrored(one: TimeMention, two: TimeMention) -> None:
    relation = relate_times(one, two)
    assert relate_times(two, one) == _MIRROR.get(relation, relation)
