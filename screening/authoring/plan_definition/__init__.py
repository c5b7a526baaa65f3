"""The rulebook written out for other engines: a PlanDefinition with FHIRPath."""

from screening.authoring.plan_definition.plan_definition import plan_definition
from screening.fhir.json_output import dumps_indented
from screening.rulebook import RULEBOOK

FILE = "PlanDefinition-fasciculation-screening.json"


def written() -> bytes:
    """Return the PlanDefinition of the rulebook, as it stands in fhir_profiles."""
    return dumps_indented(plan_definition(RULEBOOK))
