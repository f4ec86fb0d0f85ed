"""A record of the schema as the fields of a form.

A field of the form is what Decap calls one: a dict with `name`, `label`, `widget` and so on. What
no widget can show (a table of free columns) is left out; it stays in the file as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.schema.base import Record
from generator.schema.choices import CHOICES, PATTERN_WORDS
from generator.schema.fields import label

Field = dict[str, Any]
Choices = Mapping[str, Sequence[Mapping[str, str]]]
"""Options by field name, for codes that are chosen and never typed."""
Words = Mapping[str, tuple[str, str]]
"""Label and hint by field name."""

# Read as running text, so they get a box of several lines.
_LONG = frozenset({"noi_dung", "nguyen_van", "doan", "gach", "cong", "giai_thich", "trich_yeu"})


@dataclass(frozen=True)
class _Maker:
    """Makes fields out of one schema. `without`: names left out at every depth."""

    defs: Mapping[str, Any]
    choices: Choices
    without: frozenset[str]

    def fields(self, schema: Mapping[str, Any], only: Sequence[str] = ()) -> Iterator[Field]:
        required = schema.get("required", ())
        properties = schema["properties"]
        for name in only or properties:
            plain = _plain(properties[name], self.defs)
            found = None if name in self.without else self._widget(name, plain)
            if found is None:
                continue
            hint = properties[name].get("description")
            yield {
                "name": name,
                "label": label(name),
                **({"hint": hint} if hint else {}),
                "required": name in required,
                **found,
            }

    def _widget(self, name: str, schema: Mapping[str, Any]) -> Field | None:
        """The widget of a value; None where there is none for it."""
        kind = schema.get("type")
        if name in self.choices and kind in ("string", "array"):
            return _select(list(self.choices[name]), many=kind == "array")
        if "enum" in schema:
            return _select([_option(one) for one in schema["enum"]])
        if kind in ("string", "integer"):
            return _text(name, schema)
        if kind == "array":
            return self._list(name, _plain(schema.get("items", {}), self.defs))
        if "properties" in schema:
            return {"widget": "object", "collapsed": True, "fields": list(self.fields(schema))}
        return None

    def _list(self, name: str, item: Mapping[str, Any]) -> Field | None:
        if "enum" in item:
            return _select([_option(one) for one in item["enum"]], many=True)
        if item.get("type") == "string":
            one = {**_text(name, item), "name": "_", "label": label(name), "required": True}
            return {"widget": "list", "field": one, "collapsed": False}
        if "properties" in item:
            return listed(list(self.fields(item)))
        return None


def fields_of(
    record: type[Record],
    *,
    only: Sequence[str] = (),
    without: Iterable[str] = (),
    choices: Choices | None = None,
    words: Words | None = None,
) -> list[Field]:
    """The fields of a record in the order of `only`, else of the schema, save those named in
    `without` at any depth. `words`: label and hint of fields that a form calls by other words than
    the vocabulary."""
    whole = _schema(record)
    defs = whole.get("$defs", {})
    schema = _plain(whole, defs)
    maker = _Maker(defs, choices or {}, frozenset(without))
    return [_said(one, (words or {}).get(one["name"])) for one in maker.fields(schema, only)]


@cache
def _schema(record: type[Record]) -> dict[str, Any]:
    return record.model_json_schema()


def _said(one: Field, words: tuple[str, str] | None) -> Field:
    return one if words is None else {**one, "label": words[0], "hint": words[1]}


def _text(name: str, schema: Mapping[str, Any]) -> Field:
    found: Field = {"widget": "text" if name in _LONG else "string"}
    pattern = schema.get("pattern")
    if pattern:
        found["pattern"] = [pattern, PATTERN_WORDS.get(pattern, "viết theo đúng mẫu ở gợi ý")]
    return found


def listed(fields: Sequence[Field], summary: str = "", *, collapsed: bool = True) -> Field:
    """A list of like things, shown closed by `summary` (default: the first field)."""
    shown = summary or "{{fields." + str(fields[0]["name"]) + "}}"
    return {
        "widget": "list",
        "fields": list(fields),
        "summary": shown,
        "collapsed": collapsed,
        "minimize_collapsed": collapsed,
    }


def _plain(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema behind references and behind «or nothing»."""
    if "$ref" in schema:
        return _plain(defs[schema["$ref"].rsplit("/", 1)[1]], defs)
    if "anyOf" in schema:
        real = [one for one in schema["anyOf"] if one.get("type") != "null"]
        return _plain(real[0], defs) if len(real) == 1 else {}
    return schema


def _option(value: str) -> dict[str, str]:
    return {"label": CHOICES.get(value) or label(value), "value": value}


def _select(options: Sequence[Mapping[str, str]], *, many: bool = False) -> Field:
    return {"widget": "select", "options": list(options), **({"multiple": True} if many else {})}
