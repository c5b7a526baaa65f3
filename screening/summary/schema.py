"""The summary JSON. Its keys are a contract: a change is a changelog entry."""

from __future__ import annotations

from typing import cast

from marshmallow import Schema, fields

from screening.summary.values import Summary


class BecauseSchema(Schema):
    """One answer that helped to meet a rule."""

    link_id = fields.String(required=True)
    question = fields.String(required=True)
    # An option code, a number, or unanswered, unknown, not-examined.
    answer = fields.Raw(required=True)
    answer_display = fields.String(required=True)


class SourceSchema(Schema):
    """A document that a rule rests on, and how far it was confirmed."""

    key = fields.String(required=True)
    title = fields.String(required=True)
    citation = fields.String(required=True)
    url = fields.String(required=True, allow_none=True)
    status = fields.String(required=True)
    remark = fields.String(required=True)


class RuleSchema(Schema):
    """A rule met."""

    id = fields.String(required=True)
    outcome = fields.String(required=True)
    title = fields.String(required=True)
    finding = fields.String(required=True)
    # When the rule is met, in words derived from the rule itself.
    condition = fields.String(required=True)
    because = fields.List(fields.Nested(BecauseSchema), required=True)
    weight = fields.String(required=True)
    sources = fields.List(fields.Nested(SourceSchema), required=True)


class UndecidedSchema(Schema):
    """A rule that waits for answers."""

    id = fields.String(required=True)
    title = fields.String(required=True)
    waits_for = fields.List(fields.String(), required=True)
    would_decide = fields.String(required=True)


class MissingSchema(Schema):
    """An open question that matters."""

    link_id = fields.String(required=True)
    question = fields.String(required=True)
    why = fields.String(required=True)
    state = fields.String(required=True)


class WouldChangeSchema(Schema):
    """One answer that by itself would give another outcome."""

    link_id = fields.String(required=True)
    answer = fields.Raw(required=True)
    answer_display = fields.String(required=True)
    outcome = fields.String(required=True)


class AskedSchema(Schema):
    """A question by name."""

    link_id = fields.String(required=True)
    question = fields.String(required=True)


class SignSchema(Schema):
    """A sign that is there, and the answers that show it."""

    sign = fields.String(required=True)
    because = fields.List(fields.Nested(BecauseSchema), required=True)
    sources = fields.List(fields.String(), required=True)


class PatternSchema(Schema):
    """What the answers say for and against the pattern of one condition."""

    id = fields.String(required=True)
    condition = fields.String(required=True)
    pattern = fields.String(required=True)
    supporting = fields.List(fields.Nested(SignSchema), required=True)
    opposing = fields.List(fields.Nested(SignSchema), required=True)
    # marshmallow calls something else "unknown".
    open_questions = fields.List(
        fields.Nested(AskedSchema),
        attribute="unknown",
        data_key="unknown",
        required=True,
    )
    note = fields.String(required=True, allow_none=True)
    ask_also = fields.List(fields.String(), required=True)
    usual_outcome = fields.String(required=True)
    work_up = fields.String(required=True)


class ContradictionSchema(Schema):
    """Answers that do not fit together."""

    link_ids = fields.List(fields.String(), required=True)
    text = fields.String(required=True)


class AdviceSchema(Schema):
    """What is suggested, in lines."""

    work_up = fields.List(fields.String(), required=True)
    safety_net = fields.List(fields.String(), required=True)
    self_care = fields.List(fields.String(), required=True)


class RulebookSchema(Schema):
    """Which rules gave the result."""

    version = fields.String(required=True)
    sha256 = fields.String(required=True)


class SummarySchema(Schema):
    """The plain JSON answer of the screening."""

    outcome = fields.String(required=True)
    outcome_display = fields.String(required=True)
    preliminary = fields.Boolean(required=True)
    could_become = fields.String(required=True, allow_none=True)
    rules = fields.List(fields.Nested(RuleSchema), required=True)
    undecided = fields.List(fields.Nested(UndecidedSchema), required=True)
    missing = fields.List(fields.Nested(MissingSchema), required=True)
    would_change = fields.List(fields.Nested(WouldChangeSchema), required=True)
    deciding_set = fields.List(fields.Nested(AskedSchema), required=True)
    differential = fields.List(fields.Nested(PatternSchema), required=True)
    contradictions = fields.List(fields.Nested(ContradictionSchema), required=True)
    advice = fields.Nested(AdviceSchema, required=True)
    rulebook = fields.Nested(RulebookSchema, required=True)
    questionnaire = fields.String(required=True)
    disclaimer = fields.String(required=True)


_SCHEMA = SummarySchema()


def summary_json(summary: Summary) -> dict[str, object]:
    """Return the summary as plain JSON values, in the order of the contract."""
    return cast(dict[str, object], _SCHEMA.dump(summary))
