"""Documents made from the rulebook, for people to read and check."""
