"""Where sources differ: what is compared, which gate decides, how much it matters."""
