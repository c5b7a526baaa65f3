"""A view of one screening: what the resources of its Bundle are written from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from screening.clinical.answers import State
from screening.clinical.assessment import Assessment, Evidence, RuleMet
from screening.clinical.rule import Outcome, Rule, Rulebook
from screening.fhir import canonical
from screening.fhir.writing import origin
from screening.fhir.writing.identities import Identities
from screening.fhir.writing.phrases import ResultPhrases, result_phrases
from screening.rulebook import RULEBOOK
from screening.screening import Case, Decision, Resources, Screening
from screening.wording.conditions import amount, unit_of
from screening.wording.language import Punctuation, language_of
from screening.wording.questions import Wording, wording
from screening.wording.rulebook import AdviceWords, RulebookWords, rulebook_words


@dataclass(frozen=True)
class Result:
    """A screening as a Bundle shows it: in the language of the result.

    Everything is derived from the screening; what is asked for often is kept.
    """

    screening: Screening

    @property
    def case(self) -> Case:
        """Return what was sent."""
        return self.screening.case

    @property
    def sent(self) -> Resources:
        """Return the resources that were sent."""
        return self.screening.case.resources

    @cached_property
    def ids(self) -> Identities:
        """Return the ids and references of the resources."""
        return Identities(self.screening)

    @cached_property
    def assessment(self) -> Assessment:
        """Return what the rules found."""
        return self.screening.assessment

    @property
    def rulebook(self) -> Rulebook:
        """Return the rulebook."""
        return RULEBOOK

    @cached_property
    def wording(self) -> Wording:
        """Return the texts of the questions and options."""
        return wording(self.screening.language)

    @cached_property
    def phrases(self) -> ResultPhrases:
        """Return our own words."""
        return result_phrases(self.screening.language)

    @property
    def decision(self) -> Decision | None:
        """Return what the clinician decided; None while nothing is released."""
        return self.screening.released

    @property
    def decided(self) -> Outcome:
        """Return the outcome that holds: the clinician's, else that of the rules."""
        own = self.decision.outcome if self.decision else None
        return own or self.assessment.outcome

    @property
    def is_overridden(self) -> bool:
        """Whether the clinician decided otherwise than the rules."""
        return self.decided is not self.assessment.outcome

    @cached_property
    def timestamp(self) -> str:
        """Return the time of the screening as a FHIR instant."""
        return self.screening.now.isoformat(timespec="milliseconds")

    @property
    def dated(self) -> str:
        """Return when the document was released; of a draft, the time of screening."""
        return self.decision.released if self.decision else self.timestamp

    @cached_property
    def plan_definition(self) -> str:
        """Return the canonical of the rules, with their version."""
        return canonical.versioned(canonical.PLAN_DEFINITION, self.rulebook.version)

    @cached_property
    def status(self) -> str:
        """Return the observation-status that the response's status amounts to."""
        return origin.observation_status(self.sent.response)

    @property
    def in_scope(self) -> bool:
        """Whether the rules are meant for this patient."""
        return self.assessment.outcome is not Outcome.OUT_OF_SCOPE

    @property
    def proposes_referral(self) -> bool:
        """Whether the rules propose one: never on answers that are still coming."""
        is_referral = self.assessment.outcome.is_referral
        return is_referral and not self.case.preliminary

    @property
    def refers(self) -> bool:
        """Whether the document is a referral, drafted by the rules or released."""
        return self.decided.is_referral and not self.case.preliminary

    @cached_property
    def words(self) -> RulebookWords:
        """Return the words of the rulebook in the language of the result."""
        return rulebook_words(self.wording.language)

    @property
    def advice(self) -> AdviceWords:
        """Return what goes with the outcome that holds."""
        return self.words.advice(self.rulebook.advice(self.decided))

    @property
    def title(self) -> str:
        """Return what the document is called: a letter, or only a summary."""
        return self._title_in(self.phrases)

    @property
    def letter_language(self) -> str:
        """Return the language of the letter, which need not be that of the result."""
        return self.screening.letter_language

    @cached_property
    def punctuation(self) -> Punctuation:
        """Return the punctuation of the language of the result."""
        return language_of(self.wording.language).punctuation

    @property
    def letter_title(self) -> str:
        """Return what the letter is called in its own language."""
        return self._title_in(result_phrases(self.letter_language))

    def _title_in(self, words: ResultPhrases) -> str:
        return words.letter if self.refers else words.summary

    # --- what the rules say

    def evidence(self) -> list[str]:
        """Return the questions whose answers met the rules that are reported."""
        return [each.link_id for met in self.assessment.reasons for each in met.because]

    def rule_title(self, rule: Rule) -> str:
        """Return the title of a rule."""
        return self.words.rule(rule).title

    def explanations(self) -> Iterator[str]:
        """Say for each rule reported which answers met it."""
        for met in self.assessment.reasons:
            title = f"{self.rule_title(met.rule)} ({met.rule.id})"
            yield self.punctuation.labelled(title, self._why(met))

    def _why(self, met: RuleMet) -> str:
        return self.punctuation.joined(
            self.punctuation.labelled(
                self.wording.question(each.link_id).rstrip("?:. \u00a0"),
                self.answer(each),
            )
            for each in met.because
        )

    def answer(self, evidence: Evidence) -> str:
        """Return an answer in words."""
        if evidence.number is not None:
            question = self.rulebook.question(evidence.link_id)
            unit, language = unit_of(question), self.wording.language
            return amount(evidence.number, unit, language)
        if evidence.code in (None, State.UNANSWERED.value):
            return self.phrases.unanswered
        return self.wording.option(evidence.link_id, evidence.code or "")

    def outcome_text(self) -> str:
        """Return the outcome that the rules found in words."""
        return self.in_words(self.assessment.outcome)

    def in_words(self, outcome: Outcome) -> str:
        """Return an outcome in words."""
        return self.words.outcome(outcome)
