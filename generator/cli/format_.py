"""`cchc format`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.cli.data_files import NotADataFile, data_files, takes_files
from generator.cli.saying import CLEAN, FOUND, USAGE, say_error, say_problems
from generator.editing.formatting import formatted
from generator.problems import Problem

HELP = "viết lại tệp dữ liệu theo một dạng chung; không đổi giá trị nào, giữ mọi ghi chú"
EXAMPLES = ("cchc format", "cchc format --check")


def arguments(parser: ArgumentParser) -> None:
    takes_files(parser, "viết lại")
    parser.add_argument(
        "--check",
        action="store_true",
        help="không ghi gì; chỉ nêu tên tệp chưa đúng dạng chung (mã thoát 1 nếu có)",
    )


def run(options: Namespace) -> int:
    try:
        paths = data_files(options)
    except NotADataFile as wrong:
        return say_error(str(wrong), USAGE)
    unread: list[Problem] = []
    other = []
    for path in paths:
        raw = path.read_bytes()
        done = formatted(path.as_posix(), raw)
        unread += done.problems
        if done.raw is not None and done.raw != raw:
            other.append(path.as_posix())
            if not options.check:
                path.write_bytes(done.raw)
    said = "Chưa đúng dạng chung" if options.check else "Đã viết lại"
    for name in other:
        print(f"{said}: {name}")
    verb = "chưa đúng dạng chung" if options.check else "viết lại"
    print(f"Đã xem {len(paths)} tệp: {len(other)} tệp {verb}.")
    if unread:
        return say_problems(unread)
    return FOUND if options.check and other else CLEAN
