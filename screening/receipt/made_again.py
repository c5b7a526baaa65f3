"""The result and the pages of a letter, made again from the data that it carries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from screening import press, service
from screening.clinical.serial import digest
from screening.errors import NoLetter, ScreeningError
from screening.fhir.again import codings_of_result, request_of_result
from screening.fhir.canonical import OUTCOME_SYSTEM, RULE_SYSTEM
from screening.fhir.choices import LANGUAGE_CHOICES
from screening.letter import DECISION, PREVIOUS, RESULT, SUMMARY, digests
from screening.letter.manifest import Manifest
from screening.practice import PracticeError, practice_from_json
from screening.receipt.findings import Finding, State
from screening.rulebook import RULEBOOK

_DECIDES = (OUTCOME_SYSTEM, RULE_SYSTEM)

Files = Mapping[str, bytes]


def result(files: Files, manifest: Manifest) -> Finding:
    """Say whether the rules still say what the letter carries."""
    names = (RESULT, SUMMARY, PREVIOUS, DECISION)
    carried = {name: files[name] for name in names if name in files}
    if digests(carried) != manifest.sha256:
        text = "The data in the letter is not the data that was put into it."
        return Finding("result", State.DIFFERS, text)
    if manifest.rulebook_sha256 != digest(RULEBOOK):
        return Finding("result", State.NOT_CHECKED, _other_rules(manifest))
    screened = _screened(files, manifest)
    if screened is None:
        return _unlike(manifest, "The answers in the letter cannot be screened.")
    again = service.result_files(screened)
    if again == carried:
        text = "The rules, applied again to the answers in the letter, say the same."
        return Finding("result", State.SAME, text)
    if _decisions(again[RESULT]) != _decisions(carried[RESULT]):
        text = "The rules, applied to the answers in the letter, say something else."
        return Finding("result", State.DIFFERS, text)
    return _unlike(
        manifest,
        "The outcome and the rules met are the same, but other parts of the data are "
        "not what the rules give.",
    )


def pages(files: Files, manifest: Manifest, made: bytes) -> Finding:
    """Say whether the pages come out the same, byte by byte."""
    if manifest.rulebook_sha256 != digest(RULEBOOK):
        return Finding("pages", State.NOT_CHECKED, _other_rules(manifest))
    screened = _screened(files, manifest)
    if screened is None:
        text = "The pages cannot be made again from the answers in the letter."
        return _unlike(manifest, text, "pages")
    try:
        again = service.set_letter(screened, files, manifest.signed_by)
    except NoLetter as error:
        text = f"The pages could not be made again here: {error.problems[0].text}"
        return Finding("pages", State.NOT_CHECKED, text)
    if again == made:
        text = "The pages, made again, are the same to the last byte."
        return Finding("pages", State.SAME, text)
    return _unlike(manifest, "The pages, made again, are not the same.", "pages")


def _unlike(manifest: Manifest, text: str, check: str = "result") -> Finding:
    """Say that something differs; what other versions made may well differ."""
    others = ", ".join(_other_versions(manifest))
    if not others:
        return Finding(check, State.DIFFERS, text)
    reason = f"{text} That decides nothing: it was made with other versions ({others})."
    return Finding(check, State.NOT_CHECKED, reason)


def _other_rules(manifest: Manifest) -> str:
    return (
        f"Made by rulebook {manifest.rulebook}; here is {RULEBOOK.version}, or another "
        "edition of it. It can be checked where those rules are installed."
    )


def _other_versions(manifest: Manifest) -> Iterator[str]:
    try:
        here = {"software": service.software_version(), **press.set_with()}
    except NoLetter:
        here = {"software": service.software_version()}
    there = {"software": manifest.software, **manifest.set_with}
    for name in sorted(here.keys() | there.keys()):
        if here.get(name) != there.get(name):
            yield name


def _decisions(content: bytes) -> list[frozenset[str]]:
    try:
        return [codings_of_result(content, system) for system in _DECIDES]
    except ScreeningError:
        return []


def _screened(files: Files, manifest: Manifest) -> service.Screened | None:
    """Screen the answers in the letter, as they came and as if it were then."""
    languages = {manifest.language, manifest.letter_language or manifest.language}
    if not languages.issubset(LANGUAGE_CHOICES):
        return None
    try:
        sent, then = request_of_result(
            files.get(RESULT, b""),
            manifest.added_ids,
            [files[name] for name in (PREVIOUS, DECISION) if name in files],
        )
        return service.screen(
            sent,
            then,
            language=manifest.language,
            letter_language=manifest.letter_language,
            practice=practice_from_json(manifest.practice),
        )
    except (ScreeningError, PracticeError):
        return None
