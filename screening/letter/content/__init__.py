"""The sentences of the letter: an assessment becomes a Letter."""
