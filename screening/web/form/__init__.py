"""The clinician's form: made from the served Questionnaire, screened like the API.

Nothing here decides an outcome; the fields become a FHIR request, and the one pipeline
(screening.service) does the rest.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Serve the form to signed-in clinicians, and its style sheet and script to all."""
    from screening.web.accounts import naming, protect, signing_in
    from screening.web.form import (
        assets,
        demo,
        letters,
        live,
        page,
        releasing,
        result,
        went_wrong,
        worklist,
    )

    after = (result.bp, releasing.bp, letters.bp, worklist.bp, demo.bp)
    pages = (page.bp, live.bp, *after)
    protect(app, *pages)
    went_wrong.init_app(app, page.bp, *after, naming.bp, signing_in.bp)
    for blueprint in pages:
        app.register_blueprint(blueprint)
    app.register_blueprint(assets.bp)
