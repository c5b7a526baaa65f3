"""Which Observation is the latest result of an analyte."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from screening.fhir.dates import days_of
from screening.fhir.populate.issues import Issues
from screening.fhir.reading.parameters import Part
from screening.fhir.reading.primitives import is_instant, moment

_REPORTED = frozenset({"final", "amended", "corrected"})
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sample:
    """A reported result, the day of its sample as written, and when that can be."""

    part: Part
    day: str
    first: datetime
    last: datetime


def latest(
    found: Sequence[Part], days: int, now: datetime, link_id: str, issues: Issues
) -> Sample | None:
    """Return the latest reported result within these days, if that is one result."""
    dated = [_sample(each, now, link_id, issues) for each in found]
    samples = [each for each in dated if each is not None]
    if not samples:
        return None
    newest = max(samples, key=lambda each: each.first)
    if newest.last < now - timedelta(days=days):
        text = f"Not used: the sample is older than {days} days."
        issues.unused(newest.part, text, link_id)
        return None
    rivals = [each for each in samples if each.last >= newest.first]
    if any(_says(each) != _says(newest) for each in rivals):
        text = "Not used: two results of the same time differ. Enter the right one."
        issues.unused(newest.part, text, link_id, "conflict")
        return None
    return rivals[0]


def _says(sample: Sample) -> tuple[Any, ...]:
    names = ("valueQuantity", "referenceRange", "interpretation")
    return tuple(sample.part.resource.get(name) for name in names)


def _sample(part: Part, now: datetime, link_id: str, issues: Issues) -> Sample | None:
    problem, sample = None, None
    observation = part.resource
    written = observation.get("effectiveDateTime", observation.get("effectiveInstant"))
    if observation["status"] not in _REPORTED:
        problem = f"the status is none of {', '.join(sorted(_REPORTED))}."
    elif written is None or not (is_instant(written) or days_of(written).exact):
        problem = "the day of the sample is not given as effectiveDateTime."
    else:
        sample = _dated(part, written, now)
        if sample.first > now + _A_DAY:
            problem = "the sample is dated in the future."
    if problem is None:
        return sample
    issues.unused(part, f"Not used: {problem}", link_id)
    return None


def _dated(part: Part, written: str, now: datetime) -> Sample:
    if is_instant(written):
        at = moment(written)
        return Sample(part, written[:10], at, at)
    day = days_of(written).first
    # A day without a time is taken to be one where the service stands.
    start = datetime.combine(day, time.min, now.tzinfo)
    return Sample(part, written, start, start + (_A_DAY - timedelta.resolution))
