"""`cchc edit`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.options import takes_data
from generator.cli.saying import CLEAN, FOUND, USAGE, say_error
from generator.problems import why

HELP = "mở trang biên tập /bien-tap/ tại máy: sửa dữ liệu bằng biểu mẫu"
EXAMPLES = ("cchc edit", "cchc edit --address 127.0.0.1:8020")
MODULES = Path("tools/decap/node_modules")
ASSETS = Path("docs/assets")


def arguments(parser: ArgumentParser) -> None:
    takes_data(parser)
    parser.add_argument(
        "--address",
        metavar="ĐỊA_CHỈ:CỔNG",
        default="127.0.0.1:8010",
        help="địa chỉ và cổng tại máy này",
    )


def run(options: Namespace) -> int:
    from generator.editing.forms.site import NotInstalled, files
    from generator.editing_server.desk import Desk
    from generator.editing_server.server import HERE, EditingServer
    from generator.settings import Settings
    from generator.source.layout import scan

    host, _, port = options.address.rpartition(":")
    if host not in ("127.0.0.1", "localhost") or not port.isdigit() or int(port) > 65535:
        return say_error("Trang biên tập chỉ mở tại máy này, như --address 127.0.0.1:8010.", USAGE)
    scan(options.data)
    try:
        assets = files(MODULES, ASSETS)
    except NotInstalled:
        return say_error(
            "Chưa có chương trình biểu mẫu. Chạy «python tools/environment.py --forms»"
            " (hoặc «make edit») một lần; cần mạng.",
            FOUND,
        )
    desk = Desk(options.data, Settings.of(options.data).ngay, lambda name: print(f"Đã lưu {name}"))
    try:
        server = EditingServer((host, int(port)), desk, assets)
    except OSError as error:
        return say_error(f"Không mở được {options.address}: {why(error)}.", FOUND)
    with server:
        here = f"http://{host}:{server.server_address[1]}{HERE}"
        print(f"Mở {here} trong trình duyệt; bấm Ctrl+C để dừng.", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("Đã dừng. Xem những gì đã đổi: git diff")
    return CLEAN
