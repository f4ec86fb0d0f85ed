"""The order in which the schema has the keys of a record, for keys that are added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from generator.schema.base import Record
from generator.source.changing import Order
from generator.source.yaml_reader import Path


def schema_order(record: type[Record]) -> Order:
    """For a path in the data of such a record, the keys of the mapping there, in schema order.

    Where a place may hold one of several records, those of each, one after the other; none where
    keys are free.
    """

    def order(path: Path) -> tuple[str, ...]:
        here: list[Any] = [record]
        for step in path:
            here = [inner for kind in here for inner in _inside(kind, step)]
        records = [kind for kind in here if is_record(kind)]
        return tuple(dict.fromkeys(name for kind in records for name in kind.model_fields))

    return order


def _inside(kind: Any, step: str | int) -> Iterator[Any]:
    if is_record(kind):
        found = kind.model_fields.get(str(step))
        if found is not None:
            yield from choices_of(found.annotation)
    elif get_origin(kind) in (tuple, list) and isinstance(step, int):
        yield from choices_of(get_args(kind)[0])
    elif get_origin(kind) is dict:
        yield from choices_of(get_args(kind)[1])


def choices_of(kind: Any) -> Iterator[Any]:
    """What a type may be: without `Annotated`, each side of a union."""
    while hasattr(kind, "__metadata__"):
        kind = kind.__origin__
    if is_record(kind) or get_origin(kind) in (tuple, list, dict):
        yield kind
    else:
        for one in get_args(kind):
            yield from choices_of(one)


def is_record(kind: Any) -> bool:
    """Is this type one of the schema's records?"""
    return isinstance(kind, type) and issubclass(kind, Record)
