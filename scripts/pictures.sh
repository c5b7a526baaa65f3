#!/usr/bin/env bash
# Makes the pictures of README and docs from real runs. Needs pdftoppm (package poppler-utils).
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

example=fhir_profiles/examples/urgent-neurology.json
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Draws the first page of the letter of an invented patient, in grey as it is printed.
draw_letter() {
  .venv/bin/screening letter "fhir_profiles/examples/$1.json" --output "$work/$1.pdf"
  pdftoppm -r 90 -gray -f 1 -l 1 -singlefile -png "$work/$1.pdf" "docs/pictures/$2"
}

draw_letter urgent-neurology letter
draw_letter emergency-same-day letter-emergency
draw_letter gp-workup-review letter-summary

FORCE_COLOR=1 COLUMNS=80 .venv/bin/screening check "$example" >"$work/check.txt"
.venv/bin/python - "$work/check.txt" "$example" <<'END'
import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

printed = Path(sys.argv[1]).read_text()
console = Console(record=True, width=80, file=io.StringIO())
console.print(Text(f"$ screening check {sys.argv[2]}"))
console.print(Text.from_ansi(printed))
picture = console.export_svg(title="screening check")
# Without the fonts from other hosts that rich would name: monospace serves.
picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
picture = re.sub(r"<!--.*?-->\s*", "", picture, flags=re.DOTALL)
Path("docs/pictures/check.svg").write_text(picture)
END

.venv/bin/python -P scripts/form_pictures.py
