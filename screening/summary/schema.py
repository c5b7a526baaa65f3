"""The summary JSON. Its keys are a contract: a change is a changelog entry."""

from __future__ import annotations

from typing import Any, cast

from marshmallow import Schema, fields, post_dump
from marshmallow.validate import OneOf

from screening.summary.schema_parts import (
    OUTCOMES,
    AdviceSchema,
    AskedSchema,
    ContradictionSchema,
    DecisionSchema,
    MissingSchema,
    PatternSchema,
    RulebookSchema,
    RuleSchema,
    SummarySchemaPart,
    UndecidedSchema,
    WouldChangeSchema,
)
from screening.summary.values import Summary


def _text(description: str) -> fields.String:
    return fields.String(required=True, metadata={"description": description})


def _list(shape: type[Schema], description: str) -> fields.List[Any]:
    about = {"description": description}
    return fields.List(fields.Nested(shape), required=True, metadata=about)


class SummarySchema(SummarySchemaPart):
    """The plain JSON answer of the screening."""

    outcome = fields.String(
        required=True,
        validate=OUTCOMES,
        metadata={"description": "What is suggested, as a code: branch on this."},
    )
    outcome_display = _text("The outcome in words.")
    preliminary = fields.Boolean(
        required=True,
        metadata={"description": "The response is in-progress: no referral yet."},
    )
    could_become = fields.String(
        required=True,
        allow_none=True,
        validate=OneOf([*OUTCOMES.choices, None]),
        metadata={
            "description": "The most urgent outcome that open questions could still "
            "give; null when none is more urgent. Show it when it is not null."
        },
    )
    rules = _list(RuleSchema, "The rules met, most urgent first, with their reasons.")
    undecided = _list(UndecidedSchema, "Rules that wait for answers.")
    missing = _list(MissingSchema, "Open questions that matter: ask these next.")
    would_change = _list(
        WouldChangeSchema, "Single answers that would give another outcome."
    )
    deciding_set = _list(
        AskedSchema, "The fewest open questions that settle it if nothing is found."
    )
    differential = _list(
        PatternSchema, "Patterns of conditions, with what speaks for and against."
    )
    contradictions = _list(
        ContradictionSchema, "Answers that do not fit together: show them."
    )
    advice = fields.Nested(
        AdviceSchema,
        required=True,
        metadata={"description": "What is suggested, in lines."},
    )
    rulebook = fields.Nested(
        RulebookSchema,
        required=True,
        metadata={"description": "Which rules gave the result: keep it with them."},
    )
    questionnaire = _text("The canonical and version that was answered.")
    disclaimer = _text("Show it with every result.")
    decision = fields.Nested(
        DecisionSchema,
        metadata={
            "description": "What a clinician released, only where one has: its outcome "
            "holds, and may be another than that of the rules above."
        },
    )

    @post_dump
    def leave_out(self, said: dict[str, Any], **_: object) -> dict[str, Any]:
        """Leave out the decision where nobody has decided."""
        if said["decision"] is None:
            del said["decision"]
        return said


_SCHEMA = SummarySchema()


def summary_json(summary: Summary) -> dict[str, object]:
    """Return the summary as plain JSON values, in the order of the contract."""
    return cast(dict[str, object], _SCHEMA.dump(summary))
