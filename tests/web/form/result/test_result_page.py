"""The page of a result: what was found and why, what is open, what would change it."""

import re
from html import unescape

import pytest

from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from screening.web.form.clinician_input import choices
from screening.wording.common import disclaimer
from screening.wording.rulebook import outcome_displays, rulebook_words
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import Clinic, fields_of, outcome
from tests.web.form.result.outcomes import OUTCOMES

GATE = [q.link_id for q in RULEBOOK.questions if q.gate]
EXAMINED = [q.link_id for q in RULEBOOK.questions if q.examined]


def plain(page: str) -> str:
    """Return what can be read on a page."""
    text = re.sub(r"<(script|style|textarea)\b.*?</\1>|<[^>]*>", " ", page, flags=re.S)
    return re.sub(r"\s+", " ", unescape(text))


def result(clinic: Clinic, name: str, kept: bool = True, language: str = "en") -> str:
    """Return the page of the result of a demo patient."""
    if not kept:
        return clinic.post(f"/result?lang={language}", fields_of(name)).text
    address = clinic.draft(name)
    return clinic.client.get(f"{address}/result?lang={language}").text


def part(page: str, name: str) -> str:
    """Return one section of the page."""
    return page.partition(f'aria-labelledby="h-{name}"')[2].partition("</section>")[0]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", OUTCOMES)
def test_the_outcome_is_that_of_the_rules(
    clinic: Clinic, unkept: Clinic, name: str, language: str
) -> None:
    shown = outcome_displays(language)[OUTCOMES[name].value]
    for page in (
        result(clinic, name, language=language),
        result(unkept, name, kept=False, language=language),
    ):
        assert Tags(page).one("h1")["data-outcome"] == OUTCOMES[name].value
        assert Tags(page).texts["outcome"] == shown
        assert f'<html lang="{language}"' in page


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_result_says_what_it_is_not(clinic: Clinic, language: str) -> None:
    for name in OUTCOMES:
        about = part(result(clinic, name, language=language), "about")
        assert disclaimer(language) in plain(about)


def test_the_answers_that_met_each_rule_stand_below_it(clinic: Clinic) -> None:
    why = part(result(clinic, "hand-weakness"), "why")
    rules = dict(re.findall(r'rule-id">(\w+)</span>(.*?)</dl>', why, flags=re.S))
    assert {"U01", "U02", "U03", "U04"} <= rules.keys()
    assert "Reduced" in plain(rules["U02"])
    assert "Weeks to months" in plain(rules["U01"])


def test_each_reason_explains_itself_with_its_sources_on_demand(
    clinic: Clinic,
) -> None:
    why = part(result(clinic, "hand-weakness"), "why")
    first = why.partition('<details class="explain">')[2].partition("</details>")[0]
    rule = RULEBOOK.rule("U01")
    assert rulebook_words("en").rule(rule).weight in plain(first)
    for source in rule.references:
        assert source.citation in plain(first)


def test_what_was_not_examined_stands_before_the_reasons(clinic: Clinic) -> None:
    page = result(clinic, "telephone")
    assert page.index('id="gaps"') < page.index('id="why"')
    assert "NO EXAMINATION" in plain(page).upper()
    assert "Not examined 3" in plain(part(page, "gaps"))
    assert "Examination not entered 5" in plain(part(page, "gaps"))


@pytest.mark.parametrize("name", OUTCOMES)
def test_every_open_safety_question_is_named_with_the_way_to_it(
    clinic: Clinic, name: str
) -> None:
    answered = {
        link_id
        for link_id, code in fields_of(name)
        if code not in ("unknown", "not-examined")
    }
    gaps = part(result(clinic, name), "gaps")
    named = {link_id for link_id in GATE + EXAMINED if f'#q-{link_id}"' in gaps}
    asked = {*GATE, *EXAMINED} - {"wk-tempo", "wk-pattern", "ur-dark"}
    assert named & asked == asked - answered


def test_nothing_open_is_said_where_everything_is_answered(clinic: Clinic) -> None:
    page = result(clinic, "eyelid")
    assert "question the rules read has an answer" in plain(part(page, "gaps"))
    assert 'class="alarm"' not in page


