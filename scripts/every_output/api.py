"""What the operations answer to each body: $screen in every form, $extract, verify."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from every_output.answers import Json
from every_output.application import FHIR, JSON, PDF, TEXT, body, client, told
from every_output.bodies import bodies

GROUPS = ("bundle", "summary", "text", "letter", "extract", "verify")
FORMS = ("collection", "transaction", "document")
LANGUAGES = ("en", "de")
SCREEN = "/fhir/QuestionnaireResponse/$screen"
EXTRACT = "/fhir/QuestionnaireResponse/$extract"
_R5 = f"{FHIR}; fhirVersion=5.0"
Output = tuple[str, bytes]


def names(root: Path, group: str) -> list[str]:
    """Return what a group is made of: the bodies, for verify only a few."""
    every = list(bodies(root))
    return [name for name in every if "example" in name] if group == "verify" else every


def outputs(root: Path, group: str, name: str) -> Iterator[Output]:
    """Yield the files of one body."""
    sent = bodies(root)[name]
    match group:
        case "bundle":
            yield from _bundles(name, sent)
        case "summary":
            for language in LANGUAGES:
                yield _screened(f"{name}.{language}.json", sent, JSON, language)
        case "text":
            for language in LANGUAGES:
                yield _screened(f"{name}.{language}.txt", sent, TEXT, language)
        case "letter":
            yield from _letters(root, name, sent)
        case "extract":
            yield from _extracted(name, sent)
        case "verify":
            yield from _verified(name, sent)


def _bundles(name: str, sent: bytes) -> Iterator[Output]:
    # A random body takes turns; the others come in every form.
    every = list(product(FORMS, (FHIR, _R5), LANGUAGES))
    if name.startswith("random"):
        turn = int(name[-2:])
        every = every[turn % 12 :: 12] + every[(turn + 5) % 12 :: 12]
    for form, accept, language in every:
        release = "r5" if accept == _R5 else "r4"
        file = f"{name}.{form}.{release}.{language}.json"
        query = f"letter=none&bundle={form}"
        yield _screened(file, sent, accept, language, query)
    if sent.count(b"practitioner") == 0:
        yield _screened(
            f"{name}.read-as-r5.json", sent, FHIR, "en", "letter=none", sent_as=_R5
        )
    if name.startswith("example"):
        yield _screened(f"{name}.pretty.json", sent, FHIR, "de", "_pretty=true")
        query = "bundle=document&letter-language=en"
        yield _screened(f"{name}.with-letter.r5.json", sent, _R5, "de", query)


def _letters(root: Path, name: str, sent: bytes) -> Iterator[Output]:
    every = list(product(("a-3", "a-2"), LANGUAGES))
    if name.startswith("random"):
        every = [every[int(name[-2:]) % 4]]
    elif not name.startswith("example"):
        every = [every[0], every[3]]
    for form, language in every:
        file = f"{name}.{form}.{language}.pdf"
        yield _screened(file, sent, PDF, language, f"pdf={form}")
    if name.startswith("example"):
        (file_,) = (root / "docs").rglob("practice.toml")
        for media, suffix in ((PDF, "pdf"), (TEXT, "txt"), (FHIR, "json")):
            yield _screened(
                f"{name}.practice.{suffix}", sent, media, "en", practice=str(file_)
            )


def _screened(
    file: str,
    sent: bytes,
    accept: str,
    language: str,
    query: str = "",
    sent_as: str = FHIR,
    practice: str = "",
) -> Output:
    answer = client(practice).post(
        f"{SCREEN}?language={language}&{query}",
        data=sent,
        headers={"Content-Type": sent_as, "Accept": accept},
    )
    content = answer.data if answer.status_code == 200 else told(answer) + answer.data
    return file, content


def _extracted(name: str, sent: bytes) -> Iterator[Output]:
    read: Json = json.loads(sent)
    if read["resourceType"] == "Parameters":
        read = read["parameter"][0]["resource"]
    headers = {"Content-Type": FHIR}
    answer = client().post(f"{EXTRACT}?_pretty=true", data=body(read), headers=headers)
    yield f"{name}.json", told(answer) + answer.data


def _verified(name: str, sent: bytes) -> Iterator[Output]:
    _, pdf = _screened("", sent, PDF, "de")
    changed = pdf.replace(b"/Producer", b"/Producxr", 1)
    for what, content in (("same", pdf), ("changed", changed), ("cut", pdf[:5000])):
        answer = client().post(
            "/letter/verify?_pretty=true", data=content, headers={"Content-Type": PDF}
        )
        yield f"{name}.{what}.json", told(answer) + answer.data
