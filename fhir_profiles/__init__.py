"""The FHIR definitions we serve; a package so that importlib.resources finds them."""
