"""What only HTTP can get wrong: media types, encodings, methods, parameters."""

from screening.errors import Problem, ScreeningError


class BadParameter(ScreeningError):
    """A query parameter that cannot be understood."""


class NotAcceptable(ScreeningError):
    """None of the forms we have is one the client accepts."""


class UnsupportedMedia(ScreeningError):
    """The body comes in a form that is not read here."""


def bad_parameter(name: str, expected: str) -> BadParameter:
    """Refuse the value of a query parameter."""
    text = f"The query parameter {name} was not understood; it takes {expected}."
    return BadParameter(Problem("value", text, f"http.{name}"))


def not_acceptable(offers: tuple[str, ...], versions: str) -> NotAcceptable:
    """Refuse an Accept that none of these media types and versions satisfies."""
    text = (
        f"This is served as {', '.join(offers)}, FHIR with {versions}. Send one of "
        "these as Accept."
    )
    return NotAcceptable(Problem("not-supported", text))


def only_in_r4() -> NotAcceptable:
    """Refuse to write in R5 a definition that is about R4."""
    text = "This definition is about FHIR R4 and is served in R4 only: fhirVersion 4.0."
    return NotAcceptable(Problem("not-supported", text))


def unsupported(text: str) -> UnsupportedMedia:
    """Refuse a body for its declared form."""
    return UnsupportedMedia(Problem("not-supported", text))
