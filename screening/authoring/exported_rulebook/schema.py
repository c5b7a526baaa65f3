"""The shape of an exported rulebook; names that are not here decide nothing."""

from __future__ import annotations

from typing import Any, ClassVar

from marshmallow import (
    EXCLUDE,
    RAISE,
    Schema,
    ValidationError,
    fields,
    post_load,
    validate,
    validates_schema,
)

from screening.clinical.question import Kind
from screening.clinical.rule import Investigation, Outcome, Source

_MESSAGES = {"type": "Expected an object.", "unknown": "No such kind of criterion."}


class _ExportedPart(Schema):
    """An object of which each part has to be there; its lists become tuples."""

    makes: ClassVar[type] = dict
    error_messages = _MESSAGES

    class Meta:
        unknown = EXCLUDE

    def on_bind_field(self, _name: str, field: fields.Field[Any]) -> None:
        """Require the part."""
        field.required = True

    @post_load
    def build(self, values: dict[str, Any], **_: object) -> Any:
        """Return the value that the schema makes."""
        return self.makes(
            **{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
        )


def _texts() -> fields.List[str]:
    return fields.List(fields.String())


def _row(expected: str, *columns: fields.Field[Any]) -> fields.Tuple:
    row = fields.Tuple(columns)
    row.validate_length.error = expected
    return row


def _finding(found: fields.Field[Any]) -> fields.Tuple:
    return _row("Expected a question and what is found.", fields.String(), found)


class CriterionSchema(Schema):
    """One criterion: its kind, and what it says."""

    error_messages = _MESSAGES

    class Meta:
        unknown = RAISE
        # Names that cannot be those of attributes.
        include: ClassVar[dict[str, fields.Field[Any]]] = {
            "term": fields.String(),
            "open": fields.String(),
            "not": fields.Nested("CriterionSchema"),
            "all": fields.List(fields.Nested("CriterionSchema")),
            "any": fields.List(fields.Nested("CriterionSchema")),
            "in": _finding(_texts()),
            "only": _finding(fields.String()),
            "lt": _finding(fields.Decimal()),
            "le": _finding(fields.Decimal()),
            "gt": _finding(fields.Decimal()),
            "ge": _finding(fields.Decimal()),
        }

    @validates_schema
    def check_one(self, criterion: dict[str, Any], **_: object) -> None:
        """Refuse an object with no kind or with several."""
        if len(criterion) != 1:
            raise ValidationError("Expected one kind of criterion.")


class QuestionSchema(_ExportedPart):
    """A question; a unit is its code, factor and offset."""

    link_id = fields.String()
    kind = fields.Enum(Kind, by_value=True)
    options = _texts()
    gate = fields.Boolean(truthy={True}, falsy={False})
    ask_first = fields.Boolean(truthy={True}, falsy={False})
    shown_when = fields.Nested(CriterionSchema, allow_none=True)
    units = fields.List(
        _row(
            "Expected a code, a factor and an offset.",
            fields.String(),
            fields.Decimal(),
            fields.Decimal(),
        )
    )
    decimals = fields.Integer(strict=True)
    plausible = fields.List(fields.Decimal())
    laboratory = fields.Boolean(truthy={True}, falsy={False})


class TermSchema(_ExportedPart):
    """A shared term; its words stand in the wording."""

    when = fields.Nested(CriterionSchema)


class ExportedSourceSchema(_ExportedPart):
    """A source of a rule."""

    makes = Source
    key = fields.String()
    title = fields.String()
    citation = fields.String()
    url = fields.String(allow_none=True)
    status = fields.String()
    says = fields.String()


class ExportedRuleSchema(_ExportedPart):
    """A rule without its words."""

    id = fields.String()
    outcome = fields.Enum(Outcome, by_value=True)
    when = fields.Nested(CriterionSchema)
    weight = fields.String()
    references = fields.List(fields.Nested(ExportedSourceSchema))
    drafted = fields.Date(format="iso")
    due = fields.Date(format="iso")
    reviewed_by = fields.String(allow_none=True)


class ExportedContradictionSchema(_ExportedPart):
    """A contradiction without its words."""

    id = fields.String()
    when = fields.Nested(CriterionSchema)


class InvestigationSchema(_ExportedPart):
    """A test that can be ordered."""

    makes = Investigation
    code = fields.String()
    result = fields.String(allow_none=True)


class ExportedAdviceSchema(_ExportedPart):
    """What is suggested with an outcome."""

    work_up = _texts()
    safety_net = _texts()
    self_care = _texts()
    investigations = fields.List(fields.Nested(InvestigationSchema))


class ExportedRulebookSchema(_ExportedPart):
    """The whole rulebook; criteria stay plain values."""

    version = fields.String()
    questions = fields.List(fields.Nested(QuestionSchema))
    age = fields.String()
    adult_from = fields.Integer(strict=True)
    terms = fields.Dict(fields.String(), fields.Nested(TermSchema))
    rules = fields.List(fields.Nested(ExportedRuleSchema))
    overrides = fields.Dict(fields.String(), _texts())
    contradictions = fields.List(fields.Nested(ExportedContradictionSchema))
    advice = fields.Dict(
        fields.Enum(Outcome, by_value=True),
        fields.Nested(ExportedAdviceSchema),
        validate=validate.Length(min=1, error="Expected at least one outcome."),
    )
    paediatric_route = fields.String()
