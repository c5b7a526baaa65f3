"""One side of letter.py: sets a letter for each line it reads, and says what it cost.

Called with the name of the side and a folder with the letter in the forms of the sides.
A name in the letter changes each time, so that nothing is merely remembered.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

Set = Callable[[str], bytes]


def ours(folder: Path) -> Set:
    """What a worker of the press does."""
    from screening.letter.pdf.render import to_pdf
    from screening.letter.workers.worker import _warm_up

    html = (folder / "letter.html").read_text()
    _warm_up()

    def set_letter(name: str) -> bytes:
        pdf = to_pdf(html.replace("NAME", name))
        gc.collect()
        return pdf

    return set_letter


def weasyprint(folder: Path, **options: object) -> Set:
    """The same page and style sheet, as its documentation starts."""
    from weasyprint import CSS, HTML

    html, css = (
        (folder / "letter.html").read_text(),
        (folder / "letter.css").read_text(),
    )
    return lambda name: HTML(string=html.replace("NAME", name)).write_pdf(
        stylesheets=[CSS(string=css)], **options
    )


def weasyprint_pdf_a(folder: Path) -> Set:
    """The same, tagged and as PDF/A-3a."""
    return weasyprint(folder, pdf_variant="pdf/a-3a", pdf_tags=True)


def typst(folder: Path) -> Set:
    """The same words, tables and drawing; tagged, PDF/A-3a."""
    from typst import Compiler, Fonts

    letter, drawing = (folder / "letter.json").read_text(), folder / "map.svg"
    fonts = Fonts(False, False, json.loads((folder / "fonts.json").read_text()))
    source = Path(__file__).with_name("letter.typ")
    compiler = Compiler(source, font_paths=fonts)

    def set_letter(name: str) -> bytes:
        inputs = {"letter": letter.replace("NAME", name), "map": drawing.read_text()}
        made = compiler.compile(
            format="pdf", sys_inputs=inputs, pdf_standards=["a-3a"], timestamp=0
        )
        assert isinstance(made, bytes)
        return made

    return set_letter


def resident() -> float:
    """Return the memory of this process, in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def main() -> None:
    """Answer each line with the CPU seconds, the wall seconds, MiB and bytes."""
    set_letter = globals()[sys.argv[1]](Path(sys.argv[2]))
    for line in sys.stdin:
        wall, cpu = time.perf_counter(), time.process_time()
        size = len(set_letter(line.strip()))
        spent = time.process_time() - cpu, time.perf_counter() - wall
        print(json.dumps([*spent, resident(), size]), flush=True)
    # An interpreter that has rendered can crash as it closes.
    os._exit(0)


if __name__ == "__main__":
    main()
