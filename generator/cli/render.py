"""`cchc render`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import problems
from generator.cli.options import takes_data
from generator.cli.saying import CLEAN, say_problems
from generator.problems import BlockingProblems
from generator.settings import Settings

HELP = "viết các trang Markdown và tệp dữ liệu ra thư mục"
EXAMPLES = ("cchc render ra --ngay 21/01/2026",)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="nơi viết kết quả")
    takes_data(parser)
    parser.add_argument(
        "--ngay", metavar="NGÀY", help="ngày tính hạn, ngày/tháng/năm (mặc định: hôm nay)"
    )


def run(options: Namespace) -> int:
    from generator import site
    from generator.heavy_writer import HeavyWriter
    from generator.pages.front_matter import with_front_matter

    try:
        made = site.build(Settings.of(options.data, options.ngay))
    except BlockingProblems as found:
        return say_problems(problems.under(options.data.as_posix(), found.problems))
    files = {page.file: with_front_matter(page).encode() for page in made.pages} | made.files
    for name, content in files.items():
        path = options.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    writer = HeavyWriter()
    writer.begin(options.folder, made.heavy)
    writer.finish()
    others = len(made.files) + len(made.heavy)
    print(f"Đã viết {len(made.pages)} trang và {others} tệp vào {options.folder}/")
    return CLEAN
