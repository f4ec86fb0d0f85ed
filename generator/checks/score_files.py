"""Indices, criteria sets and score files: names agree with content, and codes are known."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Level, Position, Problem
from generator.records import Records, ScoreRecord
from generator.records.registers import INDEX_FOLDER
from generator.schema.indices import Index
from generator.schema.messages import suggestion
from generator.schema.walk import score_tables

CODES = (
    "score-file-name",
    "index-file-name",
    "unknown-index",
    "unit-of-index",
    "reserved-score-code",
)
# Pages that stand beside those of indices and of units.
RESERVED = ("viec", "so-sanh")


def check(records: Records) -> Iterator[Problem]:
    """File names that disagree with the content, indices that no register knows, and units that
    the index does not score."""
    yield from _registers(records)
    known = {index.ma: index for index in records.registers.chi_so}
    for record in records.documents:
        for table, path in score_tables(record.document):
            if table.chi_so not in known:
                where = record.file.locate((*path, "chi_so"))
                yield _unknown(table.chi_so, known, where)
    for scores in records.scores:
        yield from _score_file(scores, known)


def _registers(records: Records) -> Iterator[Problem]:
    for index in records.registers.chi_so:
        name = f"{INDEX_FOLDER}{index.ma}/chi-so.yml"
        yield from _named(records, name, "ma")
        if index.ma in RESERVED and name in records.registers.files:
            yield _reserved(index.ma, records.registers.files[name].locate(("ma",)))
    for version in records.registers.phien_ban:
        name = f"{INDEX_FOLDER}{version.ma}/{version.phien_ban}.yml"
        yield from _named(records, name, "phien_ban")


def _named(records: Records, name: str, key: str) -> Iterator[Problem]:
    """The file that the content of a register file asks for must be there."""
    if name not in records.registers.files:
        message = f"Theo nội dung bên trong thì tệp phải là «{name}», nhưng không có tệp ấy."
        cure = f"Đổi tên tệp, hoặc sửa «ma», «{key}» trong tệp."
        yield Problem("index-file-name", Level.ERROR, Position(name), message, cure)


def _score_file(record: ScoreRecord, known: dict[str, Index]) -> Iterator[Problem]:
    place, scores = record.place, record.scores
    if (place.chi_so, place.nam) != (scores.chi_so, scores.nam):
        name = f"{scores.chi_so}-{scores.nam}.yml"
        where = record.file.locate(("chi_so",))
        message = f"Tên tệp không khớp nội dung: theo chi_so và nam phải là «{name}»."
        cure = f"Đổi tên tệp thành {name}, hoặc sửa chi_so, nam."
        yield Problem("score-file-name", Level.ERROR, where, message, cure)
    index = known.get(scores.chi_so)
    if index is None:
        yield _unknown(scores.chi_so, known, record.file.locate(("chi_so",)))
        return
    if index.tinh is not None and index.tinh != place.tinh:
        where = record.file.locate(("chi_so",))
        message = f"«{index.ten}» là chỉ số của tỉnh có mã «{index.tinh}», không phải của tỉnh này."
        yield Problem("unit-of-index", Level.ERROR, where, message, "Chuyển tệp sang đúng tỉnh.")
    for number, entry in enumerate(scores.so_lieu):
        unit = entry.don_vi or ""
        if unit in RESERVED or unit.isdigit():
            yield _reserved(unit, record.file.locate(("so_lieu", number, "don_vi")))
        if (entry.don_vi is None) != (index.cap == "tinh"):
            where = record.file.locate(("so_lieu", number))
            lower = index.cap != "tinh"
            message = f"«{index.ten}» chấm {'từng đơn vị của tỉnh' if lower else 'cả tỉnh'}."
            cure = "Thêm «don_vi: …»." if lower else "Bỏ khóa «don_vi»."
            yield Problem("unit-of-index", Level.ERROR, where, message, cure)


def _reserved(code: str, where: Position) -> Problem:
    message = f"Mã «{code}» trùng với địa chỉ của một trang khác."
    cure = "Đặt mã khác: không dùng viec, so-sanh, và không dùng mã chỉ gồm chữ số."
    return Problem("reserved-score-code", Level.ERROR, where, message, cure)


def _unknown(code: str, known: dict[str, Index], where: Position) -> Problem:
    message = f"Danh mục chưa có chỉ số «{code}»."
    new = f"Chỉ số mới thì thêm tệp danh-muc/chi-so/{code}/chi-so.yml."
    cure = f"{suggestion(code, known)}{new}"
    return Problem("unknown-index", Level.ERROR, where, message, cure)
