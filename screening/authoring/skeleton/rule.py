"""The skeleton of a rule."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from screening.authoring.skeleton import TO_BE_WRITTEN, CannotAdd
from screening.authoring.skeleton.python_source import (
    with_declaration,
    with_entry,
    with_import,
)
from screening.authoring.skeleton.toml_source import table, with_table
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import languages

# The letters with which ids of rules begin, by outcome.
LETTERS = {
    "E": Outcome.EMERGENCY,
    "U": Outcome.URGENT,
    "N": Outcome.ROUTINE,
    "G": Outcome.GP_WORKUP,
    "B": Outcome.REASSURE,
}
_DECLARATION = """\
# {mark}: condition, weight (strong, moderate, weak or policy) and sources.
{rule_id} = Rule(
    id="{rule_id}",
    outcome=Outcome.{outcome},
    when=any_of(),
    weight="moderate",
    references=(),
    review=drafted("{day}"),
    proposed=True,
)
"""
_CASES = """
# {rule_id}: {mark}. Cases that meet it, that just do not, and that leave it open; at,
# below and above each threshold; with each option that counts. The form of a case:
#
# [[case]]
# why = "What a clinician should know about this patient."
# rule = "{rule_id}"
# answers = {{ wk-present = "functional-loss", wk-tempo = "" }}
# is = "met"
# outcome = "{outcome}"
"""


def new_rule(
    root: Path, rule_id: str, domain: str, outcome: Outcome, today: date
) -> list[str]:
    """Write the skeleton of a rule; return the paths of the files it stands in."""
    _check(root, rule_id, domain, outcome)
    module = f"screening/rulebook/{domain}.py"
    source = (root / module).read_text("utf-8")
    source = with_import(source, "screening.clinical.criteria", "any_of")
    source = with_import(source, "screening.rulebook.review", "drafted")
    declaration = _DECLARATION.format(
        mark=TO_BE_WRITTEN, rule_id=rule_id, outcome=outcome.name, day=today
    )
    source = with_declaration(source, declaration, "RULES")
    source = with_entry(source, "RULES", rule_id, after=None)
    written = {module: source}
    for language in languages():
        words = f"templates/wording/{language}/rules.toml"
        written[words] = _worded((root / words).read_text("utf-8"), rule_id)
    cases = f"tests/rules/{domain}.toml"
    told = (root / cases).read_text("utf-8").rstrip("\n")
    written[cases] = f"{told}\n" + _CASES.format(
        mark=TO_BE_WRITTEN, rule_id=rule_id, outcome=outcome.value
    )
    for path, content in written.items():
        (root / path).write_text(content, "utf-8")
    return [*written]


def _check(root: Path, rule_id: str, domain: str, outcome: Outcome) -> None:
    if not re.fullmatch(r"[EUNGB]\d\d", rule_id) or LETTERS[rule_id[0]] is not outcome:
        letter = next(each for each, known in LETTERS.items() if known is outcome)
        raise CannotAdd(f"the id of this outcome is {letter} and two digits")
    if rule_id in {rule.id for rule in RULEBOOK.rules}:
        raise CannotAdd(f"there is a rule {rule_id}; an id is never used twice")
    for path in (f"screening/rulebook/{domain}.py", f"tests/rules/{domain}.toml"):
        if not (root / path).is_file():
            raise CannotAdd(f"there is no {path}: name a domain that there is")


def _worded(content: str, rule_id: str) -> str:
    keys = ("title", "finding", "may_point_to")
    added = table(rule_id, dict.fromkeys(keys, TO_BE_WRITTEN))
    return with_table(content, added, lambda name: _order(name) > _order(rule_id))


def _order(rule_id: str) -> tuple[int, str]:
    return "".join(LETTERS).find(rule_id[0]), rule_id
