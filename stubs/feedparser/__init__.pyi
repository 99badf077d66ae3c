from time import struct_time
from typing import IO, Any

class FeedParserDict(dict[str, Any]):
    feed: FeedParserDict
    entries: list[FeedParserDict]
    bozo: bool

def parse(url_file_stream_or_string: IO[bytes]) -> FeedParserDict: ...

__all__ = ["FeedParserDict", "parse", "struct_time"]
