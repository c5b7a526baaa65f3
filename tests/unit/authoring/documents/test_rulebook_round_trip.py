"""A rulebook written as JSON and read back decides alike and has the same digest."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from screening.authoring.exported_rulebook.rulebook import (
    NotARulebook,
    rulebook_from_json,
)
from screening.authoring.proofs.sample import sampled_forms
from screening.clinical.assess import assess
from screening.clinical.criteria import below
from screening.clinical.decide import decider_of
from screening.clinical.serialization import when_json
from screening.rulebook import RULEBOOK
from screening.rulebook import questions as ask
from screening.wording.rulebook_json import digest, digest_of, rulebook_json


def written() -> dict:
    return json.loads(json.dumps(rulebook_json(RULEBOOK)))


LOADED = rulebook_from_json(written())


def test_the_digest_is_that_of_the_file():
    assert digest_of(written()) == digest(RULEBOOK)


def test_the_order_in_the_file_does_not_matter_for_the_digest():
    ordered = json.loads(json.dumps(written(), sort_keys=True))
    assert digest_of(ordered) == digest(RULEBOOK)


def test_the_decisions_are_the_same():
    for answers in sampled_forms(RULEBOOK, 300, seed=2):
        ours, theirs = assess(answers, RULEBOOK), assess(answers, LOADED)
        assert theirs.outcome is ours.outcome
        assert theirs.could_become is ours.could_become
        assert [m.rule.id for m in theirs.met] == [m.rule.id for m in ours.met]
        decided = [decider_of(book).decide(answers) for book in (LOADED, RULEBOOK)]
        assert decided[0] == decided[1]


def test_a_threshold_keeps_its_digits():
    assert LOADED.rule("U05").when.parts[-1].parts[-1].threshold == Decimal("50")
    assert str(LOADED.rule("G04").when.parts[0].threshold) == "0.7"


def test_a_changed_threshold_comes_back_changed():
    rule = replace(RULEBOOK.rule("G04"), when=below(ask.MAGNESIUM, "0.75"))
    rules = tuple(rule if r.id == "G04" else r for r in RULEBOOK.rules)
    changed = replace(RULEBOOK, rules=rules)
    read = rulebook_from_json(rulebook_json(changed)).rule("G04")
    assert when_json(read.when) == when_json(rule.when)
    assert digest(changed) != digest(RULEBOOK)


def test_a_reviewer_comes_back():
    content = written()
    content["rules"][0]["reviewed_by"] = "A. Example"
    assert rulebook_from_json(content).rules[0].review.reviewed_by == "A. Example"


def spoil(content: dict, path: list, value: object) -> None:
    for step in path[:-1]:
        content = content[step]
    content[path[-1]] = value


SPOILED = [
    (["version"], 1, r"^version: Not a valid string"),
    (["adult_from"], "16", r"adult_from: Not a valid integer"),
    (["adult_from"], 16.5, r"adult_from: Not a valid integer"),
    (["age"], "pt-shoe-size", r"age names no question pt-shoe-size"),
    (["rules"], {}, r"rules: Not a valid list"),
    (["rules", 3], [], r"rules\[3\]: Expected an object"),
    (["rules", 3, "outcome"], "soon", r"rules\[3\]\.outcome: Must be one of: emerg"),
    (["rules", 3, "due"], "next year", r"rules\[3\]\.due: Not a valid date"),
    (
        ["rules", 3, "when"],
        {"maybe": ["pt-age", 3]},
        r"when\.maybe: No such kind",
    ),
    (["rules", 3, "when"], {"all": "pt-age"}, r"when\.all: Not a valid list"),
    (["rules", 3, "when"], {"not": ["pt-age"]}, r"when\.not: Expected an object"),
    (["rules", 3, "when", "only"], ["pt-sex", "male"], r"Expected one kind of"),
    (
        ["rules", 3, "when"],
        {"in": ["pt-sex"]},
        r"when\.in: Expected a question and",
    ),
    (["rules", 3, "when"], {"in": ["pt-sex", ["old"]]}, r"does not fit: pt-sex has no"),
    (
        ["rules", 3, "when"],
        {"in": ["pt-sex", [1]]},
        r"in\[1\]\[0\]: Not a valid str",
    ),
    (["rules", 3, "when"], {"lt": ["pt-age", True]}, r"lt\[1\]: Not a valid number"),
    (["rules", 3, "when"], {"term": "old"}, r"names no term old"),
    (["rules", 3, "when"], {}, r"when: Expected one kind of criterion"),
    (["terms", "eyelid-only", "when"], {"term": "eyelid-only"}, r"depend on itself"),
    (["questions", 0, "gate"], "yes", r"gate: Not a valid boolean"),
    (["questions", 0, "plausible"], ["low"], r"plausible\[0\]: Not a valid number"),
    (
        ["questions", 44, "units"],
        [["mmol/L"]],
        r"units\[0\]: Expected a code, a",
    ),
    (["overrides", "B03"], ["G14"], r"overrides cannot be kept: B03 may not drop G14"),
    (["overrides", "B03"], ["G99"], r"overrides cannot be kept"),
    (["advice"], {}, r"advice: Expected at least one outcome"),
    (["advice", "soon"], {}, r"advice\.soon: Must be one of: emergency"),
]


@pytest.mark.parametrize("path, value, reason", SPOILED)
def test_what_is_not_a_rulebook_is_refused_by_its_place(path, value, reason):
    content = written()
    spoil(content, path, value)
    with pytest.raises(NotARulebook, match=reason):
        rulebook_from_json(content)


def test_a_missing_part_is_named():
    content = written()
    del content["rules"][0]["weight"]
    with pytest.raises(NotARulebook, match=r"rules\[0\]\.weight: Missing data"):
        rulebook_from_json(content)


def test_anything_else_is_not_a_rulebook():
    for content in ([], "rules", None, 3):
        with pytest.raises(NotARulebook, match=r"^Expected an object"):
            rulebook_from_json(content)


def test_of_several_problems_the_first_is_named_and_the_others_counted():
    content = written()
    content["version"] = 1
    content["rules"][0]["id"] = 2
    with pytest.raises(NotARulebook, match=r"version: .*\. And 1 more problem"):
        rulebook_from_json(content)
