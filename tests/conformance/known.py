"""What the validator says although nothing is wrong, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from tests.conformance.validator import Finding

_R4 = "http://hl7.org/fhir/StructureDefinition"


@dataclass(frozen=True)
class Known:
    """Findings of one id whose message has these words."""

    id: str
    words: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Tell whether this is what is known; an error never is."""
        return (
            finding.severity in ("warning", "information")
            and finding.id == self.id
            and self.words in finding.message
        )


KNOWN = (
    Known(
        f"{_R4}/DomainResource#dom-6",
        "should have narrative",
        "The Composition has the words; each answer once more as a text helps nobody.",
    ),
    Known(
        "All_observations_should_have_a_performer",
        "should have a performer",
        "Who answered is the performer; where nobody is named, nobody is made up.",
    ),
    Known(
        "Details_for__matching_against_Profile_",
        "does not match any known slice",
        "Our profiles name the entries and values they ask for; there may be others.",
    ),
    Known(
        "Terminology_PassThrough_TX_Message",
        "CodeSystem is unknown and can't be validated: http://loinc.org",
        "LOINC is not at hand here; its codes were confirmed by hand.",
    ),
    Known(
        "Terminology_TX_Error_CodeableConcept",
        '"this.codeSystem" is null',
        "The validator stumbles over the LOINC code of Composition.type.",
    ),
    Known(
        "Terminology_TX_Code_ValueSet_Ext",
        "ValueSet/identifier-type|",
        "The type of a patient's number may be words alone; it is sent to us so.",
    ),
    Known(
        "Reference_REF_NoDisplay",
        "should have a display",
        "A template in the Questionnaire: the reference comes with the extraction.",
    ),
    Known(
        "TYPE_SPECIFIC_CHECKS_DT_QTY_UCUM_ANNOTATIONS",
        "{ULN}",
        "CK in multiples of the upper limit has no unit but an annotation.",
    ),
    Known(
        "CONCEPTMAP_GROUP_TARGET_UNKNOWN",
        "is not fully defined and populated",
        "LOINC and ICD-10 are not at hand here; the codes were confirmed by hand.",
    ),
    Known(
        "CONCEPTMAP_GROUP_TARGET_INCOMPLETE",
        "doesn't have all content",
        "The same in R5.",
    ),
    Known(
        "CONCEPTMAP_GROUP_TARGET_SERVER_SIDE",
        "is only supported on the terminology server",
        "The same of SNOMED CT.",
    ),
    Known(
        "Terminology_PassThrough_TX_Message",
        "CodeSystem 'http://loinc.org' is ignored/not-present",
        "LOINC is not at hand here; so the validator says it in R5.",
    ),
    Known(
        "Terminology_TX_NoValid_3_CC",
        "'FHIR Document Type Codes'",
        "These types of documents are LOINC codes, which are not at hand here.",
    ),
    Known(
        "Terminology_TX_NoValid_17",
        "'application/x-fhir-query'",
        "SDC asks for queries in this language; R5's list, which is open, lacks it.",
    ),
)

# A response travels in the result as it came. Who sent it may have answered what was
# not shown, translated a text or kept another order; nothing else about it is excused.
EXCUSED = frozenset(
    {
        "Questionnaire_QR_Item_NotEnabled2",
        "Questionnaire_QR_Item_Text",
        "Questionnaire_QR_Item_Order",
    }
)


def is_known(finding: Finding) -> bool:
    """Tell whether the table says why this is no fault."""
    return any(known.covers(finding) for known in KNOWN)


def is_excused(finding: Finding) -> bool:
    """Tell whether this is one of the three, and about a response inside a result."""
    return finding.id in EXCUSED and finding.path.startswith("Bundle.entry[")
