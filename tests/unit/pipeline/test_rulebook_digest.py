"""The digest names exactly one content of the rulebook."""

import dataclasses
import json
from pathlib import Path

from screening.clinical.rule import Outcome
from screening.clinical.serialization import when_json
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import ENGLISH, catalogue
from screening.wording.rulebook import RulebookWords
from screening.wording.rulebook_json import digest, digest_of, rulebook_json

SPEC = Path(__file__).parents[2] / "spec"


def test_a_condition_is_written_as_the_specification_writes_it() -> None:
    expected = json.loads((SPEC / "rules.json").read_bytes())
    assert {rule.id: when_json(rule.when) for rule in RULEBOOK.rules} == {
        rule["id"]: rule["when"] for rule in expected
    }


def test_it_can_be_written_as_json_and_read_again() -> None:
    content = rulebook_json(RULEBOOK)
    assert json.loads(json.dumps(content)) == content


def test_another_content_has_another_digest() -> None:
    first, *others = RULEBOOK.rules
    sooner = dataclasses.replace(first, outcome=Outcome.URGENT)
    changes = [
        dataclasses.replace(RULEBOOK, rules=(sooner, *others)),
        dataclasses.replace(RULEBOOK, adult_from=18),
        dataclasses.replace(RULEBOOK, safety_net=()),
        dataclasses.replace(RULEBOOK, overrides={}),
        dataclasses.replace(
            RULEBOOK,
            tiers={
                outcome: dataclasses.replace(tier, work_up=())
                for outcome, tier in RULEBOOK.tiers.items()
            },
        ),
    ]
    digests = {digest(RULEBOOK), *(digest(changed) for changed in changes)}
    assert len(digests) == len(changes) + 1


def test_another_wording_has_another_digest() -> None:
    class Reworded(RulebookWords):
        def contradiction(self, conflict_id: str) -> str:
            return f"{super().contradiction(conflict_id)} Ask again."

    reworded = rulebook_json(RULEBOOK, Reworded(catalogue(ENGLISH)))
    assert digest_of(reworded) != digest(RULEBOOK)


def test_the_same_content_has_the_same_digest() -> None:
    assert digest(dataclasses.replace(RULEBOOK)) == digest(RULEBOOK)
    assert Outcome.REASSURE.value in json.dumps(rulebook_json(RULEBOOK))
    assert len(digest(RULEBOOK)) == 64
