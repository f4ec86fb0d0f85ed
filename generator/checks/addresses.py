"""An address is made of province, year and number; the file's name must say the same."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Level, Position, Problem
from generator.records import DocumentRecord, Records
from generator.vietnamese import slug

CODES = ("address-mismatch", "address-taken", "reserved-part", "year-mismatch")
# Sections that every document page has beside the document's parts.
RESERVED = ("trong-van-ban", "co-quan", "can-cu-vao", "duoc-nhac-toi", "ban-chep")


def check(records: Records) -> Iterator[Problem]:
    """File names that disagree with the document, and two documents with one address."""
    taken: dict[tuple[str, int, str], str] = {}
    for record in records.documents:
        yield from _name_agrees(record)
        yield from _parts_are_free(record)
        place = record.place
        address = (place.tinh, place.nam, _code(record))
        if address in taken:
            where = record.file.locate(("so_ky_hieu",), key=True)
            message = f"Trùng địa chỉ với {taken[address]}: cùng tỉnh, cùng năm, cùng số ký hiệu."
            cure = "Mỗi văn bản chỉ nhập một lần; xem lại số, ký hiệu."
            yield Problem("address-taken", Level.ERROR, where, message, cure)
        taken.setdefault(address, place.file)


def _parts_are_free(record: DocumentRecord) -> Iterator[Problem]:
    for number, part in enumerate(record.document.phan):
        if part.ma in RESERVED:
            where = record.file.locate(("phan", number, "ma"))
            message = f"Mã phần «{part.ma}» trùng với một mục sẵn có của trang văn bản."
            cure = "Đặt mã khác, như quyet-dinh, ke-hoach, phu-luc."
            yield Problem("reserved-part", Level.ERROR, where, message, cure)


def _code(record: DocumentRecord) -> str:
    return slug(record.document.so_ky_hieu or record.document.trich_yeu)


def _name_agrees(record: DocumentRecord) -> Iterator[Problem]:
    document, place = record.document, record.place
    if place.ma != _code(record):
        name = f"{place.nam}-{_code(record)}.yml"
        message = f"Tên tệp không khớp số, ký hiệu: theo văn bản phải là «{name}»."
        cure = f"Đổi tên tệp thành {name}, hoặc sửa so_ky_hieu."
        yield Problem("address-mismatch", Level.ERROR, Position(place.file), message, cure)
    if document.ngay_ban_hanh is not None:
        year, field = document.ngay_ban_hanh.year, "ngay_ban_hanh"
    elif document.ke_hoach is not None:
        year, field = document.ke_hoach.tu_nam, "ke_hoach"
    else:
        return
    if year != place.nam:
        where = record.file.locate((field,))
        message = f"Năm trong tên tệp là {place.nam}, trong văn bản là {year}."
        yield Problem("year-mismatch", Level.ERROR, where, message, "Sửa tên tệp hoặc ngày.")
