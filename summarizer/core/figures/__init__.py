"""How many: figures with the bounds their words allow."""
