"""Patterns of conditions: for, against and unknown, on readable patients."""

import re

import pytest

from screening.clinical.assess import assess
from screening.clinical.explain.differential import Pointer, differential
from screening.clinical.fold import findings
from screening.clinical.question import OPEN_OPTIONS
from screening.rulebook import RULEBOOK
from screening.rulebook.conditions import CONDITIONS
from screening.rulebook.sources import SOURCES
from screening.wording.rulebook import rulebook_words
from tests.support.patients import answers_of, clean

ENGLISH, GERMAN = rulebook_words("en"), rulebook_words("de")


def pointers(answers) -> dict[str, Pointer]:
    shown = assess(answers, RULEBOOK).shown
    return {p.condition.id: p for p in differential(answers, shown, CONDITIONS)}


def said(signs) -> list[str]:
    return [ENGLISH.sign(found.sign) for found in signs]


def test_the_conditions_stand_in_the_order_of_the_evidence():
    assert [condition.id for condition in CONDITIONS] == [
        "mnd",
        "polyneuropathy",
        "myopathy",
        "cervical-spine",
        "post-polio",
        "restless-legs",
        "hypnic-jerks",
        "magnesium-deficiency",
        "stimulants-alcohol-stress",
        "benign-fasciculation",
        "cramp-fasciculation",
    ]
    assert [*pointers(clean())] == [condition.id for condition in CONDITIONS]


PATIENTS = [
    (
        {
            "wk_present": "functional-loss",
            "wk_pattern": ["hand"],
            "ex_wasting": "present",
        },
        "mnd",
        {
            "asymmetrical or focal weakness with loss of function",
            "weakness without pain",
            "reduced power or muscle wasting",
        },
        set(),
    ),
    ({"ex_tongue": "abnormal"}, "mnd", {"bulbar symptom or sign"}, set()),
    ({"sp_sphincter": "yes"}, "mnd", set(), {"bladder, bowel or sexual dysfunction"}),
    ({"tw_course": "improving"}, "mnd", set(), {"improvement"}),
    (
        {"se_symptoms": ["distal-stocking"], "ex_reflexes": "reduced-absent"},
        "polyneuropathy",
        {
            "tingling or numbness in a stocking pattern, or distal sensory loss",
            "reduced or absent reflexes",
        },
        set(),
    ),
    (
        {"se_symptoms": ["distal-stocking"], "ex_reflexes": "brisk"},
        "polyneuropathy",
        {"tingling or numbness in a stocking pattern, or distal sensory loss"},
        {"brisk reflexes"},
    ),
    (
        {"pa_pain": ["muscle-proximal"], "dr_classes": ["statin-fibrate"]},
        "myopathy",
        {"pain in the proximal muscles", "statin or fibrate"},
        {"fasciculation, which is unusual in myopathy"},
    ),
    (
        {"sp_hands": "yes", "ex_gait": "abnormal"},
        "cervical-spine",
        {
            "numb clumsy hands, unsteady legs, or electric shocks on bending the neck",
            "abnormal gait",
        },
        set(),
    ),
    (
        {"hx_past": ["polio"], "wk_present": "subjective-only"},
        "post-polio",
        {"poliomyelitis in the past", "weakness now, after poliomyelitis in the past"},
        set(),
    ),
    (
        {"rl_criteria": ["urge-to-move", "worse-at-rest"], "cr_cramps": "night-calf"},
        "restless-legs",
        {"urge to move the legs", "worse at rest"},
        {"cramps, which can mimic it"},
    ),
    (
        {"tw_timing": ["falling-asleep-only"]},
        "hypnic-jerks",
        {"only on falling asleep"},
        set(),
    ),
    (
        {"dr_classes": ["ppi"], "tr_mgneed": ["endurance-sweating"]},
        "magnesium-deficiency",
        {
            "medicine that can lower magnesium",
            "loss through the gut, raised need or low intake",
        },
        set(),
    ),
    (
        {"tr_stimulants": ["energy-drinks"], "tr_stress": ["poor-sleep"]},
        "stimulants-alcohol-stress",
        {"stimulants", "stress, poor sleep or heavy exertion"},
        set(),
    ),
    (
        {"ex_stiff": "present"},
        "benign-fasciculation",
        {"calf or foot, or eyelid", "moves from place to place", "under 40"},
        {"abnormal finding on examination"},
    ),
    (
        {"cr_cramps": "frequent-widespread", "tw_timing": ["continuous-incl-sleep"]},
        "cramp-fasciculation",
        {"frequent widespread cramps together with fasciculation", "normal power"},
        {"persistence in sleep (can be seen with Isaacs syndrome)"},
    ),
]


