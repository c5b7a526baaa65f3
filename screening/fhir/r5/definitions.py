"""The definitions in R5: the form, the rules, the maps, and what this server can do."""

from __future__ import annotations

from typing import Any

from screening.fhir.r5.element_paths import (
    Gone,
    Members,
    NoPlace,
    Rewritten,
    Table,
    each_inside,
    listed,
    recoded,
)

# What constrains R4 has no other form in R5.
ONLY_IN_R4 = frozenset({"StructureDefinition", "ImplementationGuide"})

_CHOICES = {"choice": "optionsOnly", "open-choice": "optionsOrString"}
_RELATIONSHIPS = {
    "relatedto": "related-to",
    "inexact": "related-to",
    "equivalent": "equivalent",
    "equal": "equivalent",
    # R4 says how the target stands to the source, R5 how the source to the target.
    "wider": "source-is-narrower-than-target",
    "subsumes": "source-is-narrower-than-target",
    "narrower": "source-is-broader-than-target",
    "specializes": "source-is-broader-than-target",
    "disjoint": "not-related-to",
}
_OUR_PROFILE = Gone("Our profiles are for R4.")


def _item_type(code: str) -> Members:
    if code in _CHOICES:
        return {"type": "coding", "answerConstraint": _CHOICES[code]}
    return {"type": code}


def _relationship(equivalence: str) -> Members:
    if equivalence not in _RELATIONSHIPS:
        raise NoPlace
    return {"relationship": _RELATIONSHIPS[equivalence]}


def _action_code(codes: list[Any]) -> Members:
    # The rule is why, the outcome is what: R5 has one code for what is done.
    *rules, outcome = codes
    return {"code": outcome, "reason": rules}


TO_R5: dict[str, Table] = {
    "QuestionnaireItem": {"type": _item_type},
    "PlanDefinitionAction": {
        "code": _action_code,
        "input": each_inside("input", "requirement"),
        "output": each_inside("output", "requirement"),
    },
    "PlanDefinitionActionRelatedAction": {"actionId": "targetId"},
    "PlanDefinitionActionParticipant": {
        "type": recoded("type", {"related-person": "relatedperson"})
    },
    "ConceptMap": {
        "identifier": listed("identifier"),
        "sourceUri": "sourceScopeUri",
        "sourceCanonical": "sourceScopeCanonical",
        "targetUri": "targetScopeUri",
        "targetCanonical": "targetScopeCanonical",
    },
    "ConceptMapGroupElementTarget": {"equivalence": _relationship},
    "ConceptMapGroupUnmapped": {
        "mode": recoded("mode", {"provided": "use-source-code"}),
        "url": "otherMap",
    },
    "CapabilityStatement": {"fhirVersion": Rewritten("fhirVersion", lambda _: "5.0.0")},
    "CapabilityStatementRestResource": {
        "profile": _OUR_PROFILE,
        "supportedProfile": _OUR_PROFILE,
    },
    "OperationDefinition": {
        "inputProfile": _OUR_PROFILE,
        "outputProfile": _OUR_PROFILE,
    },
    "OperationDefinitionParameter": {"targetProfile": _OUR_PROFILE},
}
