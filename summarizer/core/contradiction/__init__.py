"""Does a document contradict itself: sentences of one text that cannot both be true, each with both places."""
