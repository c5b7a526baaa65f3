"""Conditions in words, what would decide and patterns, as the summary has them."""

from screening.clinical.assess import assess
from screening.clinical.open_questions.deciding_set import deciding_set
from screening.rulebook import RULEBOOK
from screening.summary import plain_text, summary_json, summary_of
from tests.support.patients import answers_of, clean
from tests.support.screenings import screening_of


def summary(answers, language="en"):
    return summary_of(screening_of(answers, language))


def test_a_rule_met_says_when_it_is_met():
    (rule,) = summary_json(summary(clean(rs_breath="rest-or-lying-flat")))["rules"][:1]
    assert rule["id"] == "E01"
    assert rule["condition"] == (
        "unexplained breathlessness: “at rest or when lying flat”"
    )


def test_a_rule_met_says_it_in_german_too():
    said = summary(clean(rs_breath="rest-or-lying-flat"), "de").rules[0].condition
    assert said == "ungeklärte Atemnot: „in Ruhe oder im flachen Liegen“"


def test_an_undecided_rule_says_what_is_left_of_it():
    given = clean(tw_duration=None, hx_family=["mnd-ftd"])
    undecided = {u.id: u for u in summary(given).undecided}
    assert undecided["N04"].would_decide == "present for 4 weeks or longer"
    assert undecided["N04"].waits_for == ("tw-duration",)


def test_what_is_left_names_no_follow_up_that_nobody_is_asked():
    undecided = {u.id: u for u in summary(clean(ex_power="reduced")).undecided}
    assert "dark urine" not in undecided["E13"].would_decide
    assert "CK" in undecided["E13"].would_decide
    opened = {u.id: u for u in summary(clean(pa_pain=["muscle-proximal"])).undecided}
    assert "dark urine" in opened["E13"].would_decide


def test_the_deciding_set_names_the_questions():
    found = summary_json(summary(clean(ex_power=None, ex_gait="not-examined")))
    assert [each["link_id"] for each in found["deciding_set"]] == [
        "ex-power",
        "ex-gait",
    ]
    assert all(each["question"] for each in found["deciding_set"])
    assert summary_json(summary(clean()))["deciding_set"] == []


def test_a_set_of_less_than_everything_missing_is_found():
    """Speech is affected: only what could still be an emergency counts."""
    assessment = assess(answers_of({"bu-speech": "yes"}), RULEBOOK)
    chosen = deciding_set(assessment, RULEBOOK)
    assert 0 < len(chosen) < len(assessment.missing) / 2
    assert "rs-breath" in chosen
    assert "tw-duration" not in chosen


def test_a_result_that_a_rule_asks_for_belongs_to_the_set():
    assessment = assess(clean(tr_mgneed=["poor-diet"]), RULEBOOK)
    assert deciding_set(assessment, RULEBOOK) == ("lb-mg",)


def test_an_emergency_and_a_child_are_settled():
    emergency = assess(answers_of({"rs-breath": "rest-or-lying-flat"}), RULEBOOK)
    assert deciding_set(emergency, RULEBOOK) == ()
    child = assess(answers_of({"pt-age": 9}), RULEBOOK)
    assert deciding_set(child, RULEBOOK) == ()


def test_the_json_has_every_condition_with_its_keys():
    found = summary_json(summary(clean(ex_tongue="abnormal")))["differential"]
    assert len(found) == 11
    assert found[0]["id"] == "mnd"
    assert set(found[0]) == {
        "id",
        "condition",
        "pattern",
        "supporting",
        "opposing",
        "unknown",
        "note",
        "ask_also",
        "usual_outcome",
        "work_up",
    }
    (sign,) = found[0]["supporting"]
    assert sign["sign"] == "bulbar symptom or sign"
    assert [each["link_id"] for each in sign["because"]] == ["ex-tongue"]
    assert found[0]["unknown"] == []


def test_patterns_are_in_german_where_the_wording_is():
    found = summary(clean(ex_tongue="abnormal"), "de").differential
    assert found[0].condition == "Motoneuronerkrankung (ALS)"
    assert found[0].supporting[0].sign == "bulbäres Symptom oder Zeichen"


def test_the_plain_text_names_patterns_briefly_and_calmly():
    text = plain_text(
        summary(clean(ex_tongue="abnormal", se_symptoms=["distal-stocking"]))
    )
    section = text.split("Patterns this can be seen with\n")[1].split("\n\n")[0]
    assert "Motor neurone disease (ALS/MND): fits:" in section
    assert "Polyneuropathy" in section
    assert "Post-polio" not in section
    assert len(section.splitlines()) <= 14
    assert max(map(len, section.splitlines())) <= 78


def test_a_child_gets_no_patterns():
    child = summary(clean(pt_age=12, bu_speech="yes"))
    assert child.differential == ()
    assert "Patterns" not in plain_text(child)
