"""$populate: a response pre-filled from the record that is sent along; each answer of
it is marked, and a clinician has to confirm it.
"""
