"""`cchc record`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator import checks, problems
from generator.cli.options import takes_data
from generator.cli.saying import CLEAN, FOUND, say_error, say_problems
from generator.problems import blocking
from generator.records import load
from generator.settings import Settings
from generator.source.layout import scan

HELP = "ghi điều mới công bố vào nhật ký, nơi không dùng git"
EXAMPLES = ("cchc record --ngay 21/01/2026",)


def arguments(parser: ArgumentParser) -> None:
    takes_data(parser)
    parser.add_argument(
        "--ngay", metavar="NGÀY", help="ngày công bố, ngày/tháng/năm (mặc định: hôm nay)"
    )


def run(options: Namespace) -> int:
    from generator.history.kept_log import LogIsAhead, WrongLog
    from generator.history.reader import additions

    folder = scan(options.data)
    if stopping := blocking(checks.run(load(folder))):
        return say_problems(problems.under(options.data.as_posix(), stopping))
    try:
        found = additions(folder, Settings.of(options.data, options.ngay).ngay)
    except WrongLog as wrong:
        return say_problems(problems.under(options.data.as_posix(), [wrong.problem]))
    except LogIsAhead as ahead:
        return say_error(str(ahead), FOUND)
    for name, lines in found.items():
        with (options.data / name).open("ab") as file:
            file.write(lines)
    count = sum(lines.count(b"\n") for lines in found.values())
    print(f"Đã ghi {count} dòng vào nhật ký công bố." if found else "Không có gì mới để ghi.")
    return CLEAN
