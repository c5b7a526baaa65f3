"""Ids become words here, and nowhere else."""
