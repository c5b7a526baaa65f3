"""What the command line tests share."""

from tests.unit.pipeline.without_pdf import without_pdf

__all__ = ["without_pdf"]
