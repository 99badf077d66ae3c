"""What of an article is shown, and how it is put together."""
