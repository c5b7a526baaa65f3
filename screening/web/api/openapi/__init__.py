"""`openapi_document`: every address of the service as OpenAPI 3.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screening import lazy_names

if TYPE_CHECKING:
    from screening.web.api.openapi.document import openapi_document as openapi_document
else:
    __getattr__ = lazy_names(__name__, {"openapi_document": "document"})
