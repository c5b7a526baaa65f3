"""The endpoints for programs: FHIR operations, definitions, health."""
