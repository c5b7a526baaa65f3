"""Everything we publish as one FHIR package, for servers and validators to load."""

from screening.authoring.fhir_package.archive import package

__all__ = ["package"]
