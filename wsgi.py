"""The application object for any WSGI server."""

from screening.web import create_app

app = create_app()
