"""Opens user input: files, standard input, URLs, feeds. The only room that does."""
