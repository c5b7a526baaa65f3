"""Another moment and another zone, for this process and for a while."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import time_machine

# Written out, so that no machine needs the database of zones.
AUCKLAND = "NZST-12NZDT,M9.5.0,M4.1.0/3"
BERLIN = "CET-1CEST,M3.5.0,M10.5.0/3"
PAGO_PAGO = "SST11"


@contextmanager
def clock_at(moment: str, zone: str = "UTC") -> Iterator[None]:
    """Stop the clock at a moment, on a machine of this zone."""
    # A number, for a datetime would bring its own zone.
    seconds = datetime.fromisoformat(moment).timestamp()
    usual = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        with time_machine.travel(seconds, tick=False):
            yield
    finally:
        del os.environ["TZ"]
        if usual is not None:
            os.environ["TZ"] = usual
        time.tzset()
