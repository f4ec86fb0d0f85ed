"""Which keys a record knows at a place, so that an unknown key can be met with the right ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args, get_origin

from pydantic import Tag

from generator.schema.base import Record


def allowed_keys(record_type: type[Record], loc: Iterable[str | int]) -> tuple[str, ...]:
    """The keys of the record at `loc`, a location of the schema's own (with its union tags).

    Empty where there is no record, as inside a mapping with free keys.
    """
    here: Any = record_type
    for step in loc:
        here = _inner(_bare(here), step)
    found = _bare(here)
    is_record = isinstance(found, type) and issubclass(found, Record)
    return tuple(found.model_fields) if is_record else ()


def _inner(kind: Any, step: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, Record):
        found = kind.model_fields.get(str(step))
        return found.annotation if found is not None else None
    if get_origin(kind) is tuple:
        return get_args(kind)[0]
    tagged = (one for one in get_args(kind) if Tag(str(step)) in getattr(one, "__metadata__", ()))
    return next(tagged, None)


def _bare(kind: Any) -> Any:
    """The type without `Annotated` and without «or None»."""
    while hasattr(kind, "__metadata__"):
        kind = kind.__origin__
    choices = [one for one in get_args(kind) if one is not type(None)]
    return _bare(choices[0]) if type(None) in get_args(kind) and len(choices) == 1 else kind
