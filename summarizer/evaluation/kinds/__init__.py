"""One module a kind of labelled row: each scores a row."""
