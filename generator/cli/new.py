"""`cchc new`."""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from generator.cli.options import takes_data
from generator.cli.saying import CLEAN, FOUND, USAGE, say_error
from generator.editing.new_files import NEW_KINDS, NewFile, Refused, Wishes, new_file
from generator.problems import Problem
from generator.records.registers import load_registers
from generator.source.layout import scan
from generator.vietnamese import parse_date

HELP = "viết một tệp dữ liệu mới để điền, có giải thích từng khóa"
EXAMPLES = (
    "cchc new van-ban --tinh ha-tinh --so-ky-hieu 12/KH-UBND --ngay 02/01/2026",
    "cchc new diem --tinh ha-tinh --chi-so par-index --nam 2025",
    "cchc new tien-do --tinh ha-tinh --nam 2026 --ky quy-1",
)
SCHEMAS = ".vscode/schemas"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "what", choices=NEW_KINDS, metavar="LOẠI", help=f"loại tệp: {', '.join(NEW_KINDS)}"
    )
    parser.add_argument("--tinh", default="", metavar="MÃ", help="mã tỉnh, thành phố, như ha-tinh")
    parser.add_argument(
        "--so-ky-hieu", default="", metavar="SỐ", help="số và ký hiệu văn bản, như 12/KH-UBND"
    )
    parser.add_argument(
        "--ngay", type=_day, metavar="NGÀY", help="ngày ban hành, viết ngày/tháng/năm"
    )
    parser.add_argument("--loai", default="", metavar="MÃ", help="mã loại văn bản, như ke-hoach")
    parser.add_argument("--trich-yeu", default="", metavar="CHỮ", help="trích yếu như văn bản in")
    parser.add_argument("--ten", default="", metavar="TÊN", help="tên của chỉ số mới")
    parser.add_argument("--nam", default="", metavar="NĂM", help="năm, bốn chữ số")
    parser.add_argument("--ky", default="", metavar="KỲ", help="kỳ tiến độ: thang-5, quy-2, nam…")
    parser.add_argument("--chi-so", default="", metavar="MÃ", help="mã chỉ số, như par-index")
    parser.add_argument(
        "--tu",
        type=Path,
        metavar="TỆP",
        help="bản chép .txt của văn bản; chép nguyên vào goc/ và ghi dấu SHA-256",
    )
    takes_data(parser)


def run(options: Namespace) -> int:
    folder = scan(options.data)
    problems: list[Problem] = []
    registers = load_registers(folder, problems)
    nguon = (options.tu.name, options.tu.read_bytes()) if options.tu else None
    given = {
        name: getattr(options, name) for name in Wishes.__dataclass_fields__ if name != "nguon"
    }
    today = datetime.now().astimezone().date()
    modeline = _modeline(options.data, options.what)
    try:
        made = new_file(options.what, Wishes(**given, nguon=nguon), registers, today, modeline)
    except Refused as refusal:
        return say_error(str(refusal), USAGE)
    there = [name for name in made.files if (options.data / name).exists()]
    if there:
        said = ", ".join((options.data / name).as_posix() for name in there)
        return say_error(f"Đã có {said}; không ghi đè.", FOUND)
    _write(options.data, made)
    return CLEAN


def _write(root: Path, made: NewFile) -> None:
    for name, raw in made.files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        print(f"Đã viết {path.as_posix()}")
    shown = (root / made.name).as_posix()
    print(f"Mở {shown}, điền những khóa còn trống, rồi chạy: cchc check {shown}")


def _modeline(data: Path, what: str) -> Mapping[str, str]:
    """The comment by which VS Code finds the schema, where the project has one beside the data."""
    schema = data.parent / SCHEMAS / f"{what}.json"
    if not schema.is_file():
        return {}
    deep = {"tinh": 1, "chi-so": 3, "phien-ban": 3}.get(what, 2)
    back = os.path.relpath(schema, data).replace(os.sep, "/")
    return {what: f"yaml-language-server: $schema={'../' * deep}{back}"}


def _day(text: str) -> date:
    try:
        return parse_date(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None
