"""`cchc import`."""

from __future__ import annotations

import importlib
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.cli.options import takes_data
from generator.cli.saying import CLEAN, FOUND, say_error
from generator.importers.checked import Checked, checked
from generator.importers.draft import Draft
from generator.importers.importing import Hints, draft_of
from generator.importers.known import known_in
from generator.importers.provinces import guessed
from generator.importers.readers.choosing import open_received
from generator.importers.refusals import Refused
from generator.importers.report import Report
from generator.records import Records, load_path
from generator.settings import VIETNAM, day_of

HELP = "đọc văn bản Word, PDF, trang web, tệp chữ thành bản nháp dữ liệu"
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")


def arguments(parser: ArgumentParser) -> None:
    takes_data(parser)
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp nhận được")
    parser.add_argument("--tinh", help="thư mục của tỉnh, như tien-giang; bỏ trống thì tự đoán")
    parser.add_argument("--nam", type=int, help="năm trong tên tệp, khi văn bản không ghi ngày")
    parser.add_argument("--ma", help="mã trong tên tệp, thay cho số ký hiệu")
    parser.add_argument("--ngay", help="ngày nhận tệp, như 21/01/2026; bỏ trống là hôm nay")
    parser.add_argument("--output", type=Path, help="ghi vào thư mục này, không ghi vào --data")
    parser.add_argument("--report", type=Path, help="giữ bản tường trình ở tệp .md này")


@dataclass(frozen=True)
class _Ready:
    """A draft with the files that it is made of, nothing written yet."""

    report: Report
    files: dict[Path, bytes]


def run(options: Namespace) -> int:
    workbooks = [path for path in options.files if path.suffix.lower() in _WORKBOOKS]
    if workbooks:
        return _progress(workbooks, options)
    records = load_path(options.data)
    ready: list[_Ready] = []
    for path in options.files:
        try:
            ready.append(_one(path, options, records))
        except Refused as refused:
            return say_error(f"{path}: {refused.message} {refused.cure}".strip(), FOUND)
    taken = [name for one in ready for name in one.files if name.exists()]
    if taken:
        return say_error(
            f"Đã có {taken[0]}; không ghi đè. Xoá tệp cũ nếu muốn nhập lại, "
            "hoặc chọn tên khác bằng --ma, nơi khác bằng --output.",
            FOUND,
        )
    for one in ready:
        _write(one.files)
    said = "\n".join(one.report.text() for one in ready)
    print(said, end="")
    if options.report is not None:
        options.report.write_text(said, encoding="utf-8")
    return FOUND if any(one.report.checked.problems for one in ready) else CLEAN


def _one(path: Path, options: Namespace, records: Records) -> _Ready:
    raw = open_received(path)
    draft, tinh, told = _draft(raw, path.name, options, records)
    if draft.nam is None:
        raise Refused("Văn bản không ghi năm nào.", "Ghi năm bằng --nam, như --nam 2025.")
    folder = (options.output or options.data) / tinh
    files = _files(draft, checked_draft := checked(draft, tinh), raw, folder)
    written = tuple(name.as_posix() for name in files)
    return _Ready(Report(path.name, draft, checked_draft, written, told), files)


def _draft(raw: bytes, name: str, options: Namespace, records: Records) -> tuple[Draft, str, str]:
    def hints(tinh: str | None) -> Hints:
        day = day_of(options.ngay) or datetime.now(VIETNAM).date()
        return Hints(day, known_in(records, tinh), options.nam, options.ma)

    if options.tinh:
        return draft_of(raw, name, hints(options.tinh)), options.tinh, ""
    first = draft_of(raw, name, hints(None))
    found = guessed(first.data, hints(None).known)
    if found is None:
        raise Refused(
            "Không rõ văn bản của tỉnh nào.", "Ghi tỉnh bằng --tinh, như --tinh tien-giang."
        )
    tinh, words = found
    return draft_of(raw, name, hints(tinh)), tinh, f"{tinh}, đoán từ «{words[:60]}»"


def _files(draft: Draft, made: Checked, raw: bytes, folder: Path) -> dict[Path, bytes]:
    source = draft.data["nguon"]
    kept = raw if draft.reading.as_received else draft.reading.text.encode()
    files = {folder / "van-ban" / f"{draft.name}.yml": made.yaml.encode()}
    files[folder / source["tep"]] = kept
    if "ban_nhan" in source:
        files[folder / source["ban_nhan"]["tep"]] = raw
    return files


def _write(files: dict[Path, bytes]) -> None:
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _progress(workbooks: list[Path], options: Namespace) -> int:
    """A workbook that an agency filled in goes to `tien-do`."""
    intake = importlib.import_module("generator.cli.progress_intake")
    return max(int(intake.run(Namespace(**vars(options), file=path))) for path in workbooks)
