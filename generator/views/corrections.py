"""Everything that was corrected, left out, joined, missed or read by hand, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.schema.fields import label
from generator.schema.readings import NO_MEASURE, ReadPassage, ReadQuantity, ReadRow
from generator.schema.tables import TaskRow
from generator.schema.walk import Path, charged_rows, passages
from generator.vietnamese import format_date, format_decimal
from generator.views import urls
from generator.views.names import document_name


class Kind(StrEnum):
    """What was done, in the words of the page."""

    CORRECTED = "Đính chính"
    JOINED = "Nối ô"
    LEFT_OUT = "Bỏ ra"
    MISSING = "Bản chép thiếu"
    READ = "Cách đọc"


@dataclass(frozen=True)
class CorrectionLine:
    """One declaration about a document. `duong`: the place that it is about; `ban_chep`: what the
    copy reads; `in_la`: what the page shows, or how it is read; either may be empty."""

    loai: Kind
    ngay: date | None
    tinh: str
    ten_tinh: str
    van_ban: str
    ten_van_ban: str
    cho: str
    duong: str
    ban_chep: str
    in_la: str
    ly_do: str


@dataclass(frozen=True)
class SiteCorrectionLine:
    """One thing that the portal itself had published wrongly."""

    ngay: date
    dia_chi: str
    da_dang: str
    sua_thanh: str
    ly_do: str


def correction_lines(dataset: Dataset) -> tuple[CorrectionLine, ...]:
    """All declarations, newest first; those without a day after them, the newest document first,
    each document in the order of its kinds and lines."""
    lines = [line for linked in _newest(dataset.van_ban) for line in _of_document(dataset, linked)]
    return tuple(sorted(lines, key=lambda line: -line.ngay.toordinal() if line.ngay else 0))


def site_corrections(dataset: Dataset) -> tuple[SiteCorrectionLine, ...]:
    """What the register says of the portal's own mistakes, newest first."""
    register = dataset.registers.dinh_chinh_trang
    found = register.dinh_chinh if register else ()
    lines = (
        SiteCorrectionLine(one.ngay_sua, one.dia_chi, one.da_dang, one.sua_thanh, one.ly_do)
        for one in found
    )
    return tuple(sorted(lines, key=lambda line: line.ngay, reverse=True))


def _newest(documents: Iterable[LinkedDocument]) -> list[LinkedDocument]:
    def order(linked: LinkedDocument) -> tuple[int, int, str]:
        day = linked.document.ngay_ban_hanh
        return (-linked.record.place.nam, -(day.toordinal() if day else 0), linked.van_ban)

    return sorted(documents, key=order)


def _of_document(dataset: Dataset, linked: LinkedDocument) -> Iterator[CorrectionLine]:
    document = linked.document
    write = _Writer(dataset, linked)
    for fix in document.dinh_chinh:
        what = (Kind.CORRECTED, fix.ngay_sua, fix.ban_chep, fix.sua_thanh, fix.ly_do)
        yield write.at_line(fix.dong, *what)
    for torn in document.noi_o:
        where = f"nối vào dòng {torn.sau_dong[0]}, sau «{torn.sau}»"
        yield write.at_line(torn.dong, Kind.JOINED, torn.ngay_sua, torn.chuoi, where, torn.ly_do)
    for left in document.bo_qua:
        words = left.chuoi or write.source_words(left.dong)
        yield write.at_line(left.dong, Kind.LEFT_OUT, left.ngay_sua, words, "", left.ly_do)
    for missing in document.thieu:
        path = urls.document(linked.van_ban)
        yield write.line(Kind.MISSING, None, "", path, "", "", missing.noi_dung)
    yield from write.readings()


class _Writer:
    """Writes the lines of one document."""

    def __init__(self, dataset: Dataset, linked: LinkedDocument) -> None:
        self.dataset = dataset
        self.linked = linked
        self.tinh = linked.record.place.tinh
        self.ten = document_name(dataset, linked)
        self.goc = (linked.record.goc or "").split("\n")

    def line(
        self, kind: Kind, day: date | None, place: str, path: str, read: str, shown: str, why: str
    ) -> CorrectionLine:
        """A line about the place at `path`, called `place`."""
        province = self.dataset.province_name(self.tinh)
        key = self.linked.van_ban
        words = (read, shown, why)
        return CorrectionLine(kind, day, self.tinh, province, key, self.ten, place, path, *words)

    def at_line(
        self, lines: tuple[int, int], kind: Kind, day: date | None, read: str, shown: str, why: str
    ) -> CorrectionLine:
        """A line about lines of the source."""
        first, last = lines
        place = f"dòng {first}" if first == last else f"dòng {first}–{last}"
        path = f"{urls.document(self.linked.van_ban)}ban-chep/#d{first}"
        return self.line(kind, day, place, path, read, shown, why)

    def source_words(self, lines: tuple[int, int]) -> str:
        """The words of whole lines that were left out."""
        first, last = lines
        return " ".join(" ".join(self.goc[first - 1 : last]).split())

    def readings(self) -> Iterator[CorrectionLine]:
        """What is read by an editor's word; the printed wording stays."""
        found: list[tuple[Path, str, ReadRow | ReadPassage]] = [
            (path, row.noi_dung if isinstance(row, TaskRow) else row.ten or "", row.doc_la)
            for row, path in charged_rows(self.linked.document)
        ]
        found += [(p, node.text, node.doc_la) for node, p in passages(self.linked.document)]
        for path, words, reading in found:
            if said := "; ".join(self._said(reading)):
                item = urls.item(self.linked.van_ban, self.linked.item_at(path))
                why = "Ban biên tập ghi cách đọc; chữ in giữ nguyên"
                yield self.line(Kind.READ, None, "mục", item, words, said, why)

    def _said(self, reading: ReadRow | ReadPassage) -> Iterator[str]:
        for name in type(reading).model_fields:
            value = getattr(reading, name)
            if value is not None:
                values = value if isinstance(value, tuple) else (value,)
                yield f"{label(name).lower()}: {', '.join(self._name(name, v) for v in values)}"

    def _name(self, name: str, value: object) -> str:
        registers = self.dataset.registers
        match name:
            case "chu_tri" | "phoi_hop" | "co_quan":
                return self.dataset.agency(self.tinh, str(value)).ten
            case "linh_vuc" if registers.linh_vuc:
                known = {area.ma: area.ten for area in registers.linh_vuc.ke_hoach}
                return known.get(str(value), str(value))
            case "thuoc_do" if value == NO_MEASURE:
                return "không xếp vào thước đo nào"
            case "thuoc_do" if registers.thuoc_do:
                names = {one.ma: one.ten for one in registers.thuoc_do.thuoc_do}
                return names.get(str(value), str(value))
        if isinstance(value, ReadQuantity):
            return f"{value.so_sanh} {format_decimal(value.gia_tri)} {value.don_vi}"
        if isinstance(value, date):
            return format_date(value)
        return format_decimal(value) if isinstance(value, Decimal) else str(value)
