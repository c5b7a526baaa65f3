"""The application object for any WSGI server."""

import sys

from screening.config import SettingsError
from screening.store import StoreError
from screening.web import create_app
from screening.web.shared.purge import purge_every_hour
from screening.web.shared.warm_up import after_first_answer

try:
    app = create_app()
except (SettingsError, StoreError) as error:
    sys.exit(f"The service cannot start.\n{error}")
after_first_answer(app)
purge_every_hour(app)
