"""`cchc serve`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.cli.options import takes_config
from generator.cli.saying import CLEAN, FOUND, USAGE, say_error

HELP = "xem trang tại máy, tự cập nhật khi dữ liệu đổi"
EXAMPLES = ("cchc serve", "cchc serve --config examples/mkdocs.yml")


def arguments(parser: ArgumentParser) -> None:
    takes_config(parser)
    parser.add_argument(
        "--address",
        metavar="ĐỊA_CHỈ:CỔNG",
        default="127.0.0.1:8000",
        help="địa chỉ và cổng tại máy này",
    )


def run(options: Namespace) -> int:
    if not options.config.is_file():
        return say_error(f"Không có tệp cấu hình «{options.config}».", FOUND)
    host, _, port = options.address.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:
        return say_error("Địa chỉ viết như --address 127.0.0.1:8000.", USAGE)
    from generator import mkdocs_plugin

    print(f"Mở http://{options.address}/ trong trình duyệt; bấm Ctrl+C để dừng.")
    print("Word, PDF, Excel và ảnh của từng trang được làm ngay khi trình duyệt hỏi tới.")
    try:
        mkdocs_plugin.serve_site(options.config, options.address)
    except mkdocs_plugin.HostError as error:
        return say_error(str(error), FOUND)
    return CLEAN
