"""GuidanceResponse: the outcome with everything that explains it, as Parameters.

Status: success where no open question could change the outcome, data-requested where
one could, data-required where nothing at all was answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from screening.clinical.assessment import Change, Conflict, Missing, RuleMet
from screening.fhir.codings import (
    option_coding,
    outcome_coding,
    question_coding,
    rule_coding,
)
from screening.fhir.resource import Resource, reference_to
from screening.fhir.writing.result import Result

Parameter = dict[str, Any]

_OUTPUT = "output"
_AFTER_MESSAGE = ("result", "dataRequirement")


def guidance_response(result: Result, plan: Resource | None) -> Resource:
    """Make the GuidanceResponse; `plan` is the RequestGroup, where there is one."""
    guidance: Resource = {
        **result.ids.begin("GuidanceResponse", "guidance", "guidance-response"),
        "contained": [
            {
                "resourceType": "Parameters",
                "id": _OUTPUT,
                "parameter": list(_parameters(result)),
            }
        ],
        "moduleCanonical": result.plan_definition,
        "status": _status(result),
        "subject": result.ids.subject,
        "occurrenceDateTime": result.timestamp,
        "performer": result.ids.device_reference,
        "note": [{"text": result.phrases.disclaimer}],
        "outputParameters": {"reference": f"#{_OUTPUT}"},
    }
    if plan is not None:
        guidance["result"] = reference_to(plan)
    if result.assessment.missing:
        guidance["dataRequirement"] = [_data_requirement(result)]
    return guidance


def with_warning(guidance: Resource, warning: Resource) -> Resource:
    """Return the GuidanceResponse with a reference to an OperationOutcome."""
    # The elements stand in the order of the specification.
    after = {name: guidance[name] for name in _AFTER_MESSAGE if name in guidance}
    before = {name: each for name, each in guidance.items() if name not in after}
    return {**before, "evaluationMessage": [reference_to(warning)], **after}


def _status(result: Result) -> str:
    answers = result.assessment.answers
    # An age that only the birthDate gives was not answered.
    age = {result.rulebook.age.link_id} if result.case.age_from_birth_date else set()
    if all(answers.is_open(link_id) for link_id in answers if link_id not in age):
        return "data-required"
    # A gate question without `could_open` is open, but nothing it says would count.
    if any(item.could_open is not None for item in result.assessment.missing):
        return "data-requested"
    return "success"


def _data_requirement(result: Result) -> dict[str, Any]:
    codes = [question_coding(item.link_id) for item in result.assessment.missing]
    return {"type": "Observation", "codeFilter": [{"path": "code", "code": codes}]}


def _parameters(result: Result) -> Iterator[Parameter]:
    found = result.assessment
    yield _coding("outcome", outcome_coding(found.outcome))
    if found.could_become is not None:
        yield _coding("could-become", outcome_coding(found.could_become))
    if result.case.preliminary:
        yield {"name": "preliminary", "valueBoolean": True}
    yield from (_rule(result, met) for met in found.reasons)
    yield from (_missing(result, item) for item in found.missing)
    yield from (_change(result, change) for change in found.would_change)
    yield from (_contradiction(result, each) for each in found.contradictions)
    yield from _advice(result)
    yield _parts(
        "rulebook",
        _text("version", result.rulebook.version),
        _text("sha256", result.screening.rulebook_sha256),
    )
    yield _text("disclaimer", result.phrases.disclaimer)


def _rule(result: Result, met: RuleMet) -> Parameter:
    said = result.words.rule(met.rule)
    return _parts(
        "rule",
        _coding("id", rule_coding(met.rule.id)),
        _coding("outcome", outcome_coding(met.rule.outcome)),
        _text("finding", said.finding),
        _text("weight", said.weight),
        *(
            _parts(
                "because",
                _coding("question", question_coding(each.link_id)),
                _text("answer", result.answer(each)),
            )
            for each in met.because
        ),
    )


def _missing(result: Result, item: Missing) -> Parameter:
    parts = [
        _coding("question", question_coding(item.link_id)),
        {"name": "state", "valueCode": item.state.value},
        {"name": "gate", "valueBoolean": item.gate},
    ]
    if item.could_open is not None:
        parts.append(_coding("could-open", outcome_coding(item.could_open)))
    rules = (_coding("rule", rule_coding(each)) for each in item.rules)
    return _parts("missing", *parts, *rules)


def _change(result: Result, change: Change) -> Parameter:
    answer: Parameter
    if isinstance(change.answer, Decimal):
        answer = {"name": "answer", "valueDecimal": change.answer}
    else:
        answer = _coding("answer", option_coding(change.answer))
    return _parts(
        "would-change",
        _coding("question", question_coding(change.link_id)),
        answer,
        _coding("outcome", outcome_coding(change.outcome)),
    )


def _contradiction(result: Result, conflict: Conflict) -> Parameter:
    return _parts(
        "contradiction",
        _text("text", _contradicting(result, conflict)),
        *(
            _coding("question", question_coding(link_id))
            for link_id in conflict.link_ids
        ),
    )


def _contradicting(result: Result, conflict: Conflict) -> str:
    if conflict.is_hidden_answer:
        return result.phrases.hidden_answer
    return result.words.contradiction(conflict.id)


def _advice(result: Result) -> Iterator[Parameter]:
    advice = result.words.advice(result.assessment.advice)
    parts = [
        *_texts("work-up", advice.work_up),
        *_texts("safety-net", advice.safety_net),
        *_texts("self-care", advice.self_care),
    ]
    yield _parts("advice", *parts)


def _coding(name: str, coding: dict[str, str]) -> Parameter:
    return {"name": name, "valueCoding": coding}


def _text(name: str, text: str) -> Parameter:
    return {"name": name, "valueString": text}


def _texts(name: str, texts: Iterable[str]) -> list[Parameter]:
    return [_text(name, text) for text in texts]


def _parts(name: str, *parts: Parameter) -> Parameter:
    return {"name": name, "part": list(parts)}
