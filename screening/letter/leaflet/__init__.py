"""A page for the patient: what twitching is, what may help, and when to come back."""
