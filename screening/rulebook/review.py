"""The state of clinical review. No clinician has reviewed any rule yet."""

from datetime import date

from screening.clinical.rule import Review


def drafted(day: str) -> Review:
    """Return the review of a rule that was drafted on a day: due a year later."""
    on = date.fromisoformat(day)
    leap_day = (on.month, on.day) == (2, 29)
    due = on.replace(year=on.year + 1, day=28 if leap_day else on.day)
    return Review(drafted=on, due=due)


FIRST_DRAFT = drafted("2026-11-22")
