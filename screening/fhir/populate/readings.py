"""What one result answers: a quantity, a multiple of the upper limit, low or high."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal, localcontext
from typing import Any

from screening.fhir.canonical import UCUM
from screening.fhir.codings import option_coding
from screening.fhir.items import catalogue
from screening.fhir.populate.analytes import CREATINE_KINASE, TSH, Analyte
from screening.fhir.populate.concepts import codes
from screening.fhir.reading import values
from screening.fhir.reading.values import Complaint

_INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
_LEVELS = {"LL": "low", "L": "low", "N": "normal", "H": "high", "HH": "high"}
_DIGITS = 50
_NO_LIMIT = Complaint(
    "required", "no reference range in the unit of the value says what is normal."
)
_AT_ODDS = Complaint("conflict", "the interpretation and the reference range differ.")


def unit_problem(observation: dict[str, Any], units: tuple[str, ...]) -> str | None:
    """Say what keeps the value from being read, if anything does."""
    quantity = observation.get("valueQuantity", {})
    if "value" not in quantity:
        return "there is no valueQuantity with a value."
    if "comparator" in quantity:
        return "it has a comparator. Enter the result, or leave it open."
    if quantity.get("system") != UCUM or quantity.get("code") not in units:
        return f"with this LOINC code the unit has to be in UCUM: {' or '.join(units)}."
    return None


def answer(analyte: Analyte, observation: dict[str, Any]) -> dict[str, Any] | Complaint:
    """Return the `value[x]` for a question, from a value whose unit fits."""
    quantity = observation["valueQuantity"]
    if analyte is CREATINE_KINASE:
        return _multiple(analyte.link_id, quantity, observation)
    if analyte is TSH:
        return _level(quantity, observation)
    item = catalogue()[analyte.link_id]
    words = item.units[quantity["code"]]
    written = {"unit": words} | quantity
    read = values.read_quantity(item, written)
    if isinstance(read, Complaint):
        return read
    kept = {name: quantity[name] for name in ("value", "system", "code")}
    return {"valueQuantity": kept | {"unit": words}}


def only_range(observation: dict[str, Any]) -> dict[str, Any]:
    """Return the reference range, where there is one only."""
    ranges = observation.get("referenceRange", [])
    return ranges[0] if len(ranges) == 1 else {}


def _multiple(
    link_id: str, quantity: dict[str, Any], observation: dict[str, Any]
) -> dict[str, Any] | Complaint:
    limit = _limit(quantity, observation, "high")
    if limit is None or limit <= 0:
        return _NO_LIMIT
    with localcontext(prec=_DIGITS):
        # Upwards: what is over a threshold stays over it.
        multiple = (Decimal(quantity["value"]) / limit).quantize(
            Decimal("0.1"), ROUND_CEILING
        )
    read = values.read_number(catalogue()[link_id], multiple)
    return read if isinstance(read, Complaint) else {"valueDecimal": multiple}


def _level(
    quantity: dict[str, Any], observation: dict[str, Any]
) -> dict[str, Any] | Complaint:
    said = {
        _LEVELS[code]
        for concept in observation.get("interpretation", [])
        for system, code in codes(concept)
        if system == _INTERPRETATION and code in _LEVELS
    }
    low = _limit(quantity, observation, "low")
    high = _limit(quantity, observation, "high")
    if low is not None and high is not None:
        value = Decimal(quantity["value"])
        said.add("low" if value < low else "high" if value > high else "normal")
    if len(said) != 1:
        return _AT_ODDS if said else _NO_LIMIT
    return {"valueCoding": option_coding(said.pop())}


def _limit(
    quantity: dict[str, Any], observation: dict[str, Any], name: str
) -> Decimal | None:
    """Return a limit that is in the very unit of the value."""
    limit = only_range(observation).get(name, {})
    same = (limit.get("system"), limit.get("code")) == (UCUM, quantity["code"])
    return Decimal(limit["value"]) if same and "value" in limit else None
