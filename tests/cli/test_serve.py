"""`cchc serve`: when it says that the site can be opened, and when it cannot be."""

from __future__ import annotations

import socket
from pathlib import Path
from threading import Timer

import pytest
from mkdocs.livereload import LiveReloadServer

from generator.cli import main
from generator.mkdocs_plugin.commands import told_when_open


def test_a_taken_port_is_told_before_anything_is_built(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        assert main(["serve", "--address", address]) == 1
    assert capsys.readouterr() == (
        "",
        f"Không mở được {address}: cổng này đang có chương trình khác dùng;"
        " về cửa sổ cũ bấm Ctrl+C, hoặc thêm --address 127.0.0.1:8123 để dùng cổng khác.\n",
    )


def test_the_address_is_said_when_a_browser_is_answered(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
    server = LiveReloadServer(lambda: None, "127.0.0.1", port, str(tmp_path), "/cong/")
    said: list[str] = []

    def opened(address: str) -> None:
        with socket.create_connection(("127.0.0.1", port), timeout=5):
            said.append(address)
        raise KeyboardInterrupt

    too_long = Timer(20, server.shutdown)
    too_long.start()
    with told_when_open(opened), pytest.raises(KeyboardInterrupt):
        server.serve()  # type: ignore[no-untyped-call]
    too_long.cancel()
    server.server_close()
    assert said == [f"http://127.0.0.1:{port}/cong/"]
