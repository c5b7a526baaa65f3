"""veraPDF finds every letter to be PDF/A and PDF/UA in one file, signed or not."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from screening import pipeline
from screening.clinical.answers import Answers
from screening.fhir.json_output import dumps
from screening.letter.leaflet.html import to_html as set_leaflet
from screening.letter.leaflet.leaflet import leaflet
from screening.letter.pdf.html import to_html
from screening.letter.pdf.render import to_pdf
from screening.practice import read_practice
from screening.wording.catalogue import languages
from tests.conformance.corpus import PEOPLE
from tests.conformance.verapdf import failed_rules
from tests.support.responses import build_response, case_answers, cases
from tests.support.screenings import NOW
from tests.unit.fhir.sending import parameters
from tests.unit.letter.full_case import full_case
from tests.unit.letter.samples import case_of, letter_of
from tests.unit.letter.verification.letters import key_of

# All in one process, which makes each letter once.
pytestmark = pytest.mark.xdist_group("verapdf")

# Each form of letter, and what it is to be.
FLAVOURS = {"a-3": ("3a", "ua1"), "a-2": ("2a", "ua1")}
SIGNED = ("C02", "C07")
DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = read_practice(DOCS / "practice-settings" / "practice.toml")


def letter(case_id: str, form: str, number: int, *, signed: bool) -> bytes:
    """Return the letter of a clinical case, as the service makes it."""
    people = PEOPLE[number % len(PEOPLE)]
    body = dumps(parameters(build_response(case_answers(case_id)), **people))
    key = key_of(30) if signed else None
    screened = pipeline.screen(
        body,
        NOW,
        pdf=form,
        language=languages()[number % len(languages())],
    )
    return pipeline.letter_pdf(screened, key)


@pytest.fixture(scope="module", params=FLAVOURS)
def letters(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, list[Path]]:
    """Make the letters of one form: of all cases, some signed, and the fullest."""
    form, folder = request.param, tmp_path_factory.mktemp("letters")
    made = {
        f"{case_id}{'-signed' if signed else ''}": letter(
            case_id, form, number, signed=signed
        )
        for number, case_id in enumerate(cases())
        for signed in (False, True)
        if not signed or case_id in SIGNED
    }
    fullest, emptiest = full_case(), case_of(Answers({}))
    after = replace(fullest, previous=(emptiest,))
    for name, sent in (("fullest", after), ("emptiest", emptiest)):
        made[name] = to_pdf(to_html(letter_of(sent)), form)
    for language in languages():
        page = set_leaflet(leaflet(language, None, EXAMPLE))
        made[f"leaflet-{language}"] = to_pdf(page, form, style="leaflet")
    for name, content in made.items():
        (folder / f"{name}.pdf").write_bytes(content)
    return form, sorted(folder.iterdir())


def test_no_rule_is_broken(letters: tuple[str, list[Path]], tmp_path: Path) -> None:
    form, files = letters
    assert len(files) == len(cases()) + len(SIGNED) + 2 + len(languages())
    for flavour in FLAVOURS[form]:
        broken = failed_rules(files, flavour, tmp_path)
        assert {name: rules for name, rules in broken.items() if rules} == {}, flavour


BROKEN = {
    "3a": ("/Metadata", "6.6.2.1"),
    "ua1": ("/Lang", "7.2"),
    "2a": ("/OutputIntents", "6.2.4.3"),
}


@pytest.mark.parametrize("flavour", BROKEN)
def test_a_broken_file_is_caught(flavour: str, tmp_path: Path) -> None:
    taken, clause = BROKEN[flavour]
    form = "a-2" if flavour == "2a" else "a-3"
    whole = letter("C02", form, 0, signed=False)
    with pikepdf.open(BytesIO(whole)) as document:
        del document.Root[taken]
        document.save(tmp_path / "broken.pdf")
    (tmp_path / "whole.pdf").write_bytes(whole)
    files = [tmp_path / "broken.pdf", tmp_path / "whole.pdf"]
    said = failed_rules(files, flavour, tmp_path)
    assert said["whole.pdf"] == []
    assert any(rule.startswith(clause) for rule in said["broken.pdf"])


def test_a_file_that_is_skipped_is_no_pass(tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(letter("C02", "a-3", 0, signed=False))
    (tmp_path / "none.pdf").write_bytes(b"Dear colleague")
    files = sorted(tmp_path.glob("*.pdf"))
    with pytest.raises((AssertionError, KeyError)):
        failed_rules(files, "3a", tmp_path)
