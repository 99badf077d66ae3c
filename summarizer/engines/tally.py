"""What became of the questions put to a judge, told in the coverage notes."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Counts over one run; `question` and `answer` are what is asked about and what comes back ("pair", "verdict")."""

    question: str
    answer: str
    hidden: int = 0
    unknown: int = 0
    unanswered: int = 0
    flaws: list[str] = field(default_factory=list)

    def notes(self, hidden_because: str) -> list[str]:
        """One line for each count above zero, and one for each kind of flaw."""
        asked, answer = self.question, self.answer
        flaws = sorted(set(self.flaws))
        counted = (
            (self.hidden, f"{asked}s not shown to the model: {hidden_because}"),
            (self.unknown, f"of the model's {answer}s named no {asked} that was asked for, or one twice"),
            (self.unanswered, f"{asked}s got no {answer} of the model"),
            *((self.flaws.count(flaw), f"of the model's {answer}s left out: {flaw}") for flaw in flaws),
        )
        return [f"{count} {told}" for count, told in counted if count]
