"""The clinician's form: made from the served Questionnaire, screened like the API.

Nothing here decides an outcome; the fields become a FHIR request, and the one pipeline
(screening.pipeline) does the rest.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Serve the form to signed-in clinicians, and its style sheet and script to all."""
    from screening.web.accounts import local_name, protect, signing_in
    from screening.web.form import (
        demo,
        error_pages,
        letters,
        live,
        page,
        release_view,
        result,
        worklist,
    )
    from screening.web.shared import assets

    after = (result.bp, release_view.bp, letters.bp, worklist.bp, demo.bp)
    pages = (page.bp, live.bp, *after)
    protect(app, *pages)
    error_pages.init_app(app, page.bp, *after, local_name.bp, signing_in.bp)
    for blueprint in pages:
        app.register_blueprint(blueprint)
    app.register_blueprint(assets.bp)
