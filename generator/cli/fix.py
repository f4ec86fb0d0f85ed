"""`cchc fix`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path, PurePosixPath

from generator.cli.data_files import NotADataFile, data_files, takes_files
from generator.cli.saying import CLEAN, USAGE, say_error, say_problems
from generator.editing.mending import Sources, mended
from generator.problems import Problem, blocking

HELP = "sửa những lỗi gõ không đụng tới nghĩa: dấu cách lạ, ký tự ẩn, chữ tổ hợp, dấu Tab"
EXAMPLES = ("cchc fix --dry-run", "cchc fix data/ha-tinh/van-ban/2026-12-kh-ubnd.yml")


def arguments(parser: ArgumentParser) -> None:
    takes_files(parser, "sửa")
    parser.add_argument(
        "--dry-run", action="store_true", help="không ghi gì; chỉ nêu những chỗ sẽ sửa"
    )


def run(options: Namespace) -> int:
    try:
        paths = data_files(options)
    except NotADataFile as wrong:
        return say_error(str(wrong), USAGE)
    unread: list[Problem] = []
    mends = 0
    for path in paths:
        raw = path.read_bytes()
        found = mended(path.as_posix(), raw, _sources(path))
        unread += blocking(found.problems)
        if found.text is None:
            continue
        for mend in found.mends:
            print(f"{path.as_posix()}:{mend.line}: {mend.what}")
        mends += len(found.mends)
        if not options.dry_run and found.text.encode() != raw:
            path.write_bytes(found.text.encode())
    verb = "sẽ sửa" if options.dry_run else "đã sửa"
    print(f"Đã xem {len(paths)} tệp: {verb} {mends} chỗ.")
    return say_problems(unread) if unread else CLEAN


def _sources(path: Path) -> Sources:
    """Reads what a document of `<tinh>/van-ban/` names as its source."""

    def read(tep: str) -> str | None:
        parts = PurePosixPath(tep).parts
        if parts[:1] != ("goc",) or ".." in parts:
            return None
        try:
            return (path.parent.parent / tep).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    return read
