"""`cchc schema`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.saying import CLEAN
from generator.editing.file_kinds import KINDS

HELP = "in JSON Schema của một loại tệp dữ liệu, hoặc viết ra tệp cho VS Code"
EXAMPLES = ("cchc schema tien-do", "cchc schema --write .vscode/schemas")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind",
        nargs="?",
        choices=KINDS,
        default="van-ban",
        metavar="LOẠI",
        help=f"loại tệp: {', '.join(KINDS)} (mặc định: van-ban)",
    )
    parser.add_argument(
        "--write",
        type=Path,
        metavar="THƯ_MỤC",
        help="viết khuôn của mọi loại tệp vào thư mục này, như .vscode/schemas",
    )


def run(options: Namespace) -> int:
    import json

    from generator.editing.editor_schema import editor_schema, schema_files

    if options.write is None:
        schema = editor_schema(KINDS[options.kind])
        print(json.dumps(schema, ensure_ascii=False, indent=2))
        return CLEAN
    options.write.mkdir(parents=True, exist_ok=True)
    files = dict(schema_files())
    for name, text in files.items():
        (options.write / name).write_bytes(text.encode())
    print(f"Đã viết {len(files)} khuôn vào {options.write.as_posix()}.")
    return CLEAN
