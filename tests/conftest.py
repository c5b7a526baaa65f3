"""Settings that every test shares."""

import os
from datetime import UTC, datetime

import pytest
import time_machine
from hypothesis import settings

# The same examples at every run; a busy machine is no failure.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")

# No test, nor a server that it starts, opens the database of whoever runs it.
os.environ["SCREENING_DATABASE_URL"] = ""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the moment at which a run of the tests pretends to begin."""
    parser.addoption(
        "--at",
        type=lambda written: datetime.fromisoformat(written).astimezone(UTC),
        metavar="MOMENT",
        help="run as if it were this moment, 2028-02-29T12:00Z; not in other processes",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Move the clock before any test is read: some look at it as they are imported."""
    if moment := config.getoption("--at"):
        travel = time_machine.travel(moment.timestamp())
        travel.start()
        config.add_cleanup(travel.stop)
