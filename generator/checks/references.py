"""What a document or register names must exist: types, provinces, successors."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Level, Position, Problem
from generator.records import Records
from generator.schema.messages import suggestion

CODES = ("unknown-document-type", "unknown-province", "province-code")


def check(records: Records) -> Iterator[Problem]:
    """Codes that no register knows, with the nearest known one."""
    yield from _document_types(records)
    yield from _provinces(records)


def _document_types(records: Records) -> Iterator[Problem]:
    register = records.registers.loai_van_ban
    if register is None:
        return
    known = [entry.ma for entry in register.van_ban_hanh_chinh]
    for record in records.documents:
        code = record.document.loai_van_ban
        if code not in known:
            yield Problem(
                "unknown-document-type",
                Level.ERROR,
                record.file.locate(("loai_van_ban",)),
                f"Danh mục loại văn bản không có mã «{code}».",
                f"{suggestion(code, known)}Xem danh-muc/loai-van-ban.yml.",
            )


def _provinces(records: Records) -> Iterator[Problem]:
    register = records.registers.tinh_thanh
    if register is None:
        return
    # /co-quan/cac-tinh/ is the page of all provinces
    known = {unit.ma for unit in register.don_vi} - {"cac-tinh"}
    folders = {record.place.tinh: record.place.file for record in records.documents}
    for code, file in sorted(folders.items()):
        if code not in known:
            message = f"Thư mục «{code}» không phải mã tỉnh, thành phố nào."
            cure = f"{suggestion(code, known)}Xem danh-muc/tinh-thanh.yml."
            yield Problem("unknown-province", Level.ERROR, Position(file), message, cure)
    for unit in register.don_vi:
        for other in (unit.nay_thuoc, *unit.hop_nhat_tu):
            if other is not None and other not in known:
                message = f"«{unit.ma}» dẫn tới mã «{other}» không có trong danh mục."
                where = Position("danh-muc/tinh-thanh.yml")
                yield Problem("province-code", Level.ERROR, where, message, "Sửa mã.")
