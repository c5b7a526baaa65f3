"""History from Conditions, by codes confirmed for this project, and by them alone.

A condition only ever ticks a finding: `none` and `no` are never filled in. What has no
code here (cancer, most diabetes, infections, an earlier EMG) has to be asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from screening.fhir.canonical import SNOMED
from screening.fhir.populate.answer import Filled, option
from screening.fhir.populate.concepts import code_of, codes
from screening.fhir.populate.patient_match import own
from screening.fhir.populate.person import SEX
from screening.fhir.populate.request import Record
from screening.fhir.reading.parameters import Part

PAST, KENNEDY = "hx-past", "hx-kennedy"
WHO = "http://hl7.org/fhir/sid/icd-10"
CM = "http://hl7.org/fhir/sid/icd-10-cm"

# Option of hx-past, code system, codes.
_PAST = (
    # poliomyelitis, its sequelae, post-polio syndrome
    ("polio", SNOMED, "54839009 31097004"),
    ("polio", WHO, "A80.9 B91 G14"),
    ("polio", CM, "A80.9 B91 G14"),
    # thyrotoxicosis
    ("thyroid-disease", WHO, "E05.9"),
    # diabetic polyneuropathy
    ("diabetes", SNOMED, "49455004"),
    ("diabetes", WHO, "G63.2"),
    ("diabetes", CM, "E11.42"),
    # motor neurone disease, Kennedy's disease, multifocal motor neuropathy,
    # polyneuropathy (also diabetic or alcoholic)
    ("demyelination-or-other-neuro", SNOMED, "86044005 37340000 230253001 95663000"),
    ("demyelination-or-other-neuro", SNOMED, "42658009 386033004 49455004"),
    # and multiple sclerosis, Guillain-Barré syndrome, myasthenia gravis
    ("demyelination-or-other-neuro", WHO, "G12.2 G35 G61.0 G70.0 G62.1 G62.9 G63.2"),
    ("demyelination-or-other-neuro", CM, "G12.21 G61.82 G62.1 G62.9 E11.42"),
)
_OPTIONS = {
    option_code: {
        (system, code)
        for each, system, listed in _PAST
        if each == option_code
        for code in listed.split()
    }
    for option_code, _, _ in _PAST
}
_GYNAECOMASTIA = {(SNOMED, "4754008")}

_NOT_ESTABLISHED = frozenset(
    {"unconfirmed", "provisional", "differential", "refuted", "entered-in-error"}
)
_PRESENT = frozenset({"active", "recurrence", "relapse"})


def conditions(record: Record, filled: list[Filled]) -> Iterator[Filled]:
    """Yield what the patient's conditions answer; `filled` says the sex."""
    established = list(_established(record))
    for code, listed in _OPTIONS.items():
        found = [each for each in established if codes(_code(each)) & listed]
        if found:
            yield option(PAST, code, *found)
    enlarged = [
        each
        for each in established
        if codes(_code(each)) & _GYNAECOMASTIA
        and code_of(each.resource.get("clinicalStatus", {})) in _PRESENT
    ]
    if enlarged and any(_is_male(each) for each in filled):
        yield option(KENNEDY, "yes", *enlarged)
    if established:
        text = (
            "Only conditions with a code that fits an option were ticked, if any. Ask "
            "for all the others before you confirm this answer."
        )
        record.issues.note(established[0], text, PAST)


def _established(record: Record) -> Iterator[Part]:
    for part in own(record, "Condition"):
        verified = code_of(part.resource.get("verificationStatus", {}))
        if verified in _NOT_ESTABLISHED:
            record.issues.unused(part, "Not used: the condition is not established.")
        else:
            yield part


def _code(part: Part) -> dict[str, object]:
    return dict(part.resource.get("code", {}))


def _is_male(filled: Filled) -> bool:
    return filled.link_id == SEX and filled.value["valueCoding"]["code"] == "male"
