"""`cchc import`."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path

from generator.cli import progress_intake
from generator.cli.options import takes_data
from generator.cli.saying import CLEAN, FOUND, USAGE, say_error
from generator.importers.refusals import Refused
from generator.records import Records, load_path
from generator.settings import VIETNAM, day_of
from generator.vietnamese import slug

HELP = "đọc văn bản Word, PDF, trang web, tệp chữ thành bản nháp; sổ Excel thành tiến độ"
EXAMPLES = (
    "cchc import ke-hoach.docx --tinh ha-tinh",
    "cchc import bieu-so-noi-vu.xlsx --ngay 21/01/2026",
)


def arguments(parser: ArgumentParser) -> None:
    takes_data(parser)
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp nhận được")
    parser.add_argument(
        "--tinh", metavar="MÃ", help="thư mục của tỉnh, như tien-giang; bỏ trống thì tự đoán"
    )
    parser.add_argument(
        "--nam", metavar="NĂM", help="năm trong tên tệp, khi văn bản không ghi ngày"
    )
    parser.add_argument("--ma", metavar="MÃ", help="mã trong tên tệp, thay cho số ký hiệu")
    parser.add_argument(
        "--ngay", metavar="NGÀY", help="ngày nhận tệp, như 21/01/2026; bỏ trống là hôm nay"
    )
    parser.add_argument(
        "--output", type=Path, metavar="THƯ_MỤC", help="ghi vào thư mục này, không ghi vào --data"
    )
    parser.add_argument(
        "--report", type=Path, metavar="TỆP", help="giữ bản tường trình ở tệp .md này"
    )


def run(options: Namespace) -> int:
    workbooks = [path for path in options.files if path.suffix.lower() in progress_intake.SUFFIXES]
    if workbooks and len(workbooks) < len(options.files):
        return say_error("Nhập sổ Excel riêng, văn bản riêng: hai lần gõ lệnh.", USAGE)
    if workbooks:
        return max(_progress(path, options) for path in workbooks)
    day = day_of(options.ngay) or datetime.now(VIETNAM).date()
    records = load_path(options.data)
    if wrong := _wrong_usage(options, records):
        return say_error(wrong, USAGE)
    # The readers are loaded by this command alone: a build must not pay for them.
    from generator.cli.imported import Import

    work = Import(records, day, options.nam and int(options.nam), options.ma, options.tinh)
    folder = options.output or options.data
    ready = []
    for path in options.files:
        try:
            ready.append(work.of(path, folder))
        except Refused as refused:
            return say_error(_which(path, options.files, refused), FOUND)
    if standing := _in_the_way([name for one in ready for name in one.files]):
        return say_error(standing, FOUND)
    _write({name: content for one in ready for name, content in one.files.items()})
    said = "\n".join(one.report.text() for one in ready)
    print(said, end="")
    if options.report is not None:
        options.report.write_text(said, encoding="utf-8")
    return FOUND if any(one.report.checked.problems for one in ready) else CLEAN


def _which(path: Path, files: Sequence[Path], refused: Refused) -> str:
    """Why a file is refused; of several files, which one."""
    said = f"{refused.message} {refused.cure}".strip()
    return f"{path.name}: {said}" if len(files) > 1 and path.name not in said else said


def _progress(path: Path, options: Namespace) -> int:
    """A workbook that an agency filled in goes to `tien-do`."""
    return progress_intake.run(Namespace(**vars(options), file=path))


def _wrong_usage(options: Namespace, records: Records) -> str:
    units = records.registers.tinh_thanh
    known = {unit.ma for unit in units.don_vi} if units else set()
    known |= {province.ma for province in records.provinces}
    if options.tinh and slug(options.tinh) != options.tinh:
        return f"«{options.tinh}» không phải mã tỉnh; viết như «{slug(options.tinh)}»."
    if options.tinh and known and options.tinh not in known:
        near = get_close_matches(slug(options.tinh), sorted(known), 1)
        nearest = f"; gần nhất: {near[0]}" if near else ""
        return f"Không có tỉnh «{options.tinh}» trong danh mục{nearest}."
    if options.ma and slug(options.ma) != options.ma:
        return f"«{options.ma}» không làm tên tệp được; viết như «{slug(options.ma)}»."
    if options.nam and not re.fullmatch(r"(?:19|20)[0-9]{2}", options.nam):
        return f"«{options.nam}» không phải năm; viết như 2026."
    if options.report and not options.report.parent.is_dir():
        return f"Không có thư mục «{options.report.parent}» để ghi bản tường trình."
    if options.report and options.report.is_dir():
        return f"«{options.report}» là thư mục; ghi tên tệp tường trình, như {options.report}/a.md."
    return ""


def _in_the_way(names: Sequence[Path]) -> str:
    """Why these files cannot be written; empty where nothing stands in the way."""
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        return (
            f"Hai tệp nhận được cùng một tên {twice[0].name}. "
            "Nhập từng tệp, tệp sau thêm --ma để có tên khác."
        )
    standing = [name for name in names if name.exists()]
    if not standing:
        return ""
    return (
        f"Đã có {standing[0]}; không ghi đè. Nhập lại thì xoá tệp ấy trước, nhập bản khác thì thêm "
        "--ma để có tên khác, chỉ xem thử thì thêm --output."
    )


def _write(files: dict[Path, bytes]) -> None:
    """All of them or none, also where the disk is full or someone presses Ctrl+C."""
    folders = {folder for path in files for folder in path.parents if not folder.exists()}
    written: list[Path] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
    except BaseException as error:
        for path in written:
            path.unlink(missing_ok=True)
        for folder in sorted(folders, key=lambda one: len(one.parts), reverse=True):
            with suppress(OSError):  # it may hold what is not ours
                folder.rmdir()
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(written[-1])  # of a full disk the system does not say which
        raise
