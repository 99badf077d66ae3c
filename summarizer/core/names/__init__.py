"""Who and where: candidate names."""
