"""What the documents state about the rulebook as a whole, and authoring.proofs proves.

Kept apart from the proofs so that the documents are written without the solver.
"""

# Rules that never decide an outcome alone: they explain, or ask for something.
EXPLAIN_ONLY = frozenset({"G01", "G02", "G07", "G09", "G10"})
