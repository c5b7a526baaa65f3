"""screening wording check: every language in one run."""

from pathlib import Path
from shutil import copytree

from click.testing import CliRunner

from screening.cli import main
from screening.wording.catalogue import languages, languages_in

SHIPPED = Path(__file__).parents[3] / "templates" / "wording"


def test_what_is_shipped_lacks_nothing() -> None:
    checked = CliRunner().invoke(main, ["wording", "check"])
    known = ", ".join(languages())
    assert (checked.exit_code, checked.output) == (0, f"Nothing is missing: {known}.\n")


def test_every_fault_of_every_language_is_named_in_one_run(tmp_path: Path) -> None:
    for language in ("nb", "sv"):
        copytree(SHIPPED / "en", tmp_path / language)
    (tmp_path / "nb" / "common.toml").write_text('disclaimer = "{x}"\nother = ""\n')
    (tmp_path / "sv" / "terms.toml").unlink()
    with languages_in(tmp_path):
        checked = CliRunner().invoke(main, ["wording", "check"])
    assert checked.exit_code == 1
    assert checked.output.splitlines() == [
        "nb/common.toml: other: surplus",
        "nb/common.toml: disclaimer: placeholders (has {x}, English has none)",
        "sv/terms.toml: the whole file: missing",
    ]
