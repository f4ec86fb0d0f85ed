"""`cchc check`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator import checks, problems
from generator.cli.options import takes_data
from generator.cli.saying import CLEAN, FOUND
from generator.history.reader import log_problems
from generator.problems import blocking
from generator.records import load
from generator.source.layout import scan

HELP = "kiểm dữ liệu; nói rõ chỗ sai và cách sửa"
FORMATS = {"text": problems.as_text, "json": problems.as_json, "github": problems.as_github}


def arguments(parser: ArgumentParser) -> None:
    takes_data(parser)
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="dạng in ra")


def run(options: Namespace) -> int:
    folder = scan(options.data)
    records = load(folder)
    told = (*checks.run(records), *log_problems(folder))
    found = problems.under(options.data.as_posix(), told)
    stopping = len(blocking(found))
    if options.format != "text":
        print(FORMATS[options.format](found))
    else:
        if found:
            print(problems.as_text(found))
        other = len(found) - stopping
        files = f", {len(records.scores)} tệp điểm" if records.scores else ""
        files += f", {len(records.progress)} tệp tiến độ" if records.progress else ""
        seen = f"{len(records.documents)} văn bản{files}"
        print(f"Đã kiểm {seen}: {stopping} lỗi, {other} điều cần xem.")
    return FOUND if stopping else CLEAN
