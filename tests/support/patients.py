"""Patients to start from, and hypothesis strategies that vary their answers."""

import tomllib
from decimal import Decimal
from pathlib import Path

from hypothesis import strategies as st

from screening.clinical.answers import Answer, Answers, Measured
from screening.clinical.criteria import Compares
from screening.clinical.fold import findings
from screening.clinical.question import EXCLUSIVE_OPTIONS, OPEN_OPTIONS, Question
from screening.rulebook import RULEBOOK

_BASES = tomllib.loads(
    (Path(__file__).parents[1] / "rules" / "base.toml").read_text("utf-8")
)
# A fully answered, normal form: short-lived calf twitching in a woman of 35. The clean
# patient of the rule cases, without any result.
CLEAN: dict[str, object] = {
    question.link_id: [value] if question.repeats else value
    for question in RULEBOOK.questions
    if not question.laboratory
    if (value := _BASES["clean"].get(question.link_id)) is not None
}

GATE = [question for question in RULEBOOK.questions if question.gate]


def answers_of(given: dict[str, object]) -> Answers:
    """Turn plain values (a code, a list of codes, a number) into Answers."""
    return Answers({link_id: _answer(value) for link_id, value in given.items()})


def _answer(value: object) -> Answer:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list | tuple):
        return tuple(value)
    number = Decimal(str(value))
    return Measured(number, number)


def clean(**changed: object) -> Answers:
    """Return the clean patient with some answers changed; None blanks one.

    Link ids are written with underscores: clean(rs_breath="none").
    """
    given = CLEAN | {key.replace("_", "-"): value for key, value in changed.items()}
    return answers_of({key: v for key, v in given.items() if v is not None})


def values(question: Question) -> st.SearchStrategy[object]:
    """Any answer the question can hold; None is unanswered."""
    if question.numeric:
        low, high = question.plausible or (Decimal(0), Decimal(0))
        near = st.sampled_from(_near_thresholds(question))
        anywhere = st.decimals(low, high, places=question.decimals)
        return st.one_of(st.none(), near, anywhere)
    single = st.sampled_from([*question.options]).map(lambda code: [code])
    if not question.repeats:
        return st.one_of(st.none(), single)
    together = [o for o in question.options if o not in EXCLUSIVE_OPTIONS]
    several = st.lists(st.sampled_from(together), min_size=1, unique=True)
    return st.one_of(st.none(), single, several)


def _near_thresholds(question: Question) -> list[Decimal]:
    """Return every threshold, one step to either side, and the ends of the range."""
    limits = {
        finding.threshold
        for rule in RULEBOOK.rules
        for finding in findings(rule.when)
        if isinstance(finding, Compares) and finding.question is question
    }
    if question is RULEBOOK.age:
        limits.add(Decimal(RULEBOOK.adult_from))
    ends = question.plausible or ()
    near = {limit + side * question.step for limit in limits for side in (-1, 0, 1)}
    return sorted({*near, *ends})


@st.composite
def patients(draw: st.DrawFn, most_changes: int = 8) -> dict[str, object]:
    """A clean, a blank or a random patient with a few answers changed."""
    start = draw(st.sampled_from(["clean", "clean", "blank", "random"]))
    given: dict[str, object] = dict(CLEAN) if start == "clean" else {}
    questions = list(RULEBOOK.questions)
    if start != "random":
        few = st.lists(st.sampled_from(questions), max_size=most_changes, unique=True)
        questions = draw(few)
    for question in questions:
        given[question.link_id] = draw(values(question))
    return {link_id: value for link_id, value in given.items() if value is not None}


def open_values(question: Question) -> list[object]:
    """Every way in which the question can stay open."""
    return [None, *(o for o in question.options if o in OPEN_OPTIONS)]


# One patient for each benign rule: what differs from the clean one.
REASSURED: dict[str, dict[str, object]] = {
    "B01": {},
    "B02": {"tw-duration": "gt-12m", "tw-timing": ["falling-asleep-only"]},
    "B03": {"tw-duration": "4w-3m", "tw-sites": ["eyelid"]},
    "B04": {
        "tw-duration": "3m-12m",
        "lb-mg": 0.8,
        "lb-ca": 2.3,
        "lb-k": 4.0,
        "lb-tsh": "normal",
        "lb-ck": 1.0,
    },
    "B05": {"tw-duration": "3m-12m", "tw-type": "suppressible-tic"},
}


@st.composite
def reassured_but_for(draw: st.DrawFn, *open_items: str) -> dict[str, object]:
    """A patient of the benign family, with at most two other answers changed."""
    given = CLEAN | draw(st.sampled_from(list(REASSURED.values())))
    others = [q for q in RULEBOOK.questions if q.link_id not in open_items]
    few = st.lists(st.sampled_from(others), max_size=2, unique=True)
    for question in draw(few):
        given[question.link_id] = draw(values(question))
    return {link_id: value for link_id, value in given.items() if value is not None}
