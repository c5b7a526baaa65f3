"""The catalogue of questions, the Questionnaire and the codes stay in step."""

import json
from pathlib import Path

import pytest

from screening.clinical.question import EXCLUSIVE_OPTIONS, Kind, Question
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from screening.wording.rulebook import rulebook_words

PROFILES = Path(__file__).parents[2] / "fhir_profiles"
BASE = "https://fasciculation-screening.example/fhir"
HL7 = "http://hl7.org/fhir/StructureDefinition/"
TYPES = {
    Kind.INTEGER: "integer",
    Kind.CHOICE: "choice",
    Kind.CHOICES: "choice",
    Kind.DECIMAL: "decimal",
    Kind.QUANTITY: "quantity",
}


def profile(name: str):
    return json.loads((PROFILES / f"{name}.json").read_text())


def flattened(items: list[dict]):
    for item in items:
        yield item
        yield from flattened(item.get("item", []))


QUESTIONNAIRE = profile("Questionnaire-muscle-twitching")
ALL_ITEMS = list(flattened(QUESTIONNAIRE["item"]))
ITEMS = {item["linkId"]: item for item in ALL_ITEMS}


def concepts(name: str) -> dict[str, dict]:
    return {concept["code"]: concept for concept in profile(name)["concept"]}


def extensions(element: dict, url: str) -> list[dict]:
    return [e for e in element.get("extension", []) if e["url"] == HL7 + url]


def german(element: dict, name: str) -> str:
    (translation,) = extensions(element[f"_{name}"], "translation")
    parts = {part["url"]: part for part in translation["extension"]}
    assert parts["lang"]["valueCode"] == "de"
    return parts["content"].get("valueString") or parts["content"]["valueMarkdown"]


def test_the_questionnaire_has_its_canonical_name():
    assert QUESTIONNAIRE["url"] == f"{BASE}/Questionnaire/muscle-twitching"
    assert QUESTIONNAIRE["version"] == "1.0.0"
    assert "not clinically validated" in QUESTIONNAIRE["description"].lower()


def test_no_link_id_is_used_twice():
    assert len(ITEMS) == len(ALL_ITEMS)


def test_every_deciding_question_is_published_in_order_and_no_other():
    published = [
        item["linkId"]
        for item in ALL_ITEMS
        if item["type"] != "group" and not item["linkId"].startswith("lt-")
    ]
    assert published == [question.link_id for question in RULEBOOK.questions]


def test_no_item_is_required_so_that_silence_can_be_reported():
    assert not [item["linkId"] for item in ALL_ITEMS if item.get("required")]


@pytest.mark.parametrize("question", RULEBOOK.questions, ids=lambda q: q.link_id)
def test_each_item_is_its_question(question: Question):
    item = ITEMS[question.link_id]
    assert item["type"] == TYPES[question.kind]
    assert item.get("repeats", False) is question.repeats
    options = [option["valueCoding"] for option in item.get("answerOption", [])]
    assert [coding["code"] for coding in options] == list(question.options)
    assert {coding["system"] for coding in options} <= {f"{BASE}/CodeSystem/answer"}
    units = [e["valueCoding"] for e in extensions(item, "questionnaire-unitOption")]
    assert [unit["code"] for unit in units] == [unit.code for unit in question.units]
    assert {unit["system"] for unit in units} <= {"http://unitsofmeasure.org"}
    assert item["code"][0]["code"] == question.link_id
    assert bool(item.get("enableWhen")) is (question.shown_when is not None)


@pytest.mark.parametrize("question", RULEBOOK.questions, ids=lambda q: q.link_id)
def test_options_that_stand_alone_are_marked(question: Question):
    marked = {
        option["valueCoding"]["code"]
        for option in ITEMS[question.link_id].get("answerOption", [])
        if extensions(option, "questionnaire-optionExclusive")
    }
    alone = EXCLUSIVE_OPTIONS & set(question.options) if question.repeats else set()
    assert marked == alone


SHOWN = {
    "wk-tempo": {("wk-present", "subjective-only"), ("wk-present", "functional-loss")},
    "wk-pattern": {
        ("wk-present", "subjective-only"),
        ("wk-present", "functional-loss"),
    },
    "rl-criteria": {
        ("tw-sites", "thigh"),
        ("tw-sites", "calf-foot"),
        ("tw-timing", "rest-awake"),
        ("tw-timing", "falling-asleep-only"),
    },
    "ur-dark": {("pa-pain", "muscle-proximal"), ("dr-classes", "statin-fibrate")},
    "hx-kennedy": {("pt-sex", "male")},
}


def test_follow_ups_are_shown_by_the_same_answers():
    published = {
        item["linkId"]: {
            (when["question"], when["answerCoding"]["code"])
            for when in item["enableWhen"]
            if when["operator"] == "="
        }
        for item in ALL_ITEMS
        if "enableWhen" in item
    }
    assert published == SHOWN
    for link_id, ways in SHOWN.items():
        assert _disjuncts(RULEBOOK.question(link_id).shown_when) == ways
        if len(ways) > 1:
            assert ITEMS[link_id]["enableBehavior"] == "any"


def _disjuncts(criterion) -> set[tuple[str, str]]:
    parts = getattr(criterion, "parts", (criterion,))
    return {(p.question.link_id, code) for p in parts for code in p.codes}


@pytest.mark.parametrize("link_id", ITEMS)
def test_everything_is_also_said_in_german(link_id: str):
    item = ITEMS[link_id]
    assert item["text"]
    assert german(item, "text")
    for option in item.get("answerOption", []):
        assert german(option["valueCoding"], "display")


def test_codes_are_the_question_and_answer_code_systems():
    questions, answers = concepts("CodeSystem-question"), concepts("CodeSystem-answer")
    asked = [item for item in ALL_ITEMS if item["type"] != "group"]
    assert {item["linkId"] for item in asked} == set(questions)
    for item in asked:
        for option in item.get("answerOption", []):
            coding = option["valueCoding"]
            assert coding["display"] == answers[coding["code"]]["display"]


def test_rule_codes_carry_the_titles_and_findings_of_the_rulebook():
    published = concepts("CodeSystem-rule")
    assert list(published) == [rule.id for rule in RULEBOOK.rules]
    for rule in RULEBOOK.rules:
        said = rulebook_words("en").rule(rule)
        assert published[rule.id]["display"] == said.title
        assert published[rule.id]["definition"] == said.finding


def test_outcome_codes_are_the_outcomes():
    assert list(concepts("CodeSystem-outcome")) == [o.value for o in Outcome]
