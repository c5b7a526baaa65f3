"""FHIRPath on raw JSON of FHIR R4, by fhirpathpy.

It is imported late: that takes a fifth of a second. Give it resources without
extensions of primitives (`_status`): it would count each as a second value.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from screening.fhir.resource import Resource


def nodes(focus: Any, expression: str, resource: Resource) -> list[Any]:
    """Evaluate to nodes, which know their type: further expressions start from them.

    `focus` is the resource or one of its nodes, `resource` what %resource stands for.
    """
    return _compiled(expression, raw=True)(focus, {"resource": resource})


def values(focus: Any, expression: str, resource: Resource) -> list[Any]:
    """Evaluate to JSON values."""
    return _compiled(expression, raw=False)(focus, {"resource": resource})


@cache
def _compiled(expression: str, *, raw: bool) -> Callable[..., list[Any]]:
    from fhirpathpy import compile as compiled
    from fhirpathpy.models import models

    return compiled(expression, models["r4"], {"returnRawData": raw})
