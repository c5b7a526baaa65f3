"""The languages that this service offers, by its setting SCREENING_LANGUAGES."""

from __future__ import annotations

from flask import Flask, current_app

from screening.config import Settings, SettingsError
from screening.wording.comparison import incomplete

_KEY = "screening_languages"


def init_app(app: Flask, settings: Settings) -> None:
    """Offer the languages of the settings; raise SettingsError if one lacks words."""
    if lacking := incomplete(settings.languages):
        raise SettingsError(
            "SCREENING_LANGUAGES: this service answers in no language that lacks "
            f"words.\n{lacking}\n`screening wording check` lists them all."
        )
    app.extensions[_KEY] = settings.languages


def offered() -> tuple[str, ...]:
    """Return the languages that may be asked for; the first is the default."""
    languages: tuple[str, ...] = current_app.extensions[_KEY]
    return languages
