"""The page of a result, for a draft that is kept or for fields that travel with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from flask import Response

from screening import letter, summary
from screening.clinical.rule import Outcome
from screening.errors import (
    LetterLater,
    LetterTooCostly,
    LetterUnavailable,
    NoLetter,
    Refused,
    ScreeningError,
)
from screening.letter.leaflet.outcomes import LEAFLET_OUTCOMES
from screening.store.records import Draft
from screening.web.accounts.current_user import now, who
from screening.web.form import clinician_input
from screening.web.form.clinician_input import Needed
from screening.web.form.errors import FieldError
from screening.web.form.field_errors import field_errors
from screening.web.form.form_data import FormData
from screening.web.form.panel import check_form
from screening.web.form.patient import moment, patient_of
from screening.web.form.questions import question
from screening.web.form.screen_form import FormScreening, screen
from screening.web.form.stored import letter_of
from screening.web.shared.language import language
from screening.web.shared.layout import page
from screening.web.shared.words import say
from screening.wording.rulebook import outcome_displays

# Keys of [decide.no_letter]; the errors themselves are in English.
_NO_PDF: Mapping[type[ScreeningError], str] = {
    LetterLater: "later",
    LetterTooCostly: "too_costly",
    LetterUnavailable: "unavailable",
}


@dataclass(frozen=True, slots=True)
class Work:
    """What a page is about: the fields, and the draft that keeps them, if any."""

    data: FormData
    draft: Draft | None = None

    @property
    def base(self) -> str:
        """The address under which the actions of the page lie."""
        return f"/screenings/{self.draft.id}" if self.draft else ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that has to be read first; `key` names its words."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


def show(
    work: Work,
    status: int = 200,
    notice: Notice | None = None,
    needed: Sequence[Needed] = (),
    done: FormScreening | None = None,
) -> Response:
    """Show the result, with what stands in the way of a release."""
    from screening.web.form.result_sections import shown

    try:
        screening, errors = done or screen(work.data, now(), language())
    except Refused as refusal:
        return cannot_show(work, refusal)
    found = screening.assessment.outcome
    decided = clinician_input.override(work.data, found)
    return page(
        "result.html.j2",
        status,
        work=work,
        data=work.data,
        shown=shown(screening),
        decide=clinician_input,
        found=found.value,
        decided=decided,
        choices=clinician_input.choices(found),
        refers=(decided or found).is_referral,
        questions={
            name: question(name, language())
            for name in clinician_input.FIRST + clinician_input.MORE
        },
        hidden=_hidden(work),
        patient=patient_of(work.data, language(), now()),
        amended=_amended(work),
        other_referrer=_other_referrer(work.data),
        unsent=list(unsent(errors)),
        wrong={each.name: each.text for each in needed if each.here},
        more_open=any(map(work.data.one, clinician_input.MORE)),
        instead_open=bool(clinician_input.reason(work.data)) or _instead(needed),
        letter=letter.letter_text(screening).decode(),
        text=summary.summary_text(screening),
        leaflet=_leaflet(decided or found),
        outcomes=outcome_displays(language()),
        notice=notice,
        needed=needed,
        demo=bool(work.data.one("demo")),
    )


def cannot_show(work: Work, refusal: Refused) -> Response:
    """Say that these answers give no result, and where to mend them."""
    wrong = [
        Needed(error.name, error.text(language()), here=False)
        for error in field_errors(refusal)
    ]
    return page(
        "no_result.html.j2",
        422,
        work=work,
        hidden=work.data.pairs,
        view=check_form(work.data, now(), language()),
        wrong=wrong,
        demo=bool(work.data.one("demo")),
    )


def without_pdf(
    work: Work,
    key: str,
    error: LetterLater | NoLetter,
    done: FormScreening | None = None,
) -> Response:
    """Show the result, and why its PDF cannot be had, in the reader's language."""
    why = _NO_PDF.get(type(error), "failed")
    said = say(language(), f"decide.no_letter.{why}")
    return show(work, 503, Notice(key, {"why": said}), done=done)


def unsent(errors: Iterable[FieldError]) -> Iterator[Needed]:
    """Name the fields that cannot be read, which were not counted."""
    for error in errors:
        yield Needed(
            error.name, error.text(language()), error.name in clinician_input.EDITED
        )


def _hidden(work: Work) -> tuple[tuple[str, str], ...]:
    """Return the hidden fields of the page: what is stored nowhere else."""
    if work.draft:
        return (("version", str(work.draft.version)),)
    return work.data.without(*clinician_input.EDITED).pairs


def _instead(needed: Sequence[Needed]) -> bool:
    return any(
        each.name in (clinician_input.OUTCOME, clinician_input.REASON)
        for each in needed
    )


def _amended(work: Work) -> dict[str, object] | None:
    draft = work.draft
    if draft is None or draft.amends is None:
        return None
    before = letter_of(draft.id, draft.amends).released_at
    said = moment(before, language())
    return {"n": draft.amends, "moment": said, "next": draft.n}


def _other_referrer(data: FormData) -> str:
    """Return the referrer that the letter names, where it is not who would release."""
    referrer = data.one("practitioner.name")
    return referrer if referrer not in ("", who().name) else ""


def _leaflet(decided: Outcome) -> str | None:
    """Return the address of the leaflet; there is none with a referral."""
    if decided.value not in LEAFLET_OUTCOMES:
        return None
    return f"/leaflet?language={language()}&outcome={decided.value}"
