"""The forms of score files, of a province's own file and of the shared registers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.editing.forms.choices import Option
from generator.editing.forms.widgets import Choices, Field, fields_of
from generator.schema.base import Record
from generator.schema.registers import (
    AgencyRegister,
    Province,
    SuccessionRegister,
    TermRegister,
)
from generator.schema.scores import ScoreFile
from generator.schema.site_corrections import SiteCorrectionRegister

REGISTERS: dict[str, tuple[str, type[Record]]] = {
    "thuat-ngu": ("Thuật ngữ, chữ viết tắt", TermRegister),
    "co-quan": ("Cơ quan dùng chung", AgencyRegister),
    "ke-thua": ("Cơ quan kế thừa", SuccessionRegister),
    "dinh-chinh-trang": ("Đính chính của trang", SiteCorrectionRegister),
}
"""The registers that have a form: file name in `danh-muc/`, its label and what it is."""


def score_collection(
    tinh: str, folder: str, choices: Mapping[str, Sequence[Option]]
) -> dict[str, Any]:
    """The collection of a province's score files."""
    chosen: Choices = {"chi_so": choices["chi_so"]}
    return {
        "name": f"chi-so-{tinh}",
        "label": "Điểm số",
        "label_singular": "tệp điểm",
        "folder": f"{folder}/{tinh}/chi-so",
        "slug": "{{fields.chi_so}}-{{fields.nam}}",
        "identifier_field": "chi_so",
        "summary": "{{fields.chi_so}} {{fields.nam}}",
        "sortable_fields": [],
        "create": True,
        "delete": False,
        "fields": fields_of(ScoreFile, choices=chosen),
    }


def file_collection(tinh: str, ten: str, folder: str) -> dict[str, Any]:
    """The province's own file and the registers, one entry a file."""
    own = _file("tinh", ten, f"{folder}/{tinh}/tinh.yml", Province)
    shared = [
        _file(name, label, f"{folder}/danh-muc/{name}.yml", record)
        for name, (label, record) in REGISTERS.items()
    ]
    return {
        "name": "danh-muc",
        "label": "Danh mục",
        "description": "Danh mục dùng chung cho mọi tỉnh; sửa ở đây thì mọi tỉnh cùng đổi.",
        "files": [own, *shared],
        "delete": False,
    }


def _file(name: str, label: str, file: str, record: type[Record]) -> dict[str, Any]:
    fields: list[Field] = fields_of(record)
    return {"name": name, "label": label, "file": file, "fields": fields}
