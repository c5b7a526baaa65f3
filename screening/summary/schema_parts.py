"""The parts of the summary JSON; each docstring is what /openapi.json says of it."""

from __future__ import annotations

from marshmallow import EXCLUDE, Schema, fields
from marshmallow.validate import OneOf

from screening.clinical.answers import State
from screening.clinical.rule import Outcome

# Stated for the reader of /openapi.json: what is written is not checked against them.
OUTCOMES = OneOf([outcome.value for outcome in Outcome])
_STATES = OneOf([state.value for state in State if state is not State.ANSWERED])
# What stands behind a question: an option code, a number, or the kind of opening.
_ANSWER = {"type": ["string", "number"]}


class SummarySchemaPart(Schema):
    """A client skips keys that it does not know: new ones may come."""

    class Meta:
        unknown = EXCLUDE


class DecisionSchema(SummarySchemaPart):
    """What the clinician released: the outcome that holds, and why it is another."""

    outcome = fields.String(required=True, validate=OUTCOMES)
    outcome_display = fields.String(required=True)
    reason = fields.String(required=True, allow_none=True)
    released = fields.String(required=True)
    released_by = fields.String(required=True)
    version = fields.Integer(required=True)


class BecauseSchema(SummarySchemaPart):
    """One answer that helped to meet a rule."""

    link_id = fields.String(required=True)
    question = fields.String(required=True)
    answer = fields.Raw(required=True, metadata=_ANSWER)
    answer_display = fields.String(required=True)


class SourceSchema(SummarySchemaPart):
    """A document that a rule rests on, and how far it was confirmed."""

    key = fields.String(required=True)
    title = fields.String(required=True)
    citation = fields.String(required=True)
    url = fields.String(required=True, allow_none=True)
    status = fields.String(required=True)
    remark = fields.String(required=True)


class RuleSchema(SummarySchemaPart):
    """A rule met."""

    id = fields.String(required=True)
    outcome = fields.String(required=True, validate=OUTCOMES)
    title = fields.String(required=True)
    finding = fields.String(required=True)
    # When the rule is met, in words derived from the rule itself.
    condition = fields.String(required=True)
    because = fields.List(fields.Nested(BecauseSchema), required=True)
    weight = fields.String(required=True)
    sources = fields.List(fields.Nested(SourceSchema), required=True)


class UndecidedSchema(SummarySchemaPart):
    """A rule that waits for answers."""

    id = fields.String(required=True)
    title = fields.String(required=True)
    waits_for = fields.List(fields.String(), required=True)
    would_decide = fields.String(required=True)


class MissingSchema(SummarySchemaPart):
    """An open question that matters."""

    link_id = fields.String(required=True)
    question = fields.String(required=True)
    why = fields.String(required=True)
    state = fields.String(required=True, validate=_STATES)


class WouldChangeSchema(SummarySchemaPart):
    """One answer that by itself would give another outcome."""

    link_id = fields.String(required=True)
    answer = fields.Raw(required=True, metadata=_ANSWER)
    answer_display = fields.String(required=True)
    outcome = fields.String(required=True, validate=OUTCOMES)


class AskedSchema(SummarySchemaPart):
    """A question by name."""

    link_id = fields.String(required=True)
    question = fields.String(required=True)


class SignSchema(SummarySchemaPart):
    """A sign that is there, and the answers that show it."""

    sign = fields.String(required=True)
    because = fields.List(fields.Nested(BecauseSchema), required=True)
    sources = fields.List(fields.String(), required=True)


class PatternSchema(SummarySchemaPart):
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
    # In words: it may be more than one.
    usual_outcome = fields.String(required=True)
    work_up = fields.String(required=True)


class ContradictionSchema(SummarySchemaPart):
    """Answers that do not fit together."""

    link_ids = fields.List(fields.String(), required=True)
    text = fields.String(required=True)


class AdviceSchema(SummarySchemaPart):
    """What is suggested, in lines."""

    work_up = fields.List(fields.String(), required=True)
    safety_net = fields.List(fields.String(), required=True)
    self_care = fields.List(fields.String(), required=True)


class RulebookSchema(SummarySchemaPart):
    """Which rules gave the result."""

    version = fields.String(required=True)
    sha256 = fields.String(required=True)
