"""The parameter `decision`: what a clinician released, and decided otherwise than the
rules, part by part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from screening.clinical.rule import Outcome
from screening.errors import Problem
from screening.fhir.dates import days_of, utc_day
from screening.fhir.items import catalogue
from screening.fhir.reading.primitives import is_instant, moment
from screening.fhir.references import is_contained, type_of
from screening.screening import Decision

# In which value[x] each part may come. Some clients write every code as a string.
_PARTS = {
    "released": ("valueInstant", "valueDateTime"),
    "version": ("valuePositiveInt", "valueInteger"),
    "outcome": ("valueCode", "valueString"),
    "reason": ("valueString",),
    "replaces": ("valueReference",),
    "replaces-released": ("valueInstant", "valueDateTime"),
    "releaser": ("valueReference",),
}
_MANY = "replaces"
_OUTCOMES = tuple(o.value for o in Outcome if o is not Outcome.OUT_OF_SCOPE)
# What of the version before this one takes the place of.
REPLACEABLE = ("Composition", "DocumentReference", "ServiceRequest")
_RELEASER = "Practitioner"
_A_DAY = timedelta(days=1)
_INSTANT = "Expected a date with time and offset: YYYY-MM-DDThh:mm:ss+hh:mm."


@dataclass(slots=True)
class _DecisionParts:
    """The parts by name, with the FHIRPath to each."""

    path: str
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    replaces: list[dict[str, Any]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, code: str, text: str, name: str) -> None:
        """Note what is wrong with a part, or that it is missing."""
        missing = f"{self.path}.part.where(name = '{name}')"
        place = self.places.get(name, missing)
        self.problems.append(Problem(code, text, f"{place}.value"))


def read(parameter: dict[str, Any]) -> Decision:
    """Read a decision in which `problems` finds none."""
    values = _given(parameter, "").values
    outcome = values.get("outcome")
    return Decision(
        released=values["released"],
        version=int(values.get("version", 1)),
        outcome=Outcome(outcome) if outcome else None,
        reason=values.get("reason", "").strip(),
        replaced=values.get("replaces-released"),
        releaser=values.get("releaser", {}).get("display", "").strip(),
    )


def replaced(parameter: dict[str, Any] | None) -> dict[str, dict[str, Any]]:
    """Return by type the references to what the version before consists of."""
    given = _given(parameter or {}, "").replaces
    return {type_of(each): each for each in given}


def releaser(parameter: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return the reference to who released, where that is named in the decision."""
    given = _given(parameter or {}, "").values.get("releaser")
    return {"type": _RELEASER, **given} if given else None


def problems(
    parameter: dict[str, Any], path: str, authored: str | None, now: datetime
) -> Iterator[Problem]:
    """Say what is wrong with a decision, whatever the rules will find."""
    given = _given(parameter, path)
    if "part" not in parameter or len(parameter.keys() - {"name", "part", "id"}) > 0:
        text = "A decision has parts, and nothing else. Give at least released."
        given.problems.append(Problem("value", text, path))
    elif "released" not in given.places:
        text = "The time of the release is missing. Give the part released."
        given.wrong("required", text, "released")
    if not given.problems:
        _check_times(given, authored, now)
        _check_override(given)
        _check_version(given)
    yield from given.problems


def _given(parameter: dict[str, Any], path: str) -> _DecisionParts:
    given = _DecisionParts(path)
    for index, part in enumerate(parameter.get("part", [])):
        place, name = f"{path}.part[{index}]", part["name"]
        if name not in _PARTS:
            text = f"Expected one of these parts: {', '.join(_PARTS)}."
            given.problems.append(Problem("not-found", text, f"{place}.name"))
        elif name in given.places and name != _MANY:
            text = f"A second {name}. Give one."
            given.problems.append(Problem("duplicate", text, place))
        else:
            given.places[name] = place
            _take(given, name, part)
    return given


def _take(given: _DecisionParts, name: str, part: dict[str, Any]) -> None:
    kinds = _PARTS[name]
    found = [part[kind] for kind in kinds if kind in part]
    if not found or part.keys() - {"name", "id", *kinds}:
        given.wrong("value", f"Expected a {kinds[0]}, and nothing else.", name)
    elif name == _MANY:
        _take_replaced(given, found[0])
    elif name == "releaser" and not _names_somebody(found[0]):
        text = "Expected a reference to a Practitioner with a display: their name."
        given.wrong("value", text, name)
    elif kinds[0] == "valueInstant" and not is_instant(found[0]):
        given.wrong("value", _INSTANT, name)
    else:
        given.values[name] = found[0]


def _names_somebody(reference: dict[str, Any]) -> bool:
    kind = type_of(reference) or _RELEASER
    named = bool(reference.get("display", "").strip())
    return named and kind == _RELEASER and not is_contained(reference)


def _take_replaced(given: _DecisionParts, reference: dict[str, Any]) -> None:
    known = [type_of(each) for each in given.replaces]
    kind = type_of(reference)
    named = {"reference", "identifier"} & reference.keys()
    if kind not in REPLACEABLE or not named or is_contained(reference):
        listed = ", ".join(REPLACEABLE)
        text = (
            f"Expected a reference or identifier, with the type, to one of: {listed}."
        )
        given.wrong("value", text, _MANY)
    elif kind in known:
        given.wrong("duplicate", f"A second {kind}. Give one.", _MANY)
    else:
        given.replaces.append(reference)


def _check_times(given: _DecisionParts, authored: str | None, now: datetime) -> None:
    released = moment(given.values["released"])
    if released > now + _A_DAY:
        text = "The release is in the future. Check the date and its offset."
        given.wrong("value", text, "released")
    if authored and _is_after(authored, released):
        text = "The response is authored after its release. Check both dates."
        given.wrong("business-rule", text, "released")
    before = given.values.get("replaces-released")
    if before and moment(before) >= released:
        text = "The version before was released no earlier. Check both dates."
        given.wrong("business-rule", text, "replaces-released")


def _is_after(authored: str, released: datetime) -> bool:
    """Whether it is later by more than clocks and offsets explain."""
    if is_instant(authored):
        return moment(authored) > released + _A_DAY
    return days_of(authored).first > utc_day(released + _A_DAY)


def _check_override(given: _DecisionParts) -> None:
    outcome, reason = given.values.get("outcome"), given.values.get("reason", "")
    if outcome is not None and outcome not in _OUTCOMES:
        text = f"Expected one of: {', '.join(_OUTCOMES)}."
        given.wrong("code-invalid", text, "outcome")
    if outcome is not None and not reason.strip():
        text = "Who decides otherwise than the rules says why. Give the part reason."
        given.wrong("required", text, "reason")
    elif outcome is None and "reason" in given.values:
        text = "A reason goes with an outcome. Give the part outcome, or no reason."
        given.wrong("business-rule", text, "reason")
    most = catalogue()["lt-impression"].max_length
    if most is not None and len(reason) > most:
        given.wrong("value", f"Over {most} characters. Shorten it.", "reason")


def _check_version(given: _DecisionParts) -> None:
    version = given.values.get("version", 1)
    if version < 1:
        given.wrong("value", "Expected a whole number from 1.", "version")
    for name in ("replaces", "replaces-released"):
        if version == 1 and name in given.places:
            text = "Version 1 replaces nothing. Give the version, or leave this out."
            given.wrong("business-rule", text, name)
