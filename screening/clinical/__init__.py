"""The pure core: questions, answers, criteria, rules and their assessment.

Standard library only; no input or output, no clock, no FHIR.
"""
