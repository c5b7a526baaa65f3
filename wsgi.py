"""The application object for any WSGI server."""

from screening.web import create_app
from screening.web.warm_up import after_first_answer

app = create_app()
after_first_answer(app)
