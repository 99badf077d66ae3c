import pytest
from pydantic import ValidationError

from summarizer.core.reading import read_article
from summarizer.core.summary.assembly import assemble_summary
from summarizer.core.summary.groundwork import lay_groundwork
from summarizer.core.text.articles import make_article
from summarizer.domain.proposal import Proposal
from summarizer.domain.summary import NameEntry
from summarizer.engines.offline import propose

STORY = (
    "The bridge at Karlow fell on 3 May 2024 and killed 14 people. Later the ministry said 17 people had been "
    'killed when the bridge at Karlow fell. "We were warned," Ivo Lang said. Three engineers were questioned by police '
    "in Karlow. The bridge was built in 1987 for $40 million. A new bridge is to open next year. Ferries carry lorries "
    "across the river. Schools on both banks stayed closed all week. The harbour lost most of its trade."
)


@pytest.fixture
def reading():
    return read_article(make_article(STORY))


def test_a_summary_on_groundwork_laid_beforehand_is_the_same(reading):
    proposal = propose(reading)
    laid = lay_groundwork(reading)
    assert laid.figures
    assert assemble_summary(reading, proposal, groundwork=laid) == assemble_summary(reading, proposal)


def test_a_proposal_by_rules_is_made_only_where_too_little_is_carried(reading):
    offline = propose(reading)
    asked: list[Proposal] = []

    def stand_in() -> Proposal:
        asked.append(offline)
        return offline

    assert assemble_summary(reading, offline, stand_in=stand_in).claims
    assert not asked
    nothing = offline.model_copy(update={"gist": (), "points": ()})
    assert assemble_summary(reading, nothing, stand_in=stand_in).claims
    assert asked


def test_records_made_of_rows_are_checked_as_each_alone_would_be():
    row = {"text": "Ann Hale", "kind": "person", "count": 1, "starts": (4,)}
    assert NameEntry.several([row, row]) == (NameEntry(**row), NameEntry(**row))
    for wrong in ({**row, "kind": "river"}, {**row, "place": 3}, {"text": "Ann Hale"}):
        with pytest.raises(ValidationError):
            NameEntry.several([wrong])
