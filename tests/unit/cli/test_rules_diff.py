"""screening rules diff: who would get another outcome under other rules."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from screening.clinical.criteria import below, is_
from screening.rulebook import RULEBOOK
from screening.rulebook import questions as ask
from screening.wording.rulebook_json import rulebook_json
from tests.support.patients import CLEAN
from tests.support.responses import build_response
from tests.unit.cli.running import screening


def response(identifier: str | None = None, **changed: object) -> dict:
    answers = CLEAN | {key.replace("_", "-"): value for key, value in changed.items()}
    given = {key: value for key, value in answers.items() if value is not None}
    given.pop("rl-criteria", None)
    return build_response(given, **({"id": identifier} if identifier else {}))


def with_rules(**changes) -> dict:
    """Return the rulebook as JSON with the conditions of some rules changed."""
    rules = [
        replace(rule, when=changes[rule.id]) if rule.id in changes else rule
        for rule in RULEBOOK.rules
    ]
    return rulebook_json(replace(RULEBOOK, rules=tuple(rules)))


@pytest.fixture
def other(tmp_path: Path) -> str:
    """A rulebook that refers any stress, and takes 0.75 for low magnesium."""
    file = tmp_path / "other.json"
    changed = with_rules(
        N04=is_(ask.STRESS, "stress"), G04=below(ask.MAGNESIUM, "0.75")
    )
    file.write_text(json.dumps(changed))
    return str(file)


@pytest.fixture
def ndjson(tmp_path: Path) -> str:
    lines = [
        json.dumps(response("p-1")),
        json.dumps(response("p-2", tr_stress=["stress"])),
        "",
        json.dumps(response(ex_power="reduced", tr_stress=["stress"])),
        '{"resourceType": "Patient", "name": [{"family": "Canary"}]}',
        json.dumps(response(tw_duration="4w-3m", hx_family=["mnd-ftd"])),
    ]
    file = tmp_path / "responses.ndjson"
    file.write_text("\n".join(lines))
    return str(file)


def test_another_outcome_is_told_by_place_id_and_rules(other: str, ndjson: str):
    text = screening("rules", "diff", "current", other, ndjson, code=3).stdout
    assert (
        "line 2 (id p-2): reassure-self-care -> routine-neurology\n"
        "  no longer: B01\n  newly:     N04\n" in text
    )
    assert "line 6: routine-neurology -> gp-workup-review\n  no longer: N04\n" in text
    assert "p-1" not in text
    assert "line 4" not in text


def test_the_totals_count_every_response(other: str, ndjson: str):
    done = screening("rules", "diff", "current", other, ndjson, code=3)
    last = done.stdout.splitlines()[-1]
    assert last == (
        "5 responses: 2 with another outcome (1 more urgent, 1 less), "
        "1 with other rules and the same outcome, 1 unchanged, 1 refused."
    )


def test_the_other_way_round_what_was_more_is_less(other: str, ndjson: str):
    text = screening("rules", "diff", other, "current", ndjson, code=3).stdout
    assert "line 2 (id p-2): routine-neurology -> reassure-self-care" in text
    assert "line 6: gp-workup-review -> routine-neurology" in text


def test_a_response_that_is_refused_is_named_by_its_place_only(other, ndjson):
    text = screening("rules", "diff", "current", other, ndjson, code=3).stdout
    assert "line 5: refused. " in text
    assert "Canary" not in text


def test_the_same_rules_change_nothing(ndjson: str):
    text = screening("rules", "diff", "current", "current", ndjson, code=3).stdout
    assert "0 with another outcome" in text
    assert "4 unchanged, 1 refused" in text


def test_a_folder_of_responses_is_read(tmp_path: Path, other: str):
    folder = tmp_path / "responses"
    folder.mkdir()
    (folder / "a.json").write_text(json.dumps(response(tr_stress=["stress"])))
    (folder / "b.json").write_text(json.dumps(response()))
    (folder / "notes.txt").write_text("not a response")
    text = screening("rules", "diff", "current", other, str(folder)).stdout
    assert "file a.json: reassure-self-care -> routine-neurology" in text
    assert "2 responses" in text


def test_what_a_rulebook_never_asked_is_open_to_it(tmp_path: Path, ndjson: str):
    """An older rulebook that lacks an option and asks for something else than age."""
    content = json.loads(json.dumps(rulebook_json(RULEBOOK)))
    stress = next(q for q in content["questions"] if q["link_id"] == "tr-stress")
    stress["options"] = ["none", "unknown"]
    worry = next(q for q in content["questions"] if q["link_id"] == "pt-age")
    worry |= {"link_id": "pt-birth-year"}
    content["age"] = "pt-birth-year"
    content = json.loads(json.dumps(content).replace('["pt-age"', '["pt-birth-year"'))
    content = json.loads(json.dumps(content).replace('"pt-age"', '"pt-birth-year"'))
    older = tmp_path / "older.json"
    older.write_text(json.dumps(content))
    done = screening("rules", "diff", str(older), "current", ndjson, code=3)
    text = done.stdout
    # Without an age the gate was never closed, so nobody was reassured.
    assert "line 1 (id p-1): gp-workup-review -> reassure-self-care" in text


@pytest.mark.parametrize(
    "content, reason",
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "is not a rulebook: Expected an object."),
        (None, "cannot be read"),
    ],
)
def test_what_is_no_rulebook_is_wrong_usage(tmp_path, ndjson, content, reason):
    file = tmp_path / "rulebook.json"
    if content is not None:
        file.write_text(content)
    stderr = screening("rules", "diff", "current", str(file), ndjson, code=2).stderr
    assert reason in " ".join(stderr.split())
    assert "NEW" in stderr


def test_one_response_in_a_file_of_its_own_is_read_whole(tmp_path: Path):
    file = tmp_path / "one.json"
    file.write_text(json.dumps(build_response({"pt-age": 40}), indent=2))
    text = screening("rules", "diff", "current", "current", str(file)).stdout
    assert "1 responses: 0 with another outcome" in text
    assert "0 refused" in text