def test_reassurance_is_not_to_be_given_while_safety_questions_are_open(
    clinic: Clinic,
) -> None:
    alarms = re.findall(r'class="alarm".*?</p>', result(clinic, "telephone"), re.S)
    assert any("Do not reassure" in each for each in alarms)


def test_the_way_back_is_a_link_to_the_question_in_the_draft(clinic: Clinic) -> None:
    address = clinic.draft("telephone")
    page = clinic.client.get(f"{address}/result").text
    ways = {each["href"] for each in Tags(page).of("a", **{"class": "back"})}
    assert f"{address}#q-ex-tongue" in ways
    form = Tags(clinic.client.get(address).text)
    ids = {given.get("id") for _, given in form.found}
    assert {way.partition("#")[2] for way in ways} <= ids


def test_without_a_database_the_way_back_carries_the_fields(unkept: Clinic) -> None:
    sent = fields_of("telephone")
    page = unkept.post("/result", sent)
    ways = Tags(page.text).of("button", form="decide", formnovalidate="")
    assert "/form/check#q-ex-tongue" in {each["formaction"] for each in ways}
    carried = [
        (each["name"], each["value"])
        for each in Tags(page.text).of("input", type="hidden")
        if each["name"] not in ("csrf_token", "decision.seen")
    ]
    assert carried == [*sent]
    again = unkept.post("/form/check", carried)
    assert again.status_code == 200
    chosen = Tags(again.text).chosen()
    assert {each for each in sent if each[0].startswith("tw-")} <= chosen


def test_without_javascript_the_way_back_is_said_and_is_on_the_page(
    clinic: Clinic, unkept: Clinic
) -> None:
    address = clinic.draft("telephone")
    page = clinic.client.get(f"{address}/result").text
    said = plain(page.partition("<noscript>")[2].partition("</noscript>")[0])
    assert "“Change the answers”, not the Back button" in said
    (link,) = re.findall(r'<a href="([^"]+)">Change the answers</a>', page)
    assert link == address
    sent = fields_of("telephone")
    page = unkept.post("/result", sent).text
    assert "not the Back button" in page
    (button,) = re.findall(r"<button ([^>]+)>Change the answers</button>", page)
    assert 'form="decide"' in button
    assert 'formaction="/form/check"' in button
    carried = [
        (each["name"], each["value"])
        for each in Tags(page).of("input", type="hidden")
        if each["name"] != "csrf_token"
    ]
    typed = ("lt-impression", "Kept (test)")
    again = unkept.post("/form/check", [*carried, typed]).text
    assert {each for each in sent if each[0].startswith("tw-")} <= Tags(again).chosen()
    assert "Kept (test)" in again


def test_answers_that_do_not_fit_are_shown_with_the_way_to_each(clinic: Clinic) -> None:
    answers = [(n, v) for n, v in fields_of("eyelid") if n != "ex-power"]
    page = clinic.post("/", (*answers, ("ex-power", "reduced"))).headers["Location"]
    conflicts = part(clinic.client.get(page).text, "conflicts")
    assert '#q-wk-present"' in conflicts
    assert '#q-ex-power"' in conflicts


def test_an_answer_said_to_change_the_outcome_changes_it(unkept: Clinic) -> None:
    changes = part(result(unkept, "eyelid", kept=False), "changes")
    urgent = changes.partition("Urgent neurology")[2].partition("</details>")[0]
    assert "#q-bu-speech" in urgent
    answers = [(n, v) for n, v in fields_of("eyelid") if n != "bu-speech"]
    changed = unkept.post("/result", (*answers, ("bu-speech", "yes")))
    assert outcome(changed) == Outcome.URGENT.value


def test_patterns_are_pointers_with_evidence_for_and_against(clinic: Clinic) -> None:
    patterns = plain(part(result(clinic, "hand-weakness"), "patterns"))
    assert "Pattern that can be seen with Motor neurone disease" in patterns
    for heading in ("Supports it", "Speaks against it", "Not known yet"):
        assert heading in patterns
    assert "not diagnoses" in patterns


