"""The base of every record and the scalar types that records are made of.

Every scalar comes from the reader as a string; the types here say what it means. Values are
frozen. Nothing is rounded, trimmed of figures or guessed.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic.fields import ComputedFieldInfo, FieldInfo
from pydantic_core import PydanticCustomError

from generator.schema.fields import FIELDS
from generator.vietnamese import AmbiguousNumber, parse_date, parse_decimal


def _title(name: str, _info: FieldInfo | ComputedFieldInfo) -> str:
    return FIELDS[name].nhan if name in FIELDS else name


def _help(schema: dict[str, Any]) -> None:
    for name, entry in schema.get("properties", {}).items():
        if name in FIELDS:
            entry.setdefault("description", FIELDS[name].giup)


class Record(BaseModel):
    """A frozen record; a key that it does not know is an error, never dropped."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, field_title_generator=_title, json_schema_extra=_help
    )


def _text(value: object) -> object:
    if isinstance(value, str):
        if not value.strip():
            raise PydanticCustomError("blank_text", "blank")
        return value
    if value is None:
        raise PydanticCustomError("blank_text", "blank")
    return value


def _require(value: object) -> None:
    """A key with nothing after it is one mistake, whatever was to stand there."""
    if value is None:
        raise PydanticCustomError("blank_text", "blank")


def _date(value: object) -> object:
    _require(value)
    if isinstance(value, str):
        try:
            return parse_date(value)
        except ValueError:
            raise PydanticCustomError("bad_date", "date") from None
    return value


def _score(value: object) -> object:
    _require(value)
    if isinstance(value, str):
        try:
            return parse_decimal(value)
        except AmbiguousNumber:
            raise PydanticCustomError("ambiguous_number", "ambiguous") from None
        except ValueError:
            raise PydanticCustomError("bad_number", "number") from None
    return value


_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LINES = re.compile(r"([1-9][0-9]*)(?:-([1-9][0-9]*))?")


def _code(value: object) -> object:
    _require(value)
    if isinstance(value, str) and not _SLUG.fullmatch(value):
        raise PydanticCustomError("bad_code", "code")
    return value


def _lines(value: object) -> object:
    _require(value)
    if isinstance(value, str):
        match = _LINES.fullmatch(value.strip())
        if match is None or int(match[2] or match[1]) < int(match[1]):
            raise PydanticCustomError("bad_lines", "lines")
        return (int(match[1]), int(match[2] or match[1]))
    return value


def _year(value: object) -> object:
    _require(value)
    if isinstance(value, str):
        if not re.fullmatch(r"(19|20)\d\d", value):
            raise PydanticCustomError("bad_year", "year")
        return int(value)
    return value


def _count(value: object) -> object:
    _require(value)
    if isinstance(value, str):
        if not re.fullmatch(r"[1-9][0-9]{0,4}", value):
            raise PydanticCustomError("bad_count", "count")
        return int(value)
    return value


Text = Annotated[str, BeforeValidator(_text)]
"""Wording as printed; never empty."""

Code = Annotated[
    str,
    BeforeValidator(_code),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
]
"""A key in addresses and registers: small letters without marks, digits, hyphens."""

DateText = Annotated[
    date,
    BeforeValidator(_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,2}/\d{1,2}/\d{4}$"}),
]
"""A day written d/m/y."""

Year = Annotated[
    int,
    BeforeValidator(_year),
    WithJsonSchema({"type": "string", "pattern": r"^(19|20)\d\d$"}),
]
"""A calendar year, written with four digits."""

Count = Annotated[
    int,
    BeforeValidator(_count),
    WithJsonSchema({"type": "string", "pattern": "^[1-9][0-9]{0,4}$"}),
]
"""A whole number from 1 on: a rank, a number of units."""

Score = Annotated[
    Decimal,
    BeforeValidator(_score),
    WithJsonSchema({"type": "string", "pattern": "^[-+\u2212]?[0-9][0-9.]*(,[0-9]+)?$"}),
]
"""Points, with a decimal comma or point; a form like `1.346` is refused as ambiguous."""

LineRange = Annotated[
    tuple[int, int],
    BeforeValidator(_lines),
    WithJsonSchema({"type": "string", "pattern": "^[1-9][0-9]*(-[1-9][0-9]*)?$"}),
]
"""Lines of the source file, counted from 1, both ends included: `12` or `12-14`."""
