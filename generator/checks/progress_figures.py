"""Reported figures: each belongs to a quantity of a target, in the target's own unit."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.progress_items import OWED, Addresses, Found
from generator.problems import Level, Problem
from generator.records import ProgressRecord, Records
from generator.schema.body import Meaning
from generator.schema.progress import ReportedFigure, ReportedState, Result
from generator.source.yaml_reader import Path
from generator.vietnamese import match_key

CODES = (
    "figure-without-target",
    "figure-beyond-target",
    "figure-of-other-unit",
    "figure-twice",
    "target-without-figure",
)


def check(records: Records) -> Iterator[Problem]:
    """Figures that no quantity wants, and completed targets without a figure."""
    addresses = Addresses(records)
    for record in records.progress:
        for number, result in enumerate(record.progress.ket_qua):
            found = addresses.item(result.viec)
            if found is not None and found.la & OWED:
                yield from _figures(record, result, found, ("ket_qua", number))


def _figures(record: ProgressRecord, result: Result, found: Found, here: Path) -> Iterator[Problem]:
    if Meaning.TARGET not in found.la:
        if result.so_lieu:
            where = record.file.locate((*here, "so_lieu"))
            message = "Có số liệu, nhưng việc này không phải chỉ tiêu nên không so được."
            cure = "Ghi con số trong «nguyen_van», hoặc sửa «viec» thành địa chỉ của chỉ tiêu."
            yield Problem("figure-without-target", Level.ERROR, where, message, cure)
        return
    if result.trang_thai is ReportedState.DONE and found.don_vi and not result.so_lieu:
        where = record.file.locate((*here, "trang_thai"))
        message = "Chỉ tiêu có con số phải đạt mà kết quả không ghi số liệu nào."
        cure = "Báo cáo có nêu con số thì thêm «so_lieu»; không nêu thì để nguyên."
        yield Problem("target-without-figure", Level.NOTE, where, message, cure)
    places: set[int] = set()
    for number, figure in enumerate(result.so_lieu):
        at: Path = (*here, "so_lieu", number)
        if figure.thu_tu in places:
            where = record.file.locate(at)
            message = f"Hai số liệu cùng là con số thứ {figure.thu_tu} của chỉ tiêu."
            cure = "Ghi «thu_tu» cho từng số liệu, đếm từ 1 theo thứ tự trong câu."
            yield Problem("figure-twice", Level.ERROR, where, message, cure)
        places.add(figure.thu_tu)
        yield from _figure(record, figure, found, at)


def _figure(
    record: ProgressRecord, figure: ReportedFigure, found: Found, at: Path
) -> Iterator[Problem]:
    if figure.thu_tu > len(found.don_vi):
        where = record.file.locate(at)
        many = len(found.don_vi)
        message = f"Chỉ tiêu này có {many} con số, không có con số thứ {figure.thu_tu}."
        cure = "Đếm từ 1 theo thứ tự trong câu, rồi sửa «thu_tu»."
        if not many:
            message = "Câu chỉ tiêu này không có con số nào máy đọc được để so."
            cure = "Bỏ «so_lieu», giữ con số trong «nguyen_van»; hoặc khai doc_la ở văn bản."
        yield Problem("figure-beyond-target", Level.ERROR, where, message, cure)
        return
    unit = found.don_vi[figure.thu_tu - 1]
    if figure.don_vi is not None and match_key(figure.don_vi) != match_key(unit):
        where = record.file.locate((*at, "don_vi"))
        message = f"Chỉ tiêu tính bằng «{unit}», số liệu tính bằng «{figure.don_vi}»."
        cure = "Báo cáo viết đúng như vậy thì để nguyên: trang sẽ nói là không so được."
        yield Problem("figure-of-other-unit", Level.WARNING, where, message, cure)
