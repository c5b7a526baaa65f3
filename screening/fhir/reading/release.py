"""What a release needs beyond what is well-formed; known once the rules have spoken."""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.rule import Outcome
from screening.errors import Problem, Refused
from screening.screening import Decision, Screening

# A decision comes in Parameters, beside these.
_RESPONSE = "Parameters.parameter.where(name = 'questionnaireResponse').resource"
_OUTCOME = (
    "Parameters.parameter.where(name = 'decision').part.where(name = 'outcome').value"
)
_WRITTEN = {
    "lt-impression": "the clinician's impression",
    "lt-question": "the question to the neurologist",
}


def check_release(screening: Screening) -> None:
    """Raise Refused where a clinician cannot have released this."""
    if screening.released is None:
        return
    if problems := list(_problems(screening, screening.released)):
        raise Refused(*problems)


def _problems(screening: Screening, decision: Decision) -> Iterator[Problem]:
    found, own = screening.assessment.outcome, decision.outcome
    if own is found:
        text = "The rules found this outcome themselves. Leave out outcome and reason."
        yield Problem("business-rule", text, _OUTCOME)
    if own is not None and found is Outcome.OUT_OF_SCOPE:
        text = (
            "The patient is under 16: rules and letter are not meant for them. Leave "
            "out outcome and reason, and refer by the paediatric route."
        )
        yield Problem("business-rule", text, _OUTCOME)
    if not screening.decided.is_referral:
        return
    for link_id, what in _WRITTEN.items():
        if not screening.case.notes.text(link_id):
            place = f"{_RESPONSE}.descendants().where(linkId = '{link_id}').answer"
            text = f"A referral that is released needs {what}. Answer {link_id}."
            yield Problem("required", text, place, link_id)
