"""Settings that every test shares."""

from hypothesis import settings

# The same examples at every run; a busy machine is no failure.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")
