"""Why an outcome came about: evidence, remaining conditions, differential."""
