"""The rulebook as a PlanDefinition of type eca-rule: one action for each rule."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from screening.authoring.plan_definition.fhirpath import fhirpath
from screening.authoring.plan_definition.outcome import outcome_fhirpath
from screening.clinical.rule import Outcome, Rule, Rulebook, Source
from screening.fhir import canonical
from screening.fhir.codings import outcome_coding, rule_coding
from screening.fhir.definitions import questionnaire
from screening.wording.catalogue import ENGLISH
from screening.wording.conditions import in_words
from screening.wording.questions import wording
from screening.wording.rulebook import rulebook_words
from screening.wording.rulebook_json import digest

Element = dict[str, Any]

OUTCOME_ACTION = "outcome"

_TITLE = "Rules for muscle twitching: who needs neurology, and how soon"
_NOT_VALIDATED = (
    "Not clinically validated: no clinician has reviewed these rules, and their "
    "performance has not been measured."
)
_PURPOSE = (
    "Supports a registered clinician who decides whether, and how urgently, to refer "
    "an adult with muscle twitching. It does not diagnose and excludes no disease."
)
_HOW_TO_RUN = (
    "Each action is one rule. Its condition is FHIRPath with the QuestionnaireResponse "
    "as context and needs nothing else: true is met, false is ruled out, empty is "
    "undecided because an answer is missing, unknown or not examined. Never read empty "
    "as false. The response has to be valid for its Questionnaire; an age that only "
    "the Patient's birthDate gives has to be put into it first."
)
_POLICIES = (
    "The most urgent rule met decides. A benign rule (B) that is met drops the GP "
    "rules it names: {overrides}. Where no rule is met the outcome is GP work-up and "
    "review, never reassurance. Below the age of {adult_from} the outcome is out of "
    "scope, and any E or U rule met is still to be shown."
)
_TYPES = "http://terminology.hl7.org/CodeSystem/plan-definition-type"
_PRIORITY = {Outcome.EMERGENCY: "stat", Outcome.URGENT: "urgent"}


def plan_definition(rulebook: Rulebook) -> Element:
    """Write the rulebook as a PlanDefinition."""
    return {
        "resourceType": "PlanDefinition",
        "id": canonical.PLAN_DEFINITION.rpartition("/")[2],
        "language": "en",
        "text": _narrative(),
        "url": canonical.PLAN_DEFINITION,
        "version": rulebook.version,
        "name": "FasciculationScreeningRules",
        "title": _TITLE,
        "type": _concept(_TYPES, "eca-rule", "ECA Rule"),
        "status": "active",
        "experimental": True,
        "date": max(rule.review.drafted for rule in rulebook.rules).isoformat(),
        "publisher": "Fasciculation Screening",
        "description": _description(rulebook),
        "purpose": f"{_PURPOSE} {_NOT_VALIDATED}",
        "relatedArtifact": list(_related(rulebook)),
        "action": [
            *(_rule(rule) for rule in rulebook.rules),
            _outcome(rulebook),
        ],
    }


def _narrative() -> Element:
    said = f"{_PURPOSE} {_NOT_VALIDATED}"
    div = (
        '<div xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">'
        f"<h2>{escape(_TITLE)}</h2><p>{escape(said)}</p></div>"
    )
    return {"status": "generated", "div": div}


def _description(rulebook: Rulebook) -> str:
    made_from = (
        f"Generated from rulebook {rulebook.version}, sha256 {digest(rulebook)}."
    )
    policies = _policies(rulebook)
    paragraphs = (_PURPOSE, _NOT_VALIDATED, _HOW_TO_RUN, policies, made_from)
    return "\n\n".join(paragraphs)


def _policies(rulebook: Rulebook) -> str:
    overrides = "; ".join(
        f"{benign} drops {' and '.join(sorted(dropped))}"
        for benign, dropped in sorted(rulebook.overrides.items())
    )
    return _POLICIES.format(overrides=overrides, adult_from=rulebook.adult_from)


def _related(rulebook: Rulebook) -> Iterator[Element]:
    asked = questionnaire()
    yield {
        "type": "depends-on",
        "display": asked["title"],
        "resource": canonical.versioned(asked["url"], asked["version"]),
    }
    sources = {
        source.key: source for rule in rulebook.rules for source in rule.references
    }
    yield from (_citation(sources[key]) for key in sorted(sources))


def _rule(rule: Rule) -> Element:
    said = rulebook_words(ENGLISH).rule(rule)
    return {
        "id": rule.id,
        "title": said.title,
        "description": said.finding,
        "textEquivalent": in_words(rule.when, wording(ENGLISH)),
        "priority": _PRIORITY.get(rule.outcome, "routine"),
        "code": [
            {"coding": [rule_coding(rule.id)]},
            {"coding": [outcome_coding(rule.outcome)]},
        ],
        "documentation": [
            _cited(source, said.remark(source)) for source in rule.references
        ],
        "condition": [
            {"kind": "applicability", "expression": _expression(fhirpath(rule.when))}
        ],
    }


def _outcome(rulebook: Rulebook) -> Element:
    """Say what the rules come to, as text and as one expression."""
    return {
        "id": OUTCOME_ACTION,
        "title": "The outcome that the rules met come to",
        "description": _policies(rulebook),
        "dynamicValue": [
            _value("code.coding.system", f"'{canonical.OUTCOME_SYSTEM}'"),
            _value("code.coding.code", outcome_fhirpath(rulebook)),
        ],
    }


def _value(path: str, written: str) -> Element:
    return {"path": path, "expression": _expression(written)}


def _expression(written: str) -> Element:
    return {"language": "text/fhirpath", "expression": written}


def _cited(source: Source, remark: str) -> Element:
    cited = _citation(source)
    if remark:
        cited["citation"] += f" Used here for: {remark}."
    return cited


def _citation(source: Source) -> Element:
    cited = {
        "type": "citation",
        "label": source.key,
        "display": rulebook_words(ENGLISH).source_title(source),
        "citation": (
            f"{source.citation.rstrip('.')}. {source.says} "
            f"Confirmed so far: {source.status}."
        ),
    }
    return cited | ({"url": source.url} if source.url else {})


def _concept(system: str, code: str, display: str) -> Element:
    return {"coding": [{"system": system, "code": code, "display": display}]}
