"""Whether fhir.resources takes a resource: for `screening doctor`, never in a request.

The service checks by a table that is made from these models (docs/adr/0025).
"""

from __future__ import annotations

from typing import Any

from fhir.resources.R4B import get_fhir_model_class
from pydantic import ValidationError


def is_valid(resource: dict[str, Any]) -> bool:
    """Whether this resource of R4 is one to the models, with all that is in it."""
    model = get_fhir_model_class(resource["resourceType"])
    try:
        model.model_validate(resource)
    except ValidationError:
        return False
    return True
