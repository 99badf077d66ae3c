"""Do these words carry this claim."""
