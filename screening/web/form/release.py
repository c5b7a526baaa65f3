"""A release: the draft becomes an order, in all the forms that are kept or sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from flask import current_app

from screening import fhir, letter, pipeline, summary
from screening.clinical.rule import Outcome
from screening.fhir.json_output import encoded
from screening.screening import Screening
from screening.store.records import DecisionRecord, Files, LetterRecord, Who
from screening.web.form.clinician_input import override, reason
from screening.web.form.form_data import FormData
from screening.web.form.screen_form import screen

Part = dict[str, Any]
# What a new version takes the place of; of the requests only the order.
_REPLACED = ("Composition", "DocumentReference", "ServiceRequest")


def released(
    data: FormData,
    found: Outcome,
    who: Who,
    now: datetime,
    language: str,
    before: LetterRecord | None = None,
) -> Screening:
    """Screen the fields as released by a clinician; `before` is what this replaces."""
    if not data.one("practitioner.name"):
        data = data.with_(
            ("practitioner.name", who.name), ("practitioner.role", who.role)
        )
    parts = [*_parts(data, found, now, before), *_releaser(data, who)]
    decision = {"name": "decision", "part": parts}
    return screen(data, now, language, decision)[0]


def decision_of(data: FormData, found: Outcome) -> DecisionRecord:
    """Return what the rules found and what the clinician decided, for the record."""
    own = override(data, found)
    why = reason(data) if own else None
    return DecisionRecord(found.value, (own or found).value, why)


def files_of(release: Screening) -> Files:
    """Make everything that a letter consists of, or raise NoLetter and make nothing."""
    key = current_app.extensions["screening_signing_key"]
    pdf, bundle = pipeline.letter_and_bundle(release, key)
    return Files(
        request=encoded(fhir.request_of_case(release.case)),
        bundle=bundle,
        text=letter.letter_text(release).decode(),
        summary=summary.summary_bytes(release),
        pdf=pdf,
    )


def _parts(
    data: FormData, found: Outcome, now: datetime, before: LetterRecord | None
) -> Iterator[Part]:
    yield {"name": "released", "valueInstant": _instant(now)}
    yield {"name": "version", "valuePositiveInt": before.n + 1 if before else 1}
    if own := override(data, found):
        yield {"name": "outcome", "valueCode": own.value}
        yield {"name": "reason", "valueString": reason(data)}
    if before:
        yield from _replaces(before)
        then = _instant(before.released_at)
        yield {"name": "replaces-released", "valueInstant": then}


def _releaser(data: FormData, who: Who) -> Iterator[Part]:
    """Name who releases, where the form names somebody else as the referrer."""
    if data.one("practitioner.name") != who.name:
        named = ", ".join(filter(None, (who.name, who.role)))
        reference = {"type": "Practitioner", "display": named}
        yield {"name": "releaser", "valueReference": reference}


def _instant(moment: datetime) -> str:
    """Write it so that two releases within one second keep their order."""
    return moment.isoformat(timespec="milliseconds")


def _replaces(before: LetterRecord) -> Iterator[Part]:
    entries = json.loads(before.files.bundle)["entry"]
    for resource in (each["resource"] for each in entries):
        kind = resource["resourceType"]
        if kind in _REPLACED and resource.get("intent", "order") == "order":
            address = f"{kind}/{resource['id']}"
            reference = {"reference": address, "type": kind}
            yield {"name": "replaces", "valueReference": reference}
