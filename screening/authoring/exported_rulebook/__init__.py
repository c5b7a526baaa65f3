"""A rulebook read back from its exported JSON."""
