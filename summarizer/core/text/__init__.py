"""What stands on the page: words, sentences, lines, marks, and where quoted words stand."""