@pytest.mark.parametrize("name", OUTCOMES)
def test_each_piece_of_advice_stands_on_the_page_once(
    clinic: Clinic, name: str
) -> None:
    page = plain(result(clinic, name).partition('id="letter"')[0])
    advice = rulebook_words("en").advice(RULEBOOK.advice(OUTCOMES[name]))
    for line in (*advice.work_up, *advice.self_care, *advice.safety_net):
        assert page.count(line) == 1
    assert page.count("phone first") == (OUTCOMES[name] is Outcome.EMERGENCY)
    assert "Glucose or HbA1c" not in page


def test_results_of_suggested_tests_are_named(clinic: Clinic) -> None:
    address = clinic.draft("ascending", ("lb-k", "3.1"), ("lb-k.unit", "mmol/L"))
    todo = plain(part(clinic.client.get(f"{address}/result").text, "todo"))
    assert "Results known already Potassium: 3.1 mmol/L Safety net" in todo


@pytest.mark.parametrize("name", OUTCOMES)
def test_the_leaflet_is_offered_to_whoever_is_not_referred(
    clinic: Clinic, name: str
) -> None:
    files = part(result(clinic, name, language="de"), "files")
    wanted = f'href="/leaflet?language=de&amp;outcome={OUTCOMES[name].value}"'
    assert (wanted in files) is not OUTCOMES[name].is_referral


def test_a_child_gets_the_flags_and_the_paediatric_route_alone(unkept: Clinic) -> None:
    sent = [(n, v) for n, v in fields_of("hand-weakness") if "pt-age" not in n]
    sent = [(n, v) for n, v in sent if n != "patient.birthDate"]
    page = unkept.post("/result", (*sent, ("pt-age", "12")))
    assert outcome(page) == Outcome.OUT_OF_SCOPE.value
    assert "Red flags met" in page.text
    assert "Self-care" not in plain(page.text.partition('id="letter"')[0])
    assert 'name="decision.outcome"' not in page.text
    assert choices(Outcome.OUT_OF_SCOPE) == ()


def test_no_question_to_the_neurologist_is_asked_for_a_child(unkept: Clinic) -> None:
    others = ("pt-age", "patient.birthDate", "lt-question")
    sent = [(n, v) for n, v in fields_of("hand-weakness") if n not in others]
    child = (*sent, ("pt-age", "12"))
    assert 'name="lt-question"' not in unkept.post("/result", child).text
    # What was typed stays to be seen and changed.
    typed = unkept.post("/result", (*child, ("lt-question", "An EMG?"))).text
    assert 'name="lt-question"' in typed
    assert 'name="lt-question"' in unkept.post("/result", sent).text
    seen = ("decision.seen", Outcome.OUT_OF_SCOPE.value)
    released = unkept.post("/release", (*child, seen))
    assert released.mimetype == "application/pdf"


def test_the_record_gets_the_result_as_text(clinic: Clinic) -> None:
    page = result(clinic, "cramps")
    record = page.partition('<textarea id="record"')[2].partition("</textarea>")[0]
    assert "readonly" in record
    assert "Routine neurology referral\n====" in record
    assert disclaimer("en")[:40] in record


def test_an_answer_that_cannot_be_read_is_named_and_not_counted(unkept: Clinic) -> None:
    sent = [(n, v) for n, v in fields_of("eyelid") if n not in ("pt-age",)]
    page = unkept.post("/result", (*sent, ("lb-mg", "abc")))
    assert page.status_code == 200
    alarm = page.text.partition("cannot be read")[2].partition("</div>")[0]
    assert "#q-lb-mg" in alarm


def test_what_gives_no_result_says_where_to_mend_it(unkept: Clinic) -> None:
    sent = [(n, v) for n, v in fields_of("eyelid") if n != "pt-age"]
    page = unkept.post("/result", (*sent, ("pt-age", "80")))
    assert page.status_code == 422
    assert "#q-patient.birthDate" in page.text
    assert ("tw-sites", "eyelid") in {
        (each["name"], each["value"]) for each in Tags(page.text).of("input")
    }


def test_what_people_typed_is_shown_as_text(clinic: Clinic) -> None:
    nasty = "<script>alert(1)</script> & \"'"
    sent = [(n, v) for n, v in fields_of("cramps") if n != "patient.family"]
    address = clinic.post(
        "/", (*sent, ("patient.family", nasty), ("lt-impression", nasty))
    ).headers["Location"]
    page = clinic.client.get(address).text
    assert "alert(1)" in page
    assert "<script>alert" not in page
