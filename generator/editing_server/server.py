"""HTTP around the desk: on loopback, for this machine's own page only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from generator.editing.forms.site import page
from generator.editing_server.desk import Desk, Refusal

HERE = "/bien-tap/"
API = "/api/v1"
_MOST = 20_000_000
_KINDS = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "json": "application/json; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}


class EditingServer(ThreadingHTTPServer):
    """Serves `/bien-tap/` and what its forms ask for. One change at a time."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], desk: Desk, files: Mapping[str, bytes]) -> None:
        super().__init__(address, _Handler)
        self.desk = desk
        self.files = files
        self.lock = Lock()

    @property
    def names(self) -> frozenset[str]:
        """What a browser may call this server: other names come from a page of somebody else that
        lets its own name point here."""
        port = self.server_address[1]
        return frozenset(f"{host}:{port}" for host in ("127.0.0.1", "localhost", "[::1]"))


class _Handler(BaseHTTPRequestHandler):
    server: EditingServer
    protocol_version = "HTTP/1.1"
    timeout = 60  # seconds of silence; one who sends half a request holds no thread for ever

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: a request is no news."""

    def do_GET(self) -> None:
        if not self._is_ours():
            return
        path = urlsplit(self.path).path
        if path in ("/", HERE.rstrip("/")):
            self._send(HTTPStatus.FOUND, b"", "txt", {"Location": HERE})
        elif path == HERE:
            self._send(HTTPStatus.OK, self._page(), "html")
        elif path.startswith(HERE + "cau-hinh/") and path.endswith(".json"):
            tinh = path.removeprefix(HERE + "cau-hinh/").removesuffix(".json")
            self._tell(lambda: self.server.desk.configuration(tinh))
        elif (content := self.server.files.get(path.removeprefix(HERE))) is not None:
            self._send(HTTPStatus.OK, content, path.rpartition(".")[2])
        else:
            self._send(HTTPStatus.NOT_FOUND, b"", "txt")

    def do_POST(self) -> None:
        if not self._is_ours():
            return
        told = self.headers.get("Content-Length", "")
        length = int(told) if told.isascii() and told.isdigit() and len(told) < 10 else 0
        kind = self.headers.get_content_type()
        if self.path != API or kind != "application/json" or not 0 < length <= _MOST:
            self.close_connection = True
            self._send(HTTPStatus.BAD_REQUEST, b"", "txt")
            return
        body = self.rfile.read(length)
        self._tell(lambda: self._asked(body))

    def _asked(self, body: bytes) -> Any:
        try:
            asked = json.loads(body)
            return self.server.desk.answer(str(asked["action"]), asked.get("params") or {})
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise Refusal(f"Yêu cầu không đọc được ({type(error).__name__}).") from None

    def _is_ours(self) -> bool:
        """Called by our own name, and by our own page?"""
        host = self.headers.get("Host", "")
        origin = self.headers.get("Origin")
        if host in self.server.names and origin in (None, f"http://{host}"):
            return True
        self.close_connection = True
        self._send(HTTPStatus.FORBIDDEN, b"", "txt")
        return False

    def _page(self) -> bytes:
        provinces = self.server.desk.provinces()
        return page("tại máy này", provinces, "Lưu vào tệp trên máy này.")

    def _tell(self, ask: Any) -> None:
        """The answer as JSON; a refusal as `{"error": …}`."""
        try:
            with self.server.lock:
                status, said = HTTPStatus.OK, ask()
        except Refusal as refusal:
            status, said = HTTPStatus.UNPROCESSABLE_ENTITY, {"error": str(refusal)}
        except OSError as error:
            words = f"Không đọc, ghi được tệp: {error.strerror}."
            status, said = HTTPStatus.UNPROCESSABLE_ENTITY, {"error": words}
        self._send(status, json.dumps(said, ensure_ascii=False).encode(), "json")

    def _send(
        self,
        status: HTTPStatus,
        content: bytes,
        kind: str,
        more: Mapping[str, str] | None = None,
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", _KINDS.get(kind, "application/octet-stream"))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Frame-Options", "DENY")
        for name, value in (more or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
