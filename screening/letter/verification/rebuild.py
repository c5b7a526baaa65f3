"""The result and the pages of a letter, rebuilt from the data attached to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from screening.errors import NoLetter
from screening.letter import workers
from screening.letter.pdf.attachment_names import (
    DECISION,
    PREVIOUS,
    RESULT,
    SUMMARY,
    digests,
)
from screening.letter.pdf.manifest import Manifest
from screening.letter.verification.findings import Check, CheckState
from screening.letter.verification.rebuilder import Files, Rebuilder, Rebuilt
from screening.rulebook import RULEBOOK
from screening.wording.rulebook_json import digest

Rebuild = Callable[[], Rebuilt | None]


def result(
    files: Files, manifest: Manifest, rebuilder: Rebuilder, rebuild: Rebuild
) -> Check:
    """Say whether the rules still give the result that the letter holds."""
    names = (RESULT, SUMMARY, PREVIOUS, DECISION)
    carried = {name: files[name] for name in names if name in files}
    if digests(carried) != manifest.sha256:
        text = "The data in the letter is not the data that was put into it."
        return Check("result", CheckState.DIFFERS, text)
    if manifest.rulebook_sha256 != digest(RULEBOOK):
        return Check("result", CheckState.NOT_CHECKED, _other_rules(manifest))
    rebuilt = rebuild()
    if rebuilt is None:
        text = "The answers in the letter cannot be screened."
        return _unlike(manifest, text, rebuilder)
    if rebuilt.files == carried:
        text = "The rules, applied again to the answers in the letter, say the same."
        return Check("result", CheckState.SAME, text)
    stated = rebuilder.stated_codes(carried[RESULT])
    if rebuilder.stated_codes(rebuilt.files[RESULT]) != stated:
        text = "The rules, applied to the answers in the letter, say something else."
        return Check("result", CheckState.DIFFERS, text)
    return _unlike(
        manifest,
        "The outcome and the rules met are the same, but other parts of the data are "
        "not what the rules give.",
        rebuilder,
    )


def pages(
    manifest: Manifest, made: bytes, rebuilder: Rebuilder, rebuild: Rebuild
) -> Check:
    """Say whether the pages come out the same, byte by byte."""
    if manifest.rulebook_sha256 != digest(RULEBOOK):
        return Check("pages", CheckState.NOT_CHECKED, _other_rules(manifest))
    rebuilt = rebuild()
    if rebuilt is None:
        text = "The pages cannot be made again from the answers in the letter."
        return _unlike(manifest, text, rebuilder, "pages")
    try:
        again = rebuilt.pages()
    except NoLetter as error:
        text = f"The pages could not be made again here: {error.problems[0].text}"
        return Check("pages", CheckState.NOT_CHECKED, text)
    if again == made:
        text = "The pages, made again, are the same to the last byte."
        return Check("pages", CheckState.SAME, text)
    text = "The pages, made again, are not the same."
    return _unlike(manifest, text, rebuilder, "pages")


def _unlike(
    manifest: Manifest, text: str, rebuilder: Rebuilder, check: str = "result"
) -> Check:
    """Say that something differs; what other versions made may well differ."""
    others = ", ".join(_other_versions(manifest, rebuilder.software))
    if not others:
        return Check(check, CheckState.DIFFERS, text)
    reason = f"{text} That decides nothing: it was made with other versions ({others})."
    return Check(check, CheckState.NOT_CHECKED, reason)


def _other_rules(manifest: Manifest) -> str:
    return (
        f"Made by rulebook {manifest.rulebook}; here is {RULEBOOK.version}, or another "
        "edition of it. It can be checked where those rules are installed."
    )


def _other_versions(manifest: Manifest, software: str) -> Iterator[str]:
    try:
        here = {"software": software, **workers.set_with()}
    except NoLetter:
        here = {"software": software}
    there = {"software": manifest.software, **manifest.set_with}
    for name in sorted(here.keys() | there.keys()):
        if here.get(name) != there.get(name):
            yield name
