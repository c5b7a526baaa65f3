"""Composition: the result as a document that a person reads from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from screening.clinical.answers import Measured, State
from screening.clinical.question import Question
from screening.fhir.canonical import LOINC
from screening.fhir.resource import Reference, Resource, reference_to
from screening.fhir.writing import attestation
from screening.fhir.writing.clinical_impression import in_full
from screening.fhir.writing.document_reference import type_of_letter
from screening.fhir.writing.narrative import bullets, narrative, paragraph, table
from screening.fhir.writing.observations import observed
from screening.fhir.writing.result import Result
from screening.wording.conditions import amount, unit_of

_ORIGINAL_REPRESENTATION = {"system": LOINC, "code": "55108-5"}
Section = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CompositionParts:
    """The resources of the result that the sections refer to."""

    findings: list[Resource]
    requests: list[Resource]
    letter: Resource | None
    impression: Resource | None = None


def composition(result: Result, parts: CompositionParts) -> Resource:
    """Make the Composition; a section with nothing to say is left out."""
    words = result.phrases
    return {
        **result.ids.begin("Composition", "composition", "composition"),
        "text": _narrative(
            result, *map(paragraph, _first(result)), paragraph(words.disclaimer)
        ),
        **attestation.of_composition(result),
        "type": type_of_letter(result),
        "subject": result.ids.subject,
        "date": result.dated,
        "author": result.ids.authors,
        "title": result.title,
        **result.ids.custodian,
        "section": [
            _reason(result),
            *_decision(result, parts.impression),
            _findings(result, parts.findings),
            *_answers(result, words.examination, lambda each: each.examined),
            _not_assessed(result),
            *_answers(result, words.history, _is_history),
            *_answers(result, words.results, lambda each: each.laboratory),
            *_plan(result, parts.requests),
            *_letter(result, parts.letter),
            _section(
                words.how_made,
                _narrative(
                    result,
                    paragraph(words.disclaimer),
                    paragraph(
                        f"{result.plan_definition} ({result.screening.rulebook_sha256})"
                    ),
                ),
                [result.ids.response_reference],
            ),
        ],
    }


def _first(result: Result) -> Iterator[str]:
    """Say what has to be read before all else."""
    if result.case.demo:
        yield result.phrases.demo
    yield from in_full(result) if result.decision else (result.outcome_text(),)


def _decision(result: Result, impression: Resource | None) -> Iterator[Section]:
    if impression is not None:
        text = _narrative(result, *map(paragraph, in_full(result)))
        yield _section(result.phrases.decision, text, [reference_to(impression)])


def _reason(result: Result) -> Section:
    notes = result.case.notes
    said = (notes.text("lt-question"), notes.text("lt-impression"))
    paragraphs = [paragraph(text) for text in (result.outcome_text(), *said) if text]
    return _section(result.phrases.reason, _narrative(result, *paragraphs), [])


def _findings(result: Result, findings: list[Resource]) -> Section:
    lines = list(result.explanations()) or [result.phrases.nothing_met]
    entries = [reference_to(each) for each in findings]
    return _section(
        result.phrases.findings, _narrative(result, bullets(lines)), entries
    )


def _answers(
    result: Result, title: str, belongs: Callable[[Question], bool]
) -> Iterator[Section]:
    answers = result.assessment.answers
    asked = [
        each
        for each in observed(result)
        if belongs(each) and answers.state(each.link_id) is State.ANSWERED
    ]
    if asked:
        rows = ((_question(result, each), _answer(result, each)) for each in asked)
        yield _section(title, _narrative(result, table(rows)), _observed(result, asked))


def _is_history(question: Question) -> bool:
    return not question.examined and not question.laboratory


def _not_assessed(result: Result) -> Section:
    """Say what nobody examined or asked; where all was, say that."""
    open_questions = [
        each
        for each in observed(result)
        if result.assessment.answers.is_open(each.link_id)
    ]
    words = result.phrases
    said = paragraph(words.all_assessed)
    if open_questions:
        rows = (
            (_question(result, each), _state(result, each)) for each in open_questions
        )
        said = table(rows)
    entries = _observed(result, open_questions)
    return _section(words.not_assessed, _narrative(result, said), entries)


def _state(result: Result, question: Question) -> str:
    words = result.phrases
    return {
        State.UNANSWERED: words.unanswered,
        State.UNKNOWN: words.unknown,
        State.NOT_EXAMINED: words.not_examined,
    }[result.assessment.answers.state(question.link_id)]


def _plan(result: Result, requests: list[Resource]) -> Iterator[Section]:
    advice = result.advice
    lines = [*advice.work_up, *advice.safety_net, *advice.self_care]
    if lines:
        entries = [reference_to(each) for each in requests]
        said = _narrative(result, bullets(lines))
        yield _section(result.phrases.plan, said, entries)


def _letter(result: Result, letter: Resource | None) -> Iterator[Section]:
    if letter is not None:
        said = _narrative(result, paragraph(result.phrases.letter_attached))
        section = _section(result.title, said, [reference_to(letter)])
        yield {**section, "code": {"coding": [_ORIGINAL_REPRESENTATION]}}


def _question(result: Result, question: Question) -> str:
    return result.wording.question(question.link_id)


def _answer(result: Result, question: Question) -> str:
    answer = result.assessment.answers[question.link_id]
    if isinstance(answer, Measured):
        unit = answer.unit or unit_of(question)
        return amount(answer.given, unit, result.wording.language)
    return result.punctuation.joined(
        result.wording.option(question.link_id, code) for code in answer
    )


def _observed(result: Result, questions: Iterable[Question]) -> list[Reference]:
    return [
        {"reference": f"Observation/{result.ids.of(each.link_id)}"}
        for each in questions
    ]


def _narrative(result: Result, *blocks: str) -> dict[str, Any]:
    return narrative(result.wording.language, *blocks)


def _section(title: str, text: dict[str, Any], entries: list[Reference]) -> Section:
    section: Section = {"title": title, "text": text}
    return {**section, "entry": entries} if entries else section
