"""A received file becomes a draft: reader, then stages, then the kind of document.

Each step is one small module with one function, so that the whole way reads here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.importers import declared
from generator.importers.document_types import administrative, tables
from generator.importers.document_types.nodes import Node
from generator.importers.document_types.plans import years_of
from generator.importers.draft import Draft, Path
from generator.importers.known import Known
from generator.importers.readers import choosing
from generator.importers.reading import Finding, Grid, Reading, Span
from generator.importers.stages import (
    double_bullets,
    end_marks,
    join_tables,
    layout_grids,
    legacy_encoding,
    page_furniture,
    side_by_side,
    unwrap,
)
from generator.schema.fields import label
from generator.vietnamese import format_date, slug

_KEYS = (
    *("so_ky_hieu", "loai_van_ban", "trich_yeu", "co_quan_ban_hanh", "ngay_ban_hanh", "dia_danh"),
    *("nguoi_ky", "ke_hoach"),
)
_LONGEST_CODE = 80
STAGES = (
    legacy_encoding.apply,
    page_furniture.apply,
    unwrap.apply,
    join_tables.apply,
    double_bullets.apply,
    end_marks.apply,
    layout_grids.apply,
    side_by_side.apply,
)
"""The stages between reader and document, in their order."""


@dataclass(frozen=True)
class Hints:
    """What the one who imports knows: the day of receipt, the registers, and the year and code of
    the file's name where they are not to be taken from the document."""

    today: date
    known: Known = field(default_factory=Known)
    nam: int | None = None
    ma: str | None = None


def draft_of(raw: bytes, name: str, hints: Hints) -> Draft:
    """The draft of a received file. Raises Refused with a plain sentence for what is none."""
    return draft_of_reading(prepared(read(raw, name)), raw, name, hints)


def read(raw: bytes, name: str) -> Reading:
    """The received file as lines and tables."""
    return choosing.read(raw, name)


def prepared(reading: Reading) -> Reading:
    """The reading after every stage, in their order."""
    for stage in STAGES:
        reading = stage(reading)
    return reading


def draft_of_reading(reading: Reading, raw: bytes, name: str, hints: Hints) -> Draft:
    """The draft of a reading that has gone through all stages."""
    found = administrative.read(reading, hints.known, _table_reader(hints.known, reading.text))
    nam, ma = _file_name(found.fields.data, hints)
    data: dict[str, Any] = {
        key: found.fields.data[key] for key in _KEYS if key in found.fields.data
    }
    data["nguon"] = _source(reading, raw, name, f"{nam}-{ma}", hints.today)
    if omitted := declared.omissions((*reading.aside, *found.aside), reading.text):
        data["bo_qua"] = omitted
    if moved := declared.joined(reading.moved):
        data["noi_o"] = moved
    data["phan"] = list(found.phan)
    notes: dict[Path, str] = {}
    for key, text in found.fields.notes.items():
        path = _note_path(key, data)
        notes[path] = (
            f"{notes[path]} {label(key)}: {text}" if path in notes else f"{label(key)}: {text}"
        )
    findings = sorted((*reading.findings, *found.findings), key=lambda one: one.dong or (0, 0))
    return Draft(data, notes, tuple(findings), reading, nam, ma, _places(found.nodes))


def _places(trees: Sequence[Sequence[Node]]) -> dict[Path, Span]:
    """Where in the text each node comes from, by its path in the data."""
    found: dict[Path, Span] = {}

    def walk(nodes: Sequence[Node], above: Path) -> None:
        for number, node in enumerate(nodes):
            here = (*above, number)
            found[here] = node.dong
            walk(node.con, (*here, "noi_dung"))

    for number, tree in enumerate(trees):
        walk(tree, ("phan", number, "noi_dung"))
    return found


def _table_reader(known: Known, text: str) -> administrative.SubjectTableReader:
    chi_so = known.index_of(text)

    def table_of(grid: Grid, *, subject: str) -> tuple[Node, tuple[Finding, ...]]:
        dong = (grid.rows[0].dong[0], grid.rows[-1].dong[1])
        years = years_of(subject)
        made = tables.node(grid, years[0] if years else None, chi_so)
        return Node(made.node, dong), made.findings

    return table_of


def _note_path(key: str, data: dict[str, Any]) -> Path:
    order = [*_KEYS, "nguon"]
    at = order.index(key) if key in order else 0
    return (next(one for one in order[at:] if one in data),)


def _file_name(data: dict[str, Any], hints: Hints) -> tuple[int | None, str]:
    """Year and code. The day of issue goes first, then the plan's years, as the check asks."""
    nam = hints.nam
    if "ngay_ban_hanh" in data:
        nam = int(data["ngay_ban_hanh"][-4:])
    elif "ke_hoach" in data:
        nam = int(data["ke_hoach"]["tu_nam"])
    whole = slug(data.get("so_ky_hieu") or data.get("trich_yeu", ""))
    short = whole[: _LONGEST_CODE + 1]
    return nam, hints.ma or (whole if whole == short else short.rpartition("-")[0])


def _source(reading: Reading, raw: bytes, name: str, stem: str, today: date) -> dict[str, Any]:
    kept = raw if reading.as_received else reading.text.encode()
    source: dict[str, Any] = {"tep": f"goc/{stem}.txt", "sha256": hashlib.sha256(kept).hexdigest()}
    if not reading.as_received:
        ending = choosing.ending(raw, name)
        received = f"{stem}.ban-nhan" if ending == ".txt" else stem
        source["ban_nhan"] = {
            "tep": f"goc/{received}{ending}",
            "sha256": hashlib.sha256(raw).hexdigest(),
        }
    source["mo_ta"] = _DESCRIPTIONS[reading.kind]
    source["ngay_nhan"] = format_date(today)
    return source


_DESCRIPTIONS = {
    "docx": "Bản Word của văn bản.",
    "pdf": "Bản PDF của văn bản.",
    "html": "Trang mạng đăng văn bản.",
    "txt": "Bản chép dạng chữ của văn bản.",
}
