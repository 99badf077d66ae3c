"""Checked summaries, comparisons and briefings of news articles."""
