"""CPU of one request, here and in another checkout: benchmarks/screen.py OTHER

OTHER is a checkout of any commit since a657a8b, with its own .venv. Both answer the
same requests and take turns, each in a new process.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[1]
SIDE = Path(__file__).with_name("screen_side.py")
TURNS = 7


def main() -> None:
    """Print the milliseconds of each side, and their ratio."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    other = Path(sys.argv[1]).resolve()
    turns = [(_measured(other), _measured(HERE)) for _ in range(TURNS)]
    print(f"{'request':28} {'there':>8} {'here':>8} {'ratio':>6}   medians")
    for name in turns[0][1]:
        before = statistics.median(there[name] for there, _ in turns)
        after = statistics.median(here[name] for _, here in turns)
        print(f"{name:28} {before:8.2f} {after:8.2f} {after / before:6.2f}")


def _measured(checkout: Path) -> dict[str, float]:
    """Return what each request took in this checkout, and what the start took."""
    done = subprocess.run(
        [checkout / ".venv/bin/python", "-P", SIDE, HERE / "fhir_profiles/examples"],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=True,
    )
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


if __name__ == "__main__":
    main()
