"""SDC $extract: what a response says, as resources of their own.

What is extracted, and how, stands in the annotations of the Questionnaire, so that any
other implementation of SDC gets the same from it.
"""
