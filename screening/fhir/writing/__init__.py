"""A screening becomes FHIR resources: one module for each kind."""
