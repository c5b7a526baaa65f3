"""A Letter becomes HTML, then a PDF with its attachments."""
