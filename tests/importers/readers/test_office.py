"""LibreOffice as a step of reading: what it may not do."""

from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from generator.importers.readers import choosing
from tests.office import Office

_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
    )
)
_CONTENT = (
    f'<office:document-content {_NAMES} xmlns:xlink="http://www.w3.org/1999/xlink" '
    'office:version="1.2"><office:body><office:text><text:p>{0}</text:p>'
    '<text:p><draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="3cm">'
    '<draw:image xlink:href="{1}x.png" xlink:type="simple" xlink:actuate="onLoad"/>'
    "</draw:frame></text:p></office:text></office:body></office:document-content>"
)
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_MANIFEST = (
    f'<m:manifest xmlns:m="{_SPACE}" m:version="1.2"><m:file-entry m:full-path="/" '
    'm:media-type="application/vnd.oasis.opendocument.text"/><m:file-entry '
    'm:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
)
# With fewer words than twenty a picture would be taken for a scan.
_TEXT = "Kế hoạch của tỉnh Mẫu " + "giao việc cho các cơ quan " * 4 + "trong năm"


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """An address, and every path that someone asks of it."""
    paths: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 -- named by the library

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Silent."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", paths
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_picture_on_another_host_is_not_fetched(
    office: Office, asked: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_SOFFICE", office.program)
    address, paths = asked
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", _CONTENT.format(_TEXT, address))
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    assert choosing.read(made.getvalue(), "kh.odt").text == f"{_TEXT}\n"
    assert paths == []
