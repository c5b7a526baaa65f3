"""How conditions read: on small trees, in both languages."""

import pytest

from screening.clinical.criteria import (
    Term,
    above,
    all_of,
    any_of,
    at_most,
    below,
    is_,
    not_,
    only,
    unanswered,
)
from screening.clinical.question import Kind, Unit, number
from screening.rulebook import RULEBOOK
from screening.rulebook import questions as q
from screening.rulebook.terms import EYELID_ONLY, GATE_OPEN, TERMS
from screening.wording.catalogue import MissingWords
from screening.wording.conditions import in_words
from screening.wording.questions import wording

CASES = [
    (is_(q.POWER, "reduced"), "power on examination: reduced"),
    # Several options of one question are one phrase, also where written apart.
    (
        any_of(is_(q.SITES, "thigh"), is_(q.GAIT, "abnormal"), is_(q.SITES, "tongue")),
        "site of the twitching: thigh or tongue; or gait: abnormal",
    ),
    # Words that hold "or" or a comma stand in quotation marks.
    (
        is_(q.SITES, "hand-arm", "thigh", "face-other"),
        "site of the twitching: “hand or arm”, thigh or “face, other than the eyelid”",
    ),
    # Two ticks that must both be there.
    (
        all_of(is_(q.ACUTE_FEATURES, "seizure"), is_(q.ACUTE_FEATURES, "fever")),
        "acute symptoms or signs now: seizure together with fever",
    ),
    # Groups stand in brackets.
    (
        all_of(
            is_(q.GAIT, "abnormal"),
            any_of(is_(q.POWER, "reduced"), is_(q.WASTING, "present")),
        ),
        "gait: abnormal; and (power on examination: reduced, or muscle wasting: "
        "present)",
    ),
    (not_(is_(q.REFLEXES, "brisk")), "tendon reflexes: not “brisk”"),
    (
        not_(is_(q.REFLEXES, "brisk", "reduced-absent")),
        "tendon reflexes: neither “brisk” nor “reduced or absent”",
    ),
    (not_(not_(is_(q.GAIT, "abnormal"))), "gait: abnormal"),
    # "Not (a or b)" reads "not a, and not b".
    (
        not_(any_of(is_(q.GAIT, "abnormal"), is_(q.POWER, "reduced"))),
        "gait: not “abnormal”; and power on examination: not “reduced”",
    ),
    (only(q.SITES, "eyelid"), "site of the twitching: only eyelid"),
    (
        unanswered(q.GAIT),
        "gait: not answered, not known or not examined",
    ),
    (not_(unanswered(q.GAIT)), "gait: answered"),
    (
        any_of(is_(q.GAIT, "abnormal"), unanswered(q.GAIT)),
        "(gait: abnormal, or still open)",
    ),
    (
        any_of(not_(is_(q.GAIT, "normal")), unanswered(q.GAIT)),
        "(gait: not “normal”, or still open)",
    ),
    (
        any_of(unanswered(q.GAIT), is_(q.POWER, "reduced")),
        "gait: not answered, not known or not examined; or power on examination: "
        "reduced",
    ),
    # One part in brackets is that part.
    (all_of(any_of(is_(q.GAIT, "abnormal"))), "gait: abnormal"),
    (below(q.AGE, "40"), "age: below 40 years"),
    (not_(below(q.AGE, "40")), "age: at least 40 years"),
    (at_most(q.MAGNESIUM, "0.4"), "serum magnesium: at most 0.4 mmol/L"),
    (not_(at_most(q.MAGNESIUM, "0.4")), "serum magnesium: above 0.4 mmol/L"),
    (
        above(q.CREATINE_KINASE, "4"),
        "creatine kinase (CK): above 4 times the upper limit",
    ),
    (EYELID_ONLY, "the eyelid and no other site"),
    (not_(EYELID_ONLY), "another site than the eyelid alone"),
    (
        GATE_OPEN,
        "at least one of the 33 safety questions is unanswered, unknown or not "
        "examined",
    ),
]


@pytest.mark.parametrize("criterion, words", CASES, ids=[w[:40] for _, w in CASES])
def test_a_condition_reads_as_a_clinician_would_say_it(criterion, words):
    assert in_words(criterion, wording("en")) == words


GERMAN = [
    (is_(q.POWER, "reduced"), "Kraft bei der Untersuchung: vermindert"),
    (is_(q.SITES, "thigh", "tongue"), "Ort des Muskelzuckens: Oberschenkel oder Zunge"),
    (
        is_(q.SITES, "hand-arm", "thigh", "face-other"),
        "Ort des Muskelzuckens: „Hand oder Arm“, Oberschenkel oder "
        "„Gesicht, außer Augenlid“",
    ),
    (below(q.AGE, "40"), "Alter: unter 40 Jahren"),
    (not_(below(q.AGE, "40")), "Alter: mindestens 40 Jahre"),
    (at_most(q.MAGNESIUM, "0.4"), "Magnesium im Serum: höchstens 0,4 mmol/l"),
    (
        above(q.CREATINE_KINASE, "4"),
        "Kreatinkinase (CK): über 4 × obere Normgrenze",
    ),
    (
        not_(is_(q.REFLEXES, "brisk", "reduced-absent")),
        "Muskeleigenreflexe: weder „gesteigert“ noch „abgeschwächt oder fehlend“",
    ),
    (not_(EYELID_ONLY), "nicht allein am Augenlid"),
    (
        all_of(
            is_(q.GAIT, "abnormal"),
            any_of(is_(q.POWER, "reduced"), is_(q.WASTING, "present")),
        ),
        "Gangbild: auffällig; und (Kraft bei der Untersuchung: vermindert oder "
        "Muskelatrophie: vorhanden)",
    ),
]


@pytest.mark.parametrize("criterion, words", GERMAN, ids=[w[:40] for _, w in GERMAN])
def test_a_condition_reads_well_in_german(criterion, words):
    assert in_words(criterion, wording("de")) == words


def test_the_decimal_mark_is_that_of_the_number_not_of_the_unit():
    per_area = Unit("mL/min/{1.73_m2}")
    filtration = number("lb-mg", "", Kind.QUANTITY, ("0", "200"), units=(per_area,))
    for threshold, words in (("60", "60"), ("59.5", "59,5")):
        read = in_words(below(filtration, threshold), wording("de"))
        assert read.endswith(f"unter {words} mL/min/{{1.73_m2}}")


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_question_and_term_has_words_in_each_language(language):
    spoken = wording(language)
    names = [spoken.name(each.link_id) for each in RULEBOOK.questions]
    assert len(set(names)) == len(names)
    for term in TERMS:
        assert spoken.term(term.name).means != spoken.term(term.name).denied


def test_a_term_without_words_is_an_error():
    with pytest.raises(MissingWords, match=r"terms\.toml: no entry new"):
        in_words(Term("new", is_(q.GAIT, "abnormal")), wording("en"))


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_rule_has_its_own_words(language):
    words = [in_words(rule.when, wording(language)) for rule in RULEBOOK.rules]
    assert len(set(words)) == len(words)
    for phrase in words:
        assert phrase.count("(") == phrase.count(")")
        assert "  " not in phrase
        assert phrase == phrase.strip()
