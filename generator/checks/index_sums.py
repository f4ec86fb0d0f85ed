"""A criteria set must add up: areas to the total, parts to the whole, children to their parent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.problems import Level, Problem
from generator.records import Records
from generator.records.registers import INDEX_FOLDER
from generator.schema.indices import IndexArea, IndexCriterion, IndexVersion
from generator.schema.walk import Path
from generator.source.yaml_reader import SourceFile
from generator.vietnamese import format_decimal

CODES = ("index-sums", "code-twice", "criterion-count")


def check(records: Records) -> Iterator[Problem]:
    """Maxima that do not add up, codes that stand twice, and counts that the tree contradicts."""
    for version in records.registers.phien_ban:
        name = f"{INDEX_FOLDER}{version.ma}/{version.phien_ban}.yml"
        file = records.registers.files.get(name)
        if file is not None:
            yield from _sums(version, file)
            yield from _tree(version, file)
            yield from _twice(version.linh_vuc, "linh_vuc", file)
            yield from _twice(version.tieu_chi, "tieu_chi", file)
            yield from _counts(version, file)


def _sums(version: IndexVersion, file: SourceFile) -> Iterator[Problem]:
    areas, total = version.linh_vuc, version.tong_diem_chuan
    appraised = [area.diem_tham_dinh for area in areas]
    sums: list[tuple[str, Decimal | None, list[Decimal | None], str]] = [
        ("tong_diem_chuan", total, [a.diem_chuan for a in areas], "điểm chuẩn các lĩnh vực"),
        (
            "tong_diem_chuan",
            total,
            [version.tham_dinh, version.dieu_tra],
            "phần thẩm định và phần điều tra",
        ),
        ("tham_dinh", version.tham_dinh, appraised, "điểm thẩm định các lĩnh vực"),
    ]
    for key, stated, terms, name in sums:
        known = [term for term in terms if term is not None]
        if stated is not None and known and len(known) == len(terms) and sum(known) != stated:
            yield _unequal(file, (key,), stated, sum(known, Decimal(0)), name)
    for number, area in enumerate(areas):
        if area.diem_tham_dinh is not None and area.diem_tham_dinh > area.diem_chuan:
            here = ("linh_vuc", number, "diem_tham_dinh")
            name = f"điểm chuẩn của lĩnh vực {area.ma}"
            yield _unequal(file, here, area.diem_tham_dinh, area.diem_chuan, name)


def _tree(version: IndexVersion, file: SourceFile) -> Iterator[Problem]:
    """Children may not exceed their parent; where the tree is whole they are equal to it."""
    below: dict[str, list[Decimal | None]] = {}
    rows = {row.ma: (number, row) for number, row in reversed([*enumerate(version.tieu_chi)])}
    for _, row in rows.values():
        below.setdefault(row.ma.rpartition(".")[0], []).append(row.diem_chuan)
    parents: list[tuple[str, Decimal | None, Path]] = [
        (area.ma, area.diem_chuan, ("linh_vuc", number, "diem_chuan"))
        for number, area in enumerate(version.linh_vuc)
    ]
    parents += [
        (row.ma, row.diem_chuan, ("tieu_chi", number, "diem_chuan"))
        for number, row in rows.values()
    ]
    whole = version.du_tieu_chi == "co"
    for ma, top, path in parents:
        terms = below.get(ma, [])
        known = [term for term in terms if term is not None]
        total = sum(known, Decimal(0))
        if top is None or not known:
            continue
        if total > top or (whole and len(known) == len(terms) and total != top):
            yield _unequal(file, path, top, total, f"điểm chuẩn các tiêu chí con của {ma}")


def _unequal(file: SourceFile, path: Path, stated: Decimal, total: Decimal, name: str) -> Problem:
    message = f"Bộ tiêu chí ghi {format_decimal(stated)}, còn {name} là {format_decimal(total)}."
    cure = "Xem lại quyết định ban hành bộ tiêu chí và sửa số gõ nhầm."
    return Problem("index-sums", Level.WARNING, file.locate(path), message, cure)


def _twice(
    rows: Sequence[IndexArea | IndexCriterion], key: str, file: SourceFile
) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, row in enumerate(rows):
        if row.ma in seen:
            where = file.locate((key, number, "ma"))
            message = f"Bộ tiêu chí có hai dòng cùng mã {row.ma}."
            yield Problem("code-twice", Level.ERROR, where, message, "Sửa mã gõ nhầm.")
        seen.add(row.ma)


def _counts(version: IndexVersion, file: SourceFile) -> Iterator[Problem]:
    """The stated numbers of criteria (`1.2`) and sub-criteria (`1.2.3`) against the whole tree."""
    if version.du_tieu_chi != "co":
        return
    steps = [row.ma.count(".") for row in version.tieu_chi]
    for key, stated, found in (
        ("so_tieu_chi", version.so_tieu_chi, sum(step == 1 for step in steps)),
        ("so_tieu_chi_thanh_phan", version.so_tieu_chi_thanh_phan, sum(s > 1 for s in steps)),
    ):
        if stated is not None and stated != found:
            message = f"Bộ tiêu chí ghi {stated}, danh sách có {found}."
            cure = "Thêm tiêu chí còn thiếu, sửa con số, hoặc ghi «du_tieu_chi: khong»."
            yield Problem("criterion-count", Level.WARNING, file.locate((key,)), message, cure)
