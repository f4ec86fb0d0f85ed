"""`cchc archive`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.saying import CLEAN, FOUND, say_error
from generator.settings import Settings
from generator.vietnamese import format_date

HELP = "giữ một bản lưu theo ngày của trang đã dựng"
EXAMPLES = ("cchc archive", "cchc archive --ngay 21/01/2026")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--site", type=Path, metavar="THƯ_MỤC", default=Path("site"), help="trang đã dựng"
    )
    parser.add_argument(
        "--folder", type=Path, metavar="THƯ_MỤC", default=Path("luu-tru"), help="nơi giữ bản lưu"
    )
    parser.add_argument(
        "--ngay", metavar="NGÀY", help="ngày của bản lưu, ngày/tháng/năm (mặc định: hôm nay)"
    )


def run(options: Namespace) -> int:
    from generator.archive import manifest, store

    day = Settings.of(Path(), options.ngay).ngay
    try:
        store.read(options.folder)
        kept = store.take(options.site, day)
        fresh = store.add(options.folder, kept)
    except manifest.BrokenCopy as error:
        return say_error(str(error), FOUND)
    held = f"{kept.copy.pages} trang, {len(kept.copy.tep)} tệp, {fresh} tệp mới"
    print(f"Đã giữ bản lưu ngày {format_date(day)}: {held}.")
    print(f"Ghi thư mục {options.folder}/ vào git rồi dựng lại: bản lưu ở {kept.copy.dia_chi}")
    return CLEAN
