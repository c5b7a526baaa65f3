"""How items are filled in from the record: variables and initial expressions.

Which codes and units fill a laboratory question stands in fhir/populate/analytes.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from screening.authoring.questionnaire.elements import (
    CORE,
    FHIRPATH,
    Element,
    initial,
)
from screening.authoring.questionnaire.table import definitions_table
from screening.fhir.canonical import LOINC, UCUM
from screening.fhir.populate.analytes import (
    ANALYTES,
    CREATINE_KINASE,
    TSH,
    Analyte,
)
from screening.rulebook import RULEBOOK

# What an answer calls normal, low or high in a result, by HL7's interpretation codes.
_INTERPRETED = {"low": ("L", "LL"), "normal": ("N",), "high": ("H", "HH")}
_INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
_STATUSES = ("final", "amended", "corrected")
_THE_RESULT = (
    "The result. LHC-Forms evaluates this until nothing changes, and compares with the "
    "number alone: so an answer that is there gives its number."
)


def variables() -> Iterator[Element]:
    """Yield the variables of the Questionnaire: queries, then the newest results."""
    table = definitions_table()["record"]
    codes = ",".join(f"{LOINC}|{code}" for each in ANALYTES for code in each.units)
    for name, query in table["queries"].items():
        expression = query["expression"].format(loinc=codes)
        yield _variable(
            name, "application/x-fhir-query", expression, query["description"]
        )
    for analyte in ANALYTES:
        described = f"The latest result, not older than {analyte.days} days."
        yield _variable(_name(analyte), FHIRPATH, _newest(analyte), described)


def filled_in() -> Mapping[str, Element]:
    """Return the initial expression of every item that has one, by link id."""
    table = definitions_table()["record"]
    said = {name: initial(text) for name, text in table["initial"].items()}
    for analyte in ANALYTES:
        result, short = _result(analyte), analyte.name
        measured = RULEBOOK.question(analyte.link_id).units
        if measured:
            taken = f"iif(answer.exists(), answer.value.value, {result})"
            said[analyte.link_id] = initial(taken, _THE_RESULT)
        else:
            said[analyte.link_id] = initial(result)
        said[f"lt-{short}-date"] = initial(_date(analyte))
        details = _range(analyte) if measured else _written(analyte)
        said[f"lt-{short}-range"] = initial(details)
    return said


def _variable(name: str, language: str, expression: str, described: str) -> Element:
    value = {
        "description": described,
        "name": name,
        "language": language,
        "expression": expression,
    }
    return {"url": f"{CORE}/variable", "valueExpression": value}


def _name(analyte: Analyte) -> str:
    return str(definitions_table()["record"]["results"][analyte.name])


def _newest(analyte: Analyte) -> str:
    coded = _any(f"code = '{code}'" for code in analyte.units)
    status = _any(f"status = '{status}'" for status in _STATUSES)
    return (
        "%laboratory.entry.resource.where("
        f"code.coding.where(system = '{LOINC}' and ({coded})).exists() and ({status}) "
        "and effective.toString().substring(0, 10) >= "
        f"(today() - {analyte.days} days).toString()).first()"
    )


def _result(analyte: Analyte) -> str:
    """Return the answer that a result gives: a number, a multiple, or an option."""
    match analyte:
        case _ if analyte is CREATINE_KINASE:
            high = f"{_limit(analyte, 'high')}.value"
            return f"({_measured(analyte)}.value * 10 / {high}).ceiling() / 10"
        case _ if analyte is TSH:
            option = _option(analyte)
            return f"{option}.where({option}.count() = 1)"
    return _measured(analyte)


def _measured(analyte: Analyte) -> str:
    """Return the quantity of a result, where its unit fits its code."""
    of = f"%{_name(analyte)}"
    by_unit = {unit: code for code, units in analyte.units.items() for unit in units}
    if len(analyte.units) == 1:
        fits = _any(f"code = '{unit}'" for unit in by_unit)
    else:
        coded = f"{of}.code.coding.where(system = '{LOINC}' and code = "
        fits = _any(
            f"(code = '{unit}' and {coded}'{code}').exists())"
            for unit, code in by_unit.items()
        )
    return (
        f"{of}.value.where(system = '{UCUM}' and value.exists() and "
        f"comparator.empty() and ({fits}))"
    )


def _limit(analyte: Analyte, end: str) -> str:
    """Return one end of the reference range, in the unit of the result."""
    of = f"%{_name(analyte)}"
    return (
        f"{of}.referenceRange.where({of}.referenceRange.count() = 1).{end}"
        f".where(system = '{UCUM}' and code = {of}.value.code)"
    )


def _option(analyte: Analyte) -> str:
    """Return low, normal or high, by the interpretation and by the range."""
    of, value = f"%{_name(analyte)}", _measured(analyte)
    low, high = _limit(analyte, "low"), _limit(analyte, "high")
    fits = {
        option: _any(f"code = '{code}'" for code in codes)
        for option, codes in _INTERPRETED.items()
    }
    interpreted = " | ".join(
        f"iif({of}.interpretation.coding.where(system = '{_INTERPRETATION}' and "
        f"({codes})).exists(), '{option}', {{}})"
        for option, codes in fits.items()
    )
    compared = (
        f"iif(({low}.exists() and {high}.exists()), "
        f"iif({value}.value < {low}.value, 'low', "
        f"iif({value}.value > {high}.value, 'high', 'normal')), {{}})"
    )
    return f"(iif({value}.exists(), ({interpreted}) | {compared}, {{}}))"


def _date(analyte: Analyte) -> str:
    of = f"%{_name(analyte)}"
    day = f"{of}.effective.toString().substring(0, 10)"
    return f"iif(({_result(analyte)}).exists(), {day}, {{}})"


def _range(analyte: Analyte) -> str:
    of = f"%{_name(analyte)}"
    one = f"({_result(analyte)}).exists() and {of}.referenceRange.count() = 1"
    return f"iif({one}, {_range_in_words(of)}, {{}})"


def _written(analyte: Analyte) -> str:
    """Return the value with its unit, and the range, in words."""
    of = f"%{_name(analyte)}"
    value = f"{of}.value.value.toString() & ' ' & {_unit(f'{of}.value')}"
    words = f"'; reference range ' & ({_range_in_words(of)})"
    ranged = f"iif({of}.referenceRange.count() = 1, {words}, '')"
    return f"iif(({_result(analyte)}).exists(), {value} & {ranged}, {{}})"


def _range_in_words(of: str) -> str:
    text, low, high = (
        f"{of}.referenceRange.{part}" for part in ("text", "low", "high")
    )
    start = f"iif({low}.exists(), {low}.value.toString() & ' to ', 'up to ')"
    up_to = f"{start} & {high}.value.toString() & ' ' & {_unit(high)}"
    down_to = f"'from ' & {low}.value.toString() & ' ' & {_unit(low)}"
    only_low = f"iif({low}.exists(), {down_to}, {{}})"
    ends = f"iif({high}.exists(), {up_to}, {only_low})"
    return f"iif({text}.exists(), {text}, {ends})"


def _unit(quantity: str) -> str:
    return f"iif({quantity}.unit.exists(), {quantity}.unit, {quantity}.code)"


def _any(parts: Iterator[str]) -> str:
    return " or ".join(parts)
