"""Talks to endpoints and knows nothing of news."""
