"""The PlanDefinition: current, complete, and never read as validated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fhir.resources.R4B.plandefinition import PlanDefinition

from screening.authoring.plan_definition import FILE, written
from screening.clinical.rule import Rule
from screening.fhir import canonical
from screening.fhir.definitions import definitions
from screening.rulebook import RULEBOOK
from screening.wording.rulebook import rulebook_words

PROFILES = Path(__file__).parents[4] / "fhir_profiles"
PLAN = json.loads(written())
ACTIONS = {action["id"]: action for action in PLAN["action"]}


def test_the_file_is_what_the_rulebook_says_now() -> None:
    stale = "Stale: run .venv/bin/python -m screening.authoring.plan_definition"
    assert (PROFILES / FILE).read_bytes() == written(), stale


def test_it_is_named_as_results_name_it() -> None:
    assert PLAN["url"] == canonical.PLAN_DEFINITION
    assert PLAN["version"] == RULEBOOK.version
    named = canonical.versioned(canonical.PLAN_DEFINITION, RULEBOOK.version)
    assert definitions().find(named) is not None


def test_it_says_that_nobody_has_validated_it() -> None:
    assert PLAN["experimental"] is True
    assert "approvalDate" not in PLAN
    assert "lastReviewDate" not in PLAN
    for text in (PLAN["description"], PLAN["text"]["div"]):
        assert "Not clinically validated: no clinician has reviewed" in text


def test_it_is_well_formed() -> None:
    PlanDefinition.model_validate(PLAN)


def test_every_rule_is_one_action_and_the_outcome_is_the_last() -> None:
    assert list(ACTIONS) == [*(rule.id for rule in RULEBOOK.rules), "outcome"]


@pytest.mark.parametrize("rule", RULEBOOK.rules, ids=lambda rule: rule.id)
def test_an_action_carries_its_rule(rule: Rule) -> None:
    action, said = ACTIONS[rule.id], rulebook_words("en").rule(rule)
    assert action["title"] == said.title
    assert action["description"] == said.finding
    codes = [coding["code"] for code in action["code"] for coding in code["coding"]]
    assert codes == [rule.id, rule.outcome.value]
    cited = [citation["label"] for citation in action["documentation"]]
    assert cited == [source.key for source in rule.references]
    for source, citation in zip(rule.references, action["documentation"], strict=True):
        assert source.says in citation["citation"]
        assert said.remark(source) in citation["citation"]
        assert citation.get("url") == source.url
    (condition,) = action["condition"]
    assert condition["kind"] == "applicability"
    assert condition["expression"]["language"] == "text/fhirpath"


def test_every_source_is_cited_once() -> None:
    cited = [each["label"] for each in PLAN["relatedArtifact"] if "label" in each]
    used = {source.key for rule in RULEBOOK.rules for source in rule.references}
    assert cited == sorted(used)


def test_the_priorities_follow_the_outcomes() -> None:
    assert ACTIONS["E01"]["priority"] == "stat"
    assert ACTIONS["U01"]["priority"] == "urgent"
    assert ACTIONS["N01"]["priority"] == "routine"
