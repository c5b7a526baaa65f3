"""What a caller may choose, by query, parameter or option; the first is the default."""

LETTER_CHOICES = ("embedded", "none")
FORM_CHOICES = ("collection", "transaction", "document")
PDF_CHOICES = ("a-3", "a-2")
