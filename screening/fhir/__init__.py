"""FHIR in, FHIR out: the only package that imports fhir.resources."""
