"""What the safety pages promise and no other test shows."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
import z3

from screening import pipeline
from screening.authoring.proofs.claims import Pair
from screening.authoring.proofs.floors import EMERGENCIES
from screening.authoring.proofs.prove import solver_for
from screening.clinical.assess import assess
from screening.clinical.rule import Outcome, Rule
from screening.rulebook import RULEBOOK
from screening.rulebook.sources import SOURCES
from screening.wording.rulebook import rulebook_words
from tests.support.patients import CLEAN, answers_of, clean
from tests.support.responses import build_response

WORDS = rulebook_words("en")
SAFETY = Path(__file__).parents[2] / "docs" / "safety"
EXAMINATION = [q for q in RULEBOOK.questions if q.examined]
PAIR = Pair.of(RULEBOOK)


def page(name: str) -> str:
    return " ".join((SAFETY / name).read_text("utf-8").split())


@pytest.mark.parametrize("question", EXAMINATION, ids=lambda q: q.link_id)
def test_without_any_one_examination_item_nobody_is_reassured(question):
    key = question.link_id.replace("-", "_")
    for left_open in (None, "not-examined"):
        assessment = assess(clean(**{key: left_open}), RULEBOOK)
        assert assessment.outcome is Outcome.GP_WORKUP
    assert assess(clean(), RULEBOOK).outcome is Outcome.REASSURE
    assert len(EXAMINATION) == 8


@pytest.mark.parametrize("floor", EMERGENCIES, ids=lambda floor: floor.red_flag)
def test_an_emergency_is_seen_on_a_form_with_nothing_else(floor):
    """The smallest form that shows the red flag, and nothing but it."""
    form = PAIR.before.form
    solver = z3.Optimize()
    solver.add(*form.allowed(), form.holds(floor.when))
    for question in RULEBOOK.questions:
        solver.add_soft(z3.Not(form.answered(question)))
    assert solver.check() == z3.sat
    answers = form.read(solver.model())
    given = [link_id for link_id in answers if not answers.is_open(link_id)]
    assert len(given) <= 3
    assert assess(answers, RULEBOOK).outcome is Outcome.EMERGENCY


def test_self_care_warns_against_sudden_stopping():
    for outcome in Outcome:
        text = " ".join(WORDS.advice(RULEBOOK.advice(outcome)).self_care)
        assert ("stop it suddenly" in text) is bool(text)
    assert RULEBOOK.advice(Outcome.REASSURE).self_care


@pytest.mark.parametrize("rule_id", ["G03", "G05"])
def test_rules_about_alcohol_and_medicines_warn_against_sudden_stopping(rule_id):
    rule: Rule = RULEBOOK.rule(rule_id)
    finding = WORDS.rule(rule).finding
    assert re.search(r"never stop abruptly|against sudden stopping", finding)


# The kind of request, not a finding; not in the table of checked codes either.
REFERRAL = "3457005"


def test_no_snomed_code_for_a_finding_is_exported():
    answers = dict(CLEAN) | {"ex-power": "reduced"}
    answers.pop("rl-criteria")
    body = json.dumps(build_response(answers)).encode()
    screened = pipeline.screen(body, datetime(2026, 11, 22, 12, tzinfo=UTC))
    bundle = json.loads(pipeline.bundle_bytes(screened, "none"))
    assert {coding["code"] for coding in snomed_codings(bundle)} == {REFERRAL}


def snomed_codings(value):
    """Yield every coding of SNOMED CT, at any depth."""
    if isinstance(value, dict):
        if "snomed" in str(value.get("system")):
            yield value
        value = list(value.values())
    for part in value if isinstance(value, list) else ():
        yield from snomed_codings(part)


def test_the_evidence_page_lists_every_source_with_its_status():
    rows = (SAFETY / "evidence.md").read_text("utf-8").splitlines()
    for source in SOURCES:
        (row,) = (line for line in rows if line.startswith(f"| {source.key} |"))
        cells = [cell.strip() for cell in row.split(" | ")]
        assert cells[3] == source.status
        users = [rule.id for rule in RULEBOOK.rules if source in rule.references]
        assert cells[4].rstrip(" |") == (", ".join(users) or "-")


def test_the_intended_use_says_what_it_is_not():
    text = page("intended-use.md")
    for words in ("does not diagnose", "not exclude any disease", "under 16"):
        assert words in text
    assert "has not been clinically validated" in text


def test_known_limit_an_override_that_never_takes_effect():
    """B05 drops G12, which asks for fasciculation: no form meets both."""
    idle = set()
    for benign, dropped in RULEBOOK.overrides.items():
        for rule_id in dropped:
            solver = solver_for(PAIR)
            solver.add(PAIR.before.met[benign], PAIR.before.met[rule_id])
            if solver.check() == z3.unsat:
                idle.add((benign, rule_id))
    assert idle == {("B05", "G12")}
    assert "B05 drops G12, which never takes effect" in page("known-limits.md")


def test_known_limit_a_tongue_that_twitches_on_falling_asleep_only():
    """Known and disliked; a change of the rules has to change the page as well."""
    asleep = {"tw_timing": ["falling-asleep-only"], "tw_duration": "3m-12m"}
    eyelid = assess(clean(tw_sites=["eyelid"], **asleep), RULEBOOK)
    tongue = assess(clean(tw_sites=["eyelid", "tongue"], **asleep), RULEBOOK)
    assert eyelid.outcome is Outcome.ROUTINE
    assert tongue.outcome is Outcome.REASSURE
    assert "eyelid **and any other site, tongue" in page("known-limits.md")


def test_known_limit_motor_signs_that_do_not_make_u10_an_emergency():
    for sign in ({"ex-gait": "abnormal"}, {"ex-wasting": "present"}):
        patient = CLEAN | {"sp-sphincter": "yes"} | sign
        assert assess(answers_of(patient), RULEBOOK).outcome is Outcome.URGENT


def test_known_limit_from_50_on_only_an_eyelid_or_falling_asleep_is_reassured():
    form = PAIR.before.form
    terms = {term.name: form.holds(term) for term in RULEBOOK.terms}
    solver = solver_for(PAIR)
    solver.add(
        PAIR.before.is_(Outcome.REASSURE),
        form.number(RULEBOOK.age) >= 50,
        terms["fasciculation"],
    )
    assert solver.check() == z3.sat
    narrow = z3.Or(terms["eyelid-only"], terms["falling-asleep-only"])
    solver.add(z3.Not(narrow))
    assert solver.check() == z3.unsat
