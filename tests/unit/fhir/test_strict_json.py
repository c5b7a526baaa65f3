"""Bytes that are not strict JSON are refused before anything reads them."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from screening.errors import MalformedBody, Refused, ScreeningError, TooLarge
from screening.fhir.json_output import dumps, dumps_indented
from screening.fhir.reading.strict_json import MAX_BYTES, MAX_DEPTH, read
from tests.unit.fhir.sending import CANARY

_QR = '{"resourceType":"QuestionnaireResponse",'


@pytest.mark.parametrize(
    "body, error, code",
    [
        (b"", MalformedBody, "structure"),
        (b" \r\n\t", MalformedBody, "structure"),
        (b"\xef\xbb\xbf{}", MalformedBody, "structure"),
        (b'{"a":"\xff"}', MalformedBody, "structure"),
        (b'{"a":"\xed\xa0\x80"}', MalformedBody, "structure"),
        (b'{"a":', MalformedBody, "structure"),
        (b'{"a":"b', MalformedBody, "structure"),
        (b"[]", MalformedBody, "structure"),
        (b"1", MalformedBody, "structure"),
        (b"null", MalformedBody, "structure"),
        (b'{"a":1} {}', MalformedBody, "structure"),
        (b'{"a":01}', MalformedBody, "structure"),
        (b'{"a":1,}', MalformedBody, "structure"),
        (b"{'a':1}", MalformedBody, "structure"),
        (b'{"a":"\n"}', MalformedBody, "structure"),
        (b'{"a":NaN}', MalformedBody, "structure"),
        (b'{"a":[Infinity,-Infinity]}', MalformedBody, "structure"),
        (b'{"a":"\\ud800"}', MalformedBody, "structure"),
        (b'{"\\udc00":1}', MalformedBody, "structure"),
        (b"[NaN" + b",NaN" * 1000 + b"]", MalformedBody, "structure"),
        (b'{"a":' + b"[" * 40 + b"]" * 40 + b"}", MalformedBody, "too-costly"),
        (b"[" * 200_000, MalformedBody, "too-costly"),
        (b'{"a":' * 500, MalformedBody, "too-costly"),
        (b'{"a":[' + b"[]," * 20_000 + b"[]]}", TooLarge, "too-costly"),
        (b'{"a":"' + b"x" * MAX_BYTES + b'"}', TooLarge, "too-long"),
        (b'{"a":1e999999}', Refused, "value"),
        (b'{"a":1e-999999999999999999999}', Refused, "value"),
        (b'{"a":1' + b"0" * 5000 + b"}", Refused, "value"),
        (b'{"resourceType":[],"a":1e99}', Refused, "value"),
        (b'{"resourceType":{},"resourceType":{}}', MalformedBody, "structure"),
    ],
)
def test_what_is_not_strict_json_is_refused(
    body: bytes, error: type[ScreeningError], code: str
) -> None:
    with pytest.raises(error) as refusal:
        read(body)
    assert [problem.code for problem in refusal.value.problems] == [code]
    assert refusal.value.problems[0].text.count(".") >= 2  # what is wrong; what to do


@pytest.mark.parametrize(
    "body, path",
    [
        ('"status":"completed","status":"x"}', "QuestionnaireResponse"),
        ('"item":[{},{"linkId":"a","linkId":"b"}]}', "QuestionnaireResponse.item[1]"),
        (f'"item":[{{"{CANARY}":{{"a":1,"a":2}}}}]}}', "QuestionnaireResponse.item[0]"),
        (
            '"item":[{"answer":[1,{"valueDecimal":NaN}]}]}',
            "QuestionnaireResponse.item[0].answer[1].value",
        ),
    ],
)
def test_the_place_is_named_as_far_as_its_names_are_known(body: str, path: str) -> None:
    with pytest.raises(MalformedBody) as refusal:
        read((_QR + body).encode())
    (problem,) = refusal.value.problems
    assert problem.expression == path
    assert CANARY not in str(refusal.value)


def test_a_repeated_name_outside_a_known_resource_has_no_path() -> None:
    body = f'{{"resourceType":"{CANARY}","a":1,"a":2}}'.encode()
    with pytest.raises(MalformedBody) as refusal:
        read(body)
    assert refusal.value.problems[0].expression is None


def test_nesting_up_to_the_limit_is_read() -> None:
    deepest = MAX_DEPTH - 1
    body = b'{"a":' + b"[" * deepest + b"]" * deepest + b"}"
    assert read(body)


def test_brackets_in_texts_do_not_count_as_nesting() -> None:
    body = json.dumps({"a": '[{"\\' * 1000}).encode()
    assert read(body) == {"a": '[{"\\' * 1000}


def test_a_whole_pair_of_surrogates_is_a_character() -> None:
    assert read(b'{"a":"\\ud83d\\ude00"}') == {"a": "\N{GRINNING FACE}"}


@pytest.mark.parametrize(
    "number",
    [
        "1.50",
        "0.10",
        "1",
        "-3",
        "0",
        "-0",
        "1e2",
        "1E-7",
        "0.0000001",
        "1.0E+3",
        "6.5",
        "123456789012345678901234567890",
        "9223372036854775808",
        "0.30000000000000004",
    ],
)
def test_a_number_leaves_with_the_digits_it_came_with(number: str) -> None:
    body = f'{{"a":{number}}}'.encode()
    assert dumps(read(body)) == body


def test_a_number_with_a_fraction_is_exact() -> None:
    value = read(b'{"a":0.1}')["a"]
    assert value == Decimal("0.1")
    assert isinstance(value, Decimal)


def test_numbers_made_here_are_written_plainly() -> None:
    assert dumps({"a": Decimal("0.00000010")}) == b'{"a":0.00000010}'
    assert dumps_indented({"a": Decimal("1.0")}) == b'{\n  "a": 1.0\n}\n'


def test_what_is_no_json_value_is_not_written() -> None:
    with pytest.raises(TypeError):
        dumps({"a": object()})
