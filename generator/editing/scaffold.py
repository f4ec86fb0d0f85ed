"""A new data file to fill in: every key of its kind in the order of the schema, explained.

A key that must be there stands open; one that may be left out is a comment to take the mark from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.editing.file_kinds import FileKind
from generator.editing.key_order import choices_of, is_record
from generator.schema.base import Record
from generator.schema.choices import CHOICES, EXAMPLES
from generator.schema.fields import FIELDS
from generator.source.canonical import in_brackets, write
from generator.source.yaml_tree import Collection, Entry

LEGEND = (
    "# Dòng có dấu # ở đầu là ghi chú. Khóa có dấu # ở đầu thì không bắt buộc: cần đến thì bỏ dấu",
    "# ấy rồi điền; không cần thì xóa dòng. Điền xong chạy: cchc check TỆP",
    "# Giải thích đủ, có thí dụ: thư mục docs/huong-dan/, hoặc mục Hướng dẫn của trang.",
)


def scaffold(kind: FileKind, values: Mapping[str, Any], head: Iterable[str]) -> str:
    """The text of a new file. `values`: what is known already; an optional key that it has stands
    open, None for one still to be filled in. `head`: the first lines, without their marks."""
    root = _record(kind.record, values)
    lines = [*(f"# {line}" for line in head), *LEGEND]
    return write(Entry(root, before=lines))


def _record(record: type[Record], values: Mapping[str, Any], *, item: bool = False) -> Collection:
    """`item`: of a list; a comment above its first key would not become a key of it."""
    made = Collection(keyed=True, flow=False)
    waiting: list[str] = []
    for name, field in record.model_fields.items():
        if not field.is_required() and name not in values:
            waiting.append(_offered(name, field))
            continue
        value = _value(field.annotation, values.get(name))
        note = _explained(name, field, filled=isinstance(value, str))
        first = item and not made.entries
        made.entries.append(Entry(value, name, note if first else [*waiting, *note]))
        waiting = waiting if first else []
    made.end = waiting
    return made


def _value(annotation: Any, known: Any, *, item: bool = False) -> str | Collection | None:
    if isinstance(known, str):
        return known
    for kind in sorted(choices_of(annotation), key=lambda one: _strangeness(one, known or {})):
        if is_record(kind):
            return _record(kind, known or {}, item=item)
        if get_origin(kind) is tuple:
            items = known if known is not None else [None]
            inner = get_args(kind)[0]
            entries = [Entry(_value(inner, one, item=True)) for one in items]
            flow = all(isinstance(entry.value, str) for entry in entries)
            return Collection(keyed=False, flow=flow, entries=entries)
    return None


def _strangeness(kind: Any, known: Any) -> int:
    """How many keys a record of this kind demands that nobody spoke of."""
    if not is_record(kind):
        return 0
    fields = kind.model_fields.items()
    return sum(field.is_required() and name not in known for name, field in fields)


def _explained(name: str, field: FieldInfo, *, filled: bool) -> list[str]:
    """What the key means, what it may be, how that looks."""
    lines = [_said(name, field)]
    choices = _closed_list(field.annotation)
    if choices:
        lines += ["# Chọn một:", *(f"#   {one}: {CHOICES.get(one, one)}" for one in choices)]
    elif name in EXAMPLES and not filled:
        lines.append(f"# Ví dụ: {'; '.join(EXAMPLES[name])}")
    return lines


def _offered(name: str, field: FieldInfo) -> str:
    """An optional key as a comment: it, and what it means."""
    kinds = list(choices_of(field.annotation))
    value = ""
    if kinds and is_record(kinds[0]):
        value = in_brackets(_flat(_record(kinds[0], {})))
    elif kinds:
        value = "[]" if get_origin(kinds[0]) is tuple else "{}"
    choices = _closed_list(field.annotation)
    more = f" Một trong: {', '.join(choices)}." if choices else ""
    return f"# {f'{name}: {value}'.rstrip()}  {_said(name, field)}{more}"


def _flat(value: Collection) -> Collection:
    entries = [
        Entry(_flat(entry.value) if isinstance(entry.value, Collection) else entry.value, entry.key)
        for entry in value.entries
    ]
    return Collection(value.keyed, flow=True, entries=entries)


def _said(name: str, field: FieldInfo) -> str:
    """The label and what the key means: in this kind of file, where the schema says that."""
    nhan, said = FIELDS[name].nhan, field.description or FIELDS[name].giup
    if said.rstrip(".") == nhan:
        return f"# {nhan}"
    if not said[1:2].isupper():
        said = said[:1].lower() + said[1:]
    return f"# {nhan}: {said}"


def _closed_list(annotation: Any) -> tuple[str, ...]:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(one.value) for one in annotation)
    if get_origin(annotation) is Literal:
        return tuple(str(one) for one in get_args(annotation))
    return next((found for one in get_args(annotation) if (found := _closed_list(one))), ())
