"""No element is without a place unless it is known here, and the tables are right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from screening.fhir.r5.conversion import Conversion
from screening.fhir.r5.element_paths import Unread
from screening.fhir.r5.tables import TO_R4, TO_R5
from screening.fhir.reading import shapes
from screening.fhir.version import FhirVersion

_ABSTRACT = {shapes.ANY_RESOURCE, "FHIRPrimitiveExtension"}
SENT = ("QuestionnaireResponse", "Patient", "Practitioner", "Organization")
WRITTEN = (
    *SENT,
    "Binary",
    "Bundle",
    "CapabilityStatement",
    "ClinicalImpression",
    "CodeSystem",
    "Composition",
    "ConceptMap",
    "DetectedIssue",
    "Device",
    "DocumentReference",
    "GuidanceResponse",
    "MedicationStatement",
    "Observation",
    "OperationDefinition",
    "OperationOutcome",
    "Parameters",
    "PlanDefinition",
    "Provenance",
    "Questionnaire",
    "RequestGroup",
    "RiskAssessment",
    "ServiceRequest",
    "Task",
    "ValueSet",
)
# A resource that is sent may contain them: it is refused where R5 is asked for.
NEVER_WRITTEN = {
    "ClinicalImpression.code",
    "ClinicalImpression.investigation",
    "Composition.confidentiality",
    "CompositionRelatesTo.modifierExtension",
    "CompositionSection.mode",
    "ConceptMapGroup.sourceVersion",
    "ConceptMapGroup.targetVersion",
    "ConceptMapGroupElementTargetDependsOn.display",
    "ConceptMapGroupElementTargetDependsOn.property",
    "ConceptMapGroupElementTargetDependsOn.system",
    "ConceptMapGroupElementTargetDependsOn.value",
    "Device.distinctIdentifier",
    "Device.patient",
    "Device.specialization",
    "Device.statusReason",
    "DeviceProperty.valueCode",
    "DeviceProperty.valueQuantity",
    "Dosage.asNeededBoolean",
    "Dosage.asNeededCodeableConcept",
    "Dosage.maxDosePerPeriod",
    "Extension.valueContributor",
    "MedicationStatement.basedOn",
    "MedicationStatement.statusReason",
    "OrganizationContact.modifierExtension",
    "ParametersParameter.valueContributor",
    "PlanDefinitionAction.timingDateTime",
    "PlanDefinitionAction.timingPeriod",
    "SampledData.period",
    "ServiceRequest.orderDetail",
    "TaskInput.valueContributor",
    "TaskOutput.valueContributor",
}
# Of what people send in R5.
REFUSED = {
    "ExtendedContactDetail.organization",
    "ExtendedContactDetail.period",
    "PractitionerCommunication.extension",
    "PractitionerCommunication.id",
    "PractitionerCommunication.modifierExtension",
}
UNREAD = {
    "Attachment.duration",
    "Attachment.frames",
    "Attachment.height",
    "Attachment.pages",
    "Attachment.width",
    "Organization.description",
    "Organization.qualification",
    "Practitioner.deceasedBoolean",
    "Practitioner.deceasedDateTime",
    "PractitionerCommunication.preferred",
}
SENT_TYPES = {*SENT, "Attachment", "ExtendedContactDetail", "PractitionerCommunication"}


def test_every_element_of_ours_has_a_place_but_those_we_never_write() -> None:
    assert set(_without_place(TO_R5, WRITTEN)) == NEVER_WRITTEN


def test_what_is_sent_in_r5_has_a_place_or_is_known_to_have_none() -> None:
    found = set(_without_place(TO_R4, SENT))
    assert {each for each in found if each.partition(".")[0] in SENT_TYPES} == REFUSED


def test_only_what_nobody_reads_stays_behind() -> None:
    unread = {
        f"{type_name}.{name}"
        for type_name, places in TO_R4.places.items()
        for name, place in places.items()
        if isinstance(place, Unread)
    }
    assert unread == UNREAD


@pytest.mark.parametrize("conversion", [TO_R5, TO_R4])
def test_the_tables_name_elements_that_exist(conversion: Conversion) -> None:
    for type_name, places in conversion.places.items():
        shape = shapes.shape(type_name, _version(conversion))
        assert places.keys() <= shape.keys(), type_name


def _version(conversion: Conversion) -> FhirVersion:
    return FhirVersion.R4 if conversion is TO_R5 else FhirVersion.R5


def _without_place(conversion: Conversion, kinds: tuple[str, ...]) -> Iterator[str]:
    seen, todo = set(kinds), list(kinds)
    while todo:
        type_name = todo.pop()
        for name, element in shapes.shape(type_name, _version(conversion)).items():
            if conversion.place(type_name, name) is None and name[0] != "_":
                yield f"{type_name}.{name}"
            elif not element.primitive and element.type_name not in seen | _ABSTRACT:
                seen.add(element.type_name)
                todo.append(element.type_name)
