"""Settings that every test shares."""

import os

from hypothesis import settings

# The same examples at every run; a busy machine is no failure.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")

# No test, nor a server that it starts, opens the database of whoever runs it.
os.environ["SCREENING_DATABASE_URL"] = ""
