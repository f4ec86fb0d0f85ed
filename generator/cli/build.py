"""`cchc build`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.options import takes_config
from generator.cli.saying import CLEAN, FOUND, say_error

HELP = "dựng trang vào site/ (chỉ thay khi dựng xong)"
EXAMPLES = ("cchc build", "cchc build --output ban-thu")


def arguments(parser: ArgumentParser) -> None:
    takes_config(parser)
    parser.add_argument(
        "--output", type=Path, metavar="THƯ_MỤC", default=Path("site"), help="thư mục kết quả"
    )


def run(options: Namespace) -> int:
    if not options.config.is_file():
        kept = f"{options.output}/ giữ nguyên như cũ"
        return say_error(f"Không có tệp cấu hình «{options.config}»; {kept}.", FOUND)
    from generator import mkdocs_plugin  # the host takes half a second to import

    try:
        mkdocs_plugin.build_site(options.config, options.output)
    except mkdocs_plugin.HostError as error:
        return say_error(f"{error}\nChưa dựng được; {options.output}/ giữ nguyên như cũ.", FOUND)
    pages = sum(1 for _ in options.output.rglob("*.html"))
    print(f"Đã dựng {pages} trang vào {options.output}/")
    return CLEAN
