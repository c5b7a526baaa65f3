"""Everything that the service answers in one language, in readable form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime

from screening import letter, pipeline
from screening.clinical.rule import Outcome
from screening.fhir.json_output import dumps
from screening.letter.content.compose import compose
from screening.letter.leaflet.html import to_html
from screening.letter.leaflet.leaflet import leaflet
from screening.letter.leaflet.outcomes import LEAFLET_OUTCOMES
from screening.letter.leaflet.text import to_text
from screening.letter.pdf.html import to_html as letter_html
from screening.practice import (
    NEUTRAL,
    Letterhead,
    Numbers,
    Practice,
    Recipient,
    Referrer,
)
from screening.practice.region import regions
from screening.screening import Screening
from screening.summary import summary_bytes, summary_text
from tests.wording.bodies import TYPED, Json

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def practices() -> Iterator[Practice]:
    """Yield no settings at all, and settings of a practice in each region."""
    yield NEUTRAL
    for region in regions():
        yield Practice(
            region=region,
            letterhead=Letterhead("Клиника", phone="089 1", fax="089 2"),
            referrer=Referrer(TYPED, role="Врач"),
            recipients={Outcome.URGENT: Recipient("Больница", phone="089 3")},
            numbers=Numbers(),
        )


def screened(body: Json, language: str, practice: Practice = NEUTRAL) -> Screening:
    """Screen a body for a result and a letter in a language."""
    return pipeline.screen(dumps(body), NOW, language=language, practice=practice)


def summary(body: Json, language: str) -> Json:
    """Return the summary as JSON."""
    made: Json = json.loads(summary_bytes(screened(body, language)))
    return made


def bundle(body: Json, language: str, form: str = "collection") -> Json:
    """Return the Bundle without its letter."""
    made = pipeline.bundle_bytes(screened(body, language), "none", form)
    read: Json = json.loads(made)
    return read


def texts(body: Json, language: str) -> Iterator[str]:
    """Yield the plain text of the result, and the letter as text and as HTML."""
    yield summary_text(screened(body, language))
    for practice in practices():
        done = screened(body, language, practice)
        yield letter.letter_text(done).decode()
        yield letter_html(compose(done))


def letter_text(body: Json, language: str) -> str:
    """Return the letter as text on one line."""
    return " ".join(letter.letter_text(screened(body, language)).decode().split())


def leaflets(language: str) -> Iterator[str]:
    """Yield every leaflet as text and as HTML."""
    for outcome in (None, *LEAFLET_OUTCOMES):
        for practice in practices():
            made = leaflet(language, outcome, practice)
            yield to_text(made)
            yield to_html(made)
