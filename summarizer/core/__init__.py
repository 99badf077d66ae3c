"""Everything that decides. Pure: no I/O, clock, randomness, async or logging."""
