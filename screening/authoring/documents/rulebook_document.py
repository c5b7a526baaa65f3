"""docs/rulebook.md: every rule in words a clinician can check, made from the rulebook.

It names no date but those of the rules, so it changes only when the rulebook does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from screening.authoring.documents.case_files import Cases
from screening.authoring.documents.rule_section import plain, rule_section
from screening.clinical.criteria import Term
from screening.clinical.question import Question
from screening.clinical.rule import Rulebook
from screening.wording.conditions import in_words
from screening.wording.questions import Wording, asked_to_be_normal
from screening.wording.rulebook import rulebook_words
from screening.wording.rulebook_json import digest

_NOTICE = """\
> **No clinician has reviewed these rules, and nothing here is clinically validated.**
> Sensitivity and specificity have not been measured. Every threshold is a proposal for
> a neurologist and a general practitioner to change. See
> [intended use](safety/intended-use.md) and [known limits](safety/known-limits.md)."""

_POLICIES = """\
1. **Unknown is not no.** A condition is true, false or open. What nobody answered, does
   not know or did not examine leaves a rule undecided, unless the rule asks for silence
   as such.
2. **The highest tier wins.** All rules met are listed; the most urgent one decides.
3. **No reassurance while a gate item is open**, and none without an examination.
4. **Nothing lowers a tier** that a symptom or sign has set: no trigger, no normal
   result, no worry, no earlier normal EMG. A normal result may complete B04 and answers
   the request of G03 and G10. Where another *finding* ends a rule is argued in
   [ADR 0005](adr/0005-abnormal-answers-that-lower-urgency.md).
5. **Nothing met is GP work-up**, never reassurance.
6. **A benign rule drops only the GP rules listed below**, never a referral.
7. **Under {adult_from} years** the outcome is out of scope; red flags are still shown.
8. **Wording:** "pattern that can be seen with", never "has"."""

_STATUSES = """\
A source is *seen in a copy*, or only its *opening or abstract* was read, or it is *not
confirmed*, or it is cited *from memory*. No source was read in its live original. The
full table is in [evidence](safety/evidence.md)."""


def rulebook_document(
    rulebook: Rulebook,
    wording: Wording,
    outcomes: Mapping[str, str],
    cases: Cases,
) -> str:
    """Return the document as Markdown; `outcomes` are the displays by code."""
    lines = [
        *_front(rulebook),
        *_decision(rulebook),
        *_gate(rulebook, wording),
        *_terms(rulebook, wording),
        *_overrides(rulebook),
        *_contradictions(rulebook, wording),
        *_rules(rulebook, wording, outcomes, cases),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _front(rulebook: Rulebook) -> Iterator[str]:
    unread = [rule for rule in rulebook.rules if rule.review.reviewed_by is None]
    yield f"# Rulebook {rulebook.version}"
    yield from ("", "<!-- Made by `screening rules document`. Do not edit. -->", "")
    yield from (_NOTICE, "")
    yield f"- **Version:** {rulebook.version}"
    yield f"- **SHA-256 of the content:** `{digest(rulebook)}`"
    yield f"- **Rules:** {len(rulebook.rules)}, of them not reviewed: {len(unread)}"
    yield (
        "- **Review due**; past that day a rule is overdue, and `screening rules due` "
        "lists it:"
    )
    for due in sorted({rule.review.due for rule in rulebook.rules}):
        ids = [rule.id for rule in rulebook.rules if rule.review.due == due]
        yield f"  - {due}: {', '.join(ids)}"
    yield (
        "- **Proofs:** `screening rules verify` proves the safety properties for every "
        "possible form. Exceptions: [ADR 0005](adr/0005-abnormal-answers-that-lower-"
        "urgency.md), [ADR 0006](adr/0006-silence-outside-the-gate.md)."
    )
    yield from ("", _STATUSES, "")


def _decision(rulebook: Rulebook) -> Iterator[str]:
    yield from ("## How the outcome is decided", "")
    yield from (_POLICIES.format(adult_from=rulebook.adult_from), "")


def _gate(rulebook: Rulebook, wording: Wording) -> Iterator[str]:
    gate = [question for question in rulebook.questions if question.gate]
    normal = asked_to_be_normal()
    yield from ("## The safety gate", "")
    yield (
        f"All {len(gate)} questions have to be answered before reassurance. Of these, "
        f"{sum(q.link_id in normal for q in gate)} (marked *normal*) also have to be "
        "normal; an abnormal answer to the others is met by rules of their own (G14 "
        "and others)."
    )
    yield ""
    for question in gate:
        mark = " *normal*" if question.link_id in normal else ""
        yield f"- `{question.link_id}` {plain(_asked(question, wording))}{mark}"
    yield ""


def _asked(question: Question, wording: Wording) -> str:
    return wording.question(question.link_id)


def _terms(rulebook: Rulebook, wording: Wording) -> Iterator[str]:
    yield from ("## Terms that rules share", "")
    for term in rulebook.terms:
        means = wording.term(term.name).means
        yield f"- **{means}** (`{term.name}`){_meaning(term, wording)}"
    yield ""


def _meaning(term: Term, wording: Wording) -> str:
    if term.name in ("gate-open", "clean-gate"):
        return ": see the safety gate"
    return f": {plain(in_words(term.part, wording))}"


def _overrides(rulebook: Rulebook) -> Iterator[str]:
    yield from ("## What a benign rule drops", "")
    for benign, dropped in rulebook.overrides.items():
        yield f"- {benign} drops {' and '.join(sorted(dropped))}"
    yield ""


def _contradictions(rulebook: Rulebook, wording: Wording) -> Iterator[str]:
    yield from ("## Answers that do not fit together", "")
    yield "Reported with every result; by themselves they change no outcome."
    yield ""
    words = rulebook_words(wording.language)
    for item in rulebook.contradictions:
        met_when = plain(in_words(item.when, wording))
        yield f"- {words.contradiction(item.id)} ({met_when})"
    yield ""


def _rules(
    rulebook: Rulebook, wording: Wording, outcomes: Mapping[str, str], cases: Cases
) -> Iterator[str]:
    for outcome, rules in groupby(rulebook.rules, key=lambda rule: rule.outcome):
        yield from (f"## {outcomes[outcome.value]} (`{outcome.value}`)", "")
        yield from (rulebook_words(wording.language).means(outcome), "")
        for rule in rules:
            yield from rule_section(rule, wording, cases.get(rule.id, {}))
