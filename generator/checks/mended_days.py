"""When the copy of a document was mended: the day cannot lie before the copy was received."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Level, Problem
from generator.records import Records
from generator.schema.document import Correction, Joined, Omission
from generator.vietnamese import format_date

CODES = ("mended-before-copy",)


def check(records: Records) -> Iterator[Problem]:
    """Days under `dinh_chinh`, `bo_qua` and `noi_o` that no editor can mean."""
    for record in records.documents:
        document = record.document
        received = document.nguon.ngay_nhan
        declared: dict[str, tuple[Correction | Omission | Joined, ...]] = {
            "dinh_chinh": document.dinh_chinh,
            "bo_qua": document.bo_qua,
            "noi_o": document.noi_o,
        }
        for key, entries in declared.items():
            for place, one in enumerate(entries):
                if one.ngay_sua is None or one.ngay_sua >= received:
                    continue
                where = record.file.locate((key, place, "ngay_sua"))
                message = (
                    f"Ghi là sửa ngày {format_date(one.ngay_sua)}, trước ngày nhận bản chép"
                    f" ({format_date(received)})."
                )
                cure = "Xem lại ngày; sửa trong lúc nhập lần đầu thì bỏ «ngay_sua»."
                yield Problem("mended-before-copy", Level.ERROR, where, message, cure)
