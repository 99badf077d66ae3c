"""Time as a parameter, so that limits and retries can be tested without waiting."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import NamedTuple


class Clock(NamedTuple):
    """`now` counts seconds from anywhere and never goes back; `sleep` waits for seconds."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
