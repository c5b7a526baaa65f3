"""The summary JSON and its schemas, made from the classes of values.py.

Its keys are a contract: a change is a changelog entry.
"""

from __future__ import annotations

import dataclasses
import inspect
from functools import cache
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from marshmallow import EXCLUDE, Schema, fields, post_dump
from marshmallow.validate import OneOf

from screening.summary import values
from screening.summary.values import NOT_IN_JSON, Given, Summary

_PLAIN: dict[Any, type[fields.Field[Any]]] = {
    str: fields.String,
    bool: fields.Boolean,
    int: fields.Integer,
}


def summary_json(summary: Summary) -> dict[str, object]:
    """Return the summary as plain JSON values, in the order of the contract."""
    return cast(dict[str, object], _summary_schema().dump(summary))


@cache
def _summary_schema() -> Schema:
    return schema_of(Summary)()


class SummaryPartSchema(Schema):
    """A client skips keys that it does not know: new ones may come."""

    class Meta:
        unknown = EXCLUDE

    @post_dump
    def leave_out(self, values: dict[str, Any], **_: object) -> dict[str, Any]:
        """Leave out what need not be there and is null."""
        optional = [k for k, field in self.fields.items() if not field.required]
        for key in optional:
            if values[key] is None:
                del values[key]
        return values


def parts() -> list[type]:
    """Return the classes that the JSON consists of, the parts before the whole."""
    classes = (each for each in vars(values).values() if isinstance(each, type))
    return [each for each in classes if dataclasses.is_dataclass(each)]


def component_name(value: type) -> str:
    """Return the name that /openapi.json gives to a class."""
    name = value.__name__.removeprefix("Summary").removesuffix("Words")
    return name or value.__name__


def described(value: type) -> str:
    """Return what /openapi.json says of a class."""
    return inspect.cleandoc(value.__doc__ or "").partition("\n\n")[0]


@cache
def schema_of(value: type) -> type[Schema]:
    """Return the schema of a class of the summary."""
    defaults = {
        each.name
        for each in dataclasses.fields(value)
        if each.default is not dataclasses.MISSING
    }
    return SummaryPartSchema.from_dict(
        {
            name: _field(hint, required=name not in defaults)
            for name, hint in get_type_hints(value, include_extras=True).items()
            if NOT_IN_JSON not in get_args(hint)
        },
        name=f"{component_name(value)}Schema",
    )


def _field(hint: Any, **options: Any) -> fields.Field[Any]:
    metadata = getattr(hint, "__metadata__", ())
    hint = get_args(hint)[0] if metadata else hint
    for each in metadata:
        if isinstance(each, OneOf):
            options["validate"] = each
        else:
            options["metadata"] = {"description": each}
    if hint == Given:
        return fields.Raw(metadata={"type": ["string", "number"]}, **options)
    if isinstance(hint, UnionType):
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
        options["allow_none"] = options.get("required", False)
    if get_origin(hint) is tuple:
        return fields.List(_field(get_args(hint)[0]), **options)
    if dataclasses.is_dataclass(hint):
        return fields.Nested(schema_of(cast(type, hint)), **options)
    return _PLAIN[hint](**options)
