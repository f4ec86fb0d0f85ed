"""The command line; the only place that prints."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generator import checks, problems
from generator.records import load_path

FORMATS = {"text": problems.as_text, "json": problems.as_json, "github": problems.as_github}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Returns 0 when clean, 1 with problems, 2 for wrong usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    result: int = options.run(options)
    return result


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cchc", description="Cổng công khai cải cách hành chính.")
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    check = commands.add_parser("check", help="kiểm dữ liệu và nói rõ chỗ sai, cách sửa")
    check.add_argument("--data", type=Path, default=Path("data"), help="thư mục dữ liệu")
    check.add_argument("--format", choices=sorted(FORMATS), default="text", help="dạng in ra")
    check.set_defaults(run=_check)
    return parser


def _check(options: argparse.Namespace) -> int:
    try:
        records = load_path(options.data)
    except NotADirectoryError:
        print(f"Không có thư mục dữ liệu «{options.data}».", file=sys.stderr)
        return 2
    found = checks.run(records)
    if found or options.format != "text":
        print(FORMATS[options.format](found))
    if options.format == "text":
        blocking = len(problems.blocking(found))
        print(f"Đã kiểm {len(records.documents)} văn bản: {blocking} lỗi, {len(found) - blocking} điều khác.")
    return 1 if problems.blocking(found) else 0
