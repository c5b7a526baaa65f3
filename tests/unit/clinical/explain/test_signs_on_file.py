"""What each sign of a condition asks for, in words, as it was last read by a person.

UPDATE_GOLDEN=1 writes the file anew; read the difference before you commit it.
"""

import os
from pathlib import Path

from screening.rulebook.conditions import CONDITIONS
from screening.wording.conditions import in_words
from screening.wording.questions import wording
from screening.wording.rulebook import rulebook_words

GOLDEN = Path(__file__).parents[3] / "golden" / "signs.txt"


def written() -> str:
    lines, words = [], rulebook_words("en")
    for condition in CONDITIONS:
        lines.append(f"{words.condition(condition).name}\n")
        for kind, signs in (
            ("fits", condition.supporting),
            ("does not fit", condition.opposing),
        ):
            for sign in signs:
                sources = ", ".join(sign.sources) or "no source"
                alone = " (background, suggests nothing alone)" * sign.background
                label = words.sign(sign)
                lines.append(f"  {kind}: {label}{alone} [{sources}]\n")
                lines.append(f"    {in_words(sign.when, wording('en'))}\n")
    return "".join(lines)


def test_every_sign_asks_for_what_was_read():
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(written(), "utf-8")
    assert GOLDEN.read_text("utf-8") == written()
