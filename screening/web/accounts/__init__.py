"""Who uses the form: accounts, or on this machine alone a name given once.

The FHIR API has no part in this: what it is sent it does not keep.
"""

from screening.web.accounts.current_user import who
from screening.web.accounts.guard import protect
from screening.web.accounts.setup import init_app, require_accounts

__all__ = ["init_app", "protect", "require_accounts", "who"]
