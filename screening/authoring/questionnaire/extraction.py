"""Templates by which a client extracts results and medicines from a response (SDC)."""

from __future__ import annotations

from collections.abc import Iterator

from screening.authoring.questionnaire.elements import Element, taken, within
from screening.clinical.question import Kind, Question
from screening.fhir.canonical import LOINC, OBSERVATION_CATEGORY, QUESTION_SYSTEM, UCUM
from screening.fhir.populate.analytes import ANALYTES
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import ENGLISH
from screening.wording.questions import wording

MEDICATION = "lt-medication"
_STATUS = (
    "iif(%resource.status = 'in-progress', 'preliminary', "
    "iif(%resource.status = 'amended', 'amended', 'final'))"
)
_MOMENT = "iif(%resource.authored.toString().length() > 10, %resource.authored)"
_RESULTS = ("lt-grp-letter", "lt-grp-results")
_MULTIPLE = {"unit": "x ULN", "system": UCUM, "code": "{ULN}"}


def templates() -> list[Element]:
    """Return one template for each laboratory question, and that of a medicine."""
    results = (q for q in RULEBOOK.questions if q.laboratory)
    return [*(_observation(question) for question in results), _medication()]


def template_of(link_id: str) -> str:
    """Return the id of the template that extracts an item."""
    return f"extract-{link_id}"


def _observation(question: Question) -> Element:
    link_id = question.link_id
    text = wording(ENGLISH).question(link_id)
    details = link_id.replace("lb-", "lt-")
    return {
        "resourceType": "Observation",
        "id": template_of(link_id),
        "basedOn": [taken("%resource.basedOn")],
        "partOf": [taken("%resource.partOf")],
        "status": "final",
        "_status": taken(_STATUS),
        "category": [{"coding": [_LABORATORY]}],
        "code": {"coding": [*_codings(question, text)], "text": text},
        "subject": taken("%resource.subject"),
        "encounter": taken("%resource.encounter"),
        "_effectiveDateTime": taken(f"{_answer_of(f'{details}-date')}.value"),
        "_issued": taken(_MOMENT),
        "performer": [taken("%resource.author")],
        **_value(question),
        **_details(question, _answer_of(f"{details}-range")),
        **_ORIGIN,
    }


_LABORATORY = {
    "system": OBSERVATION_CATEGORY,
    "code": "laboratory",
    "display": "Laboratory",
}
_ORIGIN = {
    "derivedFrom": [
        {
            "extension": [within("%resource.where(id.exists())")],
            "_reference": taken("'QuestionnaireResponse/' + id"),
        }
    ]
}


def _answer_of(link_id: str) -> str:
    path = "".join(f".item.where(linkId = '{each}')" for each in (*_RESULTS, link_id))
    return f"%resource{path}.answer"


def _codings(question: Question, text: str) -> Iterator[Element]:
    yield {"system": QUESTION_SYSTEM, "code": question.link_id, "display": text}
    offered = {unit.code for unit in question.units}
    for code, units in _loinc(question.link_id).items():
        # The code that the unit of the answer belongs to.
        if fitting := [unit for unit in units if unit in offered]:
            fits = " or ".join(f"code = '{_escaped(unit)}'" for unit in fitting)
            yield {
                "extension": [within(f"answer.value.where({fits})")],
                "system": LOINC,
                "_code": taken(f"'{code}'"),
            }


def _loinc(link_id: str) -> dict[str, tuple[str, ...]]:
    found = (dict(each.units) for each in ANALYTES if each.link_id == link_id)
    return next(found, {})


def _escaped(unit: str) -> str:
    # A percent sign would begin a variable for some readers of FHIRPath.
    return unit.replace("%", r"\u0025")


def _value(question: Question) -> Element:
    match question.kind:
        case Kind.QUANTITY:
            parts = ("value", "unit", "system", "code")
            quantity = {f"_{part}": taken(f"answer.value.{part}") for part in parts}
            return {"valueQuantity": quantity}
        case Kind.DECIMAL:
            return {"valueQuantity": {"_value": taken("answer.value"), **_MULTIPLE}}
    concept = {
        "coding": [taken("answer.value")],
        "_text": taken("answer.value.display"),
    }
    return {"valueCodeableConcept": concept}


def _details(question: Question, answer: str) -> Element:
    """Return the range of a quantity; of another answer, what was written about it."""
    context = [within(answer)]
    if question.kind is Kind.QUANTITY:
        return {"referenceRange": [{"extension": context, "_text": taken("value")}]}
    note = {"extension": context, "text": "As written", "_text": taken("value")}
    return {"note": [note]}


def _medication() -> Element:
    def item(part: str) -> str:
        return f"item.where(linkId = '{MEDICATION}-{part}').answer"

    template: Element = {
        "resourceType": "MedicationStatement",
        "id": template_of(MEDICATION),
        "status": "unknown",
        "medicationCodeableConcept": {"_text": taken(f"{item('name')}.value")},
        "subject": taken("%resource.subject"),
        "context": taken("%resource.encounter"),
        "effectivePeriod": {
            "extension": [within(item("start"))],
            "_start": taken("value"),
        },
        "_dateAsserted": taken("%resource.authored"),
        "informationSource": taken("%resource.source"),
    }
    return template | _ORIGIN
