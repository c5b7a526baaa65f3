"""CPU of reading one request, here and in another checkout: benchmarks/reading.py OTHER

Both read the same examples and take turns; OTHER may be any commit since a657a8b.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[1]
EXAMPLES = ("urgent-neurology", "reassure-self-care")
TURNS = 5
_READ = """
import gc, sys, time
from datetime import UTC, datetime
try:
    from screening.fhir.request import read_case as read
except ImportError:
    from screening.fhir.request import read_request as read
now = datetime(2026, 11, 22, 12, tzinfo=UTC)
for file in sys.argv[1:]:
    body = open(file, "rb").read()
    for _ in range(20):
        read(body, now)
    gc.collect()
    gc.freeze()
    took = []
    for _ in range(15):
        began = time.process_time()
        for _ in range(20):
            read(body, now)
        took.append((time.process_time() - began) / 20 * 1000)
    print(min(took))
"""


def main() -> None:
    """Print the milliseconds of each side, and their ratio."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    files = [HERE / "fhir_profiles" / "examples" / f"{name}.json" for name in EXAMPLES]
    there, here = Path(sys.argv[1]).resolve(), HERE
    turns = [(_read(there, files), _read(here, files)) for _ in range(TURNS)]
    print(f"{'request':20} {'there':>8} {'here':>8} {'ratio':>6}   ms of CPU, medians")
    for index, file in enumerate(files):
        before = statistics.median(there[index] for there, _ in turns)
        after = statistics.median(here[index] for _, here in turns)
        print(f"{file.stem:20} {before:8.2f} {after:8.2f} {after / before:6.2f}")


def _read(checkout: Path, files: list[Path]) -> list[float]:
    """Return the milliseconds of CPU for each file, read by this checkout."""
    done = subprocess.run(
        [sys.executable, "-c", _READ, *files],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(line) for line in done.stdout.split()]


if __name__ == "__main__":
    main()
