"""Which articles tell one event, and what a briefing says of it."""
