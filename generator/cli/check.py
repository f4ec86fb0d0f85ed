"""`cchc check`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import checks, problems
from generator.cli.options import takes_data
from generator.cli.saying import CLEAN, FOUND, USAGE, say_error
from generator.cli.watching import changes
from generator.history.reader import log_problems
from generator.problems import Problem, blocking
from generator.records import RecordCache, Records, load
from generator.source.layout import scan
from generator.source.narrowing import NotInData, narrowed

HELP = "kiểm dữ liệu; nói rõ chỗ sai và cách sửa"
EXAMPLES = (
    "cchc check",
    "cchc check data/ha-tinh/van-ban/2026-12-kh-ubnd.yml",
    "cchc check --watch",
)
FORMATS = {
    "json": problems.as_json,
    "github": problems.as_github,
    "gitlab": problems.as_gitlab,
}
GUIDE = "docs/huong-dan/thong-bao.md"
GUIDE_ADDRESS = "/huong-dan/thong-bao/"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="TỆP",
        help="chỉ kiểm những tệp, thư mục này, cho nhanh (mặc định: cả thư mục dữ liệu)",
    )
    takes_data(parser)
    parser.add_argument(
        "--format",
        choices=("text", *FORMATS),
        default="text",
        metavar="DẠNG",
        help="dạng in ra: text cho người đọc; json, github, gitlab cho máy (mặc định: text)",
    )
    parser.add_argument(
        "--watch", action="store_true", help="kiểm lại mỗi khi một tệp dữ liệu được lưu"
    )


def run(options: Namespace) -> int:
    cache = RecordCache()
    try:
        found = _look(options, cache)
        while options.watch:
            print("Đang chờ tệp được lưu; bấm Ctrl+C để thôi.", flush=True)
            changes(options.data)
            print()
            found = _look(options, cache)
    except NotInData as wrong:
        return say_error(str(wrong), USAGE)
    return FOUND if blocking(found) else CLEAN


def _look(options: Namespace, cache: RecordCache) -> tuple[Problem, ...]:
    """Check once and print; the problems found."""
    folder = scan(options.data)
    asked = narrowed(folder, options.files)
    records = load(asked.folder, cache)
    told = (*checks.run(records), *log_problems(folder))
    if asked.names:
        told = tuple(one for one in told if one.position.file in asked.names)
    found = problems.under(options.data.as_posix(), told)
    if options.format == "text":
        _say(found, records, asked.names)
    else:
        print(FORMATS[options.format](found))
    return found


def _say(found: tuple[Problem, ...], records: Records, names: frozenset[str]) -> None:
    if found:
        print(problems.as_report(found, _text_of))
        code = found[0].code
        print(f"Giải thích các mã trong ngoặc: {GUIDE}; trên trang: {GUIDE_ADDRESS}#{code}")
    stopping = len(blocking(found))
    result = f"{stopping} lỗi, {len(found) - stopping} điều cần xem."
    print(f"Đã kiểm {_seen(records, names)}: {result}")


def _seen(records: Records, names: frozenset[str]) -> str:
    if names:
        return f"riêng {len(names)} tệp"
    files = f", {len(records.scores)} tệp điểm" if records.scores else ""
    files += f", {len(records.progress)} tệp tiến độ" if records.progress else ""
    return f"{len(records.documents)} văn bản{files}"


def _text_of(name: str) -> str | None:
    try:
        return Path(name).read_bytes().decode("utf-8-sig")
    except (OSError, ValueError):
        return None
