"""screening rules verify: what is printed, and the exit code."""

from dataclasses import replace

from screening.clinical.criteria import is_
from screening.rulebook import RULEBOOK
from screening.rulebook import questions as ask
from screening.wording.rulebook_json import digest
from tests.unit.cli.running import screening


def quick(monkeypatch, letters: str) -> None:
    """Keep to the quick properties; tests/proofs tries them all."""
    from screening.authoring.proofs import report

    titles = {k: v for k, v in report.TITLES.items() if k in letters}
    monkeypatch.setattr(report, "TITLES", titles)


def test_each_property_has_a_line_and_the_rulebook_is_named(monkeypatch):
    quick(monkeypatch, "abci")
    lines = screening("rules", "verify").stdout.splitlines()
    assert [line[:3] for line in lines[:4]] == ["(a)", "(b)", "(c)", "(i)"]
    assert all(line.endswith(" s") and "proved" in line for line in lines[:4])
    assert "33 claims" in lines[1]
    assert f"rulebook {RULEBOOK.version}: all proved" in "\n".join(lines)
    assert f"SHA-256 {digest(RULEBOOK)}" in lines
    assert max(map(len, lines)) <= 80


def test_a_property_that_does_not_hold_is_1_and_told_in_clinical_words(monkeypatch):
    quick(monkeypatch, "c")
    rules = [
        replace(rule, when=is_(ask.BREATHLESSNESS, "exertion-only"))
        if rule.id == "E01"
        else rule
        for rule in RULEBOOK.rules
    ]
    faulty = replace(RULEBOOK, rules=tuple(rules))
    monkeypatch.setattr("screening.cli.rules_verify.RULEBOOK", faulty)
    text = screening("rules", "verify", code=1).stdout
    assert "2 REFUTED" in text
    assert "(c) does NOT hold: breathless at rest or lying flat" in text
    assert "At rest or when lying flat" in text
    assert "is given:" in text


def test_tightness_is_measured_on_request(monkeypatch):
    quick(monkeypatch, "a")
    text = screening("rules", "verify", "--tightness", "8").stdout
    assert "of 8 invented forms" in text
    assert "100.0%" in text


def test_without_the_solver_it_says_how_to_install_it(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert (
        "fasciculation-screening[verify]" in screening("rules", "verify", code=1).stderr
    )
