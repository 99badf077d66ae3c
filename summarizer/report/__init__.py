"""Domain values in, text out. Pure."""
