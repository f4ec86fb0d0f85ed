"""The form of a document: what is known of it, what was done to its text, and the text itself.

A node of the text is told apart in the file by its keys; Decap wants a type written down. The
page's script adds it as `_loai` and takes it away again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.editing.forms.choices import Option
from generator.editing.forms.widgets import Choices, Field, fields_of, listed
from generator.schema.body import (
    FORMAL_TEXT_KEYS,
    Bullet,
    NumberedItem,
    Paragraph,
    Part,
    PlusBullet,
    Recipients,
    Signature,
)
from generator.schema.document import Document
from generator.schema.fields import label
from generator.schema.tables import CriterionRow, TaskRow

TYPE = "_loai"
DEPTH = 5
"""How deep numbered items stand in each other; what stands deeper stays in the file unshown."""

_NUMBERED = ("so", "ten", "doan", "la", "co_quan")
_HIDDEN = ("doc_la", "ma", "noi_dung")
_UNSHOWN_KINDS = {"bang_diem": "Bảng điểm", "bang": "Bảng khác"}


def document_collection(
    tinh: str, folder: str, choices: Mapping[str, Sequence[Option]]
) -> dict[str, Any]:
    """The collection of a province's documents. They are made by the import, not by a form."""
    about: Choices = {"loai_van_ban": choices["loai_van_ban"]}
    return {
        "name": f"van-ban-{tinh}",
        "label": "Văn bản",
        "label_singular": "văn bản",
        "description": "Văn bản mới thì nhập từ tệp Word, PDF bằng lệnh cchc import.",
        "folder": f"{folder}/{tinh}/van-ban",
        "summary": "{{fields.so_ky_hieu | default('Không số')}} · {{fields.trich_yeu}}",
        "identifier_field": "trich_yeu",
        "sortable_fields": [],
        "create": False,
        "delete": False,
        "fields": [
            *fields_of(Document, without=("nguon", "phan", "sha256"), choices=about),
            _parts(),
        ],
    }


def _parts() -> Field:
    part = [
        *fields_of(Part, only=("ten",)),
        _nodes(DEPTH),
    ]
    return {
        "name": "phan",
        "label": "Nội dung văn bản",
        "label_singular": "phần",
        "hint": "Chữ ở đây phải đúng như bản gốc; chỗ bản chép sai thì khai ở Đính chính.",
        "required": True,
        "allow_add": False,
        "allow_remove": False,
        "allow_reorder": False,
        **listed(part, "{{fields.ten}}"),
    }


def _nodes(depth: int) -> Field:
    """The list of nodes below a part or an item."""
    return _typed([*_passages(depth), *_formal(), *_tables(), *_unshown()])


def _typed(types: Sequence[Field]) -> Field:
    return {
        "name": "noi_dung",
        "label": label("noi_dung"),
        "label_singular": "đoạn",
        "required": False,
        "widget": "list",
        "typeKey": TYPE,
        "collapsed": True,
        "minimize_collapsed": True,
        "types": list(types),
    }


def _passages(depth: int) -> list[Field]:
    plus = _type("cong", fields_of(PlusBullet, without=_HIDDEN), "+ {{fields.cong}}")
    bullet = [*fields_of(Bullet, without=_HIDDEN), _typed([plus])]
    numbered = fields_of(NumberedItem, only=_NUMBERED)
    below = [_nodes(depth - 1)] if depth else []
    return [
        _type("muc", [*numbered, *below], "{{fields.so}} {{fields.ten}} {{fields.doan}}"),
        _type("doan", fields_of(Paragraph, without=_HIDDEN), "{{fields.doan}}"),
        _type("gach", bullet, "- {{fields.gach}}"),
        plus,
    ]


def _formal() -> list[Field]:
    texts = [_type(key, [_text(key)], "{{fields." + key + "}}") for key in FORMAL_TEXT_KEYS]
    lists = [_type(key, [_lines(key)], label(key)) for key in ("ten_co_quan", "quoc_hieu")]
    recipients = {**_named("noi_nhan"), "widget": "object", "fields": fields_of(Recipients)}
    signature = {**_named("chu_ky"), "widget": "object", "fields": fields_of(Signature)}
    return [
        *texts,
        *lists,
        _type("noi_nhan", [recipients], label("noi_nhan")),
        _type("chu_ky", [signature], label("chu_ky")),
    ]


def _tables() -> list[Field]:
    tasks = listed(fields_of(TaskRow, without=("doc_la",)), "{{fields.stt}} {{fields.noi_dung}}")
    criteria = listed(fields_of(CriterionRow, without=("doc_la",)), "{{fields.ma}} {{fields.ten}}")
    return [_table("bang_nhiem_vu", tasks), _table("bang_tieu_chi", criteria)]


def _table(key: str, rows: Field) -> Field:
    lines = {**_named("dong"), "label": "Các dòng", "label_singular": "dòng", **rows}
    title = {**_text("ten"), "required": False}
    table = {**_named(key), "widget": "object", "fields": [title, lines]}
    return _type(key, [table], label(key))


def _unshown() -> list[Field]:
    note = {"name": "_", "label": "Sửa trong tệp", "widget": "hidden", "required": False}
    return [
        {**_type(key, [note], name), "label": f"{name} (sửa trong tệp YAML)"}
        for key, name in _UNSHOWN_KINDS.items()
    ]


def _type(key: str, fields: Sequence[Field], summary: str) -> Field:
    name = "Mục có số" if key == "muc" else label(key)
    return {
        "name": key,
        "label": name,
        "widget": "object",
        "summary": summary,
        "fields": list(fields),
    }


def _named(key: str) -> Field:
    return {"name": key, "label": label(key), "required": True}


def _text(key: str) -> Field:
    return {**_named(key), "widget": "text" if key == "trich_yeu" else "string"}


def _lines(key: str) -> Field:
    return {
        **_named(key),
        "widget": "list",
        "collapsed": False,
        "field": {**_text("dong"), "name": "_"},
    }
