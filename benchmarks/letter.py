"""What a letter of two pages costs: ours, plain WeasyPrint and typst, side by side.

Run: .venv/bin/python benchmarks/letter.py [--letters 40] [--growth 500]
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

ROOT = Path(__file__).parents[1]
PEERS = ROOT / ".cache" / "benchmarks"
SIDES = {
    "ours: PDF/A-3a and PDF/UA-1": "ours",
    "WeasyPrint, plain": "weasyprint",
    "WeasyPrint, PDF/A-3a, tagged": "weasyprint_pdf_a",
    "typst, PDF/A-3a, tagged": "typst",
}
WARM = 5


class Side:
    """One program that sets letters, and what each of them cost."""

    def __init__(self, name: str, folder: Path) -> None:
        python = peers_python() if name == "typst" else sys.executable
        command = [python, ROOT / "benchmarks" / "letter_side.py", name, folder]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "TMPDIR": str(folder)},
        )
        self.cpu: list[float] = []
        self.wall: list[float] = []
        self.memory: list[float] = []
        self.size = 0

    def set_letter(self, number: int) -> None:
        """Have one more letter set."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"Margaret {number}\n")
        self._process.stdin.flush()
        cpu, wall, memory, self.size = json.loads(self._process.stdout.readline())
        self.cpu.append(cpu * 1000)
        self.wall.append(wall * 1000)
        self.memory.append(memory)

    def end(self) -> None:
        """End the program."""
        self._process.kill()
        self._process.wait()


def peers_python() -> Path:
    """Return the Python that has the peers, installed at the first run."""
    python = PEERS / "venv" / "bin" / "python"
    wanted = ROOT / "benchmarks" / "requirements.txt"
    if not python.exists():
        venv.create(PEERS / "venv", with_pip=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", wanted], check=True)
    return python


@contextmanager
def letter_in_all_forms() -> Iterator[Path]:
    """Write the longest realistic letter as HTML, and its content for typst."""
    sys.path.insert(0, str(ROOT))
    from screening.letter.pdf import fonts
    from screening.letter.pdf.html import read_template, to_html
    from tests.unit.letter.full_case import full_case
    from tests.unit.letter.samples import PATIENT, letter_of

    patient = dataclasses.replace(PATIENT, name="NAME Thornbury")
    sent = dataclasses.replace(full_case(), patient=patient)
    letter = letter_of(sent, reference="FS-2026-000431")
    html = to_html(letter)
    drawing = re.search(r"<svg.*?</svg>", html, re.DOTALL)
    assert drawing
    folders = sorted({str(path.parent) for path in fonts.font_files()})
    files = {
        "letter.html": html,
        "letter.css": read_template("letter.css"),
        "letter.json": json.dumps(dataclasses.asdict(letter), default=_plain),
        "map.svg": drawing.group(),
        "fonts.json": json.dumps(folders),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_text(content)
        yield Path(folder)


def _plain(value: Enum | frozenset[str]) -> object:
    return value.value if isinstance(value, Enum) else sorted(value)


def loop() -> float:
    """Return the CPU ms of a million additions: how fast the machine is just now."""
    begun, total = time.process_time(), 0
    for number in range(1_000_000):
        total += number
    return (time.process_time() - begun) * 1000


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--letters", type=int, default=40)
    arguments.add_argument("--growth", type=int, default=500)
    given = arguments.parse_args()
    with letter_in_all_forms() as folder:
        sides = {title: Side(name, folder) for title, name in SIDES.items()}
        loops: list[float] = []
        for number in range(WARM + given.letters):
            for side in sides.values():
                side.set_letter(number)
            loops.append(loop())
        print_costs(sides)
        print(f"\nA million additions took {statistics.median(loops):.0f} ms of CPU.")
        ours = sides["ours: PDF/A-3a and PDF/UA-1"]
        for number in range(given.growth):
            ours.set_letter(number)
        if given.growth:
            print_growth(ours.memory[-given.growth :])
        for side in sides.values():
            side.end()


def print_costs(sides: dict[str, Side]) -> None:
    """Print medians, and how each compares with the first in the same rounds."""
    first = next(iter(sides.values()))
    print("| a letter of two pages, warm | CPU, ms | ratio | wall, ms | p90 | KiB |")
    print("|---|---|---|---|---|---|")
    for title, side in sides.items():
        cpu, wall = side.cpu[WARM:], side.wall[WARM:]
        ratios = [one / other for one, other in zip(cpu, first.cpu[WARM:], strict=True)]
        print(
            f"| {title} | {statistics.median(cpu):.0f} "
            f"| {statistics.median(ratios):.2f} | {statistics.median(wall):.0f} "
            f"| {statistics.quantiles(wall, n=10)[-1]:.0f} | {side.size / 1024:.0f} |"
        )


def print_growth(memory: list[float]) -> None:
    """Print how much a worker keeps of each letter."""
    grown = (memory[-1] - memory[0]) / len(memory)
    print(f"Ours grew by {grown:.4f} MiB a letter over {len(memory)} letters.")


if __name__ == "__main__":
    main()
