"""Why a rule is met: the answers that made its condition true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.clinical.answers import Answers, State
from screening.clinical.assessment import Evidence, RuleMet
from screening.clinical.criteria import Criterion, Finding, Includes, Term, Unanswered
from screening.clinical.evaluation import is_found
from screening.clinical.fold import CriterionFold, findings


def because(criterion: Criterion, answers: Answers) -> tuple[Evidence, ...]:
    """Return the answers that make a criterion true, each once, in reading order."""
    seen: dict[tuple[str, str | None], Evidence] = {}
    for evidence in _Support(answers).fold(criterion) or ():
        seen.setdefault((evidence.link_id, evidence.code), evidence)
    return tuple(seen.values())


# The answers that give a criterion the truth wanted; None where it has another truth.
Support = list[Evidence] | None


class _Support(CriterionFold[Support]):
    """Collects evidence under the name of the outermost term that it belongs to."""

    def __init__(self, answers: Answers, term: str | None = None) -> None:
        self._answers = answers
        self._term = term

    def term(self, term: Term, wanted: bool) -> Support:
        within = self if self._term else _Support(self._answers, term.name)
        return within.fold(term.part, wanted)

    def every(self, parts: Iterator[Support]) -> Support:
        found: list[Evidence] = []
        for support in parts:
            if support is None:
                return None
            found += support
        return found

    def some(self, parts: Iterator[Support]) -> Support:
        supports = [support for support in parts if support is not None]
        return [each for support in supports for each in support] if supports else None

    def finding(self, finding: Finding, wanted: bool) -> Support:
        answers, term = self._answers, self._term
        if not is_found(finding, wanted, answers):
            return None
        link_id = finding.question.link_id
        if isinstance(finding, Unanswered) and wanted:
            return [Evidence(link_id, answers.state(link_id).value, term=term)]
        if finding.question.numeric:
            return [Evidence(link_id, number=answers.number(link_id), term=term)]
        return [
            Evidence(link_id, code, term=term)
            for code in answers.codes(link_id)
            if not (isinstance(finding, Includes) and wanted) or code in finding.codes
        ]


def results_asked_for(rules_met: Iterable[RuleMet]) -> frozenset[str]:
    """Return the laboratory results whose absence helped to meet a rule."""
    return frozenset(
        finding.question.link_id
        for rule_met in rules_met
        for finding in findings(rule_met.rule.when)
        if isinstance(finding, Unanswered) and finding.question.laboratory
        if any(
            evidence.link_id == finding.question.link_id
            and evidence.code == State.UNANSWERED.value
            for evidence in rule_met.because
        )
    )