@pytest.mark.parametrize(
    "changed, condition, supporting, opposing",
    PATIENTS,
    ids=[f"{condition}-{number}" for number, (_, condition, *_) in enumerate(PATIENTS)],
)
def test_what_is_for_and_what_is_against(changed, condition, supporting, opposing):
    pointer = pointers(clean(**changed))[condition]
    assert set(said(pointer.supporting)) == supporting
    assert set(said(pointer.opposing)) == opposing


def test_a_sign_names_the_answers_that_show_it():
    (sign,) = pointers(clean(ex_tongue="abnormal"))["mnd"].supporting
    assert [(e.link_id, e.code) for e in sign.because] == [("ex-tongue", "abnormal")]


def test_an_open_question_is_unknown_and_never_evidence():
    answered = pointers(clean())["mnd"]
    assert answered.unknown == ()
    for open_answer in (None, "not-examined"):
        pointer = pointers(clean(ex_tongue=open_answer))["mnd"]
        assert "ex-tongue" in pointer.unknown
        assert not {"ex-tongue"} & {e.link_id for f in _all(pointer) for e in f.because}


def _all(pointer: Pointer):
    return pointer.supporting + pointer.opposing


def test_a_result_not_taken_is_unknown():
    assert "lb-mg" in pointers(clean())["magnesium-deficiency"].unknown
    normal = answers_of({"lb-mg": 0.8})
    assert "lb-mg" not in pointers(normal)["magnesium-deficiency"].unknown


def test_a_follow_up_that_nobody_is_asked_is_not_unknown():
    assert "wk-pattern" not in pointers(clean())["myopathy"].unknown
    weak = pointers(clean(wk_present="functional-loss"))["myopathy"]
    assert "wk-pattern" in weak.unknown


def test_age_or_a_medicine_alone_suggests_nothing():
    older = pointers(clean(pt_age=70, dr_classes=["statin-fibrate"]))
    assert said(older["mnd"].supporting) == ["age over 40"]
    assert not older["mnd"].suggested
    assert not older["myopathy"].suggested
    assert pointers(clean(bu_speech="yes"))["mnd"].suggested


def test_what_counts_against_motor_neurone_disease_never_lowers_the_urgency():
    red = {"ex_power": "reduced", "ex_wasting": "present"}
    against = {"tw_course": "improving", "wk_fatigable": "yes", "sp_sphincter": "yes"}
    now = assess(clean(**red), RULEBOOK).outcome
    assert assess(clean(**red, **against), RULEBOOK).outcome.urgency >= now.urgency
    (mnd,) = [each for each in CONDITIONS if each.id == "mnd"]
    assert "never lowers" in (ENGLISH.condition(mnd).note or "")
    assert "senkt nie" in (GERMAN.condition(mnd).note or "")


def test_every_question_of_a_sign_and_every_source_is_known():
    keys = {source.key for source in SOURCES}
    for condition in CONDITIONS:
        for sign in condition.supporting + condition.opposing:
            assert set(sign.sources) <= keys, sign.id
            for finding in findings(sign.when):
                assert finding.question in RULEBOOK.questions
                codes = getattr(finding, "codes", ())
                assert OPEN_OPTIONS.isdisjoint(codes)


def _texts(condition, words):
    said = words.condition(condition)
    for sign in condition.supporting + condition.opposing:
        yield words.sign(sign)
    yield from (said.name, said.pattern, said.work_up, said.usual_outcome)
    yield from words.ask_also(condition)
    if said.note:
        yield said.note


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda each: each.id)
def test_nothing_is_concluded_excluded_or_put_in_numbers(condition):
    assert "can be seen with" in ENGLISH.condition(condition).pattern
    assert "vorkommen kann" in GERMAN.condition(condition).pattern
    for english in _texts(condition, ENGLISH):
        assert english
        for word in ("probab", "likel", "score", "%", "patient has", "diagnosed"):
            assert word not in english.lower(), english
        assert not re.search(r"\b(is|are) excluded\b", english)
    for german in _texts(condition, GERMAN):
        assert german
        for word in ("wahrscheinlich", "punkte", "%", "hat eine", "ausgeschlossen,"):
            assert word not in german.lower(), german


def test_no_sign_is_both_for_and_against_one_condition():
    for condition in CONDITIONS:
        labels = [s.id for s in condition.supporting + condition.opposing]
        assert len(set(labels)) == len(labels)
