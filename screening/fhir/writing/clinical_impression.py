"""ClinicalImpression: what a clinician decided about the result, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.fhir.codings import outcome_coding
from screening.fhir.resource import Resource, reference_to
from screening.fhir.writing.result import Result


def clinical_impression(result: Result, judged: list[Resource]) -> Resource | None:
    """Make it, of the resources that were judged; None where nobody has decided."""
    decision = result.decision
    if decision is None:
        return None
    impression: Resource = {
        **result.ids.begin("ClinicalImpression", "impression", "clinical-impression"),
        "status": "completed",
        "description": "\n".join(in_full(result)),
        "subject": result.ids.subject,
        "effectiveDateTime": decision.released,
        "date": decision.released,
        "assessor": result.ids.releaser,
        "finding": [_finding(result, decision.reason)],
        "supportingInfo": [result.ids.response_reference, *map(reference_to, judged)],
    }
    if written := result.case.notes.text("lt-impression"):
        impression["summary"] = written
    return impression


def said(result: Result) -> Iterator[str]:
    """Say what was released, what it replaces, and both judgements where they differ;
    or that nothing was. All of it in our words: it may stand where Markdown does.
    """
    decision, words = result.decision, result.phrases
    if decision is None:
        yield words.draft
        return
    yield words.released_version.format(
        version=decision.version, when=decision.released
    )
    if decision.version > 1:
        before, then = decision.version - 1, decision.replaced
        dated = words.replaces_dated if then else words.replaces
        yield dated.format(version=before, when=then)
    if not result.is_overridden:
        yield words.as_suggested.format(outcome=result.outcome_text())
        return
    yield words.rules_found.format(outcome=result.outcome_text())
    yield words.clinician_decided.format(outcome=result.in_words(result.decided))


def in_full(result: Result) -> Iterator[str]:
    """Say all that, and why the clinician decided otherwise in their own words."""
    yield from said(result)
    if result.decision is not None and result.decision.reason:
        yield result.phrases.because.format(reason=result.decision.reason)


def _finding(result: Result, reason: str) -> dict[str, Any]:
    coding = outcome_coding(result.decided)
    concept = {"coding": [coding], "text": result.in_words(result.decided)}
    basis = {"basis": reason} if reason else {}
    return {"itemCodeableConcept": concept, **basis}
