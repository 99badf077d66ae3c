"""What is kept of an article that could not be read or summarised."""

from summarizer.domain.values import Frozen


class Failure(Frozen):
    """An article that could not be summarised; `error` is the class of the error, for the exit code."""

    article_id: str = ""
    label: str
    error: str
    message: str
    exit_code: int = 1
