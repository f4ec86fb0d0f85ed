"""A filled workbook for reports, given to `cchc import`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.saying import CLEAN, FOUND, USAGE, say_error
from generator.problems import Problem, blocking
from generator.records import load
from generator.schema.periods import name as period_name
from generator.settings import Settings
from generator.source.layout import REGISTERS, scan

if TYPE_CHECKING:
    from generator.importers.progress_workbook.intake import Taken
    from generator.importers.progress_workbook.remarks import Remark
    from generator.importers.progress_workbook.writing import Written

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")


def run(options: Namespace) -> int:
    """Take in `options.file` for the province `options.tinh` (None: the one that its rows name) of
    the folder `options.data`. Writes both files or nothing."""
    from generator.importers.progress_workbook.remarks import WrongRows
    from generator.importers.refusals import Refused

    if getattr(options, "output", None) is not None:
        text = "Biểu tiến độ được thêm vào tệp của kỳ trong --data; không dùng --output với nó."
        return say_error(text, USAGE)
    try:
        raw, taken, made = _made(options)
    except Refused as error:
        cure = f"\n    Cách sửa: {error.cure}" if error.cure else ""
        return say_error(f"{error.message}{cure}", FOUND)
    except WrongRows as wrong:
        return _refused(wrong.sai)
    _write(options.data, made, raw)
    _tell(options.data, made, len(taken.muc), (*taken.luu_y, *made.luu_y))
    return CLEAN


def _made(options: Namespace) -> tuple[bytes, Taken, Written]:
    """The received bytes, what they say, and what is to be written. Raises Refused, WrongRows."""
    from generator.importers.progress_workbook.intake import province_in, take_in
    from generator.importers.progress_workbook.remarks import WrongRows
    from generator.importers.progress_workbook.writing import written
    from generator.importers.readers.choosing import open_received
    from generator.importers.refusals import Refused
    from generator.model.dataset import build

    day = Settings.of(options.data, getattr(options, "ngay", None)).ngay
    raw = open_received(options.file)
    tinh = options.tinh or province_in(raw, options.file.name)
    records = load(scan(options.data))
    if wrong := [one for one in blocking(records.problems) if _concerns(one, tinh)]:
        said = f"Danh mục hoặc dữ liệu của tỉnh đang có {len(wrong)} chỗ đọc chưa được."
        raise Refused(said, "Chạy cchc check, sửa xong rồi nạp biểu.")
    agencies = records.agency_indexes.get(tinh)
    if agencies is None:
        raise Refused(f"Tỉnh «{tinh}» chưa có văn bản nào nên chưa có việc để báo cáo.")
    taken = take_in(raw, options.file.name, build(records, day), agencies, tinh, day)
    if taken.sai or taken.dau is None:
        raise WrongRows(taken.sai)
    text = _text(options.data / f"{tinh}/tien-do/{taken.dau.nam}-{taken.dau.ky}.yml")
    kept = frozenset(f"goc/{path.name}" for path in (options.data / tinh / "goc").glob("*"))
    made = written(taken, raw, tinh, records, text, day, kept)
    if made.sai:
        raise WrongRows(made.sai)
    return raw, taken, made


def _concerns(problem: Problem, tinh: str) -> bool:
    return problem.position.file.startswith((f"{REGISTERS}/", f"{tinh}/"))


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _refused(wrong: Iterable[Remark]) -> int:
    told = sorted(wrong)
    lines = [*map(str, told), f"Biểu có {len(told)} chỗ phải sửa; chưa ghi gì."]
    return say_error("\n".join(lines), FOUND)


def _write(data: Path, made: Written, raw: bytes) -> None:
    for name, content in ((made.goc, raw), (made.place.file, made.text.encode())):
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _tell(data: Path, made: Written, entries: int, notes: tuple[Remark, ...]) -> None:
    place = made.place
    print(f"Đã ghi báo cáo {period_name(place.nam, place.ky)}, {entries} mục:")
    print(f"  {data / place.file} ({'tệp mới' if made.moi else 'thêm vào tệp đã có'})")
    print(f"  {data / made.goc} (biểu đã nhận, giữ nguyên)")
    if notes:
        print("Nên xem lại:")
        print("\n".join(f"  {note}" for note in sorted(notes)))
    print("Xem lại bằng mắt, chạy cchc check, rồi mở trang của văn bản.")
