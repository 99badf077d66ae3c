"""Short async orchestration: summarize, verify, compare, brief, batch."""
