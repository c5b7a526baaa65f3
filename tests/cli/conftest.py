"""What the command line tests share."""

from tests.service.without_pdf import without_pdf

__all__ = ["without_pdf"]
