"""When: time expressions as closed ranges of days."""
