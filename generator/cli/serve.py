"""`cchc serve`."""

from __future__ import annotations

import socket
from argparse import ArgumentParser, Namespace

from generator.cli.options import takes_config
from generator.cli.saying import CLEAN, FOUND, USAGE, say_error
from generator.problems import why

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
    try:
        _try_port(host.strip("[]"), int(port))
    except OSError as error:
        return say_error(f"Không mở được {options.address}: {why(error)}.", FOUND)
    from generator import mkdocs_plugin

    print("Đang dựng trang. Xong, máy in địa chỉ để mở; chờ chừng một phút.", flush=True)
    try:
        mkdocs_plugin.serve_site(options.config, options.address, _say_open)
    except mkdocs_plugin.HostError as error:
        return say_error(str(error), FOUND)
    return CLEAN


def _try_port(host: str, port: int) -> None:
    """Raises OSError where the port is taken: better told now than after the first build."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    socket.create_server((host, port), family=family).close()


def _say_open(address: str) -> None:
    print(f"Mở {address} trong trình duyệt; bấm Ctrl+C để dừng.")
    print(
        "Word, PDF, Excel và ảnh của từng trang được làm ngay khi trình duyệt hỏi tới.", flush=True
    )
