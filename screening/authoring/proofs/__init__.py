"""Proofs about the rulebook over all answer combinations, with the solver z3.

Needs the extra `verify`; nothing that serves patients imports this package.
"""
